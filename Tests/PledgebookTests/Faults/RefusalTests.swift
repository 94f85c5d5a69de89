import Foundation
import Testing

/// The disk refuses, at every file call that touches the book, once or for a while.
///
/// A sample of the calls is tried; all of them with PLEDGEBOOK_ALL_FAULTS=1.
@Suite struct RefusalTests {
  static let refusals = [
    ("disk full", ENOSPC, 1), ("disk full for a while", ENOSPC, 4), ("quota", EDQUOT, 1),
    ("disk error", EIO, 1), ("read-only", EROFS, 1), ("no permission", EACCES, 1),
    ("interrupted", EINTR, 2), ("too many files", EMFILE, 1),
  ]

  /// Everything is saved in the end, or the program says that it cannot begin.
  @Test(arguments: refusals, [Story.threeNotes, .changing])
  func refusedAtAnyCallEverythingIsSavedInTheEnd(
    _ refusal: (name: String, error: Int32, times: Int), _ story: Story
  ) throws {
    let (name, error, times) = refusal
    var refusedToBegin = 0
    let count = try story.countCalls()
    let calls = callsToTry(count, every: 37, kind: Int(error) + times + story.lines.count)
    for call in calls {
      let book = try story.book()
      let fault = Fault(how: "\(error)", at: call, times: times)
      let run = try story.run(on: book, fault)
      let acknowledged = run.acknowledged.count
      if run.status == 0 {
        #expect(acknowledged == story.receipts, "\(name): \(fault)")
        #expect(try book.texts() == story.states.last, "\(name): \(fault)")
      } else {
        refusedToBegin += 1
        #expect(run.status == 1 && acknowledged == 0, "\(name): \(fault) \(run.complaints)")
        #expect(run.complaints.contains("cannot") || run.complaints.contains("Notes"))
      }
      #expect(error != EINTR || run.status == 0, "\(fault) \(run.complaints)")
      #expect(try story.harm(in: book, after: acknowledged) == [], "\(name): \(fault)")
    }
    print("\(name): \(calls.count) of \(count) calls tried, refused to begin at \(refusedToBegin)")
  }

  @Test(arguments: [ENOSPC, EROFS])
  func refusedForGoodWhatIsNotSavedIsInTheRescueFile(_ error: Int32) throws {
    let calls = try FaultyRun(try FaultyBook(), Story.threeNotes.lines).calls
    let begun = try #require(calls.firstIndex { $0.contains("journal-rk-") })
    for point in callsToTry(calls.count, every: 29, kind: Int(error)) where point > begun {
      let book = try FaultyBook()
      let run = try FaultyRun(
        book, Story.threeNotes.lines, Fault(how: "\(error)", at: point, times: 1_000_000))
      let acknowledged = run.acknowledged.count
      #expect(run.status == (acknowledged == 3 ? 0 : 1), "\(point)")
      if acknowledged < 3 {
        #expect(run.complaints.contains("NOT SAVED: the disk "))
        let rescue = "\(book.state)/pledgebook/rescue-rk-2026-10-14-1420.rec"
        #expect(run.complaints.contains("a copy is in \(rescue)."))
        #expect(try Recfix.complaints("--check", URL(fileURLWithPath: rescue)) == "")
        // What the next start says is to be done with it.
        let next = try FaultyRun(book, [":rescue"])
        #expect(next.status == 0)
        #expect(try book.texts().count == 3, "\(next.output)")
        #expect(!FileManager.default.fileExists(atPath: rescue))
      }
      #expect(try Story.threeNotes.harm(in: book, after: 3) == [], "\(error) from call \(point) on")
    }
  }

  @Test func halfAWriteIsGoneOnWith() throws {
    for point in callsToTry(try Story.threeNotes.countCalls(), every: 9) {
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
