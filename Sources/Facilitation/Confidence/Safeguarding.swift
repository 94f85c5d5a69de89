import PledgeModel

/// A safeguarding concern: that it was passed on, and when, and nothing else.
extension State {
  /// `:safeguarding`: notes that a concern was passed to the lead just now. Any words about it are
  /// refused, and the line does not keep them.
  mutating func recordSafeguarding(_ detail: String) -> [Effect] {
    guard detail.isEmpty else { return refuse(.notHere(State.noDetail)) }
    guard let me, let event else { return refuse(.noEvent) }
    // Of no organisation: the cursor may stand anywhere, and whose it is would be a detail.
    var note = Note(
      id: NoteID(at: now, by: me, random: &random), at: now, by: me, event: event,
      kind: .safeguarding, share: .private)
    note.outcome = Note.passedToLead
    return make([.file(note)], receipt: Receipt(title: note.safeguardingWords, words: ""))
  }

  /// Why words are refused, and where they go.
  static let noDetail =
    "No detail is kept: tell the lead by voice, then “:safeguarding” alone."

  /// Whether the line is on its way to be such a note: then no draft of it is kept, not even of
  /// words that will be refused.
  var isAboutSafeguarding: Bool {
    guard form == nil else { return false }
    let text = line.text.trimmedStart
    guard text.first == ":" else { return false }
    let name = text.dropFirst().trimmedStart.prefix { !$0.isWhitespace }.lowercased()
    // Also when it is misspelt from there on.
    return name.hasPrefix("sa")
  }
}

extension Note {
  /// All that anybody sees of a safeguarding note, whatever is written in its file.
  var safeguardingWords: String { "safeguarding concern \(Note.passedToLead) \(at.clock)" }

  /// Its first words for a receipt.
  var openingWords: String { kind == .safeguarding ? "" : firstWords(of: text) }
}
