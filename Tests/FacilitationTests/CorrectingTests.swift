import PledgeModel
import Testing

@testable import Facilitation

/// Correcting, moving and deleting notes, one's own and other people's.
struct CorrectingTests {
  /// With one's own note on Nightjar 2 selected.
  private func practice(_ line: String = "+ form in five languages #language") -> Practice {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("Right")
    practice.enter(line)
    return practice
  }

  @Test func f3BringsTheNoteIntoTheLine() {
    var practice = practice()
    practice.press("F3")
    #expect(practice.state.line.text == "+ form in five languages #language")
    #expect(
      practice.rule
        == "correct the note of 14:20: progress on Nightjar 2 · Language and interpreting")
    #expect(practice.hint == "Enter corrects it   Esc leaves it as it was   F1 help")
  }

  @Test func oneSOwnNoteIsCorrectedInItsPlace() {
    var practice = practice()
    let id = practice.state.book.log.all.map(\.id).last
    practice.happen(.clock(moment("2026-10-14 15:00:00 +0100")))
    practice.press("F3", "Ctrl-U")
    practice.type("! form in six languages")
    practice.press("Enter")
    #expect(practice.notes == ["challenge @nightjar-2023-2 unattributed: form in six languages"])
    let note = practice.state.book.log.all.map(\.self).last
    #expect(note?.id == id)
    #expect(note?.at == SampleBook.now)
    #expect(practice.header.hasSuffix("✓ form in six languages"))
    practice.press("Ctrl-Z")
    #expect(practice.notes == ["progress @nightjar-2023-2 #language: form in five languages"])
  }

  @Test func emptyingTheLineStillCorrects() {
    var practice = practice()
    practice.press("F3", "Ctrl-U")
    #expect(practice.rule.hasPrefix("correct the note of 14:20"))
    // The keys of an empty line must not reach the panes and the note now.
    practice.press("Delete", "Left", "Home")
    practice.press("Enter")
    #expect(practice.hint == "Type what the note should say. Esc leaves it as it was.")
    #expect(practice.notes.count == 1)
    practice.press("Esc")
    #expect(practice.state.correcting == nil)
    #expect(practice.hint == "The note stays as it was.")
  }

  @Test func aCorrectionThatChangesNothingChangesNothing() {
    var practice = practice()
    let written = practice.changes
    practice.press("F3", "Enter")
    #expect(practice.told == "Nothing was changed.")
    #expect(practice.state.line.isEmpty)
    #expect(practice.state.correcting == nil)
    practice.press("F3", "Esc")
    #expect(practice.told == "The note stays as it was.")
    #expect(practice.state.keptDrafts.isEmpty)
    #expect(practice.changes == written)
  }

  @Test func theLineThatF3InterruptedComesBack() {
    for end in ["Enter", "Esc"] {
      var practice = practice()
      practice.type("? half a qu")
      practice.press("F3")
      practice.press(end)
      #expect(practice.state.line == LineEditor("? half a qu"), "\(end)")
      practice.press("F3")
      practice.type(", now six")
      practice.press(end)
      #expect(practice.state.line == LineEditor("? half a qu"), "\(end)")
      #expect(practice.keptDrafts.last == "? half a qu|")
    }
  }

  @Test func whatALineDoesNotSayStays() {
    var book = SampleBook.book
    var note = Note(
      id: noteID("20261014T130000-rk-aaaa"), at: SampleBook.now, by: SampleBook.rowan,
      event: SampleBook.today, kind: .action, share: .named, organisation: "nightjar",
      pledge: "nightjar-2023-2", text: "share it")
    note.done = true
    note.table = "2"
    note.outcome = "shared"
    note.consent = true
    _ = book.read([note])
    var practice = Practice(book)
    practice.enter("@nig2")
    practice.press("Right", "F3")
    practice.type(" by 1 Dec")
    practice.press("Enter")
    let new = practice.state.book.log[note.id]
    #expect(new?.share == .named)
    #expect(new?.done == true)
    #expect(new?.table == "2")
    #expect(new?.outcome == "shared")
    #expect(new?.consent == true)
    #expect(new?.due == day("2026-12-01"))
  }

  @Test func somebodyElsesNoteIsReplacedByOnesOwn() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("Right", "Home", "F3")
    #expect(practice.state.line.text == "+ Form now in three languages")
    practice.type(" and Braille")
    practice.press("Enter")
    guard case .file(let note)? = practice.changes.last else {
      Issue.record("nothing was filed")
      return
    }
    #expect(note.replaces == SampleBook.id("form"))
    #expect(note.by == SampleBook.rowan)
    #expect(note.event == SampleBook.may)
    #expect(note.at == moment("2026-05-19 15:00:00 +0100"))
    #expect(practice.screen.contains("and Braille"))
    #expect(practice.screen.split(separator: "Form now in three").count == 4)
    // Correcting it once more must not bring the first one back.
    practice.press("F3")
    practice.type(", at last")
    practice.press("Enter")
    #expect(practice.screen.split(separator: "Form now in three").count == 4)
    #expect(practice.state.book.standing.noteCount(of: SampleBook.may) == 6)
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(practice.state.book.log.notes(of: .pledge("nightjar-2023-2")).count == 3)
    #expect(!practice.screen.contains("and Braille"))
  }

  @Test func aNoteIsMovedInOneStepAndKeepsItsTime() {
    var practice = practice()
    let id = practice.state.selectedNote
    practice.happen(.clock(moment("2026-10-14 15:00:00 +0100")))
    practice.enter(":move @bir3")
    #expect(practice.notes == ["progress @birchwood-2025-3 #language: form in five languages"])
    #expect(id.flatMap { practice.state.book.log[$0] }?.at == SampleBook.now)
    #expect(practice.header.hasSuffix("✓ progress moved to Birchwood 3: form in five languages"))
    practice.press("Ctrl-Z")
    #expect(practice.notes == ["progress @nightjar-2023-2 #language: form in five languages"])
    practice.press("Ctrl-Y")
    #expect(practice.notes == ["progress @birchwood-2025-3 #language: form in five languages"])
  }

  @Test(arguments: [
    (":move", "Where to? “:move @nig2”, for instance."),
    (
      ":move @zoe",
      "No organisation is called “zoe”. Tab after @ lists them; @\"…\" takes any words."
    ),
    (":move @nig2", "The note is on Nightjar 2 already."),
  ])
  func movesThatCannotBe(line: String, words: String) {
    var practice = practice()
    practice.enter(line)
    #expect(practice.hint == words)
    #expect(practice.state.line.text == line)
    #expect(practice.notes.count == 1)
  }

  @Test func somebodyElsesNoteIsMovedByACopy() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("Right", "Home")
    practice.enter(":move bir")
    guard case .file(let note)? = practice.changes.last else {
      Issue.record("nothing was filed")
      return
    }
    #expect(note.replaces == SampleBook.id("form"))
    #expect(note.subject == .organisation("birchwood"))
    #expect(note.by == SampleBook.rowan)
  }

  @Test func deletingIsToldAndUndone() {
    var practice = practice()
    practice.press("Delete")
    #expect(practice.notes.isEmpty)
    #expect(practice.changes.last.map { if case .takeOut = $0 { true } else { false } } == true)
    #expect(
      practice.told
        == "deleted progress on Nightjar 2, Ctrl-Z brings it back: form in five languages")
    practice.press("Ctrl-Z")
    #expect(practice.notes == ["progress @nightjar-2023-2 #language: form in five languages"])
  }

  @Test func somebodyElsesNoteIsWithdrawnByOnesOwnWord() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("Right", "Home", "Delete")
    guard case .file(let word)? = practice.changes.last else {
      Issue.record("nothing was filed")
      return
    }
    #expect(word.withdraws == SampleBook.id("form"))
    #expect(!practice.screen.contains("Form now in three"))
    #expect(practice.told.hasPrefix("deleted progress on Nightjar 2"))
    practice.press("Ctrl-Z")
    #expect(practice.screen.contains("Form now in three"))
  }

  @Test func withoutANoteThereIsNothingToDeleteOrMove() {
    var practice = Practice()
    practice.press("Delete")
    #expect(
      practice.hint == "Select a note first: → twice, then ↑ ↓, or “:select” and words of it.")
    practice.enter(":move @nig2")
    #expect(
      practice.hint == "Select a note first: → twice, then ↑ ↓, or “:select” and words of it.")
    #expect(practice.changes.isEmpty)
  }

  @Test func f3WithoutANoteOpensTheForm() {
    var practice = Practice()
    practice.press("F3")
    #expect(practice.screen.contains("[Ashbourne Council]"))
    practice.press("Esc", "Right", "F3")
    #expect(practice.screen.contains("[Ashbourne 1]"))
    practice.press("Esc")
    practice.enter(":lens themes")
    practice.press("F3")
    #expect(practice.screen.contains("[Language and interpreting]"))
    practice.press("Esc")
    practice.enter(":lens asks")
    practice.press("F3")
    #expect(practice.state.line.text == "? Who else asks this?")
    practice.press("Esc")
    practice.enter(":edit")
    #expect(practice.effects.contains(.edit(.note(SampleBook.id("ask1")))))
  }
}
