import PledgeModel
import Testing

@testable import Reports

private let audiences: [Audience] = [
  .host, .group, .organisation("nightjar"), .organisation("ashbourne-council"), .public,
]

@Suite struct ToldBookTests {
  /// What becomes of a note: told whole, without its person, as a remark, or not at all.
  enum Fate: String { case whole, noPerson, remark, nothing }

  private func fate(_ note: Note, _ audience: Audience, with others: [Note] = []) -> Fate {
    let told = ToldBook(SampleBook.with(others + [note]), to: audience)
    if told.book.log[note.id] == note { return .whole }
    if told.book.log[note.id] != nil { return .noPerson }
    return told.remarks.contains { $0.kind == note.kind } ? .remark : .nothing
  }

  private func fates(_ note: Note, with others: [Note] = []) -> [Fate] {
    audiences.map { fate(note, $0, with: others) }
  }

  @Test(arguments: [
    (Share.named, [Fate.whole, .whole, .whole, .whole, .whole]),
    (.organisation, [.whole, .noPerson, .noPerson, .noPerson, .remark]),
    (.unattributed, [.whole, .remark, .remark, .remark, .remark]),
    (.private, [.nothing, .nothing, .nothing, .nothing, .nothing]),
  ])
  func levels(_ share: Share, _ expected: [Fate]) {
    let challenge = note(1, .challenge, share, "No budget.") { $0.from = ["Robin Fenn"] }
    #expect(fates(challenge) == expected)
  }

  @Test func whatIsNotToldIsCounted() {
    let notes = [
      note(1, .note, .private, "a"), note(2, .note, .named, "b"), note(3, .note, .private),
    ]
    #expect(ToldBook(SampleBook.with(notes), to: .host).withheld == 2)
  }

  @Test func anAnswerIsToldNoMoreOpenlyThanWhatItAnswers() {
    let ask = note(1, .ask, .unattributed, "How?", input: .wanted)
    let idea = note(2, .idea, .named, "Thus.", about: id(1))
    #expect(fates(idea, with: [ask]) == [.whole, .remark, .remark, .remark, .remark])
    let further = note(3, .offer, .organisation, "Here.", about: id(2))
    #expect(fates(further, with: [ask, idea]) == [.whole, .remark, .remark, .remark, .remark])
  }

  @Test func anAnswerToWhatIsPrivateOrUnknownIsNotTold() {
    let idea = note(2, .idea, .named, "Thus.", about: id(1))
    let ask = note(1, .ask, .private, "How?", input: .wanted)
    #expect(fates(idea, with: [ask]) == [.whole, .nothing, .nothing, .nothing, .nothing])
    #expect(fates(idea) == [.whole, .remark, .remark, .remark, .remark])
  }

  @Test func anAnswerToWhatItsKindKeepsBackIsNotTold() {
    let contact = note(1, .contact, .named, "Ring Robin.")
    let offer = note(2, .offer, .named, "I have rung Robin.", about: id(1))
    #expect(fates(offer, with: [contact]) == [.whole, .nothing, .nothing, .nothing, .nothing])
  }

  @Test func aReplacementSetsTheLevelForTheAnswersToWhatItReplaces() {
    let ask = note(1, .ask, .named, "How?", input: .wanted)
    let replacement = note(2, .note, .private, "How?", by: ts) { $0.replaces = id(1) }
    let idea = note(3, .idea, .named, "Thus.", about: id(1))
    #expect(fates(idea, with: [ask, replacement])[1...].allSatisfy { $0 == .nothing })
    let told = ToldBook(SampleBook.with([ask, replacement]), to: .host)
    #expect(Array(told.book.log.all).isEmpty)
  }

  @Test func referencesInARingAreReadToAnEnd() {
    let one = note(1, .idea, .named, "a", about: id(2)) { $0.from = ["Robin Fenn"] }
    let other = note(2, .idea, .organisation, "b", about: id(1))
    #expect(fate(one, .group, with: [other]) == .noPerson)
  }

  @Test func contactsAndQuotesWithoutConsentAreTheHostsAlone() {
    let contact = note(1, .contact, .named, "Ring Robin.")
    #expect(fates(contact) == [.whole, .nothing, .nothing, .nothing, .nothing])
    let agreed = note(1, .contact, .named, "Ring Robin.") { $0.consent = true }
    #expect(fates(agreed) == [.whole, .whole, .whole, .whole, .whole])
    let quote = note(1, .quote, .named, "It helps.")
    #expect(fates(quote) == [.whole, .nothing, .nothing, .nothing, .nothing])
    let refused = note(1, .quote, .named, "It helps.") { $0.consent = false }
    #expect(fates(refused) == [.whole, .nothing, .nothing, .nothing, .nothing])
    let agreedQuote = note(1, .quote, .named, "It helps.") { $0.consent = true }
    #expect(fates(agreedQuote) == [.whole, .whole, .whole, .whole, .whole])
  }

