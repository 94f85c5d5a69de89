import ArgumentParser
import BookStore
import PledgeModel

/// Puts a backup back.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "List a book's backups, or put one of them back.",
    discussion: """
      Whenever a book is changed for the first time on a day, a copy of it is kept on this machine, \
      for thirty such days. What would change is shown first: + comes back, ~ becomes as it was, \
      - is taken out. Nothing is changed before you say yes, and what is there then is kept as a \
      backup too.

      Examples:
        pledgebook restore islington
        pledgebook restore islington 2026-10-14
      """)

  @Argument(help: "The book's folder.")
  var book: String

  @Argument(help: "The backup, as it is listed without this.")
  var backup: String?

  @Flag(help: "Do not ask.")
  var yes = false

  func run() throws {
    let folder = try BookPath.open(book)
    let backups = Backups(folder)
    let names = try asCommandFault { () throws(FileFault) in try backups.names() }
    guard let backup else { return try list(names, backups) }
    guard names.contains(backup) else {
      throw CommandFault(
        names.isEmpty
          ? "\(book) has no backups yet."
          : "There is no backup “\(backup)”; see “pledgebook restore \(book)”.")
    }
    try restore(backup, in: folder)
  }

  private func list(_ names: [String], _ backups: Backups) throws {
    if names.isEmpty { complain("\(book) has no backups yet.") }
    for name in names {
      let counts = try asCommandFault { () throws(FileFault) in try backups.counts(of: name) }
      try StandardOutput.write("\(name)  \(counts.words)\n")
    }
  }

  private func restore(_ name: String, in folder: Folder) throws {
    let now = try Clock(of: folder).now()
    let closed: ClosedBook
    do throws(ClosingFault) { closed = try ClosedBook(folder, now: now) } catch {
      throw CommandFault(error.words)
    }
    let restoration = try asCommandFault { () throws(FileFault) in
      try Restoration(name, of: closed)
    }
    try StandardOutput.write(restoration.preview.map { visibleLine($0) + "\n" }.joined())
    guard !restoration.changesNothing else {
      return complain("The book is as it was then; there is nothing to put back.")
    }
    guard try yes || agrees(to: restoration) else { throw CommandFault("Nothing was changed.") }
    do throws(Restoration.Fault) {
      let (kept, aside) = try restoration.carryOut(now: now)
      for path in aside { complain("A file was changed meanwhile, and left so; see \(path).") }
      complain(
        "The book is as it was in the backup \(name). What was there before is the backup \(kept)."
      )
    } catch {
      throw CommandFault(error.words)
    }
  }

  private func agrees(to restoration: Restoration) throws(CommandFault) -> Bool {
    let goes = restoration.notesThatGo
    let without =
      goes == 0 ? "" : " and take \(goes) note\(goes == 1 ? "" : "s") filed since out of the book"
    return try Asking.confirms(
      "Put this backup back\(without)?",
      otherwise: "Nothing was changed; say --yes to put the backup back.")
  }
}
