import PledgeModel

/// Why a row is left out.
struct RowFault: Error, Equatable {
  var words: String
}

/// What one row says, before it is compared with the book.
struct ReadRow: Equatable {
  var organisation: String
  var sector: String
  var text: String
  var round: String
  var themes: [String]
  var communities: [String]
  /// What else the record of the pledge holds, in the order of docs/store.md.
  var details: [Detail]

  /// Reads a row; `round` is that of a row that says none.
  init(_ cells: [Column: [String]], round: String) throws(RowFault) {
    func line(_ column: Column) -> String { oneLine(cells[column]?.first ?? "") }
    organisation = line(.organisation)
    guard !organisation.isEmpty else { throw RowFault(words: "no organisation") }
    text = cleaned(cells[.pledge]?.first ?? "")
    guard !text.isEmpty else { throw RowFault(words: "no pledge") }
    sector = line(.sector)
    themes = (cells[.theme] ?? []).flatMap(names)
    communities = (cells[.community] ?? []).flatMap(names)
    self.round = line(.round).isEmpty ? round : line(.round)
    guard isRound(self.round) else {
      throw RowFault(words: "“\(self.round)” is no round: a year of four digits, as 2026")
    }
    details = []
    if let origin = try ReadRow.origin(line(.origin)) { details.append(Detail("Origin", origin)) }
    for (column, name) in [(Column.lead, "Lead"), (.measure, "Measure")] {
      if !line(column).isEmpty { details.append(Detail(name, line(column))) }
    }
    for (column, name) in [(Column.made, "Made"), (.due, "Due")] {
      if let day = try ReadRow.date(line(column), column) { details.append(Detail(name, day)) }
    }
  }

  private static func origin(_ text: String) throws(RowFault) -> String? {
    if text.isEmpty { return nil }
    let words = folded(text).split { !$0.isLetter }
    let found = ["new", "existing"].filter { word in words.contains { $0 == word } }
    guard found.count == 1 else {
      throw RowFault(words: "“\(text)” is no origin: it is new or existing")
    }
    return found[0]
  }

  private static func date(_ text: String, _ column: Column) throws(RowFault) -> String? {
    if text.isEmpty { return nil }
    guard let day = day(in: text) else {
      throw RowFault(
        words:
          "“\(text)” under “\(column.rawValue)” is no date, as 2026-10-14, 14/10/2026 or 14 October 2026"
      )
    }
    return "\(day)"
  }
}
