import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct BookFilesTests {
  let book: TemporaryBook

  init() throws { book = try TemporaryBook() }

  /// Makes changes for the first time.
  private func make(_ changes: [Change], _ files: inout BookFiles) throws {
    for change in changes { #expect(try files.make(change, again: false), "\(change)") }
  }

  private func contents() throws -> [String: String] {
    let paths = FileManager.default.enumerator(atPath: book.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".rec") }.reduce(into: [:]) {
      $0[$1] = try book.text($1)
    }
  }

  @Test func everyChangeIsUndoneToTheLastByte() throws {
    var files = BookFiles(book.folder)
    let notes = (1...4).map { sampleNote($0, "note \($0)", seconds: Int64($0)) }
    try make(notes.map { .file($0) }, &files)
    var corrected = notes[1]
    corrected.text = "better\nand longer"
    corrected.pledge = nil
    let event = Event(id: "2026-11-01-late", title: "Late", start: teaTime)
    let changes: [Change] =
      [.file(fullNote), .correct(from: notes[1], to: corrected)] + notes.map { .takeOut($0) }
      + [.enter(.event(event)), .enter(.person(Person(initials: ts, name: "Tom")))]
    for change in changes {
      let before = try contents()
      try make([change], &files)
      #expect(try book.complaints() == [], "\(change)")
      let after = try contents()
      #expect(after != before)
      // Made again it changes nothing, but for a correction that may have to be found first.
      #expect(try !files.make(change, again: true))
      try make([change.inverse], &files)
      #expect(try contents() == before, "\(change)")
      #expect(try book.complaints() == [])
      try make([change.inverse.inverse], &files)
      #expect(try contents() == after)
      try make([change.inverse], &files)
    }
  }

  @Test func severalTakenOutComeBackInTheirOrder() throws {
    var files = BookFiles(book.folder)
    let notes = (1...4).map { sampleNote($0, "note \($0)") }
    try make(notes.map { .file($0) }, &files)
    let before = try book.text(notesPath)
    try make(notes.map { .takeOut($0) }, &files)
    #expect(try book.notes() == [])
    try make(notes.reversed().map { .putBack($0) }, &files)
    #expect(try book.text(notesPath) == before)
  }

  @Test func aNoteOfAnEarlierRunIsPutBackByItsTime() throws {
    var files = BookFiles(book.folder)
    let notes = (1...3).map { sampleNote($0, "note \($0)", seconds: Int64($0)) }
    try make([.file(notes[0]), .file(notes[2])], &files)
    try make([.putBack(notes[1])], &files)
    #expect(try book.notes() == notes)
  }

  @Test func aCorrectionChangesItsLinesAloneInAFileOfAPerson() throws {
    let before = """
      # Ruth's file

      %rec: Note
      %doc: hers

      At: 2026-10-14T14:20:03+01:00
      By: rk
      # she was in a hurry
      Event: 2026-10-14-autumn
      Kind:  note
      Mood: hopeful
      Share: organisation
      Text: First
      Id:  20261014T132003-rk-0001\u{20}
      Written: by hand


      no colon here

      # the end
      """
    try book.put(notesPath, before)
    var files = BookFiles(book.folder)
    var reader = BookReader(book.folder)
    let note = try #require(try reader.notes(of: sampleEvent.id.text).first)
    var corrected = note
    corrected.text = "Second"
    try make([.correct(from: note, to: corrected)], &files)
    #expect(
      try book.text(notesPath)
        == before.replacing("Text: First", with: "Text: Second"))
    try make([.correct(from: corrected, to: note)], &files)
    #expect(try book.text(notesPath) == before)
    // It also comes back as it was, mood and all.
    try make([.takeOut(note)], &files)
    #expect(try !book.text(notesPath).contains("hopeful"))
    try make([.putBack(note)], &files)
    #expect(try book.text(notesPath).contains("Mood: hopeful\nShare"))
  }

  @Test func aCorrectionOfANoteThatIsGoneIsKept() throws {
    var files = BookFiles(book.folder)
    let note = sampleNote(1, "old")
    var corrected = note
    corrected.text = "new"
    try make([.file(note)], &files)
    unlink(book.url(notesPath).path)
    try make([.correct(from: note, to: corrected)], &files)
    #expect(try book.notes() == [corrected])
    #expect(try book.complaints() == [])
  }

  @Test func aNoteIsFoundWhenItsFolderWasRenamed() throws {
    var files = BookFiles(book.folder)
    let note = sampleNote(1, "old")
    var corrected = note
    corrected.text = "new"
    try make([.file(note)], &files)
    rename(book.url("events/2026-10-14-autumn").path, book.url("events/2026-10-14-fall").path)
    try make([.correct(from: note, to: corrected)], &files)
    #expect(try book.names(in: "events") == ["2026-10-14-fall"])
    #expect(try book.text("events/2026-10-14-fall/notes-rk.rec").contains("Text: new\n"))
  }

  @Test(arguments: [
    "", "# only a comment\n", "%rec: Note\n\nAt: half a reco",
    "%rec: Note\n\n%rec: Photo\n\nFile: a.jpg\n", "%rec: Photo\n\nFile: a.jpg",
    "%rec: Note\nText: ends in a backslash\\", "%rec: Note\r\n\r\nno colon\r\n",
  ])
  func aNoteIsReadAgainWhateverTheFileHeld(_ before: String) throws {
    try book.put(notesPath, before)
    var files = BookFiles(book.folder)
    let notes = [sampleNote(1, "one"), sampleNote(2, "two")]
    try make(notes.map { .file($0) }, &files)
    var reader = BookReader(book.folder)
    #expect(try reader.notes(of: sampleEvent.id.text) == notes)
    let after = try book.text(notesPath)
    for line in before.split(whereSeparator: \.isNewline) { #expect(after.contains(line)) }
  }

  @Test func aFileChangedByOthersBetweenTwoNotesIsLookedAtAgain() throws {
    var files = BookFiles(book.folder)
    try make([.file(sampleNote(1, "one"))], &files)
    let text = try book.text(notesPath)
    try book.put(notesPath, text + "\n%rec: Photo\n\nFile: a.jpg\n")
    try make([.file(sampleNote(2, "two"))], &files)
    #expect(try book.notes().map(\.text) == ["one", "two"])
    #expect(try book.text(notesPath).hasSuffix("File: a.jpg\n"))
    try book.put(notesPath, "")
    try make([.file(sampleNote(3, "three"))], &files)
    #expect(try book.notes().map(\.text) == ["three"])
    #expect(try book.complaints() == [])
  }

  @Test func nothingIsWrittenIntoPipesFoldersAndLinks() throws {
    let other = try TemporaryBook()
    let path = book.url(notesPath).path
    var files = BookFiles(book.folder)
    func reason() -> String? {
      do {
        _ = try files.make(.file(sampleNote(1, "x")), again: false)
        return nil
      } catch {
        return error.reason
      }
    }
    mkfifo(path, 0o600)
    #expect(reason() == "\(notesPath) is no ordinary file")
    unlink(path)
    mkdir(path, 0o700)
    #expect(reason() == "\(notesPath) is no ordinary file")
    rmdir(path)
    symlink(other.url("people.rec").path, path)
    let before = try other.text("people.rec")
    #expect(reason() == "\(notesPath) is a symbolic link")
    #expect(try other.text("people.rec") == before)
    unlink(path)
    #expect(reason() == nil)
  }

  @Test func halfARecordIsRemovedWhenItsNoteIsTriedAgain() throws {
    var files = BookFiles(book.folder)
    let notes = [sampleNote(1, "one"), sampleNote(2, "two é")]
    try make([.file(notes[0])], &files)
    let one = try Data(contentsOf: book.url(notesPath))
    try make([.file(notes[1])], &files)
    let both = try Data(contentsOf: book.url(notesPath))
    for length in one.count..<both.count {
      try book.put(notesPath, Array(both.prefix(length)))
      var files = BookFiles(book.folder)
      _ = try files.make(.file(notes[1]), again: true)
      let now = try Data(contentsOf: book.url(notesPath))
      // All that may differ is the very last line end.
      #expect(now == both || now == both.dropLast(), "\(length)")
      #expect(try book.notes() == notes)
    }
  }

  @Test func anEventThatAnythingBelongsToIsNotCancelled() throws {
    var files = BookFiles(book.folder)
    let note = sampleNote(1, "x")
    try make([.file(note)], &files)
    #expect(try !files.make(.strike(.event(sampleEvent)), again: false))
    try make([.takeOut(note)], &files)
    try book.put("events/2026-10-14-autumn/agenda.pdf", "not ours")
    #expect(try !files.make(.strike(.event(sampleEvent)), again: false))
    #expect(
      try book.names(in: "events/2026-10-14-autumn") == ["agenda.pdf", "event.rec", "notes-rk.rec"])
    unlink(book.url("events/2026-10-14-autumn/agenda.pdf").path)
    mkdir(book.url("events/2026-10-14-autumn/photos").path, 0o700)
    #expect(try !files.make(.strike(.event(sampleEvent)), again: false))
    rmdir(book.url("events/2026-10-14-autumn/photos").path)
    #expect(try files.make(.strike(.event(sampleEvent)), again: false))
    #expect(try book.names(in: "events") == [])
  }

  @Test func theDescriptorsPassRecfixWithEveryField() throws {
    var files = BookFiles(book.folder)
    try make(
      [.file(fullNote), .enter(.person(Person(initials: rk, name: "R\nK", role: "x\ny")))], &files)
    #expect(try book.complaints() == [])
    #expect(try book.notes() == [fullNote])
  }
}
