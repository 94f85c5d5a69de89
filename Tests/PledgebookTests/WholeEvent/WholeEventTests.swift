import Facilitation
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
    #expect(truth.notes.contains { $0?["Kind"] == "safeguarding" })

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
    // What no list tells is in the files all the same.
    expectSame(lines(of: [PlannedNote](of: try event.book())), lines(of: truth.standing()))
    let withheld = truth.count - told.count
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
    #expect(book.standing.noteCount(of: id) == truth.count)
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
      input: Lens.allCases.map { ":lens \($0.rawValue)\n" }.joined())
    try told.expectSuccess()
    let rows = Set(told.output.split(separator: "\n").map(String.init))
    try expectRoom(rows, of: event, truth)
    #expect(
      rows.contains(
        "  Inbox  \(truth.standing { $0["Kind"] == "note" && $0["Organisation"] == nil }.count)"))
    let left = [
      ("said twice", truth.repetitions), ("open asks", truth.openAsks),
      ("parked, no owner", truth.parkedWithoutOwner), ("actions to complete", truth.vague),
      ("in confidence", truth.guarded),
    ]
    for (words, count) in left {
      #expect(count > 0)
      #expect(rows.contains("  \(words)  \(count)"), "\(words) \(count)")
    }
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

  /// Who is here and was heard, how far each is in the stock-take, and the themes of their pledges.
  private func expectRoom(
    _ rows: Set<String>, of event: HeldEvent, _ truth: EventTruth
  ) throws {
    let asked = Set(
      truth.asks.filter { $0.value == "wanted" }.compactMap { truth.notes[$0.key]?["Organisation"] }
    )
    for body in event.plan.bodies + event.plan.walkIns {
      let marks = [
        truth.silent.contains(body.id) ? "-" : nil, asked.contains(body.id) ? "?" : nil,
      ].compactMap(\.self).joined(separator: " ")
      #expect(rows.contains("  \(body.name)" + (marks.isEmpty ? "" : "  \(marks)")))
      let heard = truth.pledgesHeard.count { $0.hasPrefix(body.id) }
      let told = rows.contains("  \(body.name)  \(heard == 3 ? "✓" : "\(heard) of 3")")
      #expect(told == (truth.arrivals[body.id]?.heads ?? 0 > 0), "\(body.name) \(heard)")
    }
    let themes = try event.book().themes
    for (theme, count) in event.plan.pledgesByTheme {
      let name = try #require(themes[TopicID(theme)]).name
      #expect(rows.contains("  \(name)  \(count)"))
    }
  }

  /// What the panes show of it.
  private func expectPanes(of event: HeldEvent, _ truth: EventTruth) throws {
    let terminal = try event.venue.open(size: Size(rows: 24, columns: 140))
    #expect(
      terminal.line(0).contains(
        "\(truth.organisationsHere) of 25 here · \(truth.people) people   "
          + "\(truth.count) notes   \(truth.openAsks) asks open"))
    try terminal.enter(":attendance")
    try terminal.wait(for: "[Who is here]")
    #expect(
      terminal.line(2).hasPrefix(
        " \(truth.organisationsHere) of 25 organisations, \(truth.people) people, "))
    try terminal.leave()
  }

  /// The same lines in panes and without make the same files, times apart: what a note-taker types who
  /// also changes what all have filed before.
  @Test func panesAndLinesMakeTheSame() throws {
    let commands = [":select", ":correct", ":move", ":undo", ":safeguarding", ":discuss"]
    // The first plan with a shift in which all of them are typed.
    let plans = (7..<100).lazy.map { PlannedEvent(seed: $0) }
    let found = plans.compactMap { plan -> (PlannedEvent, Int)? in
      plan.shifts.joined().enumerated().first { _, shift in
        commands.allSatisfy { command in shift.lines.contains { $0.hasPrefix(command) } }
      }.map { (plan, $0.offset) }
    }.first
    let (plan, typed) = try #require(found)
    let shifts = Array(plan.shifts.joined())
    var kept: [[String]] = []
    for hasPanes in [false, true] {
      let event = try HeldEvent(plan)
      _ = try event.begin(plan.door).end()
      for shift in shifts[..<typed] { #expect(try event.begin(shift).end().errors == "") }
      if hasPanes {
        try event.typeIntoPanes(shifts[typed])
      } else {
        #expect(try event.begin(shifts[typed]).end().errors == "")
      }
      try event.venue.expectSoundBook()
      kept.append(try event.lines())
    }
    #expect(kept[0].count > 1000)
    #expect(kept[0] == kept[1])
  }
}
