import Foundation
import Testing

@testable import pledgebook

@Suite struct PracticeDayTests {
  @Test func daysAgreeWithTheGregorianCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var random = SplitMix64(state: 20_261_014)
    for _ in 0..<2_000 {
      let number = Int.random(in: -100_000...100_000, using: &random)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let civil = PracticeDay(year: 1970, month: 1, day: 1).adding(number).civil
      #expect(civil.year == parts.year)
      #expect(civil.month == parts.month)
      #expect(civil.day == parts.day)
      let day = PracticeDay(year: civil.year, month: civil.month, day: civil.day)
      #expect(day.number == number)
    }
  }

  @Test func leapDaysAreCrossed() {
    #expect(PracticeDay(year: 2028, month: 3, day: 1).adding(-1).dashed == "2028-02-29")
    #expect(PracticeDay(year: 2100, month: 3, day: 1).adding(-1).dashed == "2100-02-28")
    #expect(PracticeDay(year: 2026, month: 10, day: 14).adding(-371).dashed == "2025-10-08")
  }

  @Test func seasonsBeginWithTheirMonth() {
    let seasons = (1...12).map { PracticeDay(year: 2026, month: $0, day: 1).season }
    #expect(
      seasons == [
        "winter", "winter", "spring", "spring", "spring", "summer", "summer", "summer", "autumn",
        "autumn", "autumn", "winter",
      ])
  }

  @Test func stampsAreInUniversalTime() {
    let day = PracticeDay(year: 2026, month: 1, day: 1)
    #expect(day.stampUTC(at: "14:20:03", offsetMinutes: 60) == "20260101T132003")
    #expect(day.stampUTC(at: "00:20:03", offsetMinutes: 60) == "20251231T232003")
    #expect(day.stampUTC(at: "23:20:03", offsetMinutes: -210) == "20260102T025003")
  }

  @Test func offsetsHaveASignAndFourDigits() {
    #expect([0, 60, -210, 345].map(practiceOffset) == ["+0000", "+0100", "-0330", "+0545"])
  }
}

/// Steele, Lea and Flood's generator: the same seed gives the same days, so that failures repeat.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
