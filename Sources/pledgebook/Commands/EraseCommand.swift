import ArgumentParser
import BookStore
import PledgeModel

/// Erases a name from a book and from all that this machine keeps of it.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a person's name from a book, its backups and all this machine keeps of it.",
    discussion: """
      A name is found without case and accents, as whole words, also over the end of a line. \
      @INITIALS means the name of that note-taker, @ORGANISATION an organisation's name and \
      aliases. Every place is shown first. Ids and file names stay, and are named. Nothing is \
      changed before you say yes, and what was erased cannot be brought back.

      Examples:
        pledgebook erase islington 'Rowan Keane' --dry-run
        pledgebook erase islington 'Rowan Keane' --with 'a carer'
      """)

  @Argument(help: "The book's folder.")
  var book: String

  @Argument(help: "The name.")
  var text: String

  @Option(name: .customLong("with"), help: "What takes the place of the name.")
  var words = Erasure.usualWords

  @Flag(help: "Only show where the name stands.")
  var dryRun = false

  @Flag(help: "Do not ask.")
  var yes = false

  func run() throws {
    let folder = try BookPath.open(book)
    let erasure = try erasure(in: folder)
    // Held while she thinks, so that what is shown is what is there.
    let closed = dryRun ? nil : try close(folder)
    let findings = try asCommandFault { () throws(FileFault) in
      try erasure.findings(in: folder, stateFolder: BookPath.stateFolder)
    }
    try StandardOutput.write(findings.report.map { visibleLine($0) + "\n" }.joined())
    complain(ErasureFindings.outOfReach)
    guard !findings.hits.isEmpty else {
      return complain("“\(text)” stands nowhere that it could be erased from.")
    }
    guard let closed else { return complain("It would be erased from \(findings.summary).") }
    guard try yes || agrees(to: findings, erasure) else {
      throw CommandFault("Nothing was changed.")
    }
    try carryOut(erasure, in: closed)
  }

  private func erasure(in folder: Folder) throws -> Erasure {
    let names = text.hasPrefix("@") ? try names(in: folder) : [text]
    guard let erasure = Erasure(names, with: words) else {
      throw ValidationError(
        "“\(text)” cannot be erased with “\(words)”: a name has letters, and the new words must not hold it."
      )
    }
    return erasure
  }

  private func names(in folder: Folder) throws(CommandFault) -> [String] {
    var reader = BookReader(folder)
    let book: Book
    do throws(BookFault) { book = try reader.book() } catch { throw CommandFault(error.words) }
    guard let names = book.namesToErase(text) else {
      throw CommandFault("Nobody goes by “\(text.dropFirst())”.")
    }
    return names
  }

  private func close(_ folder: Folder) throws -> ClosedBook {
    let now = try Clock(of: folder).now()
    do throws(ClosingFault) { return try ClosedBook(folder, now: now) } catch {
      throw CommandFault(error.words)
    }
  }

  private func agrees(to findings: ErasureFindings, _ erasure: Erasure) throws(CommandFault) -> Bool
  {
    try Asking.confirms(
      "Put “\(erasure.words)” in its place, in \(findings.summary)? This cannot be undone.",
      otherwise: "Nothing was changed; say --yes to erase it.")
  }

  private func carryOut(_ erasure: Erasure, in closed: ClosedBook) throws(CommandFault) {
    do throws(FileFault) {
      let count = try erasure.carryOut(in: closed, stateFolder: BookPath.stateFolder)
      complain("Erased in \(count) place\(count == 1 ? "" : "s").")
    } catch {
      throw CommandFault(
        "The name was not erased everywhere: \(error.reason). Do the same again to erase the rest.")
    }
  }
}
