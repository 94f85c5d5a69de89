import Screen
import Testing
import VirtualTerminal

#if canImport(Glibc)
  import Glibc
#else
  #error("Signals are those of the GNU C library.")
#endif

/// What was done can be undone after a crash or a quit.
@Suite struct UndoingTests {
  @Test func threeNotesAreUndoneAfterAKillAndDoneAgainAfterAQuit() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    for word in ["one", "two", "three"] {
      try terminal.file("@nig2 + \(word)", saying: "progress on Nightjar 2: \(word)")
    }
    let ids = try venue.select("Id")
    terminal.kill(SIGKILL)
    #expect(try terminal.waitExit() == .signalled(SIGKILL))

    let second = try venue.open()
    try second.press("Ctrl-Z")
    try second.wait(for: "   2 notes   ")
    try second.press("Ctrl-Z")
    try second.wait(for: "✓ undid progress on Nightjar 2")
    #expect(try venue.select("Text") == ["one"])
    try second.leave()
    #expect(try venue.mode(of: ".pledgebook/undo-rk.rec") == 0o600)

    let third = try venue.open()
    try third.enter(":history")
    try third.wait(for: "[Done in the last day]")
    #expect(
      (2...4).map { third.line($0) } == [
        " 14:20 (undone) progress on Nightjar 2: three",
        " 14:20 (undone) progress on Nightjar 2: two",
        " 14:20 progress on Nightjar 2: one",
      ])
    #expect(third.line(23) == " Ctrl-Z undoes: progress on Nightjar 2")
    try third.press("Ctrl-Y")
    try third.wait(for: "✓ did again progress on Nightjar 2")
    #expect(try venue.select("Text,Id") == ["one \(ids[0])", "two \(ids[1])"])
    try third.press("Esc")
    try third.wait(for: "[Organisations]")
    try third.press("Ctrl-Y")
    try third.wait(for: "   3 notes   ")
    try third.leave()
    #expect(try venue.select("Id") == ids)
    try venue.expectSoundBook()

    // Somebody else has done nothing, and the day after nobody has.
    let other = try venue.open([venue.book, "--by", "ts"])
    try other.press("Ctrl-Z")
    try other.wait(for: "Nothing to undo.")
    try other.leave()
    let later = ["PLEDGEBOOK_NOW": "2026-10-15T15:00:00+01:00"]
    let tomorrow = try venue.open([venue.book, "--by", "rk", "--event", Venue.today], later)
    try tomorrow.press("Ctrl-Z")
    try tomorrow.wait(for: "Nothing to undo.")
    try tomorrow.leave()
    #expect(!venue.text(of: ".pledgebook/undo-rk.rec").contains("two"))
    #expect(try venue.select("Id") == ids)
  }

  @Test func whatAnEditorChangedSinceStaysAsItIs() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.file("@nig2 + one", saying: "progress on Nightjar 2: one")
    try terminal.file("@nig2 + two", saying: "progress on Nightjar 2: two")
    try terminal.leave()
    let path = Venue.notes(of: "rk")
    try venue.write(
      venue.text(of: path).replacing("Text: two", with: "Text: two, mended"), to: "book/\(path)")
    let again = try venue.open()
    try again.press("Ctrl-Z")
    try again.wait(for: "Changed since, so it stays as it is: progress on Nightjar 2.")
    #expect(try venue.select("Text") == ["one", "two, mended"])
    try again.press("Ctrl-Z")
    try again.wait(for: "✓ undid progress on Nightjar 2")
    #expect(try venue.select("Text") == ["two, mended"])
    try again.leave()
  }

  @Test func aNoteTakenOutIsPutBackInItsPlaceAfterARestart() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nig2")
    for word in ["one", "two", "three"] { try terminal.file("+ \(word)", saying: "\(word)") }
    let ids = try venue.select("Id")
    try terminal.press("Right", "Up", "Delete")
    try terminal.wait(for: "✓ deleted progress on Nightjar 2")
    #expect(try venue.select("Text") == ["one", "three"])
    try terminal.leave()
    let again = try venue.open()
    try again.press("Ctrl-Z")
    try again.wait(for: "✓ undid deleted progress on Nightjar 2")
    try again.leave()
    #expect(Set(try venue.select("Id")) == Set(ids))
    try venue.expectSoundBook()
  }

  @Test func anotherWindowUndoesNothing() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.file("@nig2 + one", saying: "progress on Nightjar 2: one")
    let second = try venue.open()
    try second.press("Ctrl-Z")
    try second.wait(for: "open in another window")
    #expect(try venue.select("Text") == ["one"])
    try second.leave()
    try terminal.leave()
  }
}
