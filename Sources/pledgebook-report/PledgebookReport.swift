import ArgumentParser

/// What `pledgebook` gives way to, which says first for which of its commands.
@main
enum PledgebookReport {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst(2))
    switch CommandLine.arguments.dropFirst().first {
    case "template": TemplateCommand.main(arguments)
    default: ReportCommand.main(arguments)
    }
  }
}
