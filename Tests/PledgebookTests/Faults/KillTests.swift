import Foundation
import Testing

/// The program is killed at every file call that touches the book.
///
/// A sample of the calls is tried; all of them, and every kill during every recovery, with
/// PLEDGEBOOK_ALL_FAULTS=1.
@Suite struct KillTests {
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

  /// A file emptied before it is written again; a lock that outlives its owner.
  @Test(arguments: ["truncate-then-write", "pid-lock"])
  func aBadWriterIsFoundOut(way: String) throws {
    let story = Story.threeNotes(by: way)
    let calls = try story.run(on: try FaultyBook()).calls.count
    var harmful = 0
    for point in 1...calls {
      let book = try FaultyBook()
      let count = try story.run(on: book, Fault(how: "kill", at: point)).acknowledged.count
      if try !story.harm(in: book, after: count).isEmpty { harmful += 1 }
    }
    #expect(harmful > 0)
    print("\(way): killed at \(calls) calls, harm after \(harmful)")
  }

  @Test func aSoundWriterIsNot() throws {
    let story = Story.threeNotes(by: "sound")
    let calls = try story.run(on: try FaultyBook()).calls.count
    for point in 1...calls {
      let book = try FaultyBook()
      let count = try story.run(on: book, Fault(how: "kill", at: point)).acknowledged.count
      #expect(try story.harm(in: book, after: count) == [], "killed at call \(point)")
    }
  }

  // MARK: Killed

  @Test(arguments: [
    Story.threeNotes, .adding, .undoing, .changing, .holding, .editing, .importing,
  ])
  func killedAtAnyCallNothingIsLostOrDoubled(_ story: Story) throws {
    var atRisk = 0
    let count = try story.countCalls()
    for (kind, how) in ["kill", "half"].enumerated() {
      for point in callsToTry(
        count, every: how == "kill" ? 17 : 23, kind: 5 * kind + story.lines.count)
      {
        let book = try story.book()
        let fault = Fault(how: how, at: point)
        let run = try story.run(on: book, fault)
        if how == "kill" {
          // Other threads' calls of the same moment may be missing; and what they do takes now more
          // calls, now fewer.
          let isReached = run.calls.contains { $0.hasPrefix("\(point) ") }
          #expect(isReached ? run.status == nil : run.calls.count < point && run.status == 0)
        }
        let acknowledged = run.acknowledged.count
        atRisk += acknowledged
        let harm = try story.harm(in: book, after: acknowledged)
        #expect(harm == [], "\(fault): \(story)")
      }
    }
    print("\(story): \(count) calls, \(atRisk) acknowledged lines at risk")
  }

  @Test func killedAtAnyCallOfTheRecoveryNothingIsLostOrDoubled() throws {
    var tried = 0
    for point in callsToTry(try Story.threeNotes.countCalls(), every: 23, kind: 8) {
      let killed = try FaultyBook()
      let fault = Fault(how: "kill", at: point)
      let acknowledged = try FaultyRun(killed, Story.threeNotes.lines, fault).acknowledged.count
      let count = try FaultyRun(try FaultyBook(copying: killed), []).calls.count
      for second in callsToTry(count, every: 11, kind: point) {
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
}
