import PledgeModel
import Testing

@testable import Facilitation

/// Asks: marked, answered, moved on, gone to.
struct AskTests {
  @Test(arguments: ["organisations", "themes", "communities", "status"])
  func twoKeysMarkThePledgeFromAnywhere(lens: String) {
    for pane in 0..<2 {
      var practice = Practice()
      practice.enter(":lens \(lens)")
      practice.press("Down")
      for _ in 0..<pane { practice.press("Right") }
      let subject = practice.state.subject
      guard practice.state.book.standing.openAsks(of: subject).isEmpty else { continue }
      practice.press("?", "Enter")
      #expect(practice.notes == ["ask @\(description(subject)) wanted: "], "\(lens) \(pane)")
      #expect(practice.header.contains("3 asks open"))
      #expect(practice.told.hasSuffix("wants the group's input"))
      practice.press("?", "Enter")
      #expect(practice.notes.count == 1)
      #expect(practice.hint.contains("is marked already"))
      #expect(practice.state.line.isEmpty)
    }
  }

  @Test func twoKeysMarkTheSelectedNote() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("Right", "Home", "Down", "?", "Enter")
    #expect(practice.notes == ["ask @nightjar-2023-2 about cost wanted: "])
    #expect(
      practice.state.book.standing.openAsks(of: .pledge("nightjar-2023-2")) == [
        SampleBook.id("cost")
      ])
  }

  @Test func ideasJoinAndAnswersClose() {
    var practice = Practice()
    practice.enter("@bir1")
    practice.enter("* @nig the lottery")
    practice.enter(":discuss")
    practice.enter(":answered the lottery does")
    practice.enter(":wanted")
    #expect(practice.hint == "There is no open ask on Birchwood 1.")
    #expect(practice.state.line.text == ":wanted")
    #expect(
      practice.notes == [
        "idea @birchwood-2025-1 about ask2 from nightjar: the lottery",
        "ask @birchwood-2025-1 about ask2 discussing: ",
        "ask @birchwood-2025-1 about ask2 answered: ",
      ])
    let last = practice.state.book.log.all.filter { $0.event == SampleBook.today }.last
    #expect(last?.outcome == "the lottery does")
  }

  @Test func anAnsweredAskCanBeOpenedAgainFromItsRow() {
    var practice = Practice()
    practice.enter("@bir1")
    practice.enter(":answered")
    practice.enter(":lens asks")
    #expect(practice.screen.contains("answered 1") || practice.screen.contains(" answered"))
    practice.press("End")
    practice.enter(":wanted")
    #expect(practice.state.book.standing.openAsks.contains(SampleBook.id("ask2")))
    practice.press("Home")
    practice.enter(":wanted")
    #expect(practice.hint.hasSuffix("is open already."))
  }

  @Test func f4GoesRoundTheOpenAsks() {
    var practice = Practice()
    practice.enter("/nothing like this")
    practice.press("F4")
    #expect(practice.state.filter == "")
    #expect(practice.state.selectedNote == SampleBook.id("ask1"))
    #expect(practice.hint == "ask 1 of 2")
    practice.press("F4")
    #expect(practice.state.subject == .pledge("birchwood-2025-1"))
    #expect(practice.state.selectedNote == SampleBook.id("ask2"))
    #expect(practice.hint == "ask 2 of 2")
    practice.press("F4")
    #expect(practice.state.selectedNote == SampleBook.id("ask1"))
    // What is typed there belongs to it.
    practice.enter("* @bir we do")
    #expect(practice.notes == ["idea @ashbourne-council-2025-1 about ask1 from birchwood: we do"])
    practice.press("F4")
    #expect(practice.state.selectedNote == SampleBook.id("ask2"))
  }

  @Test func f4WithoutAsks() {
    var practice = Practice(SampleBook.lists)
    practice.press("F4")
    #expect(practice.hint == "No ask is open.")
    practice.enter(":answered")
    #expect(practice.hint == "There is no open ask on Ashbourne 1.")
  }

  @Test func theLensListsAsksOfAllOrganisations() {
    var practice = Practice()
    practice.enter(":lens asks")
    #expect(
      practice.state.browse.items == [.ask(SampleBook.id("ask1")), .ask(SampleBook.id("ask2"))])
    practice.press("Right", "Down")
    practice.enter(":discuss")
    // What is being discussed comes first, and stays selected.
    #expect(practice.state.browse.items.first == .ask(SampleBook.id("ask2")))
    #expect(practice.state.browse.item == .ask(SampleBook.id("ask2")))
  }
}
