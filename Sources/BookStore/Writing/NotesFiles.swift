import PledgeModel
import RecFile

/// Where a note stood that was taken out, and how it was spelled, so that it can be put back as
/// though nothing had happened.
struct PlaceOfNote {
  var path: String
  /// The bytes of the note's record, unknown fields and comments included.
  var record: [UInt8]
  /// The bytes of what stood right above it; nil when it was the first thing in the file.
  var above: ArraySlice<UInt8>?
  /// The note above it, by which the place is found when that has been corrected meanwhile.
  var earlier: NoteID?
}

extension BookFiles {
  /// The file that holds the notes that one note-taker took at one event.
  static func path(of note: Note) -> String { "events/\(note.event)/notes-\(note.by).rec" }

  /// Whether the note stands where it was filed.
  func holds(_ note: Note) throws(FileFault) -> Bool {
    try find(note, in: BookFiles.path(of: note)) != nil
  }

  /// The changes without those that file a note which stands in its file; each file is read once.
  func missing(in changes: [Change]) throws(FileFault) -> [Change] {
    var ids: [String: Set<NoteID>] = [:]
    var missing: [Change] = []
    for change in changes {
      if case .file(let note) = change {
        let path = BookFiles.path(of: note)
        if ids[path] == nil {
          ids[path] = Set(RecDocument(try folder.read(path) ?? []).notes.map(\.id))
        }
        if ids[path]?.contains(note.id) == true { continue }
      }
      missing.append(change)
    }
    return missing
  }

  // MARK: Filing

  /// Adds a note at the end of its file by one write.
  mutating func append(_ note: Note) throws(FileFault) {
    let path = BookFiles.path(of: note)
    do throws(FileFault) {
      let file = try Descriptor(at: folder.descriptor, path, appending)
      let (length, tail) = try file.ending()
      if length == 0 { try checkIsNotBeingWritten(path) }
      // Until the note is known to have been written, nothing is known of the length.
      let known = lengths.removeValue(forKey: path)
      if known != length, try !endsAmongNotes(file) {
        try add(note, toSetIn: path)
        return
      }
      let bytes = RecWriter.appendix(note.entries, after: tail)
      try self.known.follow(path) { () throws(FileFault) in
        let before = Stamp(try file.status())
        do throws(FileFault) {
          try file.write(bytes)
        } catch {
          file.takeBack(bytes, from: length)
          throw error
        }
        let after = Stamp(try file.status())
        // Somebody else may have added to it at the same time.
        return (before, after.size == before.size + bytes.count ? after : nil)
      }
      lengths[path] = length + bytes.count
    } catch {
      guard error.isMissing else { throw error }
      try checkIsNotBeingWritten(path)
      try folder.makeFolder("events/\(note.event)", mode: folder.modeOfFolders)
      try add(note, toSetIn: path)
    }
  }

  /// Whether what is added to the file's end belongs to its notes: the file is not empty, and no
  /// other set of records has been put below them.
  private func endsAmongNotes(_ file: borrowing Descriptor) throws(FileFault) -> Bool {
    let document = RecDocument(try file.readAll(limit: Folder.largestFile) ?? [])
    return document.paragraphs.last { $0.descriptor != nil }?.descriptor?.type == "Note"
  }

  private func add(_ note: Note, toSetIn path: String) throws(FileFault) {
    let descriptor = Descriptors.notes(of: "\(note.by)")
    try edit(path, or: [(descriptor, [])]) { document in
      document.appendToSet("Note", note.entries, descriptor: descriptor)
      return true
    }
  }

  /// Removes the beginning of the note's record from the end of its file, which a write has left
  /// that was not finished.
  func removeHalf(of note: Note) throws(FileFault) {
    let whole = RecWriter.spell(note.entries)
    try edit(BookFiles.path(of: note), or: nil) { document in
      guard let last = document.paragraphs.indices.last,
        whole.starts(with: document.paragraphs[last].bytes)
      else { return false }
      document.remove(at: last)
      return true
    }
  }

  // MARK: Correcting and taking out

  /// Puts a note in the place of one that says the same as `old`, or as another version that is
  /// this note-taker's; beside it when it says anything else.
  mutating func correct(_ old: Note, to note: Note) throws(FileFault) -> Bool {
    guard let (path, _) = try find(note) else {
      // Somebody took it away, or put an older copy of the file in its place.
      try append(note)
      return true
    }
    var theirs: Note??
    var isChanged = try edit(path, or: nil) { document in
      theirs = nil
      guard let index = document.index(of: note.id), var record = document.record(at: index) else {
        return false
      }
      let found = Note(record)
      guard isOurs(found, [old, note]) else {
        theirs = .some(found)
        return false
      }
      let bytes = record.bytes
      record.become(note)
      document.replace(at: index, with: record)
      return record.bytes != bytes
    }
    if let theirs {
      isChanged = try keep(note, beside: theirs)
    } else {
      versions[note.id, default: []].formUnion([old.version, note.version])
    }
    return isChanged
  }

