/// The rows of a table, taken apart at the line ends that are not inside quotation marks (RFC 4180),
/// each with its line in the file. What is in a row is left to a CSV reader.
///
/// A cell is quoted when its first character, blanks left aside, is a quotation mark.
package struct TableRows: Sequence, IteratorProtocol, Sendable {
  /// What parts the cells of a row.
  package enum Delimiter: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// `commas`.
    package var words: String {
      switch self {
      case .comma: "commas"
      case .semicolon: "semicolons"
      case .tab: "tabs"
      }
    }
  }

  /// One row that is not blank.
  package struct Row: Equatable, Sendable {
    /// The line that it begins on, from 1.
    package var line: Int
    /// Its text, without the line end; nil when its quotation marks do not fit together.
    package var text: String?
    /// How many cells it has.
    package var cells: Int
    /// Where in the file it ends, from 0 to 1.
    package var progress: Double
  }

  /// What parts the cells: what there is most of in the first row.
  package let delimiter: Delimiter
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// The rows of a file that has been decoded.
  package init(_ text: TableText) {
    bytes = text.bytes
    delimiter = TableRows.delimiter(in: text.bytes)
  }

  /// The next row that is not blank.
  ///
  /// A row whose quotation marks do not fit together may have swallowed any number of rows. It
  /// counts as one line, and reading goes on with the next one, so that what else is wrong is found.
  package mutating func next() -> Row? {
    while position < bytes.count {
      let (start, firstLine) = (position, line)
      let row = TableRows.scan(bytes, from: start) { $0 == delimiter.rawValue }
      let end = row.isSound ? row.end : TableRows.endOfLine(bytes, from: start)
      skip(to: end)
      guard !bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      let text = row.isSound ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
      return Row(
        line: firstLine, text: text, cells: row.delimiters + 1,
        progress: Double(position) / Double(bytes.count))
    }
    return nil
  }

  /// Goes on behind the line end at `end`, counting the lines on the way.
  private mutating func skip(to end: Int) {
    var next = end
    if next < bytes.count { next += bytes[next...].starts(with: [13, 10]) ? 2 : 1 }
    var ends = LineEnds()
    for byte in bytes[position..<next] where ends.isEnd(byte) { line += 1 }
    position = next
  }

  // MARK: Scanning

  private struct Scanned {
    var end: Int
    var delimiters = 0
    var isSound = true
  }

  private enum Place { case start, plain, quoted, closed }

  /// Finds the end of the row that begins at `start`. It ends where its quotation marks are seen
  /// not to fit together: to go on from there in each row would take for ever.
  private static func scan(
    _ bytes: [UInt8], from start: Int, isDelimiter: (UInt8) -> Bool
  ) -> Scanned {
    var row = Scanned(end: start)
    var place = Place.start
    while row.end < bytes.count {
      let byte = bytes[row.end]
      if place == .quoted {
        if byte == quote { place = .closed }
      } else if byte == 10 || byte == 13 {
        return row
      } else if isDelimiter(byte) {
        row.delimiters += 1
        place = .start
      } else if byte == quote {
        // Two quotation marks inside a quoted cell are one of its text.
        if place == .plain || place == .closed && bytes[row.end - 1] != quote {
          row.isSound = false
          return row
        }
        place = .quoted
      } else if byte != 0x20, byte != 0x09 {
        if place == .closed {
          row.isSound = false
          return row
        }
        place = .plain
      }
      row.end += 1
    }
    if place == .quoted { row.isSound = false }
    return row
  }

  private static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
  }

  /// The first row that is not blank is that of the headings.
  private static func delimiter(in bytes: [UInt8]) -> Delimiter {
    let blanks: Set<UInt8> = [0x20, 0x09, 10, 13]
    guard let start = bytes.firstIndex(where: { !blanks.contains($0) }) else { return .comma }
    var counts: [Delimiter: Int] = [:]
    _ = scan(bytes, from: start) { byte in
      guard let delimiter = Delimiter(rawValue: byte) else { return false }
      counts[delimiter, default: 0] += 1
      return true
    }
    let most = counts.values.max()
    return Delimiter.allCases.first { counts[$0] == most } ?? .comma
  }
}

private let quote = UInt8(ascii: "\"")
