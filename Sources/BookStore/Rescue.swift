package import PledgeModel

/// Where changes go that could not be written to their book when the program is left.
package enum Rescue {
  /// Writes changes into a new file that nobody else may read, and returns its path.
  ///
  /// `folder` is an absolute path outside of the book, and is made when it is not there; `book` is
  /// the book's path, which the file's first line names. The file is a journal: copied to `.pledgebook/journal-INITIALS-rescue.rec` in the book, it is
  /// carried into the book's files by the next start.
  package static func write(
    _ changes: [Change], of book: String, in folder: String, now: Moment
  ) throws(FileFault) -> String {
    try Folder.makeAllAbsolute(folder)
    let opened = try Folder(folder)
    var number = 1
    while true {
      let time = "\(now.day)-\(now.clock.filter { $0 != ":" })"
      let name = "rescue-\(time)\(number == 1 ? "" : "-\(number)").rec"
      do throws(FileFault) {
        let file = try Descriptor(at: opened.descriptor, name, beginning)
        let heading = "# Changes that could not be written to \(book.asOneLine)\n\n"
        try file.write(Array(heading.utf8) + changes.flatMap { Journal.spell($0) })
        try file.sync()
        try opened.syncFolder(of: name)
        return "\(folder)/\(name)"
      } catch {
        guard error.isTaken else { throw error }
        number += 1
      }
    }
  }
}
