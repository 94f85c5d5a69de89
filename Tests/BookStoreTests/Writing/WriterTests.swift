import Foundation
import PledgeModel
import Testing

@testable import BookStore

/// A writer and what it has told.
private struct Desk {
  let book: TemporaryBook
  let bell: Bell
  let session: WritingSession
  let writer: Writer
  var news: [WriterNews] = []

  init(_ book: TemporaryBook, as initials: Initials = rk) throws {
    self.book = book
    bell = try Bell()
    session = try WritingSession(book.folder, as: initials, now: teaTime)
    writer = try Writer(session, bell: bell)
  }

  /// Waits until it has told what is expected.
  mutating func wait(for isThere: ([WriterNews]) -> Bool) throws {
    let end = monotonicSeconds() + 20
    while !isThere(news) {
      try #require(monotonicSeconds() < end, "waited in vain; told was \(news)")
      bell.waitReadable(milliseconds: 1000)
      bell.drain()
      news += writer.takeNews()
    }
  }

  mutating func wait(forSaved numbers: ClosedRange<Int>) throws {
    try wait { news in numbers.allSatisfy { news.contains(.saved($0)) } }
  }
}

@Suite struct WriterTests {
  @Test func whatIsSavedIsInTheJournalAndInItsFile() throws {
    let book = try TemporaryBook()
    var desk = try Desk(book)
    let notes = (1...3).map { sampleNote($0, "note \($0)") }
    for (number, note) in zip(1..., notes) {
      desk.writer.write(number, [.file(note)])
      try desk.wait(forSaved: number...number)
      #expect(try book.notes() == Array(notes.prefix(number)))
      let journal = try #require(try Journal.paths(in: book.folder, of: rk).first)
      let read = Journal.read(try book.folder.read(journal) ?? []).changes
      #expect(read == notes.prefix(number).map { .file($0) })
    }
    #expect(desk.news == [.saved(1), .saved(2), .saved(3)])
    #expect(desk.writer.unsaved == [])
    #expect(desk.writer.finish(within: 20))
    #expect(try book.names(in: ".pledgebook") == ["lock-rk"])
    #expect(try book.complaints() == [])
  }

  @Test func manyAtOnceAreSavedInTheirOrder() throws {
    let book = try TemporaryBook()
    var desk = try Desk(book)
    let notes = (1...200).map { sampleNote($0, "note \($0)") }
    for (number, note) in zip(1..., notes) { desk.writer.write(number, [.file(note)]) }
    try desk.wait(forSaved: 1...200)
    #expect(desk.news == (1...200).map { .saved($0) })
    #expect(try book.notes() == notes)
    #expect(desk.writer.finish(within: 20))
    #expect(try book.notes() == notes)
  }

  @Test func aFolderThatIsAwayIsWaitedFor() throws {
    let book = try TemporaryBook()
    var desk = try Desk(book)
    desk.writer.write(1, [.file(sampleNote(1, "before"))])
    try desk.wait(forSaved: 1...1)
    rename(book.path, book.path + "-pulled")
    mkdir(book.path, 0o700)
    desk.writer.write(2, [.file(sampleNote(2, "meanwhile"))])
    desk.writer.keep([draft("half ty")])
    try desk.wait { $0.contains(.notSaved("the book's folder is gone")) }
    #expect(desk.writer.unsaved == [Deed(2, [.file(sampleNote(2, "meanwhile"))])])
    #expect(try book.names(in: "") == [])
    rmdir(book.path)
    rename(book.path + "-pulled", book.path)
    try desk.wait(forSaved: 1...2)
    #expect(try book.notes().map(\.text) == ["before", "meanwhile"])
    #expect(desk.writer.finish(within: 20))
    #expect(try desk.session.drafts() == [draft("half ty")])
  }

  @Test func whatCannotBeWrittenIsThereWhenSheLeaves() throws {
    let book = try TemporaryBook()
    var desk = try Desk(book)
    let path = book.url(notesPath).path
    mkdir(path, 0o700)
    let note = sampleNote(1, "x")
    desk.writer.write(1, [.file(note)])
    try desk.wait { $0.contains(.notSaved("\(notesPath) is no ordinary file")) }
    #expect(!desk.writer.finish(within: 0.1))
    #expect(desk.writer.unsaved == [Deed(1, [.file(note)])])
    // The writer goes on trying, and a rescue file does no harm beside it.
    rmdir(path)
    desk.writer.keep([])
    try desk.wait(forSaved: 1...1)
    #expect(desk.writer.finish(within: 20))
    #expect(try book.notes() == [note])
  }

  @Test func noTrailOfEmptyJournalsIsLeftByAFailingDisk() throws {
    let book = try TemporaryBook()
    var desk = try Desk(book)
    // A folder in the journal's place: each attempt begins the next one.
    try FileManager.default.removeItem(at: book.url(".pledgebook"))
    try book.put(".pledgebook", "in the way")
    desk.writer.write(1, [.file(sampleNote(1, "x"))])
    for count in 1...3 {
      try desk.wait { $0.count >= count }
      desk.writer.keep([])
    }
    unlink(book.url(".pledgebook").path)
    try desk.wait(forSaved: 1...1)
    #expect(try Journal.paths(in: book.folder, of: rk).count == 1)
    #expect(desk.writer.finish(within: 20))
  }

