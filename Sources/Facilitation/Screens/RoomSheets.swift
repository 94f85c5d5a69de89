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
    let percents = percents(of: sectors.map { people($1) })
    let shares = zip(sectors, percents).compactMap { sector, percent in
      people(sector.1) > 0 ? "\(percent) % \(sector.0)" : nil
    }
    var rows =
      wrappedRows(
        (["\(attendance.organisationsHere) of \(counted(all.count, "organisation"))"]
          + [peopleCounted(attendance.people)] + shares).joined(separator: ", "), columns: columns)
      + [TextRow()]
    for ((sector, organisations), percent) in zip(sectors, percents) {
      let here = organisations.filter { attendance.isHere($0.id) }
      let heads = people(organisations)
      let share = heads > 0 ? ", \(percent) %" : ""
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

  /// How many in a hundred of all each part is, in whole numbers that come to a hundred: those with the
  /// largest remainders are rounded up, the first of equals.
  private func percents(of parts: [Int]) -> [Int] {
    let whole = parts.reduce(0, +)
    guard whole > 0 else { return parts.map { _ in 0 } }
    var percents = parts.map { 100 * $0 / whole }
    let byRemainder = parts.indices.sorted {
      (100 * parts[$1] % whole, $0) < (100 * parts[$0] % whole, $1)
    }
    for index in byRemainder.prefix(100 - percents.reduce(0, +)) { percents[index] += 1 }
    return percents
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
      suggestion.advice
      ?? "nothing at another table has a theme or community in common with it"
    return wrappedRows("\(book.title(of: note.subject)): \(asked)", columns: columns)
      + wrappedRows(advice, columns: columns, first: "  → ", further: 4)
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
