import Testing

@testable import Reports

@Suite struct WithholdingTests {
  @Test(arguments: [
    ("Nightjar asks", ["Nightjar"], "[…] asks"),
    ("nightjar's ask, NIGHTJÁR", ["Nightjar"], "[…]'s ask, […]"),
    ("Nightjars once", ["Nightjar", "NC"], "Nightjars once"),
    ("Sø and So", ["so"], "[…] and […]"),
    ("one\ntwo three", ["One Two"], "[…] three"),
    ("the Owls, the Owls", ["The Owls"], "[…], […]"),
    ("a – b", ["–", ""], "a – b"),
    ("ትግርኛ here", ["ትግርኛ"], "[…] here"),
    ("Nightjar Counselling", ["Nightjar", "Nightjar Counselling"], "[…]"),
    ("Nightjar Counselling", ["Nightjar"], "[…] Counselling"),
    ("nothing", [], "nothing"),
    ("", ["Nightjar"], ""),
  ])
  func names(_ text: String, _ names: [String], _ expected: String) {
    #expect(withholding(names, in: text) == expected)
  }
}
