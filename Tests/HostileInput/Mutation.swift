/// Does to a file what disks, editors, sync tools, other systems and malice do.
package enum Mutation {
  /// The file after one to four mishaps.
  package static func mutated(_ bytes: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...3, using: &chance) { bytes = mishap(to: bytes, &chance) }
    return bytes
  }

  private static func mishap(to bytes: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
    func place(_ chance: inout SplitMix64) -> Int {
      Int.random(in: 0...bytes.count, using: &chance)
    }
    switch Int.random(in: 0..<16, using: &chance) {
    case 0: return Array(bytes[..<place(&chance)])
    case 1: return Array(bytes[place(&chance)...])
    case 2:
      var flipped = bytes
      for _ in 0..<Int.random(in: 1...8, using: &chance) where !flipped.isEmpty {
        let place = Int.random(in: flipped.indices, using: &chance)
        flipped[place] ^= 1 << UInt8.random(in: 0...7, using: &chance)
      }
      return flipped
    case 3, 4, 5: return withLines(of: bytes, &chance)
    case 6: return bytes.flatMap { $0 == newline ? [13, 10] : [$0] }
    case 7: return bytes.map { $0 == newline ? 13 : $0 }
    case 8: return splice([UInt8](repeating: 0, count: 512), into: bytes, at: place(&chance))
    case 9:
      return [0xFF, 0xFE]
        + String(decoding: bytes, as: UTF8.self).utf16.flatMap {
          [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
    case 10: return [0xEF, 0xBB, 0xBF] + bytes
    case 11, 12:
      return splice(Array(chance.pick(pieces).utf8), into: bytes, at: place(&chance))
    case 13:
      return splice(chance.pick(notUTF8), into: bytes, at: place(&chance))
    case 14:
      let long = [UInt8](
        repeating: UInt8(ascii: "x"), count: 1 << Int.random(in: 6...16, using: &chance))
      return splice(long, into: bytes, at: place(&chance))
    default: return withValue(chance.pick(values), in: bytes, &chance)
    }
  }

  /// Swaps two lines, writes some twice, or leaves some out.
  private static func withLines(of bytes: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    let first = Int.random(in: lines.indices, using: &chance)
    let last = min(lines.count - 1, first + Int.random(in: 0...12, using: &chance))
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: lines.swapAt(first, Int.random(in: lines.indices, using: &chance))
    case 1:
      lines.insert(
        contentsOf: lines[first...last], at: Int.random(in: lines.indices, using: &chance))
    default: lines.removeSubrange(first...last)
    }
    return Array(lines.joined(separator: [newline]))
  }

  /// Gives one of the fields another value.
  private static func withValue(
    _ value: String, in bytes: [UInt8], _ chance: inout SplitMix64
  ) -> [UInt8] {
    let starts = bytes.indices.dropLast().filter {
      bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == 0x20
    }
    guard !starts.isEmpty else { return bytes }
    let start = chance.pick(starts) + 2
    let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
    return bytes[..<start] + Array(value.utf8) + bytes[end...]
  }

  private static func splice(_ piece: [UInt8], into bytes: [UInt8], at place: Int) -> [UInt8] {
    bytes[..<place] + piece + bytes[place...]
  }

  private static let newline = UInt8(ascii: "\n")

  /// What somebody else's file, or half of another, may leave in the middle of one.
  private static let pieces = [
    "<<<<<<< ours\n", "\n=======\n", ">>>>>>> theirs\n", "\n\n\n\n", "\\\n", "\n+ \n", "\n+",
    "\u{1B}]0;evil\u{7}",
    "\u{1B}[2J", "\u{9B}31m", "\u{202E}", "\u{200B}", "\u{0}", "\r", "\t", "e\u{301}",
    "%rec: Note\n",
    "\n%rec: ../../x /dev/zero\n\n", "\n%rec:\n\n", "\n# a comment\n", "Id: nightjar\n",
    "\nId: nightjar-2023-2\n",
    "\nAbout: 20261014T132003-rk-4tqz\n", "<!DOCTYPE html><html><script>\n", "\u{7F}ELF\u{2}\u{1}",
  ]

  /// What no field should hold.
  private static let values = [
    "", "../../x", "/etc/passwd", "a/b", "..", "CON", "con", "-rf", "9223372036854775807",
    "-9223372036854775808", "99999999999999999999", "0", "-1", "2",
    "nightjar-2023-9223372036854775807",
    String(repeating: "x", count: 300), "9999-12-31 23:59:59 +2359", "0001-01-01 00:00:00 +2359",
    "2026-02-30", "2026-10-14 14:20:03", "20261014T132003-rk-4tqz", "00010101T000000-rk-4tqz",
    "99991231T235959-rk-4tqz", "no such thing", "nightjar", "stuck", "wanted", "private", "yes",
    "\u{1B}[2J", "\u{202E}x", "e\u{301}",
  ]

  private static let notUTF8: [[UInt8]] = [
    [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82],
  ]
}
