import Screen
import Testing
import VirtualTerminal

/// What is pasted is one piece of text: nothing in it is a key.
@Suite struct PasteTests {
  @Test func theLinesOfAPasteAreLinesOfOneNote() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nig2")
    try terminal.wait(for: "Notes · Nightjar 2")
    try terminal.type("+ ")
    try terminal.paste("first\nsecond\n\n:quit\n\u{1B}[31mred\u{1B}[A\u{03}\u{1A}\u{11}")
    try terminal.wait(for: "␛[31mred␛[A␃␚␑")
    #expect(venue.text(of: Venue.notes(of: "rk")) == "")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ first")
    try terminal.leave()
    let text = venue.text(of: Venue.notes(of: "rk"))
    #expect(
      text.contains(
        """
        Text: first
        + second
        + 
        + :quit
        + �[31mred�[A���
        Id:
        """))
    try venue.expectSoundBook()
    let again = try venue.open()
    try again.enter("@nig2")
    try again.wait(for: "�[31mred�[A���")
    try again.leave()
  }

  @Test func aHundredThousandBytesArePasted() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    let words = (0..<12_500).map { "word\($0 % 1000 + 1000)" }
    try terminal.type("@nig2 + ")
    try terminal.paste(words.joined(separator: "\n"))
    try terminal.wait(for: words.suffix(6).joined(separator: "\n "))
    try terminal.press("Enter")
    try terminal.wait(for: "✓ progress on Nightjar 2: word1000")
    try terminal.leave()
    let rows = try venue.select("Text")
    #expect(rows.joined(separator: "\n").count == 8 * 12_500 + 12_499)
    #expect(rows == words)
    try venue.expectSoundBook()
  }
}
