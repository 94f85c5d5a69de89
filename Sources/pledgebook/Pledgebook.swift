import ArgumentParser
import Facilitation

#if canImport(Glibc)
  import Glibc
#else
  #error("Dumps of memory are forbidden through the GNU C library.")
#endif

/// The command line.
@main
struct Pledgebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledgebook",
    abstract: "Take live notes on the pledges of a Progressing Equality event.",
    discussion: """
      Whatever is typed goes into one line; Enter files it. F1 shows all that can be done.

      The first character says what the line is:

      \(openings)

      Examples:
        pledgebook demo              open the practice book
        pledgebook islington         open the book in the folder islington
        pledgebook note islington '@nig2 ! no budget for interpreters'
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, NewCommand.self, DemoCommand.self, RehearseCommand.self,
      ImportCommand.self, NoteCommand.self, PresentCommand.self, ListCommand.self,
      ReportCommand.self, TemplateCommand.self, ExportCommand.self, HandoverCommand.self,
      CheckCommand.self, RestoreCommand.self, EraseCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// The line's table, as the help screen shows it too.
  private static let openings = Opening.all.map { opening in
    "\(opening.character.map { "  \($0)       " } ?? "  a letter") \(opening.help)"
  }.joined(separator: "\n")

  /// Opens a book at once when nothing else can be meant; the parser's own start costs as much as
  /// everything else up to the first frame (docs/benchmarks.md).
  static func main() {
    // A dump of memory would hold what was said in confidence.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    guard let plain = PlainOpening(CommandLine.arguments.dropFirst()) else {
      main(nil)
      return
    }
    do {
      try Sitting.run(
        try BookPath.resolve(plain.book), by: plain.by, event: nil, isLinear: false)
    } catch {
      exit(withError: error)
    }
  }
}

/// `pledgebook`, `pledgebook BOOK` and `pledgebook BOOK --by INITIALS`, recognised without the
/// parser. Anything else, and any doubt, is the parser's.
struct PlainOpening: Equatable {
  var book: String?
  var by: String?

  /// What is no book. To ask the parser for the names would be to wake it.
  static let commands = [
    "open", "new", "demo", "rehearse", "import", "note", "present", "list", "report",
    "template", "export", "handover", "check", "restore", "erase", "help",
  ]

  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    if let first = rest.first {
      guard !first.isEmpty, !first.hasPrefix("-"), !Self.commands.contains(first) else {
        return nil
      }
      book = rest.removeFirst()
    }
    if rest.first == "--by", rest.count == 2 {
      by = rest.last
      rest = []
    }
    guard rest.isEmpty else { return nil }
  }
}
