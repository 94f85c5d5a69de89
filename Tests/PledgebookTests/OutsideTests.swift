import Foundation
import Screen
import Testing
import VirtualTerminal

/// Others touch the files of the book while it is open: note-takers, editors, sync tools.
@Suite struct OutsideTests {
  private let pledge = "organisations/nightjar.rec"
  private let notes = Venue.notes(of: "rk")

  /// Opens the book on the second pledge of Nightjar.
  private func open(_ venue: Venue, by initials: String = "rk") throws -> VirtualTerminal {
    let terminal = try venue.open([venue.book, "--by", initials])
    try terminal.enter("@nig2")
    try terminal.wait(for: "Notes · Nightjar 2")
    return terminal
  }

  /// Runs a command of the shell in the book's folder.
  private func shell(_ command: String, in venue: Venue) throws {
    try Ended("/bin/sh", ["-c", command], folder: venue.book).expectSuccess()
  }

  @Test func twoNoteTakersSeeEachOthersNotes() throws {
    let venue = try Venue()
    let rowan = try open(venue)
    let tom = try open(venue, by: "ts")
    var slowest = Duration.zero
    for number in 1...3 {
      for (writer, reader) in [(rowan, tom), (tom, rowan)] {
        let words = "note \(number) of \(writer === rowan ? "rk" : "ts")"
        try writer.file("+ \(words)", saying: words)
        let start = ContinuousClock.now
        try reader.wait(for: "+ \(words)")
        slowest = max(slowest, ContinuousClock.now - start)
      }
    }
    // A second is promised; a machine that does much else may take longer.
    #expect(slowest < .seconds(5))
    try rowan.wait(for: "6 notes")
    try tom.wait(for: "6 notes")
    try rowan.leave()
    try tom.leave()
    try venue.expectSoundBook()
  }

  @Test func anEditorAppendsReplacesAndDeletes() throws {
    let venue = try Venue()
    let terminal = try open(venue)
    try terminal.file("+ filed here", saying: "filed here")
    try terminal.type("+ half a li")
    let record = try #require(venue.text(of: notes).components(separatedBy: "\n\n").last)
    let added = record.replacing("filed here", with: "added by hand")
      .replacing(#/-rk-..../#, with: "-rk-zzzz")
    let path = "\(venue.book)/\(notes)"
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("\n\(added)".utf8))
    try file.close()
    try terminal.wait(for: "notes-rk.rec was changed outside: 1 record taken over")
    #expect(terminal.text.contains("+ added by hand"))
    // sed puts a new file in the place of the old one.
    try shell("sed -i 's/^Text: Translate/Text: Put/' \(pledge)", in: venue)
    try terminal.wait(for: "nightjar.rec was changed outside: 1 record taken over")
    #expect(terminal.text.contains("> 2 Put the referral form"))
    try shell("sed -i 's/added by hand/put differently/' \(notes)", in: venue)
    try terminal.wait(for: "+ put differently")
    // Emptied and filled again, as a sync tool does.
    try shell("cp \(notes) copy; : >\(notes); cat copy >\(notes); rm copy", in: venue)
    #expect(terminal.typed == " + half a li")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ half a li")
    try terminal.leave()
    #expect(try venue.select("Text") == ["filed here", "put differently", "half a li"])
    try venue.expectSoundBook()
  }

  @Test func anOutsideCopyPutBackLosesNothing() throws {
    let venue = try Venue()
    let terminal = try open(venue)
    try terminal.file("+ first", saying: "first")
    let copy = venue.text(of: notes)
    try terminal.file("+ second", saying: "second")
    // What is edited in the copy counts, and what was filed since is there again.
    try venue.write(copy.replacing("first", with: "first, edited"), to: "book/\(notes)")
    try terminal.wait(for: "first, edited")
    try terminal.wait("the second note in its file") { venue.text(of: notes).contains("second") }
    #expect(terminal.text.contains("+ second"))
    terminal.kill(SIGKILL)
    try terminal.waitExit()
    #expect(try venue.select("Text") == ["first, edited", "second"])
    try venue.expectSoundBook()
  }

