import Foundation
import HostileInput
import Screen
import Testing
import VirtualTerminal

/// The panes, opened on books to which mishaps have happened, and gone through.
struct PanesOnHostileBooksTests {
  /// One book of fifty of those that are made.
  @Test func theyAreGoneThroughAndLeft() throws {
    for seed in stride(from: 7, to: mutatedBooks, by: 50) {
      let hostile = try HostileBook(seed: seed)
      let before = try hostile.contents()
      let terminal = try VirtualTerminal(
        VirtualTerminal.product("pledgebook"), ["--by", "rk", hostile.path],
        environment: VirtualTerminal.usualEnvironment.merging([
          "HOME": hostile.place, "XDG_STATE_HOME": hostile.place + "/state",
          "PLEDGEBOOK_NOW": "2026-10-14T14:20:03+01:00", "SWIFT_BACKTRACE": "enable=no",
        ]) { $1 })
      var isTold = false
      if try opens(terminal) {
        try goThrough(terminal)
        // With no event of today it asks for a title: Esc leaves the question.
        try terminal.press("Esc", "Esc")
        try terminal.type("@nightjar2 + filed\n")
        try terminal.wait("an answer") {
          terminal.text.contains("✓ progress") || terminal.text.contains("Nightjar") == false
            || terminal.text.contains("filed")
        }
        isTold = try leave(terminal)
      }
      let exit = try terminal.waitExit()
      #expect(exit == .exited(0) || exit == .exited(1), "seed \(seed)")
      #expect(!terminal.hasSetTitle, "seed \(seed)")
      let isFiled = try hostile.expectOneNoteMore(than: before, "seed \(seed)")
      #expect(!isTold || isFiled, "seed \(seed)")
    }
  }

  /// Waits until there are panes; false when the program says that there can be none.
  private func opens(_ terminal: VirtualTerminal) throws -> Bool {
    do {
      try terminal.wait("the panes") {
        terminal.isOnAlternateScreen && terminal.text.contains("F1")
          && !terminal.text.contains("reading")
      }
      return true
    } catch let fault as VirtualTerminal.TimedOut {
      guard fault.what.contains("has ended") else { throw fault }
      return false
    }
  }

  /// Every lens, up and down, in full and back, on a large screen and a small one.
  private func goThrough(_ terminal: VirtualTerminal) throws {
    for size in [Size(rows: 24, columns: 80), Size(rows: 10, columns: 40)] {
      terminal.resize(size)
      for _ in 0..<10 {
        try terminal.press("F2", "Down", "Enter", "End", "Esc", "Right", "End", "Enter", "Esc")
        try terminal.press("Right", "Up", "Left", "Left")
      }
      try terminal.type("/a")
      try terminal.press("Esc", "F4", "F1", "Down", "Esc")
    }
    terminal.resize(Size(rows: 24, columns: 80))
  }

  /// Leaves, also where something is not saved; true when the note was said to be filed.
  private func leave(_ terminal: VirtualTerminal) throws -> Bool {
    let isTold = terminal.text.contains("✓ progress on Nightjar 2: filed")
    terminal.patience = 5
    for _ in 0..<3 {
      try terminal.press("Ctrl-Q")
      do {
        try terminal.waitExit()
        break
      } catch is VirtualTerminal.TimedOut {}
    }
    terminal.patience = 20
    return isTold
  }
}
