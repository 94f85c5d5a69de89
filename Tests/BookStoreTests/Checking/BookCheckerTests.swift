import ExampleBook
import Testing

@testable import BookStore

@Suite struct BookCheckerTests {
  @Test func booksInOrderPass() throws {
    #expect(try CheckedBook().problems() == [])
    #expect(try CheckedBook(ExampleBook.whole).problems() == [])
  }

  /// A change of one place in one file, and all that is then said.
  struct Spoiling: Sendable, CustomTestStringConvertible {
    let path: String
    let old: String
    let new: String
    let said: [String]
    var testDescription: String { "\(path): \(new)" }

    init(_ path: String, _ old: String, _ new: String, _ said: String...) {
      (self.path, self.old, self.new, self.said) = (path, old, new, said)
    }
  }

  private static func said(_ spoiling: Spoiling) throws -> [String] {
    var book = CheckedBook()
    try book.change(spoiling.path, spoiling.old, to: spoiling.new)
    return try book.problems()
  }

  private func expect(_ spoiling: Spoiling) throws {
    #expect(try Self.said(spoiling) == spoiling.said.map { "\(spoiling.path):\($0)" })
  }

  @Test(arguments: [
    Spoiling(
      CheckedBook.nightjar, "Name: Nightjar Counselling\n", "",
      "3: This Organisation has no Name, which it needs: add “Name: …”."),
    Spoiling(
      CheckedBook.nightjar, "Sector: voluntary", "Sector: ",
      "5: This Organisation has no Sector, which it needs: add “Sector: …”."),
    Spoiling(
      CheckedBook.notes, "Id: 20261014T132100-rk-bb0f\n", "",
      "15: This Note has no Id: it was cut off. Complete it and give it an Id as its last field, or delete it."
    ),
    Spoiling(
      CheckedBook.notes, "\n\nAt: 2026-10-14 14:21", "\nAt: 2026-10-14 14:21",
      "23: A second Id in one record: the blank line between two records was lost. Put it back."),
    Spoiling(
      CheckedBook.notes, "Kind: idea", "Kind: idea\nKind: offer",
      "19: A second Kind in one record: keep one. If two records have run together, put the blank line back between them."
    ),
    Spoiling(
      CheckedBook.notes, "Text: Join.", "Txet: Join.",
      "23: A Note has no field “Txet”. Did you mean “Text”? If it is the book's own, say so in the descriptor: “%type: Txet line”."
    ),
    Spoiling(
      CheckedBook.nightjar, "Made: ", "made: ",
      "16: A Pledge has no field “made”. Did you mean “Made”? If it is the book's own, say so in the descriptor: “%type: made line”."
    ),
    Spoiling(CheckedBook.nightjar, "Joined: 2023-06-01", "Landlord: The parish\nSite: x.org"),
  ])
  func fields(_ spoiling: Spoiling) throws { try expect(spoiling) }

