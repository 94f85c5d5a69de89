import PledgeModel

/// What was done in this run, so that it can be undone and done again: whole actions at a time.
struct History: Sendable {
  /// One action of the facilitator.
  struct Act: Sendable {
    /// What it was: `challenge on Nightjar 2`.
    var title: String
    /// What it changed, in order.
    var changes: [Change]
    /// Who took notes before it.
    var signedBefore: Initials?

    /// Whether it says or would bring back one of the names.
    func mentions(_ names: Mentions) -> Bool {
      names.isMade(in: title) || changes.contains { $0.words.contains(where: names.isMade) }
    }

    /// Who takes notes since, when it brought a new note-taker.
    var newSigner: Initials? {
      for case .enter(.person(let person)) in changes { return person.initials }
      return nil
    }
  }

  private var done: [Act] = []
  private var undone: [Act] = []

  /// Remembers what was just done; what had been undone cannot be done again after it.
  mutating func did(_ act: Act) {
    done.append(act)
    undone = []
  }

  /// The action to undo.
  var last: Act? { done.last }

  /// The action to do again.
  var next: Act? { undone.last }

  /// Forgets what mentions a name that must not come back.
  mutating func forget(_ names: Mentions) {
    done.removeAll { $0.mentions(names) }
    undone.removeAll { $0.mentions(names) }
  }

  /// The last action has been undone.
  mutating func didUndo() {
    if let act = done.popLast() { undone.append(act) }
  }

  /// The next action has been done again.
  mutating func didRedo() {
    if let act = undone.popLast() { done.append(act) }
  }
}
