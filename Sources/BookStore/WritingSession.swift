package import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// Why a book cannot be written to by this run.
package enum WritingFault: Error, Equatable, Sendable {
  /// Another run of the same note-taker has the book: what its lock file says of it.
  case taken(String)
  /// An import is being written into the book at this moment, or nobody may have it open because
  /// it is being restored or something is being erased.
  case closed
  /// The book cannot be written to at all.
  case cannotWrite(FileFault)
  /// The files are of a later format.
  case laterFormat(Int)

  /// Why, in a few words.
  package var words: String {
    switch self {
    case .taken(let who): "open in another window (\(who))"
    case .closed:
      "an import, a restore or an erasure is at work in the book; open it again in a moment"
    case .cannotWrite(let fault): fault.reason
    case .laterFormat(let format): "the book has format \(format), this program knows 1"
    }
  }
}

/// A book held for one note-taker on this machine: nobody else writes under the same initials.
///
/// The lock is the kernel's (flock) and ends with the program, however it ends; what stands in the
/// lock file is only for the message.
package final class WritingSession: Sendable {
  let folder: Folder
  /// The note-taker.
  package let initials: Initials
  let stamp: String
  /// When the book was taken.
  private let begun: Moment
  private let lock: LockFile
  /// What was found of an earlier run that did not end as it should.
  package let recovered: Recovered

  private final class LockFile: Sendable {
    let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
  }

  /// Takes the book for `initials`, and carries what an earlier run left in its journal into the
  /// files. To be done before the notes are read.
  package init(_ folder: Folder, as initials: Initials, now: Moment) throws(WritingFault) {
    do throws(FileFault) {
      try LocalFiles.prepare(folder)
      let path = ".pledgebook/lock-\(initials)"
      var file = try Descriptor(at: folder.descriptor, path, keeping)
      guard try file.lock() else {
        let bytes = try folder.read(path) ?? []
        let who = String(decoding: bytes, as: UTF8.self).trimmedOfBlanks
        throw FileFault("lock", who, code: EWOULDBLOCK)
      }
      let lock = LockFile(file)
      let stamp = processStamp(now)
      WritingSession.say("pid \(getpid()) on \(hostName()), since \(now.clock)", in: lock)
      self.folder = folder
      self.initials = initials
      begun = now
      self.lock = lock
      self.stamp = stamp
      recovered = try Recovery(folder: folder, initials: initials, stamp: stamp).run()
    } catch {
      switch error.code {
      case EWOULDBLOCK: throw .taken(error.path)
      case EBUSY: throw .closed
      default: throw .cannotWrite(error)
      }
    }
  }

  /// Says in the lock file who has the book. The lock holds without it, as when the disk is full,
  /// and after a power cut nobody asks.
  private static func say(_ who: String, in lock: LockFile) {
    do throws(FileFault) {
      try lock.descriptor.put(Array("\(who)\n".utf8))
    } catch {
      return
    }
  }

  /// Whether the book is held for this note-taker.
  package func isHeld(by other: Initials) -> Bool { initials == other }

  /// What the note-taker did in the last day before the book was taken.
  package func history() throws(FileFault) -> [Step] {
    try UndoFile(folder: folder, initials: initials).steps(now: begun)
  }

  /// Lets go of what can no longer be undone.
  func pruneHistory() throws(FileFault) {
    try UndoFile(folder: folder, initials: initials).prune(now: begun)
  }

  var draftPath: String { ".pledgebook/draft-\(initials)" }

  /// The lines that were half typed when the last run ended, those of a second window first.
  package func drafts() throws(FileFault) -> [StoredDraft] {
    let own = StoredDraft.read(try folder.read(draftPath) ?? [])
    let spare = try SpareDrafts.left(in: folder, by: initials)
    guard !spare.files.isEmpty else { return own }
    let file = try Descriptor(at: folder.descriptor, draftPath, keeping)
    try file.overwrite(StoredDraft.spell(spare.drafts + own))
    for path in spare.files { try folder.remove(path) }
    return spare.drafts + own
  }
}

/// What this machine is called.
private func hostName() -> String {
  var name = [CChar](repeating: 0, count: 65)
  guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
  return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// What this machine keeps in a book's folder for itself.
package enum LocalFiles {
  static func prepare(_ folder: Folder) throws(FileFault) { try folder.makeFolder(".pledgebook") }

  /// Who takes notes in this book on this machine, when that has been said before.
  package static func me(in folder: Folder) throws(FileFault) -> Initials? {
    try folder.read(".pledgebook/me").flatMap {
      Initials(String(decoding: $0, as: UTF8.self).trimmedOfBlanks)
    }
  }

  /// Remembers who takes notes in this book on this machine.
  package static func remember(_ me: Initials, in folder: Folder) throws(FileFault) {
    try prepare(folder)
    let file = try Descriptor(at: folder.descriptor, ".pledgebook/me", keeping)
    try file.overwrite(Array("\(me)\n".utf8))
  }
}
