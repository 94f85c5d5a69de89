import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// What was found of an earlier run that did not end as it should.
package struct Recovered: Equatable, Sendable {
  /// How many changes were missing in the book's files and are there now.
  package var changes = 0
  /// How many corrections stand beside what somebody else made of the note.
  package var collisions = 0
  /// How many fragments were set aside because they were not written whole.
  package var fragments = 0
  /// How many files of an import or a restore that was cut off have been put in place.
  package var batchFiles = 0
  /// Files of it that somebody else had changed since, so that they were left: what they
  /// were to become stands here.
  package var setAside: [String] = []

  /// One line that says so; nil when there is nothing to say.
  package var words: String? {
    var parts: [String] = []
    if batchFiles > 0 {
      parts.append("an import or a restore that was cut off has been finished: \(batchFiles) files")
    }
    if !setAside.isEmpty {
      parts.append(
        "changed meanwhile, so left alone: see \(setAside.joined(separator: ", "))")
    }
    if changes > 0 {
      parts.append("\(changes) change\(changes == 1 ? "" : "s") recovered from the last run")
    }
    if collisions > 0 {
      parts.append(
        "\(collisions) note\(collisions == 1 ? "" : "s") changed outside meanwhile: both versions are kept"
      )
    }
    if fragments > 0 {
      parts.append(
        "\(fragments) fragment\(fragments == 1 ? "" : "s") set aside in .pledgebook/recovered-…")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// Carries the journals of a note-taker into the book's files, and removes them: what an earlier
/// run has left, and at the end of a run its own.
///
/// To be called under the note-taker's lock. It may be interrupted at any point and done again.
struct Recovery {
  let folder: Folder
  let initials: Initials
  /// Names the file for fragments.
  let stamp: String

  func run() throws(FileFault) -> Recovered {
    let finished = try Recovery.finishImport(in: folder)
    var files = BookFiles(folder)
    var recovered = try run(with: &files)
    (recovered.batchFiles, recovered.setAside) = (finished.batchFiles, finished.setAside)
    return recovered
  }

  /// The journals alone, with the `files` of a run that goes on afterwards, for what they remember.
  func run(with files: inout BookFiles) throws(FileFault) -> Recovered {
    let journals = try Journal.paths(in: folder, of: initials)
    guard !journals.isEmpty else { return Recovered() }
    try folder.checkIsStillThere()
    var all: [Journal.Contents] = []
    for path in journals {
      guard let bytes = try folder.read(path) else { continue }
      let contents = Journal.read(bytes)
      files.versions.merge(contents.versions) { $0.union($1) }
      all.append(contents)
    }
    // What was begun and then written whole, elsewhere, is no loss.
    let whole = all.flatMap(\.records)
    var fragments = all.flatMap(\.fragments).filter { fragment in
      !whole.contains { $0.bytes.starts(with: fragment) }
    }

    let journalled = all.flatMap(\.changes)
    let changes = journalled.outcome
    let paths = Set(journalled.map(\.file)).sorted()
    var torn: [(path: String, notes: TornNotes)] = []
    for path in paths where name(of: path).hasPrefix("notes-") {
      guard let bytes = try folder.read(path) else { continue }
      let notes = journalled.compactMap { $0.file == path ? $0.note : nil }
      if let notes = TornNotes(bytes, journalled: notes) { torn.append((path, notes)) }
    }
    fragments += torn.flatMap(\.notes.fragments)
    if !fragments.isEmpty { try setAside(fragments) }
    // Only now: whoever is stopped between the two finds them twice, not never.
    for (path, notes) in torn { try folder.replace(path, with: notes.sound) }

    var recovered = Recovered(fragments: fragments.count)
    for change in try files.missing(in: changes) where try files.make(change, again: true) {
      recovered.changes += 1
    }
    recovered.collisions = files.collisions.count
    for path in paths {
      try folder.removeTemporaries(of: path)
      try folder.syncAll(path)
    }
    keepForUndoing(all)
    // The oldest first, and each for good: what a later one takes back must not come again.
    for path in journals {
      try folder.remove(path)
      try folder.syncFolder(of: path)
    }
    return recovered
  }

  /// As well as can be: notes are not held up because there is no room to undo them.
  private func keepForUndoing(_ journals: [Journal.Contents]) {
    do throws(FileFault) {
      try UndoFile(folder: folder, initials: initials).add(journals)
    } catch {
      return
    }
  }

  /// Finishes an import that was cut off. Throws EBUSY while one is being written.
  static func finishImport(in folder: Folder) throws(FileFault) -> Recovered {
    guard try Batch.areThere(in: folder) else { return Recovered() }
    guard let lock = try BatchLock.take(folder) else {
      throw FileFault("import", folder.path, code: EBUSY)
    }
    defer { lock.keepUntilHere() }
    return try Batch.recover(in: folder)
  }

  private func setAside(_ fragments: [[UInt8]]) throws(FileFault) {
    let bytes = Array(fragments.joined(separator: [10, 10]))
    var number = 1
    while true {
      let path = ".pledgebook/recovered-\(stamp)\(number == 1 ? "" : "-\(number)").txt"
      do throws(FileFault) {
        let file = try Descriptor(at: folder.descriptor, path, beginning)
        try file.write(bytes)
        try file.sync()
        return try folder.syncFolder(of: path)
      } catch {
        guard error.isTaken else { throw error }
        number += 1
      }
    }
  }
}

extension [Change] {
  /// What they come to, thing by thing in the order in which the things came up: the last change
  /// of a note; of an entry the last time it came or went, and how it was put differently since.
  /// An event is struck out after everything else, when it has lost its notes.
  var outcome: [Change] {
    var order: [Change.Thing] = []
    var last: [Change.Thing: [Change]] = [:]
    for change in self {
      let thing = change.thing
      if last[thing] == nil { order.append(thing) }
      if case .amend = change {
        last[thing, default: []].append(change)
      } else {
        last[thing] = [change]
      }
    }
    let changes = order.flatMap { last[$0] ?? [] }
    return changes.filter { !$0.isStriking } + changes.filter(\.isStriking)
  }
}

extension Change {
  /// What a change is about.
  fileprivate enum Thing: Hashable {
    case note(NoteID)
    case entry(Entry.Key)
  }

  fileprivate var thing: Thing {
    switch self {
    case .file(let note), .putBack(let note), .takeOut(let note), .correct(_, let note):
      .note(note.id)
    case .enter(let entry), .amend(_, let entry), .strike(let entry): .entry(entry.key)
    }
  }

  fileprivate var isStriking: Bool {
    if case .strike = self { true } else { false }
  }

  /// The note that it is about.
  fileprivate var note: Note? {
    switch self {
    case .file(let note), .putBack(let note), .takeOut(let note), .correct(_, let note): note
    case .enter, .amend, .strike: nil
    }
  }

  /// The file that it changes.
  fileprivate var file: String {
    switch self {
    case .file(let note), .putBack(let note), .takeOut(let note), .correct(_, let note):
      BookFiles.path(of: note)
    case .enter(let entry), .amend(_, let entry), .strike(let entry): BookFiles.path(of: entry)
    }
  }
}
