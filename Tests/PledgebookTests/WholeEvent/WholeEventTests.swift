import Foundation
import PledgeModel
import Screen
import Testing
import VirtualTerminal

@testable import pledgebook

/// A whole afternoon through the real program: 25 organisations, 75 pledges, some 600 lines of three
/// note-takers, each a process of its own, all on one book. What came of it is compared with what
/// the plan knows.
@Suite struct WholeEventTests {
  @Test func everythingIsAsItWasPlanned() throws {
    let event = try HeldEvent(PlannedEvent(seed: 20_261_014))
    let truth = event.plan.truth
    try event.hold()
    try event.venue.expectSoundBook()
    try event.venue.run("check", event.venue.book).expectSuccess()
    // A plan that grew smaller would prove less.
    #expect(truth.standing { $0["Kind"] != "attendance" }.count >= 400)

    try expectNotes(of: event, truth)
    try expectAsks(of: event, truth)
    try expectPledges(of: event, truth)
    try expectCounts(of: event, truth)
    try expectLenses(of: event, truth)
    try expectPanes(of: event, truth)
  }

  /// Expects both to be the same in any order, and says only what is not.
  private func expectSame(
    _ one: [String], _ other: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let missing = Set(other).subtracting(one).sorted()
    let further = Set(one).subtracting(other).sorted()
    #expect(further == [], sourceLocation: sourceLocation)
    #expect(missing == [], sourceLocation: sourceLocation)
    #expect(one.count == other.count, sourceLocation: sourceLocation)
  }

  /// What a list gives in JSON, and what it says beside.
  private func list(_ thing: String, of event: HeldEvent) throws -> Ended {
    let ended = try event.venue.run("list", event.venue.book, thing, "--format", "json")
    try ended.expectSuccess()
    return ended
  }

  private func expectNotes(of event: HeldEvent, _ truth: EventTruth) throws {
    let listed = try list("notes", of: event)
    let told = truth.standing { $0.isTold }
    expectSame(lines(of: try [PlannedNote](listed: listed.output)), lines(of: told))
    let withheld = truth.standing().count - told.count
    #expect(withheld > 3)
    #expect(listed.errors == "\(withheld) private notes of the book are left out.\n")
  }

  private func expectAsks(of event: HeldEvent, _ truth: EventTruth) throws {
    let asks = try [PlannedNote](listed: list("asks", of: event).output)
    let listed = asks.map {
      "\($0["Pledge"] ?? $0["Organisation"] ?? "") \($0["At"] ?? "") \($0["Input"] ?? "") \($0["Answers"] ?? "")"
    }
    let planned = truth.asks.compactMap { number, state -> String? in
      guard let note = truth.notes[number] else { return nil }
      let answers = truth.notes.compactMap(\.self).count {
        $0.about == number && $0["Text"] != nil && $0.isTold
      }
      return
        "\(note["Pledge"] ?? note["Organisation"] ?? "") \(note["At"] ?? "") \(state) \(answers)"
    }
    expectSame(listed, planned)
    #expect(Set(truth.asks.values) == ["wanted", "answered", "parked"])
  }

  private func expectPledges(of event: HeldEvent, _ truth: EventTruth) throws {
    let records =
      try JSONSerialization.jsonObject(with: Data(list("pledges", of: event).output.utf8))
      as? [[String: Any]] ?? []
    #expect(records.count == 75)
    let progress = records.reduce(into: [String: String]()) { progress, record in
      if let id = record["Id"] as? String { progress[id] = record["Status"] as? String }
    }
    #expect(progress == truth.progress)
  }

