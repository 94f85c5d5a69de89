import RecFile
import Testing

@Suite struct RecScannerTests {
  @Test(arguments: [
    // Only LF ends a line; CR LF counts as LF; a lone CR and its Unicode kin are text.
    ("A: 1\nB: 2\n", [#"[A="1" B="2"]"#]),
    ("A: 1\r\nB: 2\r\n\r\nA: 3\r\n", [#"[A="1" B="2"]"#, #"[A="3"]"#]),
    ("A: a\rb\n", [#"[A="a\rb"]"#]),
    ("A: a\r\r\n", [#"[A="a\r"]"#]),
    ("A: \u{2028}\u{85}\u{0B}\u{0C}x\n", [#"[A="\#u{2028}\#u{85}\u{0B}\u{0C}x"]"#]),
    ("A: \u{1B}[0m\n", [#"[A="\u{1B}[0m"]"#]),
    // Where recutils stumbles: byte order mark, a letter beyond ASCII after the colon, file ends.
    ("\u{FEFF}A: 1\n", [#"[A="1"]"#]),
    ("\u{FEFF}\n%rec: T\n", [#"T: [%rec="T"]"#]),
    ("A:é\nB: é\n", [#"[A="é" B="é"]"#]),
    ("A: 1\nB:", [#"[A="1" B=""]"#]),
    ("A: 1\n+", [#"[A="1\n"]"#]),
    (#"A: 1\"#, [#"[A="1\\"]"#]),
    ("A: 1\r", [#"[A="1"]"#]),
    ("A: 1\\\r", [#"[A="1"]"#]),
    // The last line needs no line end.
    ("A: 1", [#"[A="1"]"#]),
    ("# x", ["comment"]),
    // Nothing in it.
    ("", []),
    ("\u{FEFF}", []),
    ("\n \t\n\r\n  ", []),
    ("# a\n\n# b\n", ["comment", "comment"]),
  ])
  func readsBytesAndLines(text: String, expected: [String]) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    // 1. Between records blanks are skipped, so a first line may be indented.
    ("\n\n  A: 1\nB: 2\n\t\n \t# c\n", [#"[A="1" B="2"]"#, "comment"]),
    // 2. Inside a record it may not; a line of blanks ends the record.
    ("A: 1\n B: 2\n", ["indented 2:1"]),
    ("A: 1\n \t\nB: 2\n", [#"[A="1"]"#, #"[B="2"]"#]),
    ("A: 1\n-: 2\n", ["notAField 2:1"]),
    // 3. Names.
    ("A1_b: 1\n%: 2\n%a: 3\n", [#"[A1_b="1" %="2" %a="3"]"#]),
    ("A:B: x\nA:: x\n", [#"[A="B: x" A=": x"]"#]),
    ("A : 1\n", ["noColon 1:2"]),
    ("A-B: 1\n", ["noColon 1:2"]),
    ("A.B: 1\n", ["noColon 1:2"]),
    ("Aé: 1\n", ["noColon 1:2"]),
    ("1: 1\n", ["notAField 1:1"]),
    ("_a: 1\n", ["notAField 1:1"]),
    (": 1\n", ["notAField 1:1"]),
    ("A\n", ["noColon 1:2"]),
    ("A", ["noColon 1:2"]),
    // 4. One blank after the colon is eaten, all others belong to the value.
    ("A:x\nB:\tx\nC:  x \t\nD:\nE: \n", [#"[A="x" B="x" C=" x \t" D="" E=""]"#]),
    // 5. Continuation.
    ("A: x\n+ y\n+z\n+  w\n+\tv\n", [#"[A="x\ny\nz\n w\n\tv"]"#]),
    ("A:\n+ x\n", [#"[A="\nx"]"#]),
    ("A: x\n+\nB: 1\n", [#"[A="x\n" B="1"]"#]),
    ("A: x\n++ y\n+ + z\n", [#"[A="x\n+ y\n+ z"]"#]),
    ("A: x\r\n+ y\r\n+\r\n+ z\r\n", [#"[A="x\ny\n\nz"]"#]),
    ("A: x\n# c\n+ y\n", ["nothingToContinue 3:1"]),
    ("A: x\n\n+ y\n", [#"[A="x"]"#, "nothingToContinue 3:1"]),
    ("+ y\n", ["nothingToContinue 1:1"]),
    // 6. A backslash at a line's end joins it to the next, whatever that looks like.
    ("A: x\\\ny\n", [#"[A="xy"]"#]),
    ("A: x\\\n+ 2\n", [#"[A="x+ 2"]"#]),
    ("A: x\\\n# c\n", [#"[A="x# c"]"#]),
    ("A: x\\\nB: 2\n", [#"[A="xB: 2"]"#]),
    ("A: x\\\n\nB: 2\n", [#"[A="x" B="2"]"#]),
    ("A: x\\\r\ny\r\n", [#"[A="xy"]"#]),
    ("A: x\\\\\ny\n", [#"[A="x\\y"]"#]),
    ("A: x\\y\\ \n", [#"[A="x\\y\\ "]"#]),
    ("A: x\n+\\\n y\n", [#"[A="x\n y"]"#]),
    ("A:\\\n y\n", [#"[A=" y"]"#]),
    ("A: 1\\\n\\\n2\n", [#"[A="12"]"#]),
    ("A: 1\\\n", [#"[A="1"]"#]),
    // 7. Comments.
    ("A: x # y\n#B: 2\nC: 3\n", [#"[A="x # y" C="3"]"#]),
    ("# a\\\nA: 1\n# b\\\nB: 2\n", ["comment", #"[A="1" B="2"]"#]),
    ("# a\n# b\n\n# c\n # d\nA: 1\n", ["comment", "comment", "comment", #"[A="1"]"#]),
  ])
  func readsGrammar(text: String, expected: [String]) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    // A `%rec` anywhere makes the record a descriptor; the first one counts.
    (
      "A: 1\n\n%rec: T\n%key: Id\n\nA: 2\n",
      [#"[A="1"]"#, #"T: [%rec="T" %key="Id"]"#, #"[A="2"]"#]
    ),
    ("A: 1\n%rec: T\n", [#"T: [A="1" %rec="T"]"#]),
    ("%rec: T\n%rec: U\n", [#"T: [%rec="T" %rec="U"]"#]),
    ("%key: Id\n", [#"[%key="Id"]"#]),
    ("%Rec: T\n%recs: T\n", [#"[%Rec="T" %recs="T"]"#]),
    // The type is the first name in the value; there may be none.
    ("%rec:\n", [#"-: [%rec=""]"#]),
    ("%rec: 12 -T_1.rec\n", [#"T_1: [%rec="12 -T_1.rec"]"#]),
  ])
  func readsDescriptors(text: String, expected: [String]) {
    #expect(reading(text) == expected)
  }

  @Test func descriptorIsKnownForEachRecord() {
    var scanner = RecScanner(Array("A: 1\n\n%rec: T\n\nA: 2\n\n%rec: U u.rec\n\nA: 3\n".utf8))
    var types: [String?] = []
    while scanner.next() != nil { types.append(scanner.descriptor?.type) }
    #expect(types == [nil, "T", "T", "U", "U"])
  }

  @Test(arguments: [
    ("T", "T", nil),
    ("T ", "T", nil),
    ("T /etc/passwd", "T", "/etc/passwd"),
    ("T \t http://example.org/a b", "T", "http://example.org/a b"),
    ("Y-Z", "Y", "-Z"),
    ("", nil, nil),
    ("12", nil, nil),
  ])
  func tellsTypeAndExternalDescriptor(value: String, type: String?, external: String?) {
    #expect(RecDescriptor(value).type == type)
    #expect(RecDescriptor(value).external == external)
  }

  @Test(arguments: [
    // The paragraph is lost up to the next blank line, the rest is read.
    ("A: 1\nAuthor Tad Williams\nB: 2\n\nA: 3\n", ["noColon 2:7", #"[A="3"]"#]),
    ("A: 1\n\n\n - x\nA: 2\r\n\r\nA: 3\n", [#"[A="1"]"#, "notAField 4:2", #"[A="3"]"#]),
    ("# c\nx\n\nA: 1\n", ["comment", "noColon 2:2", #"[A="1"]"#]),
    // A `%rec` in it opens no set.
    ("%rec: T\n?\n\nA: 1\n", ["notAField 2:1", #"[A="1"]"#]),
    // A line after a bad one joins nothing.
    ("?\\\n\nA: 1\n", ["notAField 1:1", #"[A="1"]"#]),
    // What merges leave behind.
    ("A: 1\n<<<<<<< HEAD\nB: 2\n=======\n", ["conflictMarker 2:1"]),
    ("=======\n\n||||||| base\n", ["conflictMarker 1:1", "conflictMarker 3:1"]),
    (">>>>>>>\r\n\r\n<<<<<<<", ["conflictMarker 1:1", "conflictMarker 3:1"]),
    ("<<<<<<\n\n<<<<<<<<\n", ["notAField 1:1", "notAField 3:1"]),
    ("<<<<<<<x\n\n<<<<<<=\n", ["notAField 1:1", "notAField 3:1"]),
    ("A: 1\n<<", ["notAField 2:1"]),
    // Zero bytes, in values, comments, names and alone.
    ("A: 1\0\n\nA: 2\n", ["zeroByte 1:5", #"[A="2"]"#]),
    ("A: é\n+ é\0x\0\n", ["zeroByte 2:4"]),
    ("# é\0\0\nA: 1\n", ["zeroByte 1:4", #"[A="1"]"#]),
    ("A: 1\n# \0\n", ["zeroByte 2:3"]),
    ("\0\n", ["zeroByte 1:1"]),
    // The first of several faults is told.
    ("A: \0\n?\n", ["zeroByte 1:4"]),
    ("?\n\0\n", ["notAField 1:1"]),
  ])
  func findsProblems(text: String, expected: [String]) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    (
      "Author Tad Williams",
      """
      There is no colon after this field's name, as in “Name: value”. \
      If the line goes on with the one above, start it with “+ ”.
      """
    ),
    ("A: 1\n B: 2", "This line is indented. If it goes on with the one above, start it with “+ ”."),
    ("+ x", "This line starts with “+”, but there is no field right above it to go on with."),
    (
      "- x",
      """
      A line starts with a field's name, or with “#” for a comment. \
      If it goes on with the one above, start it with “+ ”.
      """
    ),
    (
      "=======",
      "A merge left its conflict marker here. Keep the lines that are right, delete the marker."
    ),
    ("A: \0", "There is a zero byte here, which a text file cannot hold."),
  ])
  func saysWhatIsWrong(text: String, message: String) {
    #expect(problems(in: Array(text.utf8)).map(\.message) == [message])
  }

  @Test func saysWhatIsNotUTF8() {
    let message = "The text here is not UTF-8. It may have been saved in another encoding."
    #expect(problems(in: [0xE9, 0x0A]).map(\.message) == [message])
    #expect(problems(in: [0x41, 0x3A, 0xE9, 0x0A]).map(\.offset) == [2])
  }

  static let notUTF8: [(bytes: [UInt8], expected: [String])] = [
    ([0x41, 0x3A, 0xC3, 0x28], ["notUTF8 1:3"]),
    (Array("A: é\n+ é".utf8) + [0xFF, 0x0A, 0x0A, 0x42, 0x3A], ["notUTF8 2:4", #"[B=""]"#]),
    (Array("# é".utf8) + [0x80, 0x0A, 0x42, 0x3A], ["notUTF8 1:4", #"[B=""]"#]),
    ([0x3F, 0x0A, 0xE2, 0x82], ["notAField 1:1"]),
    ([0xC0, 0x80, 0x0A], ["notUTF8 1:1"]),
    ([0x41, 0x3A, 0xED, 0xA0, 0x80, 0x0A], ["notUTF8 1:3"]),
    ([0x41, 0x3A, 0xC0, 0x0A, 0x0A, 0x41, 0x3A, 0xF5], ["notUTF8 1:3", "notUTF8 3:3"]),
  ]

  @Test(arguments: notUTF8)
  func findsWhatIsNotUTF8(bytes: [UInt8], expected: [String]) {
    #expect(reading(bytes) == expected)
  }

  @Test func placesAreExact() {
    let bytes = Array("# c\n\n  Name:\tplain \nText: a\n+ b\n# in\nEnd:x".utf8)
    var scanner = RecScanner(bytes)
    let comment = scanner.next()
    #expect(comment?.content == .comment && comment?.range == 0..<4 && comment?.line == 1)
    #expect(scanner.fields.isEmpty)
    let record = scanner.next()
    #expect(record?.content == .record && record?.range == 5..<bytes.count && record?.line == 3)
    #expect(scanner.fields.map(\.line) == [3, 4, 7])
    #expect(scanner.fields.map(\.isPlain) == [true, false, true])
    let spelled = scanner.fields.map { String(decoding: bytes[$0.value], as: UTF8.self) }
    #expect(spelled == ["plain ", "a\n+ b", "x"])
    #expect(scanner.fields.map { $0.isNamed("Text", in: bytes) } == [false, true, false])
    let end = [scanner.next(), scanner.next()]
    #expect(end == [nil, nil])
  }

  /// Paragraphs and blank lines are all there is, in order, whatever the bytes.
  @Test func coversAnyBytes() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<100_000 {
      let bytes = randomFile(length: 24, using: &random)
      var scanner = RecScanner(bytes)
      var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var line = 1
      while let paragraph = scanner.next() {
        let gap = bytes[end..<paragraph.range.lowerBound]
        #expect(gap.allSatisfy { [0x09, 0x0A, 0x0D, 0x20].contains($0) })
        #expect(paragraph.range.lowerBound < paragraph.range.upperBound)
        line += gap.count { $0 == 0x0A }
        #expect(paragraph.line == line)
        for field in scanner.fields {
          let text = scanner.text(of: field)
          #expect(field.isPlain == text.utf8.elementsEqual(bytes[field.value]))
        }
        line += bytes[paragraph.range].count { $0 == 0x0A }
        end = paragraph.range.upperBound
      }
      #expect(bytes[end...].allSatisfy { [0x09, 0x0A, 0x0D, 0x20].contains($0) })
    }
  }
}
