/// What follows from the log, kept up to date as notes come: where each pledge and each ask
/// stands, and the counts of each event.
package struct Standing: Sendable {
  private struct Latest: Sendable {
    var progress: Progress
    var order: Int64
  }

  private var progress: [PledgeID: Latest] = [:]
  private var progressCounts: [Progress: Int] = [:]
  private var asks: [NoteID: Ask] = [:]
  private var open: [NoteID] = []
  private var openBySubject: [Subject: [NoteID]] = [:]
  private var noteCounts: [EventID: Int] = [:]
  private var attendance: [EventID: [OrganisationID: Int]] = [:]

  /// Where the pledge stands: its latest status. Nil when nobody has said.
  package func progress(of pledge: PledgeID) -> Progress? { progress[pledge]?.progress }

  /// How many pledges stand so.
  package func count(of progress: Progress) -> Int { progressCounts[progress] ?? 0 }

  /// The ask whose first note has that id.
  package func ask(_ id: NoteID) -> Ask? { asks[id] }

  /// The asks that wait for the group, the longest-waiting first.
  package var openAsks: [NoteID] { open }

  /// The open asks filed under `subject`, the longest-waiting first.
  package func openAsks(of subject: Subject) -> [NoteID] { openBySubject[subject] ?? [] }

  /// Every ask, open or not, in no particular order.
  package var allAsks: some Sequence<Ask> { asks.values }

  /// How many notes were taken at an event.
  package func noteCount(of event: EventID) -> Int { noteCounts[event] ?? 0 }

  /// The organisations that are recorded as present at an event.
  package func present(at event: EventID) -> [OrganisationID] {
    (attendance[event] ?? [:]).filter { $0.value > 0 }.map(\.key)
  }

  // MARK: Following the log

  /// Takes a note into account that has just been added at the end of its subject.
  mutating func add(_ note: Note, in log: NoteLog) {
    noteCounts[note.event, default: 0] += 1
    if let pledge = note.pledge, let progress = note.progress, let order = log.order(of: note.id),
      order >= self.progress[pledge]?.order ?? .min
    {
      set(Latest(progress: progress, order: order), for: pledge)
    }
    if note.kind == .attendance, let organisation = note.organisation {
      attendance[note.event, default: [:]][organisation] = note.heads ?? 1
    }
    if note.input != nil || (note.about != nil && asks[log.root(of: note)] != nil) {
      settle(log.root(of: note), in: log)
    }
    // Files are read in no order: what moves this note on may have come first.
    if log.hasThread(note.id) { settle(note.id, in: log) }
    for covered in [note.replaces, note.withdraws].compactMap({ $0.flatMap { log[$0] } }) {
      recount(covered, in: log)
      noteCounts[covered.event, default: 0] -= 1
    }
  }

  /// Takes into account that `note` has been taken out of the log or stands differently now.
  mutating func remove(_ note: Note, in log: NoteLog) {
    noteCounts[note.event, default: 0] -= 1
    recount(note, in: log)
    for covered in [note.replaces, note.withdraws].compactMap({ $0.flatMap { log[$0] } })
    where !log.isCovered(covered.id) {
      noteCounts[covered.event, default: 0] += 1
      recount(covered, in: log)
    }
  }

  /// Works out afresh all that `note` may have had a part in.
  mutating func recount(_ note: Note, in log: NoteLog) {
    if let pledge = note.pledge {
      let latest = log.notes(of: .pledge(pledge)).last { $0.progress != nil }
      set(
        latest.flatMap { note in
          note.progress.map { Latest(progress: $0, order: log.order(of: note.id) ?? .min) }
        }, for: pledge)
    }
    if note.kind == .attendance, let organisation = note.organisation {
      let heads = log.notes(of: note.subject)
        .last { $0.kind == .attendance && $0.event == note.event }
        .map { $0.heads ?? 1 }
      attendance[note.event, default: [:]][organisation] = heads
    }
    settle(log.root(of: note), in: log)
    if log[note.id] == nil || log.isCovered(note.id) { settle(note.id, in: log) }
  }

  private mutating func set(_ latest: Latest?, for pledge: PledgeID) {
    if let old = progress[pledge] { progressCounts[old.progress, default: 0] -= 1 }
    if let latest { progressCounts[latest.progress, default: 0] += 1 }
    progress[pledge] = latest
  }

  /// Works out where the ask that began with the note `id` stands.
  private mutating func settle(_ id: NoteID, in log: NoteLog) {
    if let known = asks.removeValue(forKey: id) {
      open.removeAll { $0 == id }
      openBySubject[known.subject]?.removeAll { $0 == id }
    }
    guard let first = log[id], !log.isCovered(id) else { return }
    let moves = ([first] + log.thread(of: id)).filter { $0.input != nil }
    guard let opened = moves.first, let last = moves.last, let state = last.input,
      let order = log.order(of: opened.id)
    else { return }
    let ask = Ask(
      id: id, state: state, subject: first.subject, opened: opened.at, event: opened.event,
      order: order)
    asks[id] = ask
    guard state.isOpen else { return }
    open.insert(id, inOrderBy: { asks[$0]?.order ?? 0 })
    openBySubject[ask.subject, default: []].insert(id, inOrderBy: { asks[$0]?.order ?? 0 })
  }
}

/// AskState that an organisation wants, or wanted, from the group.
package struct Ask: Equatable, Sendable {
  /// The note that asks, or that was marked as needing the group's input.
  package var id: NoteID
  /// Where it stands: the latest word about it.
  package var state: AskState
  /// What it is filed under.
  package var subject: Subject
  /// Since when it is asked.
  package var opened: Moment
  /// At which event it was asked first.
  package var event: EventID
  /// When it comes among the others.
  var order: Int64
}

extension NoteLog {
  /// The note with which the exchange began that `note` belongs to: itself, or what it is about.
  package func root(of note: Note) -> NoteID {
    var id = note.id
    var about = note.about
    // Files are written by hand too: a ring of references must not hang the program.
    for _ in 0..<16 {
      guard let next = about else { break }
      id = next
      about = self[next]?.about
    }
    return id
  }
}

extension [NoteID] {
  fileprivate mutating func insert(_ id: NoteID, inOrderBy order: (NoteID) -> Int64) {
    var index = endIndex
    while index > startIndex, order(self[index - 1]) > order(id) { index -= 1 }
    insert(id, at: index)
  }
}
