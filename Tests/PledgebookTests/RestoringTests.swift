import Foundation
import Testing
import VirtualTerminal

/// `pledgebook restore`, as it is run.
struct RestoringTests {
  private let venue: Venue

  init() throws { venue = try Venue() }

  private func file(_ line: String) throws {
    let ended = try venue.run("--linear", venue.book, "--by", "rk", input: "\(line)\n")
    try ended.expectSuccess()
  }

  @Test func theFirstChangeOfADayIsBackedUpAndListed() throws {
    #expect(
      try venue.run("restore", venue.book)
        == Ended(status: 0, output: "", errors: "\(venue.book) has no backups yet.\n"))
    try file("@nig2 + one")
    try file("@nig2 + two")
    let list = try venue.run("restore", venue.book)
    #expect(list.output == "2026-10-14  12 organisations, 36 pledges, 151 notes\n")
    #expect(list.errors == "" && list.status == 0)
    try venue.expectSoundBook()
  }

  @Test func aBackupIsPutBackAndTheRestoreCanBeTakenBack() throws {
    try file("@nig2 + one")
    let organisation = venue.text(of: "organisations/nightjar.rec")
    let notes = venue.text(of: Venue.notes(of: "rk"))
    try file("@nig2 + two")
    let later = venue.text(of: Venue.notes(of: "rk"))
    try venue.write("garbled", to: "book/organisations/nightjar.rec")

    let asked = try venue.run("restore", venue.book, "2026-10-14")
    #expect(asked.status == 1)
    #expect(
      asked.errors
        == "Error: There is no terminal to ask on. Nothing was changed; say --yes to put the backup back.\n"
    )
    #expect(venue.text(of: "organisations/nightjar.rec") == "garbled")

    let restored = try venue.run("restore", venue.book, "2026-10-14", "--yes")
    let preview = restored.output.split(separator: "\n").map { line in
      String(line.replacing(/2026\S+-rk-.{4}/, with: "ID"))
    }
    #expect(
      preview == [
        "events/2026-10-14-autumn/notes-rk.rec", "  - Note ID: progress: two",
        "organisations/nightjar.rec",
        "  + Organisation nightjar: Nightjar Counselling",
      ] + preview.dropFirst(4))
    #expect(preview.dropFirst(4).dropLast().allSatisfy { $0.hasPrefix("  + Pledge nightjar-") })
    #expect(preview.last == "  ~ comments and other lines")
    #expect(
      restored.errors
        == "The book is as it was in the backup 2026-10-14. What was there before is the backup 2026-10-14-before-restore-1420.\n"
    )
    #expect(restored.status == 0)
    #expect(venue.text(of: "organisations/nightjar.rec") == organisation)
    #expect(venue.text(of: Venue.notes(of: "rk")) == notes)
    try venue.expectSoundBook()

    let back = try venue.run(
      "restore", venue.book, "2026-10-14-before-restore-1420", "--yes")
    #expect(back.status == 0)
    #expect(venue.text(of: Venue.notes(of: "rk")) == later)
    #expect(venue.text(of: "organisations/nightjar.rec") == "garbled")
  }

  @Test func onATerminalItAsksAndSaysWhatWouldBeTakenOut() throws {
    try file("@nig2 + one")
    try file("@nig2 + two")
    let later = venue.text(of: Venue.notes(of: "rk"))
    for (answer, status) in [("n", 1), ("y", 0)] {
      let terminal = try venue.start(["restore", venue.book, "2026-10-14"])
      try terminal.wait("the question") {
        terminal.text.contains("take 1 note filed since out of the book? [y/N]")
      }
      try terminal.type("\(answer)\n")
      #expect(try terminal.waitExit() == .exited(Int32(status)))
      #expect((venue.text(of: Venue.notes(of: "rk")) == later) == (answer == "n"))
    }
  }

  @Test func aBookThatIsOpenIsLeftAlone() throws {
    try file("@nig2 + one")
    let terminal = try venue.open()
    for arguments in [["restore", venue.book, "2026-10-14"], ["erase", venue.book, "one"]] {
      let ended = try Ended(
        Venue.program, arguments + ["--yes"], environment: venue.environment())
      #expect(ended.status == 1)
      #expect(ended.errors.hasPrefix("Error: The book is open: notes are taken as rk (pid "))
    }
    try terminal.type("still here\r")
    try terminal.wait("the note") { terminal.text.contains("✓ still here") }
  }

  @Test func whatIsNoBackupIsRefused() throws {
    let ended = try venue.run("restore", venue.book, "yesterday")
    #expect(
      ended == Ended(status: 1, output: "", errors: "Error: \(venue.book) has no backups yet.\n"))
    #expect(try venue.run("restore").status == 64)
    #expect(try venue.run("restore", "--help").output.contains("pledgebook restore islington"))
  }
}
