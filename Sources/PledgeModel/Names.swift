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
  /// How well a name fits: the whole of it first, then its beginning, then a word inside it.
  private enum Part: Int { case start, word }

  private struct Entry: Sendable {
    var key: [UInt8]
    var part: Part
    var id: ID
  }

  private var entries: [Entry] = []

  mutating func add(_ names: [String], for id: ID) {
    for name in names {
      let key = Array(folded(name).utf8)
      entries.append(Entry(key: key, part: .start, id: id))
      for index in key.indices.dropFirst() where !isWordByte(key[index - 1]) {
        guard isWordByte(key[index]) else { continue }
        entries.append(Entry(key: Array(key[index...]), part: .word, id: id))
      }
    }
  }

  /// To be called once, after the last `add`.
  mutating func sort() {
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// What `typed` may mean. An exact name wins over the beginning of one, that over a word inside
  /// one. Of several at most `limit` are given.
  func match(_ typed: some StringProtocol, limit: Int = 40) -> NameMatch<ID> {
    let wanted = Array(folded(typed).utf8)
    guard !wanted.isEmpty else { return .none }
    var exact: [ID] = []
    var starting: [ID] = []
    var inside: [ID] = []
    var index = firstIndex(notBefore: wanted)
    while index < entries.count, entries[index].key.starts(with: wanted) {
      let entry = entries[index]
      index += 1
      switch entry.part {
      case .start where entry.key.count == wanted.count: exact.appendIfNew(entry.id)
      case .start: starting.appendIfNew(entry.id)
      case .word: inside.appendIfNew(entry.id)
      }
      if starting.count + inside.count >= limit { break }
    }
    for best in [exact, starting, inside] {
      if best.count == 1 { return .one(best[0]) }
      if !best.isEmpty { return .several(best) }
    }
    return .none
  }

  /// All that `typed` may become, the likeliest first: for completion.
  func completions(of typed: some StringProtocol, limit: Int = 40) -> [ID] {
    let wanted = Array(folded(typed).utf8)
    var starting: [ID] = []
    var inside: [ID] = []
    var index = firstIndex(notBefore: wanted)
    while index < entries.count, entries[index].key.starts(with: wanted) {
      if entries[index].part == .start {
        starting.appendIfNew(entries[index].id)
      } else {
        inside.appendIfNew(entries[index].id)
      }
      if starting.count + inside.count >= limit { break }
      index += 1
    }
    return starting + inside.filter { !starting.contains($0) }
  }

  private func firstIndex(notBefore key: [UInt8]) -> Int {
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
  var organisations = NameTable<OrganisationID>()
  var topics: [TopicList: NameTable<TopicID>] = [:]
  var events = NameTable<EventID>()
  var short: [OrganisationID: String] = [:]

  init() {}

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
    short = BookNames.shortNames(book)
  }

  private static func shortNames(_ book: Book) -> [OrganisationID: String] {
    var uses: [String: Int] = [:]
    for organisation in book.organisations.all {
      for beginning in beginnings(of: organisation.name) {
        uses[folded(beginning), default: 0] += 1
      }
    }
    var short: [OrganisationID: String] = [:]
    for organisation in book.organisations.all {
      short[organisation.id] = beginnings(of: organisation.name).first { uses[folded($0)] == 1 }
    }
    return short
  }

  /// `Nightjar`, `Nightjar Counselling`; never one that ends in a word that needs another.
  private static func beginnings(of name: String) -> [String] {
    let words = name.split(separator: " ")
    return words.indices.compactMap { last in
      let word = folded(words[last])
      return ["the", "st", "of", "and", "for", "&", "a"].contains(word)
        ? nil : words[...last].joined(separator: " ")
    }
  }
}

extension Book {
  /// The organisation that `typed` names: by id, name, alias, or the beginning of a word in them.
  package func organisation(named typed: some StringProtocol) -> NameMatch<OrganisationID> {
    switch names.organisations.match(typed) {
    case .one(let id): .one(whereItWent(id))
    case let other: other
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

  /// Follows `MergedInto` to the organisation that goes on.
  package func whereItWent(_ id: OrganisationID) -> OrganisationID {
    var current = id
    for _ in 0..<16 {
      guard let next = organisations[current]?.mergedInto, organisations[next] != nil else { break }
      current = next
    }
    return current
  }

  /// The pledge that people call by this number: of the newest round that has it.
  package func pledge(number: Int, of organisation: OrganisationID) -> PledgeID? {
    pledges(of: organisation).first { pledges[$0]?.number == number }
  }
}

extension Book {
  /// What people call an organisation in passing: the fewest first words of its name that are no
  /// other's, as `Nightjar` for Nightjar Counselling.
  package func shortName(of organisation: OrganisationID) -> String {
    names.short[organisation] ?? organisations[organisation]?.name ?? organisation.text
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
      return self.pledge(number: pledge.number, of: pledge.organisation) == id
        ? "\(name) \(pledge.number)" : "\(name) \(pledge.round)-\(pledge.number)"
    }
  }
}
