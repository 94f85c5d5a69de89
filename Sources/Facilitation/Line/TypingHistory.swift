/// What can be undone of the typing in a line: a word at a time, and whatever was deleted, pasted or
/// completed at one stroke.
struct TypingHistory: Sendable {
  typealias Text = (before: String, after: String)

  /// A way to change the line, or the place in it.
  enum Edit: Sendable {
    case type, rubOut, replace, move
  }

  private var earlier: [Text] = []
  private var later: [Text] = []
  private var last: Edit?

  /// More than anybody takes back step by step.
  private static let longest = 100

  /// The line is about to be edited. Letters rubbed out one after another are one piece.
  mutating func will(_ edit: Edit, _ text: Text) {
    defer { last = edit }
    guard edit != .move else { return }
    later = []
    if edit == .replace || edit != last { remember(text) }
  }

  /// `text` is about to be typed or pasted; each word is a piece, with the blanks before it.
  mutating func willType(_ typed: String, after text: Text) {
    if let letter = typed.first, typed.dropFirst().isEmpty { return willType(letter, after: text) }
    will(.replace, text)
  }

  /// The same for one letter.
  mutating func willType(_ letter: Character, after text: Text) {
    let beginsWord = letter.isWhitespace && text.before.last?.isWhitespace == false
    will(beginsWord ? .replace : .type, text)
    last = .type
  }

  private mutating func remember(_ text: Text) {
    earlier.append(text)
    if earlier.count > Self.longest { earlier.removeFirst() }
  }

  /// The line as it was before the last piece; nil when there was none.
  mutating func undo(_ text: Text) -> Text? {
    guard let piece = earlier.popLast() else { return nil }
    later.append(text)
    last = nil
    return piece
  }

  /// The line as it was before `undo`; nil when nothing was undone since.
  mutating func redo(_ text: Text) -> Text? {
    guard let piece = later.popLast() else { return nil }
    earlier.append(text)
    last = nil
    return piece
  }
}