  /// Who came, what is to be done and how much there is, from the book's files.
  private func expectCounts(of event: HeldEvent, _ truth: EventTruth) throws {
    let book = try event.book()
    let id = try #require(book.events.ids.first)
    #expect(book.organisationCount == 25)
    #expect(book.standing.noteCount(of: id) == truth.standing().count)
    #expect(book.standing.openAsks.count == truth.openAsks)
    let attendance = book.attendance(at: id)
    #expect(attendance.organisationsHere == truth.organisationsHere)
    #expect(attendance.people == truth.people)
    for organisation in book.organisations.ids {
      let arrival = attendance.arrival(of: organisation)
      let planned = truth.arrivals[organisation.text]
      #expect(arrival?.heads == planned?.heads, "\(organisation)")
      #expect(arrival?.table == planned?.table, "\(organisation)")
    }
    #expect(
      book.organisations.ids.filter { book.isSilent($0, at: id) }.map(\.text).sorted()
        == truth.silent)
    let today = try #require(Day("2026-10-14"))
    for group in ActionGroup.allCases {
      let planned = truth.actions.filter { Self.group($0.value) == group }
        .compactMap { truth.notes[$0.key]?["Text"] }
      #expect(!planned.isEmpty)
      #expect(
        book.actions(in: group, on: today).compactMap { book.log[$0.id]?.text }.sorted()
          == planned.sorted(), "\(group)")
    }
  }

  private static func group(_ action: EventTruth.Action) -> ActionGroup {
    if action.isDone { return .done }
    return action.due.map { $0 < "2026-10-14" } ?? false ? .overdue : .open
  }

  /// The left pane of lenses with counts, as the linear mode tells it.
  private func expectLenses(of event: HeldEvent, _ truth: EventTruth) throws {
    let told = try event.venue.run(
      "--linear", "--by", "rk", event.venue.book,
      input: ":lens status\n:lens asks\n:lens actions\n:lens tables\n:table\n")
    try told.expectSuccess()
    let rows = Set(told.output.split(separator: "\n").map(String.init))
    for (words, word) in [("stuck", "stuck"), ("on track", "on-track"), ("done", "done")] {
      #expect(rows.contains("  \(words)  \(truth.progress.values.count { $0 == word })"))
    }
    #expect(rows.contains("  nothing said yet  \(75 - truth.progress.count)"))
    #expect(rows.contains("  open  \(truth.openAsks)"))
    #expect(rows.contains("  parked  \(truth.asks.values.count { $0 == "parked" })"))
    #expect(rows.contains("  answered  \(truth.asks.values.count { $0 == "answered" })"))
    for group in ActionGroup.allCases {
      let count = truth.actions.values.count { Self.group($0) == group }
      #expect(rows.contains("  \(group.rawValue)  \(count)"))
    }
    for table in 1...5 {
      let there = truth.arrivals.filter { $0.value.table == "\(table)" }
      let isSilent = there.keys.contains { truth.silent.contains($0) }
      #expect(rows.contains("  Table \(table)  \(isSilent ? "- " : "")\(there.count)"))
    }
  }

  /// What the panes show of it.
  private func expectPanes(of event: HeldEvent, _ truth: EventTruth) throws {
    let terminal = try event.venue.open(size: Size(rows: 24, columns: 140))
    #expect(
      terminal.line(0).contains(
        "\(truth.organisationsHere) of 25 here · \(truth.people) people   "
          + "\(truth.standing().count) notes   \(truth.openAsks) asks open"))
    try terminal.enter(":attendance")
    try terminal.wait(for: "[Who is here]")
    #expect(
      terminal.line(2).hasPrefix(
        " \(truth.organisationsHere) of 25 organisations, \(truth.people) people, "))
    try terminal.leave()
  }

  /// One shift's lines in panes and without make the same files, ids and times apart.
  @Test func panesAndLinesMakeTheSame() throws {
    let plan = PlannedEvent(seed: 7)
    let shift = try #require(plan.shifts[0].first { $0.by == "ts" })
    var kept: [[String]] = []
    for hasPanes in [false, true] {
      let event = try HeldEvent(plan)
      _ = try event.begin(plan.door).end()
      let changes = ["PLEDGEBOOK_NOW": shift.clock]
      if hasPanes {
        let terminal = try event.venue.open([event.venue.book, "--by", shift.by], changes)
        for line in shift.lines {
          try terminal.enter(line)
          try terminal.wait("“\(line)” to be done") {
            terminal.typed.allSatisfy { $0 == " " } && !terminal.line(0).hasSuffix("   …")
          }
        }
        try terminal.leave()
      } else {
        let ended = try event.begin(shift).end()
        #expect(ended.errors == "")
      }
      try event.venue.expectSoundBook()
      let listed = try list("notes", of: event)
      kept.append(lines(of: try [PlannedNote](listed: listed.output), leavingOut: ["At"]))
    }
    #expect(kept[0].count > 40)
    expectSame(kept[0], kept[1])
  }
}
