import PledgeModel
import Screen

/// Draws what is open over the panes, scrolled.
func drawSheet(_ state: State, in rect: Rect, on grid: inout Grid) {
  if state.sheet == .form { return drawForm(state, in: rect, on: &grid) }
  let rows = state.sheetRows(columns: rect.columns)
  let heading = state.sheetHeading(columns: rect.columns)
  let height = rect.rows - 1 - heading.count
  let top = max(0, min(state.sheetTop, rows.count - height))
  let below = max(0, rows.count - top - height)
  let more = (top > 0 ? "↑\(top)" : "") + (below > 0 ? "↓\(below)" : "")
  TextRow(
    "[\(state.sheetTitle)]", Style(bold: true, underline: true), right: more.isEmpty ? nil : more
  )
  .draw(on: &grid, at: Point(row: rect.top, column: 0), columns: rect.columns)
  let chosen = state.isHelping ? state.chosenInHelp(columns: rect.columns) : 0..<0
  for (index, row) in (heading + rows.dropFirst(top).prefix(height)).enumerated() {
    let point = Point(row: rect.top + 1 + index, column: 1)
    row.draw(on: &grid, at: point, columns: rect.columns - 2)
    guard chosen.contains(top + index) else { continue }
    grid.add(.bold, at: point, columns: rect.columns - 2)
    if top + index == chosen.lowerBound {
      grid.put(">", at: Point(row: point.row, column: 0), style: .bold)
    }
  }
}

extension State {
  fileprivate var sheetTitle: String {
    switch sheet {
    case .help: "Help"
    case .form: form.map { book.title(of: $0.begun) } ?? ""
    case .problems: "Problems in the files"
    case .history: "Done in the last day"
    case .agenda: "Agenda"
    case .attendance: "Who is here"
    case .tables: "Who sits where"
    case .suggestions: "Where asks may be answered"
    case .openEnds: "Left open"
    case .matrix(let extent): matrixTitle(extent)
    case .erasing(let plan): "To be erased: \(plan.summary)"
    case .matches(let id): "What may help \(book.log[id].map { book.title(of: $0.subject) } ?? "")"
    case .rehearsed: "How it went"
    case .privacy: "To be read out"
    case .report(let preview): reportTitle(preview.order)
    case .practice(let tag): practiceTitle(tag)
    case .reading(.subject(let subject)): book.title(of: subject)
    case .reading(.topic(let list, let id)): book.topics(list)[id]?.name ?? id.text
    case .reading(.note): "Note"
    case nil: ""
    }
  }

  /// What stays at the top while the sheet is scrolled.
  func sheetHeading(columns: Int) -> [TextRow] {
    let width = max(1, columns - 2)
    return switch sheet {
    case .matrix: [matrixHeading(columns: width)]
    case .report(let preview): reportHeading(preview, columns: width)
    default: []
    }
  }

  /// What the sheet holds, wrapped to the width of the screen.
  func sheetRows(columns: Int) -> [TextRow] {
    let width = max(1, columns - 2)
    switch sheet {
    case .help: return helpLayout(columns: width).rows
    case .form: return formRows(columns: width, most: .max).rows
    case .problems:
      return problems.flatMap { wrappedRows($0.text, columns: width, further: 2) }
        + [TextRow(), TextRow("“:edit” opens the first one in your editor. All else can be used.")]
    case .history: return historyRows(columns: width)
    case .agenda: return agendaRows(columns: width)
    case .attendance: return attendanceRows(columns: width)
    case .tables: return tableRows(columns: width)
    case .suggestions(let suggestions):
      return suggestions.flatMap { rows(of: $0, columns: width) }
    case .openEnds(let ends):
      return (ends + ["", "“:close” again ends the event as it is."]).flatMap {
        wrappedRows($0, columns: width, further: 2)
      }
    case .matrix(let extent): return matrixRows(extent, columns: width)
    case .erasing(let plan):
      return plan.report.flatMap { wrappedRows($0, columns: width, further: 2) }
    case .rehearsed:
      return rehearsalSummary.flatMap { line in
        let blanks = line.prefix { $0 == " " }
        return wrappedRows(
          String(line.dropFirst(blanks.count)), columns: width, first: String(blanks),
          further: blanks.isEmpty ? 0 : blanks.count + 2)
      }
    case .matches(let id): return matchRows(for: id, columns: width)
    case .privacy: return privacyRows(columns: width)
    case .report(let preview): return reportRows(preview, columns: width)
    case .practice(let tag): return practiceRows(tag, columns: width)
    case .reading(.subject(let subject)): return rows(of: subject, columns: width)
    case .reading(.topic(let list, let id)): return rows(of: list, id, columns: width)
    case .reading(.note(let id)): return rows(of: id, columns: width)
    case nil: return []
    }
  }

