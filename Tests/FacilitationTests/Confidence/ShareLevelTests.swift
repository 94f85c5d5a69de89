import PledgeModel
import Testing

@testable import Facilitation

/// How far a note may be told, by one key.
struct ShareLevelTests {
  @Test func f9ChoosesTheLevelOfTheLineBeforeEnter() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type("! no budget")
    #expect(practice.rule == "challenge on Nightjar 2 · unattributed")
    practice.press("F9")
    #expect(practice.rule == "challenge on Nightjar 2 · private")
    practice.press("F9")
    #expect(practice.rule == "challenge on Nightjar 2 · named")
    practice.press("F9")
    #expect(practice.rule == "challenge on Nightjar 2 · organisation")
    practice.press("F9", "F9", "Enter")
    practice.enter("! another")
    practice.type("new form")
    practice.press("F9", "Enter")
    #expect(
      practice.notes == [
        "challenge @nightjar-2023-2 private: no budget",
        "challenge @nightjar-2023-2 unattributed: another",
        "note @nightjar-2023-2 unattributed: new form",
      ])
  }

  @Test func theLevelIsSaidBeforeThereAreWords() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type("!")
    practice.press("F9")
    #expect(practice.rule == "challenge on Nightjar 2 · private")
  }

  /// A tilde in the line and a level beside it must not say two things.
  @Test func theTildeCounts() {
    var practice = Practice()
    practice.type("~! the lead is leaving")
    practice.press("F9")
    #expect(practice.hint == "“~” keeps it private; F9 chooses without it.")
    practice.press("Ctrl-U")
    practice.type("x")
    practice.press("F9", "F9", "F9", "Home")
    #expect(practice.rule.hasSuffix(" · named"))
    practice.type("~")
    #expect(practice.rule.hasSuffix(" · private"))
    practice.press("Ctrl-U", "Ctrl-K")
    practice.type(":lens")
    practice.press("F9")
    #expect(practice.hint == "Only a note has a share level.")
  }

  @Test func theNextLineBeginsWithTheLevelOfItsKind() {
    var practice = Practice()
    practice.type("a")
    practice.press("F9", "Backspace")
    practice.type("b")
    #expect(!practice.rule.contains("unattributed"))
  }

  @Test func theLevelIsPartOfTheHalfTypedLine() {
    var practice = Practice()
    practice.type("they owe rent")
    practice.press("F9", "Esc", "Esc")
    #expect(practice.rule == "note on Ashbourne 1 · unattributed")
    let drafts = practice.state.drafts
    #expect(drafts.map(\.share) == [.unattributed])
    var later = Practice()
    later.happen(.drafts(drafts))
    later.press("Enter")
    #expect(later.notes == ["note @ashbourne-council-2025-1 unattributed: they owe rent"])
  }

  @Test func onAnEmptyLineTheLastNoteThenTheSelectedOne() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter("+ form in five")
    practice.press("F9")
    #expect(practice.header.contains("✓ progress on Nightjar 2 · unattributed: form in five"))
    practice.press("F9")
    #expect(practice.notes == ["progress @nightjar-2023-2 private: form in five"])
    practice.press("Ctrl-Z")
    #expect(practice.notes == ["progress @nightjar-2023-2 unattributed: form in five"])
    practice.press("Right", "Up")
    #expect(practice.rule == "progress on Nightjar 2 · unattributed · form in five")
    #expect(practice.screen.contains("+ form in five · unattributed"))
    practice.press("Ctrl-Z")
    #expect(practice.notes == ["progress @nightjar-2023-2: form in five"])
  }

  /// What somebody else noted is replaced, and the cursor stays on it.
  @Test func somebodyElsesNote() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("Right")
    practice.state.chosenNote = SampleBook.id("cost")
    practice.press("F9")
    let note = practice.state.noteInHand
    #expect(note?.replaces == SampleBook.id("cost"))
    #expect(note?.share == .private)
    #expect(note?.at == moment("2026-05-19 15:02:00 +0100"))
    #expect(practice.state.book.log.stands(SampleBook.id("cost")) == false)
    practice.press("F9")
    #expect(practice.state.noteInHand?.share == .named)
    #expect(practice.state.noteInHand?.replaces == SampleBook.id("cost"))
  }

  /// What she has just filed is meant, though the cursor stands on an action: until she moves it.
  @Test func whatWasJustFiledIsMeant() {
    var practice = Practice()
    practice.enter("@bir2 > count them")
    practice.enter("@bir2 > tell them")
    practice.enter(":actions")
    practice.enter("@nig3 ! they are afraid")
    practice.press("F9")
    #expect(practice.told == "challenge on Nightjar 3 · private: they are afraid")
    practice.press("Down", "F9")
    #expect(practice.told == "action on Birchwood 2 · unattributed: tell them")
  }

  @Test func theCommandNamesTheLevel() {
    var practice = Practice()
    practice.enter(":share private")
    #expect(
      practice.told == "Select a note first: → twice, then ↑ ↓, or “:select” and words of it.")
    practice.press("Ctrl-U")
    practice.enter("@nig2 + a form")
    practice.enter(":share un")
    #expect(practice.notes == ["progress @nightjar-2023-2 unattributed: a form"])
    practice.enter(":share unattributed")
    #expect(practice.hint == "progress on Nightjar 2 · unattributed already.")
    practice.enter(":share secret")
    #expect(
      practice.told
        == "“secret” is no share level. They are named, organisation, unattributed, private.")
    practice.press("Ctrl-U")
    practice.enter(":here @nig")
    practice.enter(":share private")
    #expect(practice.told == "What is said may be told or not; this only says how the event went.")
  }

  /// A correction of the words leaves the level that was chosen.
  @Test(arguments: [
    ("+ a form", Share.unattributed, "progress @nightjar-2023-2 unattributed: a form, new"),
    ("+ a form", .named, "progress @nightjar-2023-2 named: a form, new"),
    ("+ a form", .private, "progress @nightjar-2023-2 private: a form, new"),
    ("! a form", .organisation, "challenge @nightjar-2023-2: a form, new"),
    ("! a form", .unattributed, "challenge @nightjar-2023-2 unattributed: a form, new"),
  ])
  func aCorrectionLeavesTheLevel(_ line: String, _ level: Share, _ corrected: String) {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter(line)
    practice.enter(":share \(level.rawValue)")
    practice.press("Right", "F3")
    practice.type(", new")
    practice.press("Enter")
    // A challenge that is told with its organisation is described without a level.
    #expect(practice.notes == [corrected])
  }

  /// A kind that is corrected brings its own level when none was chosen.
  @Test func aCorrectedKindBringsItsLevel() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter("+ no budget")
    practice.press("Right", "F3", "Home", "Delete")
    practice.type("!")
    practice.press("Enter")
    #expect(practice.notes == ["challenge @nightjar-2023-2 unattributed: no budget"])
  }
}
