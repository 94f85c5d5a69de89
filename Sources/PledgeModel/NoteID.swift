/// What a note is known by for ever: `20261014T132003-rk-4tqz`.
///
/// UTC second, initials of the note-taker, four random letters or digits (docs/store.md). It is
/// made once, before the first attempt to write the note, and kept over every retry; it says
/// nothing about order, because clocks jump.
package struct NoteID: Hashable, Sendable {
  /// Seconds since the epoch, by the clock of the machine that made the id.
  package let seconds: Int64
  /// Who made it.
  package let by: Initials
  private let ending: UInt32

  /// A new id for a note taken at `moment` by `by`; `random` gives the last four letters.
  package init(at moment: Moment, by: Initials, random: inout some RandomNumberGenerator) {
    seconds = moment.seconds
    self.by = by
    let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
    ending = (0..<4).reduce(0) { packed, _ in
      packed << 8 | UInt32(digits[Int.random(in: 0..<digits.count, using: &random)])
    }
  }

  /// Reads an id; nil when `text` is not one, as when its end was cut off.
  package init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)[...]) }

  /// Reads an id from the bytes of a file; nil when they are not one.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    var scan = DigitScanner(bytes)
    guard let year = scan.number(digits: 4, in: 1...9999),
      let month = scan.number(digits: 2, in: 1...12),
      let dayOfMonth = scan.number(digits: 2, in: 1...31),
      let day = Day(year: year, month: month, day: dayOfMonth),
      scan.take(oneOf: "T") != nil,
      let hour = scan.number(digits: 2, in: 0...23),
      let minute = scan.number(digits: 2, in: 0...59),
      let second = scan.number(digits: 2, in: 0...59),
      scan.take(oneOf: "-") != nil
    else { return nil }
    guard let by = Initials(utf8: scan.letters()), scan.take(oneOf: "-") != nil else { return nil }
    var packed: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = scan.take(oneOf: "0123456789abcdefghijklmnopqrstuvwxyz") else { return nil }
      packed = packed << 8 | UInt32(digit)
    }
    guard scan.isAtEnd else { return nil }
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
    self.by = by
    ending = packed
  }

  /// The id as it stands in the files.
  package var text: String {
    let moment = Moment(seconds: seconds, offset: 0)
    let second = moment.secondOfDay
    let date = moment.day.description.filter { $0 != "-" }
    let letters = (0..<4).map { Unicode.Scalar(UInt8(truncatingIfNeeded: ending >> (24 - 8 * $0))) }
    return
      "\(date)T\(twoDigits(second / 3600))\(twoDigits(second / 60 % 60))\(twoDigits(second % 60))"
      + "-\(by)-" + String(String.UnicodeScalarView(letters))
  }
}

extension NoteID: CustomStringConvertible {
  package var description: String { text }
}

/// Who took a note: two to eight lower-case ASCII letters. They end up in file names and ids, so
/// they never change.
package struct Initials: Hashable, Sendable {
  private let packed: UInt64

  /// Reads initials; nil when `text` is not two to eight lower-case ASCII letters.
  package init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)[...]) }

  /// Reads initials from the bytes of a file.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    guard (2...8).contains(bytes.count), bytes.allSatisfy({ (97...122).contains($0) }) else {
      return nil
    }
    packed = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Initials: CustomStringConvertible {
  package var description: String {
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: packed >> (56 - 8 * UInt64($0))) }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }
}

extension Initials: Comparable {
  /// Shorter ones first, then by the alphabet.
  package static func < (left: Initials, right: Initials) -> Bool { left.packed < right.packed }
}
