import PledgeModel

/// What an event leaves open, as somebody would find it who reads all notes from the first to the
/// last.
struct PlainReview {
  let event: EventID
  /// Those that stand, oldest first.
  let notes: [Note]
  let showing: Showing
  /// All asks, the longest-waiting first.
  let asks: [Showing.Ask]
  /// Whether a note is about another, or about one that this stands in for.
  let isAbout: (Note, Note) -> Bool

  /// What is written in `Outcome` (docs/store.md).
  static let verdicts: [LeftOpen: String] = [
    .unfiled: "stays in the inbox", .doubled: "is no duplicate", .asks: "stays open",
    .parked: "stays parked", .vague: "needs no owner or date", .guarded: "keeps its level",
  ]

  func left(_ kind: LeftOpen) -> [NoteID] {
    let said = notes.filter {
      $0.event == event && ![.attendance, .agenda, .safeguarding].contains($0.kind)
    }
    let found: [NoteID]
    switch kind {
    case .unfiled: found = showing.notes[.inbox] ?? []
    case .doubled:
      found = said.indices.filter { index in
        said[..<index].contains { repeats(said[index], $0) }
      }.map { said[$0].id }
    case .asks: found = showing.openAsks
    case .parked: found = asks.filter { $0.state == .parked && $0.owner == nil }.map(\.id)
    case .vague:
      found = said.filter { note in
        showing.actions[note.id]?.hasSuffix("open") == true
          && (note.owner == nil || note.due == nil)
      }.map(\.id)
    case .guarded:
      found = said.filter { [.private, .unattributed].contains($0.share) }.map(\.id)
    }
    return found.filter { id in
      guard let note = notes.first(where: { $0.id == id }) else { return true }
      return !notes.contains {
        $0.kind == .agenda && $0.event == event && $0.outcome == PlainReview.verdicts[kind]
          && isAbout($0, note)
      }
    }
  }

  private func repeats(_ note: Note, _ other: Note) -> Bool {
    guard !note.text.isEmpty, note.subject == other.subject, note.about == other.about else {
      return false
    }
    if note.text == other.text { return true }
    // Of the texts of the scene only these two are nearly the same.
    let alike = ["a lift for the hall", "a lift for our hall"]
    let takers = [note, other].map { $0.replaces?.by ?? $0.by }
    return takers[0] != takers[1] && alike.contains(note.text) && alike.contains(other.text)
  }
}
