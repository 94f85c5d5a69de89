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

  static func path(of event: Event) -> String { "events/\(event.id)/event.rec" }

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
    case .hold(let event):
      let path = BookFiles.path(of: event)
      if try folder.read(path) != nil { return false }
      try folder.makeFolder("events/\(event.id)", mode: folder.modeOfFolders)
      try folder.replace(path, with: Descriptors.file([(Descriptors.event, [event.entries])]))
      return true
    case .cancel(let event): return try cancel(event)
    case .welcome(let person):
      return try edit("people.rec", or: [(Descriptors.person, [])]) { document in
        let initials = "\(person.initials)"
        guard document.firstRecord(ofType: "Person", where: "Initials", is: initials) == nil else {
          return false
        }
        document.appendToSet("Person", person.entries, descriptor: Descriptors.person)
        return true
      }
    case .dismiss(let person):
      return try edit("people.rec", or: nil) { document in
        document.remove(type: "Person", where: "Initials", is: "\(person.initials)")
      }
    }
  }

  /// Takes an event away that nothing else has come to belong to; one that has is left.
  private func cancel(_ event: Event) throws(FileFault) -> Bool {
    let path = "events/\(event.id)"
    // What is hidden belongs to an editor or a file manager, and its folder stays with it.
    let entries = try folder.list(path).filter { !$0.name.hasPrefix(".") }
    for entry in entries where entry.name != "event.rec" {
      guard !entry.isFolder, initials(inName: entry.name) != nil else { return false }
      let notes = RecDocument(try folder.read("\(path)/\(entry.name)") ?? [])
      guard notes.paragraphs.allSatisfy({ $0.content == .descriptor || $0.content == .comment })
      else { return false }
    }
    for entry in entries { try folder.remove("\(path)/\(entry.name)") }
    try folder.removeFolder(path)
    return !entries.isEmpty
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

extension RecDocument {
  /// Removes the first record of that type and key; false when there is none.
  mutating func remove(type: String, where name: String, is value: String) -> Bool {
    guard let index = firstRecord(ofType: type, where: name, is: value) else { return false }
    remove(at: index)
    return true
  }

  /// Adds a record to the set of its type, which is begun when the file has none.
  mutating func appendToSet(_ type: String, _ record: [RecEntry], descriptor: [RecEntry]) {
    if append(record, toSet: type) == nil {
      _ = append(descriptor)
      _ = append(record)
    }
  }
}
