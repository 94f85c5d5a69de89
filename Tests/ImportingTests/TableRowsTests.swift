import Importing
import Testing

@Suite struct TableRowsTests {
  private func rows(_ text: String) throws -> [TableRows.Row] {
    Array(TableRows(try TableText(Array(text.utf8))))
  }

  private func lines(_ text: String) throws -> [String] {
    try rows(text).map { "\($0.line): \($0.text ?? "torn")" }
  }

  @Test(arguments: [
    ("organisation,pledge\nA;B,C", TableRows.Delimiter.comma),
    ("organisation;pledge;theme, if any", .semicolon),
    ("organisation\tpledge", .tab),
    ("\"a, b, and c\";pledge", .semicolon),
    ("organisation", .comma),
    ("\n\n \"a;b\"\tpledge\nx,y,z", .tab),
    ("", .comma),
  ]) func delimiter(text: String, expected: TableRows.Delimiter) throws {
    #expect(TableRows(try TableText(Array(text.utf8))).delimiter == expected)
  }

  @Test func linesOfRows() throws {
    #expect(try lines("a,b\nc,d") == ["1: a,b", "2: c,d"])
    #expect(try lines("a,b\r\nc,d\r\n") == ["1: a,b", "2: c,d"])
    #expect(try lines("a,b\rc,d\r") == ["1: a,b", "2: c,d"])
    #expect(try lines("\n\na,b\n  \t\n\nc,d\n") == ["3: a,b", "6: c,d"])
  }

  @Test func quotedNewlinesBelongToTheirRow() throws {
    #expect(
      try lines("a,b\n1,\"two\nlines\"\n3,4\n") == ["1: a,b", "2: 1,\"two\nlines\"", "4: 3,4"])
    #expect(
      try lines("a,b\r\n\"x\r\n\r\ny\",2\r\n3,4") == ["1: a,b", "2: \"x\r\n\r\ny\",2", "5: 3,4"])
    #expect(
      try lines("a,b\n\"say \"\"x\n,\"\"\",2\n3,4") == [
        "1: a,b", "2: \"say \"\"x\n,\"\"\",2", "4: 3,4",
      ])
    #expect(try lines("a,b\n \"x\ny\" ,2\n3,4") == ["1: a,b", "2:  \"x\ny\" ,2", "4: 3,4"])
  }

  @Test func tornRowsAreOneLineAndReadingGoesOn() throws {
    #expect(
      try lines("a,b\n1,\"open\n2,plain\n3,\"x, y\"\n4,\"z\nz\"\n5,6")
        == ["1: a,b", "2: torn", "3: 2,plain", "4: 3,\"x, y\"", "5: 4,\"z\nz\"", "7: 5,6"])
    #expect(try lines("a,b\n1,5\" pipe\n2,x") == ["1: a,b", "2: torn", "3: 2,x"])
    #expect(try lines("a,b\n1,\"x\"y\n2,x") == ["1: a,b", "2: torn", "3: 2,x"])
    #expect(try lines("a,b\n1,\"x\" \"y\"\n2,x") == ["1: a,b", "2: torn", "3: 2,x"])
    #expect(try lines("a,b\n1,\"") == ["1: a,b", "2: torn"])
  }

  @Test func cellsAreCounted() throws {
    #expect(try rows("a,b,c\n,,\n\"x,y\",z\nalone").map(\.cells) == [3, 3, 2, 1])
  }

  @Test func progressReachesTheEnd() throws {
    #expect(try rows("a,b\nc,d\n").map(\.progress) == [0.5, 1])
  }

  /// Whatever the bytes, every row is there once, with its true line, and nothing traps.
  @Test func anyBytes() throws {
    var random = SplitMix64(seed: 20_261_014)
    let pieces: [[UInt8]] = [
      [10], [13], [13, 10], [0x22], [0x22, 0x22], [0x2C], [0x3B], [9], [32], [0x61], [0xC3, 0xA9],
    ]
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      let rows = Array(TableRows(try TableText(bytes)))
      let starts = lineStarts(of: bytes)
      #expect(rows.map(\.line) == Set(rows.map(\.line)).sorted())
      for row in rows {
        let start = try #require(starts.indices.contains(row.line - 1) ? starts[row.line - 1] : nil)
        if let text = row.text { #expect(bytes[start...].starts(with: text.utf8)) }
      }
    }
  }

  private func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isLast = byte == 10 || byte == 13 && !bytes[(index + 1)...].starts(with: [10])
      if isLast { starts.append(index + 1) }
    }
    return starts
  }
}
