import PledgeModel
import Screen

/// Where the panes stand: as many as there is room for, three from 100 columns, two from 60, else the
/// focused one.
func paneRects(in rect: Rect, focus: Pane) -> [(pane: Pane, rect: Rect)] {
  let columns = rect.columns
  let widths: [(Pane, Int)]
  switch columns {
  case 100...:
    let left = min(34, max(24, columns * 24 / 100))
    let middle = (columns - left) * 52 / 100
    widths = [(.rows, left), (.pledges, middle), (.notes, columns - left - middle)]
  case 60...:
    let left = columns * 42 / 100
    widths =
      focus == .rows
      ? [(.rows, left), (.pledges, columns - left)]
      : [(.pledges, left + 4), (.notes, columns - left - 4)]
  default: widths = [(focus, columns)]
  }
  var column = rect.left
  return widths.map { pane, width in
    defer { column += width }
    // Between two panes there is a rule and a blank.
    let isLast = column + width == rect.left + columns
    return (
      pane,
      Rect(top: rect.top, left: column, rows: rect.rows, columns: isLast ? width : width - 2)
    )
  }
}

/// What a pane shows: rows, and which of them are selected.
struct PaneContent {
  var title: String
  var rows: [TextRow]
  /// The rows of `rows` that the selected thing takes; empty when nothing is selected.
  var selected: Range<Int>
  /// How many things are out of sight above and below.
  var above = 0
  var below = 0
}

extension State {
  /// The left pane.
  func rowsContent(height: Int, columns: Int) -> PaneContent {
    let visible = visibleRange(
      count: browse.rows.count, around: browse.rowIndex..<browse.rowIndex + 1,
      height: browse.absentIndex == nil ? height : max(1, height - 1))
    var content = PaneContent(
      title: lens.title, rows: visible.map { textRow(browse.rows[$0]) },
      selected: browse.row == nil
        ? 0..<0 : browse.rowIndex - visible.lowerBound..<browse.rowIndex - visible.lowerBound + 1)
    content.above = visible.lowerBound
    content.below = browse.rows.count - visible.upperBound
    if let absent = browse.absentIndex, visible.contains(absent), height > 1 {
      content.rows.insert(
        TextRow(State.absentHeading, Style(underline: true)), at: absent - visible.lowerBound)
      if browse.rowIndex >= absent {
        content.selected = content.selected.lowerBound + 1..<content.selected.upperBound + 1
      }
    }
    if browse.rows.isEmpty {
      content.rows = [TextRow(filter.isEmpty ? "none yet" : "nothing found")]
    }
    return content
  }

  /// What stands above the organisations that are not here.
  static let absentHeading = "not here"

  func textRow(_ row: Row) -> TextRow {
    switch row {
    case .organisation(let id) where lens == .stocktake:
      let heard = book.heardPledges(of: id, at: event).count
      let all = book.pledges(of: id).count
      return TextRow(
        book.organisations[id]?.name ?? id.text, right: heard == all ? "✓" : "\(heard) of \(all)")
    case .organisation(let id):
      let asks =
        !book.openAsks(of: .organisation(id)).isEmpty
        || book.pledges(of: id).contains { !book.openAsks(of: .pledge($0)).isEmpty }
      let marks = [isSilent(id) ? "-" : nil, asks ? "?" : nil].compactMap(\.self)
      return TextRow(
        book.organisations[id]?.name ?? id.text,
        right: marks.isEmpty ? nil : marks.joined(separator: " "))
    case .topic(let list, let id):
      return TextRow(
        book.topics(list)[id]?.name ?? id.text, right: "\(book.pledges(with: id, in: list).count)")
    case .status(let progress?):
      return TextRow(progress.words, right: "\(book.standing.count(of: progress))")
    case .status(nil):
      let spoken = Progress.allCases.reduce(0) { $0 + book.standing.count(of: $1) }
      return TextRow("nothing said yet", right: "\(max(0, book.pledges.count - spoken))")
    case .asks(let group):
      return TextRow(book.title(of: group), right: "\(book.asks(in: group).count)")
    case .actions(let group):
      return TextRow(group.rawValue, right: "\(book.actions(in: group, on: now.day).count)")
    case .table(let table):
      let there = event.map { book.organisations(at: table, of: $0) } ?? []
      return TextRow(
        table.map { "Table \($0)" } ?? "at no table",
        right: (there.contains(where: isSilent) ? "- " : "") + "\(there.count)")
    case .inbox: return TextRow("Inbox", right: "\(book.log.count(of: .inbox))")
    case .review(let kind):
      return TextRow(kind.title, right: browse.left[kind].map { $0 == 0 ? "✓" : "\($0)" })
    }
  }

