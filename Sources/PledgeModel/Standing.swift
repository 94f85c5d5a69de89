/// What follows from the log, kept up to date as notes come: where each pledge and each ask
/// stands, and the counts of each event.
///
/// Whatever a change may have touched is asked of the log afresh, so that no order of changes and
/// no order of files can leave anything else behind.
package struct Standing: Sendable {
  private var progress: [PledgeID: Progress] = [:]
  private var progressCounts: [Progress: Int] = [:]
  private var asks: [NoteID: Ask] = [:]
  private var open: [NoteID] = []
  private var openBySubject: [Subject: [NoteID]] = [:]
  private var discussing: Set<NoteID> = []
  private var noteCounts: [EventID: Int] = [:]
  private var attendances: [EventID: Attendance] = [:]
  private var news: [Hearing: News] = [:]
  private var actions: [NoteID: Action] = [:]

  /// Where the pledge stands: its latest status. Nil when nobody has said.
  package func progress(of pledge: PledgeID) -> Progress? { progress[pledge] }

  /// How many pledges stand so.
  package func count(of progress: Progress) -> Int { progressCounts[progress] ?? 0 }

  /// The ask whose first note has that id.
  package func ask(_ id: NoteID) -> Ask? { asks[id] }

  /// The asks that wait for the group, the longest-waiting first.
  package var openAsks: [NoteID] { open }

  /// The open asks filed under `subject`, the longest-waiting first.
  package func openAsks(of subject: Subject) -> [NoteID] { openBySubject[subject] ?? [] }

  /// The ask that is under discussion at an event: the one last opened for it there, by that
  /// note-taker when one is named. An ask that an earlier event left so is not.
  package func discussed(at event: EventID, by person: Initials? = nil) -> NoteID? {
    if discussing.isEmpty { return nil }
    return discussing.lazy.compactMap { asks[$0] }
      .filter { $0.isDiscussed(at: event) && (person == nil || $0.moved.by == person) }
      .max { $0.moved < $1.moved }?.id
  }

  /// Every ask, open or not, in no particular order.
  package var allAsks: some Sequence<Ask> { asks.values }

  /// How many notes were taken at an event, safeguarding left aside.
  package func noteCount(of event: EventID) -> Int { noteCounts[event] ?? 0 }

  /// The organisations that are recorded as present at an event, in no particular order.
  package func present(at event: EventID) -> [OrganisationID] { attendance(at: event).here }

  /// Who is at an event.
  package func attendance(at event: EventID) -> Attendance { attendances[event] ?? Attendance() }

  /// What an event was told of a pledge; nil when nothing.
  package func news(of pledge: PledgeID, at event: EventID) -> News? {
    news[Hearing(event: event, pledge: pledge)]
  }

  /// The action that the note of that id says.
  package func action(_ id: NoteID) -> Action? { actions[id] }

  /// Every action, done or not, in no particular order.
  package var allActions: some Sequence<Action> { actions.values }

  // MARK: Following the log

  /// Works out afresh all that a change has touched.
  mutating func follow(_ touched: Touched, in log: NoteLog) {
    for event in touched.events { noteCounts[event] = log.count(at: event) }
    for pledge in touched.pledges { set(log.progress(of: pledge), for: pledge) }
    for hearing in touched.hearings { news[hearing] = log.news(of: hearing) }
    for id in touched.actions { actions[id] = Action(id, in: log) }
    for presence in touched.presences {
      attendances[presence.event, default: Attendance()]
        .set(log.arrival(presence), for: presence.organisation)
    }
    let exchanges = touched.exchanges.union(touched.exchanges.lazy.map { log.root(of: $0) })
    for id in exchanges { forget(id) }
    // The longest-waiting first: then each ask of a book that is being read comes last.
    for ask in exchanges.compactMap({ Ask(beginningWith: $0, in: log) })
      .sorted(by: { $0.order < $1.order })
    {
      remember(ask)
    }
  }

  private mutating func set(_ now: Progress?, for pledge: PledgeID) {
    if let old = progress[pledge] { progressCounts[old, default: 0] -= 1 }
    if let now { progressCounts[now, default: 0] += 1 }
    progress[pledge] = now
  }

  private mutating func forget(_ id: NoteID) {
    guard let ask = asks[id] else { return }
    if ask.state.isOpen {
      open.remove(at: place(of: ask, in: open))
      let index = place(of: ask, in: openAsks(of: ask.subject))
      openBySubject[ask.subject]?.remove(at: index)
    }
    asks[id] = nil
    discussing.remove(id)
  }

  private mutating func remember(_ ask: Ask) {
    asks[ask.id] = ask
    if ask.state == .discussing { discussing.insert(ask.id) }
    guard ask.state.isOpen else { return }
    open.insert(ask.id, at: place(of: ask, in: open))
    let index = place(of: ask, in: openAsks(of: ask.subject))
    openBySubject[ask.subject, default: []].insert(ask.id, at: index)
  }

  /// Where the ask stands among others, or would stand.
  private func place(of ask: Ask, in others: [NoteID]) -> Int {
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if let other = asks[others[middle]], other.order < ask.order {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

/// What may stand differently because notes came, went or were put differently.
struct Touched {
  fileprivate var events: Set<EventID> = []
  fileprivate var pledges: Set<PledgeID> = []
  fileprivate var presences: Set<Presence> = []
  fileprivate var hearings: Set<Hearing> = []
  /// Notes that may say an action, or say it no longer.
  fileprivate var actions: Set<NoteID> = []
  /// Notes whose exchanges may stand differently.
  fileprivate var exchanges: Set<NoteID> = []

  /// Takes in all that `note` has, or had, a part in; to be called once the log has it, or has it
  /// no longer.
  mutating func add(_ note: Note, in log: NoteLog) {
    addItself(note, in: log)
    for id in note.covered {
      if let covered = log[id] { addItself(covered, in: log) }
    }
  }

  /// Takes in an action and those that stand in for it: what is said about it is said about them.
  private mutating func addAction(_ id: NoteID, in log: NoteLog) {
    guard actions.insert(id).inserted else { return }
    for later in log.notes(replacing: id) { addAction(later, in: log) }
  }

  private mutating func addItself(_ note: Note, in log: NoteLog) {
    events.insert(note.event)
    if note.progress != nil, let pledge = note.pledge { pledges.insert(pledge) }
    if note.kind == .action || log.hasThread(note.id) {
      addAction(note.id, in: log)
      if let about = note.about { addAction(about, in: log) }
      for word in log.thread(of: note.id) { addAction(word.id, in: log) }
    }
    if let hearing = note.hearing { hearings.insert(hearing) }
    if let presence = note.presence { presences.insert(presence) }
    if let about = note.about { exchanges.insert(about) }
    // Files are read in no order: what moves this note on may have come first.
    if note.input != nil || note.replaces != nil || log.hasThread(note.id) {
      exchanges.insert(note.id)
    }
    // What was said to this note is said to the one that replaces it, while this one is there.
    exchanges.formUnion(log.notes(replacing: note.id))
  }
}
