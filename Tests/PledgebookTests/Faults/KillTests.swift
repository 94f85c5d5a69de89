import Foundation
import Testing

/// The program is killed, or refused by the disk, at every file call that touches the book.
///
/// A sample of the calls is tried; all of them, and every kill during every recovery, with
/// PLEDGEBOOK_ALL_FAULTS=1.
@Suite struct KillTests {
  static let triesAll = ProcessInfo.processInfo.environment["PLEDGEBOOK_ALL_FAULTS"] != nil

  /// The calls to try: all, or each `step`th beginning with a different one for each `kind`.
  private func points(_ count: Int, every step: Int, kind: Int = 0) -> [Int] {
    Array(
      stride(
        from: Self.triesAll ? 1 : 1 + kind % step, through: count, by: Self.triesAll ? 1 : step))
  }

  private func count(_ story: Story) throws -> Int {
    let book = try FaultyBook()
    let run = try story.run(on: book)
    #expect(run.status == 0)
    #expect(run.acknowledged.count == story.receipts)
    #expect(try story.states.last == book.texts())
    #expect(try book.harm() == [])
    return run.calls.count
  }

  // MARK: Does the harness see harm?

  @Test func aNoteThatIsMissingDoubledOrInTheWrongPlaceIsHarm() {
    let story = Story.threeNotes
    #expect(story.harm(acknowledged: 2, stored: ["one", "two"]) == [])
    #expect(story.harm(acknowledged: 2, stored: ["one", "two", "three"]) == [])
    for stored in [["one"], ["two"], ["one", "one", "two"], ["two", "one"], ["one", "two", "x"]] {
      #expect(story.harm(acknowledged: 2, stored: stored).count == 1)
    }
    #expect(story.harm(acknowledged: 4, stored: ["one", "two", "three"]).count == 1)
  }

