/// What one file of a book holds, read by itself.
package struct Page: Equatable, Sendable {
  /// Which file it is, by what belongs there (docs/store.md).
  package enum Name: Hashable, Sendable {
    /// `book.rec`.
    case lists
    /// `people.rec`.
    case people
    /// The file of an organisation, in whatever folder it stands.
    case organisation(OrganisationID)
    /// `event.rec` in the folder of an event.
    case event(EventID)
    /// What one note-taker noted at an event.
    case notes(EventID, Initials)

    /// Whether it is a log of notes.
    package var isNotes: Bool { if case .notes = self { true } else { false } }
  }

  /// Which file it is.
  package var name: Name
  /// What is listed there, in order; nothing in a log of notes.
  package var entries: [Entry]
  /// The notes, in the order of the log; none in other files.
  package var notes: [Note]

  /// A page with what is on it.
  package init(_ name: Name, entries: [Entry] = [], notes: [Note] = []) {
    self.name = name
    self.entries = entries
    self.notes = notes
  }

  /// How many records are on it.
  package var count: Int { entries.count + notes.count }
}

extension Book {
  /// What the book in memory has of a file, as its name says.
  package func page(_ name: Page.Name) -> Page {
    switch name {
    case .lists:
      Page(
        name,
        entries: [.hosting(hosting)] + themes.all.map { .topic(.theme, $0) }
          + communities.all.map { .topic(.community, $0) })
    case .people: Page(name, entries: people.all.map { .person($0) })
    case .organisation(let id):
      Page(
        name,
        entries: (organisations[id].map { [.organisation($0)] } ?? [])
          + pledges(madeBy: id).compactMap { pledges[$0] }.map { .pledge($0) })
    case .event(let id): Page(name, entries: events[id].map { [.event($0)] } ?? [])
    case .notes(let event, let by):
      Page(name, notes: log.everything.filter { $0.event == event && $0.by == by })
    }
  }

  /// Lists what a page lists as it does, and returns how many entries are different. What the book
  /// had of that page and is no longer on it is taken off if `isWhole`: if the page is known to be
  /// all that the file holds. It goes whatever speaks of it; `pledgebook check` names that.
  package mutating func take(_ page: Page, isWhole: Bool) -> Int {
    let old = isWhole ? self.page(page.name).entries : []
    let new = page.entries.filter { entry($0.key) != $0 }
    let keys = Set(page.entries.map(\.key))
    let gone = old.map(\.key).filter { $0 != .hosting && !keys.contains($0) }
    let isTurned = page.name == .lists && isWhole && old != page.entries
    guard !new.isEmpty || !gone.isEmpty || isTurned else { return 0 }
    for entry in new { set(entry) }
    for key in gone { remove(key) }
    if isWhole, page.name == .lists { turnTopics(as: page.entries) }
    arrange()
    return new.count + gone.count
  }

  /// Puts the topics in the order in which a page lists them: it is the book's own.
  private mutating func turnTopics(as entries: [Entry]) {
    for list in TopicList.allCases {
      let topics = entries.compactMap { entry -> Topic? in
        if case .topic(list, let topic) = entry { topic } else { nil }
      }
      switch list {
      case .theme: themes = Roll(topics, by: \.id)
      case .community: communities = Roll(topics, by: \.id)
      }
    }
  }

  /// Takes notes as somebody else has them now: new ones, and others in the place of those with
  /// their ids; and takes out those of `gone`.
  package mutating func take(_ notes: [Note], without gone: [NoteID] = []) {
    var touched = Touched()
    for note in notes {
      if let old = log.replace(with: note) {
        touched.add(old, in: log)
      } else {
        _ = log.add(note)
      }
      touched.add(note, in: log)
    }
    for id in gone {
      if let old = log.takeOut(id) { touched.add(old, in: log) }
    }
    standing.follow(touched, in: log)
  }
}
