import PledgeModel
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("Txet", ["Text"]), ("txt", ["Text"]), ("text", ["Text"]), ("Texts", ["Text"]),
    ("Site", []), ("Team", []), ("Tetxx", []),
    ("Measrue", ["Measure"]), ("Mesure", ["Measure"]), ("Meezure", []),
    ("Orgnisaton", ["Organisation"]), ("Organization", ["Organisation"]), ("Orgnistn", []),
    ("Nïghtjar", ["Nightjar"]), ("a", []), ("", []), ("日本", []),
  ])
  func near(_ typed: String, _ expected: [String]) {
    let words = ["Size", "Text", "Measure", "Organisation", "Nightjar", "a", ""]
    #expect(spellings(near: typed, among: words) == expected)
  }

  @Test func theNearestComesFirst() {
    #expect(
      spellings(near: "interpreting", among: ["interpretxxg", "interpreeting", "interpreting"])
        == ["interpreting", "interpreeting", "interpretxxg"])
  }
}
