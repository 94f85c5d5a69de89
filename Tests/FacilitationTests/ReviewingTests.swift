import PledgeModel
import Testing

@testable import Facilitation

/// After the event: what it left open, one thing at a time.
struct ReviewingTests {
  /// After an event that left something of every kind.
  private var book: Book {
    var book = SampleBook.book
    let pledge: Subject = .pledge("nightjar-2023-2")
    let notes = [
      said("14:01", "inb1", .note, .inbox, "the lift is broken"),
      said("14:02", "for1", .progress, pledge, "five languages now"),
      said("14:03", "for2", .note, pledge, "Five languages now!", by: SampleBook.jo),
      said("14:04", "act1", .action, pledge, "send the form"),
      said("14:05", "cha1", .challenge, pledge, "no money"),
    ]
    #expect(book.read(notes).isEmpty)
    return book
  }

  private func said(
    _ clock: String, _ ending: String, _ kind: Kind, _ subject: Subject, _ text: String,
    by: Initials = SampleBook.rowan
  ) -> Note {
    var note = Note(
      id: noteID("20261014T130000-\(by)-\(ending)"), at: moment("2026-10-14 \(clock):00 +0100"),
      by: by, event: SampleBook.today, kind: kind, share: kind.share, text: text)
    note.put(under: subject, in: SampleBook.lists)
    return note
  }

  private func ending(_ practice: Practice) -> String {
    practice.state.selectedNote.map { String($0.text.suffix(4)) } ?? "none"
  }

