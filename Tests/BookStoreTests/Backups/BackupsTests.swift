import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct BackupsTests {
  private let book: TemporaryBook
  private var backups: Backups { Backups(book.folder) }
  private let day = known(Day("2026-10-14"))

  init() throws { book = try TemporaryBook() }

  /// Every file below a folder of the book, with its bytes.
  private func files(in folder: String) throws -> [String: Data] {
    let root = book.url(folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    var files: [String: Data] = [:]
    for name in names ?? [] {
      let url = root.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files[name] = try Data(contentsOf: url)
      }
    }
    return files
  }

  @Test func aBackupHoldsTheRecFilesByteForByteInTheirFolders() throws {
    try book.put("organisations/north/a.rec", "Broken\r\n+ \u{0} \\")
    try book.put("organisations/a (conflicted copy).rec", [])
    try book.put("organisations/minutes.txt", "no rec file")
    try book.put(".git/config.rec", "hidden")
    try book.put("organisations/.a.rec.12.new", "on its way")
    try FileManager.default.createSymbolicLink(
      atPath: book.url("organisations/link.rec").path, withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(
      atPath: book.url("events/link").path, withDestinationPath: "/etc")
    try backups.make(of: day)

    let there = try files(in: ".").filter {
      $0.key.hasSuffix(".rec") && !$0.key.hasPrefix(".") && $0.key != "organisations/link.rec"
        && !$0.key.hasPrefix("events/link")
    }
    #expect(
      there.keys.sorted() == [
        "book.rec", "events/2026-10-14-autumn/event.rec",
        "organisations/a (conflicted copy).rec", "organisations/north/a.rec", "people.rec",
      ])
    #expect(try files(in: ".pledgebook/backups/2026-10-14") == there)
    #expect(try backups.names() == ["2026-10-14"])
  }

  @Test func oneIsMadeADay() throws {
    try backups.make(of: day)
    try book.put("people.rec", "changed\n")
    try backups.make(of: day)
    #expect(try book.text(".pledgebook/backups/2026-10-14/people.rec") != "changed\n")
    try backups.make(of: known(Day("2026-10-15")))
    #expect(try book.text(".pledgebook/backups/2026-10-15/people.rec") == "changed\n")
    #expect(try backups.names() == ["2026-10-14", "2026-10-15"])
  }

  @Test func thirtyAreKeptAndTheOldestGo() throws {
    for number in 0..<33 { try backups.make(of: Day(number: day.number + Int64(number))) }
    let names = try book.names(in: ".pledgebook/backups")
    #expect(names.count == 30)
    #expect(names.first == "2026-10-17" && names.last == "2026-11-15")
  }

  @Test func onlyTheirOwnerReadsThemHoweverOpenTheBookIs() throws {
    for file in ["book.rec", "people.rec"] { chmod(book.url(file).path, 0o644) }
    chmod(book.path, 0o755)
    try backups.make(of: day)
    for folder in ["", "/backups", "/backups/2026-10-14", "/backups/2026-10-14/events"] {
      #expect(try book.mode(".pledgebook\(folder)") == 0o700)
    }
    for file in try files(in: ".pledgebook").keys {
      #expect(try book.mode(".pledgebook/\(file)") == 0o600, "\(file)")
    }
  }

  // MARK: Half made

  @Test func aHalfOneIsNoneAndIsRemoved() throws {
    try book.put(".pledgebook/backups/.2026-10-13/organisations/a.rec", "half")
    #expect(try backups.names() == [])
    try backups.removeUnfinished()
    #expect(try book.names(in: ".pledgebook/backups") == [])

    try book.put(".pledgebook/backups/.2026-10-14/organisations/a.rec", "half")
    try backups.make(of: day)
    #expect(try book.names(in: ".pledgebook/backups") == ["2026-10-14"])
    #expect(
      try files(in: ".pledgebook/backups/2026-10-14").keys.contains("organisations/a.rec") == false)
  }

  @Test func whileAnotherRunMakesOneItIsLeftToThat() throws {
    try book.put(".pledgebook/backups/.2026-10-14/book.rec", "half")
    guard let lock = try BackupLock.take(book.folder) else {
      Issue.record("the lock is free")
      return
    }
    try backups.removeUnfinished()
    try backups.make(of: day)
    #expect(try book.names(in: ".pledgebook/backups") == [".2026-10-14"])
    _ = consume lock
  }

  // MARK: Beside the writer

  @Test func theWriterHasOneMadeAfterTheDaysFirstChange() throws {
    let bell = try Bell()
    let session = try WritingSession(book.folder, as: rk, now: teaTime)
    let writer = try Writer(session, bell: bell)
    writer.write(1, [.file(sampleNote(1, "one"))])
    writer.backUp(on: day)
    #expect(writer.finish(within: 20))
    #expect(try backups.names() == ["2026-10-14"])
    #expect(
      try files(in: ".pledgebook/backups/2026-10-14")[notesPath]
        == Data(contentsOf: book.url(notesPath)))
    #expect(writer.takeNews() == [.saved(1)])
  }

  @Test func withoutAChangeNoneIsMadeAndAHalfOneGoes() throws {
    try book.put(".pledgebook/backups/.2026-10-13/book.rec", "half")
    let bell = try Bell()
    let writer = try Writer(try WritingSession(book.folder, as: rk, now: teaTime), bell: bell)
    #expect(writer.finish(within: 20))
    #expect(try book.names(in: ".pledgebook/backups") == [])
  }

  @Test func aBackupThatCannotBeMadeStopsNoNote() throws {
    // A file stands where the folder should be.
    try book.put(".pledgebook/backups", "in the way")
    let bell = try Bell()
    let session = try WritingSession(book.folder, as: rk, now: teaTime)
    let writer = try Writer(session, bell: bell)
    writer.write(1, [.file(sampleNote(1, "one"))])
    writer.backUp(on: day)
    #expect(writer.finish(within: 20))
    #expect(
      writer.takeNews() == [.saved(1), .noBackup(".pledgebook/backups is not there")])
    #expect(try book.notes() == [sampleNote(1, "one")])
  }

  // MARK: Telling of them

  @Test func whatABackupHoldsIsCounted() throws {
    try book.put(
      "organisations/a.rec",
      "%rec: Organisation\n\nId: a\n\n%rec: Pledge\n\nId: a-1\n\nId: a-2\n\nbroken\n")
    try book.put("organisations/a (1).rec", "%rec: Organisation\n\nId: a\n")
    var files = BookFiles(book.folder)
    _ = try files.make(.file(sampleNote(1, "one")), again: false)
    try backups.make(of: day)
    let counts = try backups.counts(of: "2026-10-14")
    #expect(counts == .init(organisations: 1, pledges: 2, notes: 1))
    #expect(counts.words == "1 organisation, 2 pledges, 1 note")
  }
}
