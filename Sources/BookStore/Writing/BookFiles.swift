import PledgeModel
import RecFile

/// Makes changes in the book's own files. What a change does not touch keeps its bytes.
///
/// Every step may be done again: a change that is there already changes nothing.
struct BookFiles {
  let folder: Folder
  /// Where notes stood that were taken out in this run: after which note.
  private var placesOfTakenOut: [NoteID: NoteID] = [:]
  /// The files that were changed and are not known to be on the disk.
  private(set) var unsynced: Set<String> = []

  init(_ folder: Folder) { self.folder = folder }

  /// The file that holds the notes that one note-taker took at one event.
  static func path(of note: Note) -> String { "events/\(note.event)/notes-\(note.by).rec" }

  static func path(of event: Event) -> String { "events/\(event.id)/event.rec" }

  /// Makes a change. True when the files were different before.
  ///
  /// - Parameter again: whether it may have been made before, so that the files are looked at first.
  ///   A note that is filed for the first time is appended without reading its file.
  mutating func make(_ change: Change, again: Bool) throws(FileFault) -> Bool {
    switch change {
    case .file(let note):
      if again, try holds(note) { return false }
      return try append(note)
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

  /// Waits until everything that was changed is on the disk.
  mutating func sync() throws(FileFault) {
    for path in unsynced {
      do throws(FileFault) {
        let file = try Descriptor(at: folder.descriptor, path, readWrite)
        try file.syncData()
      } catch {
        // A file that was taken away in the meantime has nothing left to sync.
        guard error.isMissing else { throw error }
      }
      unsynced.remove(path)
    }
  }

  // MARK: Notes

  private func holds(_ note: Note) throws(FileFault) -> Bool {
    guard let bytes = try folder.read(BookFiles.path(of: note)) else { return false }
    return RecDocument(bytes).firstRecord(ofType: "Note", where: "Id", is: note.id.text) != nil
  }

  /// One write at the end. What was written of it when it fails is taken off again, so that no
  /// half record stands in the file.
  private mutating func append(_ note: Note) throws(FileFault) -> Bool {
    let path = BookFiles.path(of: note)
    do throws(FileFault) {
      let file = try Descriptor(at: folder.descriptor, path, appending)
      let (size, tail) = try file.ending()
      unsynced.insert(path)
      do throws(FileFault) {
        try file.write(RecWriter.appendix(note.entries, after: tail))
      } catch {
        file.cut(to: size)
        throw error
      }
    } catch {
      guard error.isMissing else { throw error }
      try folder.makeFolder("events/\(note.event)", mode: folder.modeOfFolders)
      try folder.replace(
        path, with: Descriptors.file([(Descriptors.notes(of: "\(note.by)"), [note.entries])]))
    }
    return true
  }

  private mutating func putBack(_ note: Note) throws(FileFault) -> Bool {
    if try holds(note) { return false }
    guard let earlier = placesOfTakenOut[note.id] else { return try append(note) }
    return try edit(BookFiles.path(of: note), or: nil) { document in
      guard let place = document.firstRecord(ofType: "Note", where: "Id", is: earlier.text) else {
        return document.append(note.entries, toSet: "Note") != nil
      }
      document.insert(note.entries, after: place)
      return true
    }
  }

  private mutating func correct(_ note: Note) throws(FileFault) -> Bool {
    try edit(BookFiles.path(of: note), or: nil) { document in
      guard let index = document.firstRecord(ofType: "Note", where: "Id", is: note.id.text),
        var record = document.record(at: index)
      else { return false }
      let old = record.bytes
      for field in NoteField.allCases {
        record.set(field.rawValue, to: note.values(of: field), order: NoteField.order)
      }
      document.replace(at: index, with: record)
      return record.bytes != old
    }
  }

  private mutating func takeOut(_ note: Note) throws(FileFault) -> Bool {
    var earlier: NoteID?
    let changed = try edit(BookFiles.path(of: note), or: nil) { document in
      for index in document.records(ofType: "Note") {
        guard let id = document.record(at: index)?["Id"] else { continue }
        if id == note.id.text {
          document.remove(at: index)
          return true
        }
        earlier = NoteID(id)
      }
      return false
    }
    if changed { placesOfTakenOut[note.id] = earlier }
    return changed
  }

  // MARK: Events

  /// Takes an event away that has no notes; one that has is left.
  private mutating func cancel(_ event: Event) throws(FileFault) -> Bool {
    let path = "events/\(event.id)"
    let files = try folder.list(path).map { "\(path)/\($0.name)" }
    for file in files where file != BookFiles.path(of: event) {
      let records = RecDocument(try folder.read(file) ?? []).records(ofType: "Note")
      if !records.isEmpty { return false }
    }
    for file in files { try folder.remove(file) }
    try folder.removeFolder(path)
    return !files.isEmpty
  }

  // MARK: Editing a file

  /// Reads a file, changes it and puts it back whole; nothing is written when `change` says false.
  /// A file that is not there is begun with `sets`, or left alone without them.
  private mutating func edit(
    _ path: String, or sets: [(descriptor: [RecEntry], records: [[RecEntry]])]?,
    _ change: (inout RecDocument) -> Bool
  ) throws(FileFault) -> Bool {
    guard let bytes = try folder.read(path) ?? sets.map({ Descriptors.file($0) }) else {
      return false
    }
    var document = RecDocument(bytes)
    guard change(&document) else { return false }
    try folder.checkIsStillThere()
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
