/// A screen as a value: rows of cells and the place of the cursor.
///
/// Whatever is put on it goes through the filter of `visible(_:)` first, and never stands there by half: a
/// wide letter that would cross an edge, or that is half overwritten, leaves blanks.
package struct Grid: Equatable, Sendable {
  /// How large the grid is.
  package let size: Size
  /// Where the terminal's cursor stands; nil hides it. It may lie outside, which hides it too.
  package var cursor: Point?
  /// The cells of each row. A row is storage of its own, which grids share as long as nothing else is drawn
  /// in it: a frame that is made from the one before takes over the rows that stay.
  private var rows: [[Cell]]

  /// A blank grid.
  package init(size: Size) {
    self.size = size
    let blank = Array(repeating: Cell(ascii: 0x20, .plain), count: size.columns)
    rows = Array(repeating: blank, count: size.rows)
  }

  /// The cells of one row, from left to right. The row must exist.
  package func row(_ row: Int) -> [Cell] { rows[row] }

  /// Where the cells differ from those of an earlier grid: the rows, and in each the columns from the first
  /// difference to the last, never cutting a wide letter. If that grid had another size, everything differs.
  ///
  /// Rows that both grids share cost nothing.
  package func changes(since earlier: Grid) -> [(row: Int, columns: Range<Int>)] {
    guard size == earlier.size else { return (0..<size.rows).map { ($0, 0..<size.columns) } }
    // Of two arrays with the same storage `!=` does not look at the elements.
    return rows.indices.filter { rows[$0] != earlier.rows[$0] }.map { row in
      (row, rows[row].columns(differingFrom: earlier.rows[row]))
    }
  }

  /// Draws text in one row, from `point` to the right, in at most `columns` columns, and returns how many
  /// it took.
  ///
  /// The text ends at the last cluster that fits whole; columns that the next would have filled in part are
  /// blank and count as taken. A point outside the grid draws nothing.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, at point: Point, columns: Int = .max, style: Style = .plain
  ) -> Int {
    let room = room(at: point, columns: columns)
    guard room > 0 else { return 0 }
    return rows[point.row].put(String(text), from: point.column, room: room, style: style)
  }

  /// Draws one letter over and over in `columns` columns of `rows` rows: blanks, a rule, a border.
  package mutating func fill(
    _ letter: Character = " ", at point: Point, rows: Int = 1, columns: Int, style: Style = .plain
  ) {
    let letter = String(letter)
    guard Screen.columns(of: letter) == 1 else { return }
    let room = room(at: point, columns: columns)
    for row in point.row..<max(point.row, min(point.row + rows, size.rows)) where room > 0 {
      self.rows[row].fill(letter, from: point.column, columns: room, style: style)
    }
  }

  /// Adds a style to what stands in `columns` columns of a row, letters untouched: a selection over coloured
  /// text.
  package mutating func add(_ style: Style, at point: Point, columns: Int) {
    for column in point.column..<point.column + room(at: point, columns: columns) {
      rows[point.row][column].style = rows[point.row][column].style.with(style)
    }
  }

  /// Draws another grid with its top left at `point`, cut at the edges of this one. If that grid has a
  /// cursor, it becomes this one's.
  package mutating func put(_ other: Grid, at point: Point) {
    for row in 0..<other.size.rows {
      let target = Point(row: point.row + row, column: point.column)
      let room = min(room(at: target, columns: .max), other.size.columns)
      if room == size.columns, room == other.size.columns {
        rows[target.row] = other.rows[row]
      } else if room > 0 {
        rows[target.row].put(other.rows[row], from: target.column, room: room)
      }
    }
    if let cursor = other.cursor {
      self.cursor = Point(row: point.row + cursor.row, column: point.column + cursor.column)
    }
  }

  /// The columns from `point` to the right edge, at most `columns`; none if the point is outside.
  private func room(at point: Point, columns: Int) -> Int {
    guard (0..<size.rows).contains(point.row), (0..<size.columns).contains(point.column) else {
      return 0
    }
    return max(0, min(columns, size.columns - point.column))
  }
}
