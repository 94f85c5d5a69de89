import PledgeModel
import Screen

extension State {
  // MARK: Who is here

  /// Who is here by sector, who is not coming, and who has not been heard of.
  func attendanceRows(columns: Int) -> [TextRow] {
    let attendance = attendance
    let all = book.organisations.all.filter { !book.hasMerged($0.id) }
    let people = { (organisations: [Organisation]) in
      organisations.reduce(0) { $0 + (attendance.arrival(of: $1.id)?.heads ?? 0) }
    }
    let sectors = book.sectors.map { sector in
      (sector, all.filter { $0.sector == sector })
    }.filter { !$1.isEmpty }
    let shares = sectors.map { ($0, people($1)) }.filter { $1 > 0 }
      .map { "\(percent($1, of: attendance.people)) \($0)" }
    var rows =
      wrappedRows(
        (["\(attendance.organisationsHere) of \(counted(all.count, "organisation"))"]
          + [peopleCounted(attendance.people)] + shares).joined(separator: ", "), columns: columns)
      + [TextRow()]
    for (sector, organisations) in sectors {
      let here = organisations.filter { attendance.isHere($0.id) }
      let heads = people(organisations)
      let share = heads > 0 ? ", \(percent(heads, of: attendance.people))" : ""
      rows += wrappedRows(
        "\(sector): \(here.count) of \(counted(organisations.count, "organisation")), "
          + peopleCounted(heads) + share, columns: columns)
      rows += here.flatMap { row(of: $0, columns: columns) }
    }
    rows += section(
      "Apologies",
      all.filter { attendance.arrival(of: $0.id)?.heads == 0 }.map(\.name), columns: columns)
    rows += section(
      "Not heard of",
      all.filter { attendance.arrival(of: $0.id) == nil }.map(\.name), columns: columns)
    return rows
  }

  /// `  Nightjar Counselling, 3 people, table 2 - not heard yet`.
  private func row(of organisation: Organisation, columns: Int) -> [TextRow] {
    guard let arrival = attendance.arrival(of: organisation.id) else { return [] }
    let table = arrival.table.map { ", table \($0)" } ?? ""
    let silent = isSilent(organisation.id) ? " - not heard yet" : ""
    return wrappedRows(
      "\(organisation.name), \(peopleCounted(arrival.heads))\(table)\(silent)", columns: columns,
      first: "  ", further: 4)
  }

  private func section(_ heading: String, _ names: [String], columns: Int) -> [TextRow] {
    guard !names.isEmpty else { return [] }
    return [TextRow(), TextRow("\(heading):")]
      + names.flatMap { wrappedRows($0, columns: columns, first: "  ", further: 4) }
  }

  /// `55 %`, to the nearest whole.
  private func percent(_ part: Int, of whole: Int) -> String {
    "\(whole > 0 ? (200 * part + whole) / (2 * whole) : 0) %"
  }

  // MARK: Who sits where

  /// The tables with those who sit there, then those who are here and sit nowhere.
  func tableRows(columns: Int) -> [TextRow] {
    let others = event.map { book.organisations(at: nil, of: $0) } ?? []
    return (attendance.tables + (others.isEmpty ? [] : [nil])).flatMap { table in
      wrappedRows(
        "\(State.name(ofTable: table)): \(names(at: table))", columns: columns)
    }
  }

  /// An ask, and the table at which it may be answered.
  func rows(of suggestion: TableSuggestion, columns: Int) -> [TextRow] {
    guard let note = book.log[suggestion.ask] else { return [] }
    let asked = note.text.isEmpty ? pledgeText(note.subject) : note.text
    let advice =
      suggestion.answer.map { "table \($0.table): \(words(for: $0))" }
      ?? "nothing at another table has a theme or community in common with it"
    return wrappedRows("\(book.title(of: note.subject)): \(asked)", columns: columns)
      + wrappedRows(advice, columns: columns, first: "  → ", further: 4)
  }

  /// `Birchwood offered “a pool of interpreters” (Language and interpreting)`.
  private func words(for answer: LikelyAnswer) -> String {
    let name = book.shortName(of: answer.organisation)
    let quoted = { (id: NoteID) in
      let note = book.log[id]
      return "“\(firstWords(of: note?.text ?? "", or: note.map { pledgeText($0.subject) } ?? ""))”"
    }
    let common =
      answer.themes.map { book.themes[$0]?.name ?? $0.text }
      + answer.communities.map { book.communities[$0]?.name ?? $0.text }
    let why =
      switch answer.ground {
      case .offer(let id): "\(name) offered \(quoted(id))"
      case .practice(let id): "\(name) has good practice, \(quoted(id))"
      case .answered(let id): "\(name) asked \(quoted(id)) and was answered"
      case .pledge(let id): "\(book.title(of: .pledge(id))) is “\(book.pledges[id]?.text ?? "")”"
      }
    return "\(why) (\(common.joined(separator: ", ")))"
  }

  // MARK: Before Enter

  /// What `:here` and its like will do, said before Enter; nil for other commands.
  func words(forRoom name: Command.Name, _ argument: String) -> String? {
    do throws(Refusal) {
      switch name {
      case .here, .apologies: return try recording(name, argument).title(in: book)
      case .table where !argument.isEmpty:
        switch try tableLine(argument) {
        case .show: return nil
        case .suggest: return "where open asks may find an answer"
        case .go(let table): return "go to table \(table)"
        case .seat(let recording): return recording.title(in: book)
        }
      case .add where !argument.isEmpty: return try addition(argument).title(in: book)
      default: return nil
      }
    } catch {
      return error.words
    }
  }
}
