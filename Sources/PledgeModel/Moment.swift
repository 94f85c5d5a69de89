/// An instant and the distance from UTC at which it was lived, to the second.
///
/// Written as `2026-10-14 14:20:03 +0100` (docs/store.md): the offset is always there, so that a
/// file means the same on every machine.
package struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00:00 UTC, leap seconds not counted (POSIX.1 "Seconds Since the
  /// Epoch").
  package var seconds: Int64
  /// Minutes east of UTC, -1439...1439.
  package var offset: Int16

  /// The instant `seconds` after the epoch, lived `offset` minutes east of UTC.
  package init(seconds: Int64, offset: Int16) {
    self.seconds = seconds
    self.offset = offset
  }

  private var localSeconds: Int64 { seconds + Int64(offset) * 60 }

  /// The date where it was lived.
  package var day: Day { Day(number: localSeconds.floorDivided(by: 86_400)) }

  /// Seconds since local midnight, 0...86399.
  package var secondOfDay: Int { Int(localSeconds - day.number * 86_400) }

  /// `14:20`, local.
  package var clock: String {
    "\(twoDigits(secondOfDay / 3600)):\(twoDigits(secondOfDay / 60 % 60))"
  }

  /// `2026-10-14 14:20:03 +0100`, as it stands in the files.
  package var text: String {
    let distance = Int(offset.magnitude)
    return "\(day) \(clock):\(twoDigits(secondOfDay % 60)) \(offset < 0 ? "-" : "+")"
      + twoDigits(distance / 60) + twoDigits(distance % 60)
  }

  /// Reads what `text` writes, and the other spellings with an offset that recutils takes:
  /// `2026-10-14T14:20:03+01:00`, `2026-10-14 14:20Z`. Nil for anything else.
  package init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)[...]) }

  /// Reads it from the bytes of a file.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    var scan = DigitScanner(bytes)
    guard let day = scan.day(), scan.take(oneOf: " T") != nil,
      let hour = scan.number(digits: 2, in: 0...23), scan.take(oneOf: ":") != nil,
      let minute = scan.number(digits: 2, in: 0...59)
    else { return nil }
    var second: Int64 = 0
    if scan.take(oneOf: ":") != nil {
      guard let value = scan.number(digits: 2, in: 0...59) else { return nil }
      second = value
    }
    _ = scan.take(oneOf: " ")
    guard let offset = scan.offset(), scan.isAtEnd else { return nil }
    self.init(
      seconds: day.number * 86_400 + hour * 3600 + minute * 60 + second - Int64(offset) * 60,
      offset: offset)
  }
}

extension Moment: Comparable {
  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

/// A date of the Gregorian calendar, without a time: `2026-10-14`.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01; earlier ones are negative.
  package var number: Int64

  /// The day `number` days after 1970-01-01.
  package init(number: Int64) { self.number = number }

  /// The day of that year, month (1...12) and day of the month; nil when the calendar has none.
  package init?(year: Int64, month: Int64, day: Int64) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Counting in years that begin in March puts the leap day last, so that a month's length
    // never depends on the year (H. Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    guard self.parts == (year, month, day) else { return nil }
  }

  /// Reads `2026-10-14`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    var scan = DigitScanner(Array(text.utf8)[...])
    guard let day = scan.day(), scan.isAtEnd else { return nil }
    self = day
  }

  /// Year, month (1...12) and day of the month (1...31).
  package var parts: (year: Int64, month: Int64, day: Int64) {
    let shifted = number + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// 0 for Monday to 6 for Sunday (ISO 8601 order).
  package var weekday: Int { Int((number + 3) - (number + 3).floorDivided(by: 7) * 7) }

  /// `14 Oct 2026`, as people in the field write it.
  package var words: String {
    let (year, month, day) = parts
    return "\(day) \(monthNames[Int(month) - 1].prefix(3)) \(year)"
  }

  /// `Oct 2026`: close enough for what is long past.
  package var monthWords: String { words.split(separator: " ").dropFirst().joined(separator: " ") }
}

extension Day: Comparable {
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// `2026-10-14`, as it stands in the files.
  package var description: String {
    let (year, month, day) = parts
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(twoDigits(Int(month)))-\(twoDigits(Int(day)))"
  }
}

/// January to December, in English: the language of the program.
package let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

/// Monday to Sunday, in English.
package let weekdayNames = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Walks over the ASCII of a date or an id.
///
/// It is not generic over what it walks: every note that is read has five of these, and code that is
/// generic is not specialised for the callers in other modules.
struct DigitScanner {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  var isAtEnd: Bool { next == bytes.endIndex }

  mutating func take(oneOf choices: StaticString) -> UInt8? {
    guard !isAtEnd, choices.withUTF8Buffer({ $0.contains(bytes[next]) }) else { return nil }
    next += 1
    return bytes[next - 1]
  }

  mutating func number(digits: Int, in range: ClosedRange<Int64>) -> Int64? {
    guard bytes.endIndex - next >= digits else { return nil }
    var value: Int64 = 0
    for _ in 0..<digits {
      let digit = bytes[next] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int64(digit)
      next += 1
    }
    return range.contains(value) ? value : nil
  }

  /// The small letters that come next.
  mutating func letters() -> ArraySlice<UInt8> {
    let letters = bytes[next...].prefix { (97...122).contains($0) }
    next = letters.endIndex
    return letters
  }

  mutating func day() -> Day? {
    guard let year = number(digits: 4, in: 1...9999), take(oneOf: "-") != nil,
      let month = number(digits: 2, in: 1...12), take(oneOf: "-") != nil,
      let day = number(digits: 2, in: 1...31)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  mutating func offset() -> Int16? {
    if take(oneOf: "Z") != nil { return 0 }
    guard let sign = take(oneOf: "+-"), let hours = number(digits: 2, in: 0...23) else {
      return nil
    }
    let hoursAlone = isAtEnd
    _ = take(oneOf: ":")
    guard let minutes = hoursAlone ? 0 : number(digits: 2, in: 0...59) else { return nil }
    let distance = Int16(hours * 60 + minutes)
    return sign == UInt8(ascii: "-") ? -distance : distance
  }
}
