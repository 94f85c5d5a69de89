import BookStore
import RecFile
import Reports
import Testing

@testable import Exporting

@Suite struct TableTests {
  private let files = [
    KeptFile(
      path: "book.rec",
      bytes: Array(
        """
        # by hand

        %rec: Book

        Title: =1+1
        Host: H
        + o

        %rec: Thing

        B: 1
        A: "x", y
        A: \\z

        A: 2
        # inside
        C: new

        """.utf8))
  ]

  private func tables(_ format: Export.Format) -> [String: String] {
    var export = Export(files, as: format)
    return Dictionary(uniqueKeysWithValues: export.tables().map { ($0.name, $0.text) })
  }

  @Test func csv() {
    let mark = "\u{FEFF}"
    #expect(
      tables(.csv) == [
        "Book.csv": mark + "_file,_place,Title,Host,_lines\r\nbook.rec,3,'=1+1,\"H\no\",\r\n",
        "Thing.csv": mark + "_file,_place,B,A,A 2,C,_lines\r\n"
          + "book.rec,5,1,\"\"\"x\"\", y\",\\z,,\r\n"
          + "book.rec,6,,2,,new,\"\nA: 2\n# inside\nC: new\n\"\r\n",
        "_text.csv": mark + "_file,_place,_lines\r\nbook.rec,1,\"# by hand\n\"\r\n"
          + "book.rec,2,\"\n%rec: Book\n\"\r\nbook.rec,4,\"\n%rec: Thing\n\"\r\n",
        "_files.csv": mark + "_file,_pieces\r\nbook.rec,6\r\n",
      ])
  }

  @Test func json() {
    #expect(
      tables(.json)["Thing.json"] == #"""
        {
        "fields": ["B", "A", "C"],
        "records": [
        {"_file": "book.rec", "_place": 5, "B": "1", "A": ["\"x\", y", "\\z"]},
        {"_file": "book.rec", "_place": 6, "A": "2", "C": "new", "_lines": "\nA: 2\n# inside\nC: new\n"}
        ]
        }

        """#)
    #expect(
      tables(.json)["_files.json"] == #"""
        {
        "fields": [],
        "records": [
        {"_file": "book.rec", "_pieces": 6}
        ]
        }

        """#)
  }

  /// The file that comes back when the tables have been changed.
  private func returned(_ tables: [String: String], _ format: Export.Format) throws -> String {
    let list = try #require(tables["_files.\(format.rawValue)"])
    var returned = try Returned(files: Array(list.utf8), format)
    for (name, text) in tables where !name.hasPrefix("_files.") {
      try returned.take(
        String(name.dropLast(format.rawValue.count + 1)), Array(text.utf8), format)
    }
    return String(decoding: try returned.files()[0].bytes, as: UTF8.self)
  }

  @Test func whatSomebodyChangesInATableIsChangedAndNothingElse() throws {
    var changed = tables(.csv)
    changed["Thing.csv"]?.replace(",2,,new,", with: ",3,,new,")
    let before = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(try returned(changed, .csv) == before.replacing("A: 2\n", with: "A: 3\n"))
    var json = tables(.json)
    json["Thing.json"]?.replace(#""C": "new", "#, with: "")
    #expect(try returned(json, .json) == before.replacing("C: new\n", with: ""))
  }

  @Test func aSpreadsheetMaySaveATableInItsOwnWay() throws {
    let semicolons = tables(.csv).mapValues { text in
      text == tables(.csv)["Thing.csv"]
        ? "_file;_place;B;A;A 2;C;_lines\nbook.rec;5;1;\"\"\"x\"\", y\";\"\\z\";;\n\n"
          + "book.rec;6;;2;;new;\"\nA: 2\n# inside\nC: new\n\"\n"
        : text
    }
    #expect(
      try returned(semicolons, .csv) == String(decoding: files[0].bytes, as: UTF8.self))
  }

  private func fault(_ changed: [String: String], _ format: Export.Format = .csv) -> String? {
    do {
      _ = try returned(changed, format)
      return nil
    } catch let fault as ReturnFault {
      return fault.text
    } catch {
      return "\(error)"
    }
  }

  private func fault(
    _ table: String, _ old: String, _ new: String, _ format: Export.Format = .csv
  ) -> String? {
    var changed = tables(format)
    changed[table]?.replace(old, with: new)
    return fault(changed, format)
  }

  @Test func whatIsMissingOrTooMuchIsNamed() {
    var without = tables(.csv)
    without["Book.csv"] = nil
    #expect(fault(without) == "book.rec: piece 3 is in no table")
    #expect(
      fault("Thing.csv", "rec,6", "rec,5") == "book.rec: piece 5 is in two rows")
    #expect(
      fault("Thing.csv", "rec,6", "rec,7") == "Thing.csv:3: _files.csv knows no piece 7 of book.rec"
    )
    #expect(
      fault("Thing.csv", "book.rec,6", "../x.rec,6")
        == "Thing.csv:3: _files.csv knows no piece 6 of ../x.rec")
    #expect(
      fault("Thing.csv", "rec,6", "rec,") == "Thing.csv:3: this row has no _file or no _place")
    #expect(
      fault("Thing.csv", "rec,6", "rec,6,")
        == "Thing.csv:3: there are 8 cells where the headings are 7")
    #expect(
      fault("Thing.csv", "C,_lines", "C D-E,F:_lines")
        == "Thing.csv:1: “F:_lines” is no name of a field")
    #expect(fault("Book.csv", "o\",", "o,") == "Book.csv:2: a quotation mark is never closed")
    #expect(
      fault("_text.csv", "# by hand", "\\q") == "_text.csv:2: a backslash in _lines is no escape")
  }

  @Test(arguments: [
    "../x.rec", "/etc/x.rec", "a//b.rec", ".pledgebook/x.rec", "a/../b.rec", "x.txt", "a/.b.rec",
  ])
  func aFileOfABookIsNowhereElse(_ path: String) {
    #expect(
      fault("_files.csv", "book.rec,6", "book.rec,6\r\n\(path),1")
        == "_files.csv:3: “\(path)” is no file of a book")
  }

  @Test func jsonThatIsNoneIsNamed() {
    #expect(fault("Thing.json", "]\n}", "]\n") == "Thing.json:8: “,” is missing here")
    #expect(fault("Thing.json", "\"fields\"", "\"x\"") == "Thing.json:2: “x” means nothing here")
    #expect(fault("Thing.json", "\"C\": ", "\"C: ") == "Thing.json:5: “:” is missing here")
    #expect(fault("Thing.json", "new\"", "ne\nw\"") == "Thing.json:5: a string is not ended")
    #expect(
      fault("Thing.json", "\"C\": \"n", "\"D\": \"n")
        == "Thing.json:5: there is a field that is no column, or more than 16 of one")
    #expect(
      fault("Thing.json", "new\"", "\\u12\"") == "Thing.json:5: four digits must follow “\\u”")
  }

  private func fault(
    _ table: String, _ old: String, _ new: String
  ) -> String? {
    fault(table, old, new, table.hasSuffix(".json") ? .json : .csv)
  }

  @Test func jsonIsReadHoweverItIsSpelled() throws {
    var reader = JSONReader(
      Array(#" [ "\u00e9\ud83d\ude00\/\b" , "", 12 ] "#.utf8), table: "x")
    var found: [String] = []
    try reader.array { (reader) throws(ReturnFault) in
      found.append(reader.peek() == 0x22 ? try reader.string() : "\(try reader.integer())")
    }
    try reader.end()
    #expect(found == ["é😀/\u{8}", "", "12"])
  }

  @Test func linesAreTextAndBytes() {
    #expect(
      Lines.text([0x41, 0xFF, 0x5C, 0x0A, 0x09, 0x0D, 0xC3, 0xA9, 0xC3, 0xED, 0xA0, 0x80])
        == "A\\xFF\\\\\n\t\\x0Dé\\xC3\\xED\\xA0\\x80")
    #expect(
      Lines.bytes("A\\xFF\\\\\n\t\\x0Dé") == [0x41, 0xFF, 0x5C, 0x0A, 0x09, 0x0D, 0xC3, 0xA9])
    #expect(Lines.bytes("\\") == nil)
    #expect(Lines.bytes("\\x4") == nil)
    #expect(Lines.bytes("\\x+4") == nil)
  }
}
