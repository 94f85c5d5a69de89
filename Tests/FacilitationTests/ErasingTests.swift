import PledgeModel
import Testing

@testable import Facilitation

extension Practice {
  /// Every effect so far but for the keeping of drafts.
  fileprivate var acts: [Effect] {
    effects.filter { if case .keepDrafts = $0 { false } else { true } }
  }
}

/// A name is erased: asked for, shown, answered, forgotten.
struct ErasingTests {
  private let plan = ErasurePlan(
    names: ["Rowan Keane"], summary: "2 places in 1 file",
    report: ["people.rec:12: Rowan Keane", "people.rec:14: Rowan Keane"], hasPlaces: true)

  @Test func thePlacesAreShownAndAQuestionIsAsked() {
    var practice = Practice(columns: 80, rows: 12)
    practice.enter(":erase Rowan Keane")
    #expect(practice.acts.last == .seekToErase(["Rowan Keane"]))
    practice.happen(.foundToErase(plan))
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [To be erased: 2 places in 1 file]
           people.rec:12: Rowan Keane
           people.rec:14: Rowan Keane





        ─ Erase “Rowan Keane” in 2 places in 1 file? It cannot be undone. yes or no ────

         yes Enter erases it   ↑ ↓ scroll   Esc erases nothing
        """#)
    practice.enter("yes")
    #expect(practice.acts.last == .erase(["Rowan Keane"]))
    #expect(practice.state.question == nil)
    #expect(practice.state.sheet == nil)
  }

  @Test(arguments: ["no", "n", ""])
  func aNoErasesNothing(_ answer: String) {
    var practice = Practice()
    practice.happen(.foundToErase(plan))
    practice.enter(answer)
    #expect(practice.told == "Nothing was erased.")
    #expect(practice.acts == [])
    #expect(practice.state.question == nil)
  }

  @Test func escErasesNothing() {
    var practice = Practice()
    practice.happen(.foundToErase(plan))
    practice.press("Esc")
    #expect(practice.told == "Nothing was erased.")
    #expect(practice.state.sheet == nil)
  }

  @Test func aNoteInsteadOfAnAnswerStaysInTheLine() {
    var practice = Practice()
    practice.happen(.foundToErase(plan))
    practice.enter("+ a note")
    #expect(practice.hint == "Answer yes or no first. Esc erases nothing.")
    #expect(practice.state.line.text == "+ a note")
    #expect(practice.acts == [])
  }

  @Test func aNoteTakerAndAnOrganisationAreMeantByTheirSigns() {
    var practice = Practice()
    practice.enter(":erase @rk")
    #expect(practice.acts.last == .seekToErase(["Rowan Keane"]))
    practice.enter(":erase @nig")
    #expect(practice.acts.last == .seekToErase(["Nightjar Counselling"]))
  }

  @Test(arguments: [
    ("", "Whose name? “:erase Rowan Keane”, for instance, or “:erase @rk”."),
    ("@zz", "No organisation is called “zz”. Tab after @ lists them; @\"…\" takes any words."),
    ("-", "A name has letters; “-” has none."),
  ])
  func whatCannotBeLookedForIsRefused(_ name: String, why: String) {
    var practice = Practice()
    practice.enter(":erase \(name)")
    #expect(practice.told == why)
    #expect(practice.acts == [])
  }

  @Test func whileSomethingIsUnderWayItWaits() {
    var practice = Practice()
    practice.saves = false
    practice.enter("a note")
    practice.enter(":erase Rowan")
    #expect(practice.told == "The book is still being read or written; try again in a moment.")
  }

  @Test func inAWindowThatOnlyReadsNothingIsErased() {
    var practice = Practice(readOnly: "open in another window")
    practice.enter(":erase Rowan")
    #expect(practice.told == "open in another window")
    #expect(practice.acts == [.tryToWrite(as: SampleBook.rowan)])
  }

  @Test func aNameThatStandsNowhereIsToldAndWhatStaysIsShown() {
    var practice = Practice()
    practice.happen(
      .foundToErase(
        ErasurePlan(names: ["Zed"], summary: "0 places in 0 files", report: [], hasPlaces: false)))
    #expect(practice.told == "“Zed” stands nowhere.")
    #expect(practice.state.sheet == nil)
    let kept = ErasurePlan(
      names: ["Zed"], summary: "0 places in 0 files", report: ["a.rec:1: Id: zed"],
      hasPlaces: false)
    practice.happen(.foundToErase(kept))
    #expect(practice.told == "“Zed” stands nowhere that it could be erased from.")
    #expect(practice.state.sheet == .erasing(kept))
    #expect(practice.state.question == nil)
  }

  // MARK: What is in memory

  @Test func whatWasDoneWithTheNameCannotBeUndoneAndTheRestCan() throws {
    var practice = Practice()
    practice.enter("one")
    practice.enter("with ROWAN KEANE")
    practice.enter("three")
    practice.enter(":undo")
    let names = try #require(Mentions(of: ["Rowan Keane"]))
    practice.happen(.erased(names, with: "[erased]"))
    practice.press("Ctrl-Y")
    practice.press("Ctrl-Z", "Ctrl-Z")
    let texts = practice.changes.suffix(3).map { change in
      switch change {
      case .putBack(let note): "+\(note.text)"
      case .takeOut(let note): "-\(note.text)"
      default: "\(change)"
      }
    }
    #expect(texts == ["+three", "-three", "-one"])
    practice.press("Ctrl-Z")
    #expect(practice.told == "Nothing to undo.")
  }

  @Test func halfTypedLinesFilterAndReceiptForgetTheName() throws {
    var practice = Practice()
    practice.enter("thanks to Rowan Keane")
    practice.type("ask Rowan Ke")
    practice.press("Esc")
    practice.enter("/rowan keane")
    practice.type("Rowan Keane again")
    practice.press("Left")
    let names = try #require(Mentions(of: ["Rowan Keane", "Rowan Ke"]))
    practice.happen(.erased(names, with: "[erased]"))
    #expect(practice.keptDrafts == ["ask [erased]|", "[erased] again|"])
    #expect(practice.state.filter == "")
    #expect(practice.state.lastReceipt == nil)
    #expect(!practice.header.contains("Rowan"))
  }
}
