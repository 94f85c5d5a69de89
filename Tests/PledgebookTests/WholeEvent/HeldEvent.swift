import BookStore
import Foundation
import PledgeModel
import Testing
import VirtualTerminal

@testable import pledgebook

/// A planned event, held with the real program: its book, made by `new` and `import`, and what three
/// note-takers filed in it at once.
struct HeldEvent {
  let plan: PlannedEvent
  let venue: Venue

  /// The book before anybody has come.
  init(_ plan: PlannedEvent) throws {
    self.plan = plan
    venue = try Venue(hasBook: false)
    try venue.run("new", venue.book, "--title", "The whole event", "--host", "Host")
      .expectSuccess()
    try venue.write(plan.spreadsheet, to: "pledges.csv")
    try venue.run("import", venue.book, "\(venue.folder)/pledges.csv", "--yes").expectSuccess()
  }

  /// Types a shift's lines into the program without panes; the run is to be waited for.
  func begin(_ shift: PlannedEvent.Shift) throws -> RunningProgram {
    try RunningProgram(
      Venue.program, ["--linear", "--by", shift.by, venue.book],
      input: shift.lines.map { $0 + "\n" }.joined(),
      environment: venue.environment(["PLEDGEBOOK_NOW": shift.clock]))
  }

  /// Holds the event: the door, then shift by shift, the note-takers of each at once.
  func hold() throws {
    try expectAllFiled(try begin(plan.door).end(), plan.door)
    for shifts in plan.shifts {
      let runs = try shifts.map { try begin($0) }
      for (run, shift) in zip(runs, shifts) { try expectAllFiled(try run.end(), shift) }
    }
  }

  private func expectAllFiled(_ ended: Ended, _ shift: PlannedEvent.Shift) throws {
    #expect(ended.errors == "", "\(shift.by) at \(shift.clock)")
    try #require(ended.status == 0)
  }

  /// The whole book, read from its files.
  func book() throws -> Book {
    var reader = BookReader(try Folder(venue.book))
    var book = try reader.book()
    for event in try reader.eventFolders() { _ = book.read(try reader.notes(of: event)) }
    #expect(reader.problems == [])
    return book
  }
}
