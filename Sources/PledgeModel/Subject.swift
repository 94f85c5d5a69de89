/// What a note is filed under.
package enum Subject: Hashable, Sendable {
  /// Nothing yet: it waits to be filed.
  case inbox
  /// An organisation as a whole.
  case organisation(OrganisationID)
  /// One pledge.
  case pledge(PledgeID)
}

extension Note {
  /// What the note is filed under.
  package var subject: Subject {
    if let pledge { return .pledge(pledge) }
    if let organisation { return .organisation(organisation) }
    return .inbox
  }

  /// Whether it is listed under its subject: what tells of the event as a whole waits in no inbox.
  var isListed: Bool { subject != .inbox || !kind.isOfTheEvent }
}
