import ArgumentParser
import BookStore
import Importing
import PledgeModel
import Talking

#if canImport(Glibc)
  import Glibc
#else
  #error("What a file call said is told by the numbers of the GNU C library.")
#endif

/// `pledgebook import`: brings a spreadsheet's pledges into a book.
@main
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledgebook import",
    abstract: "Bring a spreadsheet's pledges into a book, or make a book again from an export.",
    discussion: """
      The file is a CSV file: a line of headings, then one pledge a row. Headings are matched loosely; \
      those of organisation and pledge must be there. The others are sector, theme, community (several \
      in a cell are parted by ;), round, lead, measure, made, due and origin (new or existing).

      What would be added is shown first, and every row that is left out with its line. Nothing is \
      changed before you say yes. What the book has already is not added again.

      The exit status is 1 when nothing could be imported, or a row was left out.

      Where the file is a folder, it is what “pledgebook export” wrote, and the book is made again \
      from it: the same records, byte for byte, in a folder of its own.

      Examples:
        pledgebook import islington pledges.csv
        pledgebook import islington pledges.csv --dry-run
        pledgebook import islington pledges.csv --map 'Their heading=organisation' --round 2026
        pledgebook import islington-again islington-tables
      """)

  @Argument(help: "The book's folder.")
  var book: String

  @Argument(help: "The CSV file, or the folder of an export.")
  var file: String

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What a heading of theirs means; may be given several times.",
      valueName: "heading=meaning"))
  var meanings: [HeadingMeaning] = []

  @Option(
    help:
      "The round of pledges whose row has none, as 2026. Else the newest in the book, else this year."
  )
  var round: String?

  @Flag(help: "Only show what would be added.")
  var dryRun = false

  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    if let round, !isRound(round) {
      throw ValidationError("“\(round)” is no round: a year of four digits, as 2026.")
    }
  }

  func run() throws {
    if isFolder(file) { return try TakingBack(file).make(book) }
    let folder = try openBook()
    if !dryRun,
      let told = try asWords({ () throws(AddingFault) in
        try Additions.finishEarlier(in: folder)
      })
    {
      complain(told)
    }
    let book = try read(folder)
    let now = try now(inZone: book.hosting.zone)
    let table = try Table(file, meanings: meanings)
    let round = round ?? newestRound(of: book) ?? "\(now.day.parts.year)"
    let plan = table.plan(for: book, round: round)
    tell(plan.preview(file: file, form: table.form, columns: table.columns))

    guard !plan.isTorn else {
      throw ImportFault(
        "Nothing was imported: mend the quotation marks first, nobody can tell which rows there are."
      )
    }
    if !dryRun, !plan.addsNothing {
      try askFirst(plan, title: book.hosting.title)
      try write(plan, to: folder, now: now)
    }
    if !plan.problems.isEmpty { throw ExitCode(1) }
  }

  private func openBook() throws(ImportFault) -> Folder {
    do throws(FileFault) { return try Folder(book) } catch {
      throw ImportFault(
        [ENOENT, ENOTDIR].contains(error.code)
          ? BookFault.noFolder(book).words : "cannot open \(book): \(error.reason)")
    }
  }

  private func read(_ folder: Folder) throws(ImportFault) -> Book {
    var reader = BookReader(folder)
    let book: Book
    do throws(BookFault) { book = try reader.book() } catch { throw ImportFault(error.words) }
    guard book.hosting.format == 1 else {
      throw ImportFault(
        "Nothing was imported: \(WritingFault.laterFormat(book.hosting.format).words).")
    }
    // What cannot be read may be the very thing that the table has too.
    let problems = reader.problems.filter { !$0.file.hasPrefix("events/") }
    guard problems.isEmpty else {
      for problem in problems { complain(problem.text) }
      throw ImportFault("Nothing was imported: mend these places in the book first.")
    }
    return book
  }

  /// The round that the book is in: the newest of its pledges.
  private func newestRound(of book: Book) -> String? {
    book.pledges.all.lazy.map(\.round).filter { isRound($0) }.max()
  }

  private func askFirst(_ plan: ImportPlan, title: String) throws {
    if yes { return }
    guard canAsk else {
      throw ImportFault(
        "Nothing was imported: there is no terminal to ask on. Say --yes to import this, or --dry-run to look only."
      )
    }
    let without =
      plan.problems.isEmpty
      ? ""
      : ", without the \(plan.problems.count) row\(plan.problems.count == 1 ? "" : "s") left out"
    guard ask("Import \(plan.summary) into “\(title)”\(without)? [y/N] ") else {
      throw ImportFault("Nothing was imported.")
    }
  }

  private func write(_ plan: ImportPlan, to folder: Folder, now: Moment) throws(ImportFault) {
    let additions = Additions(
      themes: plan.topics[.theme] ?? [], communities: plan.topics[.community] ?? [],
      organisations: plan.organisations, pledges: plan.pledges)
    keepBackup(of: folder, now: now)
    var progress = ProgressLine("writing")
    let aside = try asWords { () throws(AddingFault) in
      try additions.write(to: folder, now: now) { progress.show($0) }
    }
    progress.clear()
    for path in aside {
      complain("A file was changed while it was imported, and left so; see \(path).")
    }
    complain(
      "Imported: \(plan.summary). A window that has the book open shows it in a moment."
    )
  }

  /// Keeps the book as it is now, if that has not been done today: an import changes much at once.
  private func keepBackup(of folder: Folder, now: Moment) {
    do throws(FileFault) {
      try Backups(folder).make(of: now.day)
    } catch {
      complain("No backup was made before the import: \(error.reason).")
    }
  }

  private func asWords<Result>(
    _ work: () throws(AddingFault) -> Result
  ) throws(ImportFault) -> Result {
    do throws(AddingFault) { return try work() } catch { throw ImportFault(error.words) }
  }
}

/// Why nothing was imported, in a sentence.
struct ImportFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension HeadingMeaning: ExpressibleByArgument {
  /// Reads `Their heading=organisation` from the command line.
  public init?(argument: String) { self.init(argument) }
}
