/// A screen as a value: rows of cells and the place of the cursor.
///
/// Whatever is put on it goes through the filter of `visible(_:)` first, and never stands there by half: a
/// wide letter that would cross an edge, or that is half overwritten, leaves blanks.
package struct Grid: Equatable, Sendable {
  /// How large the grid is.
  package let size: Size
  /// Where the terminal's cursor stands; nil hides it. It may lie outside, which hides it too.
  package var cursor: Point?
  private var cells: [Cell]

  /// A blank grid.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(ascii: 0x20, .plain), count: size.rows * size.columns)
  }

  /// The cells of one row, from left to right. The row must exist.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Where the cells differ from those of an earlier grid: the rows, and in each the columns from the first
  /// difference to the last, never cutting a wide letter. If that grid had another size, everything differs.
  package func changes(since earlier: Grid) -> [(row: Int, columns: Range<Int>)] {
    guard size == earlier.size else { return (0..<size.rows).map { ($0, 0..<size.columns) } }
    // By spans and plain loops: every key compares every cell.
    let (now, then) = (cells.span, earlier.cells.span)
    var changes: [(row: Int, columns: Range<Int>)] = []
    for row in 0..<size.rows {
      let start = row * size.columns
      let end = start + size.columns
      var first = start
      while first < end, now[first] == then[first] { first += 1 }
      guard first < end else { continue }
      var next = end
      while now[next - 1] == then[next - 1] { next -= 1 }
      if cells[first].isRightHalf { first -= 1 }
      if next < end, cells[next].isRightHalf { next += 1 }
      changes.append((row, first - start..<next - start))
    }
    return changes
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
    let start = point.row * size.columns + point.column
    separateHalves(before: start)
    let text = String(text)
    let used =
      text.isPrintableASCII
      ? putASCII(text, at: start, room: room, style: style)
      : putClusters(text, at: start, room: room, style: style)
    separateHalves(after: start + used)
    return used
  }

  /// Draws one letter over and over in `columns` columns of `rows` rows: blanks, a rule, a border.
  package mutating func fill(
    _ letter: Character = " ", at point: Point, rows: Int = 1, columns: Int, style: Style = .plain
  ) {
    let letter = String(letter)
    guard Screen.columns(of: letter) == 1 else { return }
    let room = room(at: point, columns: columns)
    for row in point.row..<max(point.row, min(point.row + rows, size.rows)) where room > 0 {
      put(letter, at: Point(row: row, column: point.column), columns: 1, style: style)
      let start = row * size.columns + point.column
      let drawn = cells[start]
      for index in start..<start + room { cells[index] = drawn }
      separateHalves(after: start + room)
    }
  }

  /// Adds a style to what stands in `columns` columns of a row, letters untouched: a selection over coloured
  /// text.
  package mutating func add(_ style: Style, at point: Point, columns: Int) {
    let start = point.row * size.columns + point.column
    for index in 0..<room(at: point, columns: columns) {
      cells[start + index].style = cells[start + index].style.with(style)
    }
  }

  /// Draws another grid with its top left at `point`, cut at the edges of this one. If that grid has a
  /// cursor, it becomes this one's.
  package mutating func put(_ other: Grid, at point: Point) {
    for row in 0..<other.size.rows {
      let target = Point(row: point.row + row, column: point.column)
      let room = min(room(at: target, columns: .max), other.size.columns)
      guard room > 0 else { continue }
      let start = target.row * size.columns + target.column
      separateHalves(before: start)
      cells.replaceSubrange(start..<start + room, with: other.row(row).prefix(room))
      if room < other.size.columns, other.cells[row * other.size.columns + room].isRightHalf {
        blank(start + room - 1)
      }
      separateHalves(after: start + room)
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

  private mutating func putASCII(_ text: String, at start: Int, room: Int, style: Style) -> Int {
    var cells = cells.mutableSpan
    var used = 0
    for byte in text.utf8.prefix(room) {
      cells[start + used] = Cell(ascii: byte, style)
      used += 1
    }
    return used
  }

  private mutating func putClusters(
    _ text: String, at start: Int, room: Int, style: Style
  ) -> Int {
    var filter = DisplayFilter()
    var used = 0
    for cluster in text {
      filter.show(cluster)
      guard used + filter.columns <= room else {
        for index in used..<room { cells[start + index] = Cell(ascii: 0x20, style) }
        return room
      }
      draw(filter.scalars, at: start + used, style: style)
      used += filter.columns
    }
    return used
  }

  /// Draws the scalars of one cluster, for which there is room.
  private mutating func draw(_ scalars: [Unicode.Scalar], at start: Int, style: Style) {
    var next = start
    var letter = start
    var marks = 0
    for scalar in scalars {
      let width = scalar.columns
      if width == 0 {
        marks += 1
        cells[letter].add(mark: scalar, position: marks)
        continue
      }
      letter = next
      marks = 0
      cells[letter] = Cell(scalar, style)
      if width == 2 { cells[letter + 1] = .rightHalf(style) }
      next += width
    }
  }

  /// Blanks the left half of a wide letter whose right half, at `index`, is about to be overwritten.
  private mutating func separateHalves(before index: Int) {
    if cells[index].isRightHalf { blank(index - 1) }
  }

  /// Blanks a right half at `index` whose left half has just been overwritten.
  private mutating func separateHalves(after index: Int) {
    if index % size.columns != 0, cells[index].isRightHalf { blank(index) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(ascii: 0x20, cells[index].style)
  }
}
