import PledgeModel
import Testing

@testable import Facilitation

/// What is asked before notes can be filed.
struct QuestionTests {
  @Test func initialsAndNameThenTheEvent() {
    var practice = Practice(SampleBook.lists, me: nil, event: nil)
    #expect(practice.rule == "Who takes notes? Initials and name")
    #expect(practice.hint == "Ctrl-Q leaves   Enter goes on   as rk Rowan Keane")
    practice.press("Enter", "Esc")
    #expect(practice.state.question == .initials)
    practice.enter("R2 Rowan")
    #expect(
      practice.hint
        == "Initials are two to eight letters, then your name if you like: rk Rowan Keane"
    )
    #expect(practice.state.line.text == "R2 Rowan")
    practice.press("Ctrl-U")
    practice.enter("ZZ Zora Zed")
    #expect(practice.state.me == initials("zz"))
    #expect(practice.effects.contains(.rememberMe(initials("zz"))))
    #expect(
      practice.changes == [.enter(.person(Person(initials: initials("zz"), name: "Zora Zed")))])
    #expect(practice.rule == "No event today. Enter begins “Progressing Equality, 14 Oct 2026”")
    practice.press("Enter")
    #expect(practice.state.question == nil)
    #expect(practice.state.event == "2026-10-14-progressing-equality-14-oct")
    practice.enter("+ first")
    #expect(practice.state.book.log.count == 1)
  }

  @Test func somebodyKnownIsNotWelcomedAgain() {
    var practice = Practice(me: nil)
    practice.enter("jd")
    #expect(practice.changes.isEmpty)
    #expect(practice.hint == "Notes are signed jd.")
    #expect(practice.state.question == nil)
  }

  @Test func anotherTitleForTheEvent() {
    var practice = Practice(event: nil)
    practice.type("Extra evening")
    #expect(practice.rule == "begin this event today")
    practice.press("Enter")
    #expect(practice.state.event == "2026-10-14-extra-evening")
    #expect(practice.header.hasPrefix(" Extra evening   5 organisations"))
  }

  @Test func readingWithoutAnEventRefusesNotesOnly() {
    var practice = Practice(event: nil)
    practice.press("Esc")
    #expect(practice.state.question == nil)
    practice.type("+ x")
    #expect(practice.rule == "There is no event today. “:event” and a title begins one.")
    practice.press("Enter")
    #expect(practice.hint == "There is no event today. “:event” and a title begins one.")
    #expect(practice.state.line.text == "+ x")
    practice.press("Ctrl-U")
    practice.enter(":event Progressing Equality, spring")
    #expect(practice.state.event == SampleBook.may)
    practice.enter("@nig2 + late note")
    #expect(
      practice.state.book.log.notes(of: .pledge("nightjar-2023-2")).last?.event == SampleBook.may)
  }

  @Test func twoEventsOfOneTitleOnOneDay() {
    var practice = Practice(event: nil)
    practice.press("Esc")
    practice.enter(":event ☆")
    practice.enter(":event ★")
    #expect(
      practice.state.book.events.ids.map(\.text).suffix(2) == [
        "2026-10-14-event", "2026-10-14-event-2",
      ])
  }

  @Test func whatIsTypedAsAnAnswerIsNoDraft() {
    var practice = Practice(me: nil)
    practice.type("rk Rowan")
    #expect(practice.keptDrafts.isEmpty)
    practice.press("Esc")
    #expect(practice.state.keptDrafts.isEmpty)
    #expect(practice.state.question == .initials)
    practice.type("/jd")
    practice.press("Esc")
    #expect(practice.state.filter == "")
    #expect(practice.state.line.isEmpty)
  }
}
