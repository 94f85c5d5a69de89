import Foundation
import Screen
import Testing
import VirtualTerminal

/// Signals and sizes that come at any moment. How the program ends by them is in HalfTypedTests.
@Suite struct SignalTests {
  @Test func controlCIsAKey() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.type("+ half")
    try terminal.press("Ctrl-C")
    try terminal.type("!")
    try terminal.wait("the line") { terminal.typed == " + half!" }
    try terminal.press("Ctrl-U")
    try terminal.leave()
  }

  @Test(arguments: [SIGPIPE, SIGCHLD, SIGWINCH])
  func aSignalThatMeansNothingChangesNothing(_ signal: Int32) throws {
    let venue = try Venue()
    let terminal = try venue.open()
    for number in 1...5 {
      terminal.kill(signal)
      try terminal.file("@nig2 + form \(number)", saying: "progress on Nightjar 2: form \(number)")
    }
    try terminal.leave()
    #expect(try venue.select("Text") == (1...5).map { "form \($0)" })
  }

  @Test func stoppedAndContinuedItGoesOn() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nig2")
    try terminal.type("+ half")
    try terminal.wait("the line") { terminal.typed == " + half" }
    terminal.kill(SIGSTOP)
    try terminal.waitStopped()
    try terminal.type(" a form")
    terminal.kill(SIGCONT)
    try terminal.wait("the line") { terminal.typed == " + half a form" }
    try terminal.press("Enter")
    try terminal.wait(for: "✓ half a form")
    try terminal.leave()
    #expect(try venue.select("Text") == ["half a form"])
  }

  @Test func aStormOfSizesLosesNothing() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nig2")
    try terminal.wait(for: "Notes · Nightjar 2")
    try terminal.type("x")
    try terminal.press("Ctrl-U")
    try terminal.wait(for: "Type a note")
    let before = terminal.text
    var random = SplitMix64(seed: 11)
    var line = ""
    for number in 0..<50 {
      let size =
        number % 10 == 9
        ? Size(rows: 5, columns: 10)
        : Size(
          rows: .random(in: 1...60, using: &random), columns: .random(in: 2...200, using: &random))
      terminal.resize(size)
      try terminal.type("x")
      line += "x"
    }
    terminal.resize(Size(rows: 24, columns: 80))
    try terminal.wait("the line") { terminal.typed == " " + line }
    try terminal.press("Ctrl-U")
    try terminal.wait(for: "Type a note")
    #expect(terminal.text == before)
    try terminal.file("+ after the storm", saying: "after the storm")
    try terminal.leave()
    #expect(try venue.select("Text") == ["after the storm"])
  }

  /// Notes that are on their way when the window closes are filed, once.
  @Test(arguments: [true, false])
  func whatWasEnteredBeforeTheEndIsFiled(_ closesWindow: Bool) throws {
    let venue = try Venue()
    let terminal = try venue.open()
    for number in 1...20 { try terminal.enter("@nig2 + form \(number)") }
    try terminal.type("half")
    try terminal.wait("the line") { terminal.typed == " half" }
    let start = ContinuousClock.now
    if closesWindow { terminal.hangUp() } else { terminal.kill(SIGTERM) }
    #expect(try terminal.waitExit() == .exited(0))
    #expect(ContinuousClock.now - start < .seconds(3))
    #expect(try venue.select("Text") == (1...20).map { "form \($0)" })
    #expect(venue.draft().contains("Before: half"))
    try venue.expectSoundBook()
  }
}
