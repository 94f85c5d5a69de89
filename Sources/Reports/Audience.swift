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

  /// In words, as `for the host only`.
  package func words(in book: Book) -> String {
    switch self {
    case .host: "for the host only"
    case .group: "for the organisations that take part"
    case .organisation(let id): "for \(book.organisations[id]?.name ?? id.text)"
    case .public: "for anybody"
    }
  }
}
