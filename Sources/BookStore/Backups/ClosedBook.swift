package import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// Why a book cannot be closed.
package enum ClosingFault: Error, Equatable, Sendable {
  /// It is open under these initials: what the lock file says of it.
  case isOpen(as: String, String)
  /// An import, a restore, an erasure or a backup is at work in it.
  case isBusy
  /// A file call failed; nothing was changed.
  case failed(FileFault)

  /// Why, in a sentence or two.
  package var words: String {
    switch self {
    case .isOpen(let initials, let who):
      "The book is open: notes are taken as \(initials) (\(who)). Leave there first. Nothing was changed."
    case .isBusy:
      "An import, a restore, an erasure or a backup is at work in the book. Nothing was changed; try again in a moment."
    case .failed(let fault): "Nothing was changed: \(fault.reason)."
    }
  }
}

/// A book that nobody has open on this machine and that nobody can open while this is held. Its
/// files alone say what is so: all journals have been carried over. Other machines know nothing
/// of it.
package final class ClosedBook {
  let folder: Folder
  /// What is to be put in place together. Its folder turns away whoever opens the book from now on
  /// (`Recovery.finishImport`).
  var batch: Batch
  /// Whether the batch may have been committed: then it is carried out, by the next start at the
  /// latest. Else it is taken away when the book is opened again, which is when this ends.
  var isToBeFollowed = false
  let backupLock: BackupLock
  private let batchLock: BatchLock
  private let writers: [WriterLock]

  private final class WriterLock {
    let initials: Initials
    let descriptor: Descriptor

    init(_ initials: Initials, _ descriptor: consuming Descriptor) {
      self.initials = initials
      self.descriptor = descriptor
    }
  }

  /// Closes the book, or says who has it open.
  package init(_ folder: Folder, now: Moment) throws(ClosingFault) {
    self.folder = folder
    guard let batchLock = try closing({ () throws(FileFault) in try BatchLock.take(folder) }),
      let backupLock = try closing({ () throws(FileFault) in try BackupLock.take(folder) })
    else { throw .isBusy }
    self.batchLock = batchLock
    self.backupLock = backupLock
    let stamp = processStamp(now)
    let batch = try closing { () throws(FileFault) in
      _ = try Batch.recover(in: folder)
      return try Batch(folder, stamp: stamp)
    }
    self.batch = batch
    do throws(ClosingFault) {
      // Only now: whoever has taken a lock in the meantime has seen the batch, or is seen here.
      writers = try ClosedBook.lockOut(of: folder)
      let initials = writers.map(\.initials)
      try closing { () throws(FileFault) in
        for initials in initials {
          var files = BookFiles(folder)
          let recovery = Recovery(folder: folder, initials: initials, stamp: stamp)
          _ = try recovery.run(with: &files)
        }
      }
    } catch {
      try closing { () throws(FileFault) in try batch.remove() }
      throw error
    }
  }

  /// Takes the locks of all who have ever taken notes on this machine.
  private static func lockOut(of folder: Folder) throws(ClosingFault) -> [WriterLock] {
    let names = try closing { () throws(FileFault) in
      try folder.list(".pledgebook").filter { !$0.isFolder }.map(\.name)
    }
    var initials = Set(names.compactMap { Initials($0, in: "lock-") })
    // A rescue file is a journal that was put there without a lock.
    initials.formUnion(names.compactMap { Initials($0, in: "journal-") })
    var locks: [WriterLock] = []
    for initials in initials.sorted() {
      let path = ".pledgebook/lock-\(initials)"
      let file = try closing { () throws(FileFault) in
        var file = try Descriptor(at: folder.descriptor, path, keeping)
        _ = try file.lock()
        return file
      }
      guard file.isLocked else {
        let bytes = try closing { () throws(FileFault) in try folder.read(path) } ?? []
        let who = String(decoding: bytes, as: UTF8.self).trimmedOfBlanks
        throw .isOpen(as: "\(initials)", who)
      }
      locks.append(WriterLock(initials, file))
    }
    return locks
  }

  deinit {
    guard !isToBeFollowed else { return }
    // A folder without a manifest is removed by the next start too.
    do throws(FileFault) { try batch.remove() } catch {}
  }
}

extension Initials {
  /// The initials in the name of one of a note-taker's own files, as `lock-rk` and
  /// `journal-rk-1791980403-412-000001.rec`.
  fileprivate init?(_ name: String, in prefix: String) {
    guard name.hasPrefix(prefix) else { return nil }
    self.init(name.dropFirst(prefix.count).prefix { $0 != "-" })
  }
}

/// Tells this run from all others, as `1791980403-412`: the time in seconds since the epoch, and
/// the process.
func processStamp(_ now: Moment) -> String { "\(now.seconds)-\(getpid())" }

/// Turns what went wrong with a file into why the book was not closed.
private func closing<Result: ~Copyable>(
  _ work: () throws(FileFault) -> Result
) throws(ClosingFault) -> Result {
  do throws(FileFault) { return try work() } catch { throw .failed(error) }
}
