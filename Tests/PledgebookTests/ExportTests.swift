import Foundation
import Testing

@testable import pledgebook

/// The real program writes a book as tables and makes it again from them.
@Suite struct ExportTests {
  private let venue: Venue

  init() throws { venue = try Venue() }

  /// How the rec files of two folders differ; empty when they do not.
  private func difference(_ one: String, _ other: String) throws -> String {
    try Ended("/usr/bin/diff", ["-r", "-x", ".*", one, other]).output
  }

  @Test(arguments: ["csv", "json"])
  func thePracticeBookComesBackByteForByte(_ format: String) throws {
    let (tables, again) = ("\(venue.folder)/tables", "\(venue.folder)/again")
    try venue.write("odd\n\n\n%rec: Own\n\nA:=1\n# kept\n\n", to: "book/own/things.rec")
    try venue.write("{{x}}", to: "book/templates/event.md.mustache")
    let exported = try venue.run("export", venue.book, tables, "--format", format)
    #expect(exported.status == 0)
    #expect(
      exported.errors == """
        Exported to \(tables): 1 Book, 18 Theme, 24 Community, 3 Event, 150 Note, 12 Organisation, 36 Pledge, 1 Own, 2 Person, from 23 files.
        All that is in the book is in it, private notes too. “pledgebook import NEWBOOK \(tables)” makes the book again.

        """)
    let imported = try venue.run("import", again, tables)
    #expect(
      imported.errors == """
        The book is in \(again): 1 Book, 24 Community, 3 Event, 150 Note, 12 Organisation, 1 Own, 2 Person, 36 Pledge, 18 Theme, in 23 files.

        """)
    #expect(try difference(venue.book, again) == "")
    #expect(try Ended("/bin/ls", ["-A", again]).output.contains(".gitignore"))
    let refused = try venue.run("import", again, tables)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("\(again) is not empty. An export is taken back"))
    #expect(try venue.run("export", venue.book, tables, "--format", format).status == 1)
    #expect(try venue.run("export", venue.book, tables, "--format", format, "--force").status == 0)
  }

  @Test func whatIsWrongLeavesNothingBehind() throws {
    let (tables, again) = ("\(venue.folder)/tables", "\(venue.folder)/again")
    try venue.run("export", venue.book, tables).expectSuccess()
    try FileManager.default.removeItem(atPath: "\(tables)/Note.csv")
    let refused = try venue.run("import", again, tables)
    #expect(refused.status == 1)
    #expect(
      refused.errors
        == "Error: Nothing was imported: \(tables)/events/2025-10-08-autumn/notes-rk.rec: piece 3 is in no table.\n"
    )
    #expect(!FileManager.default.fileExists(atPath: again))
    #expect(try Ended("/bin/ls", ["-A", venue.folder]).output == "book\ntables\n")
    #expect(try venue.run("export", venue.folder, "\(venue.folder)/x").status == 1)
    #expect(try venue.run("import", again, venue.folder).errors.contains("is no export"))
  }
}
