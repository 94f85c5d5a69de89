import ArgumentParser
import BookStore
import PledgeModel

/// Makes a book.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a new book.",
    discussion: """
      The book begins with the themes and communities in use in the field; edit them in book.rec.

      Example:
        pledgebook new islington --title 'Progressing Equality, Islington' --host 'Healthwatch'
      """)

  @Argument(help: "The folder to make.")
  var book: String

  @Option(help: "What the book is called.")
  var title: String

  @Option(help: "The body that convenes the events.")
  var host: String

  @Option(help: "The time zone of the events, an IANA name.")
  var zone = "Europe/London"

  @Option(help: "What is read out at the start of an event about the use of notes.")
  var privacy: String?

  func run() throws {
    let lists = try BookReader.lists(in: PracticeBook.bookText)
    do throws(BookFounder.Fault) {
      try BookFounder.found(
        book, hosting: Hosting(title: title, host: host, zone: zone, privacy: privacy),
        themes: lists.themes,
        communities: lists.communities)
    } catch {
      throw CommandFault(error.words)
    }
    complain(
      "The book is in \(book). “pledgebook import \(book) pledges.csv” brings a list in; “pledgebook \(book)” opens it."
    )
  }
}
