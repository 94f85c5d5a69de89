/// Something done to a book, which can be undone.
package enum Change: Equatable, Sendable {
  /// A new note at the end of the log; done again after it was undone, it is where it was.
  case file(Note)
  /// One's own note put differently, in its place.
  case correct(from: Note, to: Note)
  /// One's own note taken out.
  case takeOut(Note)
  /// A note put back where it was taken out.
  case putBack(Note)
  /// A new organisation, pledge, event, theme, community or note-taker.
  case enter(Entry)
  /// One of them put differently, under the same id.
  case amend(from: Entry, to: Entry)
  /// One of them that nothing else speaks of, taken off its list.
  case strike(Entry)

  /// The note that it is about, as it leaves it or takes it out; nil for an entry's.
  package var note: Note? {
    switch self {
    case .file(let note), .putBack(let note), .takeOut(let note), .correct(_, let note): note
    case .enter, .amend, .strike: nil
    }
  }

  /// What undoes it.
  package var inverse: Change {
    switch self {
    case .file(let note): .takeOut(note)
    case .correct(let old, let new): .correct(from: new, to: old)
    case .takeOut(let note): .putBack(note)
    case .putBack(let note): .takeOut(note)
    case .enter(let entry): .strike(entry)
    case .amend(let old, let new): .amend(from: new, to: old)
    case .strike(let entry): .enter(entry)
    }
  }
}

extension Book {
  /// Makes a change. False when it does not fit the book as it is, as when a note is filed whose
  /// id is there already; the book is as before then.
  @discardableResult
  package mutating func apply(_ change: Change) -> Bool {
    switch change {
    case .file(let note), .putBack(let note):
      guard log.add(note) else { return false }
      follow(note)
    case .takeOut(let note):
      guard let old = log.takeOut(note.id) else { return false }
      follow(old)
    case .correct(_, let note):
      guard let old = log.replace(with: note) else { return false }
      follow(old, note)
    case .enter(let entry): return enter(entry)
    case .amend(_, let entry): return amend(entry)
    case .strike(let entry): return strike(entry.key)
    }
    return true
  }

  /// Adds notes read from the files, in the order of each file, the files in any order; those whose
  /// id is there already are left out and returned.
  package mutating func read(_ notes: [Note]) -> [Note] {
    log.reserve(notes.count)
    var touched = Touched()
    var doubled: [Note] = []
    for note in notes {
      if log.add(note) { touched.add(note, in: log) } else { doubled.append(note) }
    }
    standing.follow(touched, in: log)
    return doubled
  }

  private mutating func follow(_ notes: Note...) {
    var touched = Touched()
    for note in notes { touched.add(note, in: log) }
    standing.follow(touched, in: log)
  }
}