  private func rows(of subject: Subject, columns: Int) -> [TextRow] {
    var fields: [Detail] = []
    switch subject {
    case .pledge(let id):
      guard let pledge = book.pledges[id] else { return [] }
      fields.append(Detail("Pledge", pledge.text))
      fields.append(Detail("By", book.organisations[pledge.organisation]?.name ?? ""))
      fields.append(Detail("Round", pledge.round))
      if let progress = book.standing.progress(of: id) {
        fields.append(Detail("Status", progress.words))
      }
      fields += topicDetails(pledge)
      if let next = book.continuation(of: id) {
        fields.append(Detail("Goes on as", book.title(of: .pledge(next))))
      }
      fields += pledge.details
    case .organisation(let id):
      guard let organisation = book.organisations[id] else { return [] }
      fields.append(Detail("Name", organisation.name))
      fields += organisation.aliases.map { Detail("Alias", $0) }
      fields.append(Detail("Sector", organisation.sector))
      fields += organisation.details
      for pledge in book.pledges(of: id).compactMap({ book.pledges[$0] }) {
        let name = pledge.organisation == id ? "Pledge" : book.shortName(of: pledge.organisation)
        fields.append(Detail("\(name) \(pledge.round)-\(pledge.number)", pledge.text))
      }
    case .inbox: break
    }
    return rows(of: fields, columns: columns) + noteRows(of: subject, columns: columns)
  }

  private func topicDetails(_ pledge: Pledge) -> [Detail] {
    pledge.themes.map { Detail("Theme", book.themes[$0]?.name ?? $0.text) }
      + pledge.communities.map { Detail("Community", book.communities[$0]?.name ?? $0.text) }
  }

  private func noteRows(of subject: Subject, columns: Int) -> [TextRow] {
    let notes = book.notes(of: subject)
    guard !notes.isEmpty else { return [] }
    return [TextRow(), TextRow("Notes", Style(underline: true))]
      + notes.reversed().flatMap { note in
        wrappedRows(
          words(of: note), columns: columns, first: "\(note.at.day) \(note.at.clock) \(note.sign) ",
          further: 19)
      }
  }

  private func rows(of list: TopicList, _ id: TopicID, columns: Int) -> [TextRow] {
    guard let topic = book.topics(list)[id] else { return [] }
    let fields = [Detail("Name", topic.name)] + topic.aliases.map { Detail("Alias", $0) }
    return rows(of: fields, columns: columns) + [TextRow()]
      + book.pledges(with: id, in: list).compactMap { book.pledges[$0] }.flatMap { pledge in
        wrappedRows(
          "\(book.title(of: .pledge(pledge.id))): \(pledge.text)", columns: columns, further: 2)
      }
  }

  private func rows(of id: NoteID, columns: Int) -> [TextRow] {
    guard let note = book.log[id] else { return [TextRow("The note is gone.")] }
    guard note.kind != .safeguarding else { return [TextRow(note.safeguardingWords)] }
    var fields = [
      Detail(note.kind.words, note.text), Detail("On", book.title(of: note.subject)),
      Detail("At", note.at.text), Detail("Noted by", book.people[note.by]?.name ?? "\(note.by)"),
      Detail("May be told", note.share.words),
    ]
    if let consent = note.consentWords { fields.append(Detail("Consent", consent)) }
    if let progress = note.progress { fields.append(Detail("Status", progress.words)) }
    if let ask = book.standing.ask(id) { fields.append(Detail("Ask", ask.state.words)) }
    fields += note.from.map { Detail("From", book.voice($0)) }
    if let owner = note.owner { fields.append(Detail("Owner", book.voice(owner))) }
    if let due = note.due { fields.append(Detail("Due", due.words)) }
    fields += note.themes.map { Detail("Theme", book.themes[$0]?.name ?? $0.text) }
    fields += note.communities.map { Detail("Community", book.communities[$0]?.name ?? $0.text) }
    fields.append(Detail("Event", book.events[note.event]?.title ?? note.event.text))
    let answers = book.log.thread(of: id)
    return rows(of: fields, columns: columns)
      + answers.flatMap { answer in
        wrappedRows(
          words(of: answer), columns: columns, first: "  \(answer.at.clock) \(answer.sign) ",
          further: 10)
      }
  }

  private func rows(of fields: [Detail], columns: Int) -> [TextRow] {
    fields.flatMap { field in
      wrappedRows(
        field.value, columns: columns,
        first: field.name.padded(to: 12) + " ",
        further: min(max(13, Screen.columns(of: field.name) + 1), columns / 2))
    }
  }
}

extension Share {
  /// How far a note may be told, in words.
  var words: String {
    switch self {
    case .named: "with the name"
    case .organisation: "with the organisation"
    case .unattributed: "without saying whose it is"
    case .private: "not at all: private"
    }
  }
}

extension String {
  func padded(to columns: Int) -> String {
    let missing = columns - Screen.columns(of: self)
    return missing > 0 ? self + String(repeating: " ", count: missing) : self
  }
}
