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
}
