/// Something that an organisation wants, or wanted, from the group.
///
/// An exchange is a note that is about no other, with all that answers it and moves it on. It is
/// an ask when any note in it says where it stands.
package struct Ask: Equatable, Sendable {
  /// The note that asks, or that was marked as needing the group's input.
  package var id: NoteID
  /// Where it stands: the latest word about it.
  package var state: AskState
  /// What it is filed under.
  package var subject: Subject
  /// Since when it is asked.
  package var opened: Moment
  /// At which event it was asked first.
  package var event: EventID
  /// Who sees to it, when the latest word about it says so: an organisation's id or a person's words.
  package var owner: String?
  /// What came of it, when the latest word about it says so.
  package var outcome: String?
  /// The outcome of one that is parked until the next event.
  package static let nextAgenda = "next agenda"

  /// Whether it is parked until the next event.
  package var isOnNextAgenda: Bool { outcome == Ask.nextAgenda }

  /// When it comes among the others.
  var order: LogOrder
  /// When, where and by whom the latest word about it was noted.
  var moved: LogOrder

  /// Whether it was opened for discussion at that event, and has not been left there.
  package func isDiscussed(at event: EventID?) -> Bool {
    state == .discussing && moved.event == event
  }

  /// The ask that began with the note of that id; nil when the note does not stand, is about
  /// another, or nobody has wanted anything.
  init?(beginningWith id: NoteID, in log: NoteLog) {
    guard log.stands(id), let first = log[id], first.about == nil else { return nil }
    // The note that asks comes first even where the clock of who answers is slow.
    let moves = ([first] + log.exchange(after: first)).filter { $0.input != nil }
    guard let opening = moves.first, let last = moves.last, let state = last.input,
      let order = log.order(of: opening.id), let moved = log.order(of: last.id)
    else { return nil }
    self.id = id
    self.state = state
    subject = first.subject
    owner = moves.last?.owner
    outcome = moves.last?.outcome
    opened = opening.at
    event = opening.event
    self.order = order
    self.moved = moved
  }
}
