extension Change {
  /// All that people have worded in it, with what undoing it would bring back.
  package var words: [String] {
    switch self {
    case .file(let note), .takeOut(let note), .putBack(let note): note.words
    case .correct(let old, let new): old.words + new.words
    case .enter(let entry), .strike(let entry): entry.words
    case .amend(let old, let new): old.words + new.words
    }
  }
}

extension Note {
  fileprivate var words: [String] { [text] + from + [owner, table, outcome].compactMap(\.self) }
}

extension Entry {
  fileprivate var words: [String] {
    switch self {
    case .hosting(let hosting): [hosting.title, hosting.host, hosting.privacy ?? ""]
    case .topic(_, let topic): [topic.name] + topic.aliases
    case .person(let person): [person.name, person.role ?? ""]
    case .organisation(let organisation):
      [organisation.name] + organisation.aliases + organisation.details.map(\.value)
    case .pledge(let pledge): [pledge.text] + pledge.details.map(\.value)
    case .event(let event): [event.title, event.venue ?? ""] + event.agenda
    }
  }
}
