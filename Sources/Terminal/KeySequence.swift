import Screen

/// Which key a finished sequence stands for.
enum KeySequence {
  /// A single byte below 0x80.
  ///
  /// LF counts as Enter, which is what it is when a script types. On a terminal whose Backspace sends DEL, BS is
  /// what xterm sends for it with Control.
  static func plain(_ byte: UInt8, erase: UInt8) -> KeyPress {
    switch byte {
    case 0x00: .control(" ")
    case 0x09: KeyPress(.tab)
    case 0x0A, 0x0D: KeyPress(.enter)
    case 0x1B: KeyPress(.escape)
    case 0x7F: KeyPress(.backspace)
    case 0x08: KeyPress(.backspace, erase == 0x08 ? [] : .control)
    case 0x01..<0x20: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// ESC [ [ and a letter: F1 to F5 on the Linux console.
  static func console(_ final: UInt8) -> KeyPress? {
    (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
  }

  /// ESC O, perhaps the number of the modifiers, and a letter.
  static func single(_ modifiers: [UInt8], _ final: UInt8) -> KeyPress? {
    let held = modifiers.isEmpty ? [] : Self.modifiers(number(modifiers[...]))
    switch final {
    case 0x61...0x64: return letters[final - 0x20].map { KeyPress($0, .control) }  // rxvt
    case UInt8(ascii: "M"): return KeyPress(.enter, held)
    case UInt8(ascii: "X"): return KeyPress(.character("="), held)
    case 0x6A...0x79: return KeyPress(.character(Character(Unicode.Scalar(final - 0x40))), held)
    default: return letters[final].map { KeyPress($0, held) }
    }
  }

  /// ESC [, parameters and a final byte.
  static func control(_ parameters: [UInt8], _ final: UInt8) -> KeyPress? {
    // Private parameters begin replies, not keys.
    if let first = parameters.first, (0x3A...0x3F).contains(first), first != 0x3B { return nil }
    let fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let first = fields.first.map { number($0) } ?? nil
    let held = fields.count > 1 ? modifiers(number(fields[1])) : []
    // kitty tells of released keys, event 3, if some program has asked it to.
    if fields.count > 1, fields[1].split(separator: UInt8(ascii: ":")).dropFirst().first == [0x33] {
      return nil
    }
    switch final {
    case UInt8(ascii: "Z"): return KeyPress(.tab, held.union(.shift))
    case UInt8(ascii: "u"): return coded(first, held)
    case UInt8(ascii: "~") where first == 27:
      return fields.count > 2 ? coded(number(fields[2]), held) : nil
    case UInt8(ascii: "~"): return first.flatMap { numbers[$0] }.map { KeyPress($0, held) }
    case UInt8(ascii: "^"): return first.flatMap { numbers[$0] }.map { KeyPress($0, .control) }
    case UInt8(ascii: "$"): return first.flatMap { numbers[$0] }.map { KeyPress($0, .shift) }
    case UInt8(ascii: "@"):
      return first.flatMap { numbers[$0] }.map { KeyPress($0, [.control, .shift]) }
    case 0x61...0x64: return letters[final - 0x20].map { KeyPress($0, .shift) }  // rxvt
    default: return letters[final].map { KeyPress($0, held) }
    }
  }

  /// A key by its Unicode code point, as modifyOtherKeys and kitty send it.
  private static func coded(_ code: Int?, _ held: KeyPress.Modifiers) -> KeyPress? {
    guard let code, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    switch value {
    case 8, 127: return KeyPress(.backspace, held)
    case 9: return KeyPress(.tab, held)
    case 13: return KeyPress(.enter, held)
    case 27: return KeyPress(.escape, held)
    case 0..<32, 0xE000...0xF8FF: return nil  // Keys that type nothing have private numbers.
    default: break
    }
    let character = Character(scalar)
    if held.contains(.control) {
      var key = KeyPress.control(character)
      key.modifiers = held
      return key
    }
    let typed = held.contains(.shift) ? character.uppercased() : String(character)
    return KeyPress(
      .character(typed.count == 1 ? Character(typed) : character), held.subtracting(.shift))
  }

  /// The keys that are held down, by xterm's number: one more than the sum of the bits.
  private static func modifiers(_ number: Int?) -> KeyPress.Modifiers {
    guard let number, (1...256).contains(number) else { return [] }
    return KeyPress.Modifiers(rawValue: UInt8(number - 1)).intersection([.shift, .alt, .control])
  }

  /// The decimal number before any colon; nil if there is none or it is absurd.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.prefix { $0 != UInt8(ascii: ":") }
    guard !digits.isEmpty, digits.count <= 7, digits.allSatisfy(\.isDigit) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// The numbers of the VT220's keys, and those that xterm, rxvt and others added.
  private static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
