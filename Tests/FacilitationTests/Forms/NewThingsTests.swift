import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// New records, merged organisations, pledges that go on.
struct NewThingsTests {
  @Test func aNewOrganisationIsFilledIn() {
    var practice = Practice()
    practice.enter(":new organisation Zinnia Trust, vol")
    #expect(practice.screen.contains("[new organisation]"))
    #expect(practice.rule == "Name: what it is called now")
    practice.press("Ctrl-S")
    #expect(
      practice.state.book.organisations["zinnia-trust"]
        == Organisation(id: "zinnia-trust", name: "Zinnia Trust", sector: "voluntary"))
    #expect(practice.state.subject == .organisation("zinnia-trust"))
    practice.press("Ctrl-Z")
    #expect(practice.state.book.organisations["zinnia-trust"] == nil)
  }

  @Test func whatMustBeThereIsAskedFor() {
    var practice = Practice()
    practice.enter(":new organisation Nightjar Counselling")
    practice.press("Ctrl-S")
    #expect(
      practice.told == "Sector must be there: voluntary, statutory, or a word of your own.")
    practice.type("faith")
    practice.press("Ctrl-S")
    #expect(practice.told == "Nightjar Counselling is in the book already: @nightjar.")
    #expect(practice.state.line.text == "Nightjar Counselling")
    practice.press("Esc")
    #expect(
      practice.keptDrafts == [
        ":new organisation\nSector: faith\nName: Nightjar Counselling|"
      ])
    practice.press("Esc")
    #expect(practice.screen.contains("[new organisation]"))
    #expect(practice.state.line.text == "Nightjar Counselling")
  }

  @Test func aNewPledgeIsOfTheRoundThatIsOn() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter(":new pledge")
    practice.type("Pay for interpreters")
    practice.press("Ctrl-S")
    #expect(practice.state.book.pledges["nightjar-2026-1"]?.text == "Pay for interpreters")
    practice.enter(":new pledge @bir Count them #data")
    #expect(practice.state.line.text == "Count them")
    practice.press("Ctrl-S")
    #expect(practice.state.book.pledges["birchwood-2026-1"]?.themes == ["data"])
  }

  /// As a script enters them.
  @Test(arguments: [
    (":new theme Housing", "added theme Housing"),
    (":new community Young carers", "added community Young carers"),
    (":new person zz Zora Zed", "added note-taker Zora Zed"),
    (":new person jd Jim", "“jd” is Jo Dean already."),
    (":new person", "Initials must be there: two to eight letters, as rk; they never change."),
    (":new event 19 May 2027 14:00 Spring meeting", "added event Spring meeting"),
    (":new event Spring", "Start must be there: day and time: 19 May 2027 14:00."),
    (":new organisation Zinnia, faith", "added organisation Zinnia"),
    (":new pledge @nig Pay for interpreters", "added pledge Nightjar 2026-1"),
    (":new pledge", "Whose pledge? Select an organisation, or name it: “:new pledge @name”."),
    (":new", "“:new” and one of pledge, organisation, theme, community, event, person."),
  ])
  func onALineAllIsSaid(line: String, said: String) {
    var state = State(
      book: SampleBook.book, size: Size(rows: 24, columns: 80), now: SampleBook.now,
      me: SampleBook.rowan, event: SampleBook.today, selectsFirst: false, seed: 1)
    let effects = update(&state, .entered(line))
    if effects.contains(where: { if case .write = $0 { true } else { false } }) {
      _ = update(&state, .saved(1))
      #expect(state.lastReceipt?.text == said)
    } else {
      #expect(state.notice?.words == said)
    }
  }

  @Test func anEventIsThenAndThere() {
    var practice = Practice()
    practice.state.zoneOffset = { $0.parts.month == 12 ? 0 : 60 }
    practice.enter(":new event 3 Dec 2026 9:30 Winter")
    practice.press("Ctrl-S")
    let winter = practice.state.book.events["2026-12-03-winter"]
    #expect(winter?.start.text == "2026-12-03 09:30:00 +0000")
    #expect(practice.state.event == SampleBook.today)
  }

  // MARK: Merging

  @Test func twoOrganisationsBecomeOne() {
    var practice = Practice(columns: 120)
    practice.type(":merge @nig into @ash")
    #expect(practice.rule == "Nightjar Counselling goes into Ashbourne Council, with 4 pledges")
    practice.press("Enter")
    #expect(
      practice.header.hasSuffix("✓ Nightjar Counselling merged into Ashbourne Council"))
    #expect(practice.header.contains("4 organisations"))
    let book = practice.state.book
    #expect(book.organisations["nightjar"]?.mergedInto == "ashbourne-council")
    #expect(
      book.organisations["ashbourne-council"]?.aliases == ["ABC", "Nightjar Counselling"])
    #expect(book.pledges(of: "ashbourne-council").count == 6)
    practice.enter("@nig2")
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
    #expect(practice.state.browse.row == .organisation("ashbourne-council"))
    practice.press("Ctrl-Z")
    #expect(practice.state.book.organisations.all.elementsEqual(SampleBook.book.organisations.all))
    #expect(practice.changes.count == 4)
  }

  @Test(arguments: [
    (":merge @nig", "“:merge @old into @new”: which two organisations?"),
    (":merge @wren into @bir", "They are one already: Birchwood Carers."),
    (":merge @nig with @bir", "“:merge @old into @new” makes two organisations one."),
  ])
  func whatCannotBeMerged(line: String, why: String) {
    var practice = Practice()
    practice.enter(line)
    #expect(practice.told == why && practice.changes.isEmpty)
  }

  // MARK: Going on

  @Test func aPledgeGoesOnInANewRound() throws {
    var practice = Practice(columns: 120)
    practice.enter("@nig2")
    practice.enter(":set lead Rowan")
    practice.enter(":set due 1 Dec")
    practice.type(":carry 2027")
    #expect(practice.rule == "Nightjar 2 goes on as Nightjar 2027-1")
    practice.press("Enter")
    let new = try #require(practice.state.book.pledges["nightjar-2027-1"])
    let old = try #require(practice.state.book.pledges["nightjar-2023-2"])
    #expect(new.text == old.text && new.themes == old.themes && new.round == "2027")
    #expect(new.details == [Detail("Lead", "Rowan"), Detail("Continues", "nightjar-2023-2")])
    #expect(practice.state.subject == .pledge("nightjar-2027-1"))
    practice.enter("@nightjar-2023-1")
    #expect(practice.screen.contains("→ 2027"))
    practice.enter("@nig2")
    practice.enter(":carry 2027")
    #expect(practice.told == "Nightjar 2 goes on already, as Nightjar 1.")
    practice.press("Ctrl-U", "Esc", "Ctrl-Z")
    #expect(practice.state.book.pledges["nightjar-2027-1"] == nil)
    #expect(!practice.screen.contains("→ 2027"))
  }

  @Test(arguments: [
    (":carry", "Into which round? “:carry 2026”, for instance."),
    (":carry 27", "“27” is no round: a year of four digits, as 2026."),
    (":carry 2023", "Nightjar 2 is of the round 2023 already."),
  ])
  func whereItCannotGoOn(line: String, why: String) {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter(line)
    #expect(practice.told == why && practice.changes.isEmpty)
  }
}
