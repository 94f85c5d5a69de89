import ArgumentParser
import BookStore

/// Checks a book's files.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong in a book's files: file, line, and what to do.",
    discussion: """
      Nothing is changed. The exit status is 1 if anything is wrong.

      Example:
        pledgebook check islington
      """)

  @Argument(help: "The book's folder. Else $PLEDGEBOOK_BOOK, else the book opened last.")
  var book: String?

  func run() throws {
    let path = try BookPath.resolve(book)
    let folder = try BookPath.open(path)
    let problems: [FileProblem]
    do throws(BookFault) {
      problems = try BookChecker(folder).problems()
    } catch {
      throw CommandFault(visibleLine(error.words))
    }
    try StandardOutput.write(problems.map { visibleLine($0.text) + "\n" }.joined())
    if problems.isEmpty {
      complain("Nothing is wrong in \(path).")
    } else {
      throw ExitCode(1)
    }
  }
}
