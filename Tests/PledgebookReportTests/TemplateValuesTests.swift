import Foundation
import PledgeModel
import Reports
import Testing

@testable import pledgebook_report

/// docs/reports.md tells whoever writes a template what it may name.
@Suite struct TemplateValuesTests {
  @Test(arguments: ReportKind.allCases)
  func everyValueIsTold(_ kind: ReportKind) throws {
    let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/reports.md")
    let section = try #require(
      try String(contentsOf: docs, encoding: .utf8)
        .components(separatedBy: "\n## Templates of your own\n").last)
    let row = try #require(
      section.split(separator: "\n").first { $0.hasPrefix("| `\(kind.rawValue)` |") },
      "no row tells of the values of \(kind.rawValue)")
    let book = Book(
      hosting: Hosting(title: "Book", host: "Voices", zone: "UTC"),
      organisations: [Organisation(id: "nightjar", name: "Nightjar", sector: "voluntary")],
      pledges: [
        Pledge(
          id: "nightjar-2026-1", organisation: "nightjar", round: "2026", number: 1,
          text: "Translate")
      ])
    let told = ToldBook(book, to: kind.readers ?? .organisation("nightjar"))
    let today = try #require(Day("2026-10-15"))
    let report = try #require(
      kind.report(told, about: ReportTopic(pledge: "nightjar-2026-1", today: today)))
    for name in Mirror(reflecting: report).children.compactMap(\.label) where name != "head" {
      #expect(row.contains("`\(name)`"))
    }
  }
}
