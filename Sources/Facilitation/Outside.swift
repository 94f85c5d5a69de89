package import PledgeModel

/// A file of the book as somebody else has left it: another note-taker, an editor, git, a sync tool.
package struct OutsideChange: Sendable {
  /// The file, from the book's folder.
  package var file: String
  /// What was found there.
  package var found: Found
  /// What is wrong in the file now.
  package var problems: [Problem]
  /// Whether the file has stood still since long enough to be all that was meant to be written.
  package var isSettled: Bool

  /// What was found.
  package enum Found: Sendable {
    /// What the file holds, as far as it can be read.
    case page(Page)
    /// The file is gone or empty.
    case missing(Page.Name)
    /// It is no file of the book's, and at most something is wrong with it.
    case other
  }

  /// A file as it was found.
  package init(file: String, found: Found, problems: [Problem] = [], isSettled: Bool = true) {
    self.file = file
    self.found = found
    self.problems = problems
    self.isSettled = isSettled
  }

  /// What the file is called in its folder.
  fileprivate var name: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// Whether all that the file holds is known.
  fileprivate var isWhole: Bool { isSettled && problems.isEmpty }
}

extension State {
  /// Takes a file as somebody else has left it. Her place, her line and what she has done stay.
  mutating func take(_ change: OutsideChange) -> [Effect] {
    let hadProblems = Set(problems.map(\.text))
    switch change.found {
    case .page(let page):
      let taken = page.name.isNotes ? takeNotes(page, change) : takeRecords(page, change)
      guard let taken else { return [] }
      let kept = missing[change.file].map { [Problem.missing(change.file, $0)] } ?? []
      replaceProblems(of: change.file, with: change.problems + kept)
      if let new = problems.first(where: { !hadProblems.contains($0.text) }) {
        announce("\(change.name): \(new.words)")
      } else if taken.count > 0 {
        announce(
          "\(change.name) was changed outside: \(counted(taken.count, "record")) taken over")
      }
      return taken.effects
    case .missing(let name):
      let kept = missing[change.file] ?? book.page(name)
      guard kept.count > 0 else { return [] }
      missing[change.file] = kept
      guard change.isSettled else { return [] }
      replaceProblems(of: change.file, with: [.missing(change.file, kept)])
      announce("\(change.name) is gone or empty; what was in it is kept · :problems")
    case .other:
      if change.problems.isEmpty { copies.remove(change.file) } else { copies.insert(change.file) }
      replaceProblems(of: change.file, with: change.problems)
      if let new = change.problems.first { announce("\(change.name): \(new.words)") }
    }
    return []
  }

  /// What was taken over: how many records somebody changed, and what is to be written.
  private typealias Taken = (count: Int, effects: [Effect])

  private mutating func takeRecords(_ page: Page, _ change: OutsideChange) -> Taken? {
    guard change.isSettled else { return nil }
    missing[change.file] = nil
    let count = book.take(page, isWhole: change.isWhole)
    // What is on its way to the file was not yet there.
    for change in underway.flatMap(\.changes) where change.note == nil { book.apply(change) }
    if count > 0 { findIndex = nil }
    if event == nil { event = book.event(on: now.day, at: now) }
    if event != nil, question == .event, line.isEmpty { question = nil }
    return (count, [])
  }

  /// A page of notes that is still being written is taken only when it brings no more than new
  /// notes: then another note-taker has filed them.
  private mutating func takeNotes(_ page: Page, _ change: OutsideChange) -> Taken? {
    // A file that holds nothing but what she has filed since it was gone still lacks the rest.
    let isMissing = page.notes.allSatisfy { ownVersions[$0.id] != nil }
    if change.isSettled, !isMissing { missing[change.file] = nil }
    let kept = Set(missing[change.file]?.notes.map(\.id) ?? [])
    var new: [Note] = []
    var changed: [Note] = []
    var again: [Change] = []
    var present: Set<NoteID> = []
    for note in page.notes where present.insert(note.id).inserted {
      let held = book.log[note.id]
      if held == note { continue }
      let mine = ownVersions[note.id] ?? []
      switch held {
      case nil where mine.isEmpty: new.append(note)
      // She has taken it out; somebody has put an older copy of the file in its place.
      case nil where mine.contains(note): again.append(.takeOut(note))
      case nil: changed.append(note)
      case let held?:
        // The same note in two files: the one in its own file counts.
        guard Page.Name.notes(held.event, held.by) == page.name else { continue }
        // What somebody else has made of a note, somebody else may change.
        let isHers = mine.contains(held) && (mine.contains(note) || mine.count > 1)
        if isHers { again.append(.correct(from: held, to: held)) } else { changed.append(note) }
      }
    }
    let lost = book.page(page.name).notes.filter {
      !present.contains($0.id) && !kept.contains($0.id)
    }
    guard change.isSettled else {
      guard !isOwn(page), changed.isEmpty, lost.isEmpty, again.isEmpty, change.problems.isEmpty
      else {
        return nil
      }
      take(new, without: [])
      return (0, [])
    }
    again += lost.filter { ownVersions[$0.id] != nil }.map { .putBack($0) }
    let gone = change.isWhole ? lost.filter { ownVersions[$0.id] == nil }.map(\.id) : []
    take(new + changed, without: gone)
    let isQuiet = changed.isEmpty && gone.isEmpty && !isOwn(page)
    return (isQuiet ? 0 : new.count + changed.count + gone.count, rewrite(again))
  }

