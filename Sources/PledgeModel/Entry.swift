/// A thing that the book lists, which is no note: what is entered, put differently and struck out,
/// while the log is only ever added to.
package enum Entry: Equatable, Sendable {
  /// What the book is; there is always one.
  case hosting(Hosting)
  /// A theme or a community.
  case topic(TopicList, Topic)
  /// A note-taker.
  case person(Person)
  /// An organisation, without its pledges.
  case organisation(Organisation)
  /// A pledge.
  case pledge(Pledge)
  /// An event, without its notes.
  case event(Event)

  /// What tells an entry from all others, however it is put.
  package enum Key: Hashable, Sendable {
    case hosting
    case topic(TopicList, TopicID)
    case person(Initials)
    case organisation(OrganisationID)
    case pledge(PledgeID)
    case event(EventID)
  }

  /// What tells it from all others.
  package var key: Key {
    switch self {
    case .hosting: .hosting
    case .topic(let list, let topic): .topic(list, topic.id)
    case .person(let person): .person(person.initials)
    case .organisation(let organisation): .organisation(organisation.id)
    case .pledge(let pledge): .pledge(pledge.id)
    case .event(let event): .event(event.id)
    }
  }
}

extension Book {
  /// The entry of that key as it stands now; nil when there is none.
  package func entry(_ key: Entry.Key) -> Entry? {
    switch key {
    case .hosting: .hosting(hosting)
    case .topic(let list, let id): topics(list)[id].map { .topic(list, $0) }
    case .person(let initials): people[initials].map { .person($0) }
    case .organisation(let id): organisations[id].map { .organisation($0) }
    case .pledge(let id): pledges[id].map { .pledge($0) }
    case .event(let id): events[id].map { .event($0) }
    }
  }

  /// Lists a new entry; false when one of its key is listed, or when it is a pledge of nobody.
  mutating func enter(_ entry: Entry) -> Bool {
    guard self.entry(entry.key) == nil else { return false }
    if case .pledge(let pledge) = entry, organisations[pledge.organisation] == nil { return false }
    put(entry)
    return true
  }

  /// Puts an entry differently; false when none of its key is listed.
  mutating func amend(_ entry: Entry) -> Bool {
    guard let old = self.entry(entry.key) else { return false }
    if old != entry { put(entry) }
    return true
  }

  /// Takes an entry off its list; false when it is not listed, or when something else in the book
  /// speaks of it.
  mutating func strike(_ key: Entry.Key) -> Bool {
    guard entry(key) != nil, !isSpokenOf(key) else { return false }
    remove(key)
    arrange()
    return true
  }

  /// Takes an entry off its list; the book is to be arranged afterwards.
  mutating func remove(_ key: Entry.Key) {
    switch key {
    case .hosting: break
    case .topic(.theme, let id): themes[id] = nil
    case .topic(.community, let id): communities[id] = nil
    case .person(let initials): people[initials] = nil
    case .organisation(let id): organisations[id] = nil
    case .pledge(let id): pledges[id] = nil
    case .event(let id): events[id] = nil
    }
  }

  private mutating func put(_ entry: Entry) {
    set(entry)
    arrange()
  }

  /// Lists an entry; the book is to be arranged afterwards.
  mutating func set(_ entry: Entry) {
    switch entry {
    case .hosting(let hosting): self.hosting = hosting
    case .topic(.theme, let topic): themes[topic.id] = topic
    case .topic(.community, let topic): communities[topic.id] = topic
    case .person(let person): people[person.initials] = person
    case .organisation(let organisation): organisations[organisation.id] = organisation
    case .pledge(let pledge): pledges[pledge.id] = pledge
    case .event(let event): events[event.id] = event
    }
  }

  /// Whether a pledge or a note hangs on the entry, so that it cannot go without them.
  private func isSpokenOf(_ key: Entry.Key) -> Bool {
    switch key {
    case .hosting: true
    case .topic(let list, let id): !pledges(with: id, in: list).isEmpty
    // Who has signed notes may leave the list; the notes keep the initials.
    case .person: false
    case .organisation(let id):
      !pledges(madeBy: id).isEmpty || log.count(of: .organisation(id)) > 0
        || organisations.all.contains { $0.mergedInto == id }
    case .pledge(let id): log.count(of: .pledge(id)) > 0
    case .event(let id): log.hasNotes(at: id)
    }
  }
}
