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
    let answers = LikelyAnswers(in: book, at: event)
    return open(.suggestions(asks.map { ($0.id, answers.best(for: $0)) }.map(TableSuggestion.init)))
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
  /// Nil when nobody at another table is likelier than anybody else to have one.
  var answer: LikelyAnswer?
}
