/// The notes of all events, in the order in which they were taken.
///
/// A note *stands* unless it has been taken out, another note replaces or withdraws it, or it is
/// itself no more than the withdrawal of another. Only notes that stand are counted and shown.
///
/// Adding a note costs the same however many there are. A note that is taken out leaves its place
/// behind, so that putting it back restores the order.
package struct NoteLog: Sendable {
  private var notes: ContiguousArray<Note> = []
  /// When each note comes among the others. It is `at`, but never earlier than the note before it
  /// in the same file: the order of a file is the order of the log even when the clock jumps back.
  private var seconds: ContiguousArray<Int64> = []
  private var stand: ContiguousArray<Bool> = []
  private var places: [NoteID: Int32] = [:]
  private var takenOut: Set<Int32> = []
  /// How many notes in the log replace or withdraw the note of that id.
  private var covers: [NoteID: Int] = [:]
  /// What replaces the note of that id.
  private var replacements: [NoteID: [Int32]] = [:]
  /// What is about the note of that id, whether it stands or not: answers to an answer that was
  /// replaced still belong to the exchange.
  private var byThread: [NoteID: [Int32]] = [:]
  private var latest: [EventID: [LastOfFile]] = [:]

  // Of the notes that stand.
  private var bySubject: [Subject: [Int32]] = [:]
  private var byPresence: [Presence: [Int32]] = [:]
  /// How many notes are of an organisation, or from it, but for its attendance.
  private var voices: [Presence: Int] = [:]
  private var byEvent: [EventID: [Int32]] = [:]
  private var counts: [EventID: Int] = [:]
  /// Those that say what is on at an event.
  private var agendas: [EventID: [Int32]] = [:]

  /// How many notes stand; safeguarding is not counted, so that no number tells of it.
  package private(set) var count = 0

  /// Counts up with every change, so that what was worked out from the log can be kept meanwhile.
  package private(set) var revision = 0

  /// An empty log.
  package init() {}

  /// Makes room, so that the next `more` notes are added without moving the others.
  package mutating func reserve(_ more: Int) {
    // No less than doubling: a book is read file by file, and each asks for room.
    guard notes.count + more > notes.capacity else { return }
    let room = max(notes.count + more, 2 * notes.count)
    notes.reserveCapacity(room)
    seconds.reserveCapacity(room)
    stand.reserveCapacity(room)
    places.reserveCapacity(room)
  }

  /// The note of that id, whether it stands or not, unless it has been taken out.
  package subscript(id: NoteID) -> Note? { place(of: id).map { notes[Int($0)] } }

  /// Whether the note of that id stands.
  package func stands(_ id: NoteID) -> Bool { places[id].map { stand[Int($0)] } ?? false }

  /// Whether somebody's later note replaces or withdraws the note of that id.
  package func isCovered(_ id: NoteID) -> Bool { covers[id] != nil }

  /// When the note of that id comes among the others.
  func order(of id: NoteID) -> LogOrder? { places[id].map(order) }

  // MARK: Changing

  /// Adds a note at the end, or where it was if it has been taken out; false when its id is there
  /// already, and then nothing is changed.
  mutating func add(_ note: Note) -> Bool {
    if let place = places[note.id] {
      guard takenOut.remove(place) != nil else { return false }
      notes[Int(place)] = note
      link(note, at: place)
      return true
    }
    let place = Int32(notes.count)
    let second = latest[note.event, default: []].turn(of: note)
    notes.append(note)
    seconds.append(second)
    stand.append(false)
    places[note.id] = place
    link(note, at: place)
    return true
  }

  /// Takes a note out and returns it; nil when there is none.
  mutating func takeOut(_ id: NoteID) -> Note? {
    guard let place = place(of: id) else { return nil }
    let note = notes[Int(place)]
    unlink(note, at: place)
    takenOut.insert(place)
    return note
  }

  /// Puts `note` in the place of the one with its id and returns the old one; nil when there is
  /// none.
  mutating func replace(with note: Note) -> Note? {
    guard let place = place(of: note.id) else { return nil }
    let old = notes[Int(place)]
    unlink(old, at: place)
    notes[Int(place)] = note
    link(note, at: place)
    return old
  }

  /// Where the note of that id is kept, unless it has been taken out. A place is never another's.
  func place(of id: NoteID) -> Int32? {
    places[id].flatMap { takenOut.contains($0) ? nil : $0 }
  }

  private mutating func link(_ note: Note, at place: Int32) {
    revision += 1
    if let about = note.about { byThread[about, default: []].insertInOrder(place) }
    if let replaced = note.replaced { replacements[replaced, default: []].insertInOrder(place) }
    for covered in note.covered {
      covers[covered, default: 0] += 1
      if let place = self.place(of: covered) { settle(place) }
    }
    settle(place)
  }

  private mutating func unlink(_ note: Note, at place: Int32) {
    revision += 1
    leave(place)
    if let about = note.about { byThread[about]?.remove(place) }
    if let replaced = note.replaced { replacements[replaced]?.remove(place) }
    for covered in note.covered {
      covers[covered] = covers[covered].flatMap { $0 > 1 ? $0 - 1 : nil }
      if let place = self.place(of: covered) { settle(place) }
    }
  }

  /// Has the note at `place` stand if it is to, and not otherwise.
  private mutating func settle(_ place: Int32) {
    let index = Int(place)
    if isCovered(notes[index].id) || notes[index].withdraws != nil {
      leave(place)
    } else {
      enter(place)
    }
  }

  private mutating func enter(_ place: Int32) {
    let index = Int(place)
    guard !stand[index] else { return }
    stand[index] = true
    count(index, by: 1)
    byEvent[notes[index].event, default: []].insertInOrder(place)
    if notes[index].isOfEvent {
      agendas[notes[index].event, default: []].insertInOrder(place)
    } else if notes[index].isListed {
      bySubject[notes[index].subject, default: []].insertInOrder(place)
    }
    if let presence = notes[index].presence {
      byPresence[presence, default: []].insertInOrder(place)
    }
    countVoices(of: index, by: 1)
  }

  private mutating func leave(_ place: Int32) {
    let index = Int(place)
    guard stand[index] else { return }
    stand[index] = false
    count(index, by: -1)
    byEvent[notes[index].event]?.remove(place)
    if notes[index].isOfEvent {
      agendas[notes[index].event]?.remove(place)
    } else {
      bySubject[notes[index].subject]?.remove(place)
    }
    if let presence = notes[index].presence { byPresence[presence]?.remove(place) }
    countVoices(of: index, by: -1)
  }

  private mutating func count(_ index: Int, by step: Int) {
    guard notes[index].kind != .safeguarding else { return }
    count += step
    counts[notes[index].event, default: 0] += step
  }

  /// Counts who is heard in a note: whose it is, and who said it.
  private mutating func countVoices(of index: Int, by step: Int) {
    guard notes[index].isSaid else { return }
    let event = notes[index].event
    if let organisation = notes[index].organisation {
      voices[Presence(event: event, organisation: organisation), default: 0] += step
    }
    // Words for a person name no organisation, and do no harm here.
    for name in notes[index].from {
      voices[Presence(event: event, organisation: OrganisationID(name)), default: 0] += step
    }
  }
}

