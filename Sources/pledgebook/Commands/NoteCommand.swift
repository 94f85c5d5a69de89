import ArgumentParser
import Screen

/// Files one line.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "File one line, as it would be typed in the panes.",
    discussion: """
      Example:
        pledgebook note islington '@nig2 ! no budget for interpreters'
      """)

  @Argument(help: "The book's folder.")
  var book: String

  @Argument(help: "The line. One without @ goes to the inbox.")
  var line: String

  @OptionGroup var sitting: SittingOptions

  func run() throws {
    let desk = try Desk(
      book, .init(by: sitting.by, event: sitting.event, isLinear: true),
      size: Size(rows: 24, columns: 80))
    try Sitting.requireNoteTaker(desk, isInteractive: false)
    let loop = LinearLoop(desk, isInteractive: true)
    try loop.start()
    _ = loop.enter(line, number: 1)
    guard loop.finish() else { throw CommandFault(desk.notSaved) }
    if !loop.refused.isEmpty { throw ExitCode(1) }
  }
}
