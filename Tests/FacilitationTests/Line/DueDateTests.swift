import PledgeModel
import Testing

@testable import Facilitation

struct DueDateTests {
  /// 14 October 2026 is a Wednesday.
  @Test(arguments: [
    ("by 1 Dec", "2026-12-01"), ("by 1 December", "2026-12-01"), ("by Dec 1", "2026-12-01"),
    ("by 1st December", "2026-12-01"), ("by the 1st of December", "2026-12-01"),
    ("by 2nd dec.", "2026-12-02"), ("by 23rd Oct", "2026-10-23"), ("by 14 Oct", "2026-10-14"),
    ("by 13 Oct", "2027-10-13"), ("by 1 Jan", "2027-01-01"), ("by 31 Dec", "2026-12-31"),
    ("by 1 Dec 2027", "2027-12-01"), ("by Dec 1 2027", "2027-12-01"),
    ("by Dec 1, 2027", "2027-12-01"),
    ("by 1 Feb 2020", "2020-02-01"), ("by 2026-12-01", "2026-12-01"), ("by 1/12", "2026-12-01"),
    ("by 1/12/2027", "2027-12-01"), ("by 1/12/27", "2027-12-01"), ("by 13/10", "2027-10-13"),
    ("by today", "2026-10-14"), ("by tomorrow", "2026-10-15"), ("by Wed", "2026-10-21"),
    ("by Thursday", "2026-10-15"), ("by Tuesday", "2026-10-20"), ("by fri", "2026-10-16"),
    ("by next week", "2026-10-21"), ("by next Monday", "2026-10-19"), ("by next Wed", "2026-10-21"),
    ("by next Friday", "2026-10-23"), ("by 29 Feb", "2028-02-29"), ("by 29 Feb 2028", "2028-02-29"),
    ("share it by hand by 1 Dec", "2026-12-01"), ("by 1 Dec!", "2026-12-01"),
    ("(by 1 Dec)", nil), ("By 1 DEC", "2026-12-01"), ("share it\nby 1 Dec", "2026-12-01"),
    ("in two weeks", "2026-10-28"), ("send it in 10 days", "2026-10-24"),
    ("in a month", "2026-11-14"),
    ("by the end of March", "2027-03-31"), ("by end of October", "2026-10-31"),
    ("by the end of the month", "2026-10-31"), ("by the end of the week", "2026-10-18"),
    ("by the end of the year", "2026-12-31"), ("by end of Feb", "2027-02-28"),
    ("ring them tomorrow", "2026-10-15"), ("meet next Friday", "2026-10-23"),
    ("next month", "2026-11-14"), ("on Friday", "2026-10-16"), ("before 1 Dec", "2026-12-01"),
    ("until 1/12", "2026-12-01"), ("by Friday or by 1 Dec", "2026-12-01"),
    ("in two weeks by bus", nil), ("in Dutch", nil), ("in no days", nil), ("in 0 days", nil),
    ("in 99999999999999999999 days", nil), ("on hold", nil), ("what comes next", nil),
    ("tomorrow is late", nil), ("end of March", nil),
    ("by hand", nil), ("by", nil), ("by ", nil), ("", nil), ("1 Dec", nil), ("standby 1 Dec", nil),
    ("by 31 Feb", nil), ("by 30/2", nil), ("by 29 Feb 2027", nil), ("by 0 Dec", nil),
    ("by 32 Dec", nil), ("by 1 Foo", nil), ("by 1 De", nil), ("by 12/13", nil), ("by 1/2/3/4", nil),
    ("by 2026-13-01", nil), ("by mo", nil), ("by next year", nil), ("by 1 Dec or so", nil),
    ("by 1x Dec", nil), ("by 99999999999999999999 Dec", nil),
    ("by 1 Dec 99999999999999999999", nil),
    ("by 1/99999999999999999999", nil), ("by 1/1/9223372036854775807", nil), ("by /", nil),
    ("by -1 Dec", nil), ("by ٣ Dec", nil),
  ])
  func dates(words: String, date: String?) {
    #expect(dueDate(in: words, today: day("2026-10-14")) == date.map(day))
  }

  @Test(arguments: [
    ("2026-12-31", "by 1 Jan", "2027-01-01"), ("2026-12-31", "by tomorrow", "2027-01-01"),
    ("2026-12-31", "by Fri", "2027-01-01"), ("2026-12-31", "by 31 Dec", "2026-12-31"),
    ("2028-02-28", "by tomorrow", "2028-02-29"), ("2028-02-29", "by 29 Feb", "2028-02-29"),
    ("2028-03-01", "by 29 Feb", "2032-02-29"), ("2096-03-01", "by 29 Feb", "2104-02-29"),
    ("2027-02-28", "by 28/2", "2027-02-28"), ("9999-12-31", "by 1 Jan", nil),
    ("2026-10-19", "by next Monday", "2026-10-26"), ("2026-10-18", "by next Monday", "2026-10-19"),
    ("2026-10-18", "by Sunday", "2026-10-25"),
    ("2027-01-31", "in a month", "2027-02-28"), ("2028-01-31", "in one month", "2028-02-29"),
    ("2026-12-30", "next month", "2027-01-30"), ("2026-10-31", "in four months", "2027-02-28"),
    ("2028-02-01", "by end of Feb", "2028-02-29"), ("2026-10-18", "by end of week", "2026-10-18"),
    ("9999-12-31", "in a month", nil),
  ])
  func countedFrom(today: String, words: String, date: String?) {
    #expect(dueDate(in: words, today: day(today)) == date.map(day))
  }

  /// A weekday is always one of the next seven days, and the right one.
  @Test func weekdaysAreTheNextOnes() {
    for offset in Int64(0)..<800 {
      let today = Day(number: day("2026-01-01").number + offset)
      for (index, name) in weekdayNames.enumerated() {
        let date = dueDate(in: "by \(name)", today: today)
        #expect(date?.weekday == index)
        #expect(date.map { (1...7).contains($0.number - today.number) } == true)
      }
    }
  }

  /// Every day of the coming year is found by its words and by its number, whatever day it is.
  @Test func everyDayOfTheComingYearIsFound() {
    for start in ["2026-10-14", "2027-12-31", "2028-02-29"] {
      let today = day(start)
      for offset in Int64(0)..<365 {
        let date = Day(number: today.number + offset)
        let (_, month, number) = date.parts
        let name = monthNames[Int(month) - 1]
        #expect(dueDate(in: "by \(number) \(name)", today: today) == date)
        #expect(dueDate(in: "by \(name.prefix(3)) \(number)", today: today) == date)
        #expect(dueDate(in: "by \(number)/\(month)", today: today) == date)
        #expect(dueDate(in: "by \(date)", today: today) == date)
        #expect(dueDate(in: "by \(date.words)", today: today) == date)
      }
    }
  }
}
