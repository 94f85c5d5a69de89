import PledgeModel
import Testing

@testable import Facilitation

/// Whether somebody may be quoted.
struct ConsentTests {
  private func quoted(_ line: String = "\" @\"Robin Fenn\" We asked") -> Practice {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter(line)
    return practice
  }

  private func consent(_ practice: Practice) -> Bool? {
    Array(practice.state.book.log.all).last { $0.event == SampleBook.today }?.consent
  }

  /// The note taken last as the panes show it.
  private func shown(_ practice: Practice) -> String? {
    Array(practice.state.book.log.all).last.map { practice.state.words(of: $0) }
  }

  @Test func yIsYes() {
    var practice = quoted()
    #expect(practice.rule == "May it be quoted?")
    #expect(practice.hint == "y Enter yes   n Enter no   or type the next line   Esc not asked")
    practice.enter("y")
    #expect(practice.state.question == nil)
    #expect(consent(practice) == true)
    #expect(shown(practice) == "Robin Fenn: We asked · with consent")
    practice.press("Ctrl-Z")
    #expect(consent(practice) == nil)
    #expect(shown(practice) == "Robin Fenn: We asked · no consent yet")
  }

  @Test func nIsNo() {
    var practice = quoted("& @\"Robin Fenn\" 020 0000 0001")
    #expect(practice.rule == "May the contact be passed on?")
    practice.enter("no")
    #expect(consent(practice) == false)
    #expect(practice.header.contains("✓ contact on Nightjar 2 · without consent"))
  }

  @Test(arguments: ["Esc", "Enter", "F9", "Down"])
  func anythingElseLeavesItUnasked(_ key: String) {
    var practice = quoted()
    practice.press(key)
    #expect(practice.state.question == nil)
    #expect(consent(practice) == nil)
    #expect(practice.state.line.isEmpty)
  }

  /// The next line may begin with y or n: consent that nobody gave would be the worst mistake.
  @Test(arguments: ["young carers came", "no budget", "yes they did", "+ new form", "nobody"])
  func theNextLineIsNoAnswer(_ line: String) {
    var practice = quoted()
    practice.type(line)
    #expect(practice.state.question == nil)
    #expect(practice.keptDrafts == [line + "|"])
    practice.press("Enter")
    #expect(practice.notes.count == 2)
    #expect(practice.state.book.log.all.filter { $0.kind == .quote }.map(\.consent) == [nil])
  }

  @Test func theLineItselfMaySayIt() {
    var practice = quoted("\"\" @\"Robin Fenn\" We asked\"")
    #expect(practice.state.question == nil)
    #expect(consent(practice) == true)
    #expect(practice.notes == ["quote @nightjar-2023-2 from Robin Fenn: We asked"])
    practice.type("&& a name")
    #expect(practice.rule == "contact on Nightjar 2 · with consent")
    practice.press("Enter")
    #expect(consent(practice) == true)
    practice.type("& a name")
    #expect(practice.hint.hasPrefix("Enter file it   && with consent"))
  }

  @Test func aCorrectionShowsItAndCanTakeItBack() {
    var practice = quoted("\"\" We asked")
    practice.press("Right", "F3")
    #expect(practice.state.line.text == "\"\" We asked")
    practice.type(" them")
    practice.press("Enter")
    #expect(consent(practice) == true)
    #expect(practice.state.question == nil)
    practice.press("F3", "Home", "Delete", "Enter")
    #expect(consent(practice) == nil)
    practice.enter(":consent no")
    practice.press("F3")
    practice.type("!")
    practice.press("Enter")
    #expect(consent(practice) == false)
  }

  @Test func theCommandSaysItLater() {
    var practice = quoted()
    practice.press("Esc")
    practice.enter(":consent yes")
    #expect(consent(practice) == true)
    practice.enter(":consent yes")
    #expect(practice.hint == "That is known already.")
    practice.enter(":consent perhaps")
    #expect(practice.told == "May it be quoted? “:consent yes” or “:consent no”.")
    practice.press("Ctrl-U")
    practice.enter("+ a form")
    practice.enter(":consent yes")
    #expect(practice.told == "Select a quote or a contact first: → twice, then ↑ ↓.")
  }

  /// A line that waits is gone on with, and nothing is asked over it.
  @Test func nothingIsAskedOverAnInterruptedLine() {
    var practice = quoted()
    practice.press("Esc")
    practice.press("Right")
    practice.type("half a line")
    practice.press("F3")
    practice.press("Esc")
    #expect(practice.state.line.text == "half a line")
    #expect(practice.state.question == nil)
  }
}
