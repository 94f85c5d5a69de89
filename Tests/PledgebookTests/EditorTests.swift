import Foundation
import Screen
import Testing
import VirtualTerminal

/// `:edit`: the person's own editor on the record's file, and what it made of the file.
@Suite struct EditorTests {
  /// A venue whose editor says what it was asked for, waits for a key and does `deed` to the file,
  /// whose path is $2.
  private func venue(deed: String) throws -> Venue {
    let venue = try Venue()
    try setDeed(deed, of: venue)
    return venue
  }

  private func setDeed(_ deed: String, of venue: Venue) throws {
    try venue.write(
      """
      #!/bin/sh
      echo "editing $1 ${2##*/}"
      read answer
      \(deed)
      """, to: "editor")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: venue.folder + "/editor")
  }

  private func open(_ venue: Venue) throws -> VirtualTerminal {
    let terminal = try venue.open(nil, ["EDITOR": venue.folder + "/editor"])
    try terminal.enter("@nig2")
    try terminal.wait(for: "Notes · Nightjar 2")
    return terminal
  }

  /// Starts the editor, checks that the terminal is as for a shell, and lets the editor go on.
  private func edit(_ terminal: VirtualTerminal, line: Int, file: String) throws {
    try terminal.enter(":edit")
    try terminal.wait(for: "editing +\(line) \(file)")
    #expect(!terminal.isOnAlternateScreen)
    #expect(terminal.settings?.echoes == true)
    #expect(terminal.settings?.makesLines == true)
    #expect(!terminal.marksPastes)
    try terminal.type("\n")
    try terminal.wait("the panes") { terminal.isOnAlternateScreen }
    #expect(terminal.settings?.echoes == false)
  }

  private let pledge = "Text: Translate the referral form"

  private func line(of pledge: String, _ venue: Venue) throws -> Int {
    let lines = venue.text(of: "organisations/nightjar.rec").components(separatedBy: "\n")
    return try #require(lines.firstIndex { $0 == "Id: \(pledge)" }) + 1
  }

  @Test func theFileIsReadAgain() throws {
    let venue = try venue(deed: #"sed -i 's/^Text: Translate/Text: Put/' "$2""#)
    let terminal = try open(venue)
    try terminal.type("a line begun before")
    try terminal.press("Esc")
    try terminal.wait(for: "Esc takes your line back.")
    try edit(terminal, line: line(of: "nightjar-2023-2", venue), file: "nightjar.rec")
    try terminal.wait(for: "organisations/nightjar.rec was read again.")
    try terminal.wait(for: "> 2 Put the referral form")
    try terminal.file("+ filed afterwards", saying: "filed afterwards")
    try terminal.leave()
    #expect(try venue.select("Text") == ["filed afterwards"])
    try venue.expectSoundBook()
  }

  @Test func aMistakeIsShownWithItsLineAndOfferedAgain() throws {
    let venue = try venue(deed: #"sed -i 's/^Text: Translate/Text Translate/' "$2""#)
    let before = venue.text(of: "organisations/nightjar.rec")
    let terminal = try open(venue)
    let record = try line(of: "nightjar-2023-2", venue)
    try edit(terminal, line: record, file: "nightjar.rec")
    try terminal.wait(for: "[Problems in the files]")
    let wrong = record + 2
    #expect(terminal.text.contains("organisations/nightjar.rec:\(wrong): "))
    try setDeed(#"sed -i 's/^Text Translate/Text: Translate/' "$2""#, of: venue)
    try edit(terminal, line: wrong, file: "nightjar.rec")
    try terminal.wait(for: "organisations/nightjar.rec was read again.")
    #expect(!terminal.text.contains("Problems"))
    #expect(venue.text(of: "organisations/nightjar.rec") == before)
    try terminal.leave()
  }

  @Test func aMistakeInBookRecIsShownWithItsLineAndOfferedAgain() throws {
    let venue = try venue(deed: #"sed -i 's/^Format: 1/Format: one/' "$2""#)
    let terminal = try open(venue)
    try terminal.press("F2")
    try terminal.wait(for: "[Themes]")
    try edit(terminal, line: 1, file: "book.rec")
    try terminal.wait(for: "[Problems in the files]")
    let line = venue.text(of: "book.rec").components(separatedBy: "\n")
      .firstIndex { $0 == "Format: one" }
    let wrong = try #require(line) + 1
    #expect(terminal.text.contains("book.rec:\(wrong): "))
    try setDeed(#"sed -i 's/^Format: one/Format: 1/' "$2""#, of: venue)
    try edit(terminal, line: wrong, file: "book.rec")
    try terminal.wait(for: "book.rec was read again.")
    try terminal.leave()
    try venue.expectSoundBook()
  }

  @Test func anEditorThatFailsIsNamed() throws {
    let venue = try venue(deed: "exit 1")
    let terminal = try open(venue)
    try edit(terminal, line: line(of: "nightjar-2023-2", venue), file: "nightjar.rec")
    try terminal.wait(for: "The editor “\(venue.folder)/editor” ended with status 1.")
    try terminal.leave()
  }

  @Test func suspendingLeavesTheTerminalToTheShell() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.type("+ half")
    try terminal.press("Home")
    try terminal.press("Ctrl-K")
    try terminal.enter(":suspend")
    try terminal.waitStopped()
    try terminal.expectLeftAsFound()
    terminal.resize(Size(rows: 20, columns: 70))
    terminal.kill(SIGCONT)
    try terminal.wait("the panes") {
      terminal.isOnAlternateScreen && terminal.text.contains("asks open")
    }
    try terminal.file("@nig2 + after the break", saying: "progress on Nightjar 2: after")
    try terminal.leave()
    #expect(try venue.select("Text") == ["after the break"])
  }
}
