import ArgumentParser

/// The command line.
@main
struct Pledgebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledgebook",
    abstract: "Take live notes on the pledges of a Progressing Equality event.",
    discussion: """
      Whatever is typed goes into one line; Enter files it. F1 shows all that can be done.

      Examples:
        pledgebook demo              open the practice book
        pledgebook islington         open the book in the folder islington
        pledgebook note islington '@nig2 ! no budget for interpreters'
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, NewCommand.self, DemoCommand.self, NoteCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
