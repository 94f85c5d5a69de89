import PledgeModel
import Reports
import Screen
import Testing

@testable import pledgebook

@Suite struct TableTextTests {
  private let table = TableText(
    headings: ["Name", "No", "Text"], isNumber: [false, true, false],
    rows: [
      ["Sø", "7", "short"], ["日本語 Centre", "12", "A text that is rather long."],
      ["e\u{301}cole", "3", ""],
    ])

  @Test func asWideAsItIs() {
    #expect(
      table.lines(width: nil) == [
        "Name           No  Text",
        "Sø              7  short",
        "日本語 Centre  12  A text that is rather long.",
        "e\u{301}cole           3",
      ])
  }

  @Test func asWideAsTheTerminal() {
    #expect(
      table.lines(width: 30) == [
        "Name          No  Text",
        "Sø             7  short",
        "日本語 Cent…  12  A text that…",
        "e\u{301}cole          3",
      ])
    #expect(table.lines(width: 8) == ["N…  …  …", "Sø  7  …", "…   …  …", "é…  3"].map { $0 })
  }

  @Test(arguments: 1...60)
  func noLineIsWiderThanTheTerminal(_ width: Int) {
    for line in table.lines(width: width) { #expect(columns(of: line) <= width) }
  }

  @Test func hostileTextIsShown() {
    let table = TableText(
      listing(for: .table, pledgeText: "a\u{1B}[2J\nb\u{202E}c"))
    #expect(table.lines(width: nil)[1].hasSuffix("a␛[2J b<U+202E>c"))
  }
}

/// A list of one pledge.
func listing(
  for face: Listing.Face, pledgeText: String, organisation: String = "Nightjar"
) -> Listing {
  let book = Book(
    hosting: Hosting(title: "x", host: "x", zone: "UTC"),
    organisations: [Organisation(id: "nightjar", name: organisation, sector: "voluntary")],
    pledges: [
      Pledge(
        id: "nightjar-2023-1", organisation: "nightjar", round: "2023", number: 1,
        text: pledgeText, details: [Detail("Own", "one"), Detail("Own", "two")])
    ])
  let told = ToldBook(book, to: .host)
  do throws(UnknownName) {
    return Listing(.pledges, of: told, try ListFilter(.init(), in: told), for: face)
  } catch {
    fatalError("nothing is named here")
  }
}
