import Screen
import Testing
import VirtualTerminal

#if canImport(Glibc)
  import Glibc
#else
  #error("TerminalTests knows only the GNU C library so far")
#endif

@Suite struct TerminalTests {
  private func probe(
    _ changes: [String: String] = [:], size: Size = Size(rows: 12, columns: 60)
  ) throws -> VirtualTerminal {
    let environment = VirtualTerminal.usualEnvironment.merging(changes) { $1 }
    let terminal = try VirtualTerminal(
      VirtualTerminal.product("PainterProbe"), ["echo"], environment: environment, size: size)
    // Before that the device would obey the control keys itself.
    try terminal.wait(for: "size \(size.columns)x\(size.rows)")
    return terminal
  }

  /// A terminal with nothing run on it yet but `true`, for its settings as they are found.
  private func settingsAsFound() throws -> TerminalSettings? {
    let terminal = try VirtualTerminal("/bin/true")
    try terminal.waitExit()
    return terminal.settings
  }

  private func expectLeftAsFound(_ terminal: VirtualTerminal) throws {
    #expect(terminal.settings == (try settingsAsFound()))
    #expect(!terminal.isOnAlternateScreen)
    #expect(!terminal.marksPastes)
    #expect(terminal.cursor != nil)
    #expect(!terminal.hasSetTitle)
  }

  @Test func leavesTheTerminalAsFound() throws {
    let terminal = try probe()
    #expect(terminal.isOnAlternateScreen)
    #expect(terminal.marksPastes)
    #expect(terminal.settings?.echoes == false)
    try terminal.press("Ctrl-Q")
    #expect(try terminal.waitExit() == .exited(0))
    try expectLeftAsFound(terminal)
  }

  @Test(arguments: ["POSIX", "C", "C.UTF-8", "en_US.UTF-8", "cy_GB.UTF-8", "tlh"])
  func drawsUTF8InAnyLocale(language: String) throws {
    let terminal = try probe(["LANG": language])
    try terminal.type("ŵ 界 é …")
    try terminal.wait(for: "ŵ 界 é …")
  }

  @Test func refusesWhatIsNoScreen() throws {
    let terminal = try VirtualTerminal(
      VirtualTerminal.product("PainterProbe"), ["echo"], environment: ["TERM": "dumb"])
    #expect(try terminal.waitExit() == .exited(2))
    #expect(terminal.line(0) == "no screen: the terminal named by TERM cannot move its cursor")
    try expectLeftAsFound(terminal)

    let piped = try VirtualTerminal(
      "/bin/sh", ["-c", "\(VirtualTerminal.product("PainterProbe")) echo | cat"])
    try piped.waitExit()
    #expect(piped.text.contains("no screen: standard input and output are not both a terminal"))
    try expectLeftAsFound(piped)
  }

