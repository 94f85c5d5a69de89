import Reports
import Screen

/// A list in columns, one line a thing.
struct TableText {
  let headings: [String]
  let isNumber: [Bool]
  /// Texts that a terminal shows and never obeys.
  let rows: [[String]]

  /// A list that was laid out as a table.
  init(_ listing: Listing) {
    self.init(
      headings: listing.columns.map(\.heading), isNumber: listing.columns.map(\.isNumber),
      rows: listing.rows.map { $0.cells.map { visibleLine($0) } })
  }

  init(headings: [String], isNumber: [Bool], rows: [[String]]) {
    self.headings = headings
    self.isNumber = isNumber
    self.rows = rows
  }

  /// The table in at most `width` columns of the terminal, or as wide as it is.
  func lines(width: Int?) -> [String] {
    var widths = headings.map { columns(of: $0) }
    var measured: [[Int]] = []
    for row in rows {
      let cells = row.map { columns(of: $0) }
      for (column, cell) in cells.enumerated() { widths[column] = max(widths[column], cell) }
      measured.append(cells)
    }
    if let width { widths = TableText.fit(widths, into: width - 2 * (widths.count - 1)) }
    let heads = headings.map { columns(of: $0) }
    return ([(headings, heads)] + zip(rows, measured)).map { cells, measured in
      let line = line(of: cells, measured, widths)
      return width.map { clipped(line, to: $0) } ?? line
    }
  }

  private func line(of cells: [String], _ measured: [Int], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { line += "  " }
      let isCut = measured[column] > widths[column]
      let text = isCut ? clipped(cell, to: widths[column]) : cell
      let used = isCut ? columns(of: text) : measured[column]
      let blanks = String(repeating: " ", count: max(0, widths[column] - used))
      line += isNumber[column] ? blanks + text : text + blanks
    }
    let used = line.utf8.lastIndex { $0 != 0x20 }
    return used.map { String(line[...$0]) } ?? ""
  }

  /// Takes from the widest columns first, until all fit; none becomes narrower than one column.
  private static func fit(_ widths: [Int], into room: Int) -> [Int] {
    guard widths.reduce(0, +) > room else { return widths }
    var low = 1
    var high = widths.max() ?? 1
    while low < high {
      let cap = (low + high + 1) / 2
      if widths.reduce(0, { $0 + min($1, cap) }) <= room { low = cap } else { high = cap - 1 }
    }
    // What is left over goes to the first of those that were cut.
    var left = room - widths.reduce(0) { $0 + min($1, low) }
    return widths.map { width in
      let more = width > low && left > 0 ? 1 : 0
      left -= more
      return min(width, low) + more
    }
  }
}
