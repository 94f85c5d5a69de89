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
    return tags(of: pledge)
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

  /// What a pledge is about, each topic once, themes first.
  package func tags(of pledge: Pledge) -> [Tag] { tags { pledge.topics($0) } }

  /// What may help with an ask. Who is here is known of `event`.
  package func matches(for id: NoteID, at event: EventID?) -> Matches {
    Matching(in: self, at: event).matches(for: id)
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

/// All in a book that may help with some ask: gone through once, for as many asks as there are.
package struct Matching {
  private let book: Book
  /// Offers, good practice and the first notes of answered asks, with what they are about.
  private var offers: [(note: Note, tags: [Tag])] = []
  private var practices: [(note: Note, tags: [Tag])] = []
  private var answered: [(note: Note, tags: [Tag])] = []
  private let here: [(id: OrganisationID, tags: [Tag])]

  /// Goes through a book. Who is here is known of `event`; nothing that is private helps.
  package init(in book: Book, at event: EventID?) {
    self.book = book
    here = (event.map { book.attendance(at: $0).here } ?? []).map { id in
      (id, book.pledges(of: id).compactMap { book.pledges[$0] }.flatMap(book.tags))
    }
    for note in book.log.all {
      switch note.kind {
      case .offer: add(note, to: &offers)
      case .practice: add(note, to: &practices)
      default: break
      }
    }
    for ask in book.standing.allAsks where ask.state == .answered {
      if let note = book.log[ask.id] { add(note, to: &answered) }
    }
  }

  private func add(_ note: Note, to notes: inout [(note: Note, tags: [Tag])]) {
    // What answers something private is private with it.
    guard note.share != .private, book.log[book.log.root(of: note)]?.share != .private else {
      return
    }
    notes.append((note, book.tags(of: note)))
  }

  /// What may help with the ask that began with the note of that id.
  package func matches(for id: NoteID) -> Matches {
    guard let asked = book.log[id], case let wanted = book.tags(of: asked), !wanted.isEmpty else {
      return Matches()
    }
    let own = asked.organisation.map(book.whereItWent)
    return Matches(
      offers: matches(among: offers, wanted, for: asked),
      practices: matches(among: practices, wanted, for: asked),
      answered: matches(among: answered, wanted, for: asked),
      here: here.filter { $0.id != own }
        .map { organisation in
          Matches.Match(id: organisation.id, shared: wanted.filter(organisation.tags.contains))
        }
        .filter { !$0.shared.isEmpty }
        .sorted { a, b in
          if a.shared.count != b.shared.count { return a.shared.count > b.shared.count }
          let places = book.organisations
          return (places.place(of: a.id) ?? 0) < (places.place(of: b.id) ?? 0)
        })
  }

  /// Those of `notes` that are about something `wanted`; not those that are part of the same exchange
  /// or were said by who asks.
  private func matches(
    among notes: [(note: Note, tags: [Tag])], _ wanted: [Tag], for asked: Note
  ) -> [Matches.Match<NoteID>] {
    let matches = notes.compactMap { note, tags -> Matches.Match<NoteID>? in
      let shared = wanted.filter(tags.contains)
      guard !shared.isEmpty, book.log.root(of: note) != asked.id else { return nil }
      let speakers = note.from.isEmpty ? note.organisation.map { [$0.text] } ?? [] : note.from
      guard asked.organisation.map({ !speakers.contains($0.text) }) ?? true else { return nil }
      return Matches.Match(id: note.id, shared: shared)
    }
    return matches.sorted { a, b in
      if a.shared.count != b.shared.count { return a.shared.count > b.shared.count }
      guard let first = book.log.order(of: a.id), let second = book.log.order(of: b.id) else {
        return false
      }
      return second < first
    }
  }
}
