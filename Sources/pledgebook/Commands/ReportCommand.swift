import ArgumentParser

/// Gives way to `pledgebook-report`, a program beside this one: templates need libraries that the
/// panes would have to wait for at every start.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write what leaves the room: actions, follow-ups and other reports.")

  @Argument(
    parsing: .captureForPassthrough,
    help: "See “pledgebook report --help”.")
  var arguments: [String] = []

  func run() throws { try giveWay(to: "pledgebook-report", ["report"] + arguments) }
}