// MARK: - Asking

extension NoteLog {
  /// Every note that stands, in the order in which they were read and taken.
  package var all: some Sequence<Note> {
    notes.indices.lazy.filter { stand[$0] }.map { notes[$0] }
  }

  /// Every note in the log, whether it stands or not: one may stand again.
  var everything: some Sequence<Note> {
    notes.indices.lazy.filter { !takenOut.contains(Int32($0)) }.map { notes[$0] }
  }

  /// The place of the next new note: places count up from 0.
  var nextPlace: Int32 { Int32(notes.count) }

  /// The note at a place, whether it stands or not, also one that has been taken out.
  func note(at place: Int32) -> Note { notes[Int(place)] }

  /// Whether the note at a place stands.
  func stands(at place: Int32) -> Bool { stand[Int(place)] }

  /// The notes filed under `subject` that stand, oldest first.
  package func notes(of subject: Subject) -> [Note] { inOrder(bySubject[subject]) }

  /// How many notes that stand are filed under `subject`.
  package func count(of subject: Subject) -> Int { bySubject[subject]?.count ?? 0 }

  /// How many notes that stand were taken at `event`; safeguarding is not counted.
  func count(at event: EventID) -> Int { counts[event] ?? 0 }

  /// Whether any note that stands was taken at `event`.
  func hasNotes(at event: EventID) -> Bool { !(byEvent[event] ?? []).isEmpty }

  /// The notes taken at `event` that stand, oldest first.
  package func notes(at event: EventID) -> [Note] { inOrder(byEvent[event]) }

  /// Those of them that say how the event went, and nothing of anybody, oldest first.
  func agenda(of event: EventID) -> [Note] { inOrder(agendas[event]) }

  /// The note that the host's privacy line was read out at an event: the first, when several say so.
  package func privacyReading(at event: EventID) -> Note? {
    agenda(of: event).first(where: \.isPrivacyReading)
  }

  /// The notes that stand and answer the note of that id or move it on, oldest first.
  package func thread(of id: NoteID) -> [Note] { inOrder(byThread[id]) }

  /// Whether any note is about the note of that id.
  func hasThread(_ id: NoteID) -> Bool { !(byThread[id] ?? []).isEmpty }

