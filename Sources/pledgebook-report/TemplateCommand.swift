import ArgumentParser
import BookStore
import Reports
import Talking

/// `pledgebook template`: shows the templates that reports are made by, to begin one's own with.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledgebook template",
    abstract: "List the templates of the reports, print one, or copy it into a book.",
    discussion: """
      A book's own template takes the place of the built-in one. It is the file templates/KIND.ENDING.mustache in the book, as templates/follow-up.html.mustache; docs/reports.md says how to write one.

      Examples:
        pledgebook template
        pledgebook template follow-up html
        pledgebook template follow-up html --copy islington
      """)

  @Argument(help: "Of which report.")
  var kind: ReportKind?

  @Argument(help: "In which format: markdown, text or html.")
  var format: Form?

  @Option(help: "The book to copy it into.")
  var copy: String?

  @Flag(help: "Replace a template that is there.")
  var force = false

  func validate() throws {
    guard kind != nil else { return }
    guard let format else { throw ValidationError("Say in which format: markdown, text or html.") }
    if format == .csv { throw ValidationError("CSV is written without a template.") }
  }

  func run() throws(ReportFault) {
    guard let kind, let format, let template = builtIn(kind.parts, in: format) else {
      return tell(ReportKind.allCases.map(line))
    }
    if let copy {
      try Self.copy(template, named: templateName(kind, format), into: copy, replacing: force)
    } else if let why = handOut(template) {
      throw ReportFault("The template cannot be written: \(why).")
    }
  }

  /// `actions      markdown text html   who does what by when`.
  private func line(_ kind: ReportKind) -> String {
    let forms = Form.allCases.filter { builtIn(kind.parts, in: $0) != nil }.map(\.rawValue)
    let gap = String(repeating: " ", count: max(1, 12 - kind.rawValue.count))
    return "\(kind.rawValue)\(gap)\(forms.joined(separator: " "))   \(kind.help)"
  }

  private static func copy(
    _ template: String, named name: String, into book: String, replacing: Bool
  ) throws(ReportFault) {
    let place = "\(book)/\(name)"
    let folder = try openBook(book)
    guard folder.isThere("book.rec") else {
      throw ReportFault("\(book) is no book: there is no book.rec in it.")
    }
    do throws(FileFault) {
      // Refuses what leads out of the book.
      _ = try folder.template(name)
      let file = name.split(separator: "/").last.map(String.init) ?? name
      try Folder.making("\(book)/templates").write(file, Array(template.utf8), replacing: replacing)
    } catch {
      let hint = error.reason.hasSuffix("is there already") ? ". --force replaces it" : ""
      throw ReportFault("\(place) was not written: \(error.reason)\(hint).")
    }
    complain("\(place) was written. It takes the place of the built-in template.")
  }
}

/// Where a book has its own template, from its folder.
func templateName(_ kind: ReportKind, _ form: Form) -> String {
  "templates/\(kind.rawValue).\(form.ending).mustache"
}
