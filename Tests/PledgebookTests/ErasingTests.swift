import Foundation
import Testing
import VirtualTerminal

/// `pledgebook erase` and `:erase`, as they are used.
struct ErasingTests {
  private let venue: Venue
  private let reach =
    "Not reached: the history of git, versions that sync services keep, copies on other machines and in mails, and what the disk still holds of files that were replaced.\n"

  init() throws {
    venue = try Venue()
    try venue.run(
      "--linear", venue.book, "--by", "rk", input: "@nig2 + thanks to Zora Zed\n@nig2 + alone\n"
    ).expectSuccess()
  }

  /// The files of the book, and of the state folder, that hold these words.
  private func files(with words: String) throws -> [String] {
    try Ended("/usr/bin/env", ["grep", "-rli", words, "."], folder: venue.folder).output
      .split(separator: "\n").map(String.init).sorted()
  }

  @Test func everyPlaceIsShownAndNothingIsChangedBeforeAYes() throws {
    let ended = try venue.run("erase", venue.book, "zora zed", "--dry-run")
    #expect(
      ended.output == """
        .pledgebook/backups/2026-10-14/events/2026-10-14-autumn/notes-rk.rec:27: thanks to Zora Zed
        .pledgebook/undo-rk.rec:11: thanks to Zora Zed
        events/2026-10-14-autumn/notes-rk.rec:27: thanks to Zora Zed

        """)
    #expect(ended.errors == reach + "It would be erased from 3 places in 3 files.\n")
    #expect(ended.status == 0)
    let asked = try venue.run("erase", venue.book, "zora zed")
    #expect(asked.status == 1)
    #expect(
      asked.errors == reach
        + "Error: There is no terminal to ask on. Nothing was changed; say --yes to erase it.\n")
    #expect(try files(with: "Zora Zed").count == 3)
  }

  @Test func theNameIsGoneAndTheNoteIsThere() throws {
    let ended = try venue.run("erase", venue.book, "zora zed", "--with", "a carer", "--yes")
    #expect(ended.errors == reach + "Erased in 3 places.\n")
    #expect(ended.status == 0)
    #expect(try files(with: "Zora Zed") == [])
    #expect(try venue.select("Text", of: "Note") == ["thanks to a carer", "alone"])
    let again = try venue.run("erase", venue.book, "zora zed", "--yes")
    #expect(
      again
        == Ended(
          status: 0, output: "",
          errors: reach + "“zora zed” stands nowhere that it could be erased from.\n"))
    try venue.expectSoundBook()
  }

  @Test func wrongUseIsRefused() throws {
    #expect(try venue.run("erase", venue.book).status == 64)
    #expect(try venue.run("erase", venue.book, "Zora", "--with", "zora").status == 64)
    #expect(
      try venue.run("erase", venue.book, "@nobody", "--yes")
        == Ended(status: 1, output: "", errors: "Error: Nobody goes by “nobody”.\n"))
    #expect(try venue.run("erase", "--help").output.contains("pledgebook erase islington"))
  }

  @Test func inThePanesTheNameGoesFromFilesLinesAndWhatCanBeUndone() throws {
    let terminal = try venue.open()
    try terminal.type("@nig2 + Zora Zed again\r")
    try terminal.wait(for: ": Zora Zed again")
    try terminal.type("half typed to Zora Zed")
    try terminal.press("Esc")
    try terminal.wait("the draft") { venue.draft().contains("Zora Zed") }
    try terminal.type(":erase Zora Zed\r")
    try terminal.wait(for: "[To be erased: ")
    try terminal.type("yes\r")
    try terminal.wait(for: "Erased in 6 places.")
    try terminal.wait("the draft") { venue.draft().contains("half typed to [erased]") }
    // What does not speak of her can still be undone.
    try terminal.press("Ctrl-Z")
    try terminal.wait(for: "✓ undid progress ")
    try terminal.press("Ctrl-Z")
    try terminal.wait(for: "Nothing to undo.")
    try terminal.press("Ctrl-Y")
    try terminal.wait(for: "✓ did again progress ")
    // And the book is written as before.
    try terminal.type("+ afterwards\r")
    try terminal.wait(for: "✓ afterwards")
    try terminal.press("Ctrl-Q")
    #expect(try terminal.waitExit() == .exited(0))
    #expect(try files(with: "Zora Zed") == [])
    #expect(
      try venue.select("Text", of: "Note")
        == ["thanks to [erased]", "alone", "[erased] again", "afterwards"])
    try venue.expectSoundBook()
  }

  @Test func lineByLineItIsAskedToo() throws {
    let lines = ":erase Zora Zed\n+ a note\nyes\n+ afterwards\n"
    let ended = try venue.run("--linear", venue.book, "--by", "rk", input: lines)
    #expect(ended.status == 1)
    #expect(
      ended.errors == """
        line 2: Answer yes or no first. Esc erases nothing.
        1 of the lines were refused; they are:
        2: + a note

        """)
    #expect(
      ended.output.contains("  events/2026-10-14-autumn/notes-rk.rec:27: thanks to Zora Zed\n"))
    #expect(ended.output.contains("Erased in 3 places.\n✓ progress in the inbox: afterwards\n"))
    #expect(try files(with: "Zora Zed") == [])
  }

  @Test func nobodyElseMayHaveTheBookOpen() throws {
    let other = try venue.open([venue.book, "--by", "ts"])
    let terminal = try venue.open()
    try terminal.type(":erase Zora Zed\r")
    try terminal.wait(for: "[To be erased: ")
    try terminal.type("yes\r")
    try terminal.wait(for: "The book is open: notes are taken as ts")
    #expect(try files(with: "Zora Zed").count == 3)
    try terminal.type("+ goes on\r")
    try terminal.wait(for: "✓")
    try other.type("here too\r")
    try other.wait(for: "✓ here too")
  }
}
