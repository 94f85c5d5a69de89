import Screen
import Testing

@Suite struct KeyPressTests {
  @Test(arguments: [
    (KeyPress.control("z"), "Ctrl-Z"), (.control("Z"), "Ctrl-Z"),
    (KeyPress(.tab, .shift), "Shift-Tab"),
    (.function(2), "F2"), (.alt("x"), "Alt-x"), (.alt("X"), "Alt-X"), (.character(" "), "Space"),
    (.control(" "), "Ctrl-Space"), (.character("-"), "-"), (.control("-"), "Ctrl--"),
    (KeyPress(.left, [.control, .alt, .shift]), "Ctrl-Alt-Shift-Left"), (.character("F"), "F"),
    (KeyPress(.pageUp), "PgUp"), (KeyPress(.escape), "Esc"), (.character("é"), "é"),
    (KeyPress(.backspace, .control), "Ctrl-Backspace"),
    (KeyPress(.delete, .control), "Ctrl-Delete"),
  ])
  func namesAreReadBack(key: KeyPress, name: String) {
    #expect(key.name == name)
    #expect(KeyPress(name: name) == key)
  }

  @Test(arguments: ["", "F0", "F25", "Ctrl-", "Ctrl-Ctrl-x", "Nonsense", "Shift", "ab"])
  func otherNamesAreNoKeys(name: String) {
    #expect(KeyPress(name: name) == nil)
  }

  @Test func smallLettersAreAccepted() {
    #expect(KeyPress(name: "Ctrl-z") == .control("z"))
  }
}
