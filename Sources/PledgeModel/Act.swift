/// One action of a note-taker: what is undone, and done again, as a whole.
package struct Act: Equatable, Sendable {
  /// What it is known by; made as the id of a note is, so that it says when and by whom.
  package let id: NoteID
  /// What it was: `challenge on Nightjar 2`.
  package var title: String
  /// What it changed, in order.
  package var changes: [Change]
  /// Who took notes before it, when it brought a new note-taker.
  package var signedBefore: Initials?

  /// An action that has been done.
  package init(id: NoteID, title: String, changes: [Change], signedBefore: Initials? = nil) {
    self.id = id
    self.title = title
    self.changes = changes
    self.signedBefore = signedBefore
  }

  /// Who takes notes since, when it brought a new note-taker.
  package var newSigner: Initials? {
    for case .enter(.person(let person)) in changes { return person.initials }
    return nil
  }
}

/// What became of an action. The steps in their order are all that undoing needs to know.
package enum Step: Equatable, Sendable {
  case did(Act)
  case undid(NoteID)
  case redid(NoteID)

  /// The action that it is about.
  package var act: NoteID {
    switch self {
    case .did(let act): act.id
    case .undid(let id), .redid(let id): id
    }
  }

  /// How long an action can be undone, in seconds: a day.
  package static let lifetime: Int64 = 86_400
}

extension Book {
  /// Makes changes, all of them or none. False, and nothing is changed, when one of them is about
  /// something that has become different meanwhile.
  package mutating func make(_ changes: [Change]) -> Bool {
    for (index, change) in changes.enumerated() {
      guard isAsBefore(change), apply(change) else {
        for made in changes[..<index].reversed() { apply(made.inverse) }
        return false
      }
    }
    return true
  }

  /// Whether what a change is about is just as it was when the change was thought of.
  private func isAsBefore(_ change: Change) -> Bool {
    switch change {
    case .file(let note), .putBack(let note): log[note.id] == nil
    case .takeOut(let note), .correct(from: let note, _): log[note.id] == note
    case .enter(let entry): self.entry(entry.key) == nil
    case .amend(from: let entry, _), .strike(let entry): self.entry(entry.key) == entry
    }
  }

  /// Whether what a change is about is already as the change leaves it.
  package func isAsAfter(_ change: Change) -> Bool {
    switch change {
    case .file(let note), .putBack(let note), .correct(_, to: let note): log[note.id] == note
    case .takeOut(let note): log[note.id] == nil
    case .enter(let entry), .amend(_, to: let entry): self.entry(entry.key) == entry
    case .strike(let entry): self.entry(entry.key) == nil
    }
  }
}
