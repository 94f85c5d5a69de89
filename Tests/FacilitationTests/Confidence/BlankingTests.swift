import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// F8: nothing on the screen.
struct BlankingTests {
  private let sizes = [(80, 24), (40, 10), (20, 3), (1, 1), (0, 0)]

  @Test func nothingIsOnItAtAnySize() {
    for (columns, rows) in sizes {
      var practice = Practice(columns: columns, rows: rows)
      practice.enter("@nig2")
      practice.type("! half typed")
      practice.press("F8")
      #expect(practice.screen.trimmed == "")
      #expect(practice.grid.size == Size(rows: rows, columns: columns))
      #expect(practice.grid.cursor == (rows > 0 ? Point(row: 0, column: 0) : nil))
    }
  }

  @Test(arguments: ["x", "Space", "Enter", "Esc", "Delete", "F8", "F6", "Ctrl-Q", "Up", "Tab"])
  func anyKeyBringsItBackWhereItWas(_ key: String) {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter("@nig2")
    practice.type("! half typed")
    practice.press("Left", "Left")
    let (screen, state) = (practice.screen, practice.state)
    practice.press("F8", key)
    #expect(practice.state.line == state.line)
    #expect(practice.state.browse.item == state.browse.item)
    #expect(practice.notes == [])
    #expect(!practice.effects.contains(.quit))
    if key == "x" {
      #expect(practice.hint == "“x” brought the screen back and was not typed.")
    } else {
      #expect(practice.screen == screen)
    }
    #expect(practice.grid.cursor == view(state).cursor)
  }

  @Test func whatIsOpenStaysOpen() {
    var practice = Practice(columns: 80, rows: 24)
    practice.press("F1", "PgDn")
    let screen = practice.screen
    practice.press("F8", "Space")
    #expect(practice.screen == screen)
  }

  @Test func nothingThatHappensShows() {
    var practice = Practice(columns: 80, rows: 24)
    practice.saves = false
    practice.enter("+ a form")
    practice.press("F8")
    practice.save()
    practice.happen(.notSaved("no space left"))
    practice.happen(.told("something"))
    practice.resize(columns: 60, rows: 12)
    #expect(practice.screen.trimmed == "")
    practice.press("Space")
    #expect(practice.header.contains("NOT SAVED: no space left"))
  }

  /// A paste is no key pressed blindly: its text is in the line.
  @Test func aPasteIsNotLost() {
    var practice = Practice()
    practice.press("F8")
    practice.paste("from the chat")
    #expect(practice.state.line.text == "from the chat")
    #expect(practice.rule.hasPrefix("note on"))
  }

  /// From the room's screen, too, and back to that one.
  @Test func theRoomsScreenIsBlankedToo() {
    var practice = Practice(columns: 80, rows: 24)
    practice.press("F6")
    let wall = practice.screen
    practice.press("F8")
    #expect(practice.screen.trimmed == "")
    practice.press("Space")
    #expect(practice.screen == wall)
  }
}
