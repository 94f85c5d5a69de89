import Reports

/// Reads the lines of a CSV table (RFC 4180), whatever parts its cells and ends its lines, byte by
/// byte: what is in a cell comes out as it went in.
struct CSVReader {
  /// One line of the table.
  struct Line: Equatable {
    /// The line of the file that it begins on, from 1.
    var number: Int
    var cells: [String]
  }

  private let table: String
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position: Int
  private var line = 1

  /// A reader of a table whose first heading is known: what follows it parts the cells, which may be
  /// a semicolon or a tab when a spreadsheet has saved the table.
  init(_ bytes: [UInt8], table: String, firstHeading: String) {
    self.table = table
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let after =
      bytes[position...].drop { $0 == quote }.dropFirst(firstHeading.utf8.count)
      .drop { $0 == quote }.first
    delimiter = after.flatMap { [0x3B, 0x09].contains($0) ? $0 : nil } ?? 0x2C
  }

  /// The next line that has anything on it.
  mutating func next() throws(ReturnFault) -> Line? {
    while position < bytes.count {
      let number = line
      let cells = try readLine()
      if cells != [""] { return Line(number: number, cells: cells) }
    }
    return nil
  }

  private mutating func readLine() throws(ReturnFault) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(SpreadsheetText.original(of: try readCell()))
      guard position < bytes.count else { return cells }
      let byte = bytes[position]
      position += 1
      guard byte == delimiter else {
        if byte == 13, position < bytes.count, bytes[position] == 10 { position += 1 }
        line += 1
        return cells
      }
    }
  }

  private mutating func readCell() throws(ReturnFault) -> String {
    guard position < bytes.count, bytes[position] == quote else {
      let end =
        bytes[position...].firstIndex { $0 == delimiter || $0 == 10 || $0 == 13 } ?? bytes.count
      defer { position = end }
      return String(decoding: bytes[position..<end], as: UTF8.self)
    }
    let first = line
    var cell: [UInt8] = []
    position += 1
    while true {
      guard let end = bytes[position...].firstIndex(of: quote) else {
        throw ReturnFault(table: table, line: first, words: "a quotation mark is never closed")
      }
      line += bytes[position..<end].count { $0 == 10 }
      cell += bytes[position..<end]
      position = end + 1
      guard position < bytes.count, bytes[position] == quote else { break }
      cell.append(quote)
      position += 1
    }
    guard position == bytes.count || [delimiter, 10, 13].contains(bytes[position]) else {
      throw ReturnFault(
        table: table, line: line, words: "the quotation marks do not fit together")
    }
    return String(decoding: cell, as: UTF8.self)
  }
}

private let quote = UInt8(ascii: "\"")
