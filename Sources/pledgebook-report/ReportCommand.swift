import ArgumentParser
import BookStore
import PledgeModel
import Reports
import Talking

/// `pledgebook report`: writes what leaves the room.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledgebook report",
    abstract: "Write what leaves the room: actions, follow-ups and other reports.",
    discussion: """
      \(ReportKind.list)

      Whatever is written has passed through one gate: private notes are never in it, and nobody is told more than is meant for them. A book's own templates are its files templates/KIND.ENDING.mustache, as templates/actions.html.mustache.

      Examples:
        pledgebook report islington actions
        pledgebook report islington actions -o actions.html --large-print
      """)

  /// For whom a report is written, where that may be chosen.
  enum Readers: String, EnumerableFlag {
    case host, group, `public`

    static func help(for value: Readers) -> ArgumentHelp? {
      switch value {
      case .host: "For the host alone: everything but private notes."
      case .group: "For all who take part."
      case .public: "For anybody."
      }
    }

    fileprivate var audience: Audience {
      switch self {
      case .host: .host
      case .group: .group
      case .public: .public
      }
    }
  }

  @Argument(help: "The book's folder.")
  var book: String

  @Argument(help: "Which report.")
  var kind: ReportKind

  @Option(help: "The event it is about. Else the last one.")
  var event: String?

  @Option(help: "The organisation it is for, where a report is for one. Else each gets its own.")
  var organisation: String?

  @Option(help: "Which pledge, for “pledge”: “nightjar 2”, or “nightjar 2023-2”, or its id.")
  var pledge: String?

  @Option(help: "From which day on, for “outcomes”, as 2025-10-01. Else a year before today.")
  var since: Day?

  @Option(help: "Else what the name of the file ends in, else Markdown.")
  var format: Form?

  @Flag(help: "Larger letters, in HTML.")
  var largePrint = false

  @Option(help: "How many columns plain text takes at most; 0 leaves its lines as they are.")
  var width = 72

  @Flag(exclusivity: .exclusive)
  var readers: Readers?

  @Option(name: .shortAndLong, help: "The file to write, or the folder when there are several.")
  var output: String?

  @Flag(help: "Replace files that are there.")
  var force = false

  /// Whether each organisation gets its own.
  private var isForOne: Bool { kind.readers == nil }

  func validate() throws {
    guard width == 0 || width >= 20 else {
      throw ValidationError("Plain text needs 20 columns at least.")
    }
    if (kind == .pledge) != (pledge != nil) {
      throw ValidationError(
        kind == .pledge
          ? "Say which pledge with --pledge, as --pledge \"nightjar 2\"."
          : "“\(kind.rawValue)” is not about one pledge.")
    }
    if since != nil, kind != .outcomes {
      throw ValidationError("“\(kind.rawValue)” is not about what has changed since a day.")
    }
    guard isForOne else {
      if organisation != nil {
        throw ValidationError("“\(kind.rawValue)” is not for one organisation.")
      }
      return
    }
    if readers != nil {
      throw ValidationError(
        "“\(kind.rawValue)” is for the organisation that it is about, nobody else.")
    }
    if organisation == nil, output == nil {
      throw ValidationError(
        "Say which organisation with --organisation, or a folder for all of them with -o.")
    }
  }

  func run() throws {
    let folder = try openBook(book)
    let book = try read(folder)
    let topic = ReportTopic(
      event: try event.map {
        try find($0, "event", book.event(named: $0)) { book.events[$0]?.title ?? $0.text }
      },
      pledge: try pledge.map {
        try find($0, "pledge", book.pledge(named: $0)) { book.title(of: .pledge($0)) }
      },
      since: since, today: try now(inZone: book.hosting.zone).day)
    let form = format ?? output.flatMap(Form.init(file:)) ?? .markdown
    let rendering = try Rendering(
      kind, as: form, largePrint: largePrint, width: width, book: folder)
    func text(_ told: ToldBook) throws(ReportFault) -> String {
      guard let report = kind.report(told, about: topic) else {
        throw ReportFault("“\(kind.rawValue)” is for one organisation.")
      }
      return rendering.text(of: report)
    }
    if let usual = kind.readers {
      return try write(text(ToldBook(book, to: readers?.audience ?? usual)))
    }
    if let organisation {
      let id = try find(
        organisation, "organisation", book.organisation(named: organisation),
        called: { book.organisations[$0]?.name ?? $0.text })
      return try write(text(ToldBook(book, to: .organisation(id))))
    }
    var told = ToldToEach(book)
    let all = book.organisations.all.filter {
      $0.mergedInto == nil && !book.pledges(of: $0.id).isEmpty
    }
    try write(all.map(\.id), as: form) { (id) throws(ReportFault) in try told.tell(id, text) }
  }

  // MARK: Reading

  private func read(_ folder: Folder) throws -> Book {
    var reader = BookReader(folder)
    do {
      var book = try reader.book()
      let events = try reader.eventFolders()
      var progress = ProgressLine("reading", after: .seconds(1))
      for (index, event) in events.enumerated() {
        progress.show(Double(index) / Double(events.count))
        _ = book.read(try reader.notes(of: event))
      }
      progress.clear()
      let count = reader.problems.count
      if count > 0 {
        complain(
          "\(count) record\(count == 1 ? "" : "s") could not be read and \(count == 1 ? "is" : "are") left out; “pledgebook check \(self.book)” says which."
        )
      }
      return book
    } catch let fault as BookFault {
      throw ReportFault(fault.words)
    } catch let fault as FileFault {
      throw ReportFault(BookFault.cannotRead(fault).words)
    }
  }

  private func find<ID>(
    _ typed: String, _ what: String, _ match: NameMatch<ID>, called name: (ID) -> String
  ) throws(ReportFault) -> ID {
    switch match {
    case .one(let id): return id
    case .several(let ids):
      let names = ids.prefix(3).map(name) + (ids.count > 3 ? ["…"] : [])
      throw ReportFault(
        "“\(typed)” may mean several: \(names.joined(separator: ", ")). Name the \(what) in full.")
    case .none: throw ReportFault("No \(what) is called “\(typed)”.")
    }
  }

  // MARK: Writing

  private func write(_ text: String) throws(ReportFault) {
    guard let output else {
      if let why = handOut(text) { throw ReportFault("The report cannot be written: \(why).") }
      return
    }
    let slash = output.lastIndex(of: "/")
    let name = slash.map { String(output[output.index(after: $0)...]) } ?? output
    try asWords(output) { () throws(FileFault) in
      try Folder(slash.map { String(output[...$0]) } ?? ".")
        .write(name, Array(text.utf8), replacing: force)
    }
  }

  /// Writes a file for each organisation; none, if one may not be written.
  private func write(
    _ organisations: [OrganisationID], as form: Form,
    _ text: (OrganisationID) throws(ReportFault) -> String
  ) throws(ReportFault) {
    let files = organisations.map { (name: "\($0.text).\(form.ending)", organisation: $0) }
    let path = output ?? "."
    let folder = try asWords(path) { () throws(FileFault) in try Folder.making(path) }
    if !force, let taken = files.first(where: { folder.isThere($0.name) }) {
      throw ReportFault(
        "Nothing was written: \(path)/\(taken.name) is there already. --force replaces it.")
    }
    var progress = ProgressLine("writing", after: .seconds(1))
    for (index, file) in files.enumerated() {
      progress.show(Double(index) / Double(files.count))
      let bytes = Array(try text(file.organisation).utf8)
      try asWords("\(path)/\(file.name)") { () throws(FileFault) in
        try folder.write(file.name, bytes, replacing: force)
      }
    }
    progress.clear()
    complain("\(files.count) files written to \(path).")
  }

  private func asWords<Result>(
    _ path: String, _ work: () throws(FileFault) -> Result
  ) throws(ReportFault) -> Result {
    do throws(FileFault) { return try work() } catch {
      let hint = error.reason.hasSuffix("is there already") ? ". --force replaces it" : ""
      throw ReportFault("\(path) was not written: \(error.reason)\(hint).")
    }
  }
}

/// Opens the folder of a book.
func openBook(_ path: String) throws(ReportFault) -> Folder {
  do throws(FileFault) { return try Folder(path) } catch {
    throw ReportFault("\(path) cannot be opened as a book: \(error.reason).")
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// Why a report was not written, in a sentence.
struct ReportFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = visibleLine(description) }
}
