import PledgeModel
import Testing

@testable import Facilitation

/// The inbox, the parking lot and the end of the event.
struct ClosingTests {
  /// Two notes of May that wait to be filed, of two people.
  private var book: Book {
    var book = SampleBook.book
    _ = book.read([
      waiting("own1", "a lift", SampleBook.rowan), waiting("oth1", "a ramp", SampleBook.jo),
    ])
    return book
  }

  private func waiting(_ ending: String, _ text: String, _ by: Initials) -> Note {
    Note(
      id: noteID("20260519T140000-\(by)-\(ending)"), at: moment("2026-05-19 15:40:00 +0100"),
      by: by, event: SampleBook.may, kind: .progress, share: .organisation, text: text)
  }

  // MARK: The inbox

  @Test func aNameFilesOneAfterTheOther() {
    var practice = Practice(book)
    practice.enter(":inbox")
    let (own, other) = (
      noteID("20260519T140000-rk-own1"), noteID("20260519T140000-jd-oth1")
    )
    #expect(practice.state.browse.items == [.unfiled(other), .unfiled(own)])
    practice.press("Down")
    practice.type("@nig2")
    #expect(practice.rule == "file the note on Nightjar 2, or go on typing to file there")
    practice.press("Enter")
    #expect(practice.told == "progress moved to Nightjar 2: a lift")
    #expect(practice.state.lens == .inbox)
    practice.enter("@bir")
    #expect(practice.state.browse.items.isEmpty)
    let log = practice.state.book.log
    #expect(log[own]?.subject == .pledge("nightjar-2023-2"))
    #expect(log[own]?.at == moment("2026-05-19 15:40:00 +0100"))
    let copy = log.notes(of: .organisation("birchwood")).last
    #expect(copy?.replaces == other)
    #expect(copy?.at == moment("2026-05-19 15:40:00 +0100"))
    #expect(copy?.event == SampleBook.may)
    // Nothing waits any more: a name goes there again.
    practice.enter("@nig2")
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(practice.state.book.log.count(of: .inbox) == 2)
  }

  @Test func aLineWithANameIsFiledAndNothingMoves() {
    var practice = Practice(book)
    practice.enter(":inbox")
    practice.enter("@nig2 + five languages")
    #expect(practice.state.book.log.count(of: .inbox) == 2)
    #expect(practice.notes == ["progress @nightjar-2023-2: five languages"])
  }

  @Test func elsewhereANameGoesThere() {
    var practice = Practice(book)
    practice.press("End")
    #expect(practice.state.browse.row == .inbox)
    practice.enter("@nig2")
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
    #expect(practice.state.book.log.count(of: .inbox) == 2)
  }

