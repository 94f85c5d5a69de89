/// Something that somebody is to do: a note of kind `action`.
///
/// A note of that kind about another action is no action of its own: it says what became of that one.
package struct Action: Equatable, Sendable {
  /// The note that says what is to be done.
  package var id: NoteID
  /// Who does it: an organisation's id or a person's words; nil while nobody does.
  package var owner: String?
  /// By when; nil when nothing was said.
  package var due: Day?
  /// Whether it is done: by the latest word about it, or by its own.
  package var isDone: Bool
  /// When it comes among the others.
  var order: LogOrder

  /// The action that the note of that id says; nil when the note does not stand or is none.
  init?(_ id: NoteID, in log: NoteLog) {
    guard log.stands(id), let note = log[id], note.kind == .action,
      note.about.flatMap({ log[$0] })?.kind != .action, let order = log.order(of: id)
    else { return nil }
    self.id = id
    owner = note.owner
    due = note.due
    isDone =
      log.words(about: note).last { $0.kind == .action && $0.done != nil }?.done
      ?? note.done ?? false
    self.order = order
  }
}

/// Actions that stand alike.
package enum ActionGroup: String, CaseIterable, Sendable {
  /// Not done, and its day is past.
  case overdue
  /// To be done by a day that is to come, or some day.
  case open
  /// Done.
  case done
}

extension Book {
  /// The actions of a group on a day: those to be done the earliest due first and those without a
  /// date last, those done the newest first. Only those of some ids, when they are given.
  package func actions(
    in group: ActionGroup, on today: Day, among ids: [NoteID]? = nil
  ) -> [Action] {
    let all = (ids?.compactMap { standing.action($0) } ?? Array(standing.allActions))
      .filter { $0.group(on: today) == group }
    if group == .done { return all.sorted { $1.order < $0.order } }
    return all.sorted { a, b in
      (a.due?.number ?? .max, a.order) < (b.due?.number ?? .max, b.order)
    }
  }
}

extension Action {
  /// How it stands on a day. On the day it is due it is not overdue yet.
  package func group(on today: Day) -> ActionGroup {
    if isDone { return .done }
    return due.map { $0 < today } ?? false ? .overdue : .open
  }
}
