import PledgeModel
import Screen

/// The empty screen, for when somebody looks over her shoulder.
extension State {
  /// A key while the screen is empty brings it back just as it was, and does nothing else: whoever
  /// presses one blindly, in a hurry, wants to see. A letter is not put unseen into a line; it says
  /// so, that none is missed.
  mutating func wake(by key: KeyPress) -> [Effect] {
    isBlank = false
    guard case .character(let character) = key.key, key.modifiers.isEmpty, character != " ",
      notice?.tone != .refused
    else { return [] }
    return tell("“\(character)” brought the screen back and was not typed.")
  }
}

/// A screen with nothing on it but the cursor.
func blankView(size: Size) -> Grid {
  var grid = Grid(size: size)
  if size.rows > 0, size.columns > 0 { grid.cursor = Point(row: 0, column: 0) }
  return grid
}
