import ArgumentParser
import BookStore
import Facilitation
import Screen
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  #error("Whether a terminal is there is asked of the GNU C library.")
#endif

/// Who takes notes, and at which event.
struct SittingOptions: ParsableArguments {
  @Option(
    help: "Who takes notes: two to eight small letters. Else $PLEDGEBOOK_BY, else asked once.")
  var by: String?

  @Option(help: "The event to file notes at, when it is not today's: its id or title.")
  var event: String?
}

/// Opens a book: in panes, or line by line.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a book (this is what happens without a command).",
    discussion: """
      Examples:
        pledgebook islington
        pledgebook --linear islington <table3.txt
      """)

  @Argument(help: "The book's folder. Else $PLEDGEBOOK_BOOK, else the book opened last.")
  var book: String?

  @Flag(help: "Without panes: a line, its answer. By itself when there is no terminal for panes.")
  var linear = false

  @OptionGroup var sitting: SittingOptions

  func run() throws {
    try Sitting.run(
      try BookPath.resolve(book), by: sitting.by, event: sitting.event, isLinear: linear)
  }
}

/// One sitting with a book, from opening to leaving.
enum Sitting {
  static func run(
    _ path: String, by: String?, event: String?, isLinear: Bool, pace: Double? = nil
  ) throws {
    let hasTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if isLinear || !hasTerminal || environment("TERM") == "dumb" {
      try runLinear(path, .init(by: by, event: event, isLinear: true, pace: pace))
    } else {
      try runPanes(path, .init(by: by, event: event, pace: pace))
    }
  }

  private static func runPanes(_ path: String, _ options: Desk.Options) throws {
    let desk = try Desk(path, options, size: Size(rows: 24, columns: 80))
    var isAllSaved = true
    do {
      var terminal = try Terminal()
      _ = desk.handle(.input(.resize(terminal.size)))
      isAllSaved = try PanesLoop(desk: desk).run(&terminal)
    } catch let error as TerminalError {
      throw CommandFault("\(error)")
    }
    if !isAllSaved { throw CommandFault(desk.notSaved) }
  }

  private static func runLinear(_ path: String, _ options: Desk.Options) throws {
    let isInteractive = isatty(STDIN_FILENO) == 1
    let desk = try Desk(path, options, size: Size(rows: 24, columns: 80))
    try requireNoteTaker(desk, isInteractive: isInteractive)
    let loop = LinearLoop(desk, isInteractive: isInteractive)
    try loop.start()
    loop.readLines()
    if desk.state.rehearsal?.isSummedUp == false {
      for line in desk.state.rehearsalSummary { print(visibleLine(line)) }
    }
    guard loop.finish() else { throw CommandFault(desk.notSaved) }
    guard isInteractive || loop.refused.isEmpty else {
      complain("\(loop.refused.count) of the lines were refused; they are:")
      for line in loop.refused { complain("\(line.number): \(line.text)") }
      throw ExitCode(1)
    }
  }

  /// Without a person to ask, who takes notes must have been said.
  static func requireNoteTaker(_ desk: Desk, isInteractive: Bool) throws(CommandFault) {
    if let readOnly = desk.state.readOnly, !isInteractive {
      throw CommandFault("Notes cannot be filed: \(readOnly).")
    }
    guard !isInteractive else { return }
    guard desk.state.me != nil else {
      throw CommandFault("Who takes notes? Say so with --by INITIALS or $PLEDGEBOOK_BY.")
    }
    desk.closeQuestion()
  }
}
