import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// What could not be written is told when she leaves, and offered when she comes back.
struct RescuingTests {
  private let day = SampleBook.day

  /// Notes that another run filed and could not write.
  private func lost(_ lines: String...) -> Rescued {
    var practice = Practice(seed: 9)
    for line in lines { practice.enter(line) }
    return Rescued(path: "/state/rescue-rk.rec", changes: practice.changes, day: day)
  }

  @Test func whatWaitsIsTakenInAsOneAction() {
    let file = lost("@nig2 + one", "@nig2 ! two", "three")
    var practice = Practice()
    practice.happen(.rescued([file]))
    #expect(
      practice.hint == "3 notes could not be written on 14 Oct 2026: “:rescue” takes them in.")
    #expect(practice.notes.isEmpty)
    practice.enter(":rescue")
    #expect(
      practice.notes == [
        "progress @nightjar-2023-2: one", "challenge @nightjar-2023-2 unattributed: two",
        "note @ashbourne-council-2025-1: three",
      ])
    #expect(practice.changes == file.changes)
    #expect(practice.header.contains("✓ took in 3 notes that could not be written"))
    #expect(
      practice.screen.contains(
        "14:20 took in 3 notes that could not be written · one · two · three"))
    #expect(practice.state.rescued.isEmpty)
    practice.press("Ctrl-Z")
    #expect(practice.notes.isEmpty)
    practice.enter(":rescue")
    #expect(practice.hint == "Nothing waits to be taken in.")
  }

  @Test func theFileStaysUntilWhatItHoldsIsOnTheDisk() {
    let file = lost("one")
    var practice = Practice()
    practice.saves = false
    practice.happen(.rescued([file]))
    practice.enter(":rescue")
    #expect(!practice.effects.contains(.forgetRescued([file])))
    practice.save()
    #expect(practice.effects.contains(.forgetRescued([file])))
  }

  @Test func whatIsInTheBookIsNotFiledTwice() {
    let file = lost("one", "two")
    var practice = Practice()
    var book = practice.state.book
    book.apply(file.changes[0])
    practice = Practice(book)
    practice.happen(.rescued([file]))
    #expect(practice.hint == "1 note could not be written on 14 Oct 2026: “:rescue” takes them in.")
    practice.enter(":rescue")
    #expect(practice.changes == [file.changes[1]])
    // All of it is there: nobody need be asked.
    var again = Practice(practice.state.book)
    again.happen(.rescued([file]))
    #expect(again.effects == [.forgetRescued([file])])
    #expect(again.state.rescued.isEmpty)
  }

  @Test func whatNoLongerFitsStaysInItsFile() {
    let old = SampleBook.notes[0]
    var (mine, theirs) = (old, old)
    (mine.text, theirs.text) = ("mine", "theirs")
    let file = Rescued(
      path: "/state/rescue-rk.rec",
      changes: lost("one").changes + [.correct(from: old, to: mine)], day: day)
    var book = SampleBook.book
    book.apply(.correct(from: old, to: theirs))
    var practice = Practice(book)
    practice.happen(.rescued([file]))
    practice.enter(":rescue")
    #expect(
      practice.told
        == "1 change left over, the book being different now: see /state/rescue-rk.rec.")
    #expect(practice.state.book.log[old.id]?.text == "theirs")
    #expect(practice.changes == [file.changes[0]])
    #expect(!practice.effects.contains(.forgetRescued([file])))
    practice.enter(":rescue")
    #expect(practice.told == "The book has changed since; see /state/rescue-rk.rec.")
  }

  @Test func aLineThatIsTakenInIsNoDraftAnyLonger() {
    let file = lost("one")
    guard case .file(let note) = file.changes[0] else {
      Issue.record("nothing was filed")
      return
    }
    var practice = Practice()
    practice.happen(.drafts([Draft(before: "one", subject: .inbox, filedAs: note.id)]))
    #expect(practice.state.keptDrafts.map(\.before) == ["one"])
    practice.happen(.rescued([file]))
    practice.enter(":rescue")
    #expect(practice.state.keptDrafts.isEmpty)
  }

  @Test func aCorrectionThatWasNeverWrittenComesBack() {
    let note = SampleBook.notes[0]
    let line = "+ Form now in four languages"
    let draft = Draft(
      before: line, subject: .pledge("nightjar-2023-2"), correcting: note.id, filedAs: note.id)
    var practice = Practice()
    practice.happen(.drafts([draft]))
    #expect(practice.state.keptDrafts == [draft])
    practice = Practice()
    var said = draft
    said.before = "+ Form now in three languages"
    practice.happen(.drafts([said]))
    #expect(practice.state.keptDrafts.isEmpty)
  }

  // MARK: Leaving

  @Test func leavingWithSomethingUnsavedIsAskedOnce() {
    var practice = Practice()
    practice.saves = false
    practice.enter("one")
    practice.happen(.notSaved("the disk is full"))
    practice.press("Ctrl-Q")
    #expect(practice.effects.last == .copyUnsaved)
    practice.happen(.copied("a copy is in /state/rescue-rk.rec"))
    #expect(
      practice.told
        == "Not saved: 1 change (the disk is full). Ctrl-Q again leaves; a copy is in /state/rescue-rk.rec."
    )
    #expect(!practice.effects.contains(.quit))
    // Something more that she has not been told of.
    practice.enter("two")
    practice.press("Ctrl-Q")
    #expect(practice.effects.filter { $0 == .copyUnsaved }.count == 2)
    practice.press("Ctrl-Q")
    #expect(practice.effects.last == .quit)
  }

  @Test func leavingIsNotAskedWhenAllIsSavedOrTheTerminalGoes() {
    var practice = Practice()
    practice.saves = false
    practice.enter("one")
    practice.happen(.notSaved("the disk is full"))
    practice.happen(.input(.hangUp))
    #expect(practice.effects.last == .quit)
    practice.save()
    practice.press("Ctrl-Q")
    #expect(practice.effects.last == .quit)
    #expect(!practice.effects.contains(.copyUnsaved))
  }
}