  mutating func takeOut(_ note: Note) throws(FileFault) -> Bool {
    guard let (path, _) = try find(note) else { return false }
    var place: PlaceOfNote?
    var theirs: Note??
    try edit(path, or: nil) { document in
      (place, theirs) = (nil, nil)
      guard let index = document.index(of: note.id) else { return false }
      let found = document.record(at: index).flatMap { Note($0) }
      guard isOurs(found, [note]) else {
        theirs = .some(found)
        return false
      }
      place = PlaceOfNote(
        path: path, record: Array(document.paragraphs[index].bytes),
        above: index > 0 ? document.paragraphs[index - 1].bytes : nil,
        earlier: document.notes.last { $0.index < index }?.id)
      document.remove(at: index)
      return true
    }
    if let place { placesOfTakenOut[note.id] = place }
    if let theirs { collisions.append(Collision(theirs: theirs, mine: nil)) }
    return place != nil
  }

  mutating func putBack(_ note: Note) throws(FileFault) -> Bool {
    if try find(note) != nil { return false }
    let place = placesOfTakenOut[note.id]
    let isPlaced = try edit(place?.path ?? BookFiles.path(of: note), or: nil) { document in
      guard let index = document.index(for: note, place) else { return false }
      let new = document.insert(note.entries, after: index)
      if let place, var record = RecRecord(place.record) {
        record.become(note)
        document.replace(at: new, with: record)
      }
      return true
    }
    if !isPlaced { try append(note) }
    return true
  }

  // MARK: Finding

  /// Where a note stands: in its own file, or in another of its note-taker's, as when the folder
  /// of an event was given another name.
  private func find(_ note: Note) throws(FileFault) -> (path: String, index: Int)? {
    let path = BookFiles.path(of: note)
    if let index = try find(note, in: path) { return (path, index) }
    for event in try folder.list("events") where event.isFolder {
      let other = "events/\(event.name)/notes-\(note.by).rec"
      if other != path, let index = try find(note, in: other) { return (other, index) }
    }
    return nil
  }

  private func find(_ note: Note, in path: String) throws(FileFault) -> Int? {
    guard let bytes = try folder.read(path), !bytes.isEmpty else {
      try checkIsNotBeingWritten(path)
      return nil
    }
    return RecDocument(bytes).index(of: note.id)
  }
}

extension RecDocument {
  /// The notes in the file that have an id, however it is spelled.
  fileprivate var notes: some BidirectionalCollection<(index: Int, id: NoteID)> {
    records(ofType: "Note").lazy.compactMap { index in
      let value = record(at: index)?["Id"]?.trimmedOfBlanks
      return value.flatMap { NoteID($0) }.map { (index, $0) }
    }
  }

  /// Where a note stands.
  fileprivate func index(of id: NoteID) -> Int? { notes.first { $0.id == id }?.index }

  /// What a note that is put back goes below: what it stood below, else the last note that is not
  /// younger. Nil when it goes to the end.
  fileprivate func index(for note: Note, _ place: PlaceOfNote?) -> Int? {
    if let above = place?.above, let index = paragraphs.firstIndex(where: { $0.bytes == above }) {
      return index
    }
    if let earlier = place?.earlier, let index = notes.first(where: { $0.id == earlier })?.index {
      return index
    }
    return notes.last { $0.id.seconds <= note.id.seconds }?.index
  }
}

extension RecRecord {
  /// Makes it say what `note` says. A field that says so already keeps its spelling, and what is
  /// no field of a note stays.
  fileprivate mutating func become(_ note: Note) {
    let old = Note(self)
    for field in NoteField.allCases {
      let values = note.values(of: field)
      if old?.values(of: field) != values {
        set(field.rawValue, to: values, order: NoteField.order)
      }
    }
  }
}

extension Note {
  /// The note that a record holds; nil when it is none.
  fileprivate init?(_ record: RecRecord) {
    var scanner = RecScanner(record.bytes)
    guard let paragraph = scanner.next() else { return nil }
    var reader = NoteReader()
    do throws(RecordFault) {
      self = try reader.note(in: scanner, line: paragraph.line)
    } catch {
      return nil
    }
  }
}
