/// What a name that somebody typed may mean.
package enum NameMatch<ID: Hashable & Sendable>: Equatable, Sendable {
  /// One thing only.
  case one(ID)
  /// Several, the likeliest first.
  case several([ID])
  /// Nothing in the book.
  case none
}

/// The names under which the things of one kind are found: ids, names, aliases, and every word in
/// them. Looking one up costs the same in a book of twelve organisations and of six thousand.
struct NameTable<ID: Hashable & Sendable>: Sendable {
  private struct Entry: Sendable {
    var key: [UInt8]
    var id: ID
  }

  /// Whole names. They are kept apart from the words inside, so that a hundred organisations with
  /// "Mind" in their names never hide the one that is called so.
  private var names: [Entry] = []
  /// Names from the second word, the third and so on.
  private var tails: [Entry] = []

  mutating func add(_ names: [String], for id: ID) {
    for name in names {
      let key = Array(folded(name).utf8)
      self.names.append(Entry(key: key, id: id))
      for index in key.indices.dropFirst() where !isWordByte(key[index - 1]) {
        guard isWordByte(key[index]) else { continue }
        tails.append(Entry(key: Array(key[index...]), id: id))
      }
    }
  }

  /// To be called once, after the last `add`.
  mutating func sort() {
    names.sort { $0.key.lexicographicallyPrecedes($1.key) }
    tails.sort { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// What `typed` may mean. An exact name wins over the beginning of one, that over a word inside
  /// one. Of several at most `limit` are given.
  func match(_ typed: some StringProtocol, limit: Int = 40) -> NameMatch<ID> {
    let wanted = Array(folded(typed).utf8)
    guard !wanted.isEmpty else { return .none }
    for best in [
      found(in: names, from: wanted, limit: limit) { $0 == wanted },
      found(in: names, from: wanted, limit: limit) { $0.starts(with: wanted) },
      found(in: tails, from: wanted, limit: limit) { $0.starts(with: wanted) },
    ] {
      if best.count == 1 { return .one(best[0]) }
      if !best.isEmpty { return .several(best) }
    }
    return .none
  }

  /// All that `typed` may become, the likeliest first: for completion. At most `limit`.
  func completions(of typed: some StringProtocol, limit: Int = 40) -> [ID] {
    let wanted = Array(folded(typed).utf8)
    var all = found(in: names, from: wanted, limit: limit) { $0.starts(with: wanted) }
    for id in found(in: tails, from: wanted, limit: limit, where: { $0.starts(with: wanted) }) {
      if all.count < limit { all.appendIfNew(id) }
    }
    return all
  }

  /// The things of the entries from `key` on while they fit.
  private func found(
    in entries: [Entry], from key: [UInt8], limit: Int, where fits: ([UInt8]) -> Bool
  ) -> [ID] {
    var ids: [ID] = []
    var index = firstIndex(in: entries, notBefore: key)
    while index < entries.count, ids.count < limit, fits(entries[index].key) {
      ids.appendIfNew(entries[index].id)
      index += 1
    }
    return ids
  }

  private func firstIndex(in entries: [Entry], notBefore key: [UInt8]) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key.lexicographicallyPrecedes(key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (48...57).contains(byte) || (97...122).contains(byte)
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func appendIfNew(_ element: Element) {
    if !contains(element) { append(element) }
  }
}

/// The names of one book.
struct BookNames: Sendable {
  private(set) var organisations = NameTable<OrganisationID>()
  private(set) var topics: [TopicList: NameTable<TopicID>] = [:]
  private(set) var events = NameTable<EventID>()

  init(_ book: Book) {
    for organisation in book.organisations.all {
      organisations.add(
        [organisation.id.text, organisation.name] + organisation.aliases, for: organisation.id)
    }
    organisations.sort()
    for list in TopicList.allCases {
      var table = NameTable<TopicID>()
      for topic in book.topics(list).all {
        table.add([topic.id.text, topic.name] + topic.aliases, for: topic.id)
      }
      table.sort()
      topics[list] = table
    }
    for event in book.events.all { events.add([event.id.text, event.title], for: event.id) }
    events.sort()
  }
}

extension Book {
  /// The organisation that `typed` names: by id, name, alias, or the beginning of a word in them.
  package func organisation(named typed: some StringProtocol) -> NameMatch<OrganisationID> {
    switch names.organisations.match(typed) {
    case .none: return .none
    case .one(let id): return .one(whereItWent(id))
    case .several(let ids):
      // What merged and what it merged into are one organisation now.
      var now: [OrganisationID] = []
      for id in ids { now.appendIfNew(whereItWent(id)) }
      return now.count == 1 ? .one(now[0]) : .several(now)
    }
  }

  /// All organisations whose name `typed` may become.
  package func organisations(completing typed: some StringProtocol) -> [OrganisationID] {
    typed.isEmpty ? organisations.ids : names.organisations.completions(of: typed)
  }

  /// The theme or community that `typed` names.
  package func topic(named typed: some StringProtocol, in list: TopicList) -> NameMatch<TopicID> {
    names.topics[list]?.match(typed) ?? .none
  }

  /// All topics whose name `typed` may become.
  package func topics(completing typed: some StringProtocol, in list: TopicList) -> [TopicID] {
    typed.isEmpty
      ? topics(list).ids : names.topics[list]?.completions(of: typed) ?? []
  }

  /// The event that `typed` names: by id, or by title.
  package func event(named typed: some StringProtocol) -> NameMatch<EventID> {
    names.events.match(typed)
  }

  /// The pledge that people call by this number: of the newest round that has it. One that was made
  /// under the organisation's own name goes before those of organisations that merged into it.
  package func pledge(number: Int, of organisation: OrganisationID) -> PledgeID? {
    pledges(madeBy: organisation).first { pledges[$0]?.number == number }
      ?? pledges(of: whereItWent(organisation)).first { pledges[$0]?.number == number }
  }

  /// The pledge that `typed` names: by its id, or by an organisation and a number with its round or
  /// without, as people and reports say it: `nightjar 2`, `@nig2`, `Nightjar 2023-2`.
  package func pledge(named typed: String) -> NameMatch<PledgeID> {
    if pledges[PledgeID(typed)] != nil { return .one(PledgeID(typed)) }
    let words = typed.drop { $0 == "@" || $0 == " " }
    let digits = words.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let number = Int(words.suffix(digits))
    var name = words.dropLast(digits)
    var round: Substring?
    if number != nil, name.last == "-" {
      name = name.dropLast()
      round = name.lastIndex { $0 == " " || $0 == "-" }.map { name[name.index(after: $0)...] }
      name = name.dropLast(round.map { $0.count + 1 } ?? 0)
    }
    while name.last == " " { name = name.dropLast() }
    let organisations: [OrganisationID] =
      switch organisation(named: name) {
      case .one(let id): [id]
      case .several(let ids): ids
      case .none: []
      }
    if organisations.count == 1, round == nil, let number,
      let newest = pledge(number: number, madeBy: name)
    {
      return .one(newest)
    }
    let found = organisations.flatMap(pledges(of:)).filter { id in
      guard let pledge = pledges[id] else { return false }
      return (number == nil || pledge.number == number)
        && (round.map { pledge.round == $0 } ?? true)
    }
    return found.count == 1 ? .one(found[0]) : found.isEmpty ? .none : .several(found)
  }

  /// The pledge that is called by the name of an organisation, which may have merged since, and a
  /// number.
  package func pledge(number: Int, madeBy typed: some StringProtocol) -> PledgeID? {
    switch names.organisations.match(typed) {
    case .none: return nil
    case .one(let id): return pledge(number: number, of: id)
    case .several(let ids):
      // The one that goes on has the names of the other, too.
      let merged = ids.filter(hasMerged)
      guard merged.count == 1, Set(ids.map(whereItWent)).count == 1 else { return nil }
      return pledge(number: number, of: merged[0])
    }
  }
}

extension Book {
  /// What people call an organisation in passing: the fewest first words of its name that are no
  /// other's, as `Nightjar` for Nightjar Counselling.
  package func shortName(of id: OrganisationID) -> String {
    guard let name = organisations[id]?.name else { return id.text }
    // They are sorted by name: whoever shares the first words stands just before or after.
    let neighbours = organisations.neighbours(of: id).map { folded($0.name) + " " }
    return beginnings(of: name).first { beginning in
      let beginning = folded(beginning) + " "
      return !neighbours.contains { $0.hasPrefix(beginning) }
    } ?? name
  }

  /// What a subject is called in one phrase: `Nightjar 2`, `Nightjar`, `the inbox`. A pledge of an
  /// earlier round that shares its number with a newer one is told with its round.
  package func title(of subject: Subject) -> String {
    switch subject {
    case .inbox: return "the inbox"
    case .organisation(let id): return shortName(of: id)
    case .pledge(let id):
      guard let pledge = pledges[id] else { return id.text }
      let name = shortName(of: pledge.organisation)
      let first = pledges(madeBy: pledge.organisation).first {
        pledges[$0]?.number == pledge.number
      }
      return first == id
        ? "\(name) \(pledge.number)" : "\(name) \(pledge.round)-\(pledge.number)"
    }
  }
}

/// `Nightjar`, `Nightjar Counselling`; never one that ends in a word that needs another.
private func beginnings(of name: String) -> some Sequence<String> {
  let words = name.split(separator: " ")
  return words.indices.lazy.filter { last in
    !["the", "st", "of", "and", "for", "&", "a"].contains(folded(words[last]))
  }.map { words[...$0].joined(separator: " ") }
}
