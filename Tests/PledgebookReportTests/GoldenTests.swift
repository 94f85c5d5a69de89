import Foundation
import Testing

@testable import pledgebook_report

/// Every kind of report in every form, on the practice book, byte for byte.
@Suite struct GoldenTests {
  private let book: ReportedBook

  init() throws { book = try ReportedBook() }

  /// To take over what is written now, run the tests with `PLEDGEBOOK_GOLDEN=write` and read the
  /// difference.
  private func compare(_ name: String, _ arguments: String...) throws {
    let form = try #require(Form(file: name))
    let written = try book.report(arguments + ["--format", form.rawValue])
    #expect(written.complaints == "")
    #expect(written.status == 0)
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["PLEDGEBOOK_GOLDEN"] == "write" {
      try Data(written.output.utf8).write(to: golden)
    }
    let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    #expect(written.output.utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: Form.allCases) func actions(_ form: Form) throws {
    try compare("actions.\(form.ending)", "actions")
  }

  @Test(arguments: Form.allCases) func followUp(_ form: Form) throws {
    try compare(
      "follow-up.\(form.ending)", "follow-up", "--organisation", "nightjar", "--event", "spring")
  }

  @Test(arguments: Form.allCases) func event(_ form: Form) throws {
    try compare("event.\(form.ending)", "event", "--event", "spring")
  }

  @Test(arguments: Form.allCases) func eventForAnybody(_ form: Form) throws {
    try compare("event-public.\(form.ending)", "event", "--public", "--event", "spring")
  }

  @Test(arguments: Form.allCases) func asks(_ form: Form) throws {
    try compare("asks.\(form.ending)", "asks")
  }

  @Test(arguments: Form.allCases) func board(_ form: Form) throws {
    try compare("board.\(form.ending)", "board", "--event", "spring")
  }

  @Test(arguments: Form.allCases) func next(_ form: Form) throws {
    try compare("next.\(form.ending)", "next")
  }

  @Test(arguments: Form.allCases) func brief(_ form: Form) throws {
    try compare("brief.\(form.ending)", "brief", "--organisation", "nightjar")
  }

  @Test(arguments: Form.allCases) func tables(_ form: Form) throws {
    try book.seat(["ashbourne-council", "harbour-street", "nightjar"], at: "1", by: "rk")
    try book.seat(
      ["fernmarsh-trust", "lantern-row", "tollgate-wren", "wayfare"], at: "2", by: "ts")
    try compare("tables.\(form.ending)", "tables")
  }

  @Test(arguments: Form.allCases) func pledge(_ form: Form) throws {
    try compare("pledge.\(form.ending)", "pledge", "--pledge", "ashbourne 2")
  }

  @Test(arguments: Form.allCases) func outcomes(_ form: Form) throws {
    try compare("outcomes.\(form.ending)", "outcomes", "--since", "2026-01-01")
  }
}
