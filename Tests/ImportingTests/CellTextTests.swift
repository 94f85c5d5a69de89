import PledgeModel
import Testing

@testable import Importing

@Suite struct CellTextTests {
  @Test(arguments: [
    ("2026-10-14", "2026-10-14"), ("14/10/2026", "2026-10-14"), ("1/2/2026", "2026-02-01"),
    ("14.10.26", "2026-10-14"), ("14-10-2026", "2026-10-14"), ("14 October 2026", "2026-10-14"),
    ("14 Oct 2026", "2026-10-14"), ("14-OCT-26", "2026-10-14"), ("29/02/2028", "2028-02-29"),
  ]) func dates(text: String, date: String) { #expect(day(in: text)?.description == date) }

  @Test(arguments: [
    "", "soon", "10/14/2026", "29/02/2026", "14/10", "14 Oc 2026", "2026", "1/2/3/2026",
    "14/10/026",
    "0/1/2026", "99999999999999999999/1/2026",
  ]) func noDates(text: String) { #expect(day(in: text) == nil) }

  @Test func cellsAreCleanedAsRecordsHoldThem() {
    #expect(cleaned(" a\r\nb\rc\n") == "a\nb\nc")
    #expect(cleaned("a\u{0}b\u{1B}[31m\u{85}\tc") == "a\u{FFFD}b\u{FFFD}[31m\u{FFFD}\tc")
    #expect(cleaned("\u{A0}\n\t") == "")
    #expect(oneLine(" a \n b\t c ") == "a b c")
  }

  @Test func namesAreParted() {
    #expect(names(in: " Age; Race ;;\nSex ") == ["Age", "Race", "Sex"])
    #expect(names(in: "Leadership, board and governance") == ["Leadership, board and governance"])
    #expect(names(in: " ; ") == [])
  }

  @Test func keysLeaveCaseAccentsAndBlanksAside() {
    #expect(key(of: " Café\n  NIGHT ") == "cafe night")
    #expect(key(of: "a\\ \nb") == key(of: "a\\\nb"))
  }

  @Test(arguments: [
    ("Nightjar & Co Ltd", "The Nightjar and Co."), ("Women’s Aid", "Womens Aid Limited"),
    ("Fernmarsh Trust, The", "Fernmarsh"), ("St. Mary's C.I.C.", "St Marys"),
    ("Äpfel-Haus", "apfel haus"),
  ]) func lookalikes(one: String, other: String) {
    #expect(lookalikeKey(of: one) == lookalikeKey(of: other))
  }

  @Test func noLookalikes() {
    #expect(lookalikeKey(of: "The Trust") == "the trust")
    #expect(lookalikeKey(of: "Fernmarsh Homes") != lookalikeKey(of: "Fernmarsh"))
  }
}
