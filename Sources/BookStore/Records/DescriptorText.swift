import RecFile

/// The descriptors as text, for files that are composed as text; each ends in a newline.
package enum DescriptorText {
  /// The first line of every file.
  package static let heading = "# \(Descriptors.heading)\n"

  /// Of the set that says what the book is.
  package static let book = text(Descriptors.book)
  /// Of the book's own list of themes.
  package static let theme = text(Descriptors.theme)
  /// Of the book's own list of communities.
  package static let community = text(Descriptors.community)
  /// Of those who take notes.
  package static let person = text(Descriptors.person)
  /// Of one organisation.
  package static let organisation = text(Descriptors.organisation)
  /// Of the pledges of one organisation.
  package static let pledge = text(Descriptors.pledge)
  /// Of one event.
  package static let event = text(Descriptors.event)

  /// Of the notes that one note-taker took at one event.
  package static func notes(by initials: String) -> String {
    text(Descriptors.notes(of: initials))
  }

  private static func text(_ descriptor: [RecEntry]) -> String {
    String(decoding: RecWriter.spell(descriptor), as: UTF8.self)
  }
}
