/// Reads JSON (RFC 8259) value by value, as whoever reads it expects them: a table of any size needs
/// no tree of it in memory.
struct JSONReader {
  private let table: String
  private let bytes: [UInt8]
  private var position: Int
  /// The line that is being read, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8], table: String) {
    self.table = table
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func fault(_ words: String) -> ReturnFault {
    ReturnFault(table: table, line: line, words: words)
  }

  /// The first byte of the value that comes next; 0 at the end.
  mutating func peek() -> UInt8 {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      // There is no other place for a line to end.
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    return position < bytes.count ? bytes[position] : 0
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(ReturnFault) {
    guard peek() == UInt8(ascii: sign) else { throw fault("“\(sign)” is missing here") }
    position += 1
  }

  /// Nothing may follow.
  mutating func end() throws(ReturnFault) {
    guard peek() == 0, position == bytes.count else { throw fault("more follows than one value") }
  }

  /// An object; `take` must read the value of each of its keys.
  mutating func object(
    _ take: (inout JSONReader, String) throws(ReturnFault) -> Void
  ) throws(ReturnFault) {
    try list("{", "}") { (reader) throws(ReturnFault) in
      let key = try reader.string()
      try reader.expect(":")
      try take(&reader, key)
    }
  }

  /// An array; `take` must read each of its values.
  mutating func array(
    _ take: (inout JSONReader) throws(ReturnFault) -> Void
  ) throws(ReturnFault) {
    try list("[", "]", take)
  }

  private mutating func list(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
    _ take: (inout JSONReader) throws(ReturnFault) -> Void
  ) throws(ReturnFault) {
    try expect(opening)
    if peek() == UInt8(ascii: closing) {
      position += 1
      return
    }
    while true {
      try take(&self)
      if peek() == UInt8(ascii: closing) {
        position += 1
        return
      }
      try expect(",")
    }
  }

  /// A number without a point, of no more than nine digits.
  mutating func integer() throws(ReturnFault) -> Int {
    _ = peek()
    let digits = bytes[position...].prefix { $0 &- 0x30 < 10 }
    guard (1...9).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self))
    else { throw fault("a number is missing here") }
    position += digits.count
    return number
  }

  /// A string.
  mutating func string() throws(ReturnFault) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while true {
      let plain = bytes[position...].prefix { $0 != 0x22 && $0 != 0x5C && $0 >= 0x20 }
      text += plain
      position += plain.count
      guard position < bytes.count, bytes[position] >= 0x20 else {
        throw fault("a string is not ended")
      }
      position += 1
      if bytes[position - 1] == 0x22 { return String(decoding: text, as: UTF8.self) }
      text += String(try escaped()).utf8
    }
  }

  private mutating func escaped() throws(ReturnFault) -> Unicode.Scalar {
    let sign = position < bytes.count ? bytes[position] : 0
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard bytes[min(position, bytes.count)...].starts(with: "\\u".utf8) else { break }
      position += 2
      let pair = String(decoding: [unit, try codeUnit()], as: UTF16.self).unicodeScalars
      if pair.count == 1, let scalar = pair.first { return scalar }
    default: break
    }
    throw fault("a backslash here is no escape of JSON")
  }

  private mutating func codeUnit() throws(ReturnFault) -> UInt16 {
    let digits = bytes[min(position, bytes.count)...].prefix(4)
    guard let unit = number(ofHexDigits: digits, count: 4) else {
      throw fault("four digits must follow “\\u”")
    }
    position += 4
    return unit
  }
}
