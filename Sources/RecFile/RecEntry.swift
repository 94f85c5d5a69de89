/// A field's name and value as a program handles them, whatever their spelling in a file.
package struct RecEntry: Sendable {
  /// A letter of ASCII or `%`, then letters, digits and `_`. Case sensitive; may repeat in a record.
  package let name: String
  /// Any text, of any number of lines. What a rec file cannot hold is replaced when it is written:
  /// see ``writable``.
  package let value: String

  /// A field to write. A `name` that is none would tear the record apart, so it stops the program:
  /// ask ``isName(_:)`` first about a name that a person typed.
  package init(_ name: String, _ value: String) {
    precondition(Self.isName(name), "not a field's name: \(name)")
    self.name = name
    self.value = value
  }

  /// Whether the format allows `text` as a field's name.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.startsName else { return false }
    return text.utf8.dropFirst().allSatisfy(\.continuesName)
  }
}

extension RecEntry: Equatable {
  /// Entries are the same when they are so byte for byte: “é” spelled in two ways is two values,
  /// though Swift holds the two strings to be equal.
  package static func == (one: RecEntry, other: RecEntry) -> Bool {
    one.name.utf8.elementsEqual(other.name.utf8) && one.value.utf8.elementsEqual(other.value.utf8)
  }
}

extension RecEntry {
  /// The entry that comes back when this one is written and read again.
  ///
  /// CR LF and lone CR become newlines. A zero byte and every other control character but tab and
  /// newline (U+0000–U+001F, U+007F–U+009F) becomes U+FFFD. A line that ends in a backslash gets a
  /// trailing space, since rec would join it to the next and has no escape. All else stays.
  package var writable: RecEntry {
    var bytes: [UInt8] = []
    appendLines(to: &bytes, after: [.newline])
    return RecEntry(name, String(decoding: bytes, as: UTF8.self))
  }

  /// Appends the entry as a rec file spells it, up to the final newline.
  func spell(into bytes: inout [UInt8]) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(.colon)
    if !value.utf8.isEmpty { bytes.append(.space) }
    appendLines(to: &bytes, after: [.newline, .plus, .space])
    bytes.append(.newline)
  }

  /// Appends the value's bytes, as ``writable`` has them, with `lineBreak` for each newline.
  private func appendLines(to bytes: inout [UInt8], after lineBreak: [UInt8]) {
    var previous: UInt8 = .newline
    for byte in value.utf8 {
      switch byte {
      case .newline where previous == .carriageReturn: break
      case .newline, .carriageReturn:
        if previous == .backslash { bytes.append(.space) }
        bytes.append(contentsOf: lineBreak)
      case .tab, 0x20...0x7E: bytes.append(byte)
      case 0x00...0x1F, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
      case 0x80...0x9F where previous == 0xC2:
        // U+0080–U+009F are spelled C2 80 to C2 9F, and C2 stands there already.
        bytes.removeLast()
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
      previous = byte
    }
    if previous == .backslash { bytes.append(.space) }
  }
}
