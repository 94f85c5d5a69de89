/// What an event leaves open, kind by kind, in the order in which it is gone through.
package enum LeftOpen: String, CaseIterable, Sendable {
  /// Notes that wait to be filed.
  case unfiled
  /// Notes that say again what another says.
  case doubled
  /// Asks that wait for the group.
  case asks
  /// Parked asks that nobody sees to and that go on no agenda.
  case parked
  /// Actions of the event that nobody is to do, or by no day.
  case vague
  /// Notes of the event that are not told with the name of whose they are: is their level right?
  case guarded

  /// The outcome by which a note of kind `agenda` about another says that it stays as it is.
  package var verdict: String {
    switch self {
    case .unfiled: "stays in the inbox"
    case .doubled: "is no duplicate"
    case .asks: "stays open"
    case .parked: "stays parked"
    case .vague: "needs no owner or date"
    case .guarded: "keeps its level"
    }
  }
}

extension Book {
  /// How much an event leaves open of each kind.
  package func leftOpen(at event: EventID?) -> [LeftOpen: Int] {
    guard let event else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: LeftOpen.allCases.map { ($0, leftOpen($0, at: event).count) })
  }

  /// What an event leaves open of a kind, the oldest first, but for what was said to stay as it is.
  package func leftOpen(_ kind: LeftOpen, at event: EventID) -> [NoteID] {
    let notes: [Note] =
      switch kind {
      case .unfiled: log.notes(of: .inbox)
      case .doubled: repetitions(at: event).map(\.note)
      case .asks: standing.openAsks.compactMap { log[$0] }
      case .parked:
        standing.allAsks.filter { $0.state == .parked && $0.owner == nil && !$0.isOnNextAgenda }
          .sorted { $0.order < $1.order }.compactMap { log[$0.id] }
      case .vague:
        log.notes(at: event).filter { note in
          standing.action(note.id).map { !$0.isDone && ($0.owner == nil || $0.due == nil) } ?? false
        }
      case .guarded:
        log.notes(at: event).filter {
          $0.isSaid && ($0.share == .unattributed || $0.share == .private)
        }
      }
    return notes.filter { !isKept($0, as: kind, at: event) }.map(\.id)
  }

  /// Whether it was said at that event that a note, or the one it stands in for, stays as it is.
  private func isKept(_ note: Note, as kind: LeftOpen, at event: EventID) -> Bool {
    log.words(about: note).contains {
      $0.kind == .agenda && $0.outcome == kind.verdict && $0.event == event
    }
  }

  /// The note that says a note of an event stays as it is.
  package func verdict(
    _ kind: LeftOpen, on note: NoteID, id: NoteID, at moment: Moment, event: EventID
  ) -> Note {
    var word = Note(
      id: id, at: moment, by: id.by, event: event, kind: .agenda, share: .private, about: note)
    word.outcome = kind.verdict
    return word
  }

  // MARK: What is said twice

  /// The note that an event's note repeats; nil when it repeats none.
  package func original(of note: NoteID, at event: EventID) -> NoteID? {
    repetitions(at: event).first { $0.note.id == note }?.original.id
  }

  /// The notes of an event that say on the same subject what an earlier one of them says: in the same
  /// words, or nearly so when another note-taker took it; with that one.
  private func repetitions(at event: EventID) -> [(note: Note, original: Note)] {
    var earlier: [Subject: [(note: Note, words: Set<String>)]] = [:]
    return log.notes(at: event).compactMap { note in
      guard note.isSaid, case let words = words(in: note.text), !words.isEmpty else { return nil }
      let original = earlier[note.subject]?.first { other in
        guard other.note.about == note.about else { return false }
        return other.words == words
          || (other.note.taker != note.taker && areAlike(other.words, words))
      }
      earlier[note.subject, default: []].append((note, words))
      return original.map { (note, $0.note) }
    }
  }

  /// Whether of the words of two notes more than three in four are the same.
  private func areAlike(_ one: Set<String>, _ other: Set<String>) -> Bool {
    4 * one.intersection(other).count > 3 * max(one.count, other.count)
  }

  private func words(in text: String) -> Set<String> {
    Set(folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
