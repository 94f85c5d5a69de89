import RecFile
import Testing

@Suite struct RecWriterTests {
  @Test func writesAWholeFile() {
    var writer = RecWriter()
    #expect(writer.bytes.isEmpty)
    writer.append(comment: "-*- mode: rec -*-")
    writer.append([RecEntry("%rec", "Note"), RecEntry("%key", "Id")])
    writer.append([RecEntry("Text", "one\n\n two\n"), RecEntry("Empty", ""), RecEntry("Id", " 1")])
    writer.append(comment: "two\nlines\\")
    writer.append([RecEntry("Text", "\nx\\\n+ y\t"), RecEntry("Id", "#2")])
    let expected = """
      # -*- mode: rec -*-

      %rec: Note
      %key: Id

      Text: one
      +\u{20}
      +  two
      +\u{20}
      Empty:
      Id:  1

      # two lines\\\u{20}

      Text:\u{20}
      + x\\\u{20}
      + + y\t
      Id: #2

      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  /// How a file may end, and what must stand between that and a record.
  @Test(arguments: [
    ("", ""),
    ("A: 1\n", "\n"),
    ("A: 1\n\n", ""),
    ("A: 1\n \t\n", ""),
    ("A: 1\r\n\r\n", ""),
    ("A: 1\r\n", "\n"),
    ("A: 1", "\n\n"),
    ("A:", "\n\n"),
    ("A: 1\n+", "\n\n"),
    ("A: 1\r", "\n\n"),
    ("\n", "\n"),
    // A backslash must neither swallow the blank line nor the record.
    ("A: 1\\", " \n\n"),
    ("A: 1\\\n", "\n\n"),
    ("A: 1\\\n\n", "\n"),
    ("A: 1\\\r\n", "\n\n"),
    ("A: 1\\\r\n\r\n", "\n"),
    ("A: 1\\\r", "\n\n\n"),
    ("A: 1\\\n \n", "\n"),
    ("A: 1\\\n\n\n", ""),
  ])
  func appendixStandsByItself(end: String, between: String) {
    let new = [RecEntry("B", "2")]
    let appendix = RecWriter.appendix(new, after: Array(end.utf8))
    #expect(String(decoding: appendix, as: UTF8.self) == between + "B: 2\n")
    #expect(reading(Array(end.utf8) + appendix).last == #"[B="2"]"#)
  }

  /// Blanks may hide what joined their line: then they do not count as a blank line.
  @Test(arguments: 0...12, ["\n", "\r\n"])
  func appendixTrustsNoJoinedLine(blanks: Int, lineEnd: String) {
    let file = Array(("A: 1\\" + lineEnd + String(repeating: " ", count: blanks) + lineEnd).utf8)
    let appendix = RecWriter.appendix([RecEntry("New", "1")], after: file.suffix(8))
    #expect(reading(file + appendix).last == #"[New="1"]"#)
  }

  @Test func appendixNeedsOnlyTheLastBytes() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<20_000 {
      let file = randomFile(length: 16, using: &random)
      let before = reading(file)
      let appendix = RecWriter.appendix([RecEntry("New", "1")], after: file.suffix(8))
      let after = reading(file + appendix)
      #expect(after.last == #"[New="1"]"#)
      // A backslash at the very end gets a space after it; nothing else is read differently.
      if file.last != 0x5C { #expect(after.dropLast() == before[...]) }
    }
  }

  @Test func whatIsWrittenIsReadAgain() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let record = randomRecord(using: &random)
      let bytes = RecWriter.spell(record)
      #expect(RecRecord(bytes)?.entries == record.map(\.writable))
      #expect(RecWriter.spell(record.map(\.writable)) == bytes)
      #expect(!bytes.contains(0x0D))
    }
  }
}
