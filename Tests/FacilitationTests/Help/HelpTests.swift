import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// F1: what can be done here, looked for as one types, done by Enter.
struct HelpTests {
  @Test func enterTypesTheOpeningThatWasLookedFor() {
    var practice = Practice(columns: 80, rows: 24)
    practice.press("F1")
    practice.type("ideas")
    #expect(practice.state.line.isEmpty)
    practice.press("Enter")
    #expect(practice.state.sheet == nil)
    #expect(practice.state.line.text == "*")
  }

  @Test(arguments: [
    ("no budget", "challenge", "! no budget"),
    ("@nig2 + no budget", "challenge", "@nig2 ! no budget"),
    ("~+ no budget", "challenge", "~! no budget"),
    ("@nig2 no budget", "off the record", "@nig2 ~no budget"),
    ("no budget", "go to a theme", "no budget #"),
    ("no budget", "file the rest of the line there", "no budget @"),
  ])
  func aHalfTypedLineTakesTheSign(_ line: String, _ words: String, _ result: String) {
    var practice = Practice()
    practice.type(line)
    practice.press("F1")
    practice.type(words)
    practice.press("Enter")
    #expect(practice.state.line.text == result)
    practice.press("Ctrl-Z")
    #expect(practice.state.line.text == line)
  }

  @Test func escapeLeavesAllAsItWas() {
    var practice = Practice()
    practice.enter(":matrix all")
    practice.press("Down")
    practice.type("half a line")
    practice.press("Left", "Left")
    let before = practice.screen
    let drafts = practice.keptDrafts
    practice.press("F1")
    practice.type("undo")
    practice.press("Down", "Up")
    #expect(practice.keptDrafts == drafts)
    practice.press("Esc")
    #expect(practice.screen == before)
    #expect(practice.state.line.before == "half a li")
    practice.press("F1", "F1")
    #expect(practice.screen == before)
  }

  @Test func enterDoesACommandThatNeedsNoMore() {
    var practice = Practice()
    practice.press("F1")
    practice.type("by sector")
    #expect(practice.rule == "Enter does “:attendance”")
    practice.press("Enter")
    #expect(practice.state.sheet == .attendance)
  }

  @Test func enterTypesACommandThatTakesMoreAndTheLineComesBack() {
    var practice = Practice()
    practice.type("half a line")
    practice.press("F1")
    practice.type(":here")
    practice.press("Enter")
    #expect(practice.state.line.text == ":here ")
    practice.type("3 @nig")
    practice.press("Enter")
    #expect(practice.state.drafts.map { $0.before + $0.after } == ["half a line"])
  }

  @Test func enterPressesAKey() {
    var practice = Practice()
    practice.enter(":matrix all")
    practice.press("F1")
    practice.type("back to the panes")
    #expect(practice.rule == "Enter presses Esc")
    practice.press("Enter")
    #expect(practice.state.sheet == nil)
  }

  @Test func nothingIsFoundAndNothingDone() {
    var practice = Practice(columns: 80, rows: 24)
    practice.press("F1")
    practice.paste("zebra")
    #expect(practice.screen.contains(" Nothing that can be done is called so."))
    practice.press("Down", "PgDn", "Enter")
    #expect(practice.state.sheet == nil)
    #expect(practice.state.line.isEmpty)
    #expect(practice.changes == [])
  }

  @Test func whatIsFoundStandsThereOnce() {
    var practice = Practice(columns: 80, rows: 12)
    practice.press("F1")
    practice.type("not coming")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Help]
         Here, on Ashbourne 1
        >:apologies @NAME WHY  who is not coming





        ─ Enter types “:apologies ” ────────────────────────────────────────────────────
         not coming
         Enter does it   type to find   ↑ ↓ choose   Esc back
        """#)
  }

  @Test func everyPlaceSaysWhatCanBeDoneInIt() {
    var practice = Practice()
    func place() -> String {
      practice.press("F1")
      defer { practice.press("Esc") }
      return practice.screen.split(separator: "\n").dropFirst(2).first?.trimmed ?? ""
    }
    #expect(place() == "Here, on Ashbourne 1")
    practice.type("half")
    #expect(place() == "Here, in a half-typed line")
    practice.press("Ctrl-U")
    practice.enter(":stocktake")
    #expect(place() == "Here, in the stock-take")
    practice.enter(":actions")
    #expect(place() == "Here, among the actions")
    practice.enter(":inbox")
    #expect(place() == "Here, in the inbox")
    practice.enter(":lens tables")
    #expect(place() == "Here, among the tables")
    practice.enter(":matrix all")
    #expect(place() == "Here, in what is open")
    practice.press("Esc")
    practice.enter(":lens asks")
    #expect(place() == "Here, on the board of asks")
    practice.press("F4")
    #expect(place() == "Here, on a note")
    practice.enter(":discuss")
    #expect(place() == "Here, in a discussion")
    practice.enter(":answered")
    #expect(place() == "Here, to answer")
  }

  @Test func everythingInTheTableCanBeChosenAndIsInSightThen() {
    for rows in [10, 24] {
      var practice = Practice(columns: 40, rows: rows)
      practice.press("F1")
      let count = practice.state.helpLayout(columns: 38).places.count
      #expect(count > 60)
      for _ in 0..<count {
        let chosen = practice.screen.split(separator: "\n").count { $0.hasPrefix(">") }
        #expect(chosen == 1)
        practice.press("Down")
      }
      #expect(practice.state.help?.chosen == count - 1)
    }
  }

  @Test func withoutPanesTheSameIsTold() {
    var practice = Practice()
    practice.happen(.entered(":help do again"))
    #expect(
      practice.state.spoken(after: .command(.help, argument: "do again"))
        == ["Commands", ":redo                 Ctrl-Y: do again"])
    #expect(practice.state.sheet == nil)
  }

  // MARK: What the hint row teaches

  @Test func theNextUsefulThingIsToldOnceAFewNotesAreFiled() {
    var practice = Practice()
    practice.enter("one")
    practice.enter("two")
    #expect(!practice.hint.hasPrefix("Next:"))
    practice.enter("three")
    #expect(practice.hint == "Next: ? alone marks it for the group   F1 help")
    practice.enter("? four")
    #expect(practice.hint == "Next: =on track says where a pledge stands   F1 help")
    practice.enter("=stuck")
    #expect(practice.hint == "Next: > @who what by 1 Dec is an action   F1 help")
    practice.press("Ctrl-Z")
    #expect(practice.hint == "Next: =on track says where a pledge stands   F1 help")
  }
}
