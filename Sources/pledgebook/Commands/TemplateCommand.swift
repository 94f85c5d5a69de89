import ArgumentParser

/// Gives way to `pledgebook-report`, which knows the templates of the reports.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "List the templates of the reports, print one, or copy it into a book.")

  @Argument(
    parsing: .captureForPassthrough,
    help: "See “pledgebook template --help”.")
  var arguments: [String] = []

  func run() throws { try giveWay(to: "pledgebook-report", ["template"] + arguments) }
}
