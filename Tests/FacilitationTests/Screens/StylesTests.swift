import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// How a screen looks besides its letters: bold, underline and reverse say no more than they do.
struct StylesTests {
  @Test func aFiledNote() {
    var practice = Practice(columns: 60, rows: 12)
    practice.enter("! no budget")
    #expect(
      practice.grid.styles == """
         aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa         bbbbbbbbbbbb
        ccccccccccccccc
        aaaaaaaaaaaaaaaaaaaaaaa
                                                                  aa
                                  aaa
                                  aaa






        a bold
        b green
        c bold underline
        """)
  }

  @Test func notSaved() {
    var practice = Practice(columns: 60, rows: 12)
    practice.saves = false
    practice.enter("! no budget")
    practice.happen(.notSaved("no space left"))
    #expect(
      practice.grid.styles == """
         aaaaaa  bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        ccccccccccccccc
        aaaaaaaaaaaaaaaaaaaaaaa
                                                                  aa
                                  aaa
                                  aaa






        a bold
        b reverse bold red
        c bold underline
        """)
  }

  /// Everything that colour says is said by the letters too.
  @Test func theCursorStandsInTheLineWhileSheTypes() {
    var practice = Practice()
    #expect(practice.grid.cursor == Point(row: 2, column: 0))
    practice.press("Down", "Right")
    #expect(practice.grid.cursor == Point(row: 2, column: 24))
    practice.type("! é界x")
    #expect(practice.grid.cursor == Point(row: 28, column: 7))
    practice.press("Left", "Left")
    #expect(practice.grid.cursor == Point(row: 28, column: 4))
    practice.press("Ctrl-E", "Ctrl-U", "F1")
    #expect(practice.grid.cursor == Point(row: 28, column: 1))
  }
}
