import Foundation
import Testing

/// Somebody else writes to the file of notes at the very moment of a file call.
///
/// A sample of the calls is tried; all of them with PLEDGEBOOK_ALL_FAULTS=1.
@Suite struct MeanwhileTests {
  private static let theirs = """

    At: 2026-10-14 14:10:00 +0100
    By: rk
    Event: 2026-10-14-autumn
    Kind: note
    Share: organisation
    Text: theirs
    Id: 20261014T141000-rk-thrs

    """

  /// Before her correction takes the file's place, in the moment between its last reading and the
  /// rename too.
  @Test func whatSomebodyElseAddsAtAnyCallIsKept() throws {
    var story = Story(
      lines: ["one", ":next-ask", ":correct", "? due", "two"],
      states: [["ask"], ["ask", "one"], ["due", "one"], ["due", "one", "two"]])
    story.earlier = ["? ask"]
    let calls = try story.run(on: try story.book()).calls
    // The backup is made at the same time: the number of a call says only about when it comes.
    let names = Set(
      calls.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    #expect(names.isSuperset(of: ["rename", "unlink", "write", "fsync", "read"]))
    let faults =
      names.sorted().map { Fault(how: "meanwhile", at: 0, name: $0) }
      + callsToTry(calls.count, every: 23).map { Fault(how: "meanwhile", at: $0) }
    for fault in faults {
      let book = try story.book()
      try book.makeMeanwhile(MeanwhileTests.theirs)
      let run = try story.run(on: book, fault)
      #expect(run.status == 0 && run.acknowledged.count == story.receipts, "\(fault)")
      #expect(try book.texts().sorted() == ["due", "one", "theirs", "two"], "\(fault)")
      #expect(try book.harm() == [], "\(fault)")
    }
  }
}
