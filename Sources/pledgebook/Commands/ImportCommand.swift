import ArgumentParser

/// Gives way to `pledgebook-import`, a program beside this one: reading spreadsheets needs
/// libraries that the panes would have to wait for at every start.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring a spreadsheet's pledges into a book, or make a book again from an export.")

  @Argument(
    parsing: .captureForPassthrough,
    help: "See “pledgebook import --help”.")
  var arguments: [String] = []

  func run() throws { try giveWay(to: "pledgebook-import", arguments) }
}
