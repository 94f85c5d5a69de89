import Foundation
import Testing

@testable import pledgebook_report

@Suite struct ReportCommandTests {
  private let book: ReportedBook

  init() throws { book = try ReportedBook() }

  @Test func theNameOfTheFileTellsTheForm() throws {
    #expect(try book.report("actions", "-o", "actions.html") == .init(0))
    #expect(try book.text(of: "actions.html").hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    #expect(try book.report("actions", "-o", "actions.csv") == .init(0))
    #expect(try book.text(of: "actions.csv").utf8.starts(with: "\u{FEFF}State,Who,".utf8))
  }

  @Test func nothingIsReplacedUnasked() throws {
    try book.put("mine", in: "actions.md")
    let refused = try book.report("actions", "-o", "actions.md")
    #expect(
      refused
        == .init(
          1,
          "Error: actions.md was not written: actions.md is there already. --force replaces it.\n"))
    #expect(try book.text(of: "actions.md") == "mine")
    #expect(try book.report("actions", "-o", "actions.md", "--force") == .init(0))
    #expect(try book.text(of: "actions.md").hasPrefix("# Actions\n"))
  }

  @Test func eachOrganisationGetsItsOwnFileOrNoneDoes() throws {
    try book.put("mine", in: "out/wayfare.txt")
    let refused = try book.report("follow-up", "--format", "text", "-o", "out")
    #expect(
      refused
        == .init(
          1,
          "Error: Nothing was written: out/wayfare.txt is there already. --force replaces it.\n"))
    let written = try book.report("follow-up", "--format", "text", "-o", "out", "--force")
    #expect(written == .init(0, "12 files written to out.\n"))
    let files = try FileManager.default.contentsOfDirectory(atPath: book.home.path + "/out")
    #expect(files.count == 12)
    #expect(try book.text(of: "out/wayfare.txt").hasPrefix("FOLLOW-UP FOR WAYFARE"))
  }

  @Test func theSameBookGivesTheSameBytes() throws {
    let first = try book.report("follow-up", "--organisation", "nightjar", "--format", "html")
    let second = try book.report("follow-up", "--organisation", "nightjar", "--format", "html")
    #expect(first == second)
  }

  @Test func aBooksOwnTemplateWins() throws {
    try book.put(
      "{{#overdue}}{{who}} {{{what}}}\n{{/overdue}}", in: "book/templates/actions.html.mustache")
    let written = try book.report("actions", "--format", "html")
    #expect(written.status == 0)
    #expect(
      written.output.contains(
        "Lantern Row Interfaith Kitchen Agree a Thursday with Tollgate &amp; Wren.\n"))
  }

  @Test func aBrokenTemplateIsNamedWithItsLine() throws {
    try book.put("One\n{{#overdue}}\n{{/open}}\n", in: "book/templates/actions.md.mustache")
    #expect(
      try book.report("actions")
        == .init(
          1, "Error: templates/actions.md.mustache:3: the end of a section that was not begun.\n"))
  }

  @Test func aTemplateThatIsALinkIsNotRead() throws {
    try book.put("secret", in: "secret")
    try book.put("", in: "book/templates/other")
    try FileManager.default.createSymbolicLink(
      atPath: book.path + "/templates/actions.md.mustache",
      withDestinationPath: book.home.path + "/secret")
    let refused = try book.report("actions")
    #expect(refused.status == 1)
    #expect(refused.output == "")
    #expect(refused.complaints.hasSuffix("actions.md.mustache is a symbolic link.\n"))
  }

  @Test func aPledgeMustBeNamed() throws {
    #expect(try book.report("pledge").status == 64)
    #expect(try book.report("actions", "--pledge", "nightjar 2").status == 64)
    #expect(
      try book.report("pledge", "--pledge", "nightjar 9")
        == .init(1, "Error: No pledge is called “nightjar 9”.\n"))
    #expect(
      try book.report("pledge", "--pledge", "nightjar")
        == .init(
          1,
          "Error: “nightjar” may mean several: Nightjar 1, Nightjar 2, Nightjar 3. Name the pledge in full.\n"
        ))
    #expect(
      try book.report("pledge", "--pledge", "@nig2").output.hasPrefix("# The story of Nightjar 2"))
  }

  @Test func outcomesAreSinceADay() throws {
    #expect(try book.report("outcomes", "--since", "last year").status == 64)
    #expect(try book.report("event", "--since", "2026-01-01").status == 64)
    #expect(try book.report("outcomes").output.hasPrefix("# Outcomes since 14 Oct 2025\n"))
  }

  @Test func whatCannotBeMeant() throws {
    #expect(try book.report("wishes").status == 64)
    #expect(try book.report("actions", "--organisation", "nightjar").status == 64)
    #expect(try book.report("follow-up").status == 64)
    #expect(try book.report("follow-up", "--public", "-o", "out").status == 64)
    #expect(
      try book.report("follow-up", "--organisation", "zzz")
        == .init(1, "Error: No organisation is called “zzz”.\n"))
    #expect(
      try book.report("actions", "-o", "nowhere/actions.md")
        == .init(
          1, "Error: nowhere/actions.md was not written: nowhere/ is not there.\n"))
  }
}

extension ReportedBook.Outcome {
  /// A run that wrote nothing on standard output.
  init(_ status: Int32, _ complaints: String = "") {
    self.init(status: status, output: "", complaints: complaints)
  }
}
