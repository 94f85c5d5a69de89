package import PledgeModel

/// What each organisation may know of a book, one after the other.
package struct ToldToEach: Sendable {
  private let book: Book
  private var told: ToldBook

  /// Lets through what all organisations may know of `book`.
  package init(_ book: Book) {
    self.book = book
    told = ToldBook(book, to: .group)
  }

  /// What `work` makes of what an organisation may know: the same as `ToldBook` tells it.
  package mutating func tell<Result, Fault: Error>(
    _ organisation: OrganisationID, _ work: (ToldBook) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    try told.tell(organisation, of: book, work)
  }
}
