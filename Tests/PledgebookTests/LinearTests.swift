import Foundation
import Screen
import Testing
import VirtualTerminal

/// The same line without panes: a table's notes, a dumb terminal, one line from a script.
@Suite struct LinearTests {
  @Test func aTablesNotesAreFiledAndTheRefusedOnesListed() throws {
    let venue = try Venue()
    let notes = """
      @nig2 + new form in five languages

      ! translators cost more
      @nowhere + a form
      =stuck
      @ash1 =stuk
      @quarry a plain note\r
      :no-such-command
      """
    let ended = try venue.run("--linear", "--by", "ts", venue.book, input: notes)
    #expect(ended.status == 1)
    #expect(
      ended.output == """
        ✓ progress on Nightjar 2: new form in five languages
        ✓ challenge in the inbox · unattributed: translators cost more
        ✓ note on Quarrygate: a plain note

        """)
    #expect(
      ended.errors == """
        line 4: No organisation is called “nowhere”. Tab after @ lists them; @"…" takes any words.
        line 5: A status belongs to a pledge: select one, or begin with @ and its number.
        line 6: “stuk” is no status. It is one of not started, started, on track, stuck, done, \
        changed or withdrawn.
        line 8: There is no command “no-such-command”. Tab after : lists them.
        4 of the lines were refused; they are:
        4: @nowhere + a form
        5: =stuck
        6: @ash1 =stuk
        8: :no-such-command

        """)
    #expect(
      try venue.select("Kind,Organisation,Pledge,Text", in: Venue.notes(of: "ts")) == [
        "progress nightjar nightjar-2023-2 new form in five languages",
        "challenge translators cost more", "note quarrygate-college a plain note",
      ])
    try venue.expectSoundBook()
  }

  @Test func allWellGivesStatusNothing() throws {
    let venue = try Venue()
    let ended = try venue.run("--linear", "--by", "ts", venue.book, input: "@nig2 + a form\n")
    #expect(ended == Ended(status: 0, output: "✓ progress on Nightjar 2: a form\n", errors: ""))
    // Standard input is no terminal: linear by itself.
    let again = try venue.run(venue.book, "--by", "ts", input: "@nig2")
    #expect(again.status == 0)
    #expect(again.errors == "")
    #expect(again.output.hasPrefix("Nightjar 2: Translate the referral form into the five"))
    #expect(again.output.contains("\n  2026-10-14 14:20 + a form\n"))
  }

  @Test func somebodyMustSign() throws {
    let venue = try Venue()
    let ended = try venue.run("--linear", venue.book, input: "@nig2 + a form\n")
    #expect(
      ended
        == Ended(
          status: 1, output: "",
          errors: "Error: Who takes notes? Say so with --by INITIALS or $PLEDGEBOOK_BY.\n"))
    #expect(try venue.run("--linear", venue.book, changing: ["PLEDGEBOOK_BY": "rk"]).status == 0)
  }

  @Test func oneLineIsFiledFromAScript() throws {
    let venue = try Venue()
    let filed = try venue.run("note", venue.book, "@nig2 ! no budget", "--by", "rk")
    #expect(
      filed
        == Ended(
          status: 0, output: "✓ challenge on Nightjar 2 · unattributed: no budget\n", errors: ""))
    let refused = try venue.run("note", venue.book, "@nig9 ! no budget", "--by", "rk")
    #expect(refused.status == 1)
    #expect(refused.output == "")
    #expect(refused.errors.hasSuffix("Nightjar Counselling has no pledge 9, only 1, 2 and 3.\n"))
    #expect(try venue.select("Text") == ["no budget"])
    try venue.expectSoundBook()
  }

  @Test func aDumbTerminalHasTheWholeProduct() throws {
    let venue = try Venue()
    let terminal = try venue.start(
      [venue.book, "--by", "rk"], ["TERM": "dumb"], size: Size(rows: 40, columns: 120))
    try terminal.wait(for: "the inbox>")
    try terminal.type("@nig2\n")
    try terminal.wait(for: "Nightjar 2>")
    try terminal.type("+ read aloud\n")
    try terminal.wait(for: "✓ progress on Nightjar 2: read aloud")
    try terminal.type("/read aloud\n")
    try terminal.wait(for: "“read aloud”: 1 of 36 pledges, 1 of 151 notes")
    try terminal.type("=stuk\n")
    try terminal.wait(for: "“stuk” is no status.")
    try terminal.type(":quit\n")
    #expect(try terminal.waitExit() == .exited(0))
    #expect(!terminal.output.contains(0x1B))
    #expect(try venue.select("Pledge,Text") == ["nightjar-2023-2 read aloud"])
    try venue.expectSoundBook()
  }

  /// A filed note is found by its words, put differently, filed elsewhere; an ask on an organisation as
  /// a whole is answered.
  @Test func whatIsFiledCanBeSelected() throws {
    let venue = try Venue()
    let lines = """
      @nig2 ~! no bugdet
      @ash1 + the form
      :select bugdet
      :correct
      ! no budget
      :move @ash1
      :select
      :delete
      @nig
      ? who has a room
      :answered the library has
      """
    let ended = try venue.run("--linear", "--by", "ts", venue.book, input: lines)
    #expect(ended.errors == "")
    #expect(
      ended.output.hasPrefix(
        """
        ✓ challenge on Nightjar 2 · private: no bugdet
        ✓ progress on Ashbourne 1: the form
        14:20 challenge on Nightjar 2: no bugdet
        It says: ~! no bugdet
        The next line takes its place; an empty one leaves it.
        ✓ corrected challenge on Nightjar 2 · private: no budget
        ✓ challenge moved to Ashbourne 1: no budget
        1 of 2: 14:20 progress on Ashbourne 1: the form
        ✓ deleted progress on Ashbourne 1, Ctrl-Z brings it back: the form
        Nightjar Counselling
        """), "\(ended.output)")
    #expect(
      ended.output.hasSuffix(
        """
        ✓ ask on Nightjar: who has a room
        ✓ ask on Nightjar answered: who has a room

        """), "\(ended.output)")
    #expect(
      try venue.select("Kind,Share,Pledge,Text,Outcome", in: Venue.notes(of: "ts")) == [
        "challenge private ashbourne-council-2023-1 no budget", "ask organisation who has a room",
        "ask organisation the library has",
      ])
    try venue.expectSoundBook()
  }

  @Test func aNewBookIsReadyForNotes() throws {
    let venue = try Venue(hasBook: false)
    let made = try venue.run("new", venue.book, "--title", "Our fair", "--host", "Ŵrens & Co")
    #expect(made.status == 0)
    #expect(made.output == "")
    #expect(made.errors.hasPrefix("The book is in \(venue.book). "))
    try venue.expectSoundBook()
    #expect(
      try venue.select("Title,Host,Zone", of: "Book", in: "book.rec")
        == ["Our fair Ŵrens & Co Europe/London"])
    #expect(try venue.select("Id", of: "Theme", in: "book.rec").count == 18)
    let again = try venue.run("new", venue.book, "--title", "Our fair", "--host", "Ŵrens")
    #expect(again.status == 1)
    #expect(
      again.errors == "Error: \(venue.book) is not empty. A new book wants a folder of its own.\n")

    let terminal = try venue.open()
    try terminal.wait(for: "No event today. Enter begins “Progressing Equality, 14 Oct 2026”")
    try terminal.enter("Autumn")
    try terminal.wait(for: "✓ event begun: Autumn")
    try terminal.file("to the inbox", saying: "to the inbox")
    try terminal.leave()
    #expect(
      try venue.select("Kind,Text", in: "events/2026-10-14-autumn/notes-rk.rec")
        == ["note to the inbox"])
    try venue.expectSoundBook()
  }

  @Test func thePracticeBookIsCopiedAndOpened() throws {
    let venue = try Venue(hasBook: false)
    let ended = try venue.run("demo", input: "@nig2 + practised\n")
    #expect(ended.status == 0)
    #expect(ended.output == "✓ progress on Nightjar 2: practised\n")
    let copies = try FileManager.default.contentsOfDirectory(atPath: venue.folder)
      .filter { $0.hasPrefix("pledgebook-practice-") }
    #expect(copies.count == 1)
    let copy = "\(venue.folder)/\(copies[0])"
    #expect(
      ended.errors == "The practice book is in \(copy).\nWhat you filed is in \(copy).\n")
    try FileManager.default.moveItem(atPath: copy, toPath: venue.book)
    #expect(try venue.select("Text", in: Venue.notes(of: "me")) == ["practised"])
    try venue.expectSoundBook()
  }
}
