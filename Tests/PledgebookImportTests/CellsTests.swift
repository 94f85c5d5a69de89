import Importing
import Testing

@testable import pledgebook_import

@Suite struct CellsTests {
  @Test func cellsOfARow() {
    #expect(cells(of: "a,b", .comma) == ["a", "b"])
    #expect(
      cells(of: "a,\"b, \"\"c\"\"\",\"two\nlines\"", .comma) == ["a", "b, \"c\"", "two\nlines"])
    #expect(cells(of: "\"a\" , b,", .comma) == ["a", "b", ""])
    #expect(cells(of: ",,", .comma) == ["", "", ""])
    #expect(cells(of: "a,b;c;\"d;e\"", .semicolon) == ["a,b", "c", "d;e"])
    #expect(cells(of: "a\t\t\"b\tc\"\t", .tab) == ["a", "", "b\tc", ""])
    #expect(cells(of: "é,祭,👩‍👩‍👧", .comma) == ["é", "祭", "👩‍👩‍👧"])
  }

  /// For Swift a comma and the mark over it are one character, so that SwiftCSV sees no comma. The
  /// row is refused rather than misread.
  @Test func aMarkOverACommaIsNoticed() throws {
    let text = try TableText(Array("organisation,pledge\na,\u{301}b".utf8))
    let row = Array(TableRows(text))[1]
    #expect(row.cells == 2)
    #expect(cells(of: try #require(row.text), .comma)?.count == 1)
  }
}
