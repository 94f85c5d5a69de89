package import PledgeModel

/// Which part of a book is wanted. Of several of one kind any will do; all kinds must fit.
package struct ListFilter: Equatable, Sendable {
  /// What was typed, as names, aliases or ids.
  package struct Words: Sendable {
    /// Themes.
    package var themes: [String] = []
    /// Communities.
    package var communities: [String] = []
    /// Organisations.
    package var organisations: [String] = []
    /// Where a pledge or an ask stands.
    package var statuses: [String] = []
    /// Events.
    package var events: [String] = []
    /// Kinds of notes.
    package var kinds: [String] = []
    /// Words that names or texts must hold, all of them.
    package var find = ""

    /// Nothing: all of the book.
    package init() {}
  }

  /// Where a pledge or one of its asks stands.
  package enum Status: Hashable, Sendable {
    /// The latest status of the pledge.
    case progress(Progress)
    /// Nobody has said yet where the pledge stands.
    case unsaid
    /// The state of an ask.
    case ask(AskState)
  }

  var themes: Set<TopicID> = []
  var communities: Set<TopicID> = []
  var organisations: Set<OrganisationID> = []
  var statuses: Set<Status> = []
  var events: Set<EventID> = []
  var kinds: Set<Kind> = []
  var find = ""

  /// All of a book.
  package static let all = ListFilter()

  private init() {}

  /// Finds in the book what the words name.
  package init(_ words: Words, in told: ToldBook) throws(UnknownName) {
    let book = told.book
    for typed in words.themes {
      themes.insert(try ListFilter.topic(typed, .theme, in: book))
    }
    for typed in words.communities {
      communities.insert(try ListFilter.topic(typed, .community, in: book))
    }
    for typed in words.organisations {
      let names = book.organisations.all.lazy.map { ($0.id.text, [$0.name] + $0.aliases) }
      organisations.insert(
        try only(book.organisation(named: typed), typed, "organisation", among: Array(names)))
    }
    for typed in words.events {
      let names = book.events.all.map { ($0.id.text, [$0.title]) }
      events.insert(try only(book.event(named: typed), typed, "event", among: names))
    }
    for typed in words.statuses {
      statuses.formUnion(try choice(typed, "status", among: statusWords))
    }
    for typed in words.kinds {
      kinds.formUnion(try choice(typed, "kind", among: kindWords))
    }
    find = words.find
  }

  private static func topic(
    _ typed: String, _ list: TopicList, in book: Book
  ) throws(UnknownName) -> TopicID {
    let names = book.topics(list).all.map { ($0.id.text, [$0.name] + $0.aliases) }
    return try only(book.topic(named: typed, in: list), typed, list.rawValue, among: names)
  }
}

/// A name that nothing in the book has, or more than one thing.
package struct UnknownName: Error, Equatable, Sendable {
  /// What kind of thing was named, as `theme`.
  package let what: String
  /// What was typed.
  package let typed: String
  /// What may have been meant.
  package let candidates: [String]
  /// Whether each of the candidates has that name.
  package let isAmbiguous: Bool

  /// What is wrong and what may have been meant, in a sentence or two.
  package var words: String {
    let list = candidates.prefix(30).joined(separator: ", ")
    let rest = candidates.count > 30 ? " and \(candidates.count - 30) more" : ""
    if isAmbiguous { return "“\(typed)” may be \(list)\(rest)." }
    return candidates.isEmpty
      ? "No \(what) is called “\(typed)”; the book has none."
      : "No \(what) is called “\(typed)”. There are: \(list)\(rest)."
  }
}

/// The one thing that `match` found.
private func only<Thing>(
  _ match: NameMatch<Identifier<Thing>>, _ typed: String, _ what: String,
  among names: [(id: String, others: [String])]
) throws(UnknownName) -> Identifier<Thing> {
  switch match {
  case .one(let id): return id
  case .several(let ids):
    throw UnknownName(what: what, typed: typed, candidates: ids.map(\.text), isAmbiguous: true)
  case .none:
    let near = names.filter { !spellings(near: typed, among: [$0.id] + $0.others).isEmpty }
    throw UnknownName(
      what: what, typed: typed, candidates: (near.isEmpty ? names : near).map(\.id),
      isAmbiguous: false)
  }
}

/// What the beginning of a word stands for.
private func choice<Value>(
  _ typed: String, _ what: String, among words: [(word: String, values: [Value])]
) throws(UnknownName) -> [Value] {
  let wanted = folded(typed).replacingSpaces
  if let exact = words.first(where: { $0.word == wanted }) { return exact.values }
  let fitting = wanted.isEmpty ? [] : words.filter { $0.word.hasPrefix(wanted) }
  if fitting.count == 1 { return fitting[0].values }
  throw UnknownName(
    what: what, typed: typed, candidates: (fitting.isEmpty ? words : fitting).map(\.word),
    isAmbiguous: !fitting.isEmpty)
}

private let statusWords: [(word: String, values: [ListFilter.Status])] =
  Progress.allCases.map { ($0.rawValue, [.progress($0)]) } + [("unsaid", [.unsaid])]
  + AskState.allCases.map { ($0.rawValue, [.ask($0)]) }
  + [("open", AskState.allCases.filter(\.isOpen).map { .ask($0) })]

private let kindWords: [(word: String, values: [Kind])] =
  Kind.allCases.map { ($0.rawValue, [$0]) }

extension String {
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "-" : $0 }) }
}
