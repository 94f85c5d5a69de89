import PledgeModel
import RecFile

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

  init(_ folder: Folder) { self.folder = folder }

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
    case .correct(_, let note): return try correct(note)
    case .enter(let entry): return try enter(entry)
    case .amend(let old, let new): return try amend(old, to: new)
    case .strike(let entry): return try strike(entry)
    }
  }

  /// Reads a file, changes it and puts it back whole; nothing is written when `change` says false.
  /// A file that is not there, or empty, is begun with `sets`, or left alone without them.
  @discardableResult
  func edit(
    _ path: String, or sets: [(descriptor: [RecEntry], records: [[RecEntry]])]?,
    _ change: (inout RecDocument) -> Bool
  ) throws(FileFault) -> Bool {
    let found = try folder.read(path) ?? []
    guard let bytes = found.isEmpty ? sets.map({ Descriptors.file($0) }) : found else {
      return false
    }
    var document = RecDocument(bytes)
    guard change(&document) else { return false }
    try folder.replace(path, with: document.bytes)
    return true
  }
}
