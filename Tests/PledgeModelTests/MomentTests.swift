import Foundation
import PledgeModel
import Testing

@Suite struct DayTests {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  private func check(_ number: Int64) throws {
    let date = Date(timeIntervalSince1970: Double(number) * 86_400)
    let known = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
    let day = Day(number: number)
    let parts = day.parts
    try #require(Int(parts.year) == known.year, "\(number)")
    try #require(Int(parts.month) == known.month, "\(number)")
    try #require(Int(parts.day) == known.day, "\(number)")
    // Foundation counts from 1 for Sunday.
    try #require((day.weekday + 1) % 7 + 1 == known.weekday, "\(number)")
    try #require(Day(year: parts.year, month: parts.month, day: parts.day) == day, "\(number)")
    try #require(Day(day.description) == day, "\(number)")
  }

  @Test func everyDayFrom1999To2032AgreesWithFoundation() throws {
    for number in Int64(10_592)...23_010 { try check(number) }
    #expect(Day(number: 10_592).description == "1999-01-01")
    #expect(Day(number: 23_010).description == "2032-12-31")
  }

  /// From 1582 on: before that Foundation counts by the Julian calendar.
  @Test func sampledDaysToTheYear9999AgreeWithFoundation() throws {
    for number in stride(from: Int64(-141_427), through: 2_932_896, by: 397) { try check(number) }
    #expect(Day(number: -141_427).description == "1582-10-15")
  }

  /// The rule of the Gregorian calendar, counted year by year.
  @Test func everyYearBeginsAndEndsWhereTheRuleSays() throws {
    var number: Int64 = -719_162
    for year in Int64(1)...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let leap: Int64 = isLeap ? 1 : 0
      let days: [(Int64, Int64, Int64)] = [
        (1, 1, 0), (2, 28, 58), (3, 1, 59 + leap), (12, 31, 364 + leap),
      ]
      for (month, day, later) in days {
        try #require(Day(year: year, month: month, day: day)?.number == number + later, "\(year)")
        try #require(Day(number: number + later).parts == (year, month, day), "\(year)")
      }
      try #require((Day(year: year, month: 2, day: 29) != nil) == isLeap, "\(year)")
      number += 365 + leap
    }
    #expect(Day(number: number - 1).description == "9999-12-31")
    #expect(Day(number: -719_162).description == "0001-01-01")
  }

  @Test(arguments: [
    "", "2026", "2026-10", "2026-10-1", "2026-1-01", "26-10-14", "2026-10-14 ", " 2026-10-14",
    "2026-10-14T", "2026/10/14", "2026-13-01", "2026-00-10", "2026-10-00", "2026-10-32",
    "2026-02-29", "2100-02-29", "2026-04-31", "0000-01-01", "+026-10-14", "-026-10-14",
    "２026-10-14",
  ])
  func isNoDay(text: String) { #expect(Day(text) == nil) }

  @Test func leapDaysAreDays() {
    #expect(Day("2028-02-29")?.description == "2028-02-29")
    #expect(Day("2000-02-29")?.description == "2000-02-29")
  }

  @Test func partsThatNoCalendarHasAreRefused() {
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 2026, month: 13, day: 1) == nil)
    #expect(Day(year: 2026, month: 1, day: .max) == nil)
    #expect(Day(year: 2026, month: 1, day: 0) == nil)
  }

  @Test func dayIsSaidAsPeopleWriteIt() throws {
    #expect(try #require(Day("2026-10-04")).words == "4 Oct 2026")
    #expect(try #require(Day("2026-09-30")).words == "30 Sep 2026")
    #expect(weekdayNames[try #require(Day("2026-10-14")).weekday] == "Wednesday")
  }

  @Test func daysAreInOrder() throws {
    #expect(try #require(Day("2026-09-30")) < #require(Day("2026-10-01")))
  }
}

