package import Screen

/// One row of a pane before it is drawn: pieces of text from left to right, and something at the
/// right edge.
package struct TextRow: Equatable, Sendable {
  /// A piece of text in one style.
  package struct Piece: Equatable, Sendable {
    var text: String
    var style: Style
  }

  /// From the left.
  package var pieces: [Piece]
  /// At the right edge; the pieces make room for it.
  package var right: Piece?

  /// A row of one piece.
  package init(_ text: String = "", _ style: Style = .plain, right: String? = nil) {
    pieces = [Piece(text: text, style: style)]
    self.right = right.map { Piece(text: $0, style: .plain) }
  }

  /// The row with a further piece at its end.
  func adding(_ text: String, _ style: Style = .plain) -> TextRow {
    var row = self
    row.pieces.append(Piece(text: text, style: style))
    return row
  }

  /// All pieces as text.
  package var text: String {
    let left = pieces.map(\.text).joined()
    return right.map { left + "  " + $0.text } ?? left
  }

  /// Draws the row; what does not fit ends in `…`.
  func draw(on grid: inout Grid, at point: Point, columns: Int) {
    var room = columns
    if let right, !right.text.isEmpty {
      let width = min(Screen.columns(of: right.text), max(0, columns - 4))
      grid.put(
        clipped(right.text, to: width),
        at: Point(row: point.row, column: point.column + columns - width), columns: width,
        style: right.style)
      room -= width + 1
    }
    var column = point.column
    for (index, piece) in pieces.enumerated() where room > 0 {
      let rest = pieces[(index + 1)...].reduce(0) { $0 + Screen.columns(of: $1.text) }
      let width = Screen.columns(of: piece.text)
      // A piece that just fits gives up its last letter for the sign that there is more.
      let text =
        width + min(rest, 1) > room
        ? clipped(piece.text + (rest > 0 ? "…" : ""), to: room) : piece.text
      let used = grid.put(
        text, at: Point(row: point.row, column: column), columns: room, style: piece.style)
      column += used
      room -= used
    }
  }
}

/// Text wrapped with its further rows indented, as the notes are.
func wrappedRows(
  _ text: String, columns: Int, first: String = "", further: Int = 0, style: Style = .plain
) -> [TextRow] {
  let width = max(1, columns - further)
  return wrapped(text, to: width).enumerated().map { index, row in
    index == 0 && !first.isEmpty
      ? TextRow(first).adding(String(row.text), style)
      : TextRow(String(repeating: " ", count: min(further, columns - 1))).adding(
        String(row.text), style)
  }
}

/// The part of a list that is visible: as much as fits, around what is selected, with nothing
/// scrolled that need not be.
func visibleRange(count: Int, around selected: Range<Int>, height: Int) -> Range<Int> {
  guard count > height else { return 0..<count }
  let middle = (selected.lowerBound + selected.upperBound) / 2
  let low = max(0, min(middle - height / 2, count - height))
  return low..<low + height
}
