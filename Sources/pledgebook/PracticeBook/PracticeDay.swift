/// A day of the Gregorian calendar, counted, so that going back half a year is a subtraction.
struct PracticeDay: Equatable {
  /// Days since 1 January 1970; negative before it.
  let number: Int

  private init(number: Int) {
    self.number = number
  }

  /// The day that a calendar calls so. Howard Hinnant's `days_from_civil`: years begin in March, so
  /// that the leap day is the last of its year, and 400 of them always have 146,097 days.
  init(year: Int, month: Int, day: Int) {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days later; earlier where `days` is negative.
  func adding(_ days: Int) -> PracticeDay {
    PracticeDay(number: number + days)
  }

  /// What a calendar calls the day: the inverse of ``init(year:month:day:)``.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// As a date field has it: `2026-10-14`.
  var dashed: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// The season that the meteorologists count the day to, in northern Europe: March begins spring.
  var season: String {
    switch civil.month {
    case 3...5: "spring"
    case 6...8: "summer"
    case 9...11: "autumn"
    default: "winter"
    }
  }

  /// The UTC second at which a clock shows a time on this day.
  ///
  /// - Parameters:
  ///   - clock: Local time as `14:20:03`.
  ///   - offsetMinutes: How far that clock is east of UTC.
  /// - Returns: The second as a note's id has it: `20261014T132003`.
  func stampUTC(at clock: String, offsetMinutes: Int) -> String {
    let local = clock.split(separator: ":").compactMap { Int($0) }.reduce(0) { $0 * 60 + $1 }
    let (days, second) = (local - offsetMinutes * 60).flooredDivision(by: 86_400)
    let date = adding(days).dashed.filter { $0 != "-" }
    let time = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    return "\(date)T\(time.joined())"
  }
}

/// Minutes east of UTC as a time field has them: `+0100`.
func practiceOffset(_ minutes: Int) -> String {
  let size = minutes.magnitude
  return "\(minutes < 0 ? "-" : "+")\(padded(size / 60, to: 2))\(padded(size % 60, to: 2))"
}

private func padded(_ number: some BinaryInteger, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Int {
  /// Quotient and remainder with a remainder that is never negative, so that a moment shortly
  /// before midnight UTC belongs to the day before.
  fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
