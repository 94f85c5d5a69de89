import Foundation
import Screen
import Testing
import VirtualTerminal

/// The disk refuses, hangs or goes away while somebody types in panes.
@Suite struct BadDiskInPanesTests {
  private let venue: Venue
  /// While this file is there, the disk is in trouble.
  private var trouble: String { venue.folder + "/trouble" }

  init() throws { venue = try Venue() }

  private func open(_ how: String) throws -> VirtualTerminal {
    let terminal = try venue.open(
      nil,
      [
        "LD_PRELOAD": VirtualTerminal.product("libStoreFaults.so"), "FAULT_FOLDER": venue.book,
        "FAULT_HOW": how, "FAULT_WHILE": trouble,
      ], size: Size(rows: 24, columns: 120))
    try terminal.file("@nig2 + before", saying: "progress on Nightjar 2: before")
    return terminal
  }

  private func begin() throws { try venue.write("", to: "trouble") }

  private func end() throws { try FileManager.default.removeItem(atPath: trouble) }

  private var rescue: String { venue.folder + "/state/pledgebook/rescue-rk-2026-10-14-1420.rec" }

  /// The rescue file has the note, nobody else can read it, and the next start takes it in.
  private func expectRescued(_ text: String) throws {
    let bytes = try #require(FileManager.default.contents(atPath: rescue))
    #expect(String(decoding: bytes, as: UTF8.self).contains("\nText: \(text)\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: rescue)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try venue.select("Text") == ["before"])
    let terminal = try venue.open()
    try terminal.wait(for: ":rescue")
    try terminal.enter(":rescue")
    try terminal.wait(for: "✓ took in 1 note that could not be written")
    try terminal.leave()
    #expect(try venue.select("Text") == ["before", text])
    try venue.expectSoundBook()
  }

  // MARK: Refused

  @Test(arguments: [
    (ENOSPC, "the disk is full"), (EDQUOT, "your quota on the disk is used up"),
    (EIO, "the disk reports an error"), (EROFS, "the disk cannot be written to"),
    (EACCES, "there is no permission to "), (EMFILE, "too many files are open"),
  ])
  func itSaysWhyAndGoesOnUntilAllIsSaved(_ error: Int32, _ words: String) throws {
    let terminal = try open("\(error)")
    try begin()
    try terminal.enter("@nig2 + one")
    try terminal.wait(for: "NOT SAVED: \(words)")
    try terminal.wait(for: " – 1 waiting")
    try terminal.enter("@nig2 ! two")
    try terminal.wait(for: " – 2 waiting")
    try terminal.press("Ctrl-Z")
    try terminal.wait(for: " – 3 waiting")
    try terminal.type("half a thought")
    try terminal.wait("the line") { terminal.typed == " half a thought" }
    #expect(try venue.select("Text") == ["before"])
    try end()
    try terminal.wait("all to be saved") { !terminal.text.contains("NOT SAVED") }
    try terminal.wait(for: "✓ undid challenge on Nightjar 2")
    try terminal.wait("the line on the disk") { venue.draft().contains("Before: half a thought") }
    try terminal.press("Ctrl-U")
    try terminal.leave()
    #expect(try venue.select("Text") == ["before", "one"])
    try venue.expectSoundBook()
  }

  enum Leaving: CaseIterable { case quit, terminate, closedWindow }

  @Test(arguments: Leaving.allCases)
  func whoeverLeavesMeanwhileFindsItInTheRescueFile(_ leaving: Leaving) throws {
    let terminal = try open("\(ENOSPC)")
    try begin()
    try terminal.enter("@nig2 + one")
    try terminal.wait(for: "NOT SAVED: the disk is full")
    switch leaving {
    case .quit:
      try terminal.press("Ctrl-Q")
      try terminal.wait(for: "Ctrl-Q again leaves")
      try terminal.press("Ctrl-Q")
    case .terminate: terminal.kill(SIGTERM)
    case .closedWindow: terminal.hangUp()
    }
    #expect(try terminal.waitExit() == .exited(1))
    if leaving != .closedWindow {
      try terminal.expectLeftAsFound()
      #expect(terminal.text.contains("NOT SAVED: the disk is full."))
    }
    try end()
    try expectRescued("one")
  }

  // MARK: Gone

  @Test func nothingIsWrittenIntoAnEmptyFolderInTheBooksPlace() throws {
    let terminal = try open("none")
    rename(venue.book, venue.book + "-away")
    mkdir(venue.book, 0o700)
    try terminal.enter("@nig2 + meanwhile")
    try terminal.wait(for: "NOT SAVED: the book's folder is gone – 1 waiting")
    try terminal.type("half a thought")
    // What is tried again tries the draft, too.
    try terminal.wait("the line") { terminal.typed == " half a thought" }
    #expect(try FileManager.default.contentsOfDirectory(atPath: venue.book) == [])
    rmdir(venue.book)
    rename(venue.book + "-away", venue.book)
    try terminal.wait(for: "✓ progress on Nightjar 2: meanwhile")
    #expect(!terminal.text.contains("NOT SAVED"))
    try terminal.wait("the line on the disk") { venue.draft().contains("Before: half a thought") }
    try terminal.press("Ctrl-U")
    try terminal.leave()
    #expect(try venue.select("Text") == ["before", "meanwhile"])
    try venue.expectSoundBook()
  }

  @Test func whoeverLeavesWithoutTheStickFindsItInTheRescueFile() throws {
    let terminal = try open("none")
    rename(venue.book, venue.book + "-away")
    mkdir(venue.book, 0o700)
    try terminal.enter("@nig2 + meanwhile")
    try terminal.wait(for: "NOT SAVED: the book's folder is gone")
    try terminal.press("Ctrl-Q")
    try terminal.wait(for: "Ctrl-Q again leaves")
    try terminal.press("Ctrl-Q")
    #expect(try terminal.waitExit() == .exited(1))
    #expect(try FileManager.default.contentsOfDirectory(atPath: venue.book) == [])
    rmdir(venue.book)
    rename(venue.book + "-away", venue.book)
    try expectRescued("meanwhile")
  }

  // MARK: Slow

  /// Each sync takes three seconds; the keys are answered meanwhile.
  @Test func aSyncThatHangsDoesNotHoldUpTheKeys() throws {
    let terminal = try open("slow")
    try begin()
    try terminal.enter("@nig2 + slow")
    try terminal.wait("the note to be underway") { terminal.line(0).hasSuffix("…") }
    var typed = ""
    var echoes: [Double] = []
    let clock = ContinuousClock()
    for letter in "a sentence that she types while the disk is busy with itself" {
      typed.append(letter)
      let time = try clock.measure {
        try terminal.type(String(letter))
        try terminal.wait("“\(typed)”") { terminal.typed == " \(typed)".trimmedAtEnd }
      }
      echoes.append(time / .milliseconds(1))
    }
    #expect(!terminal.text.contains("✓ progress on Nightjar 2: slow"))
    echoes.sort()
    let slowest = echoes[echoes.count * 99 / 100]
    // Less than 50 ms on a machine with nothing else to do; this one may run all the tests at once.
    #expect(slowest < 1000)
    print(
      "slow disk: \(echoes.count) keys, median \(echoes[echoes.count / 2]) ms, p99 \(slowest) ms")
    try end()
    try terminal.wait(for: "✓ progress on Nightjar 2: slow")
    try terminal.press("Ctrl-U")
    try terminal.leave()
    #expect(try venue.select("Text") == ["before", "slow"])
  }
}

extension String {
  /// Without blanks at its end, as the rows of a screen are read.
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
