import CNcurses
import Screen

/// Hands frames to ncurses, which sends what differs from the screen.
///
/// Only the part of each row that differs from the last frame is handed over: comparing cells is cheaper than
/// letting ncurses do it. A frame that equals the last one costs that comparison and sends nothing.
struct Painter: ~Copyable {
  private var last: Grid?
  private var glyphs: [cn_glyph] = []

  /// Forgets the last frame, so that the next is drawn whole.
  mutating func forget() { last = nil }

  /// Draws a frame on a screen of `size`; what is outside is cut off.
  mutating func draw(_ grid: Grid, on size: Size) {
    let changes =
      last.map { grid.changes(since: $0) }
      ?? (0..<grid.size.rows).map { ($0, 0..<grid.size.columns) }
    guard !changes.isEmpty || grid.cursor != last?.cursor else { return }
    for (row, columns) in changes where row < size.rows {
      gather(
        grid.row(row).prefix(size.columns), from: columns.lowerBound, to: columns.upperBound,
        isLastRow: row == size.rows - 1)
      cn_draw_row(Int32(row), Int32(columns.lowerBound), glyphs, Int32(glyphs.count))
    }
    last = grid
    // A hidden cursor waits where it is least in the way of terminals that cannot hide it.
    let cursor = grid.cursor.flatMap { size.contains($0) ? $0 : nil }
    let place = cursor ?? Point(row: size.rows - 1, column: size.columns - 1)
    cn_show(Int32(place.row), Int32(place.column), cursor != nil)
  }

  /// Makes glyphs of a row of cells, from one column to before another.
  ///
  /// To write in the last cell of the screen, ncurses inserts the cell before it on terminals that would
  /// scroll otherwise (tmux's entry is one), which tears wide letters and marks: there, those become blanks.
  private mutating func gather(
    _ row: ArraySlice<Cell>, from first: Int, to end: Int, isLastRow: Bool
  ) {
    glyphs.removeAll(keepingCapacity: true)
    var index = row.startIndex + first
    while index < min(row.startIndex + end, row.endIndex) {
      let cell = row[index]
      let isWide = index + 1 < row.endIndex && row[index + 1].isRightHalf
      let isDelicate = isWide || cell.scalar(1) != 0 || cell.isRightHalf
      if isLastRow, isDelicate, row.endIndex - index <= (isWide ? 3 : 2) {
        append(blanks: isWide ? 2 : 1, cell.style)
      } else {
        append(cell, columns: isWide ? 2 : 1)
      }
      index += isWide ? 2 : 1
    }
  }

  private mutating func append(_ cell: Cell, columns: Int) {
    let letter = cell.scalar(0)
    guard letter >= 0x7F else {
      // ASCII; a control, or half a letter at a cut edge, is not drawn.
      let shown = letter < 0x20 ? 0x20 : letter
      return glyphs.append(cn_glyph(cell, letter: shown, columns: 1))
    }
    guard cn_columns(letter) == columns else {
      // The C library does not know the letter, or thinks otherwise of its width.
      glyphs.append(cn_glyph(cell.style, letter: 0xFFFD))
      if columns == 2 { append(blanks: 1, cell.style) }
      return
    }
    glyphs.append(cn_glyph(cell, letter: letter, columns: columns))
  }

  private mutating func append(blanks: Int, _ style: Style) {
    for _ in 0..<blanks { glyphs.append(cn_glyph(style, letter: 0x20)) }
  }
}

extension Size {
  fileprivate func contains(_ point: Point) -> Bool {
    (0..<rows).contains(point.row) && (0..<columns).contains(point.column)
  }
}

extension cn_glyph {
  /// A letter without marks, one column wide.
  fileprivate init(_ style: Style, letter: UInt32) {
    self.init(
      scalars: (letter, 0, 0, 0, 0), columns: 1, attributes: style.attributes,
      ink: style.ink.rawValue)
  }

  /// A letter with the marks of its cell, as far as the C library takes them for marks.
  fileprivate init(_ cell: Cell, letter: UInt32, columns: Int) {
    self.init(cell.style, letter: letter)
    self.columns = UInt8(columns)
    guard cell.scalar(1) != 0 else { return }
    var marks = (1...Cell.marks).map(cell.scalar).filter { $0 != 0 && cn_columns($0) == 0 }[...]
    scalars.1 = marks.popFirst() ?? 0
    scalars.2 = marks.popFirst() ?? 0
    scalars.3 = marks.popFirst() ?? 0
    scalars.4 = marks.popFirst() ?? 0
  }
}

extension Style {
  fileprivate var attributes: UInt8 {
    UInt8(
      (bold ? CN_BOLD : 0) | (dim ? CN_DIM : 0) | (reverse ? CN_REVERSE : 0)
        | (underline ? CN_UNDERLINE : 0))
  }
}
