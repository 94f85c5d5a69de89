import Testing

@testable import Reports

@Suite struct CrossingTests {
  private let crossing = Crossing(
    ["on track", "stuck", "withdrawn"],
    [("Language", 5, [3, 2, 0]), ("Buildings", 1, [1, 0, 0]), ("Data", 0, [0, 0, 0])])

  @Test func aColumnThatIsEmptyIsLeftOut() {
    #expect(crossing.columns.map(\.heading) == ["all", "on track", "stuck"])
    #expect(crossing.columns.map(\.above) == ["", "on", ""])
    #expect(crossing.columns.map(\.below) == ["all", "track", "stuck"])
  }

  @Test func theTableHasEveryCount() {
    #expect(crossing.rows.map(\.name) == ["Language", "Buildings", "Data"])
    #expect(crossing.rows.map(\.counts) == [[5, 3, 2], [1, 1, 0], [0, 0, 0]])
    #expect(crossing.rows.map(\.parts) == ["on track 3, stuck 2", "on track 1", ""])
    #expect(crossing.rows.map(\.bar) == ["█████", "█", ""])
  }

  @Test func theBarsSayTheSame() {
    let rows = crossing.panels.flatMap(\.rows)
    #expect(rows.map(\.name) == ["Language", "Buildings", "Data"])
    #expect(rows.map { $0.bars.map(\.count) } == [[5, 3, 2], [1, 1], [0]])
    #expect(rows[0].bars.map(\.x) == crossing.columns.map(\.x))
    // All bars have one scale.
    #expect(rows[0].bars.map(\.length) == ["20.0", "12.0", "8.0"])
    #expect(rows[1].bars.map(\.length) == ["4.0", "4.0"])
  }

  @Test func manyPledgesFitIntoTheWidth() {
    let headings = (0..<8).map { "status \($0)" }
    let wide = Crossing(
      headings, [("A", 90_000, (0..<8).map { $0 * 3_000 }), ("B", 1, [1] + [0, 0, 0, 0, 0, 0, 0])])
    for bar in wide.panels.flatMap(\.rows).flatMap(\.bars) {
      #expect((Double(bar.countX) ?? 100) < 95)
    }
    let starts = wide.columns.map { Double($0.x) ?? -1 }
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 >= 11 })
    #expect(wide.rows[0].bar.count == 40)
    #expect(wide.rows[1].bar.count == 1)
  }

  @Test func aPanelIsNoLongerThanHalfAPage() {
    let names = (0..<25).map { (name: "\($0)", all: 1, counts: [Int]()) }
    let panels = Crossing([], names).panels
    #expect(panels.map(\.rows.count) == [8, 8, 9])
    #expect(panels.flatMap(\.rows).map(\.name) == names.map(\.name))
    #expect(panels[0].rows[0].nameY == panels[1].rows[0].nameY)
    #expect(panels[0].height == "23.5")
  }

  @Test func nothingIsNothing() {
    let nothing = Crossing(["stuck"], [])
    #expect(nothing.rows.isEmpty)
    #expect(nothing.panels.isEmpty)
  }
}