  @Test func aFileThatIsDeletedIsWrittenBack() throws {
    let venue = try Venue()
    let earlier = "events/2026-04-15-spring/notes-ts.rec"
    let before = try venue.select("Text", in: earlier)
    let organisation = try venue.select("Text", of: "Pledge", in: pledge)
    let terminal = try open(venue)
    try shell("rm \(earlier) \(pledge)", in: venue)
    try terminal.wait(for: "2 problems in the files, :problems")
    #expect(terminal.text.contains("> 2 Translate the referral form"))
    try terminal.file("+ meanwhile", saying: "meanwhile")
    try terminal.leave()
    #expect(try venue.select("Text", in: earlier) == before)
    #expect(try venue.select("Text", of: "Pledge", in: pledge).sorted() == organisation.sorted())
    try venue.expectSoundBook()
  }

  @Test func aCorrectionThatCollidesKeepsBothAndCanWait() throws {
    let venue = try Venue()
    let terminal = try open(venue)
    try terminal.file("+ mine", saying: "mine")
    try terminal.press("Right")
    try terminal.press("F3")
    try terminal.type(" and more")
    try shell("sed -i 's/^Text: mine/Text: theirs/' \(notes)", in: venue)
    try terminal.press("Enter")
    try terminal.wait(for: "Changed outside meanwhile: both versions stand here.")
    try terminal.wait("both") {
      terminal.text.contains("+ theirs") && terminal.text.contains("+ mine and more")
    }
    terminal.kill(SIGKILL)
    try terminal.waitExit()
    let again = try open(venue)
    try again.wait("both") {
      again.text.contains("+ theirs") && again.text.contains("+ mine and more")
    }
    try again.press("Right")
    try again.press("Home")
    try again.press("Delete")
    try again.wait("theirs to go") { !again.text.contains("+ theirs") }
    try again.leave()
    #expect(try venue.select("Text") == ["mine and more"])
    try venue.expectSoundBook()
  }

  @Test func whatCannotBeReadStaysOutOfTheWay() throws {
    let venue = try Venue()
    let terminal = try open(venue)
    try terminal.file("+ first", saying: "first")
    let torn = venue.text(of: notes) + "\n<<<<<<< ours\nText: torn\n=======\n"
    try venue.write(torn, to: "book/\(notes)")
    try terminal.wait(for: "problem in the files, :problems")
    let copy = "people (conflicted copy 2026-10-14).rec"
    try venue.write("%rec: Person\n", to: "book/\(copy)")
    try terminal.wait(for: "2 problems in the files")
    try terminal.file("+ second", saying: "second")
    try terminal.enter(":problems")
    try terminal.wait(for: "[Problems in the files]")
    #expect(terminal.text.contains("\(notes):"))
    #expect(terminal.text.contains(copy))
    try terminal.leave()
    #expect(venue.text(of: notes).hasPrefix(torn))
    #expect(venue.text(of: notes).contains("\nText: second\n"))
    #expect(venue.text(of: copy) == "%rec: Person\n")
  }

  @Test func aSecondWindowFollowsAndTakesOver() throws {
    let venue = try Venue()
    let first = try open(venue)
    let second = try open(venue)
    try second.type("@nig2 + typed in the second")
    try first.type("+ typed in the first")
    try second.wait("its own draft") {
      let names =
        FileManager.default.enumerator(atPath: "\(venue.book)/.pledgebook")?
        .compactMap { $0 as? String } ?? []
      return venue.draft().contains("typed in the first")
        && names.contains { venue.text(of: ".pledgebook/\($0)").contains("typed in the second") }
    }
    try first.press("Enter")
    try second.wait(for: "+ typed in the first")
    try second.press("Enter")
    try second.wait(for: "open in another window (pid ")
    first.kill(SIGKILL)
    try first.waitExit()
    try second.press("Enter")
    try second.wait(for: "The book can be written to now. Enter files the line.")
    try second.press("Enter")
    try second.wait(for: "✓ typed in the second")
    try second.leave()
    #expect(try venue.select("Text") == ["typed in the first", "typed in the second"])
    try venue.expectSoundBook()
  }

  @Test func whatTheSecondWindowHalfTypedIsOfferedLater() throws {
    let venue = try Venue()
    let first = try open(venue)
    let second = try open(venue)
    try second.type("+ half in the second")
    try second.leave()
    try first.leave()
    let again = try venue.open()
    try again.wait(for: "+ half in the second")
    try again.leave()
  }
}
