package import PledgeModel

/// What the whole room may see of its asks: the one under discussion with what has been said to it,
/// and those that wait.
///
/// It is told to the group through the gate of `ToldBook`. What is told without saying whose it is
/// comes after all else and in the order of its words, so that its neighbours do not tell. Nobody's
/// plain notes, actions and contacts are on it: they are for the record, not for the wall.
package struct Plenary: Equatable, Sendable {
  /// Something said, and by whom when that may be told.
  package struct Saying: Equatable, Sendable {
    /// Whose it is; nil when it may not be told, and when nobody knows.
    package var whose: String?
    /// What was said.
    package var words: String
  }

  /// The ask under discussion.
  package let asked: Saying?
  /// What was said to it, oldest first: ideas, offers, good practice.
  package let answers: [Saying]
  /// The open asks, those asked last first: what has just been asked is to be seen. No more than a
  /// wall has room for.
  package let open: [Saying]

  /// What the room may see at `event`.
  package init(_ book: Book, at event: EventID?) {
    let discussed = event.flatMap { book.standing.discussed(at: $0) }
    let exchange = discussed.flatMap { Exchange(of: $0, in: book) }
    asked = exchange?.asked
    answers = exchange?.answers ?? []
    let waiting = Array(
      book.standing.openAsks.reversed().lazy
        .compactMap { Exchange(of: $0, in: book)?.asked }.prefix(Plenary.most))
    open =
      waiting.filter { $0.whose != nil }
      + waiting.filter { $0.whose == nil }.sorted { $0.words < $1.words }
  }

  private static let most = 40
}

/// An ask with what answers it, as the room may hear it.
private struct Exchange {
  let asked: Plenary.Saying
  private let book: Book
  private let gate: Gate
  /// The note that asks, then all that answers it.
  private let notes: [Note]

  /// Nil when the ask may not be told.
  init?(of ask: NoteID, in book: Book) {
    guard let first = book.log[ask] else { return nil }
    notes = [first] + book.log.exchange(after: first)
    gate = Gate(book, .group, among: notes)
    self.book = book
    // That the group's input is wanted may itself have been said in confidence.
    let moves = notes.filter { $0.input != nil }
    guard moves.first?.share != .private, moves.last?.share != .private,
      let told = gate.told(first)
    else { return nil }
    switch told {
    case .note(let note):
      let place = book.organisation(of: note.subject)
      let words = note.text.isEmpty ? note.pledge.flatMap { book.pledges[$0]?.text } : note.text
      asked = .init(
        whose: place.map { book.organisations[$0]?.name ?? $0.text }, words: words ?? "")
    case .remark(let remark): asked = .init(whose: nil, words: remark.text)
    }
    if asked.words.isEmpty { return nil }
  }

  var answers: [Plenary.Saying] {
    notes.dropFirst().filter { [.idea, .offer, .practice].contains($0.kind) && !$0.text.isEmpty }
      .compactMap { note in
        switch gate.told(note) {
        case .note(let note):
          let voices = note.from.map { book.organisations[OrganisationID($0)]?.name ?? $0 }
          return .init(
            whose: voices.isEmpty ? nil : voices.joined(separator: ", "), words: note.text)
        case .remark(let remark): return .init(whose: nil, words: remark.text)
        case nil: return nil
        }
      }
  }
}