  /// Whether only this run writes to the file.
  private func isOwn(_ page: Page) -> Bool {
    guard readOnly == nil, case .notes(_, let by) = page.name else { return false }
    return by == me
  }

  private mutating func take(_ notes: [Note], without gone: [NoteID]) {
    guard !notes.isEmpty || !gone.isEmpty else { return }
    book.take(notes, without: gone)
    for note in notes { findIndex?.add(note) }
  }

  /// Has her own changes made once more, where somebody has put another version of a file in the
  /// place of the one that had them; those on their way are made anyway.
  private mutating func rewrite(_ changes: [Change]) -> [Effect] {
    let moving = Set(underway.flatMap(\.notes))
    let changes = changes.filter { $0.note.map { !moving.contains($0.id) } ?? true }
    return write(changes)
  }

  /// Has changes written that the book in memory has already.
  private mutating func write(_ changes: [Change]) -> [Effect] {
    guard !changes.isEmpty, readOnly == nil, me != nil else { return [] }
    tickets += 1
    return [.write(tickets, changes, nil)]
  }

  // MARK: What is missing

  /// What was in files that are gone is written back, when she leaves.
  mutating func writeBack() -> [Effect] {
    let changes = missing.sorted { $0.key < $1.key }.flatMap { _, page -> [Change] in
      page.entries.compactMap { book.entry($0.key) }.map { .enter($0) }
        // As she has them now.
        + page.notes.compactMap { book.log[$0.id] }.map { .putBack($0) }
    }
    return write(changes)
  }

  /// `:let-go`: what was in files that are gone goes too.
  mutating func letGo() -> [Effect] {
    guard !missing.isEmpty else { return tell("No file of the book is gone.") }
    let pages = missing
    missing = [:]
    for (file, page) in pages {
      replaceProblems(of: file, with: [])
      book.take([], without: page.notes.map(\.id))
      _ = book.take(Page(page.name), isWhole: !page.name.isNotes)
    }
    findIndex = nil
    if sheet == .problems { sheet = nil }
    return tell(
      "\(pages.keys.sorted().joined(separator: ", ")): what was in it is gone from the book.")
  }

  /// A book that was read anew lacks what is still on its way and what is in files that are gone.
  mutating func keepWhatFilesLack() {
    ownVersions = [:]
    begunFrom = [:]
    for page in missing.values {
      take(page.notes.filter { book.log[$0.id] == nil }, without: [])
      _ = book.take(page, isWhole: false)
    }
    for change in underway.flatMap(\.changes) where book.apply(change) { rememberOwn([change]) }
  }

  /// What is wrong that reading the files does not tell.
  var problemsBesideFiles: [Problem] {
    problems.filter { missing[$0.file] != nil || copies.contains($0.file) }
  }

  // MARK: Collisions

  /// She and somebody else have changed the same note.
  mutating func collide(theirs: Note?, mine: Note?) {
    take([theirs, mine].compactMap(\.self), without: [])
    if let theirs { ownVersions[theirs.id] = nil }
    if let mine { ownVersions[mine.id] = [mine] }
    announce(
      mine == nil
        ? "The note was changed outside meanwhile, so it was not deleted."
        : "Changed outside meanwhile: both versions stand here. Delete the wrong one.")
  }

  /// What is known of a note in memory: as it stands there, and as she has made it in this run.
  package func versions(of id: NoteID) -> [Note] {
    (book.log[id].map { [$0] } ?? []) + (ownVersions[id] ?? [])
  }

  /// Remembers what she has made of notes in this run, by which an older copy of her own is told
  /// from somebody else's change.
  mutating func rememberOwn(_ changes: [Change]) {
    for change in changes {
      switch change {
      case .file(let note), .putBack(let note), .takeOut(let note):
        if ownVersions[note.id]?.last != note { ownVersions[note.id, default: []].append(note) }
      case .correct(let old, let note):
        if ownVersions[note.id]?.last != old { ownVersions[note.id, default: []].append(old) }
        ownVersions[note.id]?.append(note)
      case .enter, .amend, .strike: break
      }
    }
  }

  // MARK: Saying

  private mutating func replaceProblems(of file: String, with new: [Problem]) {
    problems.removeAll { $0.file == file }
    problems += new
    if problems.isEmpty, sheet == .problems { sheet = nil }
  }

  /// Says something that she did not ask for: not over what she must know to mend her line.
  private mutating func announce(_ words: String) {
    if notice?.tone != .refused { notice = Notice(words: words, tone: .told) }
  }
}

extension Problem {
  fileprivate static func missing(_ file: String, _ kept: Page) -> Problem {
    Problem(
      file: file, line: nil,
      words: "gone or empty; \(counted(kept.count, "record")) kept in memory, written back on "
        + "leaving. “:let-go” lets it be gone")
  }
}
