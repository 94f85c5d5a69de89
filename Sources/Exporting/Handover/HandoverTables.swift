import PledgeModel
import Reports

/// What is handed over as tables for spreadsheets. They are for reading; the book itself goes beside
/// them.
enum HandoverTables {
  /// The names of the tables.
  static func names(of told: ToldBook) -> [String] {
    ListedThing.allCases.map { "\($0.rawValue).csv" } + (told.remarks.isEmpty ? [] : [remarks])
  }

  /// The tables by their names.
  static func files(of told: ToldBook) -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    for thing in ListedThing.allCases {
      let listing = Listing(thing, of: told, .all, for: .spreadsheet)
      files.append(("\(thing.rawValue).csv", SpreadsheetText.text(listing)))
    }
    guard !told.remarks.isEmpty else { return files }
    let rows = told.remarks.map { remark in
      [
        remark.event.text, remark.kind.words, remark.input?.rawValue ?? "",
        remark.themes.map(\.text).joined(separator: "; "),
        remark.communities.map(\.text).joined(separator: "; "), remark.text,
      ]
    }
    files.append(
      (
        remarks,
        SpreadsheetText.text(
          headings: ["Event", "Kind", "Input", "Theme", "Community", "Text"], rows: rows)
      ))
    return files
  }

  private static let remarks = "said-by-nobody-in-particular.csv"
}
