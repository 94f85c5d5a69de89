import ArgumentParser
import BookStore
import Exporting
import Talking

/// Writes everything that is in a book as tables for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all that is in a book as tables, from which “import” makes it again.",
    discussion: """
      Each type of record becomes a table in the folder, and every field, comment and line is in one: private notes and what was corrected too, so keep it as safe as the book. docs/export.md describes the tables. “pledgebook handover” writes what may be given to others.

      Examples:
        pledgebook export islington islington-tables
        pledgebook export islington islington-tables --format json
        pledgebook import islington-again islington-tables
      """)

  @Argument(help: "The book's folder.")
  var book: String

  @Argument(help: "The folder for the tables.")
  var tables: String

  @Option(help: "Tables for spreadsheets, or JSON for programs.")
  var format = Export.Format.csv

  @Flag(help: "Replace files that are there.")
  var force = false

  func run() throws {
    let source = try BookPath.open(book)
    let files = try asCommandFault { () throws(FileFault) in try source.bookFiles() }
    guard files.contains(where: { $0.path == "book.rec" }) else {
      throw CommandFault(BookFault.noBook(book).words)
    }
    warnOfJournal(in: source)
    var progress = ProgressLine("exporting")
    var export = Export(files, as: format)
    let written = export.tables { progress.show($0) }
    progress.clear()
    try write(written)
    let counts = export.types.map { "\(export.counts[$0] ?? 0) \($0)" }.joined(separator: ", ")
    complain("Exported to \(tables): \(counts), from \(files.count) files.")
    complain(
      "All that is in the book is in it, private notes too. “pledgebook import NEWBOOK \(tables)” makes the book again."
    )
  }

  /// Writes the tables, the list of files last: a folder without it is no export. None is written if
  /// one may not be.
  private func write(_ written: [(name: String, text: String)]) throws(CommandFault) {
    let folder = try asCommandFault { () throws(FileFault) in try Folder.making(tables) }
    if !force, let taken = written.first(where: { folder.isThere($0.name) }) {
      throw CommandFault(
        "Nothing was written: \(tables)/\(taken.name) is there already. --force replaces it.")
    }
    do throws(FileFault) {
      for table in written {
        try folder.write(table.name, Array(table.text.utf8), replacing: force)
      }
    } catch {
      throw CommandFault("The book was not exported: \(error.reason).")
    }
  }
}

extension Export.Format: ExpressibleByArgument {}
