import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct RestorationTests {
  private let book: TemporaryBook
  private let name = "2026-10-14"

  private static let nightjar =
    "# ours\n\n%rec: Organisation\n\nId: nightjar\nName: Nightjar\n\n%rec: Pledge\n\nId: nightjar-1\nText: one\n\nId: nightjar-2\nText: two\n"
  private static let wren = "%rec: Organisation\n\nId: wren\nName: Wren\n"

  /// A book with a backup, which is changed then in every way.
  init() throws {
    book = try TemporaryBook()
    try book.put("organisations/nightjar.rec", Self.nightjar)
    try book.put("organisations/wren.rec", Self.wren)
    try Backups(book.folder).make(of: known(Day(name)))
  }

  private func change() throws {
    try book.put(
      "organisations/nightjar.rec",
      "# theirs\n\n%rec: Organisation\n\nId: nightjar\nName: Night\n\n%rec: Pledge\n\nId: nightjar-1\nText: one\n\nId: nightjar-3\nText: three\n"
    )
    try FileManager.default.removeItem(at: book.url("organisations/wren.rec"))
    try book.put("organisations/new.rec", "%rec: Organisation\n\nId: new\nName: New\n")
    try book.put("organisations/words.rec", "# words\n\n%rec: Organisation\n\nId: words\n")
    var files = BookFiles(book.folder)
    _ = try files.make(.file(sampleNote(1, "filed since")), again: false)
  }

  private func contents() throws -> [String: String] {
    try FileTree.records(of: book.folder).files.reduce(into: [:]) {
      $0[$1.path] = try book.text($1.path)
    }
  }

  @Test func thePreviewNamesEveryRecordThatBecomesDifferent() throws {
    try change()
    let closed = try ClosedBook(book.folder, now: teaTime)
    let restoration = try Restoration(name, of: closed)
    #expect(
      restoration.preview == [
        "events/2026-10-14-autumn/notes-rk.rec is newer than the backup, and is removed",
        "  - Note 20261014T132003-rk-0001: note: filed since",
        "organisations/new.rec is newer than the backup, and is removed",
        "  - Organisation new: New",
        "organisations/nightjar.rec",
        "  ~ Organisation nightjar: Nightjar",
        "  - Pledge nightjar-3: three",
        "  + Pledge nightjar-2: two",
        "  ~ comments and other lines",
        "organisations/words.rec is newer than the backup, but holds more than records: it stays",
        "organisations/wren.rec comes back",
        "  + Organisation wren: Wren",
      ])
    #expect(restoration.notesThatGo == 1)
    #expect(!restoration.changesNothing)
  }

  @Test func whereNothingIsDifferentNothingIsToBeDone() throws {
    let closed = try ClosedBook(book.folder, now: teaTime)
    let restoration = try Restoration(name, of: closed)
    #expect(restoration.preview == [])
    #expect(restoration.changesNothing)
  }

  @Test func theBookIsAsItWasAndWhatWasThereIsKept() throws {
    let then = try contents()
    try change()
    let before = try contents()
    do {
      let closed = try ClosedBook(book.folder, now: teaTime)
      let (kept, aside) = try Restoration(name, of: closed).carryOut(now: teaTime)
      #expect(kept == "2026-10-14-before-restore-1420")
      #expect(aside == [])
    }
    var expected = then
    expected["organisations/words.rec"] = before["organisations/words.rec"]
    #expect(try contents() == expected)
    #expect(
      try book.names(in: ".pledgebook") == ["backups", "lock.backup", "lock.batch"])

    // And back again.
    do {
      let closed = try ClosedBook(book.folder, now: teaTime)
      let kept = try Restoration("2026-10-14-before-restore-1420", of: closed)
        .carryOut(now: teaTime).kept
      #expect(kept == "2026-10-14-before-restore-1420-2")
    }
    #expect(try contents() == before)
  }

  @Test func anEventThatIsNewerGoesWithItsFolder() throws {
    try book.put("events/2026-10-15-new/event.rec", "%rec: Event\n\nId: 2026-10-15-new\n")
    let closed = try ClosedBook(book.folder, now: teaTime)
    _ = try Restoration(name, of: closed).carryOut(now: teaTime)
    #expect(try book.names(in: "events") == ["2026-10-14-autumn"])
  }

  @Test func aFileKeepsItsModeAndNewOnesAreAsOpenAsTheBook() throws {
    chmod(book.path, 0o755)
    chmod(book.url("organisations/nightjar.rec").path, 0o640)
    try change()
    let closed = try ClosedBook(book.folder, now: teaTime)
    _ = try Restoration(name, of: closed).carryOut(now: teaTime)
    #expect(try book.mode("organisations/nightjar.rec") == 0o640)
    #expect(try book.mode("organisations/wren.rec") == 0o644)
  }

  // MARK: A closed book

  @Test func aBookThatIsOpenIsNotClosed() throws {
    let session = try WritingSession(book.folder, as: ts, now: teaTime)
    do throws(ClosingFault) {
      _ = try ClosedBook(book.folder, now: teaTime)
      Issue.record("It was closed.")
    } catch {
      guard case .isOpen(as: "ts", let who) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(who.hasPrefix("pid \(getpid()) on "))
    }
    #expect(session.isHeld(by: ts))
    #expect(try book.names(in: ".pledgebook").allSatisfy { !$0.hasPrefix("batch-") })
  }

  @Test func aClosedBookIsNotOpenedNotEvenUnderNewInitials() throws {
    do {
      let closed = try ClosedBook(book.folder, now: teaTime)
      #expect(throws: WritingFault.closed) {
        try WritingSession(book.folder, as: rk, now: teaTime)
      }
      #expect(throws: ClosingFault.isBusy) { try ClosedBook(book.folder, now: teaTime) }
      #expect(closed.isToBeFollowed == false)
    }
    #expect(try WritingSession(book.folder, as: rk, now: teaTime).recovered == Recovered())
  }

  @Test func closingCarriesAllJournalsOver() throws {
    for (who, note) in [("rk-1", sampleNote(1, "one")), ("zz-rescue", sampleNote(2, "two"))] {
      try book.put(".pledgebook/journal-\(who).rec", Journal.spell(.file(note)))
    }
    let closed = try ClosedBook(book.folder, now: teaTime)
    #expect(try book.notes().map(\.text) == ["one", "two"])
    #expect(
      try book.names(in: ".pledgebook").filter { $0.hasPrefix("journal-") } == [])
    #expect(closed.isToBeFollowed == false)
  }
}
