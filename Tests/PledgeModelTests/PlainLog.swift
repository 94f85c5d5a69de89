import PledgeModel

/// The log as docs/store.md tells it, worked out from nothing at every question: what `NoteLog`
/// and `Standing` are compared with.
struct PlainLog {
  private struct Entry {
    var note: Note
    var second: Int64
    var isOut = false
  }

  private var entries: [Entry] = []

  init() {}

  /// A log read from files.
  init(_ notes: [Note]) {
    for note in notes { apply(.file(note)) }
  }

  /// The notes in the log, whether they stand or not, as they were taken.
  var notes: [Note] { entries.filter { !$0.isOut }.map(\.note) }

  private func index(of id: NoteID) -> Int? { entries.firstIndex { $0.note.id == id } }

  @discardableResult
  mutating func apply(_ change: Change) -> Bool {
    switch change {
    case .file(let note), .putBack(let note):
      if let index = index(of: note.id) {
        guard entries[index].isOut else { return false }
        entries[index].note = note
        entries[index].isOut = false
        return true
      }
      let before = entries.last { $0.note.event == note.event && $0.note.by == note.by }
      entries.append(
        Entry(note: note, second: max(note.at.seconds, before?.second ?? note.at.seconds)))
    case .takeOut(let note):
      guard let index = index(of: note.id), !entries[index].isOut else { return false }
      entries[index].isOut = true
    case .correct(_, let note):
      guard let index = index(of: note.id), !entries[index].isOut else { return false }
      entries[index].note = note
    case .enter, .amend, .strike: return false
    }
    return true
  }

  /// Those that stand, as they were taken.
  private var standing: [Note] {
    let notes = notes
    return notes.filter { note in
      note.withdraws == nil
        && !notes.contains {
          $0.id != note.id && ($0.replaces == note.id || $0.withdraws == note.id)
        }
    }
  }

