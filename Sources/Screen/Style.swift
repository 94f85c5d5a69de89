/// How text looks besides its letters.
///
/// The base look is monochrome: bold, reverse and underline must say it all, and characters must say it
/// without them. Ink only adds to that.
package struct Style: Hashable, Sendable {
  /// The colour of the letters, one of the six that every colour terminal has, or its own foreground.
  package enum Ink: UInt8, Hashable, Sendable, CaseIterable {
    case plain, red, green, yellow, blue, magenta, cyan
  }

  /// Heavier, or on some terminals brighter, letters.
  package var bold: Bool
  /// Fainter letters. Some terminals make them unreadable: prefer plain text.
  package var dim: Bool
  /// Foreground and background exchanged.
  package var reverse: Bool
  /// A line under the letters.
  package var underline: Bool
  /// The colour of the letters where the terminal has colours.
  package var ink: Ink

  /// A style; what is not named stays plain.
  package init(
    bold: Bool = false, dim: Bool = false, reverse: Bool = false, underline: Bool = false,
    ink: Ink = .plain
  ) {
    self.bold = bold
    self.dim = dim
    self.reverse = reverse
    self.underline = underline
    self.ink = ink
  }

  /// The terminal's own foreground on its own background.
  package static let plain = Style()
  /// Bold and nothing else.
  package static let bold = Style(bold: true)
  /// Reverse and nothing else.
  package static let reverse = Style(reverse: true)
  /// Underline and nothing else.
  package static let underline = Style(underline: true)

  /// Both looks at once; where both have an ink, the other's wins.
  package func with(_ other: Style) -> Style {
    Style(
      bold: bold || other.bold, dim: dim || other.dim, reverse: reverse || other.reverse,
      underline: underline || other.underline, ink: other.ink == .plain ? ink : other.ink)
  }

  /// The style in seven bits, for a cell.
  var bits: UInt8 {
    (bold ? 1 : 0) | (dim ? 2 : 0) | (reverse ? 4 : 0) | (underline ? 8 : 0) | ink.rawValue << 4
  }

  /// The style that `bits` came from.
  init(bits: UInt8) {
    self.init(
      bold: bits & 1 != 0, dim: bits & 2 != 0, reverse: bits & 4 != 0, underline: bits & 8 != 0,
      ink: Ink(rawValue: bits >> 4) ?? .plain)
  }
}

extension Style: CustomStringConvertible {
  /// The words of the style, "reverse bold red", or "plain".
  package var description: String {
    var words: [String] = []
    if reverse { words.append("reverse") }
    if bold { words.append("bold") }
    if dim { words.append("dim") }
    if underline { words.append("underline") }
    if ink != .plain { words.append("\(ink)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
