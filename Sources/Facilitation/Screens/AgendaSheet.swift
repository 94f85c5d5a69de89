import PledgeModel
import Screen

extension State {
  /// The agenda with what is on and what was, then who had how much of the time.
  func agendaRows(columns: Int) -> [TextRow] {
    guard let course, !course.items.isEmpty else {
      return wrappedRows(
        "No agenda is written. “:agenda 14:15 Tables” puts an item on it; in event.rec (“:edit”) "
          + "it is a line “Agenda: 14:15 Tables”.", columns: columns)
        + airtimeRows(columns: columns)
    }
    return course.items.indices.flatMap { index in
      row(of: course.items[index], isOn: index == course.current, columns: columns)
    } + airtimeRows(columns: columns)
  }

  private func row(of item: Course.Item, isOn: Bool, columns: Int) -> [TextRow] {
    let (mark, words) = (isOn ? "> " : "  ", item.plan.line)
    let right = (item.isPlanned ? "" : "not planned · ") + timeWords(item)
    let style: Style = isOn ? .bold : .plain
    if Screen.columns(of: mark + words) + Screen.columns(of: right) + 2 <= columns {
      return [TextRow(mark + words, style, right: right.isEmpty ? nil : right)]
    }
    return wrappedRows(words, columns: columns, first: mark, further: 4, style: style)
      + wrappedRows(right, columns: columns, first: "    ", further: 4)
  }

  // MARK: Airtime

  /// How many minutes each organisation had the floor, most first, and who of those here was not heard
  /// yet.
  private func airtimeRows(columns: Int) -> [TextRow] {
    guard let event else { return [] }
    let airtime = book.airtime(at: event)
    let all = book.organisations.ids
    let heard = all.filter {
      airtime[$0] != nil || attendance.isHere($0) && !isSilent($0)
    }.enumerated().sorted {
      (-(airtime[$0.element] ?? 0), $0.offset) < (-(airtime[$1.element] ?? 0), $1.offset)
    }.map(\.element)
    let silent = all.filter(isSilent).map { book.shortName(of: $0) }
    var rows: [TextRow] = []
    if !heard.isEmpty {
      let minutes = heard.map { "\(book.shortName(of: $0)) \((airtime[$0] ?? 0) / 60)" }
      rows += [TextRow(), TextRow("Minutes used, most first", Style(underline: true))]
      rows += wrappedRows(minutes.joined(separator: ", "), columns: columns, further: 2)
    }
    if !silent.isEmpty {
      rows += [TextRow(), TextRow("Here, not heard yet", Style(underline: true))]
      rows += wrappedRows(silent.joined(separator: ", "), columns: columns, further: 2)
    }
    return rows
  }
}
