import PledgeModel
import RecFile

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// What was found of an earlier run that did not end as it should.
package struct Recovered: Equatable, Sendable {
  /// How many changes were missing in the book's files and are there now.
  package var changes = 0
  /// How many fragments were set aside because they were not written whole.
  package var fragments = 0
  /// How many files of an import that was cut off have been put in place.
  package var batchFiles = 0
  /// Files of that import that somebody else had changed since, so that they were left: what they
  /// were to become stands here.
  package var setAside: [String] = []

  /// One line that says so; nil when there is nothing to say.
  package var words: String? {
    var parts: [String] = []
    if batchFiles > 0 {
      parts.append("an import that was cut off has been finished: \(batchFiles) files")
    }
    if !setAside.isEmpty {
      parts.append(
        "changed since the import, so left alone: see \(setAside.joined(separator: ", "))")
    }
    if changes > 0 {
      parts.append("\(changes) change\(changes == 1 ? "" : "s") recovered from the last run")
    }
    if fragments > 0 {
      parts.append(
        "\(fragments) fragment\(fragments == 1 ? "" : "s") set aside in .pledgebook/recovered-…")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// Carries the journals of earlier runs of a note-taker into the book's files, and removes them.
///
/// To be called under the note-taker's lock, before the book is read. It may be interrupted at any
/// point and done again.
struct Recovery {
  let folder: Folder
  let initials: Initials
  /// Names the file for fragments.
  let stamp: String

  func run() throws(FileFault) -> Recovered {
    var recovered = try Recovery.finishImport(in: folder)
    let journals = try folder.list(".pledgebook")
      .filter { $0.name.hasPrefix(Journal.prefix(of: initials)) && !$0.isFolder }
      .map { ".pledgebook/\($0.name)" }
    guard !journals.isEmpty else { return recovered }
    var files = BookFiles(folder)
    var fragments: [UInt8] = []
    var changes: [Change] = []
    for path in journals {
      guard let bytes = try folder.read(path) else { continue }
      let (whole, torn) = Journal.read(bytes)
      changes += whole
      if !torn.isEmpty { recovered.fragments += 1 }
      fragments += torn
    }
    for path in Set(changes.compactMap(\.notesFile)) {
      let torn = try takeTornEnd(of: path)
      if !torn.isEmpty { recovered.fragments += 1 }
      fragments += torn
    }
    if !fragments.isEmpty {
      let aside = try Descriptor(
        at: folder.descriptor, ".pledgebook/recovered-\(stamp).txt", beginning)
      try aside.write(fragments)
      try aside.sync()
      try folder.syncFolder(of: ".pledgebook/x")
    }
    for change in changes where try files.make(change, again: true) { recovered.changes += 1 }
    try sync(changes, &files)
    for path in journals { try folder.remove(path) }
    try folder.syncFolder(of: ".pledgebook/x")
    return recovered
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

  /// Everything the journals speak of is made durable, also what the last run had written itself.
  private func sync(_ changes: [Change], _ files: inout BookFiles) throws(FileFault) {
    for path in Set(changes.compactMap(\.notesFile)) {
      guard try folder.read(path) != nil else { continue }
      let file = try Descriptor(at: folder.descriptor, path, readWrite)
      try file.sync()
      try folder.syncFolder(of: path)
    }
    try files.sync()
  }

  /// Takes a record off the end of a notes file that was cut off: it cannot be read, or has no Id.
  private func takeTornEnd(of path: String) throws(FileFault) -> [UInt8] {
    guard let bytes = try folder.read(path) else { return [] }
    var document = RecDocument(bytes)
    guard let last = document.paragraphs.indices.last else { return [] }
    let paragraph = document.paragraphs[last]
    switch paragraph.content {
    case .unreadable: break
    case .record where document.record(at: last)?["Id"].flatMap({ NoteID($0) }) == nil: break
    default: return []
    }
    let torn = Array(paragraph.bytes) + [10]
    document.remove(at: last)
    try folder.replace(path, with: document.bytes)
    return torn
  }
}

extension Change {
  /// The notes file that it changes.
  fileprivate var notesFile: String? {
    switch self {
    case .file(let note), .putBack(let note), .takeOut(let note), .correct(_, let note):
      BookFiles.path(of: note)
    case .hold, .cancel, .welcome, .dismiss: nil
    }
  }
}
