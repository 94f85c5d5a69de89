import Foundation
import PledgeModel
import RecFile
import Testing

@testable import BookStore

/// One's own changes to notes that somebody else has changed in the files.
@Suite struct CollisionTests {
  let book: TemporaryBook
  private let note = sampleNote(1, "mine")

  init() throws {
    book = try TemporaryBook()
    var files = BookFiles(book.folder)
    for number in 1...3 {
      _ = try files.make(
        .file(number == 1 ? note : sampleNote(number, "other \(number)")), again: false)
    }
  }

  private func texts() throws -> [String] { try book.notes().map(\.text) }

  private func edit(_ old: String, _ new: String) throws {
    try book.put(notesPath, try book.text(notesPath).replacing(old, with: new))
  }

  private func changed(_ text: String) -> Note {
    var changed = note
    changed.text = text
    return changed
  }

  @Test func aCorrectionOfWhatSomebodyElseChangedStandsBesideIt() throws {
    try edit("mine", "theirs")
    var files = BookFiles(book.folder)
    let better = changed("better")
    #expect(try files.make(.correct(from: note, to: better), again: false))
    #expect(try texts() == ["theirs", "other 2", "other 3", "better"])
    let mine = try #require(try book.notes().last)
    #expect(mine.about == note.id)
    #expect(mine.id.by == rk && mine.id.seconds == note.id.seconds && mine.id != note.id)
    #expect(files.collisions == [Collision(theirs: changed("theirs"), mine: mine)])
    #expect(try book.complaints() == [])
    // However often it is tried, it stands there once.
    #expect(try !files.make(.correct(from: note, to: better), again: true))
    #expect(try texts() == ["theirs", "other 2", "other 3", "better"])
    // The choice is an ordinary deletion, and what is left is corrected as ever.
    #expect(try files.make(.takeOut(mine), again: false))
    #expect(
      try files.make(.correct(from: changed("theirs"), to: changed("agreed")), again: false))
    #expect(try texts() == ["agreed", "other 2", "other 3"])
    #expect(files.collisions.count == 2)
  }

  @Test func whatSomebodyElseChangedIsNotDeleted() throws {
    try edit("mine", "theirs")
    let before = try book.text(notesPath)
    var files = BookFiles(book.folder)
    #expect(try !files.make(.takeOut(note), again: false))
    #expect(try book.text(notesPath) == before)
    #expect(files.collisions == [Collision(theirs: changed("theirs"), mine: nil)])
  }

  @Test func anotherSpellingOfTheSameIsNoChange() throws {
    try edit("Text: mine", "Text:   mine".replacing("   ", with: " ") + "\nColour: green")
    try edit("At: 2026-10-14 14:20:04 +0100", "At: 2026-10-14T14:20:04+01:00")
    var files = BookFiles(book.folder)
    #expect(try files.make(.correct(from: note, to: changed("better")), again: false))
    #expect(files.collisions == [])
    #expect(try texts() == ["better", "other 2", "other 3"])
    #expect(try book.text(notesPath).contains("Colour: green"))
  }

  @Test func anOlderVersionOfHersIsHersToChange() throws {
    var files = BookFiles(book.folder)
    let old = try book.text(notesPath)
    _ = try files.make(.correct(from: note, to: changed("better")), again: false)
    _ = try files.make(.correct(from: changed("better"), to: changed("best")), again: false)
    // Somebody puts the copy back that was made before.
    try book.put(notesPath, old)
    #expect(try files.make(.correct(from: changed("best"), to: changed("best")), again: false))
    #expect(files.collisions == [])
    #expect(try texts() == ["best", "other 2", "other 3"])
  }

  @Test func aNoteThatCannotBeReadIsNotOverwritten() throws {
    try edit(
      "Kind: note\nOrganisation: nightjar\nPledge: nightjar-2023-2\nShare: organisation\nText: mine",
      "Kind: rumour\nShare: organisation\nText: mine")
    var files = BookFiles(book.folder)
    _ = try files.make(.correct(from: note, to: changed("better")), again: false)
    let text = try book.text(notesPath)
    #expect(text.contains("Kind: rumour"))
    #expect(files.collisions == [Collision(theirs: nil, mine: changed("better").beside)])
  }

  @Test func aFileWithMergeMarkersIsAddedToAndOtherwiseLeft() throws {
    try edit(
      "Text: other 3", "<<<<<<< ours\nText: other 3\n=======\nText: other three\n>>>>>>> theirs")
    let before = try book.text(notesPath)
    var files = BookFiles(book.folder)
    _ = try files.make(.file(sampleNote(4, "fourth")), again: false)
    #expect(try book.text(notesPath).hasPrefix(before))
    #expect(try files.make(.correct(from: note, to: changed("better")), again: false))
    var reader = BookReader(book.folder)
    #expect(
      try reader.notes(of: sampleEvent.id.text).map(\.text) == ["better", "other 2", "fourth"])
    #expect(try book.text(notesPath).contains("=======\nText: other three\n>>>>>>> theirs\n"))
  }

  @Test func whatIsWrittenInTheMomentBeforeTheRenameIsSeen() throws {
    let files = BookFiles(book.folder)
    var tries = 0
    let isChanged = try files.edit(notesPath, or: nil) { document in
      tries += 1
      if tries == 1 {
        // Somebody saves the file while it is being changed.
        do { try edit("other 2", "saved meanwhile") } catch { Issue.record(error) }
      }
      guard let index = document.records(ofType: "Note").last else { return false }
      document.remove(at: index)
      return true
    }
    #expect(isChanged)
    #expect(tries == 2)
    #expect(try texts() == ["mine", "saved meanwhile"])
    #expect(try book.names(in: "events/\(sampleEvent.id)") == ["event.rec", "notes-rk.rec"])
  }

  @Test func aCrashBetweenJournalAndFileKeepsBoth() throws {
    let better = changed("better")
    let bytes = Journal.spell(.correct(from: note, to: better))
    let path = ".pledgebook/journal-rk-1-000001.rec"
    for theirs in ["mine", "theirs"] {
      try book.put(path, bytes)
      try edit("Text: mine", "Text: \(theirs)")
      let recovery = Recovery(folder: book.folder, initials: rk, stamp: "1")
      let recovered = try recovery.run()
      if theirs == "mine" {
        #expect(recovered == Recovered(changes: 1))
        #expect(try texts() == ["better", "other 2", "other 3"])
        try edit("better", "mine")
      } else {
        #expect(recovered == Recovered(changes: 1, collisions: 1))
        #expect(
          recovered.words
            == "1 change recovered from the last run, 1 note changed outside meanwhile: both versions are kept"
        )
        #expect(try texts() == ["theirs", "other 2", "other 3", "better"])
        try book.put(path, bytes)
        #expect(try recovery.run() == Recovered(collisions: 1))
        #expect(try texts() == ["theirs", "other 2", "other 3", "better"])
      }
    }
    #expect(try book.complaints() == [])
  }

  @Test func aNoteWithWhatAFileCannotHoldIsStillTheSame() throws {
    let odd = changed("a line that ends in \\\nand one with \u{7}")
    var files = BookFiles(book.folder)
    _ = try files.make(.correct(from: note, to: odd), again: false)
    let read = try #require(try book.notes().first)
    #expect(read != odd)
    #expect(read.isWritten(from: odd))
    _ = try files.make(.correct(from: odd, to: changed("plain")), again: false)
    #expect(files.collisions == [])
    #expect(try texts() == ["plain", "other 2", "other 3"])
  }
}
