import Screen
import Testing
import VirtualTerminal

/// What a facilitator does, over and over.
extension VirtualTerminal {
  /// Types a line and presses Enter.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Enters a line and waits until the status line says that it is on the disk. `words` are those
  /// that stand there; the line's own unless given.
  func file(_ line: String, saying words: String) throws {
    try enter(line)
    try wait(for: "✓ \(words)")
  }

  /// Leaves with Ctrl-Q.
  func leave(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press("Ctrl-Q")
    #expect(try waitExit() == .exited(0), sourceLocation: sourceLocation)
    try expectLeftAsFound(sourceLocation: sourceLocation)
  }

  /// Expects everything about the terminal to be as a shell wants it.
  func expectLeftAsFound(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let fresh = try VirtualTerminal("/bin/true")
    try fresh.waitExit()
    #expect(settings == fresh.settings, sourceLocation: sourceLocation)
    #expect(!isOnAlternateScreen, sourceLocation: sourceLocation)
    #expect(!marksPastes, sourceLocation: sourceLocation)
    #expect(cursor != nil, sourceLocation: sourceLocation)
    #expect(!hasSetTitle, sourceLocation: sourceLocation)
  }

  /// The row in which the line stands: the one above the hint row.
  var typed: String { line(size.rows - 2) }
}