  @Test func nobodyIsToldOfSafeguardingNorHowOften() {
    let concern = note(1, .safeguarding, .named, "written by hand") { $0.consent = true }
    #expect(fates(concern) == [.nothing, .nothing, .nothing, .nothing, .nothing])
    for audience in audiences {
      let told = ToldBook(SampleBook.with([concern, note(2, .note, .private)]), to: audience)
      #expect(told.withheld == 1)
      #expect(told.book.standing.noteCount(of: SampleBook.autumn) == 0)
    }
  }

  @Test func aNoteWithoutItsPersonKeepsOrganisations() {
    let offer = note(1, .offer, .organisation, "Robin Fenn lends a form; ask robin fenn.") {
      $0.from = ["ashbourne-council", "Robin Fenn"]
      $0.owner = "Robin Fenn"
      $0.table = "2"
      $0.outcome = "Robin Fenn did."
    }
    let told = ToldBook(SampleBook.with([offer]), to: .group).book.log[id(1)]
    #expect(told?.from == ["ashbourne-council"])
    #expect(told?.owner == nil)
    #expect(told?.table == nil)
    #expect(told?.text == "[…] lends a form; ask […].")
    #expect(told?.outcome == "[…] did.")
    #expect(told?.organisation == "nightjar")
  }

  @Test func aRemarkHoldsNoName() {
    let challenge = note(
      1, .challenge, .unattributed,
      "NIGHTJAR has no budget; nightjar-2023-2 waits. Once, the Owls and Ashbourne Council asked NC."
    ) {
      $0.from = ["ashbourne-council"]
      $0.themes = ["data"]
    }
    #expect(
      ToldBook(SampleBook.with([challenge]), to: .group).remarks == [
        Remark(
          event: SampleBook.autumn, kind: .challenge, input: nil, themes: ["data"],
          communities: [], text: "[…] has no budget; […]-2023-2 waits. Once, […] and […] asked […]."
        )
      ])
  }

  @Test func remarksAreNotInTheOrderOfTheLog() {
    let notes = ["c", "a", "b"].enumerated().map { note($0, .challenge, .unattributed, $1) }
    #expect(
      ToldBook(SampleBook.with(notes), to: .public).remarks.map(\.text) == ["a", "b", "c"])
  }

  @Test func standingFollowsFromWhatIsToldAlone() {
    let notes = [
      note(1, .status, .named, progress: .started),
      note(2, .status, .organisation, progress: .onTrack),
      note(3, .status, .unattributed, progress: .stuck),
      note(4, .status, .private, progress: .withdrawn),
      note(5, .ask, .unattributed, "How?", input: .wanted),
      note(6, .ask, .private, "Why?", input: .wanted),
    ]
    func progress(_ audience: Audience) -> Progress? {
      ToldBook(SampleBook.with(notes), to: audience).book.standing.progress(of: "nightjar-2023-2")
    }
    func asks(_ audience: Audience) -> [NoteID] {
      ToldBook(SampleBook.with(notes), to: audience).book.standing.openAsks
    }
    #expect(audiences.map(progress) == [.stuck, .onTrack, .onTrack, .onTrack, .started])
    #expect(audiences.map(asks) == [[id(5)], [], [], [], []])
  }

  @Test func recordsAreToldByTheirFields() {
    func fields(_ audience: Audience) -> [[String]] {
      let book = ToldBook(SampleBook.with([]), to: audience).book
      return [
        book.organisations["nightjar"]?.details.map(\.name) ?? [],
        book.pledges["nightjar-2023-2"]?.details.map(\.name) ?? [],
        book.people.ids.map(\.description),
      ]
    }
    let whole = [["Size", "Contact", "About", "Landlord"], ["Lead", "Due", "Budget"]]
    #expect(fields(.host) == whole + [["rk"]])
    #expect(fields(.organisation("nightjar")) == whole + [[]])
    #expect(fields(.organisation("ashbourne-council")) == [["Size"], ["Due"], []])
    #expect(fields(.group) == [["Size"], ["Due"], []])
    #expect(fields(.public) == [["Size"], ["Due"], []])
  }
}