  @Test func linearModeNamesThem() {
    var practice = Practice(book)
    practice.happen(.entered(":inbox"))
    #expect(
      practice.state.spoken(after: .command(.inbox, argument: "")) == [
        "2 notes in the inbox", "  the inbox: + a ramp", "  the inbox: + a lift",
        "@ and a name files the first of them.",
      ])
  }

  // MARK: The parking lot

  @Test func aParkedAskGetsAnOwnerOrGoesToTheNextAgenda() {
    var practice = Practice()
    practice.enter("@bir1")
    practice.enter(":parked")
    #expect(practice.state.parkedWords(SampleBook.id("ask2")) == "no owner")
    practice.enter(":inbox")
    practice.press("Left", "Down", "Right")
    #expect(practice.state.browse.items == [.ask(SampleBook.id("ask2"))])
    practice.enter(":parked @nig they have a fund")
    #expect(practice.state.parkedWords(SampleBook.id("ask2")) == "Nightjar")
    practice.enter(":later")
    #expect(practice.state.parkedWords(SampleBook.id("ask2")) == "next agenda")
    #expect(
      practice.notes == [
        "ask @birchwood-2025-1 about ask2 parked: ",
        "ask @birchwood-2025-1 about ask2 parked owner nightjar: ",
        "ask @birchwood-2025-1 about ask2 parked: ",
      ])
    #expect(
      practice.state.book.log.all.map(\.outcome).compactMap(\.self) == [
        "they have a fund", "next agenda",
      ])
    practice.enter(":parked @pigeons")
    #expect(practice.hint.contains("No organisation is called “pigeons”."))
    #expect(practice.state.line.text == ":parked @pigeons")
  }

  // MARK: The end

  @Test func closingSaysFirstWhatIsLeftOpen() {
    var practice = Practice(book, columns: 80, rows: 24)
    practice.enter("@bir1 > ask the board")
    practice.enter("@bir1")
    practice.enter(":parked")
    practice.enter("@ash1")
    practice.enter(":discuss")
    practice.enter(":close")
    #expect(practice.state.book.events[SampleBook.today]?.end == nil)
    #expect(
      practice.screen == #"""
         3 notes   1 ask open           ✓ ask on Ashbourne 1 under discussion: Who else…
        [Left open]
           2 notes in the inbox: “:inbox”, then @ and where it belongs
           1 parked ask without an owner: “:inbox”, on it “:parked @WHO” or “:later”
           1 ask under discussion: “:lens asks”, on it “:answered” or “:parked @WHO”
           1 action of today without owner or date: “:actions”, on it F3

           “:close” again ends the event as it is.













        ─ discussing the ask of Ashbourne 1: “Who else asks this?” ─────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
    practice.enter(":close")
    #expect(practice.state.sheet == nil)
    #expect(practice.told == "event ended: Progressing Equality, autumn")
    #expect(practice.state.book.events[SampleBook.today]?.end == SampleBook.now)
    practice.enter(":close")
    #expect(practice.hint == "The event has just ended.")
    practice.press("Esc", "Ctrl-Z")
    #expect(practice.state.book.events[SampleBook.today]?.end == nil)
  }

  @Test func whatIsNewIsSaidBeforeItEnds() {
    var practice = Practice(book)
    practice.enter(":close")
    practice.press("Esc")
    practice.enter("@bir1 > ask the board")
    practice.enter(":close")
    #expect(practice.state.book.events[SampleBook.today]?.end == nil)
    practice.enter(":close")
    #expect(practice.state.book.events[SampleBook.today]?.end == SampleBook.now)
  }

  @Test func withNothingLeftOpenItEndsAtOnceWheneverItWasToEnd() throws {
    var book = SampleBook.book
    let event = try #require(book.events[SampleBook.today])
    var planned = event
    planned.end = moment("2026-10-14 17:00:00 +0100")
    let fits = book.apply(.amend(from: .event(event), to: .event(planned)))
    #expect(fits)
    var practice = Practice(book)
    practice.enter(":close")
    #expect(practice.state.book.events[SampleBook.today]?.end == SampleBook.now)
  }

  @Test func theInboxOnAScreen() {
    var practice = Practice(book, columns: 80, rows: 24)
    practice.enter("@bir1")
    practice.enter(":parked")
    practice.enter(":inbox")
    practice.press("Left")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   1 note   1 ask open
        [Inbox and parking lot]        │  Inbox
        >Inbox                        2│ > 19 May 2026 + a ramp
         parked                       1│   19 May 2026 + a lift
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
                                       │
        ─ the inbox ────────────────────────────────────────────────────────────────────

         @nig2 Enter files it there   F3 correct   Delete   F1 help
        """#)
  }

  @Test func theParkingLotOnASmallScreen() {
    var practice = Practice(book, columns: 40, rows: 10)
    practice.enter("@bir1")
    practice.enter(":parked @nig")
    practice.enter(":inbox")
    practice.press("Left", "Down", "Right")
    #expect(
      practice.screen == #"""
         5 organisations   1 note   1 ask open
        [Asks · parked]
        > Birchwood 1 Who pays for breaks?
                       Nightjar · since May 2026



        ─ Birchwood 1 ──────────────────────────

         Type a note   ? ask   F1 help
        """#)
  }
}
