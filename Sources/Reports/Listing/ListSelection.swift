import PledgeModel

/// What of a book passes a filter.
struct ListSelection {
  private let book: Book
  private let filter: ListFilter
  /// What the words that are looked for were found in; nil when none are.
  private let found: Found?

  init(_ told: ToldBook, _ filter: ListFilter) {
    book = told.book
    self.filter = filter
    let isWanted = filter.find.contains { !$0.isWhitespace }
    var index = isWanted ? FindIndex(book) : nil
    found = index?.find(filter.find, in: book)
  }

  // MARK: Pledges and notes

  func includes(_ pledge: Pledge) -> Bool {
    carries(pledge)
      && (found?.pledges.contains(pledge.id) ?? true)
      && (!asksForNotes || book.log.notes(of: .pledge(pledge.id)).contains(where: isWanted))
  }

  /// A note is tagged with the topics of its pledge too, and stands where that stands or where the
  /// ask stands that it belongs to.
  func includes(_ note: Note) -> Bool {
    let pledge = note.pledge.flatMap { book.pledges[$0] }
    return isWanted(note)
      && (filter.organisations.isEmpty || isOfWanted(note))
      && filter.themes.hit(by: note.themes + (pledge?.themes ?? []))
      && filter.communities.hit(by: note.communities + (pledge?.communities ?? []))
      && (filter.statuses.isEmpty || stands(note, under: pledge))
      && (found.map { $0.notes.contains(note.id, in: book.log) } ?? true)
  }

  /// Whether the pledge is of the organisations, topics and statuses that are wanted.
  private func carries(_ pledge: Pledge) -> Bool {
    filter.organisations.hit(by: [book.whereItWent(pledge.organisation)])
      && filter.themes.hit(by: pledge.themes) && filter.communities.hit(by: pledge.communities)
      && (filter.statuses.isEmpty || stands(pledge))
  }

  private func stands(_ pledge: Pledge) -> Bool {
    let progress = book.standing.progress(of: pledge.id)
    if filter.statuses.contains(progress.map { .progress($0) } ?? .unsaid) { return true }
    return filter.statuses.contains { $0.isOfAsk }
      && book.log.notes(of: .pledge(pledge.id)).contains { note in
        book.standing.ask(note.id).map { filter.statuses.contains(.ask($0.state)) } ?? false
      }
  }

  private func stands(_ note: Note, under pledge: Pledge?) -> Bool {
    if let ask = book.standing.ask(book.log.root(of: note)),
      filter.statuses.contains(.ask(ask.state))
    {
      return true
    }
    guard let pledge else { return false }
    let progress = book.standing.progress(of: pledge.id)
    return filter.statuses.contains(progress.map { .progress($0) } ?? .unsaid)
  }

  private var asksForNotes: Bool { !filter.events.isEmpty || !filter.kinds.isEmpty }

  /// Whether the note was taken at an event, and is of a kind, that is wanted.
  private func isWanted(_ note: Note) -> Bool {
    filter.events.hit(by: [note.event]) && filter.kinds.hit(by: [note.kind])
  }

  /// Whether the note is filed under an organisation that is wanted, or comes from it.
  private func isOfWanted(_ note: Note) -> Bool {
    let own = book.organisation(of: note.subject) ?? note.organisation.map(book.whereItWent)
    return own.map(filter.organisations.contains) ?? false
      || note.from.contains {
        filter.organisations.contains(book.whereItWent(OrganisationID($0)))
      }
  }

  // MARK: What holds pledges and notes

  private var asksForPledges: Bool {
    !filter.themes.isEmpty || !filter.communities.isEmpty || !filter.statuses.isEmpty
  }

  /// An organisation is wanted for one of its pledges, or for itself when the filter asks nothing
  /// of pledges.
  func includes(_ organisation: Organisation) -> Bool {
    let id = organisation.id
    guard filter.organisations.hit(by: [id]) else { return false }
    let pledges = book.pledges(of: id).compactMap { book.pledges[$0] }
    if asksForPledges { return pledges.contains(where: includes) }
    if asksForNotes {
      let subjects = [Subject.organisation(id)] + pledges.map { .pledge($0.id) }
      guard subjects.contains(where: { book.notes(of: $0).contains(where: isWanted) }) else {
        return false
      }
    }
    guard let found else { return true }
    return book.family(of: id).contains {
      found.organisations.contains($0) || found.subjects.contains(.organisation($0))
    }
      || pledges.contains { found.pledges.contains($0.id) }
  }

  /// A topic is wanted for one of its pledges, or for itself when the filter asks nothing of them.
  /// Words are looked for in its own names.
  func includes(_ topic: Topic, in list: TopicList) -> Bool {
    let own = list == .theme ? filter.themes : filter.communities
    let others = list == .theme ? filter.communities : filter.themes
    guard own.hit(by: [topic.id]), holdsWords([topic.name] + topic.aliases) else { return false }
    let isAlone =
      others.isEmpty && filter.statuses.isEmpty && filter.organisations.isEmpty && !asksForNotes
    return isAlone
      || book.pledges(with: topic.id, in: list).compactMap { book.pledges[$0] }.contains {
        carries($0)
          && (!asksForNotes || book.log.notes(of: .pledge($0.id)).contains(where: isWanted))
      }
  }

  /// The events that are wanted: for one of their notes, or for themselves when the filter asks
  /// nothing of notes but words, which may be in the event's title or venue too.
  func events() -> [Event] {
    let isAlone = filter.organisations.isEmpty && filter.kinds.isEmpty && !asksForPledges
    let holders = Set(book.log.all.lazy.filter(includes).map(\.event))
    return book.events.all.filter { event in
      filter.events.hit(by: [event.id])
        && (holders.contains(event.id)
          || isAlone && holdsWords([event.title, event.venue ?? ""]))
    }
  }

  private func holdsWords(_ names: [String]) -> Bool {
    let all = folded(names.joined(separator: "\n"))
    return folded(filter.find).split(separator: " ").allSatisfy { all.contains($0) }
  }
}

extension Set {
  /// Whether one of `elements` is wanted; everything is when the set is empty.
  fileprivate func hit(by elements: [Element]) -> Bool {
    isEmpty || elements.contains(where: contains)
  }
}

extension ListFilter.Status {
  fileprivate var isOfAsk: Bool {
    if case .ask = self { true } else { false }
  }
}
