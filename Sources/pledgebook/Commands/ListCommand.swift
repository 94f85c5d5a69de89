import ArgumentParser
import BookStore
import PledgeModel
import Reports

/// Lists what is in a book.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is in a book: for the screen, spreadsheets and other programs.",
    discussion: """
      Names may be ids, names, aliases or their beginnings. An option that is given several times asks for any of them; all options together must fit. Private notes are never listed.

      Examples:
        pledgebook list islington pledges --theme language --status stuck
        pledgebook list islington asks --status open
        pledgebook list islington pledges --format csv >pledges.csv
        pledgebook list islington notes --format rec | recsel -e "Input = 'wanted'" -p At,Text
      """)

  /// How a list is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, rec, csv, json

    fileprivate var face: Listing.Face {
      switch self {
      case .table: .table
      case .csv: .spreadsheet
      case .rec, .json: .records
      }
    }
  }

  @Argument(help: "The book's folder.")
  var book: String

  @Argument(help: "What to list.")
  var thing: ListedThing

  @Option(help: "Pledges, and notes, under this theme.")
  var theme: [String] = []

  @Option(help: "Pledges, and notes, for this community.")
  var community: [String] = []

  @Option(help: "What is of this organisation.")
  var organisation: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where the pledge stands (\(Progress.list), unsaid) or the ask (\(AskState.list), open)."))
  var status: [String] = []

  @Option(help: "What was noted at this event.")
  var event: [String] = []

  @Option(help: ArgumentHelp("Notes of this kind (\(Kind.list))."))
  var kind: [String] = []

  @Option(help: "What holds all these words, case and accents aside.")
  var find = ""

  @Option(
    help: "A table for the screen, records for recutils, a spreadsheet, or JSON for programs.")
  var format = Format.table

  func run() throws {
    let told = ToldBook(try readWholeBook(book), to: .host)
    var words = ListFilter.Words()
    words.themes = theme
    words.communities = community
    words.organisations = organisation
    words.statuses = status
    words.events = event
    words.kinds = kind
    words.find = find
    let filter: ListFilter
    do throws(UnknownName) {
      filter = try ListFilter(words, in: told)
    } catch {
      throw CommandFault(visibleLine(error.words))
    }
    let listing = Listing(thing, of: told, filter, for: format.face)
    try StandardOutput.write(text(of: listing))
    if listing.rows.isEmpty { complain("There are no such \(thing.rawValue).") }
    if told.withheld > 0, thing == .notes || thing == .asks {
      let notes = told.withheld == 1 ? "1 private note" : "\(told.withheld) private notes"
      complain("\(notes) of the book \(told.withheld == 1 ? "is" : "are") left out.")
    }
  }

  private func text(of listing: Listing) -> String {
    switch format {
    case .table:
      listing.rows.isEmpty
        ? ""
        : TableText(listing).lines(width: StandardOutput.width).map { $0 + "\n" }.joined()
    case .rec: RecordList(listing).recText
    case .csv: SpreadsheetText.text(listing)
    case .json: RecordList(listing).jsonText
    }
  }
}

extension ListedThing: ExpressibleByArgument {}

extension Word {
  /// All the words, for help.
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
