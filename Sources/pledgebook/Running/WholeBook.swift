import BookStore
import PledgeModel

/// The book in that folder with all its notes, for commands that tell of it. How many records could
/// not be read is said.
func readWholeBook(_ path: String) throws(CommandFault) -> Book {
  var reader = BookReader(try BookPath.open(path))
  do {
    var whole = try reader.book()
    for event in try reader.eventFolders() { _ = whole.read(try reader.notes(of: event)) }
    if !reader.problems.isEmpty {
      let count = reader.problems.count
      complain(
        "\(count) record\(count == 1 ? "" : "s") could not be read and \(count == 1 ? "is" : "are") left out; “pledgebook check \(path)” says which."
      )
    }
    return whole
  } catch let fault as BookFault {
    throw CommandFault(visibleLine(fault.words))
  } catch let fault as FileFault {
    throw CommandFault(visibleLine(BookFault.cannotRead(fault).words))
  } catch {
    throw CommandFault("the book cannot be read: \(error)")
  }
}

/// Says so when the newest notes may not be in the book's files yet.
func warnOfJournal(in folder: Folder) {
  guard folder.hasJournal else { return }
  complain(
    "The book is open, or was not closed well: its latest notes may be missing. Close it, or open and close it once, and do this again."
  )
}
