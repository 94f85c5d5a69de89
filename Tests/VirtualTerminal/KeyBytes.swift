import Screen

/// What xterm sends for keys, as its control sequences document has it under "PC-Style Function Keys".
enum KeyBytes {
  static func bytes(for press: KeyPress) -> [UInt8] {
    let number = press.modifiers.rawValue + 1
    switch press.key {
    case .up: return letter("A", number)
    case .down: return letter("B", number)
    case .right: return letter("C", number)
    case .left: return letter("D", number)
    case .home: return letter("H", number)
    case .end: return letter("F", number)
    case .insert: return tilde(2, number)
    case .delete: return tilde(3, number)
    case .pageUp: return tilde(5, number)
    case .pageDown: return tilde(6, number)
    case .function(let key): return function(key, number)
    case .enter: return coded("\r", press.modifiers)
    case .escape: return coded("\u{1B}", press.modifiers)
    case .tab:
      return press.modifiers == .shift ? Array("\u{1B}[Z".utf8) : coded("\t", press.modifiers)
    case .backspace where press.modifiers.contains(.control):
      return alt(press) + [0x08]
    case .backspace: return alt(press) + [0x7F]
    case .character(let character) where press.modifiers.contains(.control):
      guard let byte = control(character) else { return coded(character, press.modifiers) }
      return alt(press) + [byte]
    case .character(let character): return alt(press) + Array(String(character).utf8)
    }
  }

  private static func alt(_ press: KeyPress) -> [UInt8] {
    press.modifiers.contains(.alt) ? [0x1B] : []
  }

  private static func letter(_ letter: String, _ modifiers: UInt8) -> [UInt8] {
    Array((modifiers == 1 ? "\u{1B}[\(letter)" : "\u{1B}[1;\(modifiers)\(letter)").utf8)
  }

  private static func tilde(_ number: Int, _ modifiers: UInt8) -> [UInt8] {
    Array((modifiers == 1 ? "\u{1B}[\(number)~" : "\u{1B}[\(number);\(modifiers)~").utf8)
  }

  private static func function(_ key: Int, _ modifiers: UInt8) -> [UInt8] {
    let letters = ["P", "Q", "R", "S"]
    if (1...4).contains(key) {
      let letter = letters[key - 1]
      return Array((modifiers == 1 ? "\u{1B}O\(letter)" : "\u{1B}[1;\(modifiers)\(letter)").utf8)
    }
    let numbers = [15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]
    return (5..<5 + numbers.count).contains(key) ? tilde(numbers[key - 5], modifiers) : []
  }

  /// A key that types a character, with modifiers in the form of modifyOtherKeys unless Alt is all there is.
  private static func coded(_ character: Character, _ modifiers: KeyPress.Modifiers) -> [UInt8] {
    let plain = Array(String(character).utf8)
    if modifiers.isEmpty { return plain }
    if modifiers == .alt { return [0x1B] + plain }
    let code = character.unicodeScalars.first?.value ?? 0
    return Array("\u{1B}[27;\(modifiers.rawValue + 1);\(code)~".utf8)
  }

  /// The byte that Control makes of a character; nil if it makes none.
  private static func control(_ character: Character) -> UInt8? {
    guard let ascii = character.asciiValue else { return nil }
    switch ascii {
    case 0x61...0x7A, 0x5C...0x5F: return ascii & 0x1F
    case 0x20, 0x40: return 0
    default: return nil
    }
  }
}
