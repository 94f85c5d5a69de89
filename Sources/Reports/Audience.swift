package import PledgeModel

/// For whom something is written, and so what it may hold.
package enum Audience: Hashable, Sendable {
  /// The body that convenes the events and keeps the book.
  case host
  /// Those who are in the room: all organisations together.
  case group
  /// One organisation, which is one of the group and knows its own affairs.
  case organisation(OrganisationID)
  /// Anybody.
  case `public`
}
