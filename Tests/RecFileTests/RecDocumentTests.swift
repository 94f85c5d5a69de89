import RecFile
import Testing

@Suite struct RecDocumentTests {
  private static let book = """
    # a book

    X: 0

    %rec: Theme
    %key: Id

    Id:a
    Name: Data


    Id: b
    Name: two
    + lines
    # under b

    ?? not a field

    # of themes

    # of people
    %rec: Person

    """

  private func changed(
    _ text: String = book, by change: (inout RecDocument) throws -> Void
  ) rethrows -> String {
    var document = RecDocument(Array(text.utf8))
    try change(&document)
    return String(decoding: document.bytes, as: UTF8.self)
  }

  @Test func findsRecords() throws {
    let document = RecDocument(Array(Self.book.utf8))
    #expect(document.records(ofType: "Theme") == [3, 4])
    #expect(document.records(ofType: nil) == [1])
    #expect(document.records(ofType: "Person") == [])
    #expect(document.records(ofType: "None") == [])
    #expect(document.firstRecord(ofType: "Theme", where: "Name", is: "two\nlines") == 4)
    #expect(document.firstRecord(ofType: "Theme", where: "Name", is: "two") == nil)
    #expect(document.firstRecord(ofType: "Person", where: "Id", is: "a") == nil)
    #expect(document.record(at: 3)?.entries == [RecEntry("Id", "a"), RecEntry("Name", "Data")])
    #expect(document.record(at: 2)?["%rec"] == "Theme")
    #expect(document.record(at: 0) == nil)
    #expect(document.record(at: 5) == nil)
    #expect(document.paragraphs[2].descriptor?.type == "Theme")
    #expect(document.paragraphs[3].descriptor == nil)
  }

  @Test func changingAFieldChangesItsLineOnly() throws {
    let result = try changed { document in
      let index = try #require(document.firstRecord(ofType: "Theme", where: "Id", is: "b"))
      var record = try #require(document.record(at: index))
      record.set("Name", to: ["one line"])
      document.replace(at: index, with: record)
    }
    #expect(result == Self.book.replacing("Name: two\n+ lines\n", with: "Name: one line\n"))
  }

  @Test func appendsToASet() throws {
    var places: [Int?] = []
    let result = changed { document in
      places.append(document.append([RecEntry("Id", "c")], toSet: "Theme"))
      places.append(document.append([RecEntry("Id", "p")], toSet: "Person"))
      places.append(document.append([RecEntry("Id", "q")], toSet: "None"))
      #expect(document.records(ofType: "Theme") == [3, 4, 6])
      #expect(document.records(ofType: "Person") == [10])
    }
    #expect(places == [6, 10, nil])
    let expected = Self.book.replacing("a field\n\n", with: "a field\n\nId: c\n\n") + "\nId: p\n"
    #expect(result == expected)
  }

  @Test func insertsBelowWithOneBlankLine() {
    let entry = [RecEntry("Id", "c")]
    let between = changed { $0.insert(entry, after: 3) }
    #expect(between == Self.book.replacing("Data\n\n\n", with: "Data\n\nId: c\n\n\n"))
    let underComment = changed("# c\nA: 1\n") { $0.insert(entry, after: 0) }
    #expect(underComment == "# c\n\nId: c\n\nA: 1\n")
    #expect(changed("\n\nA: 1\\") { $0.insert(entry, after: 0) } == "\n\nA: 1\\ \n\nId: c\n")
    #expect(changed("A: 1\n\n\n") { $0.insert(entry, after: 0) } == "A: 1\n\n\nId: c\n")
  }

  @Test(arguments: [
    ("", "Id: c\n"),
    ("\n", "\n\nId: c\n"),
    ("\u{FEFF}", "\u{FEFF}\n\nId: c\n"),
    ("# c", "# c\n\nId: c\n"),
    ("A: 1\n", "A: 1\n\nId: c\n"),
  ])
  func appendsAtTheEnd(text: String, expected: String) {
    #expect(changed(text) { $0.append([RecEntry("Id", "c")]) } == expected)
  }

