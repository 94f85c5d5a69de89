extension KeyPress {
  /// What the key is called in help and hints: "Ctrl-Z", "Shift-Tab", "F2", "Alt-x", "PgUp", "Space", "a".
  package var name: String {
    var name = ""
    for (modifier, prefix) in Self.prefixes where modifiers.contains(modifier) { name += prefix }
    switch key {
    case .character(" "): name += "Space"
    case .character(let character) where modifiers.contains(.control):
      name += character.uppercased()
    case .character(let character): name.append(character)
    case .function(let number): name += "F\(number)"
    default: name += Self.names.first { $0.key == key }?.name ?? "?"
    }
    return name
  }

  /// The key of that name, the inverse of `name`; nil if there is none. "Ctrl-z" is as good as "Ctrl-Z".
  package init?(name: String) {
    var rest = name[...]
    var modifiers: Modifiers = []
    while let (modifier, prefix) = Self.prefixes.first(where: {
      rest.hasPrefix($0.prefix) && rest.count > $0.prefix.count
    }) {
      guard !modifiers.contains(modifier) else { return nil }
      modifiers.insert(modifier)
      rest = rest.dropFirst(prefix.count)
    }
    if let named = Self.names.first(where: { $0.name == rest }) {
      self.init(named.key, modifiers)
    } else if rest == "Space" {
      self.init(.character(" "), modifiers)
    } else if rest.count == 1, let character = rest.first {
      self = modifiers.contains(.control) ? .control(character) : .character(character)
      self.modifiers = modifiers
    } else if rest.hasPrefix("F"), let number = Int(rest.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  private static let prefixes: [(modifier: Modifiers, prefix: String)] = [
    (.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-"),
  ]

  private static let names: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.tab, "Tab"), (.escape, "Esc"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"),
    (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
  ]
}

extension KeyPress: CustomStringConvertible {
  /// The name of the key.
  package var description: String { name }
}
