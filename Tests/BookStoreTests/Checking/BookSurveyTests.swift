import Foundation
import Testing

@testable import BookStore

@Suite struct BookSurveyTests {
  private let files = FileManager.default

  private func problems(_ spoil: (URL) throws -> Void) throws -> [String] {
    try CheckedBook().problems(spoil)
  }

  @Test(arguments: [
    "events/2026-10-14-autumn/notes-rk (conflicted copy 2026-10-14).rec",
    "events/2026-10-14-autumn/notes-rk.sync-conflict-20261014-142003-ABCDEF.rec",
    "organisations/nightjar (1).rec", "book.rec.orig", "events/notes (2).rec",
    "events/2026-10-14-autumn/notes-rk-LAPTOP.rec",
  ])
  func conflictCopies(_ path: String) throws {
    #expect(
      try problems { try Data("x".utf8).write(to: $0.appendingPathComponent(path)) } == [
        "\(path): This is the copy of a file that a merge or a sync tool left behind; it is not read. Carry over what is missing, then delete it."
      ])
  }

  @Test func namesThatAreNotRead() throws {
    #expect(
      try problems { folder in
        let event = folder.appendingPathComponent("events/2026-10-14-autumn")
        try Data().write(to: event.appendingPathComponent("notes-RK.rec"))
        try Data().write(to: event.appendingPathComponent("table.txt"))
        try Data().write(to: event.appendingPathComponent(".hidden.rec"))
        try files.createDirectory(
          at: folder.appendingPathComponent("events/2026-12-01-winter"),
          withIntermediateDirectories: false)
      } == [
        "events/2026-10-14-autumn/notes-RK.rec: This file is not read: notes are in notes-INITIALS.rec, with two to eight small letters. Rename it.",
        "events/2026-12-01-winter: There is no event.rec in this folder: write one, or move the folder out.",
      ])
  }

  @Test func organisationsInFoldersAreChecked() throws {
    var book = CheckedBook()
    book.add("organisations/north/hut.rec", "%rec: Organisation\n\nId: hut\nName: The Hut\n")
    #expect(
      try book.problems() == [
        "organisations/north/hut.rec:3: This Organisation has no Sector, which it needs: add “Sector: …”."
      ])
  }

  @Test func whatIsNoFileIsNotTakenForEmpty() throws {
    let words =
      "This cannot be read: it is no regular file. It is not taken for empty; mend that first."
    let pipe = try problems { folder in
      let people = folder.appendingPathComponent("people.rec")
      try files.removeItem(at: people)
      #expect(mkfifo(people.path, 0o600) == 0)
    }
    #expect(pipe == ["people.rec: \(words)"])
    #expect(
      try problems { folder in
        let zero = folder.appendingPathComponent("organisations/zero.rec")
        try files.createSymbolicLink(atPath: zero.path, withDestinationPath: "/dev/zero")
      } == [
        "organisations/zero.rec: \(words)",
        "organisations/zero.rec: This symbolic link leads out of the book, so that the book is not whole without it. Put the file in its place.",
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aFileThatMayNotBeRead() throws {
    let shut = try problems { folder in
      #expect(chmod(folder.appendingPathComponent("people.rec").path, 0) == 0)
    }
    #expect(
      shut == [
        "people.rec: This cannot be read: there is no permission to open people.rec. It is not taken for empty; mend that first."
      ])
  }

  @Test func symbolicLinks() throws {
    func link(_ path: String, to target: String) throws -> [String] {
      try problems { folder in
        let link = folder.appendingPathComponent(path).path
        try files.createSymbolicLink(atPath: link, withDestinationPath: target)
      }
    }
    let loop = "organisations/loop.rec"
    #expect(
      try link(loop, to: "loop.rec") == [
        "\(loop): This cannot be read: \(loop) is a symbolic link. It is not taken for empty; mend that first.",
        "\(loop): This symbolic link leads nowhere. Delete it, or put the file in its place.",
      ])
    #expect(
      try link("events/2026-12-01-winter", to: "2026-10-14-autumn") == [
        "events/2026-12-01-winter: This symbolic link to a folder is not followed. Put the folder in its place."
      ])
    #expect(
      try link("organisations/more", to: "/tmp") == [
        "organisations/more: This symbolic link leads out of the book, so that the book is not whole without it. Put the file in its place."
      ])
    #expect(
      try link("organisations/gone.rec", to: "nowhere") == [
        "organisations/gone.rec: This symbolic link leads nowhere. Delete it, or put the file in its place."
      ])
  }

  @Test func aFolderWithoutABookIsNone() throws {
    var book = CheckedBook()
    book.put(CheckedBook.book, nil)
    #expect(throws: BookFault.self) { try book.problems() }
  }
}
