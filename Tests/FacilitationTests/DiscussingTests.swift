import PledgeModel
import Reports
import Screen
import Testing

@testable import Facilitation

/// An ask on the board, discussed and answered.
struct DiscussingTests {
  /// The second ask of the board is under discussion.
  private func discussing() -> Practice {
    var practice = Practice()
    practice.enter(":lens asks")
    practice.press("Right", "Down", "Enter")
    return practice
  }

  @Test func enterOpensAnAskAndWhatIsTypedJoinsItFromAnywhere() {
    var practice = discussing()
    #expect(practice.rule == "discussing the ask of Birchwood 1: “Who pays for breaks?”")
    practice.enter("@nig2")
    for line in ["* @ash ours does", "< a fund", "& the lottery", "> @ash send it", "so they say"] {
      practice.enter(line)
    }
    practice.enter("+ new form")
    practice.enter("@harbour-street1 % a lunch")
    practice.type("* @ash the lottery")
    #expect(
      practice.rule
        == "idea for the ask of Birchwood 1: “Who pays for breaks?” · from Ashbourne")
    #expect(
      practice.notes == [
        "ask @birchwood-2025-1 about ask2 discussing: ",
        "idea @birchwood-2025-1 about ask2 from ashbourne-council: ours does",
        "offer @birchwood-2025-1 about ask2: a fund",
        "contact @birchwood-2025-1 about ask2: the lottery",
        "action @birchwood-2025-1 about ask2 owner ashbourne-council: send it",
        "note @birchwood-2025-1 about ask2: so they say",
        "progress @nightjar-2023-2: new form",
        "practice @harbour-street-2025-1: a lunch",
      ])
  }

  @Test func escLeavesItAndItIsOpenStill() {
    var practice = discussing()
    practice.type("half")
    practice.press("Esc")
    #expect(practice.state.discussed == SampleBook.id("ask2"))
    practice.press("Ctrl-U", "Right", "Left", "Esc")
    #expect(practice.state.discussed == nil)
    #expect(practice.state.book.standing.ask(SampleBook.id("ask2"))?.state == .wanted)
    practice.press("Esc")
    #expect(practice.notes.count == 2)
    practice.press("Ctrl-Z")
    #expect(practice.state.discussed == SampleBook.id("ask2"))
  }

  @Test func discussingElsewhereLeavesItInOneStep() {
    var practice = discussing()
    practice.press("Down")
    practice.enter(":discuss")
    #expect(practice.state.discussed == SampleBook.id("ask1"))
    #expect(practice.state.book.standing.ask(SampleBook.id("ask2"))?.state == .wanted)
    practice.press("Ctrl-Z")
    #expect(practice.state.discussed == SampleBook.id("ask2"))
  }

  @Test(arguments: [(":answered", AskState.answered), (":parked", .parked)])
  func whatCameOfItIsAskedForInTheLine(command: String, state: AskState) {
    var practice = discussing()
    practice.enter("@nig2")
    practice.enter(command)
    #expect(
      practice.rule
        == (state == .parked
          ? "Who takes up the ask of Birchwood 1: “Who pays for breaks?”, and when?"
          : "What came of the ask of Birchwood 1: “Who pays for breaks?”?"))
    practice.type("the lottery")
    #expect(practice.keptDrafts == ["\(command) the lottery|"])
    practice.press("Enter")
    let ask = practice.state.book.standing.ask(SampleBook.id("ask2"))
    #expect(ask?.state == state)
    #expect(ask.flatMap { practice.state.book.outcome(of: $0) } == "the lottery")
    #expect(practice.state.question == nil)
    #expect(practice.state.line.isEmpty)
  }

  @Test func enterAloneKeepsNoOutcomeAndEscGoesOn() {
    var practice = discussing()
    practice.enter(":answered")
    practice.type("perhaps")
    practice.press("Esc")
    #expect(practice.state.discussed == SampleBook.id("ask2"))
    practice.press("Esc")
    #expect(practice.state.line.text == ":answered perhaps")
    practice.press("Ctrl-U")
    practice.enter(":answered")
    practice.press("Enter")
    let ask = practice.state.book.standing.ask(SampleBook.id("ask2"))
    #expect(ask?.state == .answered)
    #expect(ask.flatMap { practice.state.book.outcome(of: $0) } == nil)
  }

  @Test func enterAgainShowsWhatMayHelp() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter("@bir3 ? Who lends interpreters")
    practice.enter("@nig2 < our own three")
    practice.enter("@nig3 < a trainer")
    practice.enter(":lens asks")
    practice.press("Right", "End", "Enter", "Enter")
    #expect(practice.state.sheet == .matches(practice.state.discussed ?? SampleBook.id("ask1")))
    #expect(practice.screen.contains("[What may help Birchwood 3]"))
    #expect(
      practice.screen.contains("< our own three · Nightjar 2, 14 Oct 2026 · both #language"))
    #expect(!practice.screen.contains("a trainer"))
  }

  @Test func theBoardSaysSinceWhenAndWhatMayNotBeSaidAloud() {
    var practice = Practice(columns: 100, rows: 24)
    practice.enter("@nig2 ! No budget")
    practice.enter("@nig2")
    practice.press("Right", "?", "Enter")
    practice.enter(":lens asks")
    #expect(
      practice.state.browse.rows.map { practice.state.textRow($0).text } == [
        "open  3", "Language and interpreting  1", "Data and monitoring  1", "parked  0",
        "answered  0",
      ])
    #expect(practice.screen.contains("since May 2026"))
    practice.press("Down", "Right")
    #expect(practice.screen.contains("(Nightjar 2) No budget"))
    #expect(practice.screen.contains("unattributed"))
  }

  @Test func linesThatComeWholeAreAskedNothing() {
    var state = State(
      book: SampleBook.book, size: Size(rows: 24, columns: 80), now: SampleBook.now,
      me: SampleBook.rowan, event: SampleBook.today, selectsFirst: false, seed: 1)
    for line in ["@bir1", ":discuss", "so they say", ":answered", "to the inbox"] {
      _ = update(&state, .entered(line))
    }
    #expect(
      state.book.log.all.filter { $0.event == SampleBook.today }.map(description) == [
        "ask @birchwood-2025-1 about ask2 discussing: ",
        "note @birchwood-2025-1 about ask2: so they say",
        "ask @birchwood-2025-1 about ask2 answered: ",
        "note @birchwood-2025-1: to the inbox",
      ])
  }

  @Test func f6ShowsTheRoomTheAskAndTypingComesBack() {
    var practice = discussing()
    practice.enter("* @ash the lottery")
    practice.press("F6")
    #expect(practice.screen.contains("Birchwood Carers asks"))
    #expect(practice.screen.contains("– Ashbourne Council: the lottery"))
    #expect(!practice.screen.contains("Organisations"))
    practice.press("Esc")
    #expect(!practice.state.isPresenting)
    #expect(practice.state.discussed == SampleBook.id("ask2"))
    practice.press("F6")
    practice.type("no")
    #expect(practice.state.line.text == "no")
    practice.press("F6")
    practice.paste("t")
    #expect(practice.state.line.text == "not")
    #expect(practice.rule.hasPrefix("note for the ask"))
  }
}
