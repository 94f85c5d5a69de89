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

  /// Types a shift's lines into the panes, each once the one before is done.
  func typeIntoPanes(_ shift: PlannedEvent.Shift) throws {
    let terminal = try venue.open(
      [venue.book, "--by", shift.by], ["PLEDGEBOOK_NOW": shift.clock])
    for line in shift.lines {
      // What is to be corrected stands in the line.
      if terminal.typed.contains(where: { $0 != " " }) { try terminal.type("\u{15}") }
      try terminal.enter(line)
      try terminal.wait("“\(line)” to be done") {
        let isEmpty = terminal.typed.allSatisfy { $0 == " " }
        guard line != ":correct" else { return !isEmpty && !terminal.typed.contains(line) }
        return isEmpty && !terminal.line(0).hasSuffix("   …")
      }
    }
    try terminal.leave()
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

  /// The lines of all files of the book, but for the times at which notes were taken; note ids are
  /// numbered as they come up.
  func lines() throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: venue.book)
      .filter { $0.hasSuffix(".rec") && !$0.hasPrefix(".") }.sorted()
    var numbers: [Substring: Int] = [:]
    return paths.flatMap { path -> [String] in
      let kept = venue.text(of: path).split(separator: "\n").filter { !$0.hasPrefix("At: ") }
      return [path]
        + kept.map { line in
          String(line).replacing(/[0-9]{8}T[0-9]{6}-[a-z]+-[a-z0-9]{4}/) { id in
            numbers[id.output] = numbers[id.output] ?? numbers.count
            return "note \(numbers[id.output] ?? 0)"
          }
        }
    }
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
