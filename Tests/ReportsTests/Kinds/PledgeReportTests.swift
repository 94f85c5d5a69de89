import PledgeModel
import Testing

@testable import Reports

@Suite struct PledgeReportTests {
  private let today = moment("2026-10-15 09:00:00 +0100").day

  private func story(
    _ book: Book, of id: PledgeID = "nightjar-2023-2", to audience: Audience = .group
  ) -> PledgeReport? {
    PledgeReport(ToldBook(book, to: audience), of: id, on: today)
  }

  @Test func itIsToldEventByEvent() {
    let book = SampleBook.with([
      note(1, .status, .organisation, "Begun.", event: SampleBook.spring, progress: .started),
      note(2, .ask, .organisation, "Who pays?", input: .wanted),
      note(3, .idea, .organisation, "Join our pool.", about: id(2)) {
        $0.from = ["ashbourne-council"]
      },
      note(4, .ask, .organisation, about: id(2), input: .answered),
      note(5, .action, .organisation, "Send the form.") {
        $0.owner = "ashbourne-council"
        $0.due = Day("2026-10-01")
      },
      note(6, .challenge, .unattributed, "No budget."),
      note(7, .note, .organisation, "Three languages.", by: ts) { $0.replaces = id(8) },
    ])
    let meetings = story(book)?.meetings
    #expect(meetings?.map(\.event) == ["Spring 2026, 13 May 2026", "Autumn 2026, 14 Oct 2026"])
    #expect(meetings?.map(\.status) == ["started", "nothing told"])
    #expect(
      meetings?.first?.entries == [.init(what: "status", whose: "", words: "Begun.", outcome: "")])
    #expect(
      meetings?.last?.entries == [
        .init(what: "ask", whose: "", words: "Who pays?", outcome: "answered"),
        .init(
          what: "idea", whose: "Ashbourne Borough Council", words: "Join our pool.", outcome: ""),
        .init(
          what: "action", whose: "Ashbourne Borough Council", words: "Send the form.",
          outcome: "by 1 Oct 2026, overdue"),
        .init(what: "note", whose: "", words: "Three languages.", outcome: "put right later"),
      ])
  }

  @Test func whatWasCarriedOnIsOneStory() {
    var book = SampleBook.with([
      note(1, .status, .organisation, event: SampleBook.spring, progress: .started)
    ])
    _ = book.apply(.enter(.pledge(SampleBook.translateAgain)))
    _ = book.read([note(2, .status, .organisation, pledge: "nightjar-2026-1", progress: .done)])
    for id: PledgeID in ["nightjar-2023-2", "nightjar-2026-1"] {
      #expect(story(book, of: id)?.rounds.map(\.round) == ["2023", "2026"])
      #expect(story(book, of: id)?.meetings.map(\.status) == ["started", "done"])
    }
    #expect(story(book, of: "nightjar-2023-1")?.rounds == [])
  }

  @Test func pledgesThatContinueEachOtherAreReadToAnEnd() {
    var ring = SampleBook.translateAgain
    ring.details = [Detail("Continues", "nightjar-2026-1")]
    var book = SampleBook.with([])
    _ = book.apply(.enter(.pledge(ring)))
    #expect(story(book, of: "nightjar-2026-1")?.rounds == [])
  }

  @Test func itsOrganisationsNamesAreTold() {
    #expect(story(SampleBook.with([]))?.names == "NC, The Owls")
    #expect(story(SampleBook.with([]))?.maker == "")
  }

  @Test func theLeadIsToldToWhoKnows() {
    func facts(_ audience: Audience) -> [String]? {
      story(SampleBook.with([]), to: audience)?.facts.map { "\($0.name): \($0.value)" }
    }
    let told = ["Round: 2023", "Themes: Language", "Communities: Migrant communities"]
    #expect(facts(.group) == told + ["Due: 1 Dec 2026"])
    #expect(
      facts(.organisation("nightjar"))
        == told + ["Lead: Robin Fenn", "Due: 1 Dec 2026", "Budget: none"])
    #expect(story(SampleBook.with([]), of: "nightjar-2023-9") == nil)
  }
}