  /// The middle pane: one row each, the selected one in full.
  func pledgesContent(height: Int, columns: Int) -> PaneContent {
    let items = browse.items
    let full =
      browse.item.map { fullRows($0, columns: columns - 1, most: max(1, height / 2)) } ?? []
    let visible = visibleRange(
      count: items.count, around: browse.itemIndex..<browse.itemIndex + 1,
      height: max(1, height - max(0, full.count - 1)))
    var rows: [TextRow] = []
    var selected = 0..<0
    for index in visible {
      if index == browse.itemIndex {
        selected = rows.count..<rows.count + full.count
        rows += full
      } else {
        rows.append(textRow(items[index]))
      }
    }
    var content = PaneContent(title: pledgesTitle, rows: rows, selected: selected)
    content.above = visible.lowerBound
    content.below = items.count - visible.upperBound
    if items.isEmpty { content.rows = [TextRow(filter.isEmpty ? "none" : "nothing found")] }
    return content
  }

  private var pledgesTitle: String {
    switch browse.row {
    case .organisation(let id): "Pledges · \(book.organisations[id]?.name ?? id.text)"
    case .topic(let list, let id): "Pledges · \(book.topics(list)[id]?.name ?? id.text)"
    case .status(let progress): "Pledges · \(progress?.words ?? "nothing said yet")"
    case .asks(let group): "Asks · \(book.title(of: group))"
    case .actions(let group): "Actions · \(group.rawValue)"
    case .table(let table): table.map { "Table \($0)" } ?? "At no table"
    case .inbox: "Inbox"
    case .review(let kind): "Review · \(kind.title)"
    case nil: "Pledges"
    }
  }

  private func label(
    _ item: Item, isSelected: Bool
  ) -> (label: String, text: String, state: String?) {
    switch item {
    case .pledge(let id):
      guard let pledge = book.pledges[id] else { return (id.text, "", nil) }
      var number = "\(pledge.number)"
      if book.hasSeveralRounds(pledge.organisation) { number = "\(pledge.round)-\(number)" }
      if browse.row != .organisation(pledge.organisation) { number = book.title(of: .pledge(id)) }
      var state = book.standing.progress(of: id)?.words ?? ""
      if !book.openAsks(of: .pledge(id)).isEmpty { state += " ?" }
      if let next = book.continuation(of: id).flatMap({ book.pledges[$0] }) {
        state += (state.isEmpty ? "" : " ") + "→ \(next.round)"
      }
      if lens == .stocktake, let event, book.standing.news(of: id, at: event) != nil {
        state += " ✓"
      }
      return (number, pledge.text, state.isEmpty ? nil : state)
    case .whole(let id):
      let count = book.noteCount(of: .organisation(id))
      let asks = !book.openAsks(of: .organisation(id)).isEmpty
      let state = (count > 0 ? "\(counted(count, "note"))" : "") + (asks ? " ?" : "")
      if case .table = browse.row {
        return (book.shortName(of: id), "as a whole", isSilent(id) ? "-" : state)
      }
      return ("–", "the organisation as a whole", state)
    case .ask(let id): return boardLabel(id, isSelected: isSelected)
    case .action(let id):
      guard let note = book.log[id] else { return (">", "", nil) }
      let owner = note.owner.map { "\(book.voice($0)): " } ?? ""
      let noOwner = kindUnderReview == .vague && note.owner == nil ? "no owner" : nil
      let state = [noOwner, note.due?.words ?? "no date"].compactMap(\.self)
      return (
        book.title(of: note.subject), owner + note.text, state.joined(separator: " · ")
      )
    case .said(let id): return reviewLabel(id)
    case .unfiled(let id):
      guard let note = book.log[id] else { return ("", "", nil) }
      let time = note.at.day == now.day ? note.at.clock : note.at.day.words
      return (time, "\(note.sign) \(words(of: note))", nil)
    }
  }

  func pledgeText(_ subject: Subject) -> String {
    if case .pledge(let id) = subject { return book.pledges[id]?.text ?? "" }
    return ""
  }

  private func textRow(_ item: Item) -> TextRow {
    let (label, text, state) = label(item, isSelected: false)
    return TextRow(" \(label) ", .bold, right: state).adding(text)
  }

  private func fullRows(_ item: Item, columns: Int, most: Int) -> [TextRow] {
    let (label, text, state) = label(item, isSelected: true)
    let indent = min(Screen.columns(of: label) + 2, columns / 2)
    var rows = wrappedRows(text, columns: columns, first: " \(label) ", further: indent)
    if rows.count > most {
      rows = Array(rows.prefix(most))
      rows[most - 1] = rows[most - 1].adding(" …")
    }
    if let state, !state.isEmpty {
      // The status stands at the right of the last row when there is room, else below.
      if let last = rows.last,
        Screen.columns(of: last.text) + Screen.columns(of: state) + 2 <= columns
      {
        rows[rows.count - 1].right = .init(text: state, style: .bold)
      } else {
        rows.append(TextRow("", right: state))
      }
    }
    if let original = originalOfSelected {
      rows += wrappedRows(
        besideWords(original), columns: columns, first: " says again ", further: indent)
    }
    if lens == .stocktake, rows.count < 2 * most, case .pledge(let id) = item,
      let words = lastTime(id)
    {
      let indent = String(repeating: " ", count: indent)
      rows.append(TextRow(indent).adding(clipped(words, to: columns - indent.count)))
    }
    return rows
  }
}
