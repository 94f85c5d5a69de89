/// Bytes of a file as text that any table can hold, and back.
///
/// Lines stand as they are, but for `\\`, which is a backslash, and `\xHH`, which is a byte that is
/// no text: a control character other than tab and newline, or what is not UTF-8.
enum Lines {
  /// The text of some bytes.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      let length = lengthOfScalar(rest)
      if byte == backslash {
        text += [backslash, backslash]
      } else if length == 0 || byte < 0x20 && byte != newline && byte != 9 || byte == 0x7F {
        text += escape(byte)
      } else {
        text += rest.prefix(length)
      }
      rest = rest.dropFirst(max(length, 1))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that a text stands for; nil when a backslash in it is no escape.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == backslash else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case backslash: bytes.append(backslash)
      case UInt8(ascii: "x"):
        guard let value = number(ofHexDigits: rest.prefix(2), count: 2) else { return nil }
        bytes.append(UInt8(truncatingIfNeeded: value))
        rest = rest.dropFirst(2)
      default: return nil
      }
    }
    return bytes
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [backslash, UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// How many bytes the character that they begin with takes; 0 when they begin with none.
  private static func lengthOfScalar(_ bytes: some Collection<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let length =
      switch first {
      case ..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 1 else { return length }
    return String(validating: bytes.prefix(length), as: UTF8.self) == nil ? 0 : length
  }
}

/// What so many hexadecimal digits stand for; nil when there are fewer, or anything else.
func number(ofHexDigits digits: ArraySlice<UInt8>, count: Int) -> UInt16? {
  let text = String(decoding: digits, as: UTF8.self)
  guard digits.count == count, text.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
  return UInt16(text, radix: 16)
}
