/// One field of a record, as places in the bytes it was read from.
///
/// Nothing is copied or decoded until asked: a reader that wants a date or an id can take it
/// straight from the bytes when ``isPlain`` says so.
package struct RecField: Equatable, Sendable {
  /// Where the name stands, without the colon. Never empty; ASCII only.
  package let name: Range<Int>
  /// Where the value is spelled: from after the colon and the one blank that may follow it, to
  /// before the line end of the value's last line. Trailing blanks belong to the value.
  package let value: Range<Int>
  /// The line of the file that the name is on, counted from 1.
  package let line: Int
  /// Whether the bytes at ``value`` are the value. If not, the value runs over several lines,
  /// with `+` or a backslash at a line's end, and only ``text(in:)`` can tell it.
  package let isPlain: Bool

  /// The name, where `bytes` are those that the field was read from.
  package func nameText(in bytes: [UInt8]) -> String {
    String(decoding: bytes[name], as: UTF8.self)
  }

  /// The value, where `bytes` are those that the field was read from.
  ///
  /// A line end followed by `+` and at most one space is a newline, a backslash before a line end
  /// vanishes with it (rec has no escape for either), and CR LF counts as LF. A CR elsewhere stays.
  package func text(in bytes: [UInt8]) -> String {
    if isPlain { return String(decoding: bytes[value], as: UTF8.self) }
    return String(decoding: unfolded(bytes.span), as: UTF8.self)
  }

  /// Whether the name is `text`, byte for byte: the format's names are case sensitive.
  package func isNamed(_ text: String, in bytes: [UInt8]) -> Bool {
    // Most names differ in length.
    guard name.count == text.utf8.count else { return false }
    var place = name.lowerBound
    for byte in text.utf8 {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// The value's bytes with continuations and joined lines resolved.
  private func unfolded(_ bytes: Span<UInt8>) -> [UInt8] {
    let spelled = bytes.extracting(value)
    var result: [UInt8] = []
    result.reserveCapacity(spelled.count)
    var position = 0
    while position < spelled.count {
      let end = spelled.lineEnd(at: position)
      if end == 0 {
        result.append(spelled[position])
        position += 1
      } else if position > 0, spelled[position - 1] == .backslash {
        result.removeLast()
        position += end
      } else {
        // Only a `+` can follow here, or the value would have ended with this line.
        result.append(.newline)
        position += end + 1
        if position < spelled.count, spelled[position] == .space { position += 1 }
      }
    }
    return result
  }
}
