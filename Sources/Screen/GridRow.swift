/// A row of a grid: what is drawn in it, and what becomes of wide letters that are drawn over by half.
extension [Cell] {
  /// The columns from the first in which the rows differ to the last, never cutting a wide letter. They must
  /// be as long as one another and differ.
  func columns(differingFrom earlier: [Cell]) -> Range<Int> {
    let (now, then) = (span, earlier.span)
    var first = 0
    while now[first] == then[first] { first += 1 }
    var next = count
    while now[next - 1] == then[next - 1] { next -= 1 }
    if now[first].isRightHalf { first -= 1 }
    if next < count, now[next].isRightHalf { next += 1 }
    return first..<next
  }

  /// Draws text in `room` columns, at least one, which the row must have, and returns how many it took.
  mutating func put(_ text: String, from start: Int, room: Int, style: Style) -> Int {
    separateHalves(before: start)
    let used =
      text.isPrintableASCII
      ? putASCII(text, from: start, room: room, style: style)
      : putClusters(text, from: start, room: room, style: style)
    separateHalves(after: start + used)
    return used
  }

  /// Draws a letter of one column over and over in `columns` columns, which the row must have.
  mutating func fill(_ letter: String, from start: Int, columns: Int, style: Style) {
    _ = put(letter, from: start, room: 1, style: style)
    let drawn = self[start]
    for column in start..<start + columns { self[column] = drawn }
    separateHalves(after: start + columns)
  }

  /// Draws the first `room` cells of another row, at least one; both rows must have as many.
  mutating func put(_ other: [Cell], from start: Int, room: Int) {
    separateHalves(before: start)
    replaceSubrange(start..<start + room, with: other.prefix(room))
    if room < other.count, other[room].isRightHalf { blank(start + room - 1) }
    separateHalves(after: start + room)
  }

  private mutating func putASCII(_ text: String, from start: Int, room: Int, style: Style) -> Int {
    var cells = mutableSpan
    var used = 0
    for byte in text.utf8.prefix(room) {
      cells[start + used] = Cell(ascii: byte, style)
      used += 1
    }
    return used
  }

  private mutating func putClusters(
    _ text: String, from start: Int, room: Int, style: Style
  ) -> Int {
    var filter = DisplayFilter()
    var used = 0
    for cluster in text {
      filter.show(cluster)
      guard used + filter.columns <= room else {
        for column in used..<room { self[start + column] = Cell(ascii: 0x20, style) }
        return room
      }
      draw(filter.scalars, from: start + used, style: style)
      used += filter.columns
    }
    return used
  }

  /// Draws the scalars of one cluster, for which there is room.
  private mutating func draw(_ scalars: [Unicode.Scalar], from start: Int, style: Style) {
    var next = start
    var letter = start
    var marks = 0
    for scalar in scalars {
      let width = scalar.columns
      if width == 0 {
        marks += 1
        self[letter].add(mark: scalar, position: marks)
        continue
      }
      letter = next
      marks = 0
      self[letter] = Cell(scalar, style)
      if width == 2 { self[letter + 1] = .rightHalf(style) }
      next += width
    }
  }

  /// Blanks the left half of a wide letter whose right half, in `column`, is about to be overwritten.
  private mutating func separateHalves(before column: Int) {
    if self[column].isRightHalf { blank(column - 1) }
  }

  /// Blanks a right half in `column` whose left half has just been overwritten.
  private mutating func separateHalves(after column: Int) {
    if column < count, self[column].isRightHalf { blank(column) }
  }

  private mutating func blank(_ column: Int) {
    self[column] = Cell(ascii: 0x20, self[column].style)
  }
}
