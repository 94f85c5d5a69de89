package import PledgeModel
import RecFile

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// The copies of a book that this machine keeps in `.pledgebook/backups`: one of each day on which
/// the book was changed, as its rec files were after that day's first change.
///
/// A backup is a folder with the book's rec files in their folders, byte for byte. It is made under
/// a name that begins with a dot and gets its own when all of it is on the disk; it is given such a
/// name again before it is removed. So whatever is called like that is not whole.
package struct Backups {
  private let folder: Folder

  static let path = ".pledgebook/backups"
  /// How many are kept.
  static let kept = 30

  /// The backups of the book in that folder.
  package init(_ folder: Folder) { self.folder = folder }

  /// The names of those that are whole, oldest first: `2026-10-14`, and
  /// `2026-10-14-before-restore-1420` for what was there before a backup was put back.
  package func names() throws(FileFault) -> [String] {
    try folder.list(Backups.path).filter { $0.isFolder && !$0.name.hasPrefix(".") }.map(\.name)
  }

  static func path(of name: String) -> String { "\(path)/\(name)" }

  private static func unfinishedPath(of name: String) -> String { "\(path)/.\(name)" }

  // MARK: Making them

  /// Sees to it that there is one of that day, and removes those that are too old. Nothing happens
  /// while another run is making one.
  package func make(of day: Day) throws(FileFault) {
    guard let lock = try BackupLock.take(folder) else { return }
    try make("\(day)", under: lock)
    for name in try names().dropLast(Backups.kept) {
      let unfinished = Backups.unfinishedPath(of: name)
      try folder.rename(Backups.path(of: name), to: unfinished)
      try folder.removeTree(unfinished)
    }
  }

  /// Makes one, unless there is one of that name.
  func make(_ name: String, under lock: borrowing BackupLock) throws(FileFault) {
    try removeUnfinished(under: lock)
    guard try !names().contains(name) else { return }
    let unfinished = Backups.unfinishedPath(of: name)
    do throws(FileFault) {
      try copyRecords(to: unfinished)
      try folder.rename(unfinished, to: Backups.path(of: name))
      try folder.syncFolder(of: unfinished)
    } catch {
      do throws(FileFault) { try folder.removeTree(unfinished) } catch {
        // The next start removes it.
      }
      throw error
    }
  }

  private func copyRecords(to copy: String) throws(FileFault) {
    let tree = try FileTree.records(of: folder)
    // What the disk still takes belongs to the notes.
    if let space = folder.space, tree.files.reduce(0, { $0 + $1.size }) > space / 2 {
      throw FileFault("write", copy, code: ENOSPC)
    }
    try folder.makeFolder(Backups.path)
    try folder.beginFolder(copy)
    for path in tree.folders { try folder.beginFolder("\(copy)/\(path)") }
    for file in tree.files {
      do throws(FileFault) {
        try folder.copy(file.path, to: "\(copy)/\(file.path)")
      } catch {
        // Somebody took it away in the meantime.
        guard error.isMissing else { throw error }
      }
    }
    try folder.syncTree(copy)
  }

  /// Removes what an interrupted run has left, unless another run is at work.
  func removeUnfinished() throws(FileFault) {
    guard try folder.list(Backups.path).contains(where: { $0.name.hasPrefix(".") }),
      let lock = try BackupLock.take(folder)
    else { return }
    try removeUnfinished(under: lock)
  }

  func removeUnfinished(under lock: borrowing BackupLock) throws(FileFault) {
    for entry in try folder.list(Backups.path) where entry.name.hasPrefix(".") {
      try folder.removeTree("\(Backups.path)/\(entry.name)")
    }
  }

  // MARK: Telling of them

  /// What a backup holds, in numbers.
  package struct Counts: Equatable, Sendable {
    package var organisations = 0
    package var pledges = 0
    package var notes = 0

    /// `12 organisations, 36 pledges, 150 notes`.
    package var words: String {
      [
        counted(organisations, "organisation"), counted(pledges, "pledge"), counted(notes, "note"),
      ].joined(separator: ", ")
    }
  }

  /// Counts the records of a backup.
  package func counts(of name: String) throws(FileFault) -> Counts {
    var counts = Counts()
    for file in try FileTree.records(of: folder, under: Backups.path(of: name)).files
    where !isCopy(file.path) {
      var scanner = RecScanner(try folder.read(file.path) ?? [])
      while let paragraph = scanner.next() {
        guard paragraph.content == .record else { continue }
        switch scanner.descriptor?.type {
        case "Organisation": counts.organisations += 1
        case "Pledge": counts.pledges += 1
        case "Note": counts.notes += 1
        default: break
        }
      }
    }
    return counts
  }
}

/// `1 note`, `2 notes`.
func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}

/// Held while a backup is made or removed. Ends with the program, however it ends.
struct BackupLock: ~Copyable {
  private let descriptor: Descriptor

  private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// Takes the lock; nil when another run has it.
  static func take(_ folder: Folder) throws(FileFault) -> BackupLock? {
    try LocalFiles.prepare(folder)
    var file = try Descriptor(at: folder.descriptor, ".pledgebook/lock.backup", keeping)
    return try file.lock() ? BackupLock(file) : nil
  }
}
