import Facilitation
import Screen
import Testing
import VirtualTerminal

@testable import pledgebook

/// `pledgebook rehearse`, the real program.
@Suite struct RehearsalTests {
  @Test func whoTypesTheScriptMissesNothing() throws {
    let venue = try Venue(hasBook: false)
    let lines = RehearsalScript.sayings.map { "\n\($0.line)\n" }.joined()
    let ended = try venue.run(
      "rehearse", "--linear", input: lines,
      changing: ["PLEDGEBOOK_NOW": "2026-10-14T14:00:00+01:00 +4s"])
    #expect(ended.status == 0)
    let output = ended.output.split(separator: "\n").map(String.init)
    #expect(output.contains("“\(RehearsalScript.sayings[3].words)”"))
    #expect(output.contains("You filed 33 of 33 sentences."))
    #expect(output.contains("Half of them took 4 s or less, the longest 4 s."))
    #expect(output.contains("One thing to try: it faster: “pledgebook rehearse --pace 2”."))
    #expect(!ended.output.contains("Missed:"))
    #expect(output.filter { $0.hasPrefix("  ") }.allSatisfy { $0.hasSuffix("”") })
  }

  @Test func theScriptLastsHalfAnHour() {
    let script = RehearsalScript.sayings
    #expect(script.last.map { (1500...1800).contains($0.second) } == true)
    for (one, next) in zip(script, script.dropFirst()) { #expect(one.second + 20 < next.second) }
  }

  @Test func sentencesComeByThemselvesInPanes() throws {
    let venue = try Venue(hasBook: false)
    let terminal = try venue.start(["rehearse", "--pace", "1000"])
    let last = try #require(RehearsalScript.sayings.last)
    try terminal.wait(for: "“\(last.words)”")
    try terminal.wait(for: "That was the last.")
    try terminal.enter(last.line)
    try terminal.wait(for: "1 note ")
    try terminal.press("Ctrl-Q")
    try terminal.wait(for: "[How it went]")
    try terminal.wait(for: "You filed 1 of 33 sentences.")
    try terminal.leave()
  }
}
