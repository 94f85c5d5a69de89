import PledgeModel

/// What was done in the last day, so that it can be undone and done again: whole actions at a time,
/// and each by who did it.
struct History: Sendable {
  /// What was done and stands, the latest last.
  private(set) var done: [Act] = []
  /// What was undone, the latest last.
  private(set) var undone: [Act] = []
  /// Every action ever told of: a step that is told twice counts once.
  private var known: Set<NoteID> = []

  /// Follows what became of an action. What a note-taker had undone cannot be done again after she
  /// did something else.
  mutating func follow(_ step: Step) {
    switch step {
    case .did(let act):
      guard known.insert(act.id).inserted else { return }
      done.append(act)
      undone.removeAll { $0.id.by == act.id.by }
    case .undid(let id): History.move(id, from: &done, to: &undone)
    case .redid(let id): History.move(id, from: &undone, to: &done)
    }
  }

  /// Only what was done last is undone, and only what was undone last is done again: a step that
  /// comes again when others have followed it changes nothing.
  private static func move(_ id: NoteID, from: inout [Act], to: inout [Act]) {
    guard let index = from.lastIndex(where: { $0.id.by == id.by }), from[index].id == id else {
      return
    }
    to.append(from.remove(at: index))
  }

  /// Puts in front what was done before this run.
  mutating func remember(_ steps: [Step]) {
    var earlier = History()
    for step in steps where !known.contains(step.act) { earlier.follow(step) }
    done = earlier.done + done
    undone = earlier.undone + undone
    known.formUnion(earlier.known)
  }

  /// Leaves an action to itself: it cannot be undone or done again.
  mutating func forget(_ id: NoteID) {
    done.removeAll { $0.id == id }
    undone.removeAll { $0.id == id }
  }

  /// Forgets what mentions a name that must not come back.
  mutating func forget(_ names: Mentions) {
    done.removeAll { $0.mentions(names) }
    undone.removeAll { $0.mentions(names) }
  }

  /// The action that a note-taker would undo: the last of her own.
  func last(of me: Initials?) -> Act? { done.last { $0.id.by == me } }

  /// The action that she would do again.
  func next(of me: Initials?) -> Act? { undone.last { ($0.signedBefore ?? $0.id.by) == me } }
}
