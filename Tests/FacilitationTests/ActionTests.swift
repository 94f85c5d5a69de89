import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Actions: who does what by when, and whether it is done.
struct ActionTests {
  /// Two actions of May by somebody else, one of them due before today.
  private var book: Book {
    var book = SampleBook.book
    let late = action("late", "send the form", owner: "birchwood", due: "2026-06-01")
    let some = action("some", "ask the board", owner: nil, due: nil)
    _ = book.read([late, some])
    return book
  }

  private func action(_ ending: String, _ text: String, owner: String?, due: String?) -> Note {
    var note = Note(
      id: SampleBook.id(ending), at: moment("2026-05-19 15:30:00 +0100"), by: SampleBook.jo,
      event: SampleBook.may, kind: .action, share: .organisation, organisation: "nightjar",
      pledge: "nightjar-2023-2", text: text)
    note.owner = owner
    note.due = due.map(day)
    note.done = false
    return note
  }

  @Test func theDateIsShownBeforeEnterAndKept() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type("> @birch send the form in two weeks")
    #expect(practice.rule == "action on Nightjar 2 · for Birchwood · by 28 Oct 2026")
    practice.press("Enter")
    #expect(
      practice.notes == [
        "action @nightjar-2023-2 owner birchwood due 2026-10-28: send the form in two weeks"
      ])
  }

  @Test func aSelectedActionIsDoneByANoteAboutIt() {
    var practice = Practice(book)
    practice.enter(":actions")
    #expect(practice.state.browse.items == [.action(SampleBook.id("late"))])
    practice.enter(":done posted at last")
    #expect(practice.told == "action on Nightjar 2 done: send the form")
    #expect(practice.notes == ["action @nightjar-2023-2 about late: posted at last"])
    #expect(practice.changes.count == 1)
    #expect(practice.state.book.standing.action(SampleBook.id("late"))?.isDone == true)
    #expect(practice.state.book.actions(in: .overdue, on: SampleBook.day).isEmpty)
    #expect(
      practice.state.book.actions(in: .done, on: SampleBook.day).map(\.id) == [
        SampleBook.id("late")
      ])
    practice.press("Ctrl-Z")
    #expect(practice.state.book.standing.action(SampleBook.id("late"))?.isDone == false)
  }

  @Test func onAPledgeTheOneDueFirstIsDone() {
    var practice = Practice(book)
    practice.enter("@nig2")
    practice.enter(":done")
    practice.enter(":done")
    #expect(
      practice.notes == [
        "action @nightjar-2023-2 about late: ", "action @nightjar-2023-2 about some: ",
      ])
    practice.enter(":done")
    #expect(practice.hint == "There is no open action on Nightjar 2.")
    #expect(practice.state.line.text == ":done")
  }

  @Test func anActionIsNotDoneTwice() {
    var practice = Practice(book)
    practice.enter("@nig2")
    practice.enter(":done")
    practice.press("Right")
    practice.enter(":done")
    #expect(practice.hint == "The action is done already.")
  }

  @Test func itIsOverdueFromTheDayAfter() {
    var practice = Practice()
    practice.enter("@nig2 > send it by 15 Oct")
    practice.enter(":lens actions")
    let shown = { (practice: Practice) in
      practice.state.browse.rows.map { practice.state.textRow($0).text }
    }
    #expect(shown(practice) == ["overdue  0", "open  1", "done  0"])
    practice.happen(.clock(moment("2026-10-15 23:59:00 +0100")))
    practice.happen(.input(.woken))
    #expect(shown(practice) == ["overdue  0", "open  1", "done  0"])
    practice.happen(.clock(moment("2026-10-16 00:01:00 +0100")))
    practice.happen(.input(.woken))
    #expect(shown(practice) == ["overdue  1", "open  0", "done  0"])
  }

  @Test func theyStandByTheirDates() {
    var practice = Practice(book)
    for line in ["> c by 1 Dec", "> @ash a by tomorrow", "> d", "> b by 20 Oct"] {
      practice.enter("@bir1 \(line)")
    }
    let actions = practice.state.book.actions(in: .open, on: SampleBook.day)
    #expect(
      actions.map { practice.state.book.log[$0.id]?.text } == [
        "a by tomorrow", "b by 20 Oct", "c by 1 Dec", "ask the board", "d",
      ])
  }

  @Test func linearModeListsThem() {
    var practice = Practice(book)
    practice.enter("@nig2")
    practice.happen(.entered(":done"))
    practice.happen(.entered(":actions"))
    #expect(
      practice.state.spoken(after: .command(.actions, argument: "")) == [
        "overdue: 0", "open: 1", "  Nightjar 2: > ask the board", "done: 1",
        "  Nightjar 2: > Birchwood: send the form (by 1 Jun 2026, done)",
      ])
  }

  @Test func theLens() {
    var practice = Practice(book, columns: 80, rows: 24)
    practice.enter("@bir1 > @ash lend the hall by 20 Oct")
    practice.enter(":actions")
    practice.press("Left", "Down")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   1 note   2 asks open
        [Actions]                      │  Actions · open
         overdue                      1│ > Birchwood 1 Ashbourne: lend the hall by 20
        >open                         2│               Oct                   20 Oct 2026
         done                         0│   Nightjar 2 ask the board              no date
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
        ─ Birchwood 1 ──────────────────────────────────────────────────────────────────

         :done it is done   > adds one   Enter in full   F2 lens   F1 help
        """#)
  }

  @Test func theLensOnASmallScreen() {
    var practice = Practice(book, columns: 40, rows: 10)
    practice.enter(":actions")
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open
        [Actions · overdue]
        > Nightjar 2 Birchwood: send the form
                                      1 Jun 2026



        ─ Nightjar 2 ───────────────────────────

         :done it is done   F1 help
        """#)
  }
}
