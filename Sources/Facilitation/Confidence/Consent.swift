import PledgeModel

/// Whether who is quoted, or whose contact it is, has agreed.
extension State {
  /// Asks for consent after a quote or a contact that does not say it: not while another line waits
  /// to be gone on with.
  mutating func askForConsent(_ id: NoteID?) {
    guard question == nil, line.isEmpty, let note = id.flatMap({ book.log[$0] }),
      note.kind.needsConsent, note.consent == nil
    else { return }
    question = .consent(of: note.id)
  }

  /// Whether a line may be, or become, the answer: only the words yes and no. Anything else is the
  /// next line, which begins with y or n as often as not.
  static func mayAnswerConsent(_ text: String) -> Bool {
    let text = folded(text.trimmed)
    return "yes".hasPrefix(text) || "no".hasPrefix(text)
  }

  /// Stops asking for consent when what is in the line is no answer.
  mutating func dropConsentQuestion() {
    if case .consent = question, !State.mayAnswerConsent(line.text) { question = nil }
  }

  /// What the question is in words.
  func consentQuestion(_ id: NoteID) -> String {
    book.log[id]?.kind == .contact ? "May the contact be passed on?" : "May it be quoted?"
  }

  /// An answer to that question; nothing at all leaves it open, which is no.
  mutating func answerConsent(_ id: NoteID, with words: String) -> [Effect] {
    guard !words.isEmpty else { return tell("It stays without consent.") }
    guard let note = book.log[id] else { return tell("The note is gone.") }
    return put(note, hasConsent: folded(words).hasPrefix("y"))
  }

  /// `:consent yes`, `:consent no`.
  mutating func consent(_ words: String) -> [Effect] {
    guard let note = noteMeant, note.kind.needsConsent else {
      return refuse(.notHere("Select a quote or a contact first: → twice, then ↑ ↓."))
    }
    guard !words.isEmpty, State.mayAnswerConsent(words) else {
      return refuse(.notHere("\(consentQuestion(note.id)) “:consent yes” or “:consent no”."))
    }
    return put(note, hasConsent: folded(words).hasPrefix("y"))
  }

  private mutating func put(_ note: Note, hasConsent: Bool) -> [Effect] {
    guard note.consent != hasConsent else { return tell("That is known already.") }
    var new = note
    new.consent = hasConsent
    let title = "\(note.kind.words) on \(book.title(of: note.subject)) · \(new.consentWords ?? "")"
    return put(
      note, differently: new, receipt: Receipt(title: title, words: firstWords(of: note.text)))
  }
}

extension Note {
  /// `with consent`, `without consent`, `no consent yet`; nil for what needs none.
  var consentWords: String? {
    guard kind.needsConsent else { return nil }
    return consent.map { $0 ? "with consent" : "without consent" } ?? "no consent yet"
  }
}
