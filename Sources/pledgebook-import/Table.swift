import BookStore
import Importing
import PledgeModel
import SwiftCSV
import Talking

/// A spreadsheet's file that has been opened: its headings are understood, its rows are to come.
struct Table {
  /// What its columns tell.
  let columns: Columns
  /// How it was encoded and its cells are parted, in words.
  let form: String
  private let rows: TableRows

  init(_ path: String, meanings: [HeadingMeaning]) throws(ImportFault) {
    let bytes = try Table.read(path)
    do throws(TableFault) {
      let text = try TableText(bytes)
      var rows = TableRows(text)
      guard let first = rows.next() else { throw TableFault.empty }
      guard let headings = Table.cells(of: first, rows.delimiter) else {
        throw TableFault.tornHeadings(line: first.line)
      }
      columns = try Columns(headings, meanings: meanings)
      form = "\(text.encoding.words), cells parted by \(rows.delimiter.words)"
      self.rows = rows
    } catch {
      throw ImportFault("\(path) cannot be imported. \(error.words)")
    }
  }

  private static func read(_ path: String) throws(ImportFault) -> [UInt8] {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let folder = slash.map { String(path[...$0]) } ?? "."
    let bytes: [UInt8]?
    do throws(FileFault) { bytes = try Folder(folder).read(name) } catch {
      throw ImportFault("cannot read \(path): \(error.reason)")
    }
    guard let bytes else { throw ImportFault("There is no file \(path).") }
    return bytes
  }

  /// What the rows would add to a book.
  func plan(for book: Book, round: String) -> ImportPlan {
    var planner = Planner(book, columns: columns, round: round)
    var progress = ProgressLine("reading")
    for row in rows {
      progress.show(row.progress)
      if row.text == nil {
        planner.takeTorn(line: row.line)
      } else if let cells = Table.cells(of: row, rows.delimiter) {
        planner.take(cells, line: row.line)
      } else {
        planner.takeUnreadable(line: row.line)
      }
    }
    progress.clear()
    return planner.finish()
  }

  /// The cells of a row; nil when its quotation marks do not fit together, or when the CSV reader
  /// finds another number of cells than there are: it takes a comma with a combining mark for a
  /// letter.
  private static func cells(
    of row: TableRows.Row, _ delimiter: TableRows.Delimiter
  ) -> [String]? {
    guard let text = row.text, let cells = pledgebook_import.cells(of: text, delimiter) else {
      return nil
    }
    return cells.count == row.cells ? cells : nil
  }
}

/// The cells of one row; nil when the CSV reader cannot tell them apart.
///
/// SwiftCSV gets a row at a time: it tells no line numbers, stops at the first row that is wrong, and
/// takes the rest of the file for one cell when a quotation mark is never closed.
func cells(of row: String, _ delimiter: TableRows.Delimiter) -> [String]? {
  let mark: CSVDelimiter =
    switch delimiter {
    case .comma: .comma
    case .semicolon: .semicolon
    case .tab: .tab
    }
  do {
    // With its line end a row keeps an empty cell at the end.
    return try EnumeratedCSV(string: row + "\n", delimiter: mark, loadColumns: false).header
  } catch {
    return nil
  }
}