  @Test func aDiskThatOnlySaysThatItWritesIsFoundOut() throws {
    let book = try FaultyBook()
    let run = try FaultyRun(book, Story.threeNotes.lines, Fault(how: "lie", at: 1, times: 10_000))
    #expect(run.acknowledged.count == 3)
    let harm = try Story.threeNotes.harm(in: book, after: run.acknowledged.count)
    #expect(
      harm.contains(
        "after 3 acknowledged lines [] stands in the book, not [\"one\", \"two\", \"three\"]"))
  }

  @Test func aRecordThatWasNotWrittenWholeIsFoundOut() throws {
    let book = try FaultyBook()
    _ = try FaultyRun(book, ["one"])
    let path = "\(book.path)/events/2026-10-14-autumn/notes-rk.rec"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.dropLast(10).write(to: URL(fileURLWithPath: path))
    #expect(try book.texts() == [])
    #expect(try book.harm().count == 1)
  }

  // MARK: Killed

  @Test(arguments: [Story.threeNotes, .undoing, .changing, .holding, .editing, .importing])
  func killedAtAnyCallNothingIsLostOrDoubled(_ story: Story) throws {
    var atRisk = 0
    let count = try count(story)
    for (kind, how) in ["kill", "half"].enumerated() {
      for point in points(count, every: how == "kill" ? 6 : 9, kind: kind) {
        let book = try FaultyBook()
        let fault = Fault(how: how, at: point)
        let run = try story.run(on: book, fault)
        if how == "kill" { #expect(run.status == nil && run.calls.count == point) }
        let acknowledged = run.acknowledged.count
        atRisk += acknowledged
        #expect(try story.harm(in: book, after: acknowledged) == [], "\(fault): \(story)")
      }
    }
    print("\(story): \(count) calls, \(atRisk) acknowledged lines at risk")
  }

  @Test func killedAtAnyCallOfTheRecoveryNothingIsLostOrDoubled() throws {
    var tried = 0
    for point in points(try count(.threeNotes), every: 23, kind: 8) {
      let killed = try FaultyBook()
      let fault = Fault(how: "kill", at: point)
      let acknowledged = try FaultyRun(killed, Story.threeNotes.lines, fault).acknowledged.count
      let count = try FaultyRun(try FaultyBook(copying: killed), []).calls.count
      for second in points(count, every: 11, kind: point) {
        let book = try FaultyBook(copying: killed)
        let run = try FaultyRun(book, [], Fault(how: "kill", at: second))
        #expect(run.status == nil)
        let harm = try Story.threeNotes.harm(in: book, after: acknowledged)
        #expect(harm == [], "\(fault), then at call \(second)")
        tried += 1
      }
    }
    print("recovery: \(tried) kills")
  }

  // MARK: Refused

  /// Everything is saved in the end, or the program says that it cannot begin.
  @Test(arguments: [
    ("disk full", ENOSPC, 1), ("disk full for a while", ENOSPC, 4), ("quota", EDQUOT, 1),
    ("disk error", EIO, 1), ("interrupted", EINTR, 2), ("too many files", EMFILE, 1),
  ])
  func refusedAtAnyCallEverythingIsSavedInTheEnd(
    _ name: String, error: Int32, times: Int
  ) throws {
    var refusedToBegin = 0
    let count = try count(.threeNotes)
    for point in points(count, every: 16, kind: Int(error) + times) {
      let book = try FaultyBook()
      let fault = Fault(how: "\(error)", at: point, times: times)
      let run = try FaultyRun(book, Story.threeNotes.lines, fault)
      let acknowledged = run.acknowledged.count
      if run.status == 0 {
        #expect(acknowledged == 3, "\(name): \(fault)")
        #expect(try book.texts() == ["one", "two", "three"], "\(name): \(fault)")
      } else {
        refusedToBegin += 1
        #expect(run.status == 1 && acknowledged == 0, "\(name): \(fault) \(run.complaints)")
        #expect(run.complaints.contains("cannot") || run.complaints.contains("Notes"))
      }
      #expect(error != EINTR || run.status == 0, "\(fault) \(run.complaints)")
      #expect(
        try Story.threeNotes.harm(in: book, after: acknowledged) == [], "\(name): \(fault)")
    }
    print("\(name): \(count) calls, refused to begin at \(refusedToBegin) of those tried")
  }

  @Test(arguments: [ENOSPC, EROFS])
  func refusedForGoodWhatIsNotSavedIsInTheRescueFile(_ error: Int32) throws {
    let calls = try FaultyRun(try FaultyBook(), Story.threeNotes.lines).calls
    let begun = try #require(calls.firstIndex { $0.contains("journal-rk-") })
    for point in points(calls.count, every: 19, kind: Int(error)) where point > begun {
      let book = try FaultyBook()
      let run = try FaultyRun(
        book, Story.threeNotes.lines, Fault(how: "\(error)", at: point, times: 1_000_000))
      let acknowledged = run.acknowledged.count
      #expect(run.status == (acknowledged == 3 ? 0 : 1), "\(point)")
      if acknowledged < 3 {
        #expect(run.complaints.contains("NOT SAVED: the disk "))
        let rescue = "\(book.state)/pledgebook/rescue-2026-10-14-1420.rec"
        #expect(run.complaints.contains(" wait in \(rescue)."))
        #expect(try Recfix.complaints("--check", URL(fileURLWithPath: rescue)) == "")
        // What the message says is to be done with it.
        try FileManager.default.copyItem(
          atPath: rescue, toPath: "\(book.path)/.pledgebook/journal-rk-rescue.rec")
      }
      #expect(try Story.threeNotes.harm(in: book, after: 3) == [], "\(error) from call \(point) on")
    }
  }

  @Test func halfAWriteIsGoneOnWith() throws {
    for point in points(try count(.threeNotes), every: 5) {
      let book = try FaultyBook()
      let run = try FaultyRun(book, Story.threeNotes.lines, Fault(how: "short", at: point))
      #expect(run.status == 0 && run.acknowledged.count == 3)
      #expect(try Story.threeNotes.harm(in: book, after: 3) == [], "short at call \(point)")
    }
  }

  @Test func afterAFailedSyncTheBytesAreWrittenAnewToAnotherFile() throws {
    let book = try FaultyBook()
    let calls = try FaultyRun(book, Story.threeNotes.lines).calls
    // The first sync of the journal: the first fdatasync after it was begun.
    let begun = try #require(calls.firstIndex { $0.contains("journal-rk-") })
    let sync = try #require(calls[begun...].firstIndex { $0.contains(" fdatasync") })
    let second = try FaultyBook()
    let run = try FaultyRun(
      second, Story.threeNotes.lines, Fault(how: "\(EIO)", at: sync + 1))
    #expect(run.acknowledged.count == 3 && run.status == 0)
    #expect(run.complaints.contains("NOT SAVED: the disk reports an error; trying again\n"))
    let journals = run.calls.filter { $0.contains(" open .pledgebook/journal-rk-") }
      .compactMap { $0.split(separator: "-").last.map(String.init) }
    #expect(Array(journals.prefix(2)) == ["000001.rec", "000002.rec"])
    #expect(try Story.threeNotes.harm(in: second, after: 3) == [])
  }
}
