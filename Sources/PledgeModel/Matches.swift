/// What a book has that may help with an ask, because it shares a theme or a community with it.
///
/// Within each list what shares more comes first, then what is newer. Nothing private is among it,
/// nor anything that whoever asks has said themselves.
package struct Matches: Equatable, Sendable {
  /// A note, or an organisation, and what it shares with the ask.
  package struct Match<ID: Equatable & Sendable>: Equatable, Sendable {
    /// Which.
    package var id: ID
    /// What both are about; never empty.
    package var shared: [Tag]
  }

  /// Help that somebody has offered.
  package var offers: [Match<NoteID>] = []
  /// Good practice.
  package var practices: [Match<NoteID>] = []
  /// Asks that have been answered, by their first notes.
  package var answered: [Match<NoteID>] = []
  /// Organisations that are here and have pledged something of the kind, by name where they share
  /// as much.
  package var here: [Match<OrganisationID>] = []

  /// Whether there is nothing.
  package var isEmpty: Bool { self == Matches() }
}

/// A theme or a community.
package struct Tag: Hashable, Sendable {
  /// In which of the book's lists it stands.
  package var list: TopicList
  /// Which.
  package var id: TopicID

  /// The topic of that id in that list.
  package init(list: TopicList, id: TopicID) {
    self.list = list
    self.id = id
  }
}

extension Book {
  /// What a note is about: the themes and communities it is tagged with itself, else those of its
  /// pledge; each once, themes first.
  package func tags(of note: Note) -> [Tag] {
    let own = tags { note.topics($0) }
    guard own.isEmpty, let pledge = note.pledge.flatMap({ pledges[$0] }) else { return own }
    return tags { pledge.topics($0) }
  }

  private func tags(_ topics: (TopicList) -> [TopicID]) -> [Tag] {
    var found: [Tag] = []
    for list in TopicList.allCases {
      for id in topics(list) where !found.contains(Tag(list: list, id: id)) {
        found.append(Tag(list: list, id: id))
      }
    }
    return found
  }

  /// What may help with an ask. Who is here is known of `event`.
  package func matches(for id: NoteID, at event: EventID?) -> Matches {
    guard let asked = log[id] else { return Matches() }
    let wanted = tags(of: asked)
    var matches = Matches()
    guard !wanted.isEmpty else { return matches }
    for note in log.all where note.kind == .offer || note.kind == .practice {
      guard let shared = shared(wanted, by: note, isForeignTo: asked) else { continue }
      if note.kind == .offer {
        matches.offers.append(.init(id: note.id, shared: shared))
      } else {
        matches.practices.append(.init(id: note.id, shared: shared))
      }
    }
    for ask in standing.allAsks where ask.state == .answered {
      guard let note = log[ask.id], let shared = shared(wanted, by: note, isForeignTo: asked) else {
        continue
      }
      matches.answered.append(.init(id: ask.id, shared: shared))
    }
    let own = asked.organisation.map(whereItWent)
    for id in event.map({ attendance(at: $0).here }) ?? [] where id != own {
      let theirs = Set(
        pledges(of: id).compactMap { pledges[$0] }.flatMap { pledge in
          tags { pledge.topics($0) }
        })
      let shared = wanted.filter(theirs.contains)
      if !shared.isEmpty { matches.here.append(.init(id: id, shared: shared)) }
    }
    sort(&matches)
    return matches
  }

  /// What of `wanted` a note is about; nil when nothing is, or when it may not be passed on, is part
  /// of the same exchange or was said by who asks.
  private func shared(_ wanted: [Tag], by note: Note, isForeignTo asked: Note) -> [Tag]? {
    guard note.share != .private else { return nil }
    let theirs = tags(of: note)
    let shared = wanted.filter(theirs.contains)
    guard !shared.isEmpty else { return nil }
    let root = log.root(of: note)
    // What answers something private is private with it.
    guard root != asked.id, log[root]?.share != .private else { return nil }
    let speakers = note.from.isEmpty ? note.organisation.map { [$0.text] } ?? [] : note.from
    guard asked.organisation.map({ !speakers.contains($0.text) }) ?? true else { return nil }
    return shared
  }

  private func sort(_ matches: inout Matches) {
    func isBetter(_ a: Matches.Match<NoteID>, _ b: Matches.Match<NoteID>) -> Bool {
      if a.shared.count != b.shared.count { return a.shared.count > b.shared.count }
      guard let first = log.order(of: a.id), let second = log.order(of: b.id) else { return false }
      return second < first
    }
    matches.offers.sort(by: isBetter)
    matches.practices.sort(by: isBetter)
    matches.answered.sort(by: isBetter)
    matches.here.sort { a, b in
      if a.shared.count != b.shared.count { return a.shared.count > b.shared.count }
      return (organisations.place(of: a.id) ?? 0) < (organisations.place(of: b.id) ?? 0)
    }
  }

  /// What came of an ask that has been answered or parked, in the words of who moved it there; nil
  /// when nobody has said, and when that is private.
  package func outcome(of ask: Ask) -> String? {
    guard let first = log[ask.id] else { return nil }
    let last = ([first] + log.exchange(after: first)).last { $0.input == ask.state }
    guard let last, last.share != .private else { return nil }
    return last.outcome ?? (last.text.isEmpty || last.id == ask.id ? nil : last.text)
  }
}
