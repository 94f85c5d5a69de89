import PledgeModel

/// What `:table` would do.
enum TableLine {
  /// Say who sits where.
  case show
  /// Say where an open ask may find an answer.
  case suggest
  /// Go to a table.
  case go(String)
  /// Put organisations at a table.
  case seat(Recording)
}

extension State {
  /// What `:table` would do with that argument.
  func tableLine(_ argument: String) throws(Refusal) -> TableLine {
    let (organisations, words) = try reader.names(in: argument)
    guard let table = words.first else {
      guard organisations.isEmpty else {
        throw .notHere("Which table? “:table 3 @name @name” puts them at table 3.")
      }
      return .show
    }
    guard words.count == 1 else {
      throw .notHere("A table is one word, and names begin with @: “:table 3 @name @name”.")
    }
    if organisations.isEmpty { return table == "suggest" ? .suggest : .go(table) }
    return .seat(Recording(act: .seat(table), organisations: organisations))
  }

  /// `:table`: says who sits where, goes to a table, puts organisations there, or suggests one.
  mutating func table(_ argument: String) -> [Effect] {
    do throws(Refusal) {
      switch try tableLine(argument) {
      case .show: return attendance.tables.isEmpty ? tell(State.noTables) : open(.tables)
      case .suggest: return suggestTables()
      case .go(let table):
        guard attendance.tables.contains(table) else {
          return refuse(
            .notHere(
              "Nobody sits at table \(table). “:table \(table) @name @name” puts them there."))
        }
        lens = .tables
        chosenRow[.tables] = .table(table)
        sheet = nil
        return tell("\(State.name(ofTable: table)): \(names(at: table))")
      case .seat(let recording):
        if let readOnly { return refuse(.readOnly(readOnly)) }
        return record(recording)
      }
    } catch {
      return refuse(error)
    }
  }

  private static let noTables =
    "Nobody sits at a table yet. “:table 3 @name @name” puts them at table 3."

  private mutating func suggestTables() -> [Effect] {
    guard let event, !attendance.tables.isEmpty else { return tell(State.noTables) }
    let asks = book.standing.openAsks.compactMap { book.standing.ask($0) }.filter { ask in
      book.organisation(of: ask.subject).map { attendance.isHere($0) } ?? false
    }
    guard !asks.isEmpty else { return tell("Nobody who is here has an open ask.") }
    let matching = Matching(in: book, at: event)
    return open(
      .suggestions(
        asks.map { ask in
          TableSuggestion(ask: ask.id, advice: advice(for: ask, matching.matches(for: ask.id)))
        }))
  }

  /// Where somebody at another table may have the answer, and why: an offer before good practice, that
  /// before an ask that was answered, that before a pledge. Nil when nobody has.
  private func advice(for ask: Ask, _ matches: Matches) -> String? {
    advice(for: ask, matches.offers) { "offered \($0)" }
      ?? advice(for: ask, matches.practices) { "has good practice, \($0)" }
      ?? advice(for: ask, matches.answered) { "asked \($0) and was answered" }
      ?? matches.here.lazy.compactMap { pledgeAdvice(for: ask, $0) }.first
  }

  /// The first of those notes by somebody at another table.
  private func advice(
    for ask: Ask, _ notes: [Matches.Match<NoteID>], _ reason: (String) -> String
  ) -> String? {
    for match in notes {
      guard let note = book.log[match.id] else { continue }
      for voice in voices(in: note) {
        guard let table = otherTable(of: voice, than: ask) else { continue }
        let quoted = "“\(firstWords(of: note.text, or: pledgeText(note.subject)))”"
        let words = "\(book.shortName(of: voice)) \(reason(quoted))"
        return "table \(table): \(words) (\(names(match.shared)))"
      }
    }
    return nil
  }

  private func pledgeAdvice(
    for ask: Ask, _ match: Matches.Match<OrganisationID>
  ) -> String? {
    guard let table = otherTable(of: match.id, than: ask) else { return nil }
    for pledge in book.pledges(of: match.id).compactMap({ book.pledges[$0] }) {
      let shared = book.tags(of: pledge).filter(match.shared.contains)
      guard !shared.isEmpty else { continue }
      let words = "\(book.title(of: .pledge(pledge.id))) is “\(pledge.text)”"
      return "table \(table): \(words) (\(names(shared)))"
    }
    return nil
  }

  /// The table of an organisation, when it is not that of who asks.
  private func otherTable(of organisation: OrganisationID, than ask: Ask) -> String? {
    let asking = book.organisation(of: ask.subject)
    let own = asking.flatMap { attendance.arrival(of: $0)?.table }
    guard organisation != asking, let table = attendance.arrival(of: organisation)?.table,
      table != own
    else { return nil }
    return table
  }

  /// Whoever said a note has what is in it; else whose it is.
  private func voices(in note: Note) -> [OrganisationID] {
    let speakers = note.from.map { OrganisationID($0) }.filter { book.organisations[$0] != nil }
    return (speakers.isEmpty ? [note.organisation].compactMap(\.self) : speakers)
      .map(book.whereItWent)
  }

  private func names(_ tags: [Tag]) -> String {
    tags.map { book.topics($0.list)[$0.id]?.name ?? $0.id.text }.joined(separator: ", ")
  }

  /// `table 3`, `at no table`.
  static func name(ofTable table: String?) -> String {
    table.map { "table \($0)" } ?? "at no table"
  }

  /// Who sits at a table: `Birchwood, Nightjar (not heard yet)`.
  func names(at table: String?) -> String {
    (event.map { book.organisations(at: table, of: $0) } ?? [])
      .map { book.shortName(of: $0) + (isSilent($0) ? " (not heard yet)" : "") }
      .joined(separator: ", ")
  }
}

extension Book {
  /// The rows under a table: each organisation that sits there with its pledges, as far as the filter
  /// leaves them.
  func items(at table: String?, of event: EventID?, found: Found?) -> [Item] {
    (event.map { organisations(at: table, of: $0) } ?? []).flatMap { id -> [Item] in
      let pledges = pledges(of: id).filter { found?.pledges.contains($0) ?? true }
      let isFound =
        found.map { found in
          family(of: id).contains {
            found.organisations.contains($0) || found.subjects.contains(.organisation($0))
          }
        }
      return isFound ?? true || !pledges.isEmpty
        ? [.whole(id)] + pledges.map { .pledge($0) } : []
    }
  }
}

/// Where an open ask may find an answer.
package struct TableSuggestion: Equatable, Sendable {
  var ask: NoteID
  /// The table and why; nil when nobody at another one is likelier than anybody else to have it.
  var advice: String?
}
