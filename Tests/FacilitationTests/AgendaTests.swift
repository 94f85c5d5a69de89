import PledgeModel
import Testing

@testable import Facilitation

/// The agenda, what is on, and who had how much of the time.
struct AgendaTests {
  /// Today with an agenda until five.
  private var book: Book {
    var book = SampleBook.book
    guard let event = book.events[SampleBook.today] else { fatalError("no event today") }
    var planned = event
    planned.end = moment("2026-10-14 17:00:00 +0100")
    planned.agenda = ["14:00 Welcome", "14:15 Tables, round one", "15:15 Asks to the whole group"]
    book.apply(.amend(from: .event(event), to: .event(planned)))
    return book
  }

  private func tick(_ practice: inout Practice, _ clock: String) {
    practice.happen(.clock(moment("2026-10-14 \(clock) +0100")))
  }

  // MARK: Going on

  @Test func nextGoesOnFromItemToItem() {
    var practice = Practice(book)
    practice.type(":next")
    #expect(practice.rule == "go on to: 14:00 Welcome")
    practice.press("Enter")
    #expect(practice.told == "on now: 14:00 Welcome")
    tick(&practice, "14:26:30")
    practice.enter(":next")
    tick(&practice, "14:30:00")
    #expect(practice.onNow == "Tables, round one 3 of 60 min")
    practice.enter(":next")
    practice.enter(":next")
    #expect(
      practice.hint
        == "That was the last item. “:next” and words names another; “:close” ends the event.")
    practice.press("Esc", "Ctrl-Z")
    #expect(practice.onNow == "Tables, round one 3 of 60 min")
    #expect(
      practice.notes == ["agenda @inbox: 14:00 Welcome", "agenda @inbox: 14:15 Tables, round one"])
    #expect(practice.state.book.log.count(of: .inbox) == 0)
  }

  @Test func wordsNameAnItemOrSomethingUnplanned() {
    var practice = Practice(book)
    practice.enter(":next asks")
    #expect(practice.onNow == "Asks to the whole group 0 of 105 min")
    practice.enter(":next Fire drill")
    #expect(practice.onNow == "Fire drill 0 min")
    #expect(practice.state.course?.items.map(\.plan.words).last == "Fire drill")
  }

  /// What comes first, then what is over.
  @Test func tabOffersTheItems() {
    var practice = Practice(book)
    practice.enter(":next")
    practice.enter(":next fire drill")
    practice.type(":next ")
    #expect(
      practice.state.reader.completion(of: ":next ")?.choices.map(\.insertion)
        == ["Tables, round one", "Asks to the whole group", "Welcome", "fire drill"])
    practice.type("a")
    practice.press("Tab", "Enter")
    #expect(practice.onNow == "Asks to the whole group 0 of 105 min")
  }

  /// A long receipt gives way to what is on and to the counts; of both there is a beginning.
  @Test func aLongReceiptLeavesRoomForWhatIsOn() {
    var practice = Practice(book, columns: 80, rows: 24)
    practice.enter(":here 3 @nig")
    practice.enter(":next tables")
    practice.enter("@bir2")
    practice.enter("@nig2 + the form is out in five languages and three more are to follow")
    #expect(
      practice.header
        == " Tables, ro… 0 of 60 min   1 of 5 here   3 notes   2 asks open  ✓ progress on N…")
  }

  @Test func withoutAnAgendaItSaysHowToWriteOne() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":next")
    #expect(practice.hint == "There is no agenda: “:agenda 14:15 Tables” begins one.")
    practice.press("Esc", "F5")
    #expect(
      practice.screen.contains(
        """
        [Agenda]
         No agenda is written. “:agenda 14:15 Tables” puts an item on it; in event.rec
         (“:edit”) it is a line “Agenda: 14:15 Tables”.
        """))
  }

  @Test func anItemIsPutOnTheAgendaAndTakenOffAgain() {
    var practice = Practice(book)
    practice.type(":agenda 14.45 Tea")
    #expect(practice.rule == "put on the agenda: 14:45 Tea")
    practice.press("Enter")
    let agenda = { (practice: Practice) in practice.state.book.events[SampleBook.today]?.agenda }
    #expect(
      agenda(practice) == [
        "14:00 Welcome", "14:15 Tables, round one", "14:45 Tea", "15:15 Asks to the whole group",
      ])
    practice.press("Ctrl-Z")
    #expect(agenda(practice)?.count == 3)
    practice.enter(":agenda 14:45")
    #expect(practice.hint == "What is on then? “:agenda 14:15 Tables”, for instance.")
    practice.press("Esc")
    practice.enter(":agenda 14:00 Welcome")
    #expect(practice.told == "It stands on the agenda already: 14:00 Welcome.")
  }

  @Test func nothingOfAnEarlierEventIsOn() {
    var practice = Practice(book)
    practice.enter(":event spring")
    practice.enter(":next Tables")
    #expect(practice.hint == "The event is not today's: nothing of it is on.")
  }

  @Test func whoOnlyReadsSeesItAndChangesNothing() {
    var practice = Practice(book, readOnly: "jd writes")
    practice.enter(":agenda")
    #expect(practice.state.sheet == .agenda)
    practice.press("Esc")
    for line in [":agenda 16:00 Tea", ":next"] {
      practice.enter(line)
      #expect(practice.hint == "jd writes")
      practice.press("Esc")
    }
    #expect(practice.changes.isEmpty)
  }

  @Test func closingEndsWhatIsOn() {
    var practice = Practice(book)
    practice.enter(":next")
    tick(&practice, "14:30:00")
    practice.enter(":close")
    #expect(practice.onNow == nil)
    tick(&practice, "19:00:00")
    #expect(practice.state.course?.items[0].seconds(at: practice.state.now) == 600)
    practice.press("Ctrl-Z")
    #expect(practice.state.course?.current == 0)
    #expect(practice.state.book.events[SampleBook.today]?.end?.clock == "17:00")
  }

  // MARK: The screen

  /// The minutes move on with the next key, and only then.
  @Test func theTopRowTellsWhatIsOn() {
    var practice = Practice(book, columns: 80, rows: 24)
    practice.enter(":next tables")
    tick(&practice, "14:27:59")
    practice.press("Down")
    #expect(
      practice.header
        == " Tables,… 7 of 60 min   5 organisations   1 note   2 asks open  ✓ on now: 14:15…")
    practice.resize(columns: 160, rows: 24)
    #expect(
      practice.header
        == " Progressing Equality, autumn   14 Oct 2026   Tables, round one 7 of 60 min   "
        + "5 organisations   1 note   2 asks open          ✓ on now: 14:15 Tables, round one")
  }

  private func afterAnHour(columns: Int, rows: Int) -> Practice {
    var practice = Practice(book, columns: columns, rows: rows)
    practice.enter(":here 2 @nig")
    practice.enter(":here @bir")
    practice.enter(":here @harbour-view")
    practice.enter(":next")
    tick(&practice, "14:36:00")
    practice.enter(":next")
    practice.enter("@nig2 + five languages")
    tick(&practice, "14:38:00")
    practice.enter("@nig2 ! no money")
    tick(&practice, "14:41:00")
    practice.enter("@bir1 + breaks for all")
    tick(&practice, "14:42:10")
    practice.enter(":next Fire drill")
    tick(&practice, "14:50:00")
    practice.press("F5")
    return practice
  }

  @Test func theAgendaOnAScreen() {
    let practice = afterAnHour(columns: 80, rows: 24)
    #expect(
      practice.screen == #"""
         Fire drill 7 min   3 of 5 here   9 notes   2 asks open    ✓ on now: Fire drill
        [Agenda]
           14:00 Welcome                                           14:20 · 16 of 15 min
           14:15 Tables, round one                                  14:36 · 6 of 60 min
         > Fire drill                                 not planned · since 14:42 · 7 min
           15:15 Asks to the whole group                                        105 min

         Minutes used, most first
           Nightjar 5, Birchwood 1

         Here, not heard yet
           Harbour View









        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }

  @Test func theAgendaOnASmallScreen() {
    let practice = afterAnHour(columns: 40, rows: 10)
    #expect(
      practice.screen == #"""
         2 asks open       ✓ on now: Fire drill
        [Agenda]                              ↓8
           14:00 Welcome   14:20 · 16 of 15 min
           14:15 Tables, round one
             14:36 · 6 of 60 min
         > Fire drill
             not planned · since 14:42 · 7 min
        ─ Ashbourne 1 ──────────────────────────

         ↑ ↓ scroll   Esc back
        """#)
  }

  @Test func theOpenAgendaFollowsTheClockAtTheNextKey() {
    var practice = afterAnHour(columns: 80, rows: 24)
    var viewer = Viewer()
    _ = viewer.view(practice.state)
    tick(&practice, "14:52:00")
    #expect(viewer.view(practice.state) == practice.grid)
    #expect(practice.screen.contains("since 14:42 · 9 min"))
  }

  @Test func linearModeTellsItInLines() {
    var practice = afterAnHour(columns: 80, rows: 24)
    #expect(
      practice.state.spoken(after: .command(.agenda, argument: "")) == [
        "  14:00 Welcome  14:20 · 16 of 15 min",
        "  14:15 Tables, round one  14:36 · 6 of 60 min",
        "> Fire drill  not planned · since 14:42 · 7 min",
        "  15:15 Asks to the whole group  105 min", "",
        "Minutes used, most first", "  Nightjar 5, Birchwood 1", "", "Here, not heard yet",
        "  Harbour View",
      ])
    #expect(practice.state.sheet == nil)
  }
}
