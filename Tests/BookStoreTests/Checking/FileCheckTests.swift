import Foundation
import Testing

@testable import BookStore

@Suite struct FileCheckTests {
  private func problems(
    _ path: String, _ old: String, _ new: String
  ) throws -> [String] {
    var book = CheckedBook()
    try book.change(path, old, to: new)
    return try book.problems()
  }

  @Test func paragraphsThatCannotBeRead() throws {
    #expect(
      try problems(CheckedBook.council, "Name: Ash", "Name Ash") == [
        "organisations/council.rec:4: There is no colon after this field's name, as in “Name: value”. If the line goes on with the one above, start it with “+ ”."
      ])
    #expect(
      try problems(
        CheckedBook.notes, "\nAt: 2026-10-14 14:21", "<<<<<<< HEAD\nAt: 2026-10-14 14:21")
        == [
          "events/2026-10-14-autumn/notes-rk.rec:14: A merge left its conflict marker here. Keep the lines that are right, delete the marker."
        ])
    var book = CheckedBook()
    book.put(CheckedBook.people, Array("%rec: Person\n\nInitials: rk\nName: ".utf8) + [0xFF, 0x0A])
    #expect(
      try book.problems() == [
        "people.rec:4: The text here is not UTF-8. It may have been saved in another encoding."
      ])
    book.put(CheckedBook.people, Array("%rec: Person\n\nInitials: rk\nName: \0\n".utf8))
    #expect(
      try book.problems() == [
        "people.rec:4: There is a zero byte here, which a text file cannot hold."
      ])
  }

  @Test func descriptors() throws {
    #expect(
      try problems(CheckedBook.council, "%rec: Organisation\n\n", "") == [
        "organisations/council.rec:1: No descriptor says what this record is: put “%rec: Organisation” and a blank line above it."
      ])
    #expect(
      try problems(
        CheckedBook.council, "%rec: Organisation\n", "%rec: Organisation\n\n%rec: Organisation\n")
        == [
          "organisations/council.rec:3: A second “%rec: Organisation” in one file, at which recutils stops; the first is in line 1. Move the records there."
        ])
    #expect(
      try problems(
        CheckedBook.council, "%rec: Organisation", "%rec: Organisation http://example.org/x.rec")
        == [
          "organisations/council.rec:1: “%rec: Organisation” leads elsewhere, to “http://example.org/x.rec”. That is never followed here, but recfix would open it: delete it."
        ])
    #expect(
      try problems(CheckedBook.council, "%rec: Organisation\n\n", "%rec: Organisation\n") == [
        "organisations/council.rec:1: There is no record of type Organisation below its descriptor: write one.",
        "organisations/council.rec:2: The field Id has become part of the descriptor: put a blank line above the first record.",
      ])
    #expect(
      try problems(CheckedBook.book, "%rec: Theme", "%rec: Themes").first
        == "book.rec:8: There is no type “Themes”. Did you mean “%rec: Theme”?")
    #expect(
      try problems(CheckedBook.people, "%rec: Person", "%rec: Note") == [
        "people.rec:1: Records of type Note are not read in this file. Move them to where they belong: events/DATE-NAME/notes-INITIALS.rec.",
        "people.rec:1: There is no “%rec: Person” in this file: put the descriptor of Person at the top.",
      ])
    #expect(
      try problems(CheckedBook.council, "%rec: Organisation", "%rec:").first
        == "organisations/council.rec:1: “%rec” names no type: write one, as “%rec: Organisation”.")
  }

  @Test func aTypeOfTheBooksOwnIsFine() throws {
    var book = CheckedBook()
    book.add(CheckedBook.book, "\n%rec: Chapter\n\nId: 4\nTitel: Access\n")
    #expect(try book.problems() == [])
  }

  @Test func whatThereIsOneOf() throws {
    #expect(
      try problems(
        CheckedBook.event, "Id: ",
        "Id: 2026-10-14-autumn\nTitle: x\nStart: 2026-10-14 14:00:00 +0100\n\nId: ")
        == [
          "events/2026-10-14-autumn/event.rec:7: A second Event in this file, which is about one: move it to a file of its own.",
          "events/2026-10-14-autumn/event.rec:7: The Id “2026-10-14-autumn” is in events/2026-10-14-autumn/event.rec:3 too: give one of the two another, or delete it.",
        ])
    var book = CheckedBook()
    book.put(CheckedBook.people, [])
    #expect(
      try book.problems() == [
        "people.rec:1: There is no “%rec: Person” in this file: put the descriptor of Person at the top."
      ])
  }

  @Test func whatRecutilsStopsAt() throws {
    var book = CheckedBook()
    let text = "%rec: Person\n\nInitials: rk\r\nName: Rowan\r\n"
    book.put(CheckedBook.people, [0xEF, 0xBB, 0xBF] + text.utf8)
    #expect(
      try book.problems() == [
        "people.rec:1: The file begins with a byte order mark, at which recutils stops: save it as UTF-8 without one.",
        "people.rec:3: Lines end in CR LF, at which recutils stops: save the file with LF alone.",
      ])
  }
}
