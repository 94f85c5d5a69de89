package import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("What a file call said is told by the numbers of the GNU C library.")
#endif

/// A backup that is to be put back: what that would change, and how it is done.
package struct Restoration {
  /// What becomes of one file.
  package struct FileChange: Equatable, Sendable {
    /// What becomes of it.
    package enum Fate: Equatable, Sendable {
      /// It is not in the book, and comes back.
      case comesBack
      /// It is put back as it was.
      case changes
      /// It is newer than the backup, and removed.
      case goes
      /// It is newer than the backup, but holds more than records: comments, or what cannot be
      /// read. It stays.
      case stays
    }

    package var path: String
    package var fate: Fate
    /// What becomes of its records; empty when only the rest is different, and for a file that
    /// stays.
    package var records: [RecordChange]
    /// Whether comments, descriptors or what cannot be read becomes different too.
    package var isElsewhere: Bool
  }

  /// Why a backup was not put back.
  package enum Fault: Error, Equatable, Sendable {
    /// A file call failed; nothing was changed.
    case failed(FileFault)
    /// Everything is on the disk, but not all of it in its place yet.
    case unfinished(FileFault)

    /// What happened, in a sentence or two.
    package var words: String {
      switch self {
      case .failed(let fault): "Nothing was changed: \(fault.reason)."
      case .unfinished(let fault):
        "The restore could not be finished: \(fault.reason). Nothing is lost: opening the book finishes it."
      }
    }
  }

  /// What becomes of the files, in the order of their paths; those that are equal are left out.
  package private(set) var files: [FileChange] = []

  private let book: ClosedBook
  private let name: String

  /// Compares a book with one of its backups.
  package init(_ name: String, of book: ClosedBook) throws(FileFault) {
    self.book = book
    self.name = name
    let backup = Backups.path(of: name)
    let now = try Set(FileTree.records(of: book.folder).files.map(\.path))
    let then = try Set(
      FileTree.records(of: book.folder, under: backup).files.map {
        String($0.path.dropFirst(backup.count + 1))
      })
    for path in now.union(then).sorted() {
      let bytes = try now.contains(path) ? book.folder.read(path) : nil
      let old = try then.contains(path) ? book.folder.read("\(backup)/\(path)") : nil
      if bytes == old { continue }
      let difference = RecordDifference(now: bytes ?? [], then: old ?? [])
      let fate: FileChange.Fate =
        bytes == nil
        ? .comesBack : old != nil ? .changes : difference.losesOnlyRecords ? .goes : .stays
      files.append(
        FileChange(
          path: path, fate: fate, records: fate == .stays ? [] : difference.changes,
          isElsewhere: difference.isElsewhere))
    }
  }

  /// Whether putting the backup back would change anything.
  package var changesNothing: Bool { files.allSatisfy { $0.fate == .stays } }

  /// Puts the backup back: all of it, whatever interrupts it, or nothing. What is there now is kept
  /// first, as a backup whose name is returned with the files that somebody else changed in the
  /// same moment, so that they were left to them.
  package func carryOut(now: Moment) throws(Fault) -> (kept: String, aside: [String]) {
    let kept: String
    do throws(FileFault) {
      try stage()
      kept = try keepWhatIsThere(now)
      book.isToBeFollowed = true
      try book.batch.commit()
    } catch {
      // A manifest that is there and cannot be taken back will be followed.
      do throws(FileFault) { try book.batch.remove() } catch { throw .unfinished(error) }
      throw .failed(error)
    }
    do throws(FileFault) {
      return (kept, try book.batch.carryOut())
    } catch {
      throw .unfinished(error)
    }
  }

  private func stage() throws(FileFault) {
    for file in files {
      let bytes = try book.folder.read(file.path)
      switch file.fate {
      case .comesBack, .changes:
        let old = try book.folder.read("\(Backups.path(of: name))/\(file.path)")
        guard let old else { throw FileFault("read", file.path, code: ENOENT) }
        try book.batch.stage(file.path, was: bytes, old)
      case .goes: if let bytes { book.batch.stageRemoval(of: file.path, was: bytes) }
      case .stays: break
      }
    }
    try book.batch.sync()
  }

  private func keepWhatIsThere(_ now: Moment) throws(FileFault) -> String {
    let backups = Backups(book.folder)
    let there = try backups.names()
    let first = "\(now.day)-before-restore-\(now.clock.filter { $0 != ":" })"
    var name = first
    var number = 1
    while there.contains(name) {
      number += 1
      name = "\(first)-\(number)"
    }
    try backups.make(name, under: book.backupLock)
    return name
  }
}
