import PledgeModel

/// A line taken apart by its characters alone; what its names mean is `LineReader`'s to say.
///
///     line    = [ "@" name ] [ "~" ] [ kind ] { "@" name } text
///     kind    = a character of the table; '"' and "&" twice when there is consent
///     name    = word | '"' words '"'; after the words of a quote, too
///     text    = words, some of them "#" name
///
/// A backslash before a character of the table takes that character as it is.
struct LineSyntax: Equatable {
  /// Where the line is filed, or goes.
  var target: String?
  /// Whether it is kept off the record.
  var isPrivate = false
  /// What it is.
  var role: Opening.Role = .note(.note)
  /// Who said it: the names right after the kind.
  var speakers: [Name] = []
  /// The names after `#`.
  var tags: [String] = []
  /// What is left: the words of the note, the search, the command with its argument.
  var text = ""
  /// Whether a kind was typed, or only a target.
  var hasKind = false
  /// Whether the kind was typed twice: who is quoted, or whose contact it is, has agreed.
  var hasConsent = false

  /// A name after `@`.
  enum Name: Equatable {
    /// One word, to be looked up in the book.
    case word(String)
    /// Words in quotation marks, taken as they are.
    case quoted(String)

    /// `#1`, `#5`: people count so, and no theme is called that.
    var isNumber: Bool {
      if case .word(let word) = self { word.allSatisfy(\.isNumber) } else { false }
    }
  }

  init(_ line: String) {
    var rest = line.trimmedStart
    if rest.first == "@", let (name, after) = LineSyntax.name(in: rest) {
      if case .word(let word) = name { target = word }
      if case .quoted(let words) = name { target = words }
      rest = after.withoutSeparator
    }
    if rest.first == "~" {
      isPrivate = true
      hasKind = true
      rest = rest.dropFirst().trimmedStart
    }
    if let opening = rest.first.flatMap(Opening.opening) {
      switch opening.role {
      case .note, .find, .topic, .command:
        // A search, a way to a theme and a command stand at the beginning only.
        let isWhole = target == nil && !isPrivate
        if case .note = opening.role {} else if !isWhole { break }
        role = opening.role
        hasKind = true
        rest = rest.dropFirst()
        if case .note(let kind) = role, kind.needsConsent, rest.first == opening.character {
          hasConsent = true
          rest = rest.dropFirst()
        }
      case .target, .offRecord, .literal: break
      }
    }
    switch role {
    case .find, .command: text = String(rest)
    case .topic: text = rest.trimmed
    default: readWords(of: rest)
    }
  }

  private mutating func readWords(of words: Substring) {
    var rest = words.trimmedStart
    if hasKind {
      while rest.first == "@", let (name, after) = LineSyntax.name(in: rest) {
        speakers.append(name)
        rest = after.withoutSeparator
      }
    }
    if role == .note(.quote) {
      if speakers.isEmpty, let (words, name) = LineSyntax.nameAtEnd(of: rest) {
        speakers = [name]
        rest = words
      }
      rest = rest.withoutClosingQuote
    }
    readTags(of: rest)
  }

  /// Takes the tags out of the text. One inside a sentence leaves its word there; tags that stand
  /// together at either end leave nothing.
  private mutating func readTags(of body: Substring) {
    // Nearly every line has neither a tag nor a backslash, and every key reads the line again.
    guard body.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "\\") }) else {
      text = body.trimmed
      return
    }
    var pieces: [(text: Substring, isTag: Bool)] = []
    var rest = body
    var atWordStart = true
    var plain = rest.startIndex
    while let character = rest.first {
      let here = rest.startIndex
      if atWordStart, character == "#", let (name, after) = LineSyntax.name(in: rest),
        !name.isNumber
      {
        pieces.append((body[plain..<here], false))
        pieces.append((body[rest.index(after: here)..<after.startIndex], true))
        if case .word(let word) = name { tags.append(word) }
        if case .quoted(let words) = name { tags.append(words) }
        rest = after
        plain = rest.startIndex
        atWordStart = false
        continue
      }
      if character == "\\", atWordStart, let next = rest.dropFirst().first,
        Opening.opening(next) != nil
      {
        pieces.append((body[plain..<here], false))
        rest = rest.dropFirst()
        plain = rest.startIndex
        rest = rest.dropFirst()
        atWordStart = false
        continue
      }
      atWordStart = character.isWhitespace
      rest = rest.dropFirst()
    }
    pieces.append((body[plain...], false))
    while let first = pieces.first, first.isTag || first.text.allSatisfy(\.isWhitespace) {
      pieces.removeFirst()
    }
    while let last = pieces.last, last.isTag || last.text.allSatisfy(\.isWhitespace) {
      pieces.removeLast()
    }
    text = pieces.map { $0.text }.joined().trimmed
  }

  /// What stands before the name at the end of a quote, `We asked" @nig`, and that name; nil when
  /// the last word is none, or all there is.
  private static func nameAtEnd(of text: Substring) -> (Substring, Name)? {
    guard let sign = text.lastIndex(of: "@"), sign > text.startIndex,
      text[text.index(before: sign)].isWhitespace,
      let (name, after) = name(in: text[sign...]), after.allSatisfy({ $0.isWhitespace })
    else { return nil }
    return (text[..<sign], name)
  }

  /// The name after the first character of `text`, and what follows it; nil when there is none.
  private static func name(in text: Substring) -> (Name, Substring)? {
    let after = text.dropFirst()
    if after.first == "\"" {
      let words = after.dropFirst().prefix { $0 != "\"" }
      guard !words.isEmpty, words.endIndex < after.endIndex else { return nil }
      return (.quoted(String(words)), after[words.endIndex...].dropFirst())
    }
    var word = after.prefix { !$0.isWhitespace }
    // "Thanks to @nightjar, who…": the comma is the sentence's.
    while let last = word.last, ",;:.!?)".contains(last) { word = word.dropLast() }
    guard !word.isEmpty else { return nil }
    return (.word(String(word)), after[word.endIndex...])
  }
}

extension StringProtocol {
  /// Without blanks and newlines at its beginning.
  var trimmedStart: SubSequence { self[(firstIndex { !$0.isWhitespace } ?? endIndex)...] }

  /// Without blanks and newlines at either end.
  var trimmed: String {
    let start = trimmedStart
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension Substring {
  /// `@ashbourne: join our pool` says no more than without the colon.
  fileprivate var withoutSeparator: Substring {
    first.map { ",;:".contains($0) } == true ? dropFirst().trimmedStart : trimmedStart
  }

  /// Words typed with their closing quotation mark are stored without it.
  fileprivate var withoutClosingQuote: Substring {
    let end = self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? endIndex)]
    return end.last == "\"" && end.count(where: { $0 == "\"" }) == 1 ? end.dropLast() : self
  }
}
