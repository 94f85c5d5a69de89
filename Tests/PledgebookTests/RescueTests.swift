import Foundation
import Screen
import Testing
import VirtualTerminal

/// What cannot be written waits elsewhere, and is offered at the next start.
@Suite struct RescueTests {
  /// A stick that is pulled out: the book's folder is gone until it is put back.
  private struct Stick {
    let venue: Venue
    private var away: String { venue.book + "-away" }

    func pull() throws { try FileManager.default.moveItem(atPath: venue.book, toPath: away) }
    func putBack() throws { try FileManager.default.moveItem(atPath: away, toPath: venue.book) }

    var rescueFile: String { venue.folder + "/state/pledgebook/rescue-rk-2026-10-14-1420.rec" }

    /// What waits; empty when there is no file.
    var waiting: String {
      FileManager.default.contents(atPath: rescueFile).map { String(decoding: $0, as: UTF8.self) }
        ?? ""
    }
  }

  @Test func leavingAsksAndTheNextStartTakesItIn() throws {
    let venue = try Venue()
    let stick = Stick(venue: venue)
    let terminal = try venue.open(size: Size(rows: 24, columns: 160))
    try terminal.file("@nig2 + before", saying: "progress on Nightjar 2: before")
    try stick.pull()
    try terminal.enter("@nig2 ! meanwhile")
    try terminal.wait(for: "NOT SAVED: the book's folder is gone – 1 waiting, trying again")
    try terminal.press("Ctrl-Q")
    try terminal.wait(
      for: "Not saved: 1 change (the book's folder is gone). Ctrl-Q again leaves; a copy is in /")
    #expect(stick.waiting.contains("Text: meanwhile\n"))
    try terminal.press("Ctrl-Q")
    #expect(try terminal.waitExit() == .exited(1))
    try terminal.expectLeftAsFound()
    #expect(terminal.text.contains("NOT SAVED: the book's folder is gone. 1 change to "))

    try stick.putBack()
    let again = try venue.open()
    try again.wait(for: "1 note could not be written on 14 Oct 2026: “:rescue” takes them in.")
    #expect(try venue.select("Text") == ["before"])
    try again.enter(":rescue")
    try again.wait(for: "✓ took in 1 note that could not be written")
    try again.wait("the file to go") { stick.waiting == "" }
    #expect(try venue.select("Kind,Text") == ["progress before", "challenge meanwhile"])
    try again.press("Ctrl-Z")
    try again.wait(for: "✓ undid took in 1 note")
    #expect(try venue.select("Text") == ["before"])
    try again.press("Ctrl-Y")
    try again.wait(for: "✓ did again took in 1 note")
    try again.leave()
    #expect(try venue.select("Text") == ["before", "meanwhile"])
    try venue.expectSoundBook()
    let third = try venue.open()
    #expect(!third.text.contains(":rescue"))
    try third.leave()
  }

  @Test func aCopyIsMadeByItselfAndGoesWhenAllIsSaved() throws {
    let venue = try Venue()
    let stick = Stick(venue: venue)
    let terminal = try venue.open()
    try stick.pull()
    try terminal.enter("@nig2 + one")
    try terminal.wait("the copy") { stick.waiting.contains("Text: one\n") }
    try terminal.enter("@nig2 + two")
    try terminal.wait("the other copy") { stick.waiting.contains("Text: two\n") }
    let attributes = try FileManager.default.attributesOfItem(atPath: stick.rescueFile)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try stick.putBack()
    try terminal.wait(for: "✓ progress on Nightjar 2: two")
    try terminal.wait("the copy to go") { stick.waiting == "" }
    try terminal.leave()
    #expect(try venue.select("Text") == ["one", "two"])
  }

  @Test func aCopyOutlivesAKill() throws {
    let venue = try Venue()
    let stick = Stick(venue: venue)
    let terminal = try venue.open()
    try stick.pull()
    try terminal.enter("@nig2 + one")
    try terminal.wait("the copy") { stick.waiting.contains("Text: one\n") }
    terminal.kill(9)
    #expect(try terminal.waitExit() == .signalled(9))
    try stick.putBack()
    let again = try venue.open()
    try again.wait(for: "“:rescue” takes them in.")
    try again.enter(":rescue")
    try again.wait(for: "✓ took in 1 note that could not be written")
    try again.leave()
    #expect(try venue.select("Text") == ["one"])
    #expect(stick.waiting == "")
  }

  /// What is in the way of writing at the start is looked at again when she files.
  @Test func aBookThatCannotBeWrittenAtTheStartIsTriedAgain() throws {
    let venue = try Venue()
    try venue.write("in the way", to: "book/.pledgebook")
    let terminal = try venue.open()
    try terminal.enter("@nig2 + one")
    try terminal.wait("why not") { terminal.line(23).contains(".pledgebook") }
    #expect(terminal.typed == " @nig2 + one")
    try FileManager.default.removeItem(atPath: venue.book + "/.pledgebook")
    try terminal.press("Enter")
    try terminal.wait(for: "The book can be written to now. Enter files the line.")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ progress on Nightjar 2: one")
    try terminal.leave()
    #expect(try venue.select("Text") == ["one"])
  }

  @Test func aWindowTakesOverFromOneThatWasClosed() throws {
    let venue = try Venue()
    let first = try venue.open()
    try first.file("@nig2 + one", saying: "progress on Nightjar 2: one")
    let second = try venue.open()
    try second.enter("@nig2 + two")
    try second.wait(for: "open in another window")
    try first.file("@nig2 + three", saying: "progress on Nightjar 2: three")
    try first.leave()
    try second.press("Enter")
    try second.wait(for: "The book can be written to now. Enter files the line.")
    try second.press("Enter")
    try second.wait(for: "✓ progress on Nightjar 2: two")
    try second.press("Ctrl-Z", "Ctrl-Z")
    try second.wait(for: "   1 note   ")
    try second.leave()
    #expect(try venue.select("Text") == ["one"])
  }
}
