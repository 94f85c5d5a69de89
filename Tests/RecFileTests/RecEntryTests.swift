import RecFile
import Testing

@Suite struct RecEntryTests {
  @Test(arguments: [
    ("plain é ትግርኛ", "plain é ትግርኛ"),
    ("", ""),
    (" \t x \t ", " \t x \t "),
    ("\na\n\nb\n", "\na\n\nb\n"),
    ("a\r\nb\rc\n\rd\r\r\ne\r", "a\nb\nc\n\nd\n\ne\n"),
    (
      "\0\u{1}\u{8}\u{B}\u{1B}\u{1F}\u{7F}\u{80}\u{85}\u{9F}",
      String(repeating: "\u{FFFD}", count: 10)
    ),
    ("\u{A0}\u{2028}\u{FEFF}\u{FFFF}", "\u{A0}\u{2028}\u{FEFF}\u{FFFF}"),
    (#"C:\dir"#, #"C:\dir"#),
    (#"C:\dir\"#, #"C:\dir\ "#),
    ("a\\\nb\\\\\r\nc\\\r\\", "a\\ \nb\\\\ \nc\\ \n\\ "),
    ("a\\ \n", "a\\ \n"),
    ("e\u{301}", "e\u{301}"),
  ])
  func writableIsWhatAFileCanHold(value: String, expected: String) {
    let writable = RecEntry("A", value).writable
    #expect(writable == RecEntry("A", expected))
    #expect(writable.writable == writable)
  }

  @Test func entriesAreTheSameByteForByte() {
    #expect(RecEntry("A", "é") == RecEntry("A", "\u{E9}"))
    #expect(RecEntry("A", "\u{E9}") != RecEntry("A", "e\u{301}"))
    #expect(RecEntry("A", "x") != RecEntry("a", "x"))
  }

  @Test(arguments: [
    ("A", true), ("%", true), ("%rec", true), ("a_1", true), ("Zz9", true), ("", false),
    ("_a", false), ("1a", false), ("A-B", false), ("A B", false), ("Aé", false), ("É", false),
    ("A:", false), ("A%", false), ("[", false), ("@a", false), ("`", false), ("{", false),
  ])
  func knowsNames(text: String, isName: Bool) {
    #expect(RecEntry.isName(text) == isName)
  }
}
