import Foundation
import Screen
import Testing
import VirtualTerminal

#if canImport(Glibc)
  import Glibc
#else
  #error("Signals are those of the GNU C library.")
#endif

/// A half-typed line is there at the next start, however the program ended.
@Suite struct HalfTypedTests {
  enum Way: CaseIterable {
    case quit, escapeAndQuit, closedWindow, terminate, hangUp, interrupt, quitSignal, kill
  }

  @Test(arguments: Way.allCases)
  func aHalfTypedLineSurvives(way: Way) throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nig2")
    try terminal.wait(for: "Notes · Nightjar 2")
    let line = "! translators cost more than we planned, né"
    try terminal.type(line)
    try terminal.press("Left", "Left")
    // The line itself is on the disk within 0.3 s; nothing is waited for where it is kept at the end.
    // Keys that nobody has read yet go with the window.
    try terminal.wait("the line on the screen, and the cursor in it") {
      terminal.typed == " " + line && terminal.cursor?.column == 1 + line.count - 2
    }
    var leavesTerminal = true
    switch way {
    case .quit: try terminal.press("Ctrl-Q")
    case .escapeAndQuit:
      try terminal.press("Esc")
      try terminal.wait(for: "Esc takes your line back.")
      try terminal.press("Ctrl-Q")
    case .closedWindow:
      terminal.hangUp()
      leavesTerminal = false
    case .terminate: terminal.kill(SIGTERM)
    case .hangUp: terminal.kill(SIGHUP)
    case .interrupt: terminal.kill(SIGINT)
    case .quitSignal: terminal.kill(SIGQUIT)
    case .kill:
      try terminal.wait("the line on the disk") { venue.draft().contains("Before: ! transl") }
      terminal.kill(SIGKILL)
      leavesTerminal = false
    }
    #expect(try terminal.waitExit() == (way == .kill ? .signalled(SIGKILL) : .exited(0)))
    if leavesTerminal { try terminal.expectLeftAsFound() }

    let again = try venue.open()
    if way == .escapeAndQuit {
      try again.wait(for: ":draft takes back: \(line)")
      try again.enter(":draft")
    }
    try again.wait("the line, where it was") {
      again.typed == " " + line && again.text.contains("─ challenge on Nightjar 2 · unattributed ─")
    }
    if way != .escapeAndQuit { #expect(again.text.contains("Your half-typed line is back.")) }
    // The cursor is between “, ” and “né”.
    try again.type("not ")
    try again.press("Enter")
    try again.wait(for: "✓ translators cost more")
    try again.leave()
    #expect(
      try venue.select("Pledge,Kind,Text") == [
        "nightjar-2023-2 challenge translators cost more than we planned, not né"
      ])
    #expect(!venue.draft().contains("translators"))
    try venue.expectSoundBook()
  }

  @Test func aNoteFiledJustBeforeAKillIsThereExactlyOnce() throws {
    let venue = try Venue()
    for number in 1...4 {
      let terminal = try venue.open()
      try terminal.file("@nig2 + form \(number)", saying: "progress on Nightjar 2: form \(number)")
      terminal.kill(SIGKILL)
      #expect(try terminal.waitExit() == .signalled(SIGKILL))
    }
    let terminal = try venue.open()
    #expect(terminal.text.contains("   4 notes   "))
    try terminal.leave()
    #expect(try venue.select("Text") == (1...4).map { "form \($0)" })
    try venue.expectSoundBook()
  }

  /// A line that was put away, a correction and the blank at its end.
  @Test func everyLineSurvivesAKill() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.file("@nig2 + old form", saying: "progress on Nightjar 2: old form")
    try terminal.type("@ash1 ? put away ")
    try terminal.press("Esc")
    try terminal.wait(for: "Esc takes your line back.")
    try terminal.enter("@nig2")
    try terminal.press("Right", "F3")
    try terminal.wait("the note in the line") { terminal.typed == " + old form" }
    try terminal.press("Ctrl-W")
    try terminal.type("new ")
    try terminal.wait("the line on the disk") { venue.draft().contains("Before: + old new \n") }
    terminal.kill(SIGKILL)
    #expect(try terminal.waitExit() == .signalled(SIGKILL))

    let again = try venue.open()
    try again.wait(for: "─ correct the note of 14:20: progress on Nightjar 2 ─")
    try again.type("form")
    try again.wait("the line") { again.typed == " + old new form" }
    try again.press("Enter")
    try again.wait(for: "✓ old new form")
    try again.wait(for: ":draft takes back: @ash1 ? put away")
    try again.leave()
    #expect(try venue.select("Text") == ["old new form"])
  }

  /// A line that was entered and never reached the disk is there again, once.
  @Test func aLineThatCouldNotBeFiledSurvivesAKill() throws {
    let venue = try Venue()
    // The draft can be written, the note cannot.
    try venue.write("in the way", to: "book/\(Venue.notes(of: "rk"))/file")
    let terminal = try venue.open()
    try terminal.enter("@nig2 ! no budget")
    try terminal.wait(for: "NOT SAVED")
    try terminal.wait("the line on the disk") { venue.draft().contains("FiledAs: ") }
    terminal.kill(SIGKILL)
    #expect(try terminal.waitExit() == .signalled(SIGKILL))
    try FileManager.default.removeItem(atPath: "\(venue.book)/\(Venue.notes(of: "rk"))")
    // It was in the journal already: it is a note now, and no line.
    let again = try venue.open()
    try again.wait(for: "1 change recovered from the last run")
    #expect(!again.text.contains(":draft"))
    #expect(try venue.select("Text") == ["no budget"])
    try again.leave()
    try venue.expectSoundBook()
  }

  @Test func escapePutsALineAwayAndTakesItBack() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.type("+ half a thought")
    try terminal.press("Esc")
    try terminal.wait(for: "Esc takes your line back.")
    #expect(terminal.typed == "")
    try terminal.press("Esc")
    try terminal.wait("the line back") { terminal.typed == " + half a thought" }
    try terminal.wait("the line on the disk") { venue.draft().contains("Open: yes") }
    #expect(try venue.mode(of: ".pledgebook/draft-rk") == 0o600)
    try terminal.leave()
  }

  @Test func aLineSurvivesAnySize() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nig2")
    try terminal.type("+ a line that is longer than the screen will be")
    for size in [
      Size(rows: 1, columns: 1), Size(rows: 9, columns: 39), Size(rows: 2, columns: 200),
    ] {
      terminal.resize(size)
      try terminal.press("Ctrl-L")
      try terminal.type(".")
    }
    terminal.resize(Size(rows: 9, columns: 39))
    try terminal.wait(for: "Too small: 40x10 shows the panes.")
    try terminal.wait("the line at the bottom") {
      terminal.text.hasSuffix(
        """
        ─ progress on Nightjar 2 ──────────────
         + a line that is longer than the
         screen will be...
         Enter file it   F1 help
        """)
    }
    terminal.resize(Size(rows: 24, columns: 80))
    try terminal.wait(for: "Notes · Nightjar 2")
    try terminal.wait("the line") {
      terminal.typed == " + a line that is longer than the screen will be..."
    }
    terminal.resize(Size(rows: 9, columns: 39))
    try terminal.press("Enter")
    try terminal.wait("the note on the disk") { venue.text(of: Venue.notes(of: "rk")) != "" }
    terminal.resize(Size(rows: 24, columns: 80))
    try terminal.wait(for: "✓ a line that is longer")
    try terminal.leave()
    #expect(try venue.select("Text") == ["a line that is longer than the screen will be..."])
    try venue.expectSoundBook()
  }
}
