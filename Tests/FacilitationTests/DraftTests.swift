import PledgeModel
import Testing

@testable import Facilitation

/// Half-typed lines are kept.
struct DraftTests {
  @Test func escPutsAwayAndEscTakesBack() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type("! half a line")
    practice.press("Left", "Left", "Esc")
    #expect(practice.state.line.isEmpty)
    #expect(practice.hint == "Esc takes your line back.")
    #expect(practice.keptDrafts == ["! half a li|ne"])
    practice.press("Esc")
    #expect(practice.state.line == LineEditor("! half a li", after: "ne"))
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
    practice.press("Esc", "Esc", "Esc")
    #expect(practice.state.line.isEmpty)
    #expect(practice.keptDrafts == ["! half a li|ne"])
  }

  /// Esc, Esc to get out of anything must not join an old line to what is typed next.
  @Test func laterEscDoesNotTakeBack() {
    var practice = Practice()
    practice.type("! half a line")
    practice.press("Esc", "Down", "F1", "Esc", "Esc", "Esc")
    #expect(practice.state.line.isEmpty)
    #expect(practice.hint == ":draft takes back: ! half a line")
    practice.enter("@nig2")
    practice.enter(":draft")
    #expect(practice.state.line.text == "! half a line")
    // It belongs where it was typed.
    #expect(practice.state.subject == .pledge("ashbourne-council-2025-1"))
  }

  @Test(arguments: [
    ("!", false), ("@nig", false), ("@nobody", false), ("#data", false), (":lens", false),
    ("/form", false), ("?", false), ("~!", false), ("@nig2 +", false), ("=", false), ("  ", false),
    ("a", true), ("! no", true), ("@nobody hello", true), ("#data x", false),
    (":answered by us", true), ("* @\"Mary\"", true), ("=zz", true), ("+ #zebra", true),
  ])
  func onlyLinesWithWordsAreKept(line: String, isKept: Bool) {
    var practice = Practice()
    practice.type(line)
    practice.press("Esc")
    #expect(practice.state.line.isEmpty)
    #expect(practice.state.keptDrafts.map(\.before) == (isKept ? [line] : []))
  }

  @Test func everyKeyKeepsTheOpenLine() {
    var practice = Practice()
    practice.type("ab")
    #expect(practice.keptDrafts == ["ab|"])
    practice.press("Left")
    #expect(practice.keptDrafts == ["a|b"])
    practice.press("Ctrl-E", "Backspace", "Backspace")
    #expect(practice.keptDrafts == [])
  }

  @Test func aFiledLineIsKeptUntilItIsOnTheDisk() {
    var practice = Practice()
    practice.saves = false
    practice.enter("! no budget")
    practice.type("next")
    #expect(practice.keptDrafts == ["! no budget|", "next|"])
    practice.save()
    #expect(practice.keptDrafts == ["next|"])
  }

  @Test func linesOfTheLastRunAreThereAgain() {
    var practice = Practice()
    practice.happen(
      .drafts([
        Draft(before: "older", subject: .inbox),
        Draft(before: "half ", after: "typed", subject: .pledge("nightjar-2023-3"), wasOpen: true),
      ]))
    #expect(practice.state.line == LineEditor("half ", after: "typed"))
    #expect(practice.state.subject == .pledge("nightjar-2023-3"))
    #expect(practice.hint == "Your half-typed line is back.")
    practice.press("Enter")
    #expect(practice.notes == ["note @nightjar-2023-3: half typed"])
    #expect(practice.hint == ":draft takes back: older")
  }

  @Test func aLineThatWasFiledAfterAllIsNotOfferedAgain() {
    let filed = SampleBook.id("form")
    let lost = noteID("20261014T130000-rk-zzzz")
    var practice = Practice()
    practice.happen(
      .drafts([
        Draft(before: "+ Form now", subject: .inbox, filedAs: filed),
        Draft(before: "+ lost", subject: .inbox, filedAs: lost),
      ]))
    #expect(practice.state.keptDrafts.map(\.before) == ["+ lost"])
    #expect(practice.state.line.isEmpty)
  }

  @Test func theLinesOfTheLastRunDoNotOverwriteWhatIsBeingTyped() {
    var practice = Practice()
    practice.type("new")
    practice.happen(.drafts([Draft(before: "old", subject: .inbox, wasOpen: true)]))
    #expect(practice.state.line.text == "new")
    #expect(practice.keptDrafts.contains("old|"))
  }

  @Test func ctrlFKeepsTheLineAndGivesItBack() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type("! half")
    practice.press("Ctrl-F")
    practice.type("carer")
    #expect(practice.keptDrafts.contains("! half|"))
    practice.press("Esc")
    #expect(practice.state.line.text == "! half")
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
    practice.press("Ctrl-F")
    practice.enter("carer")
    #expect(practice.state.filter == "carer")
    #expect(practice.state.keptDrafts.map(\.before) == ["! half"])
    practice.enter(":draft")
    #expect(practice.state.line.text == "! half")
    #expect(practice.rule == "challenge on Nightjar 2 · unattributed")
    #expect(practice.state.filter == "")
  }

  @Test func noMoreThanTwentyAreKept() {
    var practice = Practice()
    for number in 1...25 {
      practice.type("line \(number)")
      practice.press("Esc", "Down")
    }
    #expect(practice.state.keptDrafts.map(\.before) == (6...25).map { "line \($0)" })
  }
}