  @Test func aNoteThatAnEditorOverwroteIsPutBackInTheEnd() throws {
    let book = try TemporaryBook()
    var desk = try Desk(book)
    desk.writer.write(1, [.file(sampleNote(1, "one"))])
    try desk.wait(forSaved: 1...1)
    let old = try book.text(notesPath)
    desk.writer.write(2, [.file(sampleNote(2, "two"))])
    try desk.wait(forSaved: 1...2)
    try book.put(notesPath, old.replacing("one", with: "one, mended"))
    #expect(desk.writer.finish(within: 20))
    #expect(try book.notes().map(\.text) == ["one, mended", "two"])
  }

  @Test func whatIsTakenOutInAnEditorAfterFoldingStaysOut() throws {
    let book = try TemporaryBook()
    var desk = try Desk(book)
    desk.writer.write(1, [.file(sampleNote(1, "one"))])
    desk.writer.write(2, [.file(sampleNote(2, "two"))])
    try desk.wait(forSaved: 1...2)
    desk.writer.fold()
    let deadline = monotonicSeconds() + 20
    while try !Journal.paths(in: book.folder, of: rk).isEmpty, monotonicSeconds() < deadline {
      sched_yield()
    }
    var files = BookFiles(book.folder)
    #expect(try files.make(.takeOut(sampleNote(2, "two")), again: false))
    desk.writer.write(3, [.file(sampleNote(3, "three"))])
    try desk.wait(forSaved: 1...3)
    #expect(desk.writer.finish(within: 20))
    #expect(try book.notes().map(\.text) == ["one", "three"])
  }

  @Test func twoNoteTakersWriteAtOnce() throws {
    let book = try TemporaryBook()
    var desks = [try Desk(book, as: rk), try Desk(book, as: ts)]
    for number in 1...50 {
      var other = sampleNote(number, "theirs \(number)")
      other.by = ts
      desks[0].writer.write(number, [.file(sampleNote(number, "mine \(number)"))])
      desks[1].writer.write(number, [.file(other)])
    }
    for index in desks.indices { try desks[index].wait(forSaved: 1...50) }
    for desk in desks { #expect(desk.writer.finish(within: 20)) }
    let notes = RecordsOfBoth(try book.text(notesPath), try book.text(tomsPath))
    #expect(notes.mine == (1...50).map { "mine \($0)" })
    #expect(notes.theirs == (1...50).map { "theirs \($0)" })
    #expect(try book.complaints() == [])
  }

  // MARK: Drafts

  private func draft(_ text: String) -> StoredDraft {
    StoredDraft(
      before: text, after: "", subject: .inbox, correcting: nil, wasOpen: true, filedAs: nil)
  }

  @Test func aHalfTypedLineIsOnTheDiskSoonAfterEveryKey() throws {
    let book = try TemporaryBook()
    let desk = try Desk(book)
    // She types for a second without a pause; the file is never more than 0.3 s behind her, and a
    // machine that is busy with other tests is given as much again.
    let start = monotonicSeconds()
    var typed: [(text: String, at: Double)] = [("", start)]
    var worst = 0.0
    while monotonicSeconds() < start + 1 {
      let now = monotonicSeconds()
      if now - typed[typed.count - 1].at > 0.02 {
        typed.append((typed[typed.count - 1].text + "x", now))
        desk.writer.keep([draft(typed[typed.count - 1].text)])
      }
      let written = try desk.session.drafts().first?.before ?? ""
      if let next = typed.first(where: { $0.text.count > written.count }) {
        worst = max(worst, monotonicSeconds() - next.at)
      }
      sched_yield()
    }
    #expect(worst < 0.6)
    let last = typed[typed.count - 1].text
    while try desk.session.drafts().first?.before != last {
      try #require(monotonicSeconds() < start + 20)
      sched_yield()
    }
    #expect(try book.mode(".pledgebook/draft-rk") == 0o600)
    #expect(desk.writer.finish(within: 20))
  }

  @Test func aHalfTypedLineIsWrittenAtOnceWhenSheLeaves() throws {
    let book = try TemporaryBook()
    let desk = try Desk(book)
    desk.writer.keep([draft("a longer line than the next"), draft("x")])
    desk.writer.keep([draft("+ café ")])
    #expect(desk.writer.finish(within: 20))
    #expect(try desk.session.drafts() == [draft("+ café ")])
  }
}

private struct RecordsOfBoth {
  let mine: [String]
  let theirs: [String]

  init(_ mine: String, _ theirs: String) {
    func texts(_ text: String) -> [String] {
      text.split(separator: "\n").filter { $0.hasPrefix("Text: ") }.map { String($0.dropFirst(6)) }
    }
    (self.mine, self.theirs) = (texts(mine), texts(theirs))
  }
}

private let tomsPath = "events/2026-10-14-autumn/notes-ts.rec"
