import Foundation
import Screen
import Testing
import VirtualTerminal

/// docs/tour.md, typed into a shell key by key: every excerpt must come to stand on the screen.
@Suite struct TourTests {
  /// One step of the tour: what is typed, and what is to be seen then.
  private struct Step {
    var line: Int
    var keys: String
    var excerpt: [String]
  }

  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/tour.md")

  /// The steps of a tour: a line that begins with `Keys:`, and the next fenced excerpt.
  private func steps(of text: String) throws -> [Step] {
    var steps: [Step] = []
    var isExcerpt = false
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("Keys: ") {
        steps.append(Step(line: index + 1, keys: String(line.dropFirst(6)), excerpt: []))
      } else if line.hasPrefix("```") {
        isExcerpt = !isExcerpt && line == "```text"
      } else if isExcerpt {
        try #require(!steps.isEmpty, "line \(index + 1) is an excerpt before any keys")
        steps[steps.count - 1].excerpt.append(line)
      }
    }
    return steps
  }

  /// Types what stands between backticks and presses the keys named outside of them.
  private func press(_ keys: String, on terminal: VirtualTerminal) throws {
    for (index, piece) in keys.components(separatedBy: "`").enumerated() {
      if index.isMultiple(of: 2) {
        for name in piece.split(separator: " ") { try terminal.press(String(name)) }
      } else {
        try terminal.type(piece)
      }
    }
  }

  @Test func theTourIsAsItSays() throws {
    let text = try String(contentsOf: TourTests.path, encoding: .utf8)
    let steps = try steps(of: text)
    #expect(steps.count >= 15)
    #expect(text.contains("PLEDGEBOOK_NOW=\(Venue.now)"))

    let venue = try Venue(hasBook: false)
    let folder = URL(filePath: Venue.program).deletingLastPathComponent().path
    let terminal = try VirtualTerminal(
      "/bin/sh", ["-i"],
      environment: venue.environment([
        "PS1": "$ ", "PATH": "\(folder):/usr/local/bin:/usr/bin:/bin",
      ]),
      size: Size(rows: 30, columns: 100))
    try terminal.wait(for: "$")
    for step in steps {
      try #require(!step.excerpt.isEmpty, "the keys of line \(step.line) have no excerpt")
      try press(step.keys, on: terminal)
      try terminal.wait("the excerpt after line \(step.line) of the tour") {
        let rows = (0..<terminal.size.rows).map(terminal.line)
        return (0...rows.count - step.excerpt.count).contains { top in
          zip(rows[top...], step.excerpt).allSatisfy { $0.contains($1) }
        }
      }
    }
  }
}
