import Testing

@testable import PledgeModel

@Suite struct RollTests {
  private func roll(_ names: String...) -> Roll<String, String> {
    Roll(names, by: { String($0.prefix(1)) })
  }

  @Test func ofSeveralWithOneIDTheFirstIsKept() {
    let roll = roll("b1", "a1", "b2")
    #expect(roll.ids == ["b", "a"])
    #expect(roll.all == ["b1", "a1"])
    #expect(roll["b"] == "b1")
    #expect(roll["c"] == nil)
  }

  @Test func whatIsSetIsFoundAndKeepsItsPlace() {
    var roll = roll("a1", "b1", "c1")
    roll["b"] = "b2"
    roll["d"] = "d1"
    #expect(roll.all == ["a1", "b2", "c1", "d1"])
    roll["a"] = nil
    roll["x"] = nil
    #expect(roll.ids == ["b", "c", "d"])
    #expect(roll.ids.map { roll[$0] } == ["b2", "c1", "d1"])
    #expect(roll["a"] == nil)
    roll["a"] = "a2"
    #expect(roll.all == ["b2", "c1", "d1", "a2"])
    #expect(roll.count == 4)
  }

  @Test func sortedRecordsAreFoundWhereTheyAreNow() {
    var roll = roll("c1", "a1", "b1")
    let unsorted = roll.all
    roll.sort { unsorted[$0] < unsorted[$1] }
    #expect(roll.ids == ["a", "b", "c"])
    #expect(roll.ids.map { roll[$0] } == ["a1", "b1", "c1"])
    #expect(roll.place(of: "b") == 1)
    #expect(roll.neighbours(of: "a") == ["b1"])
    #expect(roll.neighbours(of: "b") == ["a1", "c1"])
    #expect(roll.neighbours(of: "c") == ["b1"])
    #expect(roll.neighbours(of: "d") == [])
  }
}
