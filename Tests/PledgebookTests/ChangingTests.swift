import Screen
import Testing
import VirtualTerminal

/// Taking back, correcting, moving and deleting: the file shows the truth after each.
@Suite struct ChangingTests {
  @Test func whatWasDoneIsUndoneAndDoneAgain() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.file("@nig2 + one", saying: "progress on Nightjar 2: one")
    let one = venue.text(of: Venue.notes(of: "rk"))
    try terminal.file("@nig2 ! two", saying: "challenge on Nightjar 2 · unattributed: two")
    let both = venue.text(of: Venue.notes(of: "rk"))
    try terminal.press("Ctrl-Z")
    try terminal.wait(for: "✓ undid challenge on Nightjar 2")
    #expect(venue.text(of: Venue.notes(of: "rk")) == one)
    try terminal.press("Ctrl-Z")
    try terminal.wait(for: "✓ undid progress on Nightjar 2")
    #expect(try venue.select("Text").isEmpty)
    try terminal.press("Ctrl-Z")
    try terminal.wait(for: "Nothing to undo.")
    try terminal.press("Ctrl-Y")
    try terminal.wait(for: "✓ did again progress on Nightjar 2")
    #expect(venue.text(of: Venue.notes(of: "rk")) == one)
    try terminal.press("Ctrl-Y")
    try terminal.wait(for: "✓ did again challenge on Nightjar 2")
    #expect(venue.text(of: Venue.notes(of: "rk")) == both)
    try terminal.press("Ctrl-Y")
    try terminal.wait(for: "Nothing to do again.")
    try terminal.leave()
    try venue.expectSoundBook()
  }

  @Test func onesOwnNoteIsCorrectedMovedAndDeleted() throws {
    let venue = try Venue()
    let terminal = try venue.open(size: Size(rows: 30, columns: 100))
    try terminal.file("@nig2 + new form in fife languages", saying: "progress on Nightjar 2")
    let id = try venue.select("Id")
    try terminal.enter("@nig2")
    try terminal.press("Right")
    try terminal.wait(for: ">14:20 + new form in fife languages")

    try terminal.press("F3")
    try terminal.wait(for: "correct the note of 14:20: progress on Nightjar 2")
    #expect(terminal.typed == " + new form in fife languages")
    try terminal.press("Ctrl-Left", "Ctrl-W")
    try terminal.type("five ")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ new form in five languages")
    #expect(try venue.select("Text") == ["new form in five languages"])
    #expect(try venue.select("Id") == id)

    try terminal.type(":move @ash1")
    try terminal.wait(for: "move the note to Ashbourne 1")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ progress moved to Ashbourne 1: new form in five languages")
    #expect(
      try venue.select("Organisation,Pledge,At,Id")
        == ["ashbourne-council ashbourne-council-2023-1 2026-10-14 14:20:03 +0100 \(id[0])"])

    try terminal.enter("@ash1")
    try terminal.press("Right")
    try terminal.wait(for: ">14:20 + new form in five")
    try terminal.press("Delete")
    try terminal.wait(for: "✓ deleted progress on Ashbourne 1")
    #expect(try venue.select("Text").isEmpty)
    try terminal.press("Ctrl-Z")
    try terminal.wait(for: "✓ undid deleted progress on Ashbourne 1")
    #expect(try venue.select("Pledge,Id") == ["ashbourne-council-2023-1 \(id[0])"])
    try terminal.leave()
    try venue.expectSoundBook()
  }

  @Test func anothersNoteIsReplacedInOnesOwnFile() throws {
    let venue = try Venue()
    let spring = "events/2026-04-15-spring/notes-"
    let theirs = venue.text(of: spring + "ts.rec")
    let old = try venue.select(
      "Id,At", where: "Text ~ 'Still round by the bins'", in: spring + "ts.rec"
    )[0].split(separator: " ", maxSplits: 1)
    let terminal = try venue.open(size: Size(rows: 30, columns: 100))
    try terminal.enter("@harb2")
    // Above it stands an ask of the event before, answered at this one.
    try terminal.press("Right", "Home", "Down", "Down", "Down")
    try terminal.wait(for: "│ >     = stuck: Still round by the")
    try terminal.press("F3")
    try terminal.wait(for: " =stuck Still round by the bins.")
    try terminal.type(" But there is light.")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ Still round by the bins.…")
    #expect(venue.text(of: spring + "ts.rec") == theirs)
    #expect(
      try venue.select(
        "By,At,Event,Replaces,Progress,Text", where: "Replaces != ''", in: spring + "rk.rec")
        == [
          "rk \(old[1]) 2026-04-15-spring \(old[0]) stuck Still round by the bins. But there is light."
        ])
    #expect(!terminal.text.contains("= stuck: Still round by the bins.\n"))
    try terminal.press("Delete")
    try terminal.wait(for: "✓ deleted status on Harbour 2")
    try terminal.leave()
    try venue.expectSoundBook()
  }
}