  @Test func enterGoesThroughAllThatIsLeft() {
    var practice = Practice(book)
    practice.enter(":review")
    var gone: [String] = []
    for _ in 0..<7 {
      gone.append(ending(practice))
      practice.press("Enter")
    }
    #expect(gone == ["inb1", "for2", "ask1", "ask2", "act1", "cha1", "inb1"])
    #expect(
      practice.rule == "1 to be filed · 1 said twice · 2 asks · 1 action · 1 in confidence")
  }

  @Test func eachIsDealtWithAndNothingIsLeft() {
    var practice = Practice(book)
    practice.enter(":review")
    practice.enter("@nig2")
    #expect(practice.told == "note moved to Nightjar 2: the lift is broken")
    #expect(ending(practice) == "none")
    practice.press("Enter")
    #expect(ending(practice) == "for2")
    practice.press("Delete", "Enter")
    #expect(ending(practice) == "ask1")
    practice.enter(":later")
    #expect(ending(practice) == "ask2")
    practice.enter(":keep")
    #expect(practice.told == "ask on Birchwood 1 stays open: Who pays for breaks?")
    // With the last of a kind the next kind has its turn.
    #expect(ending(practice) == "act1")
    practice.press("F3", "Ctrl-U")
    practice.enter("> @nig send the form by 1 Dec")
    practice.press("Enter")
    #expect(ending(practice) == "cha1")
    practice.press("F12")
    #expect(practice.told == "challenge on Nightjar 2 keeps its level: no money")
    #expect(practice.rule == "nothing is left open")
    practice.press("Enter")
    #expect(practice.told == "The review is done: nothing is left open.")
    // What was said to stay as it is can be undone like all else.
    practice.press("Ctrl-Z")
    #expect(practice.rule == "1 in confidence")
  }

  @Test func whatIsDealtWithGivesWayToWhatComesAfterIt() {
    var book = SampleBook.book
    #expect(
      book.read([
        said("14:05", "cha1", .challenge, .inbox, "no money"),
        said("14:06", "cha2", .challenge, .inbox, "no time"),
        said("14:07", "cha3", .challenge, .inbox, "no room"),
      ]).isEmpty)
    var practice = Practice(book)
    practice.enter(":review")
    practice.press("Enter", "F12")
    #expect(ending(practice) == "cha3")
    practice.press("F12")
    #expect(ending(practice) == "cha1")
  }

  @Test func bothOfAPairAreKept() {
    var practice = Practice(book)
    practice.enter(":review")
    practice.press("Enter", "F12")
    #expect(practice.state.browse.left[.doubled] == 0)
    #expect(practice.state.book.log.count == book.log.count + 1)
    // Another note-taker is not asked again, nor is she after a restart.
    var other = Practice(practice.state.book, me: SampleBook.jo)
    other.enter(":review")
    other.press("Enter")
    #expect(ending(other) == "ask1")
  }

  @Test func onlyWhatIsUnderReviewIsKept() {
    var practice = Practice(book)
    practice.enter(":keep")
    #expect(practice.hint == "Nothing under review is selected: “:review” goes there.")
    #expect(practice.changes.isEmpty)
  }

  @Test func theMorningAfterItIsTheLastEvents() {
    var practice = Practice(book, event: nil)
    practice.happen(.clock(moment("2026-10-15 09:00:00 +0100")))
    practice.press("Esc")
    practice.enter(":review")
    #expect(practice.state.event == SampleBook.today)
    #expect(ending(practice) == "inb1")
  }

  @Test func closingCountsTheSameAndOffersTheReview() {
    var practice = Practice(book)
    practice.enter(":review")
    practice.press("F12")
    practice.enter(":close")
    #expect(
      practice.state.sheet
        == .openEnds(["1 action of today without owner or date: “:actions”, on it F3"]))
    practice.enter(":close")
    practice.enter(":lens organisations")
    #expect(practice.hint.hasPrefix(":review what is left open   Type a note"))
  }

  // MARK: Screens

  @Test func aPairOnAScreen() {
    var practice = Practice(book, columns: 80, rows: 24)
    practice.enter(":review")
    practice.press("Enter", "Left")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   5 notes   2 asks open
        [Review]                       │  Review · said twice
         in the inbox                 1│ > Nightjar 2 14:03 jd - Five languages now!
        >said twice                   1│   says again 14:02 rk + five languages now
         open asks                    2│
         parked, no owner             ✓│
         actions to complete          1│
         in confidence                1│
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
        ─ 1 to be filed · 1 said twice · 2 asks · 1 action · 1 in confidence ───────────

         Delete this one   F12 keep both   Enter next   F1 help
        """#)
  }

  @Test func aPairOnASmallScreen() {
    var practice = Practice(book, columns: 40, rows: 10)
    practice.enter(":review")
    practice.press("Enter")
    #expect(
      practice.screen == #"""
         5 organisations   5 notes   2 asks open
        [Review · said twice]
        > Nightjar 2 14:03 jd - Five languages
                     now!
          says again 14:02 rk + five languages
                     now

        ─ 1 to be filed · 1 said twice · 2 … ───

         Delete this one   F1 help
        """#)
  }

  @Test func inConfidenceOnAScreen() {
    var practice = Practice(book, columns: 120, rows: 16)
    practice.enter(":review")
    practice.press("Enter", "Enter", "Enter", "Enter", "Enter")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   14 Oct 2026   5 organisations   5 notes   2 asks open
         Review                   │ [Review · in confidence]                     │  Notes · Nightjar 2
         in the inbox            1│ > Nightjar 2 ! no money          unattributed│  Today
         said twice              1│                                              │  14:02 + five languages now
         open asks               2│                                              │  14:03 - Five languages now!
         parked, no owner        ✓│                                              │  14:04 > send the form
         actions to complete     1│                                              │  14:05 ! no money · unattributed
        >in confidence           1│                                              │  19 May 2026
                                  │                                              │       + Form now in three languages
                                  │                                              │       ! No budget for interpreters ·
                                  │                                              │         unattributed
                                  │                                              │       = started
                                  │                                              │
        ─ 1 to be filed · 1 said twice · 2 asks · 1 action · 1 in confidence ───────────────────────────────────────────────────

         F12 the level is right   F3 correct   Enter next   F1 help
        """#)
  }

  @Test func linearModeGoesThroughItInLines() {
    var practice = Practice(book)
    func says(_ line: String) -> [String] {
      let meaning = practice.state.reader.read(line)
      practice.happen(.entered(line))
      return practice.state.spoken(after: meaning)
    }
    #expect(
      says(":review") == [
        "1 to be filed · 1 said twice · 2 asks · 1 action · 1 in confidence",
        "the inbox: - the lift is broken",
      ])
    #expect(
      says(":keep") == [
        "1 said twice · 2 asks · 1 action · 1 in confidence",
        "Nightjar 2: 14:03 jd - Five languages now!", "  says again 14:02 rk + five languages now",
      ])
    for _ in 0..<4 { _ = says(":keep") }
    #expect(says(":keep") == ["nothing is left open"])
    #expect(says(":review") == ["The review is done: nothing is left open."])
  }
}