  @Test func hasNoColourWhereNoneIsWanted() throws {
    let terminal = try VirtualTerminal(
      VirtualTerminal.product("PainterProbe"), ["frames", "1"],
      environment: VirtualTerminal.usualEnvironment.merging(["NO_COLOR": "1"]) { $1 })
    for _ in 0..<10 { try terminal.type(" ") }
    try terminal.press("F1")
    terminal.kill(SIGTERM)
    try terminal.waitExit()
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("[3"))
  }

  @Test func keysArriveByName() throws {
    let terminal = try probe()
    let names = [
      "Ctrl-A", "Alt-x", "Ctrl-Left", "Ctrl-Home", "Ctrl-Delete", "Ctrl-Backspace", "Shift-Tab",
      "Esc", "PgDn",
      "F12", "Ctrl-Alt-Up", "Alt-Enter", "Ctrl-Enter", "Ctrl-C", "Ctrl-Shift-End", "Insert",
    ]
    for name in names {
      try terminal.press(name)
      try terminal.wait("\(name) to arrive") { terminal.line(1).hasSuffix(name) }
    }
  }

  @Test func pastesArriveWhole() throws {
    let terminal = try probe()
    try terminal.paste(String(repeating: "two\nlines\u{1B}[A ", count: 25_000))
    try terminal.wait(for: "paste of 325000")
  }

  @Test func wakesForItsMailboxAndItsDeadline() throws {
    let terminal = try probe()
    try terminal.press("Ctrl-W")
    try terminal.wait(for: "woken")
    try terminal.press("Ctrl-T")
    try terminal.wait(for: "struck")
  }

  @Test func losesNothingInAStormOfResizes() throws {
    let terminal = try probe(size: Size(rows: 20, columns: 60))
    var generator = SystemRandomNumberGenerator()
    var typed = ""
    for number in 0..<200 {
      let letter = String(Unicode.Scalar(UInt8(0x61 + number % 26)))
      try terminal.type(letter)
      typed += letter
      terminal.resize(
        Size(
          rows: Int.random(in: 5...30, using: &generator),
          columns: Int.random(in: 10...90, using: &generator)))
    }
    terminal.resize(Size(rows: 10, columns: 70))
    try terminal.wait(for: "size 70x10")
    let rows = wrapped(typed, to: 70).map { String($0.text) }.joined(separator: "\n")
    try terminal.wait(for: rows)
  }

  /// Wide letters only from two columns on: libvterm itself does not survive one in a single column.
  @Test(arguments: [("letters", 1), ("界界界 letters", 2)])
  func livesOnAnyNumberOfCells(text: String, fewest: Int) throws {
    let terminal = try probe()
    try terminal.type(text)
    for (rows, columns) in [(1, 1), (1, 2), (2, 1), (5, 10), (1, 200), (200, 1), (200, 400)] {
      terminal.resize(Size(rows: rows, columns: max(fewest, columns)))
      try terminal.press("Ctrl-L")
    }
    terminal.resize(Size(rows: 6, columns: 30))
    try terminal.wait(for: "size 30x6")
    try terminal.wait(for: text)
  }

  @Test func believesTheTerminalNotTheEnvironment() throws {
    let terminal = try probe(["LINES": "5", "COLUMNS": "20"])
    try terminal.type(String(repeating: "x", count: 61))
    try terminal.wait(for: String(repeating: "x", count: 60) + "\nx")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signalsAreReported(signal: Int32) throws {
    let terminal = try probe()
    terminal.kill(signal)
    #expect(try terminal.waitExit() == .exited(128 + signal))
    try expectLeftAsFound(terminal)
  }

  @Test func aClosedWindowIsReported() throws {
    let terminal = try probe()
    terminal.hangUp()
    let exit = try terminal.waitExit()
    #expect(exit == .exited(70) || exit == .exited(128 + SIGHUP))
  }

  @Test func stopsAndContinues() throws {
    for stop in ["Ctrl-Z", "SIGTSTP"] {
      let terminal = try probe()
      try terminal.type("half a line")
      try terminal.wait(for: "half a line")
      if stop == "Ctrl-Z" { try terminal.press("Ctrl-Z") } else { terminal.kill(SIGTSTP) }
      try terminal.waitStopped()
      try expectLeftAsFound(terminal)
      terminal.resize(Size(rows: 8, columns: 44))
      terminal.kill(SIGCONT)
      try terminal.wait(for: "size 44x8")
      try terminal.wait(for: "resumed")
      #expect(terminal.isOnAlternateScreen)
      #expect(terminal.marksPastes)
      #expect(terminal.settings?.echoes == false)
      try terminal.type(" more")
      try terminal.wait(for: "half a line more")
      terminal.kill(SIGTSTP)
      try terminal.waitStopped()
      try expectLeftAsFound(terminal)
      terminal.kill(SIGCONT)
      try terminal.wait("the screen again") {
        terminal.isOnAlternateScreen && terminal.text.contains("half a line more")
      }
      try terminal.press("Ctrl-Q")
      #expect(try terminal.waitExit() == .exited(0))
      try expectLeftAsFound(terminal)
    }
  }

  @Test func drawsAgainAfterAStopWithoutWarning() throws {
    let terminal = try probe()
    try terminal.type("text")
    try terminal.wait(for: "text")
    terminal.kill(SIGSTOP)
    try terminal.waitStopped()
    let written = terminal.output.count
    terminal.kill(SIGCONT)
    try terminal.wait(for: "resumed")
    #expect(String(decoding: terminal.output[written...], as: UTF8.self).contains("size 60x12"))
  }

  @Test func lendsTheTerminal() throws {
    let terminal = try probe()
    try terminal.type("mine")
    try terminal.wait(for: "mine")
    try terminal.press("F8")
    try terminal.wait(for: "on the shell")
    #expect(terminal.text.contains(" icanon"))
    #expect(!terminal.isOnAlternateScreen)
    try terminal.type("\n")
    try terminal.wait(for: "mine")
    #expect(terminal.isOnAlternateScreen)
    #expect(!terminal.text.contains("on the shell"))
    try terminal.type(" again")
    try terminal.wait(for: "mine again")
  }

  /// The key that makes the probe crash, how it must end, and what must be read on the terminal afterwards.
  @Test(arguments: [
    ("F1", VirtualTerminal.Exit.signalled(SIGILL), "the probe was told to fail"),
    ("F2", .signalled(SIGILL), "Index out of range"),
    ("F3", .signalled(SIGILL), ""),
    ("F4", .signalled(SIGABRT), ""),
    ("F5", .signalled(SIGSEGV), ""),
    ("F6", .exited(3), ""),
    ("F9", .signalled(SIGILL), "the probe failed on a thread"),
  ])
  func crashesLeaveTheTerminalAsFound(
    key: String, end: VirtualTerminal.Exit, message: String
  ) throws {
    let terminal = try probe(size: Size(rows: 12, columns: 160))
    try terminal.press(key)
    #expect(try terminal.waitExit() == end)
    try expectLeftAsFound(terminal)
    #expect(terminal.text.contains(message))
    #expect(!terminal.text.contains("size 160x12"))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE])
  func sentCrashesEndTheProgram(signal: Int32) throws {
    let terminal = try probe()
    terminal.kill(signal)
    #expect(try terminal.waitExit() == .signalled(signal))
    try expectLeftAsFound(terminal)
  }

  @Test func aWaitInVainSaysWhatWasSeen() throws {
    let terminal = try probe()
    terminal.patience = 0.1
    #expect {
      try terminal.wait(for: "what never comes")
    } throws: { error in
      "\(error)".hasPrefix("waited in vain for “what never comes”; the screen shows\nsize 60x12\n")
    }
    let ended = try VirtualTerminal("/bin/echo", ["done"])
    #expect {
      try ended.wait(for: "what never comes")
    } throws: { error in
      "\(error)".contains("but the program has ended") && "\(error)".contains("done")
    }
  }

  @Test func keepsStandardErrorForLater() throws {
    let terminal = try probe()
    try terminal.press("F7")
    try terminal.wait(for: "F7")
    #expect(!terminal.text.contains("kept"))
    try terminal.press("Ctrl-Q")
    try terminal.waitExit()
    #expect(terminal.text.contains("kept for later"))
  }

  @Test func writesNothingWhenNothingChanges() throws {
    func written(afterPressing keys: [String]) throws -> [UInt8] {
      let terminal = try probe()
      let before = terminal.output.count
      for key in keys { try terminal.press(key) }
      try terminal.press("Ctrl-Q")
      try terminal.waitExit()
      return Array(terminal.output[before...])
    }
    let leaving = try written(afterPressing: [])
    #expect(leaving.count > 0)
    // The probe shows no trace of Ctrl-N.
    #expect(try written(afterPressing: Array(repeating: "Ctrl-N", count: 20)) == leaving)
  }

  /// It may have been smaller in between, and have lost what it showed.
  @Test func aWindowThatIsAsLargeAsBeforeIsDrawnAnew() throws {
    let terminal = try probe()
    let (before, shown) = (terminal.output.count, terminal.text)
    terminal.kill(SIGWINCH)
    try terminal.wait("the frame") { terminal.output.count > before }
    #expect(terminal.text == shown)
    try terminal.press("Ctrl-Q")
    try terminal.waitExit()
  }
}
