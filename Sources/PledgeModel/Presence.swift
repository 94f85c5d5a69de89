/// An organisation at an event.
struct Presence: Hashable, Sendable {
  var event: EventID
  var organisation: OrganisationID
}

extension Note {
  /// Whose attendance it records, where.
  var presence: Presence? {
    guard kind == .attendance, let organisation else { return nil }
    return Presence(event: event, organisation: organisation)
  }

  /// Whether it holds something that was said, not only who came or how the event went.
  package var isSaid: Bool {
    switch kind {
    case .attendance, .agenda, .safeguarding: false
    default: true
    }
  }

  /// Whether it says how the event went, and of nobody: then it does not wait to be filed.
  var isOfEvent: Bool { kind == .agenda && subject == .inbox }

  /// Who took it, or took the note that it stands in for.
  var taker: Initials { replaces?.by ?? by }
}
