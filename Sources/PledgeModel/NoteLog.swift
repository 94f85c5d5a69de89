/// The notes of all events, in the order in which they were taken.
///
/// Adding a note costs the same however many there are. A note that is taken out leaves its place
/// behind, so that putting it back restores the order.
package struct NoteLog: Sendable {
  private var notes: ContiguousArray<Note> = []
  /// When each note comes among the others. It is `at`, but never earlier than the note before it
  /// in the same file: the order of a file is the order of the log even when the clock jumps back.
  private var orders: ContiguousArray<Int64> = []
  private var places: [NoteID: Int32] = [:]
  private var takenOut: Set<Int32> = []
  private var bySubject: [Subject: [Int32]] = [:]
  private var byThread: [NoteID: [Int32]] = [:]
  private var coveredBy: [NoteID: [NoteID]] = [:]
  private var latest: [File: Int64] = [:]

  /// Counts up with every change, so that what was worked out from the log can be kept meanwhile.
  package private(set) var revision = 0

  private struct File: Hashable {
    var event: EventID
    var by: Initials
  }

  /// An empty log.
  package init() {}

  /// How many notes are in it.
  package var count: Int { notes.count - takenOut.count }

  /// Makes room, so that the next `more` notes are added without moving the others.
  package mutating func reserve(_ more: Int) {
    notes.reserveCapacity(notes.count + more)
    orders.reserveCapacity(orders.count + more)
    places.reserveCapacity(places.count + more)
  }

  /// The note of that id, unless it has been taken out.
  package subscript(id: NoteID) -> Note? {
    guard let place = places[id], !takenOut.contains(place) else { return nil }
    return notes[Int(place)]
  }

  /// When the note of that id comes among the others.
  func order(of id: NoteID) -> Int64? { places[id].map { orders[Int($0)] } }

  /// Whether somebody's later note replaces or withdraws the note of that id.
  package func isCovered(_ id: NoteID) -> Bool { !(coveredBy[id] ?? []).isEmpty }

  /// Adds a note at the end; false when its id is there already, and then nothing is changed.
  mutating func append(_ note: Note) -> Bool {
    guard places[note.id] == nil else { return false }
    let place = Int32(notes.count)
    let file = File(event: note.event, by: note.by)
    let order = max(note.at.seconds, latest[file] ?? .min)
    latest[file] = order
    notes.append(note)
    orders.append(order)
    places[note.id] = place
    link(note, at: place)
    return true
  }

  /// Takes a note out and returns it; nil when there is none.
  mutating func takeOut(_ id: NoteID) -> Note? {
    guard let place = places[id], takenOut.insert(place).inserted else { return nil }
    let note = notes[Int(place)]
    unlink(note, at: place)
    return note
  }

  /// Puts a note back where it was taken out, or at the end when it never was there.
  mutating func putBack(_ note: Note) -> Bool {
    guard let place = places[note.id] else { return append(note) }
    guard takenOut.remove(place) != nil else { return false }
    notes[Int(place)] = note
    link(note, at: place)
    return true
  }

  /// Puts `note` in the place of the one with its id and returns the old one; nil when there is
  /// none.
  mutating func replace(with note: Note) -> Note? {
    guard let place = places[note.id], !takenOut.contains(place) else { return nil }
    let old = notes[Int(place)]
    unlink(old, at: place)
    notes[Int(place)] = note
    link(note, at: place)
    return old
  }

  private mutating func link(_ note: Note, at place: Int32) {
    revision += 1
    bySubject[note.subject, default: []].insertInOrder(place)
    if let about = note.about { byThread[about, default: []].insertInOrder(place) }
    for covered in [note.replaces, note.withdraws].compactMap(\.self) {
      coveredBy[covered, default: []].append(note.id)
    }
  }

  private mutating func unlink(_ note: Note, at place: Int32) {
    revision += 1
    bySubject[note.subject]?.removeAll { $0 == place }
    if let about = note.about { byThread[about]?.removeAll { $0 == place } }
    for covered in [note.replaces, note.withdraws].compactMap(\.self) {
      coveredBy[covered]?.removeAll { $0 == note.id }
    }
  }

  /// The notes filed under `subject` that stand, oldest first.
  package func notes(of subject: Subject) -> [Note] { standing(bySubject[subject]) }

  /// How many notes are filed under `subject`.
  package func count(of subject: Subject) -> Int { bySubject[subject]?.count ?? 0 }

  /// The notes that answer the note of that id or move it on, oldest first.
  package func thread(of id: NoteID) -> [Note] { standing(byThread[id]) }

  /// Whether any note is about the note of that id.
  func hasThread(_ id: NoteID) -> Bool { !(byThread[id] ?? []).isEmpty }

  private func standing(_ places: [Int32]?) -> [Note] {
    (places ?? []).lazy
      .filter { !isCovered(notes[Int($0)].id) }
      .sorted { (orders[Int($0)], $0) < (orders[Int($1)], $1) }
      .map { notes[Int($0)] }
  }

  /// Every note that stands, in the order in which they were read and taken.
  package var all: some Sequence<Note> {
    notes.indices.lazy
      .filter { !takenOut.contains(Int32($0)) && !isCovered(notes[$0].id) }
      .map { notes[$0] }
  }
}

extension [Int32] {
  /// Inserts a place; nearly always at the end.
  fileprivate mutating func insertInOrder(_ place: Int32) {
    var index = endIndex
    while index > startIndex, self[index - 1] > place { index -= 1 }
    insert(place, at: index)
  }
}
