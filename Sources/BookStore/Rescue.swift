package import PledgeModel
import RecFile
import Synchronization

/// Where changes wait that cannot be written to their book: a file of the state folder that nobody
/// else may read.
///
/// It is a journal (`Journal`) below three comments, which say whose book it is. It is begun when it
/// is needed, only ever added to, and removed when everything is on the disk.
package final class Rescue: Sendable {
  private let folder: String
  private let book: RescuedBook
  private let initials: Initials
  private let now: @Sendable () -> Moment
  private let file = Mutex<File?>(nil)

  private struct File {
    var name: String
    /// The latest deed in it.
    var last: Int
  }

  /// For the changes that `initials` makes to a book. `folder` is an absolute path outside of the
  /// book, and is made when it is needed.
  package init(
    _ book: RescuedBook, of initials: Initials, in folder: String,
    now: @escaping @Sendable () -> Moment
  ) {
    (self.book, self.initials, self.folder, self.now) = (book, initials, folder, now)
  }

  /// Sees to it that the deeds are in the file, durably, and returns its path. Deeds come with
  /// rising numbers.
  package func keep(_ deeds: [Deed]) throws(FileFault) -> String {
    try file.withLock { file throws(FileFault) in
      let opened = try begin(&file)
      guard let kept = file else { throw FileFault("write", folder, code: 0) }
      let new = deeds.filter { $0.number > kept.last }
      if !new.isEmpty {
        let descriptor = try Descriptor(at: opened.descriptor, kept.name, adding)
        let tail = try descriptor.ending().tail
        try descriptor.write(RecWriter.separator(after: tail) + new.flatMap { Journal.spell($0) })
        try descriptor.sync()
        file?.last = new.map(\.number).max() ?? kept.last
      }
      return "\(folder)/\(kept.name)"
    }
  }

  /// Begins the file, if there is none yet.
  private func begin(_ file: inout File?) throws(FileFault) -> Folder {
    try Folder.makeAllAbsolute(folder)
    let opened = try Folder(folder)
    guard file == nil else { return opened }
    let now = now()
    var number = 1
    while true {
      let time = "\(now.day)-\(now.clock.filter { $0 != ":" })"
      let name =
        "\(Rescue.prefix(of: initials))\(time)\(number == 1 ? "" : "-\(number)").rec"
      do throws(FileFault) {
        let descriptor = try Descriptor(at: opened.descriptor, name, beginning)
        try descriptor.write(book.heading)
        try descriptor.sync()
        try opened.syncFolder(of: name)
        file = File(name: name, last: 0)
        return opened
      } catch {
        guard error.isTaken else { throw error }
        number += 1
      }
    }
  }

  /// Everything is on the disk: the file goes.
  package func drop() {
    file.withLock { file in
      guard let kept = file else { return }
      file = nil
      do throws(FileFault) {
        try Rescue.remove("\(folder)/\(kept.name)")
      } catch {
        // The next start finds that all of it is in the book, and removes it then.
        return
      }
    }
  }

  // MARK: Coming back

  /// What waits for this book under these initials: the file's path, the day on which it was begun,
  /// what the changes come to.
  package static func waiting(
    for book: RescuedBook, of initials: Initials, in folder: String
  ) throws(FileFault) -> [(path: String, day: Day, changes: [Change])] {
    let opened: Folder
    do throws(FileFault) {
      opened = try Folder(folder)
    } catch {
      guard error.isMissing else { throw error }
      return []
    }
    var found: [(path: String, day: Day, changes: [Change])] = []
    for entry in try opened.list(".") where entry.name.hasPrefix(prefix(of: initials)) {
      let day = Day(entry.name.dropFirst(prefix(of: initials).utf8.count).prefix(10))
      guard let day, let bytes = try opened.read(entry.name), book.isNamed(in: bytes) else {
        continue
      }
      let changes = Journal.read(bytes).changes.outcome
      found.append(("\(folder)/\(entry.name)", day, changes))
    }
    return found
  }

  /// Removes a file whose changes are in the book, durably.
  package static func remove(_ path: String) throws(FileFault) {
    let folder = try Folder(parent(of: path) ?? ".")
    try folder.remove(name(of: path))
    try folder.syncFolder(of: name(of: path))
  }

  private static func prefix(of initials: Initials) -> String { "rescue-\(initials)-" }
}

/// A book as a rescue file names it.
package struct RescuedBook: Sendable {
  private let path: String
  private let title: String
  private let host: String

  /// The book at an absolute path.
  package init(_ path: String, _ hosting: Hosting) {
    (self.path, title, host) = (
      path.asOneLine, hosting.title.asOneLine, hosting.host.asOneLine
    )
  }

  /// What the file begins with.
  var heading: [UInt8] {
    var recs = RecWriter()
    for line in lines { recs.append(comment: line) }
    return recs.bytes
  }

  private var lines: [String] { ["Book: \(path)", "Title: \(title)", "Host: \(host)"] }

  /// Whether a file is this book's: it was at the same path, or has the same title and host, as
  /// when its folder has been moved.
  func isNamed(in bytes: [UInt8]) -> Bool {
    let named = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .prefix { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    return named.first == lines[0] || named.dropFirst() == lines[1...]
  }
}
