import Foundation
import Reports
import Testing

@testable import pledgebook_report

/// `pledgebook template`.
@Suite struct TemplateCommandTests {
  private let book: ReportedBook

  init() throws { book = try ReportedBook() }

  private func template(_ arguments: String...) throws -> ReportedBook.Outcome {
    try book.run(["template"] + arguments)
  }

  @Test func everyKindIsListed() throws {
    let listed = try template()
    #expect(listed.status == 0)
    let lines = listed.output.split(separator: "\n")
    #expect(lines.first == "actions     markdown text html   who does what by when, overdue first")
    #expect(
      lines.map { $0.prefix { $0 != " " } } == ReportKind.allCases.map { Substring($0.rawValue) })
  }

  /// What is printed, put into a book, gives what is given without it.
  @Test(arguments: ReportKind.allCases.filter { $0.readers != nil }, [Form.markdown, .text, .html])
  func whatIsPrintedIsWhatIsUsed(_ kind: ReportKind, _ form: Form) throws {
    let printed = try template(kind.rawValue, form.rawValue)
    #expect(printed.status == 0)
    let usual = try book.report(kind.rawValue, "--format", form.rawValue)
    try book.put(printed.output, in: "book/\(templateName(kind, form))")
    #expect(try book.report(kind.rawValue, "--format", form.rawValue) == usual)
  }

  @Test func itIsCopiedIntoABook() throws {
    let place = "book/templates/actions.txt.mustache"
    #expect(
      try template("actions", "text", "--copy", "book")
        == .init(0, "\(place) was written. It takes the place of the built-in template.\n"))
    #expect(try book.text(of: place) == template("actions", "text").output)
    try book.put("mine", in: place)
    #expect(
      try template("actions", "text", "--copy", "book")
        == .init(
          1,
          "Error: \(place) was not written: actions.txt.mustache is there already. --force replaces it.\n"
        ))
    #expect(try book.text(of: place) == "mine")
    #expect(try template("actions", "text", "--copy", "book", "--force").status == 0)
    #expect(try book.text(of: place) == template("actions", "text").output)
  }

  @Test func nothingIsCopiedOutOfABook() throws {
    try book.put("", in: "elsewhere/x")
    try FileManager.default.createSymbolicLink(
      atPath: book.path + "/templates", withDestinationPath: book.home.path + "/elsewhere")
    let refused = try template("actions", "text", "--copy", "book")
    #expect(refused.status == 1)
    #expect(refused.complaints.hasPrefix("Error: book/templates/actions.txt.mustache was not"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(book.home.path)/elsewhere") == ["x"])
  }

  @Test func whatCannotBeMeant() throws {
    #expect(try template("wishes").status == 64)
    #expect(try template("actions").status == 64)
    #expect(try template("actions", "csv").status == 64)
    #expect(
      try template("actions", "html", "--copy", "elsewhere")
        == .init(
          1, "Error: elsewhere cannot be opened as a book: elsewhere is not there.\n"))
    try book.put("", in: "elsewhere/x")
    #expect(
      try template("actions", "html", "--copy", "elsewhere")
        == .init(1, "Error: elsewhere is no book: there is no book.rec in it.\n"))
  }
}
