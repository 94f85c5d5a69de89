import ExampleBook
import RecFile
import Testing

@Suite struct ExampleBookTests {
  @Test(arguments: ExampleBook.files)
  func isReadWhole(file: String) {
    let bytes = Array(file.utf8)
    #expect(problems(in: bytes).isEmpty)
    #expect(RecDocument(bytes).bytes == bytes)
  }

  @Test func tellsTheNotes() {
    let document = RecDocument(Array(ExampleBook.notes.utf8))
    let notes = document.records(ofType: "Note").compactMap { document.record(at: $0) }
    #expect(
      notes.map { $0["Kind"] } == [
        "attendance", "progress", "ask", "idea", "status", "ask", "action",
      ])
    let text =
      "Referral form now in five languages: Somali, Turkish, Bengali,\nArabic and Tigrinya (ትግርኛ)."
    #expect(notes[1]["Text"] == text)
  }

  /// Written by the writer, each file is what it is; only an empty further line gets its blank.
  @Test(arguments: ExampleBook.files)
  func isSpelledCanonically(file: String) {
    let bytes = Array(file.utf8)
    var scanner = RecScanner(bytes)
    var writer = RecWriter()
    while let paragraph = scanner.next() {
      if paragraph.content == .comment {
        let comment = String(
          decoding: bytes[paragraph.range].dropFirst(2).dropLast(), as: UTF8.self)
        writer.append(comment: comment)
      } else {
        writer.append(
          scanner.fields.map { RecEntry($0.nameText(in: bytes), scanner.text(of: $0)) })
      }
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == file.replacing("\n+\n", with: "\n+ \n"))
  }

  /// Each field in turn: the file before its lines and the file after them stay as they are.
  @Test(arguments: ExampleBook.files)
  func changingOneFieldChangesItsLines(file: String) throws {
    let original = RecDocument(Array(file.utf8))
    for index in original.paragraphs.indices {
      guard let record = original.record(at: index) else { continue }
      for place in record.entries.indices {
        var entries = record.entries
        entries[place] = RecEntry(entries[place].name, "changed")
        if entries == record.entries { continue }
        var changed = record
        changed.replace(with: entries)
        var document = original
        document.replace(at: index, with: changed)
        let before = file.split(separator: "\n", omittingEmptySubsequences: false)
        let after = String(decoding: document.bytes, as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false)
        let difference = after.difference(from: before)
        let lines = record.entries[place].value.split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(difference.insertions.count == 1)
        #expect(difference.removals.count == lines.count)
      }
    }
  }

  /// Cut off anywhere, as by a lost write, a file keeps its whole records and takes a new one.
  @Test func cutOffAnywhereItTakesANewRecord() {
    let bytes = Array((ExampleBook.people + "\nText: C:\\\n+ \\\\\r\n+ x\\").utf8)
    let whole = reading(bytes)
    for length in 0...bytes.count {
      let cut = Array(bytes[..<length])
      let read = reading(cut + RecWriter.appendix([RecEntry("New", "1")], after: cut.suffix(8)))
      #expect(read.last == #"[New="1"]"#)
      #expect(read.dropLast(2) == whole.prefix(max(0, read.count - 2)))
    }
  }

  /// Spoiled in a place or two, it is kept as it is, and all but a few paragraphs are read.
  @Test(arguments: ExampleBook.files)
  func spoiledItIsKept(file: String) {
    var random = SplitMix64(seed: 10)
    let whole = Array(file.utf8)
    let paragraphs = Set(reading(whole))
    for _ in 0..<100 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let spoiled = randomFile(length: 2, using: &random)
      bytes.replaceSubrange(place..<min(place + 1, bytes.count), with: spoiled)
      #expect(RecDocument(bytes).bytes == bytes)
      #expect(paragraphs.subtracting(reading(bytes)).count <= 2)
    }
  }
}
