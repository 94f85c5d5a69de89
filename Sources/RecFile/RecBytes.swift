/// The bytes that mean something to the rec format.
///
/// They are all ASCII, so that values and comments can be passed over without decoding them: in
/// UTF-8 no part of another character looks like one of these.
extension UInt8 {
  static let nul: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let plus: UInt8 = 0x2B
  static let colon: UInt8 = 0x3A
  static let backslash: UInt8 = 0x5C

  /// A letter of ASCII or `%`: what a field's name may begin with.
  @inline(__always)
  var startsName: Bool { (self | 0x20) &- 0x61 < 26 || self == .percent }

  /// A letter or digit of ASCII or `_`: what a field's name may go on with.
  @inline(__always)
  var continuesName: Bool {
    (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x5F
  }

  /// A space or a tab.
  @inline(__always)
  var isBlank: Bool { self == .space || self == .tab }
}

extension Span<UInt8> {
  /// How many bytes end a line at `position`: 1 for LF, 2 for CR LF, 1 for a CR that is the last
  /// byte (a CR LF cut in two), 0 where the line goes on or the bytes are at their end.
  @inline(__always)
  func lineEnd(at position: Int) -> Int {
    guard position < count else { return 0 }
    switch self[position] {
    case .newline: return 1
    case .carriageReturn:
      if position + 1 == count { return 1 }
      return self[position + 1] == .newline ? 2 : 0
    default: return 0
    }
  }

  /// The position just after the blank line that starts at `position`, or `nil` where the line
  /// holds something. Nothing at all, at the end of the bytes, is no line.
  @inline(__always)
  func afterBlankLine(at position: Int) -> Int? {
    var position = position
    let start = position
    while position < count, self[position].isBlank { position += 1 }
    if position == count { return position > start ? position : nil }
    let end = lineEnd(at: position)
    return end > 0 ? position + end : nil
  }
}
