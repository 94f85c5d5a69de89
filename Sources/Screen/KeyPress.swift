/// A key of the keyboard, apart from what is held down with it.
package enum Key: Hashable, Sendable {
  /// A key that types something, as typed: Shift is already in the letter.
  case character(Character)
  case enter, tab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F24.
  case function(Int)
}

/// A key and what was held down with it.
///
/// With Control a letter is small: Ctrl-Z is `.control("z")`. Terminals cannot tell Ctrl-I from Tab, Ctrl-M
/// and Ctrl-J from Enter, Ctrl-[ from Escape, or Ctrl-H from Ctrl-Backspace; the latter names are used.
package struct KeyPress: Hashable, Sendable {
  /// The keys held down with another.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit a modifier, as xterm numbers them (less one) in its key sequences.
    package let rawValue: UInt8

    /// Modifiers from xterm's bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// All of the modifiers together. The standard library's own way, which this stands for, asks at
    /// each key what type it is working on.
    package init(arrayLiteral modifiers: Modifiers...) {
      self.init(rawValue: modifiers.reduce(0) { $0 | $1.rawValue })
    }

    /// Shift; never set for a character without Control or Alt.
    package static let shift = Modifiers(rawValue: 1)
    /// Alt, Option or Meta.
    package static let alt = Modifiers(rawValue: 2)
    /// Control.
    package static let control = Modifiers(rawValue: 4)
  }

  /// The key.
  package var key: Key
  /// What was held down with it.
  package var modifiers: Modifiers

  /// A key press.
  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// A character, as typed.
  package static func character(_ character: Character) -> KeyPress {
    KeyPress(.character(character))
  }

  /// Control and a character; a capital letter counts as its small one.
  package static func control(_ character: Character) -> KeyPress {
    KeyPress(.character(character.smallLetter), .control)
  }

  /// Alt and a character, as typed.
  package static func alt(_ character: Character) -> KeyPress {
    KeyPress(.character(character), .alt)
  }

  /// A function key, F1 to F24.
  package static func function(_ number: Int) -> KeyPress { KeyPress(.function(number)) }
}

extension Character {
  fileprivate var smallLetter: Character {
    let small = lowercased()
    return small.count == 1 ? Character(small) : self
  }
}
