import PledgeModel
import Testing

@testable import Facilitation

/// Random arrivals, corrections, tables and undos at the keyboard, against a plain count.
struct RoomPropertyTests {
  /// Who is here, as somebody with pencil and paper would keep it.
  private struct Paper: Equatable {
    var heads: [OrganisationID: Int] = [:]
    var tables: [OrganisationID: String] = [:]

    var here: [OrganisationID] { heads.filter { $0.value > 0 }.map(\.key).sorted() }
    var people: Int { heads.values.reduce(0, +) }
    func organisations(at table: String?) -> Set<OrganisationID> {
      Set(here.filter { tables[$0] == table })
    }
  }

  private let names: [OrganisationID] = [
    "ashbourne-council", "birchwood", "harbour-view", "nightjar",
  ]

  /// Types a line, and writes down what it means.
  private func step(
    _ practice: inout Practice, _ paper: inout Paper, _ generator: inout SplitMix64
  ) {
    let who = generator.pick(names)
    switch Int.random(in: 0..<10, using: &generator) {
    case ..<4:
      let heads = Int.random(in: 1...9, using: &generator)
      practice.enter(":here \(heads) @\(who)")
      paper.heads[who] = heads
    case 4:
      practice.enter(":here @\(who)")
      paper.heads[who] = max(1, paper.heads[who] ?? 1)
    case 5:
      practice.enter(":apologies @\(who)")
      paper.heads[who] = 0
    case 6:
      let other = generator.pick(names)
      practice.enter(":table 2 @\(who) @\(other)")
      for name in [who, other] {
        paper.heads[name] = max(1, paper.heads[name] ?? 1)
        paper.tables[name] = "2"
      }
    case 7:
      practice.enter(":table x @\(who)")
      paper.heads[who] = max(1, paper.heads[who] ?? 1)
      paper.tables[who] = "x"
    default: practice.enter("@\(who) + something was said")
    }
  }

  private func check(_ practice: Practice, _ paper: Paper) {
    let (state, attendance) = (practice.state, practice.state.attendance)
    #expect(attendance.organisationsHere == paper.here.count)
    #expect(attendance.people == paper.people)
    let present = state.browse.rows.prefix(paper.here.count).compactMap { row in
      if case .organisation(let id) = row { id } else { nil }
    }
    #expect(present == paper.here)
    for table in ["2", "x", nil] {
      #expect(
        Set(state.book.organisations(at: table, of: SampleBook.today))
          == paper.organisations(at: table))
    }
    #expect(
      practice.header.contains(
        paper.here.isEmpty
          ? "5 organisations"
          : "\(paper.here.count) of 5 here · \(peopleCounted(paper.people))"))
  }

  @Test(arguments: UInt64(1)...12)
  func theCountIsAlwaysRight(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var practice = Practice(columns: 140, seed: seed)
    var paper = Paper()
    var undone: [Paper] = []
    var done: [Paper] = []
    for _ in 0..<40 {
      let acts = practice.state.history.done.count
      let before = paper
      switch Int.random(in: 0..<8, using: &generator) {
      case 0:
        practice.press("Ctrl-Z")
        if let last = done.popLast() {
          undone.append(paper)
          paper = last
        }
      case 1:
        practice.press("Ctrl-Y")
        if let next = undone.popLast() {
          done.append(paper)
          paper = next
        }
      default:
        step(&practice, &paper, &generator)
        // What was so already is no act.
        if practice.state.history.done.count > acts {
          done.append(before)
          undone = []
        } else {
          #expect(paper == before)
        }
      }
      check(practice, paper)
    }
    while let last = done.popLast() {
      practice.press("Ctrl-Z")
      check(practice, last)
    }
    #expect(practice.notes == [])
  }
}
