import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct BookReaderTests {
  private func problems(_ book: TemporaryBook) throws -> [String] {
    var reader = BookReader(book.folder)
    _ = try reader.book()
    for event in try reader.eventFolders() { _ = try reader.notes(of: event) }
    return reader.problems.map(\.text)
  }

  @Test func aNewBookIsReadAndPassesRecfix() throws {
    let book = try TemporaryBook()
    var reader = BookReader(book.folder)
    let read = try reader.book()
    #expect(read.hosting == Hosting(title: "Equality", host: "Voices", zone: "Europe/London"))
    #expect(read.themes.ids == ["language"])
    #expect(Array(read.events.all) == [sampleEvent])
    #expect(reader.problems == [])
    #expect(try book.complaints() == [])
  }

  @Test func problemsHaveTheirFileAndLineAndTheRestIsRead() throws {
    let book = try TemporaryBook()
    try book.put(
      "organisations/nightjar.rec",
      """
      %rec: Organisation

      Id: nightjar
      Name: Nightjar
      Sector: voluntary

      %rec: Pledge

      Id: nightjar-2023-1
      Round: 2023
      Text: First

      Id: nightjar-2023-2
      Text has no colon

      <<<<<<< ours
      Id: nightjar-2023-3
      =======

      Id: nightjar-2023-4
      Round: 2023
      Text: Fourth

      """)
    var reader = BookReader(book.folder)
    let pledges = try reader.book().pledges.ids
    #expect(pledges == ["nightjar-2023-1", "nightjar-2023-4"])
    #expect(reader.problems.map(\.file) == Array(repeating: "organisations/nightjar.rec", count: 2))
    #expect(reader.problems.map(\.line) == [14, 16])
  }

  @Test func aFileFromAnotherSystemIsRead() throws {
    let book = try TemporaryBook()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = "%rec: Organisation\r\n\r\nId: nightjar\r\nName: Nightjar\r\nSector: voluntary"
    try book.put("organisations/north/nightjar.rec", mark + Array(text.utf8))
    var reader = BookReader(book.folder)
    #expect(try reader.book().organisations["nightjar"]?.sector == "voluntary")
    #expect(reader.problems == [])
  }

  @Test func copiesAreNeverRead() throws {
    let book = try TemporaryBook()
    let copies = [
      "notes-rk (Ruth's conflicted copy 2026-10-14).rec", "notes-rk (1).rec",
      "notes-rk.sync-conflict-20261014-142003-ABCDEFG.rec", "notes-rk.rec.orig",
      "notes-rk-LAPTOP.rec", "Copy of notes-rk.rec", ".notes-rk.rec.412.new",
    ]
    for copy in copies { try book.put("events/2026-10-14-autumn/\(copy)", "%rec: Note\n\nx") }
    for copy in ["a (conflicted copy).rec", "a.sync-conflict-1.rec", "a (2).rec", "a.rec.orig"] {
      try book.put("organisations/\(copy)", "%rec: Organisation\n\nId: x\nName: x\nSector: x\n")
    }
    #expect(try problems(book) == [])
    var reader = BookReader(book.folder)
    #expect(try reader.book().organisations.isEmpty)
    #expect(try reader.notes(of: sampleEvent.id.text) == [])
  }

  enum Obstacle: CaseIterable { case pipe, endless, folder, loop, dangling }

  @Test(arguments: Obstacle.allCases)
  func whatCannotBeReadIsNeverTakenForEmpty(_ obstacle: Obstacle) throws {
    let book = try TemporaryBook()
    for file in ["organisations/x.rec", notesPath, "people.rec"] {
      let path = book.url(file).path
      unlink(path)
      let words: String
      switch obstacle {
      case .pipe:
        mkfifo(path, 0o600)
        words = "is no ordinary file"
      case .endless:
        symlink("/dev/zero", path)
        words = "is no ordinary file"
      case .folder:
        mkdir(path, 0o700)
        words = "is no ordinary file"
      case .loop:
        symlink(path, path)
        words = "is a symbolic link"
      case .dangling:
        symlink("/nowhere", path)
        words = ""
      }
      // A folder is no file of the book; elsewhere than in the place of a known one it may stand.
      let isTold = obstacle != .dangling && !(obstacle == .folder && file != "people.rec")
      do {
        let found = try problems(book)
        #expect(!isTold && found == [], "\(obstacle) \(file)")
      } catch let fault as BookFault {
        #expect(isTold)
        #expect(fault.words == "cannot read \(file): \(file) \(words). Nothing was changed.")
      } catch let fault as FileFault {
        #expect(isTold && fault.reason == "\(file) \(words)")
      }
      try FileManager.default.removeItem(atPath: path)
      try book.put("people.rec", "")
    }
  }

  @Test func aFolderThatIsNoBookGetsASentence() throws {
    let book = try TemporaryBook()
    unlink(book.url("book.rec").path)
    var reader = BookReader(book.folder)
    #expect(throws: BookFault.noBook(book.path)) { try reader.book() }
    try book.put("book.rec", "Title: no descriptor\n")
    #expect {
      try reader.book()
    } throws: {
      ($0 as? BookFault)?.words == "book.rec: there is no record of type Book in it"
    }
    try book.put("book.rec", "%rec: Book\n\nTitle: x\n")
    #expect {
      try reader.book()
    } throws: {
      ($0 as? BookFault)?.words == "book.rec:3: this record has no Format, which it needs"
    }
  }
}
