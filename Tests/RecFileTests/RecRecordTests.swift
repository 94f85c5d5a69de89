import RecFile
import Testing

@Suite struct RecRecordTests {
  /// Takes up a record, changes it and gives it back as text.
  private func changed(_ text: String, by change: (inout RecRecord) -> Void) throws -> String {
    var record = try #require(RecRecord(Array(text.utf8)))
    change(&record)
    return String(decoding: record.bytes, as: UTF8.self)
  }

  @Test func tellsItsFields() throws {
    let record = try #require(RecRecord(Array("  A: 1\n# c\nB:2\\\n3\nA: x\n+ y".utf8)))
    #expect(record.entries == [RecEntry("A", "1"), RecEntry("B", "23"), RecEntry("A", "x\ny")])
    #expect(record.values(of: "A") == ["1", "x\ny"])
    #expect(record["A"] == "1")
    #expect(record["C"] == nil)
  }

  @Test(arguments: [
    "", "\n", "# c\n", "?\n", "A: 1\n\n", "\nA: 1\n", "A: 1\n\nB: 2\n", "\u{FEFF}A: 1",
  ])
  func isOneRecordOnly(text: String) {
    #expect(RecRecord(Array(text.utf8)) == nil)
  }

  private static let order = ["At", "Theme", "Text", "Id"]
  private static let note =
    "At:\t1 \n# in\nTheme:a\nTheme: b\nMood: low\\\n er\nText: x\n+y\nId: 7\n"

  @Test(arguments: [
    // One line for one field; all other lines keep their odd spelling.
    ("At", ["2"], "At: 2\n# in\nTheme:a\nTheme: b\nMood: low\\\n er\nText: x\n+y\nId: 7\n"),
    (
      "Text", ["z\n\n"],
      "At:\t1 \n# in\nTheme:a\nTheme: b\nMood: low\\\n er\nText: z\n+ \n+ \nId: 7\n"
    ),
    ("Mood", [], "At:\t1 \n# in\nTheme:a\nTheme: b\nText: x\n+y\nId: 7\n"),
    // The same value is no change.
    ("At", ["1 "], note),
    ("Text", ["x\r\ny"], note),
    ("None", [], note),
    // Repeated fields: fewer, more, one changed, one of the first removed.
    ("Theme", [], "At:\t1 \n# in\nMood: low\\\n er\nText: x\n+y\nId: 7\n"),
    ("Theme", ["b"], "At:\t1 \n# in\nTheme: b\nMood: low\\\n er\nText: x\n+y\nId: 7\n"),
    (
      "Theme", ["a", "b", "c", "d"],
      "At:\t1 \n# in\nTheme:a\nTheme: b\nTheme: c\nTheme: d\nMood: low\\\n er\nText: x\n+y\nId: 7\n"
    ),
    (
      "Theme", ["c", "b"],
      "At:\t1 \n# in\nTheme: c\nTheme: b\nMood: low\\\n er\nText: x\n+y\nId: 7\n"
    ),
    (
      "Theme", ["c", "a", "b"],
      "At:\t1 \nTheme: c\n# in\nTheme:a\nTheme: b\nMood: low\\\n er\nText: x\n+y\nId: 7\n"
    ),
  ])
  func setChangesItsOwnLinesOnly(name: String, values: [String], expected: String) throws {
    let result = try changed(Self.note) { $0.set(name, to: values, order: Self.order) }
    #expect(result == expected)
  }

  @Test(arguments: [
    // Below the nearest field that comes before it in the order, even if an unknown one follows.
    ("At: 1\nX: 2\nId: 3\n", "Text", "At: 1\nText: new\nX: 2\nId: 3\n"),
    ("X: 2\nId: 3\n", "Text", "X: 2\nText: new\nId: 3\n"),
    ("Id: 3\nX: 2\n", "At", "At: new\nId: 3\nX: 2\n"),
    ("  Id: 3\nX: 2\n", "At", "  At: new\nId: 3\nX: 2\n"),
    ("At: 1\n", "Id", "At: 1\nId: new\n"),
    ("X: 1\n# c\n", "At", "X: 1\nAt: new\n# c\n"),
    ("At: 1\nId: 3\n# c\n", "Y", "At: 1\nId: 3\nY: new\n# c\n"),
    // After a last line that is not ended, or that would join the next.
    ("At: 1", "Id", "At: 1\nId: new\n"),
    ("At: 1\\", "Id", "At: 1\\ \nId: new\n"),
    ("At: 1\\\n", "Id", "At: 1\\\n\nId: new\n"),
    ("At: 1\r\n", "Id", "At: 1\r\nId: new\n"),
    ("At:", "Id", "At:\nId: new\n"),
    ("At: 1\n# c\\", "Id", "At: 1\nId: new\n# c\\"),
    ("Id: 1\n# c\\\nX: 2\n# d\\", "Y", "Id: 1\n# c\\\nX: 2\nY: new\n# d\\"),
  ])
  func newFieldFindsItsPlace(text: String, name: String, expected: String) throws {
    let result = try changed(text) { $0.set(name, to: ["new"], order: Self.order) }
    #expect(result == expected)
  }

  @Test func replaceKeepsWhatStays() throws {
    let text = "A:1\n# on B\nB:2\nC:3\n# on C\nD:4\nB:5\n"
    let result = try changed(text) { record in
      record.replace(with: [
        RecEntry("A", "1"), RecEntry("X", "0"), RecEntry("B", "2"), RecEntry("D", "9"),
        RecEntry("Y", "0"), RecEntry("B", "5"), RecEntry("Z", "0"),
      ])
    }
    #expect(result == "A:1\nX: 0\n# on B\nB:2\n# on C\nD: 9\nY: 0\nB:5\nZ: 0\n")
  }

  @Test func commentsNeverComeFirst() throws {
    let result = try changed("  A: 1\n# c\nB:2\nC: 3\n") { $0.set("A", to: []) }
    #expect(result == "  B:2\n# c\nC: 3\n")
  }

  /// Whatever it was and whatever it becomes, it holds what it was given, and not a field that is
  /// the same in both is spelled anew.
  @Test func replaceGivesWhatWasAsked() throws {
    var random = SplitMix64(seed: 7)
    var tried = 0
    while tried < 3_000 {
      guard var record = RecRecord(randomFile(length: 12, using: &random)) else { continue }
      tried += 1
      var new = record.entries.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
      let added = randomRecord(using: &random).prefix(Int.random(in: 0...2, using: &random))
      for entry in added { new.insert(entry, at: Int.random(in: 0...new.count, using: &random)) }
      if new.isEmpty { new = record.entries }
      let before = record
      record.replace(with: new)
      let reread = try #require(RecRecord(record.bytes))
      #expect(reread.entries.map(\.writable) == new.map(\.writable))
      if new == before.entries { #expect(record == before) }
    }
  }
}
