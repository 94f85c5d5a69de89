import Screen
import Testing

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("the quick brown fox", 9, ["the quick", "brown fox"]),
    ("the  quick ", 4, ["the", "quic", "k"]),
    ("one\ntwo\r\n\nthree\n", 10, ["one", "two", "", "three", ""]),
    ("    indented text goes on", 12, ["    indented", "text goes on"]),
    ("self-evident", 8, ["self-", "evident"]),
    ("by 2026-10-14 -now", 6, ["by", "2026-1", "0-14", "-now"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("to abcdefgh", 4, ["to", "abcd", "efgh"]),
    ("中文字。中文", 6, ["中文", "字。中", "文"]),
    ("「中文」", 4, ["「中", "文」"]), ("中文)文", 5, ["中文)", "文"]),
    ("f(x)y", 4, ["f(x)", "y"]), ("a well–known one", 7, ["a well–", "known", "one"]),
    ("\u{3000}中\u{3000}文", 4, ["\u{3000}中", "文"]),
    ("中文", 1, ["中", "文"]),
    ("कि कि", 3, ["कि", "कि"]),
    ("   ", 2, [""]), ("   ", 3, [""]), ("  that fits  ", 13, ["  that fits"]),
    ("that is", 7, ["that is"]), ("that is ", 7, ["that is"]),
    ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
  ])
  func rows(text: String, width: Int, expected: [String]) {
    #expect(wrapped(text, to: width).map { String($0.text) } == expected)
  }

  @Test func cursorFindsItsRow() {
    let text = "the quick\nfox"
    let rows = wrapped(text, to: 5)
    func point(_ offset: Int) -> Point {
      rows.point(of: text.index(text.startIndex, offsetBy: offset))
    }
    #expect(point(0) == Point(row: 0, column: 0))
    #expect(point(3) == Point(row: 0, column: 3))
    #expect(point(4) == Point(row: 1, column: 0))
    #expect(point(9) == Point(row: 1, column: 5))
    #expect(point(10) == Point(row: 2, column: 0))
    #expect(point(13) == Point(row: 2, column: 3))
    #expect(rows.index(at: Point(row: 1, column: 2)) == text.index(text.startIndex, offsetBy: 6))
    #expect(rows.index(at: Point(row: 0, column: 9)) == text.index(text.startIndex, offsetBy: 3))
    #expect(rows.index(at: Point(row: 9, column: 9)) == text.endIndex)
    #expect([WrappedRow]().index(at: Point(row: 0, column: 0)) == nil)
  }

  @Test func nothingIsLostAtAnyWidth() {
    var generator = SplitMix64(seed: 48)
    for _ in 0..<1000 {
      let text = randomText(20, using: &generator) + (Bool.random(using: &generator) ? "\nend" : "")
      let width = Int.random(in: 1...25, using: &generator)
      let rows = wrapped(text, to: width)
      var position = text.startIndex
      for row in rows {
        #expect(row.range.lowerBound == position)
        #expect(row.text.startIndex == row.range.lowerBound)
        #expect(text[row.text.endIndex..<row.range.upperBound].allSatisfy { " \t\n".contains($0) })
        #expect(columns(of: row.text) <= width || row.text.count == 1)
        position = row.range.upperBound
      }
      #expect(position == text.endIndex)
      for index in text.indices {
        let point = rows.point(of: index)
        #expect(rows[point.row].range.contains(index))
      }
    }
  }
}
