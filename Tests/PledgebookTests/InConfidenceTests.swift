import Foundation
import Screen
import Testing
import VirtualTerminal

/// Share levels, safeguarding, quotes and the empty screen in the real program.
@Suite struct InConfidenceTests {
  @Test func theKeysInPanes() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.wait(for: ":privacy to read out")
    try terminal.enter(":privacy")
    try terminal.wait(for: "Enter it has been read out")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ privacy line read out")
    try terminal.enter("@nig2")
    try terminal.wait(for: "Notes · Nightjar 2")
    try terminal.type("no rent for March")
    try terminal.press("F9")
    try terminal.wait(for: "note on Nightjar 2 · unattributed")
    try terminal.press("F8")
    try terminal.wait("an empty screen") {
      terminal.text.allSatisfy(\.isWhitespace)
    }
    try terminal.press("Enter")
    try terminal.wait(for: "note on Nightjar 2 · unattributed")
    #expect(terminal.typed.trimmingCharacters(in: .whitespaces) == "no rent for March")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ no rent for March")
    try terminal.enter("\" @\"Robin Fenn\" We stopped guessing")
    try terminal.wait(for: "May it be quoted?")
    try terminal.enter("y")
    try terminal.wait(for: "✓ quote on Nightjar 2 · with consent")
    try terminal.enter(":safeguarding")
    try terminal.wait(for: "✓ safeguarding concern passed to lead 14:20")
    try terminal.leave()
    #expect(
      try venue.select("Kind,Share,Consent,Outcome,Text") == [
        "agenda organisation Privacy line read out",
        "note unattributed no rent for March",
        "quote organisation yes We stopped guessing",
        "safeguarding private passed to lead",
      ])
    try venue.expectSoundBook()
  }

  @Test func theSameInLines() throws {
    let venue = try Venue()
    let lines = """
      :privacy read
      @nig2 no rent for March
      :share unattributed
      @nig2 " @"Robin Fenn" We stopped guessing
      y
      @nig2 "" @"Robin Fenn" We asked
      @nig2 & the lead of wards
      no budget for interpreters
      :safeguarding
      :safeguarding Mx A told us
      """
    let ended = try venue.run("--linear", "--by", "rk", venue.book, input: lines)
    #expect(ended.status == 1)
    #expect(
      ended.errors == """
        line 10: No detail is kept: tell the lead by voice, then “:safeguarding” alone.
        1 of the lines were refused; they are:
        10: :safeguarding

        """)
    #expect(ended.output.contains("May it be quoted? y or n, or the next line\n"))
    #expect(
      try venue.select("Kind,Share,Consent,Outcome,Text") == [
        "agenda organisation Privacy line read out",
        "note unattributed no rent for March",
        "quote organisation yes We stopped guessing",
        "quote organisation yes We asked",
        "contact organisation the lead of wards",
        "note organisation no budget for interpreters",
        "safeguarding private passed to lead",
      ])
    let listed = try venue.run("list", venue.book, "notes", "--format", "rec")
    #expect(!listed.output.contains("Kind: safeguarding"))
    let found = try Ended("/bin/grep", ["-rl", "Mx A", venue.book])
    #expect(found.output == "")
    try venue.expectSoundBook()
  }

  /// A level that was chosen for a half-typed line comes back with it after a kill.
  @Test func theLevelOfAHalfTypedLineSurvives() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.type("they owe rent")
    try terminal.press("F9")
    try terminal.wait(for: "· unattributed")
    try terminal.wait("the draft") { venue.draft().contains("Share: unattributed") }
    try terminal.press("Ctrl-Q")
    #expect(try terminal.waitExit() == .exited(0))
    let again = try venue.open()
    try again.wait(for: "· unattributed")
    try again.press("Enter")
    try again.wait(for: "✓ they owe rent")
    try again.leave()
    #expect(try venue.select("Share,Text") == ["unattributed they owe rent"])
  }
}
