import Screen

// Most keys of an event are letters of a note that has begun. Such a letter changes the words of the
// note and nothing else on the screen, so nothing else is worked out for it.

extension State {
  /// The letter that only goes on with the words of the line; nil for whatever else happens.
  func letterGoingOn(in happening: Happening) -> Character? {
    guard isAmongWords, case .input(.key(let key)) = happening, key.modifiers.isEmpty,
      case .character(let letter) = key.key, letter.isOfWords
    else { return nil }
    return letter
  }

  /// Types it. What was true of the line stays true of it.
  mutating func goOn(with letter: Character) -> [Effect] {
    line.insert(letter)
    draftsHandedOver = drafts
    return [.keepDrafts(draftsHandedOver)]
  }

  /// Something else has happened than a letter of a note: anything may look different now.
  mutating func turn() {
    scene &+= 1
    isAmongWords =
      line.isAmongWords && question == nil && form == nil && correcting == nil && completing == nil
      && !isHelping && !isBlank && !isPresenting && notice.map { $0.tone == .done } ?? true
  }
}

extension LineEditor {
  /// Whether it is a note, with its cursor at the end, that more letters, digits and blanks make nothing
  /// else of: no date can come of them, no status, no name and no sign.
  var isAmongWords: Bool {
    guard after.isEmpty else { return false }
    var hasBegun = false
    for byte in before.utf8 {
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "\""):
        return false
      case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "~"),
        UInt8(ascii: ">"):
        if !hasBegun { return false }
      default: hasBegun = hasBegun || byte.isLetterOrDigit
      }
    }
    return hasBegun
  }
}

extension Character {
  /// Whether it is a letter, a digit or a blank of ASCII, which make no sign with others.
  fileprivate var isOfWords: Bool {
    asciiValue.map { $0 == UInt8(ascii: " ") || $0.isLetterOrDigit } ?? false
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
