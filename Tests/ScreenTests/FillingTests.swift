import Screen
import Testing

struct FillingTests {
  @Test func whatFollowsABreakStandsUnderWhatItContinues() {
    #expect(
      filled("one two three\n- one two three\n\n  - one two\n    ask:", to: 9) == [
        "one two", "three", "- one two", "  three", "", "  - one", "    two", "    ask:",
      ])
  }

  @Test func nothingIsWider() {
    let word = String(repeating: "word ", count: 30)
    let rows = filled("  - \(word)\n\(word)", to: 72)
    #expect(rows.allSatisfy { columns(of: $0) <= 72 })
    #expect(rows.joined().filter { $0 == "w" }.count == 60)
  }
}
