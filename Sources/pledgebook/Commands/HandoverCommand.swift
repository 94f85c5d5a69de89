import ArgumentParser
import BookStore
import Exporting
import PledgeModel
import Reports
import Talking

#if canImport(Glibc)
  import Glibc
#else
  #error("What a file call said is told by the numbers of the GNU C library.")
#endif

/// Hands a book, or a part of it, over to somebody who goes on with it.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "Hand a book or a part of it over: as pages, as tables and as a book.",
    discussion: """
      The folder begins with index.html, which any browser reads; in csv are tables for spreadsheets, and book is a book that pledgebook opens. What goes into it has passed through the gate that reports pass through. The whole is for the host's next facilitator, unless you say: private notes stay out, unless --private asks for them. A part is for others: what all who take part may know. Notes about safeguarding go nowhere.

      Examples:
        pledgebook handover islington -o for-robin
        pledgebook handover islington --organisations nightjar,owls -o for-the-new-host
      """)

  /// For whom it is.
  enum Readers: String, EnumerableFlag {
    case host, group, `public`

    static func help(for value: Readers) -> ArgumentHelp? {
      switch value {
      case .host: "For the host, or whoever takes its place: everything but private notes."
      case .group: "For all who take part."
      case .public: "For anybody."
      }
    }

    var audience: Audience {
      switch self {
      case .host: .host
      case .group: .group
      case .public: .public
      }
    }

    /// As it stands in a sentence.
    var words: String {
      switch self {
      case .host: "the host"
      case .group: "the organisations that take part"
      case .public: "anybody"
      }
    }
  }

  @Argument(help: "The book's folder.")
  var book: String

  @Option(help: "The organisations that are handed over, parted by commas. Else all.")
  var organisations: [String] = []

  @Flag(exclusivity: .exclusive)
  var readers: Readers?

  @Flag(name: .customLong("private"), help: "With the private notes; of the whole, for the host.")
  var withPrivate = false

  @Option(name: .shortAndLong, help: "The folder to make. It must not be there, or be empty.")
  var output: String

  private var usedReaders: Readers { readers ?? (organisations.isEmpty ? .host : .group) }

  func validate() throws {
    if withPrivate, !organisations.isEmpty || usedReaders != .host {
      throw ValidationError("Private notes go to the host alone, with the whole book.")
    }
  }

  func run() throws {
    let whole = try readWholeBook(book)
    let chosen = try organisations.flatMap { $0.split(separator: ",") }
      .map { try find(String($0).trimmingBlanks, in: whole) }
    warnOfJournal(in: try BookPath.open(book))
    let today = try Clock(zone: whole.hosting.zone).now().day
    let handover = Handover(
      whole, of: chosen.isEmpty ? nil : Set(chosen), to: usedReaders.audience,
      withPrivate: withPrivate)
    try write(handover, isPart: !chosen.isEmpty, on: today)
    complain(summary(of: handover.told.book))
    for line in leftOut(handover, isPart: !chosen.isEmpty) { complain(line) }
  }

  private func find(_ typed: String, in book: Book) throws(CommandFault) -> OrganisationID {
    switch book.organisation(named: typed) {
    case .one(let id): return id
    case .several:
      throw CommandFault("“\(typed)” may mean several; name the organisation in full.")
    case .none: throw CommandFault("No organisation is called “\(typed)”.")
    }
  }

  private func write(_ handover: Handover, isPart: Bool, on day: Day) throws(CommandFault) {
    var progress = ProgressLine("handing over")
    do throws(FileFault) {
      var folder = try NewFolder.begin(output)
      let files = handover.files(for: usedReaders.words, isPart: isPart, on: day)
      for (index, file) in files.enumerated() {
        progress.show(Double(index) / Double(files.count))
        try folder.write(file.path, file.bytes)
      }
      try folder.finish()
    } catch {
      progress.clear()
      throw CommandFault(
        error.code == ENOTEMPTY
          ? "Nothing was written: \(output) is not empty. A handover wants a folder of its own."
          : "Nothing was written: \(error.reason).")
    }
    progress.clear()
  }

  // MARK: Saying it

  private func summary(of book: Book) -> String {
    let things = [
      counted(book.organisations.count, "organisation"), counted(book.pledges.count, "pledge"),
      counted(book.events.count, "event"), counted(book.log.count, "note"),
    ]
    return
      "Handed over to \(output), for \(usedReaders.words): \(things.joined(separator: ", ")). Begin with \(output)/index.html."
  }

  /// What is not in it, a line each.
  private func leftOut(_ handover: Handover, isPart: Bool) -> [String] {
    let leftOut = handover.leftOut
    var lines: [String] = []
    func say(_ count: Int, _ one: String, _ several: String) {
      if count > 0 { lines.append("  \(count) \(count == 1 ? one : several)") }
    }
    if usedReaders == .host {
      say(leftOut.withheld, "private note", "private notes")
    } else {
      say(
        leftOut.withheld, "note that is private or for fewer people",
        "notes that are private or for fewer people")
    }
    say(leftOut.answers, "note to what is left out", "notes to what is left out")
    say(
      leftOut.elsewhere, "note of another organisation or of none",
      "notes of other organisations or of none")
    if isPart {
      say(
        leftOut.unattributed, "unattributed note: a part would tell whose it is",
        "unattributed notes: a part would tell whose they are")
    }
    let said = lines.isEmpty ? ["Nothing is left out."] : ["Left out:"] + lines
    guard !isPart, leftOut.unattributed > 0 else { return said }
    return said + [
      "\(counted(leftOut.unattributed, "unattributed note")): on the pages and in a table, not in the book."
    ]
  }

  private func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
