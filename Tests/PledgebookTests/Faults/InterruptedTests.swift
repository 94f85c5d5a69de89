import Foundation
import Testing

/// A restore and an erasure are killed, or refused by the disk, at every file call that touches the
/// book (a sample of them, unless PLEDGEBOOK_ALL_FAULTS=1).
@Suite struct InterruptedTests {
  // MARK: Restoring

  /// A book with a backup, in which every kind of file has changed since.
  private func changedBook() throws -> (book: FaultyBook, then: [String: [UInt8]]) {
    let book = try FaultyBook()
    try FileManager.default.createDirectory(
      atPath: book.path + "/organisations", withIntermediateDirectories: true)
    for name in ["a", "b"] {
      try book.put(
        "organisations/\(name).rec",
        "%rec: Organisation\n\nId: \(name)\nName: \(name)\nSector: voluntary\n")
    }
    #expect(try FaultyRun(book, ["one"]).status == 0)
    let then = try book.records()
    #expect(try FaultyRun(book, ["two"]).status == 0)
    try book.put("organisations/a.rec", "%rec: Organisation\n\nId: a\nName: changed\nSector: x\n")
    try FileManager.default.removeItem(atPath: book.path + "/organisations/b.rec")
    try FileManager.default.createDirectory(
      atPath: book.path + "/events/2026-10-15-new", withIntermediateDirectories: true)
    try book.put(
      "events/2026-10-15-new/event.rec",
      "%rec: Event\n\nId: 2026-10-15-new\nTitle: New\nStart: 2026-10-15 14:00:00 +0100\n")
    return (book, then)
  }

  private func restore(_ book: FaultyBook, _ fault: Fault? = nil) throws -> FaultyRun {
    try FaultyRun(
      book, [], fault, by: .command(["restore", "BOOK", "2026-10-14", "--yes"]))
  }

  @Test(arguments: ["kill", "half", "\(ENOSPC)"])
  func aRestoreThatIsInterruptedHasHappenedOrHasNot(_ how: String) throws {
    let (changed, then) = try changedBook()
    let before = try changed.records()
    let whole = try FaultyBook(copying: changed)
    let calls = try restore(whole).calls.count
    #expect(try whole.records() == then)
    #expect(try whole.harm() == [])
    var happened = 0
    for point in callsToTry(calls, every: how == "kill" ? 16 : 34) {
      let fault = Fault(how: how, at: point)
      let book = try FaultyBook(copying: changed)
      let run = try restore(book, fault)
      if how == "kill" { #expect(run.status == nil, "\(fault)") }
      // The next start, whoever makes it, finishes it or takes it away.
      #expect(try FaultyRun(book, []).status == 0, "\(fault)")
      let now = try book.records()
      #expect(now == before || now == then, "\(fault): \(run.complaints)")
      #expect(try book.harm() == [], "\(fault)")
      if run.status == 0 { #expect(now == then, "\(fault)") }
      happened += now == then ? 1 : 0
      #expect(try restore(book).status == 0, "\(fault)")
      #expect(try book.records() == then, "\(fault)")
    }
    #expect(happened > 0)
    print("restore, \(how): \(calls) calls, it had happened after \(happened) of those tried")
  }

  // MARK: Erasing

  private func erase(_ book: FaultyBook, _ fault: Fault? = nil) throws -> FaultyRun {
    try FaultyRun(
      book, [], fault, by: .command(["erase", "BOOK", "Rowan Keane", "--yes"]))
  }

  @Test(arguments: ["kill", "half", "\(ENOSPC)"])
  func anErasureThatIsInterruptedIsFinishedByDoingItAgain(_ how: String) throws {
    let named = try FaultyBook()
    #expect(try FaultyRun(named, ["with Rowan Keane", "alone"]).status == 0)
    try named.put(".pledgebook/draft-rk", "Before: Rowan Keane\nEnd: yes\n")
    #expect(try named.files(with: "Rowan Keane").count == 4)
    let whole = try FaultyBook(copying: named)
    let calls = try erase(whole).calls.count
    #expect(try whole.files(with: "Rowan Keane") == [])
    for point in callsToTry(calls, every: how == "kill" ? 12 : 20) {
      let fault = Fault(how: how, at: point)
      let book = try FaultyBook(copying: named)
      let run = try erase(book, fault)
      if run.status == 0 { #expect(try book.files(with: "Rowan Keane") == [], "\(fault)") }
      // Whatever was done, the notes are there, each once, and the book opens.
      #expect(try FaultyRun(book, []).status == 0, "\(fault)")
      let texts = try book.texts()
      #expect(
        texts == ["with Rowan Keane", "alone"] || texts == ["with [erased]", "alone"], "\(fault)")
      #expect(try erase(book).status == 0, "\(fault)")
      #expect(try book.files(with: "Rowan Keane") == [], "\(fault)")
      #expect(try book.texts() == ["with [erased]", "alone"], "\(fault)")
      #expect(try book.harm() == [], "\(fault)")
    }
    print("erasure, \(how): \(calls) calls")
  }

  // MARK: The day's backup

  /// It begins when the note is on the disk, which is there whatever becomes of the backup.
  @Test(arguments: ["kill", "half", "\(ENOSPC)"])
  func aBackupThatIsInterruptedIsNone(_ how: String) throws {
    let book = try FaultyBook()
    let calls = try FaultyRun(book, ["one"]).calls
    let first = try #require(calls.firstIndex { $0.contains("mkdir .pledgebook/backups") })
    let whole = try book.records()
    for point in callsToTry(calls.count, every: how == "kill" ? 6 : 12) where point > first {
      let fault = Fault(how: how, at: point)
      let book = try FaultyBook()
      _ = try FaultyRun(book, ["one"], fault)
      #expect(try FaultyRun(book, ["two"]).status == 0, "\(fault)")
      #expect(try book.texts() == ["one", "two"], "\(fault)")
      #expect(try book.harm() == [], "\(fault)")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: book.path + "/.pledgebook/backups")
      #expect(names == ["2026-10-14"], "\(fault)")
      let backup = book.path + "/.pledgebook/backups/2026-10-14"
      for file in whole.keys {
        #expect(FileManager.default.fileExists(atPath: "\(backup)/\(file)"), "\(fault): \(file)")
      }
    }
  }
}