  @Test(arguments: [
    ("A: 1\n\nB: 2\n\n\nC: 3\n", 1, "A: 1\n\nC: 3\n"),
    ("A: 1\n\nB: 2\n\n\nC: 3\n", 0, "B: 2\n\n\nC: 3\n"),
    ("A: 1\n\nB: 2\n\n\nC: 3\n", 2, "A: 1\n\nB: 2\n"),
    ("\n\nA: 1\n", 0, "\n\n"),
    ("# c\nA: 1\n\nB: 2\n", 1, "# c\n\nB: 2\n"),
    ("# c\nA: 1\n\nB: 2\n", 0, "A: 1\n\nB: 2\n"),
    ("A: 1\n\n??\n\nB: 2", 1, "A: 1\n\nB: 2"),
  ])
  func removes(text: String, index: Int, expected: String) {
    #expect(changed(text) { $0.remove(at: index) } == expected)
  }

  /// A record from the end of another file may lack what ends its last line.
  @Test(arguments: [
    ("B: 2", "B: 2\n\nA: 2\n"),
    ("B: 2\\", "B: 2\\ \n\nA: 2\n"),
    ("B: 2\\\n", "B: 2\\\n\n\nA: 2\n"),
  ])
  func replacingEndsTheLine(text: String, expected: String) throws {
    let record = try #require(RecRecord(Array(text.utf8)))
    #expect(changed("A: 1\n\nA: 2\n") { $0.replace(at: 0, with: record) } == expected)
    #expect(changed("A: 1\n") { $0.replace(at: 0, with: record) } == text)
  }

  @Test func replacingADescriptorMovesItsRecords() throws {
    var document = RecDocument(Array("%rec: T\n\nA: 1\n\nA: 2\n".utf8))
    document.replace(at: 0, with: RecRecord([RecEntry("%rec", "U")]))
    #expect(document.records(ofType: "U") == [1, 2])
    document.insert([RecEntry("%rec", "V")], after: 1)
    #expect(document.records(ofType: "V") == [3])
    document.remove(at: 0)
    #expect(document.records(ofType: nil) == [0])
  }

  @Test func uneditedIsTheSameWhateverItIs() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<20_000 {
      let bytes = randomFile(length: 40, using: &random)
      #expect(RecDocument(bytes).bytes == bytes)
      let any = (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(RecDocument(any).bytes == any)
    }
  }

  /// After any change all other paragraphs are still there, the very same, and so they are when
  /// the file is read anew.
  @Test func changesLeaveAllElseAlone() throws {
    var random = SplitMix64(seed: 9)
    for _ in 0..<5_000 {
      let bytes = randomFile(length: 40, using: &random)
      var document = RecDocument(bytes)
      var expected = document.paragraphs.map { Array($0.bytes) }
      guard let index = expected.indices.randomElement(using: &random) else { continue }
      // Once it is first in the file, a byte order mark is no longer something wrong.
      if expected.contains(where: { $0.first == 0xEF }) { continue }
      let new = [RecEntry("New", randomValue(using: &random))]
      switch (Int.random(in: 0..<3, using: &random), document.record(at: index)) {
      case (0, _):
        document.insert(new, after: index)
        expected.insert(RecWriter.spell(new), at: index + 1)
      case (1, var record?):
        record.replace(with: record.entries.dropLast() + new)
        document.replace(at: index, with: record)
        expected[index] = Array(document.paragraphs[index].bytes)
      default:
        document.remove(at: index)
        expected.remove(at: index)
      }
      #expect(document.paragraphs.map { Array($0.bytes) } == expected)
      #expect(
        RecDocument(document.bytes).paragraphs.map(\.content.name)
          == document.paragraphs.map(\.content.name))
    }
  }
}

extension RecParagraph.Content {
  fileprivate var name: String {
    switch self {
    case .record: "record"
    case .descriptor: "descriptor"
    case .comment: "comment"
    case .unreadable: "unreadable"
    }
  }
}