@Suite struct MomentTests {
  @Test func secondsAgreeWithFoundation() throws {
    let formatter = ISO8601DateFormatter()
    for text in ["2026-10-14T14:20:03+01:00", "1969-12-31T23:59:59-05:30", "0001-01-02T00:00:00Z"] {
      let moment = try #require(Moment(text))
      let date = try #require(formatter.date(from: text))
      // Before 1582 Foundation's formatter counts by the Julian calendar.
      let expected = text.hasPrefix("0001") ? -62_135_510_400 : Int64(date.timeIntervalSince1970)
      #expect(moment.seconds == expected)
    }
  }

  @Test func everyOffsetIsWrittenAndReadBack() throws {
    var random = SplitMix64(seed: 14)
    for offset in Int16(-1439)...1439 {
      let moment = Moment(
        seconds: Int64.random(in: -62_000_000_000...253_000_000_000, using: &random),
        offset: offset)
      try #require(Moment(moment.text) == moment, "\(moment.text)")
      try #require(moment.text.utf8.count == 25)
      let midnight = moment.seconds + Int64(offset) * 60 - Int64(moment.secondOfDay)
      try #require(midnight == moment.day.number * 86_400)
      try #require((0..<86_400).contains(moment.secondOfDay))
    }
  }

  @Test(arguments: [
    ("2026-10-14 14:20:03 +0100", "2026-10-14 14:20:03 +0100"),
    ("2026-10-14T14:20:03+01:00", "2026-10-14 14:20:03 +0100"),
    ("2026-10-14 14:20:03+0100", "2026-10-14 14:20:03 +0100"),
    ("2026-10-14 14:20 +0100", "2026-10-14 14:20:00 +0100"),
    ("2026-10-14 14:20Z", "2026-10-14 14:20:00 +0000"),
    ("2026-10-14T14:20:03 Z", "2026-10-14 14:20:03 +0000"),
    ("2026-10-14 14:20:03 +01", "2026-10-14 14:20:03 +0100"),
    ("2026-10-14 14:20:03 -0330", "2026-10-14 14:20:03 -0330"),
    ("2026-10-14 00:20:03 -00:30", "2026-10-14 00:20:03 -0030"),
    ("2026-10-14 23:59:59 -0000", "2026-10-14 23:59:59 +0000"),
    ("2026-10-14 14:20:03 +2359", "2026-10-14 14:20:03 +2359"),
  ])
  func isTaken(text: String, written: String) { #expect(Moment(text)?.text == written) }

  @Test(arguments: [
    "", "2026-10-14", "2026-10-14 14:20:03", "2026-10-14 14:20", "2026-10-14 14 +0100",
    "2026-10-14 24:00:00 +0100", "2026-10-14 14:60:00 +0100", "2026-10-14 14:20:60 +0100",
    "2026-10-14 14:20:03 +2400", "2026-10-14 14:20:03 +0160", "2026-10-14 14:20:03 +010",
    "2026-10-14 14:20:03 +01:", "2026-10-14 14:20:03 +01:0", "2026-10-14 14:20:03 0100",
    "2026-10-14  14:20:03 +0100", "2026-10-14 14:20:03  +0100", "2026-10-14 14:20:03 +0100 ",
    "2026-10-14 14:20: +0100", "2026-10-14 4:20:03 +0100", "2026-10-14 14:20:03 BST",
    "2026-02-30 14:20:03 +0100", "14 Oct 2026 14:20 +0100",
  ])
  func isNoMoment(text: String) { #expect(Moment(text) == nil) }

  @Test func dayAndClockAreThoseOfThePlace() throws {
    let late = try #require(Moment("2026-10-14 00:10:00 +0100"))
    #expect(late.day.description == "2026-10-14")
    #expect(late.clock == "00:10")
    #expect(Moment(seconds: late.seconds, offset: 0).day.description == "2026-10-13")
    #expect(Moment(seconds: -1, offset: 0).text == "1969-12-31 23:59:59 +0000")
  }

  @Test func orderIsThatOfTheInstant() throws {
    let london = try #require(Moment("2026-10-14 14:20:03 +0100"))
    let dhaka = try #require(Moment("2026-10-14 19:20:02 +0600"))
    #expect(dhaka < london)
    #expect(!(london < dhaka))
  }
}
