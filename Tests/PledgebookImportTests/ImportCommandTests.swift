import Foundation
import PledgeModel
import Screen
import Testing
import VirtualTerminal

/// The real program, from the command line to the files.
@Suite struct ImportCommandTests {
  private let book: ImportedBook

  init() throws { book = try ImportedBook() }

  private let list = """
    Organisation name,Sector,Pledge,Theme,Community,Website
    Nightjar Counselling,voluntary,"Translate the form,
    all of it.",translation; New theme,DEAF PEOPLE,https://example.org
    Nightjar Counselling,voluntary,Train everyone.,,,
    Café Wren & Co,voluntary,Listen.,Language,,

    """

  @Test func aListComesIn() throws {
    try book.table(list.utf8)
    let outcome = try book.run("--yes")
    #expect(
      outcome
        == .init(
          status: 0,
          output: """
            list.csv: 3 rows, UTF-8, cells parted by commas

            Columns
              Organisation name → organisation
              Sector → sector
              Pledge → pledge
              Theme → theme
              Community → community
              Website – left out: it means nothing here

            To be added
              2 new organisations
              3 pledges: 3 of 2026
              1 new theme: New theme
              0 new communities

            """,
          complaints:
            "Imported: 2 organisations, 3 pledges, 1 theme. A window that has the book open shows it in a moment.\n"
        ))
    // The book as it was is kept.
    #expect(
      FileManager.default.fileExists(
        atPath: "\(book.path)/.pledgebook/backups/2026-10-14/book.rec"))
    let made = try book.book()
    #expect(
      made.pledges.ids == [
        "cafe-wren-co-2026-1", "nightjar-counselling-2026-1", "nightjar-counselling-2026-2",
      ])
    #expect(made.pledges["nightjar-counselling-2026-1"]?.text == "Translate the form,\nall of it.")
    #expect(made.pledges["nightjar-counselling-2026-1"]?.themes == ["language", "new-theme"])
    #expect(made.pledges["nightjar-counselling-2026-1"]?.communities == ["deaf"])

    let files = try book.files()
    let again = try book.run("--yes")
    #expect(again.status == 0)
    #expect(
      again.output.hasSuffix(
        "To be added\n  nothing\n\nIn the book already\n  3 pledges, to stay as before\n"))
    #expect(again.complaints == "")
    #expect(try book.files() == files)
  }

  @Test(.enabled(if: ImportedBook.hasRecutils)) func recutilsAgree() throws {
    try book.table(list.utf8)
    _ = try book.run("--yes")
    #expect(try book.recfixAgrees(with: book.files().keys))
    let found = try book.run(
      "/usr/bin/recsel",
      [
        "-t", "Pledge", "-e", "Theme = 'new-theme'", "-P", "Text",
        "\(book.path)/organisations/nightjar-counselling.rec",
      ])
    #expect(found.output == "Translate the form,\nall of it.\n")
  }

  @Test func looksOnly() throws {
    try book.table(list.utf8)
    let files = try book.files()
    let outcome = try book.run("--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("3 pledges: 3 of 2026"))
    #expect(outcome.complaints == "")
    #expect(try book.files() == files)
    #expect(!FileManager.default.fileExists(atPath: "\(book.path)/.pledgebook"))
  }

  @Test func withoutATerminalItWantsYes() throws {
    try book.table(list.utf8)
    let files = try book.files()
    let outcome = try book.run()
    #expect(outcome.status == 1)
    #expect(
      outcome.complaints
        == "Error: Nothing was imported: there is no terminal to ask on. Say --yes to import this, or --dry-run to look only.\n"
    )
    #expect(try book.files() == files)
  }

  @Test func rowsWithProblemsAreLeftOutAndTold() throws {
    try book.table(
      """
      organisation;sector;pledge;due
      Wayfare;v;"two
      lines";soon

      ;v;Text;
      Wayfare;v;Text;1/12/2026
      """.utf8)
    let outcome = try book.run("--yes")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        """
        Left out: 2 rows
          line 2: “soon” under “due” is no date, as 2026-10-14, 14/10/2026 or 14 October 2026
          line 5: no organisation
        """))
    #expect(try book.book().pledges.ids == ["wayfare-2026-1"])
  }

  @Test func tornQuotationMarksStopEverything() throws {
    try book.table("organisation,sector,pledge\nWayfare,v,Text\nWayfare,v,\"open\nX,v,Text\n".utf8)
    let files = try book.files()
    let outcome = try book.run("--yes")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("  line 3: a quotation mark that begins on this line is never closed")
    )
    #expect(
      outcome.complaints
        == "Error: Nothing was imported: mend the quotation marks first, nobody can tell which rows there are.\n"
    )
    #expect(try book.files() == files)
  }

  @Test func windows1252IsSaidAndConverted() throws {
    let text =
      Array("organisation\tsector\tpledge\r\nCaf".utf8) + [0xE9] + Array("\tv\t".utf8)
      + [0x93] + Array("Listen".utf8) + [0x94, 13, 10]
    try book.table(text)
    let outcome = try book.run("--yes")
    #expect(
      outcome.output.hasPrefix(
        "list.csv: 1 row, Windows-1252, converted to UTF-8 (line 2 is the first that is not UTF-8), cells parted by tabs\n"
      ))
    #expect(try book.book().organisations["cafe"]?.name == "Café")
    #expect(try book.book().pledges.all.map(\.text) == ["“Listen”"])
  }

  @Test func roundsComeFromTheBookTheOptionOrTheYear() throws {
    try book.table("\u{FEFF}organisation,sector,pledge,year\nA,v,One,2024\nA,v,Two,\n".utf8)
    _ = try book.run("--yes")
    #expect(try book.book().pledges.ids == ["a-2026-1", "a-2024-1"])
    try book.table("organisation,pledge\nA,Three\n".utf8)
    _ = try book.run("--yes", "--round", "2031")
    try book.table("organisation,pledge\nA,Four\n".utf8)
    _ = try book.run("--yes")
    #expect(
      try book.book().pledges.ids == ["a-2031-1", "a-2031-2", "a-2026-1", "a-2024-1"])
  }

  @Test func theirHeadingsAreMapped() throws {
    try book.table("Who,Words\nA,One\n".utf8)
    let refused = try book.run("--yes")
    #expect(refused.status == 1)
    #expect(
      refused.complaints
        == "Error: list.csv cannot be imported. No heading says which column is the organisation. The headings are: “Who”, “Words”. Say it with --map 'HEADING=organisation'.\n"
    )
    let outcome = try book.run("--yes", "--map", "who=organisation", "--map", "Words=pledge")
    #expect(outcome.status == 0)
    #expect(try book.book().pledges.ids == ["a-2026-1"])
  }

  @Test(arguments: [
    ["--round", "26"], ["--map", "Who"], ["--map", "Who=website"], ["--what"],
  ]) func misuseIsStatus64(arguments: [String]) throws {
    try book.table(list.utf8)
    let outcome = try book.run("pledgebook", ["import", "book", "list.csv"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }

  @Test func helpPassesOn() throws {
    let outcome = try book.run("pledgebook", ["import", "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("pledgebook import islington pledges.csv --dry-run"))
    #expect(try book.run("pledgebook", ["--help"]).output.contains("import"))
  }

  @Test(arguments: [
    ("missing.csv", "There is no file missing.csv."),
    ("book", "Nothing was imported: book is no export, "),
    ("empty.csv", "empty.csv cannot be imported. There is nothing in it."),
    ("zip.csv", "zip.csv cannot be imported. It is no CSV file: there is a zero byte on line 1."),
  ]) func whatIsNoTableIsRefused(file: String, words: String) throws {
    try book.table("\n \n".utf8, "empty.csv")
    try book.table([0x50, 0x4B, 3, 4, 0, 0], "zip.csv")
    let outcome = try book.run("--yes", file: file)
    #expect(outcome.status == 1)
    #expect(outcome.complaints.hasPrefix("Error: " + words))
  }

  @Test func whatIsNoBookIsRefused() throws {
    try book.table(list.utf8)
    let none = try book.run("pledgebook", ["import", "nowhere", "list.csv", "--yes"])
    #expect(none.status == 1)
    #expect(
      none.complaints.contains("“pledgebook new nowhere --title … --host …” makes a book there."))
    #expect(try book.run("pledgebook", ["import", ".", "list.csv", "--yes"]).status == 1)
  }

  @Test func aBookWithMistakesIsMendedFirst() throws {
    try book.table(list.utf8)
    let path = "\(book.path)/organisations/odd.rec"
    try Data("%rec: Organisation\n\nId: odd\nno field\n".utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try book.run("--yes")
    #expect(outcome.status == 1)
    #expect(outcome.complaints.contains("organisations/odd.rec:4: "))
    #expect(
      outcome.complaints.hasSuffix("Nothing was imported: mend these places in the book first.\n"))
  }

  @Test func hostileTextIsShownAndKeptAsText() throws {
    try book.table(
      "organisation,sector,pledge,\u{1B}]0;x\u{7}\nA\u{202E}B\u{1B}[31m,v,=cmd|'x'\u{9B}2J,y\n".utf8
    )
    let outcome = try book.run("--yes")
    #expect(outcome.status == 0)
    #expect(
      !(outcome.output + outcome.complaints).unicodeScalars.contains {
        $0 == "\u{1B}" || $0 == "\u{202E}"
      })
    #expect(try book.book().pledges.all.map(\.text) == ["=cmd|'x'\u{FFFD}2J"])
  }

  // MARK: With a terminal

  private func onATerminal(answering answer: String) throws -> VirtualTerminal.Exit {
    try book.table(list.utf8)
    let terminal = try VirtualTerminal(
      VirtualTerminal.product("pledgebook"),
      ["import", book.path, book.home.path + "/list.csv", "--round", "2026"],
      size: Size(rows: 40, columns: 100))
    try terminal.wait(for: "Import 2 organisations, 3 pledges, 1 theme into “Invented”? [y/N]")
    try terminal.type(answer + "\n")
    return try terminal.waitExit()
  }

  @Test func asksFirst() throws {
    #expect(try onATerminal(answering: "y") == .exited(0))
    #expect(try book.book().pledges.count == 3)
  }

  @Test(arguments: ["", "n", "yes please"]) func anythingButYesIsNo(answer: String) throws {
    #expect(try onATerminal(answering: answer) == .exited(1))
    #expect(try book.book().pledges.count == 0)
  }
}
