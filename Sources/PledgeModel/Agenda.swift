/// A line of an event's agenda: `14:15 Tables, round one`.
package struct AgendaItem: Equatable, Sendable {
  /// When it is to begin, in minutes since midnight; nil when the line begins with no time.
  package var start: Int?
  /// What it is.
  package var words: String

  /// An item.
  package init(start: Int?, words: String) {
    self.start = start
    self.words = words
  }

  /// Reads a line as people write it: `9:05 Welcome`, `14.15 Tables`, or words alone.
  package init(_ line: some StringProtocol) {
    let first = line.prefix { !$0.isWhitespace }
    let parts = first.split(
      separator: first.contains(":") ? ":" : ".", omittingEmptySubsequences: false)
    if parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
      (0..<60).contains(minute)
    {
      start = hour * 60 + minute
      words = line.dropFirst(first.count).trimmedOfSpaces
    } else {
      start = nil
      words = String(line).trimmedOfSpaces
    }
  }

  /// `14:15`; nil without a time.
  package var clock: String? {
    start.map { "\(twoDigits($0 / 60)):\(twoDigits($0 % 60))" }
  }

  /// As it stands in the file: `14:15 Tables, round one`.
  package var line: String {
    [clock, words].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Event {
  /// The agenda with `item` on it: in the place of the one planned for that time or called so, else
  /// before what comes later, else last.
  package func agenda(with item: AgendaItem) -> [String] {
    var items = agenda.map { AgendaItem($0) }
    let name = folded(item.words)
    if let same = items.firstIndex(where: { $0.start != nil && $0.start == item.start })
      ?? items.firstIndex(where: { folded($0.words) == name })
    {
      items.remove(at: same)
      if item.start == nil { items.insert(item, at: same) }
    } else if item.start == nil {
      items.append(item)
    }
    if let start = item.start {
      let later = items.firstIndex { $0.start.map { $0 > start } ?? false }
      items.insert(item, at: later ?? items.endIndex)
    }
    return items.map(\.line)
  }
}

/// How an event goes, or went: its agenda with what was on when.
///
/// It follows from the notes of kind `agenda` that say `Done`: `no` begins the item that their words
/// name, `yes` ends what is on. No clock moves it on.
package struct Course: Equatable, Sendable {
  /// An item and when it was on.
  package struct Item: Equatable, Sendable {
    /// What was planned; what came up unplanned has no time.
    package var plan: AgendaItem
    /// How long it was to take, in minutes: until the next item or the event's end, where these say when.
    package var minutes: Int?
    /// Whether it stands on the agenda.
    package var isPlanned: Bool
    /// When it was on: once, or again after something else. The last has no end while it is on.
    package var turns: [Turn] = []

    /// For how long it has been on, in seconds.
    package func seconds(at now: Moment) -> Int64 {
      turns.reduce(0) { $0 + max(0, ($1.end ?? now).seconds - $1.start.seconds) }
    }
  }

  /// A stretch of time.
  package struct Turn: Equatable, Sendable {
    /// Its beginning.
    package var start: Moment
    /// Its end; nil while it lasts.
    package var end: Moment?
  }

  /// The agenda in its order; what came up stands after what was on before.
  package private(set) var items: [Item] = []
  /// Which of them is on; nil when none is.
  package private(set) var current: Int?
  /// Which of them was on last.
  private var last: Int?

  /// How an event goes by those notes, oldest first.
  init(_ event: Event, _ notes: [Note]) {
    let plans = event.agenda.map { AgendaItem($0) }
    let end = event.end.map { $0.secondOfDay / 60 }
    for (index, plan) in plans.enumerated() {
      let next = plans[(index + 1)...].lazy.compactMap(\.start).first ?? end
      let minutes = plan.start.flatMap { start in next.map { $0 - start } }
      items.append(
        Item(plan: plan, minutes: minutes.flatMap { $0 > 0 ? $0 : nil }, isPlanned: true))
    }
    for note in notes {
      guard let isOver = note.done else { continue }
      if let current { items[current].turns[items[current].turns.count - 1].end = note.at }
      current = nil
      if !isOver { begin(AgendaItem(note.text), at: note.at) }
    }
  }

  private mutating func begin(_ plan: AgendaItem, at moment: Moment) {
    let place: Int
    if let known = self.place(of: plan) {
      place = known
    } else {
      place = last.map { $0 + 1 } ?? 0
      items.insert(Item(plan: plan, isPlanned: false), at: place)
    }
    items[place].turns.append(Turn(start: moment))
    current = place
    last = place
  }

  /// The item that a line means, also when its time or its words were changed since.
  private func place(of plan: AgendaItem) -> Int? {
    let name = folded(plan.words)
    return items.firstIndex { $0.plan == plan }
      ?? items.firstIndex { $0.plan.start != nil && $0.plan.start == plan.start }
      ?? items.firstIndex { folded($0.plan.words) == name }
  }

  /// What comes next on the agenda; nil after its last item.
  package var next: AgendaItem? {
    items[(last.map { $0 + 1 } ?? 0)...].first { $0.isPlanned }?.plan
  }

  /// The item that somebody means who says these words: one that begins so, or that has them in it, a
  /// later one before one that is over; nil when none is called so.
  package func item(saying words: String) -> AgendaItem? {
    let wanted = folded(words)
    return
      (inTurn.first { folded($0.plan.words).hasPrefix(wanted) }
      ?? inTurn.first { folded($0.plan.line).contains(wanted) })?.plan
  }

  /// The items as they may be gone on to: those after the one that was on last, then the others.
  package var inTurn: [Item] {
    let later = last.map { $0 + 1 } ?? 0
    return Array(items[later...] + items[..<later])
  }
}

extension Book {
  /// How an event goes; nil when there is no such event.
  package func course(of event: EventID) -> Course? {
    events[event].map { Course($0, log.agenda(of: event)) }
  }
}

extension StringProtocol {
  fileprivate var trimmedOfSpaces: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
