import Testing

@testable import Reports

@Suite struct SpreadsheetApostropheTests {
  @Test(arguments: [
    ("=1", "'=1"), ("'=1", "''=1"), ("''=1", "'''=1"), ("'tis", "'tis"), ("-12", "-12"),
    ("'-12", "''-12"), ("a;=1", "a;'=1"), ("a\n- b", "a\n- b"), ("a\n'- b", "a\n''- b"),
    ("\t\t", "'\t'\t"), ("  =", "  '="),
  ])
  func oursAreKnownFromThoseThatWereThere(_ cell: String, _ harmless: String) {
    #expect(SpreadsheetText.harmless(cell) == harmless)
    #expect(SpreadsheetText.original(of: harmless) == cell)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyCellComesBack(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let signs = [
      "'", "=", "-", " ", ";", "\n", "\r", "\t", "a", "1", ".", "+", "\u{FF1D}", "\u{301}",
    ]
    for _ in 0..<50 {
      let cell = (0..<Int.random(in: 0...8, using: &random))
        .map { _ in signs.randomElement(using: &random) ?? "" }.joined()
      let back = SpreadsheetText.original(of: SpreadsheetText.harmless(cell))
      #expect(back.utf8.elementsEqual(cell.utf8), "\(cell.debugDescription)")
    }
  }
}