  /// What follows a note in the exchange that it began: its answers, theirs, and so on, those
  /// that stand, oldest first. Empty for a note that is itself about another.
  package func exchange(after first: Note) -> [Note] {
    // A note in a ring of references is about another: from it this would go on for ever.
    guard first.about == nil else { return [] }
    var found = answers(to: first)
    var next = 0
    while next < found.count {
      found += answers(to: notes[Int(found[next])])
      next += 1
    }
    return inOrder(found)
  }

  /// How far references are followed, which is further than notes answer and correct one another. Files are
  /// written by hand too: a ring, or a chain of thousands, must not hang the program.
  private static let longestWay = 100

  /// What stands and is about a note, or about one that it replaces, oldest first.
  func words(about note: Note) -> [Note] { inOrder(answers(to: note)) }

  /// What is about a note, or about one that it replaces. What is about a note that was replaced
  /// belongs to the one that replaces it.
  private func answers(to note: Note) -> [Int32] {
    guard replacement(of: note.id) == nil else { return [] }
    var found = byThread[note.id] ?? []
    var current = note
    for _ in 0..<Self.longestWay {
      guard let replaced = current.replaced.flatMap({ self[$0] }),
        replacement(of: replaced.id) == current.id
      else { break }
      found += byThread[replaced.id] ?? []
      current = replaced
    }
    return found
  }

  /// The notes in the log that replace the one of that id, whether they stand or not.
  func notes(replacing id: NoteID) -> [NoteID] {
    (replacements[id] ?? []).map { notes[Int($0)].id }
  }

  /// The note that replaces the one of that id: the latest, when several do.
  private func replacement(of id: NoteID) -> NoteID? {
    (replacements[id] ?? []).max { order($0) < order($1) }.map { notes[Int($0)].id }
  }

  /// The note with which the exchange began that `note` belongs to: itself, or what it is about,
  /// or what that is about. A note that was replaced stands for the one that replaces it. In a ring of references it is any note of the ring.
  package func root(of note: Note) -> NoteID { note.about.map(root) ?? note.id }

  /// The note with which the exchange began that the note of that id belongs to, whether that is
  /// in the log or not.
  func root(of id: NoteID) -> NoteID {
    var root = id
    for _ in 0..<Self.longestWay {
      guard let place = place(of: root) else { break }
      guard let next = replacement(of: root) ?? notes[Int(place)].about else { break }
      root = next
    }
    return root
  }

  /// The last status of a pledge among the notes that stand.
  func progress(of pledge: PledgeID) -> Progress? {
    last(of: bySubject[.pledge(pledge)]) { $0.progress != nil }?.progress
  }

  /// What is recorded of an organisation's attendance, oldest first.
  func attendance(_ presence: Presence) -> [Note] { inOrder(byPresence[presence]) }

  /// Whether anything but attendance stands that was noted of an organisation at an event, or that
  /// came from it.
  func isHeard(_ presence: Presence) -> Bool { voices[presence] ?? 0 > 0 }

  /// What an event was told of a pledge; nil when nothing.
  func news(of hearing: Hearing) -> News? {
    guard let places = bySubject[.pledge(hearing.pledge)] else { return nil }
    let here = places.filter { notes[Int($0)].hearing == hearing }
    guard !here.isEmpty else { return nil }
    return News(progress: last(of: here) { $0.progress != nil }?.progress)
  }

  private func inOrder(_ places: [Int32]?) -> [Note] {
    (places ?? []).filter { stand[Int($0)] }
      .sorted { order($0) < order($1) }
      .map { notes[Int($0)] }
  }

  private func last(of places: [Int32]?, where isMeant: (Note) -> Bool) -> Note? {
    (places ?? []).filter { isMeant(notes[Int($0)]) }
      .max { order($0) < order($1) }
      .map { notes[Int($0)] }
  }

  fileprivate func order(_ place: Int32) -> LogOrder {
    let index = Int(place)
    return LogOrder(
      second: seconds[index], by: notes[index].by, event: notes[index].event, place: place)
  }
}

/// When the last note comes that one note-taker took at an event.
private struct LastOfFile {
  let by: Initials
  var second: Int64
}

extension [LastOfFile] {
  /// When a note comes that is the last of its file so far. An event has few note-takers.
  fileprivate mutating func turn(of note: Note) -> Int64 {
    guard let file = firstIndex(where: { $0.by == note.by }) else {
      append(LastOfFile(by: note.by, second: note.at.seconds))
      return note.at.seconds
    }
    self[file].second = Swift.max(self[file].second, note.at.seconds)
    return self[file].second
  }
}

extension [Int32] {
  /// Inserts a place; nearly always at the end.
  fileprivate mutating func insertInOrder(_ place: Int32) {
    if last.map({ $0 < place }) ?? true {
      append(place)
    } else {
      insert(place, at: index(of: place))
    }
  }

  fileprivate mutating func remove(_ place: Int32) {
    let index = index(of: place)
    if index < count, self[index] == place { remove(at: index) }
  }

  /// Where `place` stands, or would stand.
  private func index(of place: Int32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
