import Foundation
import Screen
import Testing
import VirtualTerminal

/// Text that would be a command to a terminal, or would deceive its reader, is shown for what it is.
@Suite struct HostileTextTests {
  /// A title for the window, a C1 colour, a bell, a right-to-left override, an invisible blank, a
  /// letter of the tag block.
  private let evil = "A\u{1B}]0;evil\u{07}B\u{9B}31mC\u{202E}D\u{200B}E\u{E0041}F\u{2066}G"
  private let shown =
    "A␛]0;evil␇B<U+009B>31mC<U+202E>D<U+200B>E<U+E0041>F<U+2066>G"

  /// A book in whose names, notes and file names it stands.
  private func venue() throws -> Venue {
    let venue = try Venue()
    let organisation = venue.text(of: "organisations/nightjar.rec")
    let pledge = "Translate the referral form into the five languages most asked for."
    try venue.write(
      organisation.replacingOccurrences(of: "Name: Nightjar", with: "Name: \(evil) Nightjar")
        .replacingOccurrences(of: pledge, with: evil),
      to: "book/organisations/nightjar.rec")
    let notes = "events/2026-04-15-spring/notes-ts.rec"
    try venue.write(
      venue.text(of: notes).replacingOccurrences(of: "Still round by", with: evil),
      to: "book/" + notes)
    try venue.write("%rec: Organisation\n\nwrong\n", to: "book/organisations/x\(evil).rec")
    return venue
  }

  private func expectNothingRaw(
    _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = String(decoding: bytes, as: UTF8.self)
    for piece in ["\u{1B}]", "\u{9B}", "\u{202E}", "\u{200B}", "\u{E0041}", "\u{2066}", "\u{07}"] {
      let scalars = piece.unicodeScalars.map { String($0.value, radix: 16) }
      #expect(
        !text.unicodeScalars.contains(piece.unicodeScalars), "\(scalars)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func noByteOfItReachesTheTerminal() throws {
    let venue = try venue()
    let terminal = try venue.open(size: Size(rows: 40, columns: 200))
    try terminal.enter("@nightjar2")
    try terminal.wait(for: "> 2 " + shown)
    #expect(terminal.text.contains(shown + " Nightjar"))
    try terminal.press("Enter")
    try terminal.wait(for: "By           " + shown + " Nightjar")
    try terminal.press("Enter")
    try terminal.enter(":problems")
    try terminal.wait(for: "organisations/x" + shown + ".rec:3: ")
    try terminal.press("Enter")
    try terminal.enter("@harb2")
    try terminal.wait(for: "= stuck: A␛]0;evil␇B")
    try terminal.type("+ ")
    try terminal.paste(evil)
    try terminal.wait(for: " + " + shown)
    try terminal.press("Enter")
    try terminal.wait(for: "✓ A␛]0;evil␇B")
    try terminal.leave()
    expectNothingRaw(terminal.output)
    #expect(!terminal.hasSetTitle)
    try venue.expectSoundNotes()
  }

  @Test func noByteOfItIsPrinted() throws {
    let venue = try venue()
    let ended = try venue.run(
      "--linear", "--by", "rk", venue.book,
      input: "@nightjar2\n@harb2\n:problems\n+ \(evil)\n@zz\(evil) + x\n/\(evil)\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("\(shown) 2: \(shown) (stuck)"))
    expectNothingRaw(Array(ended.output.utf8))
    expectNothingRaw(Array(ended.errors.utf8))
    let nowhere = try venue.run("\(venue.folder)/\(evil)")
    #expect(nowhere.errors.contains(shown))
    expectNothingRaw(Array(nowhere.errors.utf8))
  }
}

extension Venue {
  /// Expects that recfix finds nothing wrong in the notes of rk.
  fileprivate func expectSoundNotes() throws {
    try Ended("/usr/bin/recfix", ["--check", "\(book)/\(Venue.notes(of: "rk"))"]).expectSuccess()
  }
}
