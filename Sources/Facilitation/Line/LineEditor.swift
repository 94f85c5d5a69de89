package import PledgeModel

/// The text of the line, where the cursor stands in it, and how far it may be told.
package struct LineEditor: Equatable, Sendable {
  /// What stands before the cursor.
  package private(set) var before: String
  /// What stands after it.
  package private(set) var after: String
  /// How far the note may be told, when that was chosen for it; nil for its kind's own level.
  package var share: Share?

  /// What can be undone and done again of the typing.
  private var typing = TypingHistory()

  /// A line with the cursor between the two texts.
  package init(_ before: String = "", after: String = "", share: Share? = nil) {
    self.before = before
    self.after = after
    self.share = share
  }

  /// The whole text.
  package var text: String { after.isEmpty ? before : before + after }

  /// Whether it begins as a search does.
  var isSearch: Bool {
    let text = before.isEmpty ? after : before
    return text.utf8.first == UInt8(ascii: "/") && text.first == "/"
  }

  /// Whether nothing has been typed.
  package var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Types `text` at the cursor.
  package mutating func insert(_ text: String) {
    typing.willType(text, after: (before, after))
    before += text
  }

  /// Types one letter at the cursor.
  mutating func insert(_ letter: Character) {
    typing.willType(letter, after: (before, after))
    before.append(letter)
  }

  /// Replaces the last `count` characters before the cursor, as completion does.
  mutating func replaceBefore(_ count: Int, with text: String) {
    typing.will(.replace, (before, after))
    before.removeLast(min(count, before.count))
    before += text
  }

  /// A way to move or delete. Words are runs of letters and digits.
  package enum Stroke: Sendable {
    case left, right, wordLeft, wordRight, home, end
    case backspace, delete, killWord, killWordAfter, killToStart, killToEnd
  }

  /// Moves or deletes.
  package mutating func stroke(_ stroke: Stroke) {
    typing.will(stroke.edit, (before, after))
    switch stroke {
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .wordLeft:
      let start = wordStart
      after = before[start...] + after
      before = String(before[..<start])
    case .wordRight:
      let end = wordEnd
      before += after[..<end]
      after = String(after[end...])
    case .home: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .backspace: _ = before.popLast()
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .killWord: before = String(before[..<wordStart])
    case .killWordAfter: after = String(after[wordEnd...])
    case .killToStart: before = ""
    case .killToEnd: after = ""
    }
    // Who has rubbed out a line letter by letter meant to.
    if isEmpty, stroke.edit == .rubOut { typing = TypingHistory() }
  }

  /// Takes back the last piece of typing; false when there is none.
  mutating func undo() -> Bool {
    guard let text = typing.undo((before, after)) else { return false }
    (before, after) = text
    return true
  }

  /// Types again what was taken back last; false when there is nothing.
  mutating func redo() -> Bool {
    guard let text = typing.redo((before, after)) else { return false }
    (before, after) = text
    return true
  }

  /// Forgets what was typed before.
  mutating func forget() { typing = TypingHistory() }

  private var wordStart: String.Index {
    let blanks = before.reversed().prefix { !$0.isWordCharacter }.count
    let rest = before.dropLast(blanks)
    return rest.index(
      rest.endIndex, offsetBy: -rest.reversed().prefix(while: \.isWordCharacter).count)
  }

  private var wordEnd: String.Index {
    let rest = after.drop { !$0.isWordCharacter }
    return rest.drop(while: \.isWordCharacter).startIndex
  }
}

extension LineEditor {
  /// Two lines are the same when text, cursor and level are, however they came about.
  package static func == (left: LineEditor, right: LineEditor) -> Bool {
    left.before == right.before && left.after == right.after && left.share == right.share
  }
}

extension LineEditor.Stroke {
  /// What kind of edit it is.
  fileprivate var edit: TypingHistory.Edit {
    switch self {
    case .left, .right, .wordLeft, .wordRight, .home, .end: .move
    case .backspace, .delete: .rubOut
    case .killWord, .killWordAfter, .killToStart, .killToEnd: .replace
    }
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}
