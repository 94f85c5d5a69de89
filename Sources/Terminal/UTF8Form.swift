/// How far the bytes of one letter have come, by the table of well-formed UTF-8 (Unicode, table 3-7).
enum UTF8Form {
  case unfinished, finished, broken

  /// The form of one to four bytes, all but the last of which were unfinished before.
  init(_ bytes: [UInt8]) {
    let length: Int
    switch bytes.first ?? 0 {
    case 0x00...0x7F: length = 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default:
      self = .broken
      return
    }
    let second: ClosedRange<UInt8>
    switch bytes.first ?? 0 {
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    default: second = 0x80...0xBF
    }
    let rest = bytes.dropFirst()
    guard rest.first.map({ second.contains($0) }) ?? true,
      rest.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) })
    else {
      self = .broken
      return
    }
    self = bytes.count == length ? .finished : .unfinished
  }
}
