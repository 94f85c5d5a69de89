import PledgeModel

/// How far a note may be told: F9 and `:share`.
extension State {
  /// F9: of the line that is being typed, else of the note that is meant, the next level. `:share
  /// LEVEL`: that one.
  mutating func share(as name: String) -> [Effect] {
    guard question == nil else { return [] }
    if !line.isEmpty { return shareLine() }
    guard let note = noteMeant else { return refuse(.notHere(State.noNoteMeant)) }
    guard Opening.opening(of: note.kind) != nil else {
      return refuse(.notHere("What is said may be told or not; this only says how the event went."))
    }
    guard let level = name.isEmpty ? note.share.next : Share.beginning(with: name) else {
      let all = Share.allCases.map(\.rawValue).joined(separator: ", ")
      return refuse(.notHere("“\(name)” is no share level. They are \(all)."))
    }
    let title = "\(note.kind.words) on \(book.title(of: note.subject)) · \(level.rawValue)"
    guard level != note.share else { return tell("\(title) already.") }
    var new = note
    new.share = level
    return put(
      note, differently: new, receipt: Receipt(title: title, words: firstWords(of: note.text)))
  }

  private mutating func shareLine() -> [Effect] {
    let syntax = LineSyntax(line.text)
    guard case .note(let kind) = syntax.role else {
      return tell("Only a note has a share level.")
    }
    // What stands in the line counts: two words about one thing would contradict each other.
    guard !syntax.isPrivate else { return tell("“~” keeps it private; F9 chooses without it.") }
    line.share = (line.share ?? kind.share).next
    return []
  }

  /// The note that a command without a name is about: the one that she has just filed, wherever; else
  /// the one the cursor is on, else the one with which she was busy last.
  var noteMeant: Note? {
    let last = history.last(of: me)?.changes.lazy.compactMap(\.note).last
      .flatMap { book.log.stands($0.id) ? book.log[$0.id] : nil }
    return justFiled?.note == last?.id ? last ?? noteInHand : noteInHand ?? last
  }

  static let noNoteMeant = "Select a note first: → twice, then ↑ ↓, or “:select” and words of it."

  /// Has a note put differently: one's own in its place, somebody else's by one that replaces it.
  mutating func put(
    _ note: Note, differently new: Note, receipt: Receipt
  ) -> [Effect] {
    if let readOnly { return refuse(.readOnly(readOnly)) }
    guard let me else { return refuse(.noEvent) }
    if note.by == me { return make([.correct(from: note, to: new)], receipt: receipt) }
    var copy = new
    copy.id = NoteID(at: now, by: me, random: &random)
    copy.by = me
    copy.replaces = note.id
    if chosenNote == note.id { chosenNote = copy.id }
    return make([.file(copy)], receipt: receipt)
  }
}

extension Share {
  /// The level whose name begins so.
  fileprivate static func beginning(with name: String) -> Share? {
    allCases.first { $0.rawValue.hasPrefix(folded(name)) }
  }
}
