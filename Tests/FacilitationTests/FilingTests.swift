import PledgeModel
import Testing

@testable import Facilitation

/// Filing a line: what is written, what is shown before and after it is on the disk.
struct FilingTests {
  /// At the keyboard, with the second pledge of Nightjar's first round selected.
  private func practice() -> Practice {
    var practice = Practice()
    practice.enter("@nig2")
    return practice
  }

  @Test func aLineIsShownWithDotsUntilItIsOnTheDisk() {
    var practice = practice()
    practice.saves = false
    practice.enter("! translators cost more than we planned")
    #expect(practice.screen.contains("14:20…! translators cost more"))
    #expect(practice.header.hasSuffix("…"))
    #expect(practice.state.underway.count == 1)
    #expect(practice.state.line.isEmpty)
    practice.save()
    #expect(practice.screen.contains("14:20 ! translators cost more"))
    #expect(practice.header.hasSuffix("✓ translators cost more than we…"))
    #expect(practice.state.underway.isEmpty)
    #expect(
      practice.notes == [
        "challenge @nightjar-2023-2 unattributed: translators cost more than we planned"
      ])
  }

  @Test func theRuleSaysWhatWillHappenBeforeEnter() {
    var practice = practice()
    for (line, rule) in [
      ("! no budget", "challenge on Nightjar 2 · unattributed"),
      ("~! no budget", "challenge on Nightjar 2 · private"),
      ("@bir2 + x #data", "progress on Birchwood 2 · Data and monitoring"),
      ("=stuck", "Nightjar 2 is stuck"), ("?", "Nightjar 2 wants the group's input"),
      (
        "> @ash x by 1 Dec", "action on Nightjar 2 · for Ashbourne · by 1 Dec 2026 · from Birchwood"
      ),
      ("@nig1", "go to Nightjar 1, or go on typing to file there"),
      ("#data", "go to Data and monitoring: 2 pledges"), ("/form", "find"), (":undo", "undo"),
      (":move @bir", "move the note to Birchwood"), (":answered by Jo", "answered: by Jo"),
      (
        "@zoe x", "No organisation is called “zoe”. Tab after @ lists them; @\"…\" takes any words."
      ),
    ] {
      practice.type(line.replacing(" by 1 Dec", with: "") == line ? line : "> @ash @bir x by 1 Dec")
      #expect(practice.rule == rule, "\(line)")
      practice.press("Ctrl-U")
    }
  }

  @Test func eachHintSaysWhatEnterDoes() {
    var practice = practice()
    for (line, hint) in [
      ("+ a form", "Enter file it   Tab complete   Esc put away   F1 help"),
      (
        "! no budget",
        "Enter file it   Tab complete   F9 share level   Esc put away   F1 help"
      ),
      ("#data ", "Enter go there   Tab complete   Esc clears it   F1 help"),
      ("/form", "Enter keeps the filter   Esc clears it"),
      (":undo", "Enter do it   Tab complete   Esc clears it   F1 help"),
      ("!", "Tab complete   Esc clears it   F1 help"),
      ("@zoe x", "Tab complete   Esc put away   F1 help"),
    ] {
      practice.type(line)
      #expect(practice.hint == hint, "\(line)")
      practice.press("Esc")
      practice.press("Down", "Up")
    }
  }

  @Test func aRefusedLineStaysAndSaysWhy() {
    var practice = practice()
    practice.enter("@zoe hello there")
    #expect(practice.state.line.text == "@zoe hello there")
    #expect(practice.hint.hasPrefix("No organisation is called “zoe”."))
    #expect(practice.notes.isEmpty)
    practice.press("Home", "Ctrl-Right", "Ctrl-W")
    practice.type("nig")
    #expect(practice.hint.hasPrefix("Tab"))
    practice.press("Enter")
    #expect(practice.notes == ["note @nightjar: hello there"])
  }

  @Test func whyALineWasRefusedIsNotWipedByAReceipt() {
    var practice = practice()
    practice.saves = false
    practice.enter("first")
    practice.enter("@zoe second")
    practice.save()
    #expect(practice.hint.hasPrefix("No organisation is called “zoe”."))
    #expect(practice.state.lastReceipt?.words == "first")
  }

  @Test func aNoteFiledElsewhereIsToldWithItsPlace() {
    var practice = practice()
    practice.enter("@bir2 + counted them")
    #expect(practice.header.hasSuffix("✓ progress on Birchwood 2: counted them"))
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
  }

  @Test func nothingReachesTheDisk() {
    var practice = practice()
    practice.saves = false
    practice.enter("first")
    practice.happen(.notSaved("no space left on device"))
    practice.enter("second")
    #expect(
      practice.header.hasSuffix("NOT SAVED: no space left on device – 2 waiting, trying again"))
    #expect(practice.screen.contains("14:20…- first"))
    practice.save()
    #expect(practice.header.hasSuffix("✓ second"))
    #expect(practice.state.trouble == nil)
  }

  @Test func receiptsMayComeInAnyOrderAndTwice() {
    var practice = practice()
    practice.saves = false
    practice.enter("first")
    practice.enter("second")
    practice.happen(.saved(2))
    practice.happen(.saved(2))
    practice.happen(.saved(99))
    #expect(practice.state.underway.map(\.number) == [1])
    #expect(practice.screen.contains("14:20…- first"))
    #expect(practice.screen.contains("14:20 - second"))
  }

  @Test func aPastedNewlineIsAFurtherLineOfTheNote() {
    var practice = practice()
    practice.type("+ ")
    practice.paste("one\ntwo\n\nthree\n")
    #expect(practice.notes.isEmpty)
    practice.press("Alt-Enter")
    practice.type("four")
    practice.press("Enter")
    #expect(practice.notes == ["progress @nightjar-2023-2: one\ntwo\n\nthree\n\nfour"])
  }

  @Test func withoutAnythingSelectedANoteGoesToTheInbox() {
    var practice = Practice(
      Book(hosting: Hosting(title: "Empty", host: "Nobody", zone: "Europe/London")), event: nil)
    practice.press("Enter")
    #expect(practice.rule == "nothing selected: a note goes to the inbox")
    practice.type("first")
    #expect(practice.rule == "note in the inbox")
    practice.press("Enter")
    #expect(practice.state.book.log.all.map(\.subject) == [.inbox])
  }

  @Test func theTimeAndTheIdsOfNotesAreTheirOwn() {
    var practice = practice()
    practice.enter("first")
    practice.happen(.clock(moment("2026-10-14 14:31:00 +0100")))
    practice.enter("second")
    let notes = practice.state.book.log.all.suffix(2)
    #expect(notes.map(\.at.clock) == ["14:20", "14:31"])
    #expect(notes.map(\.by) == [SampleBook.rowan, SampleBook.rowan])
    #expect(Set(notes.map(\.id)).count == 2)
  }

  @Test func oneStateAndTheSameKeysGiveTheSame() {
    var first = practice()
    var second = practice()
    for line in ["one", "? two", "@bir3 =stuck"] {
      first.enter(line)
      second.enter(line)
    }
    #expect(first.effects == second.effects)
    #expect(first.grid == second.grid)
  }
}

/// A book that cannot be written to can be read.
struct ReadOnlyTests {
  @Test func nothingIsWrittenAndTheReasonIsTold() {
    var practice = Practice(me: nil, event: nil, readOnly: "somebody else has the book open")
    #expect(practice.state.question == nil)
    #expect(practice.header.hasSuffix("read only: somebody else has the book open"))
    for line in ["a note", ":event New", ":answered", ":delete", ":undo"] {
      practice.enter(line)
      #expect(practice.hint == "somebody else has the book open", "\(line)")
      #expect(practice.state.line.text == line)
      practice.press("Ctrl-U", "Esc")
    }
    for key in ["Ctrl-Z", "Ctrl-Y", "F3"] {
      practice.press(key)
      #expect(practice.hint == "somebody else has the book open", "\(key)")
    }
    #expect(practice.changes.isEmpty)
    practice.enter("/form")
    practice.enter("@nig")
    #expect(practice.state.subject == .organisation("nightjar"))
  }
}