  @Test func aFieldThatTheDescriptorSpeaksOfIsTheBooksOwn() throws {
    var book = CheckedBook()
    try book.change(CheckedBook.nightjar, "Origin: new", to: "Funding: grant")
    #expect(
      try book.problems() == [
        "\(CheckedBook.nightjar):15: A Pledge has no field “Funding”. Did you mean “Finding”? If it is the book's own, say so in the descriptor: “%type: Funding line”."
      ])
    try book.change(
      CheckedBook.nightjar, "%rec: Pledge\n", to: "%rec: Pledge\n%type: Funding line\n")
    #expect(try book.problems() == [])
  }

  @Test(arguments: [
    Spoiling(
      CheckedBook.book, "Format: 1", "Format: one",
      "3: Format is “one”. It must be the version of the files: 1."),
    Spoiling(
      CheckedBook.book, "Format: 1", "Format: 2",
      "3: The book has format 2, this program knows 1: it can be read, not written to. Use the newer program."
    ),
    Spoiling(
      CheckedBook.book, "Europe/London", "Europe/Lundun",
      "6: Zone is “Europe/Lundun”. It must be the IANA name of a time zone, as Europe/London."),
    Spoiling(
      CheckedBook.book, "Europe/London", "../../etc/passwd",
      "6: Zone is “../../etc/passwd”. It must be the IANA name of a time zone, as Europe/London."),
    Spoiling(
      CheckedBook.book, "Zone: Europe/London", "Zone: Europe/London\nNorm: three",
      "7: Norm is “three”. It must be a whole number, as 3."),
    Spoiling(
      CheckedBook.book, "Name: Language", "Name: Language\n+ and more",
      "11: Name is “Language\nand more”. It must be one line; join its lines."),
    Spoiling(
      CheckedBook.people, "Initials: rk", "Initials: RK",
      "3: Initials is “RK”. It must be two to eight small letters, as rk."),
    Spoiling(
      CheckedBook.nightjar, "Joined: 2023-06-01", "Joined: 2023-02-30",
      "6: Joined is “2023-02-30”. It must be a date of the calendar, as 2026-10-14."),
    Spoiling(
      CheckedBook.nightjar, "Origin: new", "Origin: nwe",
      "15: Origin is “nwe”. It must be one of new, existing."),
    Spoiling(
      CheckedBook.notes, "Kind: idea", "Kind: iddea",
      "18: Kind is “iddea”. It must be one of note, progress, challenge, ask, idea, offer, action, contact, practice, quote, status, attendance, agenda, safeguarding."
    ),
    Spoiling(
      CheckedBook.notes, "Share: organisation", "Share: everyone",
      "10: Share is “everyone”. It must be one of named, organisation, unattributed, private."),
    Spoiling(
      CheckedBook.notes, "Text: Join.", "Due: 1 Dec\nDone: maybe\nHeads: -1\nText: Join.",
      "23: Due is “1 Dec”. It must be a date of the calendar, as 2026-10-14.",
      "24: Done is “maybe”. It must be yes or no.",
      "25: Heads is “-1”. It must be a whole number, as 3."),
    Spoiling(
      CheckedBook.notes, "At: 2026-10-14 14:20:03 +0100", "At: 2026-10-14 14:20:03",
      "3: At is “2026-10-14 14:20:03”. It must be a time with its offset from UTC; put it behind, as “2026-10-14 14:20:03 +0100”."
    ),
    Spoiling(
      CheckedBook.notes, "At: 2026-10-14 14:20:03 +0100", "At: 2026-10-34 14:20:03 +0100",
      "3: At is “2026-10-34 14:20:03 +0100”. It must be a time of the calendar with its offset, as 2026-10-14 14:20:03 +0100."
    ),
    Spoiling(
      CheckedBook.notes, "About: 20261014T132003-rk-4tqz", "About: the ask",
      "21: About is “the ask”. It must be the id of a note, as 20261014T132003-rk-4tqz: UTC second, initials, four letters or digits."
    ),
    Spoiling(
      CheckedBook.notes, "others\n+ pay?", "others\n+ pay\u{1B}[2J?",
      "12: There is a control character in Text (U+001B): delete it."),
    Spoiling(
      CheckedBook.notes, "Text: Join.", "Text: Join\u{85}.",
      "23: There is a control character in Text (U+0085): delete it."),
    Spoiling(
      CheckedBook.event, "+0100", "+0100\nEnd: 2026-10-14 13:00:00 +0100",
      "6: The event ends before it starts: correct one of them."),
  ])
  func values(_ spoiling: Spoiling) throws { try expect(spoiling) }

  @Test(arguments: [
    Spoiling(
      CheckedBook.nightjar, "Id: nightjar\n", "Id: nightjars\n",
      "3: The Id is “nightjars”, the file is called “nightjar.rec”. Give the file the name of the Id.",
      "10: The Id is “nightjar-2023-1”. A pledge of nightjars made in round “2023” has an Id that begins “nightjars-2023-”."
    ),
    Spoiling(
      CheckedBook.nightjar, "Round: 2023", "Round: 2024",
      "10: The Id is “nightjar-2023-1”. A pledge of nightjar made in round “2024” has an Id that begins “nightjar-2024-”."
    ),
    Spoiling(
      CheckedBook.event, "Id: 2026-10-14-autumn", "Id: 2026-10-15-autumn",
      "3: The Id is “2026-10-15-autumn”, the folder is called “2026-10-14-autumn”. Give both the same name; notes refer to it."
    ),
    Spoiling(
      CheckedBook.notes, "By: rk", "By: ts",
      "4: By is “ts”, but this file holds the notes of rk. Move the note to notes-ts.rec, or correct By.",
      "13: The Id is of rk, the note is by ts: correct one of them."
    ),
    Spoiling(
      CheckedBook.notes, "Organisation: nightjar", "Organisation: council",
      "7: Organisation is “council”, but the pledge nightjar-2023-1 is of nightjar: correct one of them."
    ),
    Spoiling(
      CheckedBook.notes, "Organisation: nightjar", "Organisation: nightjr",
      "7: Organisation is “nightjr”, but there is no Organisation of that Id. Did you mean “nightjar”?"
    ),
    Spoiling(
      CheckedBook.notes, "Pledge: nightjar-2023-1", "Pledge: nightjar-2023-9",
      "8: Pledge is “nightjar-2023-9”, but there is no Pledge of that Id. Did you mean “nightjar-2023-1”?"
    ),
    Spoiling(
      CheckedBook.notes, "About: 20261014T132003-rk-4tqz", "About: 20261014T132003-rk-aaaa",
      "21: About is “20261014T132003-rk-aaaa”, but there is no Note of that Id. Correct it, or add the record."
    ),
    Spoiling(
      CheckedBook.notes, "About: 2026",
      "Replaces: 20261014T132003-rk-aaaa\nWithdraws: 20261014T132003-rk-aaab\nAbout: 2026",
      "21: Replaces is “20261014T132003-rk-aaaa”, but there is no Note of that Id. Correct it, or add the record.",
      "22: Withdraws is “20261014T132003-rk-aaab”, but there is no Note of that Id. Correct it, or add the record."
    ),
    Spoiling(
      CheckedBook.nightjar, "Theme: language\nCommunity: migrant",
      "Theme: langauge\nCommunity: owls",
      "13: Theme is “langauge”, but there is no Theme of that Id. Did you mean “language”?",
      "14: Community is “owls”, but there is no Community of that Id. Correct it, or add the record."
    ),
    Spoiling(
      CheckedBook.nightjar, "Made: ", "Continues: nightjar-2020-1\nMade: ",
      "16: Continues is “nightjar-2020-1”, but there is no Pledge of that Id. Did you mean “nightjar-2023-1”?"
    ),
    Spoiling(
      CheckedBook.council, "statutory", "statutory\nMergedInto: borough",
      "6: MergedInto is “borough”, but there is no Organisation of that Id. Correct it, or add the record."
    ),
    Spoiling(
      CheckedBook.council, "statutory", "statutory\nMergedInto: council",
      "6: MergedInto leads from council back to itself: one of the organisations goes on."),
  ])
  func idsAndReferences(_ spoiling: Spoiling) throws {
    // What refers to an Id that was changed has something to say as well, elsewhere.
    #expect(
      try Self.said(spoiling).filter { $0.hasPrefix(spoiling.path) }
        == spoiling.said.map { "\(spoiling.path):\($0)" })
  }

  @Test func notesOfAPledgeThatWentElsewhereAreFine() throws {
    var book = CheckedBook()
    try book.change(CheckedBook.nightjar, "Joined: ", to: "MergedInto: council\nJoined: ")
    try book.change(CheckedBook.notes, "Organisation: nightjar", to: "Organisation: council")
    #expect(try book.problems() == [])
  }

  @Test func idsThatAreThereTwice() throws {
    var book = CheckedBook()
    book.add(CheckedBook.people, "\nInitials: rk\nName: Ruth Kay\n")
    book.add(
      "events/2026-10-14-autumn/notes-ts.rec",
      """
      %rec: Note

      At: 2026-10-14 14:20:03 +0100
      By: ts
      Event: 2026-10-14-autumn
      Kind: note
      Share: named
      Id: 20261014T132003-rk-4tqz

      """)
    #expect(
      try book.problems() == [
        "events/2026-10-14-autumn/notes-ts.rec:8: The Id is of rk, the note is by ts: correct one of them.",
        "events/2026-10-14-autumn/notes-ts.rec:8: The Id “20261014T132003-rk-4tqz” is in events/2026-10-14-autumn/notes-rk.rec:13 too: give one of the two another, or delete it.",
        "people.rec:6: The Id “rk” is in people.rec:3 too: give one of the two another, or delete it.",
      ])
  }
}
