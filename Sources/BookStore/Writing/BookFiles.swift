import PledgeModel
import RecFile

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// Makes changes in the book's own files. What a change does not touch keeps its bytes.
///
/// Every step may be done again: a change that is there already changes nothing. Nothing here is
/// known to be on the disk when it returns; that is what the journal is for.
struct BookFiles {
  let folder: Folder
  /// Where notes stood that were taken out in this run.
  var placesOfTakenOut: [NoteID: PlaceOfNote] = [:]
  /// The length of each notes file when it was last seen to end among its notes.
  var lengths: [String: Int] = [:]
  /// The versions of notes that this note-taker has made or found when changing them.
  var versions: [NoteID: Set<String>] = [:]
  /// The changes that met with somebody else's, until they are told.
  var collisions: [Collision] = []
  /// What was kept beside a change of hers in another way, in words, until it is told.
  var asides: [String] = []
  /// The files as the book in memory has them, so that what is written here is not looked at.
  let known: KnownFiles

  init(_ folder: Folder, known: KnownFiles = KnownFiles()) {
    self.folder = folder
    self.known = known
  }

  /// Makes a change. True when the files were different before.
  ///
  /// `again` says that it may have been made before, so that the files are looked at first. A note
  /// that is filed for the first time is appended without looking for it.
  mutating func make(_ change: Change, again: Bool) throws(FileFault) -> Bool {
    try folder.checkIsStillThere()
    switch change {
    case .file(let note):
      if again {
        if try holds(note) { return false }
        try removeHalf(of: note)
      }
      try append(note)
      return true
    case .putBack(let note): return try putBack(note)
    case .takeOut(let note): return try takeOut(note)
    case .correct(let old, let note): return try correct(old, to: note)
    case .enter(let entry): return try enter(entry)
    case .amend(let old, let new): return try amend(old, to: new)
    case .strike(let entry): return try strike(entry)
    }
  }

  /// Reads a file, changes it and puts it back whole; nothing is written when `change` says false.
  /// What somebody else writes meanwhile is never overwritten: then `change` is made again.
  /// A file that is not there, or empty, is begun with `sets`, or left alone without them.
  @discardableResult
  func edit(
    _ path: String, or sets: [(descriptor: [RecEntry], records: [[RecEntry]])]?,
    _ change: (inout RecDocument) -> Bool
  ) throws(FileFault) -> Bool {
    for _ in 0..<8 {
      let before = folder.stamp(of: path)
      let found = try folder.read(path) ?? []
      if found.isEmpty { try checkIsNotBeingWritten(path) }
      guard let bytes = found.isEmpty ? sets.map({ Descriptors.file($0) }) : found else {
        return false
      }
      var document = RecDocument(bytes)
      guard change(&document) else { return false }
      do throws(FileFault) {
        // A list is looked at again all the same: a look that is on its way does not know of this.
        guard Page.Name(path: path)?.isNotes == true else {
          try folder.replace(path, with: document.bytes, was: found)
          return true
        }
        // What was read is what had the stamp, unless it was written to in between.
        let isOfOneMoment = folder.stamp(of: path) == before
        try known.follow(path) { () throws(FileFault) in
          let after = try folder.replace(path, with: document.bytes, was: found)
          return (before, isOfOneMoment ? after : nil)
        }
        return true
      } catch {
        // Somebody else has written to it in this moment: what they wrote is read first.
        guard error.isChanged else { throw error }
      }
    }
    throw FileFault("replace", path, code: EBUSY)
  }

  /// Throws EBUSY for a file that has just been emptied or taken away: whoever did that is about to
  /// fill it again, and must not be written over. When it stays so, the watch says so.
  func checkIsNotBeingWritten(_ path: String) throws(FileFault) {
    guard known.isWatched, let last = known[path], last.size > 0 else { return }
    throw FileFault("write to", path, code: EBUSY)
  }
}
