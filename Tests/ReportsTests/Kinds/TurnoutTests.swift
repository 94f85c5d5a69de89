import PledgeModel
import Testing

@testable import Reports

@Suite struct TurnoutTests {
  /// A book with one organisation in each sector, that came with so many people.
  private func turnout(_ people: [Int]) -> Turnout {
    let event = Event(id: "2026-10-14-x", title: "X", start: moment("2026-10-14 14:00:00 +0100"))
    var book = Book(
      hosting: Hosting(title: "x", host: "x", zone: "UTC"),
      organisations: people.indices.map {
        Organisation(id: OrganisationID("o\($0)"), name: "O \($0)", sector: "s\($0)")
      }, events: [event])
    _ = book.read(
      people.enumerated().map { number, heads in
        note(number, .attendance, .organisation, pledge: nil, event: event.id) {
          $0.organisation = OrganisationID("o\(number)")
          $0.heads = heads
        }
      })
    return Turnout(book, at: event.id)
  }

  @Test func everybodyIsCounted() {
    let all = turnout([3, 5, 0])
    #expect(all.organisations == 2)
    #expect(all.people == 8)
    #expect(all.sectors.map(\.name) == ["s0", "s1"])
    #expect(all.sectors.map(\.people) == [3, 5])
  }

  @Test(
    arguments: [
      // Nothing is small.
      ([5, 6], [5, 6], 11),
      // One alone could be worked out from the total: the next is left out too.
      ([3, 5, 9], [nil, nil, 9], 17),
      // Two of five people together tell nothing of either.
      ([2, 3, 9], [nil, nil, 9], 14),
      ([1, 1, 9, 8], [nil, nil, 9, nil], 19),
      // There is nothing to hide it among.
      ([3], [nil], nil), ([1, 2], [nil, nil], nil), ([], [], nil),
    ] as [([Int], [Int?], Int?)])
  func smallCountsAreNotGiven(_ people: [Int], _ told: [Int?], _ total: Int?) {
    let turnout = turnout(people).withoutSmallCounts()
    #expect(turnout.sectors.map(\.people) == told)
    #expect(turnout.people == total)
  }
}
