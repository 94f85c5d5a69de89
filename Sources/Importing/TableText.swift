/// The text of a spreadsheet's file, whatever it was encoded in.
package struct TableText: Equatable, Sendable {
  /// How the file was encoded.
  package enum Encoding: Equatable, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8
    /// Windows-1252, which Excel calls “CSV”. What stands on this line, from 1, is no UTF-8.
    case windows1252(firstLine: Int)
    /// UTF-16 with a byte order mark, which Excel calls “Unicode text”.
    case utf16

    /// What is to be said of it.
    package var words: String {
      switch self {
      case .utf8: "UTF-8"
      case .windows1252(let line):
        "Windows-1252, converted to UTF-8 (line \(line) is the first that is not UTF-8)"
      case .utf16: "UTF-16, converted to UTF-8"
      }
    }
  }

  /// UTF-8 without a byte order mark.
  package let bytes: [UInt8]
  /// How the file was encoded.
  package let encoding: Encoding

  /// Recognises the encoding of a file and decodes it. Throws when it is no text.
  package init(_ file: [UInt8]) throws(TableFault) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      bytes = TableText.utf16(file)
      encoding = .utf16
    } else if let odd = TableText.firstNotUTF8(file) {
      let line = TableText.line(of: odd, in: file)
      bytes = try TableText.windows1252(file)
      encoding = .windows1252(firstLine: line)
    } else {
      bytes = Array(file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...])
      encoding = .utf8
    }
    // No table has a zero byte; pictures, workbooks and archives do.
    if let zero = bytes.firstIndex(of: 0) {
      throw .notText(line: TableText.line(of: zero, in: bytes))
    }
  }

  private static func firstNotUTF8(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func utf16(_ file: [UInt8]) -> [UInt8] {
    let isLittle = file[0] == 0xFF
    let units = stride(from: 2, to: file.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func windows1252(_ file: [UInt8]) throws(TableFault) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for (offset, byte) in file.enumerated() {
      if (0x80...0x9F).contains(byte) {
        guard let scalar = windowsScalars[Int(byte - 0x80)] else {
          throw .unknownEncoding(line: line(of: offset, in: file))
        }
        text.append(scalar)
      } else {
        text.append(Unicode.Scalar(byte))
      }
    }
    return Array(String(text).utf8)
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var lines = LineEnds()
    return 1 + bytes[..<offset].count { lines.isEnd($0) }
  }
}

/// Tells the ends of lines, where CR LF is one and a lone CR is one too.
struct LineEnds {
  private var previous: UInt8 = 0

  /// Whether a line ends with this byte: for CR LF with the CR.
  mutating func isEnd(_ byte: UInt8) -> Bool {
    defer { previous = byte }
    return byte == 13 || byte == 10 && previous != 13
  }
}

/// What the bytes 80 to 9F are in Windows-1252; five are nothing (WHATWG Encoding Standard,
/// “windows-1252”, without its filling of the gaps).
private let windowsScalars: [Unicode.Scalar?] = [
  "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
  nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
]

/// Why a file cannot be read as a table at all.
package enum TableFault: Error, Equatable, Sendable {
  /// There is a zero byte on that line.
  case notText(line: Int)
  /// There is a byte on that line that means nothing in any encoding that is known here.
  case unknownEncoding(line: Int)
  /// No line has anything on it.
  case empty
  /// The quotation marks of the headings, which begin on that line, do not fit together.
  case tornHeadings(line: Int)
  /// No column tells the organisation, or the pledge.
  case noColumn(Column, headings: [String])
  /// A heading that `--map` speaks of is not there.
  case noHeading(String, headings: [String])

  /// What is wrong and what to do, in a sentence or two.
  package var words: String {
    switch self {
    case .notText(let line):
      "It is no CSV file: there is a zero byte on line \(line). Save the spreadsheet as “CSV UTF-8”."
    case .unknownEncoding(let line):
      "Line \(line) is neither UTF-8 nor Windows-1252. Save the spreadsheet as “CSV UTF-8”."
    case .empty: "There is nothing in it."
    case .tornHeadings(let line):
      "The quotation marks of the headings on line \(line) do not fit together."
    case .noColumn(let column, let headings):
      "No heading says which column is the \(column.rawValue). \(TableFault.list(headings)) "
        + "Say it with --map 'HEADING=\(column.rawValue)'."
    case .noHeading(let heading, let headings):
      "No column is headed “\(heading)”, which --map speaks of. \(TableFault.list(headings))"
    }
  }

  private static func list(_ headings: [String]) -> String {
    "The headings are: \(headings.map { "“\($0)”" }.joined(separator: ", "))."
  }
}
