import PledgeModel
import Testing

@testable import Facilitation

/// A filed note is selected by its words, and then corrected, moved or deleted.
struct SelectingTests {
  @Test func theNoteFiledLastIsAtHandWhereverItIs() {
    var practice = Practice()
    practice.enter("@nig2 + form in six languages")
    practice.enter("@bir1 ! nobody comes")
    practice.enter(":select")
    #expect(practice.told == "1 of 2: 14:20 challenge on Birchwood 1: nobody comes")
    #expect(practice.rule == "challenge on Birchwood 1 · unattributed · nobody comes")
    practice.enter(":select")
    #expect(practice.rule == "progress on Nightjar 2 · form in six languages")
    practice.enter(":move @nig3")
    practice.enter(":select")
    practice.enter(":delete")
    #expect(practice.notes == ["progress @nightjar-2023-3: form in six languages"])
  }

  @Test func wordsFindItOnWhatIsSelectedFirst() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter("@bir1 no budget either")
    practice.enter(":select BUDGET")
    #expect(
      practice.told == "1 of 2: 19 May 2026 challenge on Nightjar 2: No budget for interpreters")
    practice.enter(":select budget")
    #expect(practice.told == "2 of 2: 14:20 note on Birchwood 1: no budget either")
    practice.enter(":select budget")
    #expect(practice.state.selectedNote == SampleBook.id("cost"))
    practice.enter("?")
    #expect(practice.notes.last == "ask @nightjar-2023-2 about cost wanted: ")
  }

  @Test func aFilterDoesNotHideIt() {
    var practice = Practice()
    practice.enter("/breaks")
    practice.enter(":select form")
    #expect(practice.rule == "progress on Nightjar 2 · Form now in three languages")
    #expect(practice.state.filter == "")
  }

  @Test func aNoteOfAMergedOrganisationIsShownWhereThatWent() {
    var book = SampleBook.book
    _ = book.read([
      Note(
        id: SampleBook.id("wren"), at: SampleBook.now, by: SampleBook.jo, event: SampleBook.today,
        kind: .note, share: .organisation, organisation: "wren", text: "Two lines open")
    ])
    var practice = Practice(book)
    practice.enter(":select lines open")
    #expect(practice.state.selectedNote == SampleBook.id("wren"))
    #expect(practice.state.browse.row == .organisation("birchwood"))
  }

  @Test func whatIsNotThereIsNotSelected() {
    var practice = Practice()
    practice.enter(":select")
    #expect(practice.hint == "You have filed nothing at this event yet.")
    practice.press("Esc")
    practice.enter(":select zebra")
    #expect(practice.hint == "No note says “zebra”.")
  }

  /// Who is named without a pledge is selected as a whole: also the first time, when the cursor comes
  /// from elsewhere.
  @Test func aNameAloneIsTheOrganisationAsAWhole() {
    var practice = Practice()
    practice.enter("@nig")
    #expect(practice.state.subject == .organisation("nightjar"))
    practice.enter("? who has a room")
    practice.enter("@bir")
    practice.enter("@nig")
    practice.enter(":answered the library")
    #expect(practice.state.book.standing.openAsks(of: .organisation("nightjar")).isEmpty)
    practice.press("Up")
    #expect(practice.rule == "Nightjar 3")
  }

  @Test func whatCameSinceTheLastFilterIsFound() {
    var practice = Practice()
    practice.enter("/form")
    practice.press("Esc")
    practice.enter(":add organisation Zinnia Trust, faith")
    practice.type("/zinnia")
    #expect(practice.state.browse.rows == [.organisation("zinnia-trust")])
  }
}
