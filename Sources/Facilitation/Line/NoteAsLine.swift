package import PledgeModel

extension Note {
  /// The note as it would be typed, to be corrected; nil for one that no line makes. What has no
  /// place in a line, as its time, is not in it.
  package func asLine(in book: Book) -> String? {
    guard let opening = Opening.opening(of: kind) else { return nil }
    let mark = share == .private ? "~" : ""
    let names = ((kind == .action ? [owner] : []) + from).compactMap(\.self)
    let isPlain = opening.character == nil
    // A name before a plain note would be the place where it is filed.
    if isPlain, mark.isEmpty, !names.isEmpty { return nil }
    var parts = names.map { book.asTyped($0) }
    if let progress { parts.append(progress.words) }
    if !text.isEmpty {
      // At the end of a quote a name would be whose words they are.
      let mayEndInName = kind == .quote && names.isEmpty
      parts.append(text.asTyped(isFirst: isPlain && parts.isEmpty, escapesNames: mayEndInName))
    }
    parts += (themes + communities).map { "#\($0)" }
    let words = parts.joined(separator: " ")
    guard var sign = opening.character.map(String.init) else { return mark + words }
    if kind.needsConsent, consent == true { sign += sign }
    return mark + (kind == .status ? "\(sign)\(words)" : "\(sign) \(words)")
  }
}

extension Book {
  fileprivate func asTyped(_ name: String) -> String {
    organisations[OrganisationID(name)] == nil ? "@\"\(name)\"" : "@\(name)"
  }
}

extension String {
  /// With a backslash before each character that would mean something where it stands: at the
  /// beginning of the line every one of the table, after a kind `@`, before any word `#`, with
  /// `escapesNames` `@` too, and a backslash that takes the next one as it is.
  fileprivate func asTyped(isFirst: Bool, escapesNames: Bool) -> String {
    var typed = ""
    var atWordStart = true
    for index in indices {
      let character = self[index]
      let next = self[self.index(after: index)...].first
      let isEscape = character == "\\" && next.flatMap(Opening.opening) != nil
      let isAtBeginning = index == startIndex
      if atWordStart,
        character == "#" || isEscape || (character == "@" && (isAtBeginning || escapesNames))
          || (isAtBeginning && isFirst && Opening.opening(character) != nil)
      {
        typed.append("\\")
      }
      typed.append(character)
      atWordStart = character.isWhitespace
    }
    return typed
  }
}