  /// Those that stand, oldest first.
  private var inOrder: [Note] {
    standing.map { ($0, key($0.id)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// The note with which the exchange of `note` began; nil when a reference leads nowhere or round
  /// in a ring.
  private func beginning(of note: Note) -> NoteID? {
    var seen: Set<NoteID> = [note.id]
    var current = note
    while let about = current.about {
      guard var next = notes.first(where: { $0.id == about }), seen.insert(about).inserted else {
        return nil
      }
      while let later = replacement(of: next) {
        guard seen.insert(later.id).inserted else { return nil }
        next = later
      }
      current = next
    }
    return current.id
  }

  /// The note that stands in for the one of that id by replacements alone; itself when there is none,
  /// and nil in a ring of them.
  private func latest(of id: NoteID) -> NoteID? {
    var seen: Set<NoteID> = []
    var current = id
    while seen.insert(current).inserted {
      guard let note = notes.first(where: { $0.id == current }),
        let later = replacement(of: note)
      else { return current }
      current = later.id
    }
    return nil
  }

  /// The note that replaces `note`: the latest, when several do.
  private func replacement(of note: Note) -> Note? {
    notes.filter { $0.replaces == note.id && $0.id != note.id }.max { key($0.id) < key($1.id) }
  }

  private func key(_ id: NoteID) -> (Int64, Initials, EventID, Int) {
    guard let index = index(of: id) else { return (0, id.by, "", 0) }
    let entry = entries[index]
    return (entry.second, entry.note.by, entry.note.event, index)
  }

  private func ask(beginningWith first: Note, in order: [Note]) -> Showing.Ask? {
    guard beginning(of: first) == first.id else { return nil }
    let later = order.filter { $0.id != first.id && beginning(of: $0) == first.id }
    let moves = ([first] + later).filter { $0.input != nil }
    guard let opening = moves.first, let state = moves.last?.input else { return nil }
    return Showing.Ask(
      id: first.id, state: state, subject: first.subject, opened: opening.at, event: opening.event,
      opening: opening.id, latest: moves.last?.id, owner: moves.last?.owner)
  }

  /// All that follows from the log.
  func showing(in scene: Scene) -> Showing {
    let standing = standing
    let order = inOrder
    var showing = Showing()
    for pledge in scene.pledges {
      showing.progress[pledge] =
        order.last { $0.pledge == pledge && $0.progress != nil }?.progress
    }
    for progress in showing.progress.values { showing.progressCounts[progress, default: 0] += 1 }
    let asks = standing.compactMap { ask(beginningWith: $0, in: order) }
    for ask in asks { showing.asks[ask.id] = ask }
    let waiting = order.compactMap { note in asks.first { $0.opening == note.id } }
      .filter(\.state.isOpen)
    showing.openAsks = waiting.map(\.id)
    let discussed = order.compactMap { note in
      asks.first { $0.latest == note.id && $0.state == .discussing }.map { (note, $0.id) }
    }
    for event in scene.events {
      let here = discussed.filter { $0.0.event == event }
      showing.discussed["\(event)"] = here.last?.1
      for person in scene.people {
        showing.discussed["\(event) \(person)"] = here.last { $0.0.by == person }?.1
      }
    }
    for subject in scene.subjects {
      showing.openBySubject[subject] = waiting.filter { $0.subject == subject }.map(\.id)
      // What says how an event went does not wait to be filed.
      let here = order.filter {
        $0.subject == subject
          && (subject != .inbox || ![.agenda, .safeguarding].contains($0.kind))
      }
      showing.notes[subject] = here.map(\.id)
      showing.counts[subject] = here.count
    }
    for event in scene.events {
      showing.privacyReadings[event] =
        order.first {
          $0.event == event && $0.kind == .agenda && $0.subject == .inbox
            && $0.text == "Privacy line read out"
        }?.id
      showing.noteCounts[event] =
        standing.filter {
          $0.event == event && $0.kind != .safeguarding
        }.count
      showing.byEvent[event] = order.filter { $0.event == event }.map(\.id)
      let moves = order.filter {
        $0.event == event && $0.kind == .agenda && $0.subject == .inbox && $0.done != nil
      }
      for (index, move) in moves.enumerated() where move.done == false {
        let end = index + 1 < moves.count ? moves[index + 1].at.text : "on"
        showing.courses[event, default: []].append("\(move.text): \(move.at.text) to \(end)")
      }
      showing.courses[event]?.sort()
      showing.rooms[event] = Showing.Room(
        event: event, organisations: scene.organisations, notes: order)
    }
    for note in standing where note.kind == .action {
      let isOf = { (id: NoteID) in notes.first { $0.id == id } }
      if note.about.flatMap(isOf)?.kind == .action { continue }
      let words = order.filter { word in
        word.kind == .action && word.done != nil
          && word.about.map { latest(of: $0) } == note.id
      }
      let isDone = words.last?.done ?? note.done ?? false
      showing.actions[note.id] = "\(note.owner ?? "nobody") \(isDone ? "done" : "open")"
    }
    for (event, pledge) in scene.hearings {
      let told = order.filter {
        $0.event == event && $0.pledge == pledge && ($0.kind == .progress || $0.progress != nil)
      }
      guard !told.isEmpty else { continue }
      let progress = told.last { $0.progress != nil }?.progress
      showing.news["\(pledge) at \(event)"] = progress?.words ?? "progress alone"
    }
    for event in scene.events {
      let review = PlainReview(
        event: event, notes: order, showing: showing,
        asks: order.compactMap { note in asks.first { $0.opening == note.id } },
        isAbout: { $0.about.map { latest(of: $0) } == $1.id })
      for kind in LeftOpen.allCases { showing.left["\(kind) \(event)"] = review.left(kind) }
    }
    for id in scene.ids { showing.threads[id] = order.filter { $0.about == id }.map(\.id) }
    showing.count = standing.filter { $0.kind != .safeguarding }.count
    showing.all = standing.map(\.id)
    return showing
  }
}

/// What a book shows of its log, as values that can be compared.
struct Showing {
  /// An ask; `opening` is the note that made it one, `latest` the last that says where it stands,
  /// where they are known.
  struct Ask: Equatable {
    var id: NoteID
    var state: AskState
    var subject: Subject
    var opened: Moment
    var event: EventID
    var opening: NoteID?
    var latest: NoteID?
    var owner: String?

    static func == (left: Self, right: Self) -> Bool {
      left.id == right.id && left.state == right.state && left.subject == right.subject
        && left.opened == right.opened && left.event == right.event
        && left.owner == right.owner
    }
  }

  var progress: [PledgeID: Progress] = [:]
  var progressCounts: [Progress: Int] = [:]
  var asks: [NoteID: Ask] = [:]
  var openAsks: [NoteID] = []
  /// By event, and by event and note-taker.
  var discussed: [String: NoteID] = [:]
  var openBySubject: [Subject: [NoteID]] = [:]
  var notes: [Subject: [NoteID]] = [:]
  var counts: [Subject: Int] = [:]
  var noteCounts: [EventID: Int] = [:]
  var byEvent: [EventID: [NoteID]] = [:]
  /// What was on when, in no order.
  var courses: [EventID: [String]] = [:]
  var privacyReadings: [EventID: NoteID] = [:]
  var rooms: [EventID: Room] = [:]
  var news: [String: String] = [:]
  var actions: [NoteID: String] = [:]
  /// What is left open of each kind, by kind and event.
  var left: [String: [NoteID]] = [:]
  var threads: [NoteID: [NoteID]] = [:]
  var count = 0
  /// In the order of reading, which is not the same for every order of files.
  var all: [NoteID] = []

  init() {}

  /// What `book` shows.
  init(_ book: Book, in scene: Scene) {
    let standing = book.standing
    for pledge in scene.pledges { progress[pledge] = standing.progress(of: pledge) }
    for word in Progress.allCases where standing.count(of: word) != 0 {
      progressCounts[word] = standing.count(of: word)
    }
    for ask in standing.allAsks {
      asks[ask.id] = Ask(
        id: ask.id, state: ask.state, subject: ask.subject, opened: ask.opened, event: ask.event,
        owner: ask.owner)
    }
    openAsks = standing.openAsks
    for subject in scene.subjects {
      openBySubject[subject] = standing.openAsks(of: subject)
      notes[subject] = book.log.notes(of: subject).map(\.id)
      counts[subject] = book.log.count(of: subject)
    }
    for event in scene.events {
      discussed["\(event)"] = standing.discussed(at: event)
      for person in scene.people {
        discussed["\(event) \(person)"] = standing.discussed(at: event, by: person)
      }
      noteCounts[event] = standing.noteCount(of: event)
      byEvent[event] = book.log.notes(at: event).map(\.id)
      for item in book.course(of: event)?.items ?? [] {
        courses[event, default: []] += item.turns.map {
          "\(item.plan.line): \($0.start.text) to \($0.end?.text ?? "on")"
        }
      }
      courses[event]?.sort()
      privacyReadings[event] = book.log.privacyReading(at: event)?.id
      rooms[event] = Room(event: event, organisations: scene.organisations, book)
    }
    for action in standing.allActions {
      actions[action.id] = "\(action.owner ?? "nobody") \(action.isDone ? "done" : "open")"
    }
    for (event, pledge) in scene.hearings {
      guard let told = standing.news(of: pledge, at: event) else { continue }
      news["\(pledge) at \(event)"] = told.progress?.words ?? "progress alone"
    }
    for event in scene.events {
      for kind in LeftOpen.allCases {
        left["\(kind) \(event)"] = book.leftOpen(kind, at: event)
      }
    }
    for id in scene.ids { threads[id] = book.log.thread(of: id).map(\.id) }
    count = book.log.count
    all = book.log.all.map(\.id)
  }

  /// What is shown differently in `other`, in words for a failing test; empty when nothing is.
  func differences(from other: Showing) -> [String] {
    func compare<Value: Equatable>(_ name: String, _ value: KeyPath<Showing, Value>) -> String? {
      let (mine, others) = (self[keyPath: value], other[keyPath: value])
      return mine == others ? nil : "\(name): \(mine), not \(others)"
    }
    return [
      compare("progress", \.progress), compare("progressCounts", \.progressCounts),
      compare("asks", \.asks), compare("openAsks", \.openAsks),
      compare("discussed", \.discussed),
      compare("openBySubject", \.openBySubject), compare("notes", \.notes),
      compare("counts", \.counts), compare("noteCounts", \.noteCounts),
      compare("byEvent", \.byEvent), compare("courses", \.courses),
      compare("privacyReadings", \.privacyReadings),
      compare("rooms", \.rooms), compare("news", \.news), compare("actions", \.actions),
      compare("left", \.left), compare("threads", \.threads), compare("count", \.count),
      compare("all", \.all),
    ].compactMap(\.self)
  }

  /// The same without what depends on which file was read first.
  var inAnyOrder: Showing {
    var copy = self
    copy.all = []
    return copy
  }
}
