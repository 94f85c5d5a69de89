import Foundation
import Testing

/// The pictures in docs/reports.md are how the reports begin.
@Suite struct PicturesTests {
  @Test(arguments: [
    "actions", "follow-up", "event --public", "asks", "board", "next", "tables", "brief", "pledge",
    "outcomes",
  ])
  func aPictureIsTheBeginningOfTheReport(_ name: String) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let docs = tests.appendingPathComponent("../../docs/reports.md")
    let text = try String(contentsOf: docs, encoding: .utf8)
    let section = try #require(
      text.components(separatedBy: "\n### \(name)\n\n```\n").dropFirst().first)
    let picture = try #require(section.components(separatedBy: "\n…\n```").first)
    let file = name.replacingOccurrences(of: " --", with: "-")
    let golden = tests.appendingPathComponent("Golden/\(file).txt")
    #expect(try String(contentsOf: golden, encoding: .utf8).hasPrefix(picture))
  }
}
