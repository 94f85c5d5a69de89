import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct RecoveryTests {
  let book: TemporaryBook
  let journal = ".pledgebook/journal-rk-1-000001.rec"
  let notes = (1...3).map { sampleNote($0, "note \($0) é\nsecond line", seconds: Int64($0)) }

  init() throws { book = try TemporaryBook() }

  private func recover() throws -> Recovered {
    try Recovery(folder: book.folder, initials: rk, stamp: "2-412").run()
  }

  private func spell(_ changes: [Change]) -> [UInt8] { changes.flatMap { Journal.spell($0) } }

  /// The notes file that holds these notes, as the program writes it.
  private func file(_ notes: [Note]) -> [UInt8] {
    Descriptors.file([(Descriptors.notes(of: "rk"), notes.map(\.entries))])
  }

  /// What is in the local folder, but for what was set aside.
  private func leftovers() throws -> [String] {
    try book.names(in: ".pledgebook").filter { !$0.hasPrefix("recovered-") }
  }

  @Test func nothingIsDoneWithoutAJournal() throws {
    try book.put(notesPath, Array(file(notes).dropLast(20)))
    let before = try book.text(notesPath)
    #expect(try recover() == Recovered())
    #expect(try recover().words == nil)
    #expect(try book.text(notesPath) == before)
  }

  @Test func whateverWasWrittenOfTheNotesFileTheNotesAreThereOnce() throws {
    let whole = file(notes)
    let one = file([notes[0]]).count
    // Two of the three notes are in the journal; the first was there before this run.
    for length in one...whole.count {
      try book.put(journal, spell([.file(notes[1]), .file(notes[2])]))
      try book.put(notesPath, Array(whole.prefix(length)))
      let recovered = try recover()
      #expect(try book.notes() == notes, "cut at \(length)")
      #expect(recovered.fragments == 0)
      #expect(try leftovers() == [])
      #expect(try recover() == Recovered())
    }
    #expect(try book.complaints() == [])
  }

  @Test func whateverWasWrittenOfTheJournalTheAcknowledgedNotesAreThereOnce() throws {
    let first = spell([.file(notes[1])])
    let both = spell([.file(notes[1]), .file(notes[2])])
    for length in first.count...both.count {
      try book.put(journal, Array(both.prefix(length)))
      try book.put(notesPath, file([notes[0]]))
      let recovered = try recover()
      let isWhole = length >= both.count - 2
      #expect(try book.notes() == (isWhole ? notes : Array(notes.prefix(2))), "cut at \(length)")
      #expect(recovered.changes == (isWhole ? 2 : 1))
      // As long as it says no more than the record above, nothing is lost with it.
      let saysMore = !first.starts(with: both[first.count..<length])
      #expect(recovered.fragments == (isWhole || !saysMore ? 0 : 1))
      #expect(try leftovers() == [])
    }
    #expect(try book.complaints() == [])
    let aside = try book.names(in: ".pledgebook")
    #expect(aside.count > 100)
    #expect(try book.mode(".pledgebook/\(aside[0])") == 0o600)
    let longest = try aside.map { try book.text(".pledgebook/\($0)") }.max { $0.count < $1.count }
    #expect(longest == String(decoding: both[first.count...].dropLast(3), as: UTF8.self))
  }

  @Test func aFragmentThatWasWrittenAnewIsNoLoss() throws {
    let spelled = Journal.spell(.file(notes[0]))
    try book.put(journal, Array(spelled.dropLast(30)))
    try book.put(".pledgebook/journal-rk-1-000002.rec", spelled)
    #expect(try recover() == Recovered(changes: 1, fragments: 0))
    #expect(try book.names(in: ".pledgebook") == [])
  }

  @Test func zeroBytesOfAPowerCutGo() throws {
    let whole = file(Array(notes.prefix(2)))
    let one = file([notes[0]]).count
    for length in stride(from: one, to: whole.count, by: 7) {
      try book.put(journal, spell([.file(notes[1])]))
      let zeros = [UInt8](repeating: 0, count: whole.count - length)
      try book.put(notesPath, Array(whole.prefix(length)) + zeros)
      #expect(try recover() == Recovered(changes: 1, fragments: 0))
      #expect(try book.notes() == Array(notes.prefix(2)), "\(length)")
    }
    #expect(try book.complaints() == [])
  }

  @Test func whatAPersonWroteBadlyIsLeftWhereItIs() throws {
    let text = String(decoding: file([notes[0]]), as: UTF8.self) + "\nAt: 2026\nno colon here\n"
    try book.put(notesPath, text)
    try book.put(journal, spell([.file(notes[1])]))
    #expect(try recover() == Recovered(changes: 1, fragments: 0))
    #expect(try book.text(notesPath).hasPrefix(text))
    var reader = BookReader(book.folder)
    #expect(try reader.notes(of: sampleEvent.id.text) == Array(notes.prefix(2)))
  }

  @Test func onlyTheOutcomeCounts() throws {
    var second = notes[0]
    second.text = "second"
    var third = notes[0]
    third.text = "third"
    let late = Event(id: "2026-11-01-late", title: "Late", start: teaTime)
    let changes: [Change] = [
      .enter(.event(late)), .file(notes[0]), .file(notes[1]), .correct(from: notes[0], to: second),
      .takeOut(notes[1]), .correct(from: second, to: third), .putBack(notes[1]),
      .file(notes[2]), .takeOut(notes[2]), .strike(.event(late)),
    ]
    #expect(
      changes.outcome == [
        .correct(from: second, to: third), .putBack(notes[1]), .takeOut(notes[2]),
        .strike(.event(late)),
      ])
    // Whatever had been carried over when the run ended, the same comes of it.
    for made in 0...changes.count {
      unlink(book.url(notesPath).path)
      var files = BookFiles(book.folder)
      for change in changes.prefix(made) { _ = try files.make(change, again: false) }
      try book.put(journal, spell(changes))
      let recovered = try recover()
      #expect(try Set(book.notes().map(\.text)) == ["third", notes[1].text], "made \(made)")
      if made == changes.count { #expect(recovered == Recovered()) }
      #expect(try book.names(in: "events") == ["2026-10-14-autumn"])
      #expect(try book.complaints() == [])
    }
  }

  @Test func anOlderCopyOfAFileIsBroughtUpToDate() throws {
    try book.put(journal, spell(notes.map { .file($0) }))
    try book.put(notesPath, file([]))
    try book.put("events/2026-10-14-autumn/.notes-rk.rec.412.new", "half a replacement")
    #expect(try recover() == Recovered(changes: 3, fragments: 0))
    #expect(try book.notes() == notes)
    #expect(try book.names(in: "events/2026-10-14-autumn") == ["event.rec", "notes-rk.rec"])
  }

  @Test func itMayBeDoneAgainFromAnyPointOnTheWay() throws {
    // What each step writes, and the state in which a kill after it leaves the book.
    let whole = file(notes)
    let spelled = spell(notes.map { .file($0) })
    let aside = Array(spelled.prefix(40))
    for (journals, notesFile, isSetAside) in [
      ([spelled + aside], file([]), false), ([spelled + aside], file([]), true),
      ([spelled + aside], file([notes[0]]), true), ([spelled + aside], whole, true),
      ([], whole, true),
    ] {
      try? FileManager.default.removeItem(at: book.url(".pledgebook"))
      try LocalFiles.prepare(book.folder)
      for bytes in journals { try book.put(journal, bytes) }
      try book.put(notesPath, notesFile)
      if isSetAside { try book.put(".pledgebook/recovered-2-412.txt", aside) }
      _ = try recover()
      #expect(try book.notes() == notes)
      #expect(try leftovers() == [])
    }
  }

  @Test func aJournalThatCannotBeReadStopsEverything() throws {
    try book.put(journal, spell([.file(notes[0])]))
    mkfifo(book.url(".pledgebook/journal-rk-1-000002.rec").path, 0o600)
    #expect(throws: FileFault.self) { try recover() }
    #expect(try book.names(in: ".pledgebook").count == 2)
    #expect(!FileManager.default.fileExists(atPath: book.url(notesPath).path))
  }

  @Test func itSaysWhatItDid() {
    #expect(
      Recovered(changes: 12, fragments: 1).words
        == "12 changes recovered from the last run, 1 fragment set aside in .pledgebook/recovered-…"
    )
    #expect(Recovered(changes: 1).words == "1 change recovered from the last run")
  }
}
