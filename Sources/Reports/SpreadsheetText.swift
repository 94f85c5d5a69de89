/// A list for spreadsheets: RFC 4180, UTF-8 with a byte order mark, so that Excel knows it.
package enum SpreadsheetText {
  /// The whole file, of a list that was laid out as a spreadsheet.
  package static func text(_ listing: Listing) -> String {
    text(headings: listing.columns.map(\.heading), rows: listing.rows.lazy.map(\.cells))
  }

  /// The whole file: a line of headings, then a line for each row.
  package static func text(headings: [String], rows: some Sequence<[String]>) -> String {
    var text = "\u{FEFF}"
    append(headings, to: &text)
    for row in rows { append(row, to: &text) }
    return text
  }

  /// Adds a line.
  package static func append(_ cells: [String], to text: inout String) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      let safe = harmless(cell)
      if safe.utf8.contains(where: mustBeQuoted) {
        text += "\""
        for scalar in safe.unicodeScalars {
          if scalar == "\"" { text += "\"" }
          text.unicodeScalars.append(scalar)
        }
        text += "\""
      } else {
        text += safe
      }
    }
    text += "\r\n"
  }

  /// A semicolon or a tab parts cells in some spreadsheets.
  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 9, 10, 13: true
    default: false
    }
  }

  /// The cell with an apostrophe before whatever a spreadsheet would run as a formula: `= + - @ |`
  /// and their full-width forms, tab, CR and NUL at its start, behind blanks too, unless the cell is
  /// a plain number (OWASP, “CSV injection”).
  ///
  /// A spreadsheet whose cells are parted by semicolons takes what follows a semicolon, a tab or a
  /// newline for the start of a cell, quotation marks or not; there, a dash and a blank begin an item
  /// of a list and are let be. Apostrophes that stand there already get one more, so that it is known
  /// which are ours.
  static func harmless(_ cell: String) -> String {
    isPlain(cell) || isPlainNumber(cell) ? cell : spelled(cell, isOurs: false)
  }

  /// What a cell was before it was made harmless.
  package static func original(of cell: String) -> String {
    isPlain(cell) ? cell : spelled(cell, isOurs: true)
  }

  /// The cell with one apostrophe more before what is dangerous, or with one less where it is ours.
  private static func spelled(_ cell: String, isOurs: Bool) -> String {
    let scalars = Array(cell.unicodeScalars)
    var spelled = String.UnicodeScalarView()
    var startsCell = true
    var isFirst = true
    var index = 0
    while index < scalars.count {
      if startsCell {
        let apostrophes = scalars[index...].prefix { $0 == "'" }.count
        let next = index + apostrophes
        let startsItem =
          !isFirst && apostrophes == 0 && scalars[next...].starts(with: ["-", " "])
        if next < scalars.count, isDangerous(scalars[next]), !startsItem {
          let kept = isOurs ? max(0, apostrophes - 1) : apostrophes + 1
          spelled.append(contentsOf: repeatElement("'", count: kept))
          index = next
        }
      }
      let scalar = scalars[index]
      spelled.append(scalar)
      index += 1
      if scalar == ";" || scalar == "\t" || scalar.isLineEnd {
        startsCell = true
        isFirst = false
      } else if !scalar.properties.isWhitespace {
        startsCell = false
      }
    }
    return String(spelled)
  }

  /// Whether a cell is seen at once to hold nothing dangerous: it begins with a letter or digit of
  /// ASCII, and nothing in it can begin another.
  private static func isPlain(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return true }
    return ((first | 0x20) &- 0x61 < 26 || first &- 0x30 < 10)
      && !cell.utf8.contains { $0 == 0x3B || $0 == 9 || $0 == 10 || $0 == 13 }
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "|", "\t", "\r", "\0": true
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FF5C}", "\u{2212}": true
    default: false
    }
  }

  /// `-12`, `3.5`: nothing but a sign, digits and one point.
  private static func isPlainNumber(_ cell: String) -> Bool {
    let digits = (cell.first == "-" ? cell.dropFirst() : cell[...]).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return digits.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r" }
}
