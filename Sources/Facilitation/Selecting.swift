import PledgeModel

/// A filed note, selected by its words: to be corrected, moved, marked or deleted.
extension State {
  /// `:select`: the note that she filed last; with words the newest that has them, on what is selected
  /// before others. Said again, the one before.
  mutating func select(_ words: String) -> [Effect] {
    let notes = words.isEmpty ? ownNotes : notes(saying: words)
    guard !notes.isEmpty else {
      return refuse(
        .notHere(
          words.isEmpty
            ? "You have filed nothing at this event yet." : "No note says “\(words)”."))
    }
    let last = focus == .notes ? chosenNote.flatMap { id in notes.firstIndex { $0.id == id } } : nil
    let index = last.map { ($0 + 1) % notes.count } ?? 0
    filter = ""
    show(notes[index].subject)
    focus = .notes
    chosenNote = notes[index].id
    let count = notes.count == 1 ? "" : "\(index + 1) of \(notes.count): "
    return tell(count + selectedWords(notes[index]))
  }

  /// What she has noted at this event, the last first.
  private var ownNotes: [Note] {
    guard let me, let event else { return [] }
    return book.log.notes(at: event).filter { $0.by == me && $0.isSaid }.reversed()
  }

  /// What was said in those words, the newest first, what is on the selected subject before all else.
  private mutating func notes(saying words: String) -> [Note] {
    let found = find(words).notes
    let notes = book.log.all.filter { found.contains($0.id, in: book.log) && $0.isSaid }
      .sorted { ($0.at, $0.id.text) > ($1.at, $1.id.text) }
    return notes.filter { $0.subject == subject } + notes.filter { $0.subject != subject }
  }

  /// A note in a phrase: `14:20 challenge on Nightjar 2: No budget for…`.
  func selectedWords(_ note: Note) -> String {
    let time = note.event == event ? note.at.clock : note.at.day.words
    let place = note.subject == .inbox ? "in the inbox" : "on \(book.title(of: note.subject))"
    return "\(time) \(note.kind.words) \(place): \(firstWords(of: saying(of: note)))"
  }
}
