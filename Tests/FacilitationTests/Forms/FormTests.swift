import PledgeModel
import Testing

@testable import Facilitation

/// Forms: all fields of a record, one after the other in the line.
struct FormTests {
  private func pledge(_ practice: Practice) -> Pledge? {
    practice.state.book.pledges["nightjar-2023-2"]
  }

  /// A practice whose cursor is in a field of the form of Nightjar 2.
  private func practice(in field: String) -> Practice {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("F3")
    for _ in 0..<20 where !practice.rule.hasPrefix("\(field): ") { practice.press("Down") }
    return practice
  }

  @Test func whatIsFilledInIsSavedAsOneAct() {
    var practice = practice(in: "Lead")
    practice.type("Rowan Keane")
    practice.press("Tab")
    #expect(practice.rule == "Due: by when: 1 Dec, next Friday")
    practice.type("1 dec")
    #expect(practice.rule == "Due: 1 Dec 2026")
    #expect(practice.changes.isEmpty)
    practice.press("Ctrl-S")
    #expect(
      pledge(practice)?.details == [Detail("Lead", "Rowan Keane"), Detail("Due", "2026-12-01")])
    #expect(practice.changes.count == 1)
    #expect(practice.header.hasSuffix("✓ Nightjar 2 · Lead, Due"))
    #expect(practice.state.form == nil && practice.state.line.isEmpty)
    practice.press("Ctrl-Z")
    #expect(pledge(practice) == SampleBook.book.pledges["nightjar-2023-2"])
  }

  @Test func enterGoesOnAndSavesAtTheEnd() {
    var practice = Practice()
    practice.enter(":form #data")
    #expect(practice.state.line.text == "Data and monitoring")
    practice.press("Ctrl-U")
    practice.type("Counting")
    practice.press("Enter")
    #expect(practice.rule == "Alias: other and former names, one a line")
    practice.type("Figures")
    practice.press("Enter")
    #expect(
      practice.state.book.themes["data"]
        == Topic(id: "data", name: "Counting", aliases: ["Figures", "Data and monitoring"]))
    #expect(practice.hint.hasPrefix("Type a note"))
  }

  @Test func whatIsWrongIsSaidBesideTheFieldAndNothingIsSaved() {
    var practice = practice(in: "Due")
    practice.type("31 Feb")
    practice.press("Down")
    #expect(practice.screen.contains("31 Feb ← “31 Feb” is no date"))
    practice.press("Ctrl-S")
    #expect(practice.rule == "Due: “31 Feb” is no date: as 1 Dec 2026, 2026-12-01 or next Friday.")
    #expect(practice.hint == "“31 Feb” is no date: as 1 Dec 2026, 2026-12-01 or next Friday.")
    #expect(practice.changes.isEmpty)
    practice.press("Ctrl-U", "Ctrl-S")
    #expect(practice.told == "Nothing was changed.")
  }

  @Test func escKeepsItOutOfTheBookAndEscAgainTakesItBack() {
    var practice = practice(in: "Lead")
    practice.type("Rowan")
    practice.press("Tab")
    practice.type("next Friday")
    practice.press("Esc")
    #expect(practice.hint == "Nothing was saved. Esc takes your form back.")
    #expect(practice.changes.isEmpty && practice.state.form == nil)
    #expect(
      practice.keptDrafts == [":form @nightjar-2023-2\nLead: Rowan\nDue: next Friday|"])
    practice.press("Esc")
    #expect(practice.state.line.text == "next Friday")
    practice.press("Ctrl-S")
    #expect(pledge(practice)?.details.map(\.name) == ["Lead", "Due"])
    #expect(practice.keptDrafts == [])
  }

  @Test func aFormThatSaysNothingNewIsNotKept() {
    var practice = practice(in: "Lead")
    practice.press("Esc")
    #expect(practice.told == "" && practice.keptDrafts == [])
  }

  @Test func itOutlivesTheProgram() {
    var practice = practice(in: "Text")
    practice.press("Ctrl-U")
    practice.paste("Two\nlines")
    let kept = practice.state.drafts
    #expect(kept.map(\.before) == [":form @nightjar-2023-2\nText: Two\n+ lines"])
    #expect(kept.last?.wasOpen == true)
    var next = Practice()
    next.happen(.drafts(kept))
    #expect(next.rule == "Text: what action? in their words")
    #expect(next.state.line.text == "Two\nlines")
    next.press("Ctrl-S")
    #expect(pledge(next)?.text == "Two\nlines")
  }

  @Test func aHalfWrittenLineComesBackAfterIt() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type("+ half a th")
    practice.press("F3", "Down", "Esc")
    #expect(practice.state.line.text == "+ half a th")
  }

  @Test func whatSomebodyElseChangesMeanwhileStays() throws {
    var practice = practice(in: "Lead")
    practice.type("Rowan")
    let old = try #require(pledge(practice))
    var theirs = old
    theirs.text = "Translate it into six languages"
    theirs.details = [Detail("Target", "Six")]
    practice.state.book.apply(.amend(from: .pledge(old), to: .pledge(theirs)))
    practice.press("Ctrl-S")
    #expect(pledge(practice)?.text == "Translate it into six languages")
    #expect(pledge(practice)?.details == [Detail("Lead", "Rowan"), Detail("Target", "Six")])
  }

  @Test func tabCompletesAndThenGoesOn() {
    var practice = practice(in: "Community")
    practice.type("#lgb")
    practice.press("Tab")
    #expect(practice.state.line.text == "#lgbtqi ")
    practice.press("Tab")
    #expect(practice.rule.hasPrefix("Lead: "))
    practice.press("Ctrl-S")
    #expect(pledge(practice)?.communities == ["lgbtqi"])
  }

  @Test func keysThatWouldLeaveItWait() {
    var practice = practice(in: "Lead")
    practice.type("x")
    for key in ["F1", "F2", "F3", "F4", "Ctrl-F", "F7"] {
      practice.press(key)
      #expect(practice.told == "Ctrl-S saves the form, Esc puts it away.")
      #expect(practice.state.line.text == "x")
    }
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(practice.told == "Nothing more to undo in this field.")
    practice.press("Home", "End", "Left", "Right", "PgDn", "PgUp", "Shift-Tab")
    #expect(practice.state.form != nil && practice.changes.isEmpty)
  }

  @Test func whoCannotWriteCannotFillIn() {
    var practice = Practice(readOnly: "the disk is full")
    practice.press("F3")
    #expect(practice.state.form == nil && practice.told == "the disk is full")
  }
}
