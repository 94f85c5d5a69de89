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
    try terminal.wait("the line on the screen") { terminal.typed == " " + line }
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
