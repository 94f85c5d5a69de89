package import PledgeModel

/// What the first character of a line makes of it.
///
/// This is the grammar's one table: the parser, the hint line, the help screen, the manual and the
/// tests read it. Where each thing may stand is in `LineSyntax`.
package struct Opening: Sendable {
  /// What a line that opens so is for.
  package enum Role: Hashable, Sendable {
    /// A note of this kind.
    case note(Kind)
    /// A search that filters the panes.
    case find
    /// A way to a theme or community.
    case topic
    /// A way to an organisation or pledge, or the place where the rest of the line is filed.
    case target
    /// A command by name.
    case command
    /// A mark before the kind that keeps the note off the record.
    case offRecord
    /// A mark that takes the next character as it is.
    case literal
  }

  /// The character; nil for a plain note, which opens with anything else.
  package let character: Character?
  /// What it makes of the line.
  package let role: Role
  /// What it is called: `challenge`.
  package let name: String
  /// What it is for, in one line.
  package let help: String
  /// A line as it might be typed.
  package let example: String

  private init(
    _ character: Character?, _ role: Role, _ name: String, _ help: String, _ example: String
  ) {
    self.character = character
    self.role = role
    self.name = name
    self.help = help
    self.example = example
  }

  /// Every way a line can open, in the order in which the help shows them.
  package static let all: [Opening] = [
    Opening(
      nil, .note(.note), "note", "a plain note on the selected pledge",
      "Two new trustees since May"),
    Opening("+", .note(.progress), "progress", "progress", "+ Referral form now in five languages"),
    Opening(
      "!", .note(.challenge), "challenge", "a challenge: what holds them back, told unattributed",
      "! no budget for interpreters"),
    Opening(
      "?", .note(.ask), "ask",
      "an ask: input wanted from the group; ? alone marks the selected pledge or note",
      "? How do others pay for interpreters"),
    Opening(
      "*", .note(.idea), "idea", "an idea or an answer; it joins the open ask it is typed on",
      "* @ashbourne join our pool of interpreters"),
    Opening(
      "<", .note(.offer), "offer", "an offer: help, a document, an introduction",
      "< @birchwood we can lend our hearing loop"),
    Opening(
      ">", .note(.action), "action", "an action: who, what, by when",
      "> @ashbourne share the form by 1 Dec"),
    Opening(
      "&", .note(.contact), "contact", "a contact; && when it may be passed on",
      "& the interpreting lead at the council"),
    Opening(
      "%", .note(.practice), "good practice", "good practice worth copying",
      "% a lunch-hour clinic at the mosque"),
    Opening(
      "\"", .note(.quote), "quote", "words to quote; \"\" when they agreed to it",
      "\" We stopped guessing and asked"),
    Opening(
      "=", .note(.status), "status", "a status of the pledge, with a remark if you like",
      "=on track waiting for the board"),
    Opening(
      "/", .find, "find", "find: filters every pane as you type; Enter keeps it, Esc clears it",
      "/interpreter"),
    Opening(
      "#", .topic, "theme", "go to a theme or community; in a note, tag it with one", "#language"),
    Opening(
      "@", .target, "organisation",
      "go to an organisation (@nig) or pledge (@nig2), or file the rest of the line there",
      "@nig2 + new form"),
    Opening(":", .command, "command", "any command by name", ":answered"),
    Opening(
      "~", .offRecord, "off the record", "before the kind: keeps the note private",
      "~! the lead is leaving"),
    Opening(
      "\\", .literal, "literal", "takes the next character as it is", "\\+ is how they mark it"),
  ]

  /// The opening that begins with `character`; nil when it opens a plain note.
  package static func opening(_ character: Character) -> Opening? { byCharacter[character] }

  /// How a note of this kind is typed.
  package static func opening(of kind: Kind) -> Opening? {
    all.first { $0.role == .note(kind) }
  }

  private static let byCharacter = Dictionary(
    uniqueKeysWithValues: all.compactMap { opening in opening.character.map { ($0, opening) } })
}
