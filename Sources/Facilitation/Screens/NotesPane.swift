import PledgeModel
import Screen

extension State {
  /// The right pane: the notes of what is selected, the newest event first.
  func notesContent(height: Int, columns: Int) -> PaneContent {
    var rows: [TextRow] = []
    var places: [NoteID: Range<Int>] = [:]
    let sections = shownNotes
    for section in sections {
      rows.append(TextRow(heading(section.event), Style(underline: true)))
      for note in section.notes {
        let start = rows.count
        rows += noteRows(note, in: section, columns: columns - 1)
        places[note.id] = start..<rows.count
      }
    }
    let selected = focus == .notes ? selectedNote.flatMap { places[$0] } : nil
    // With nothing selected today's newest note is in sight: she sees what she has just filed.
    let isToday = sections.first?.event == event
    let latest = isToday ? newest(in: sections).flatMap { places[$0.id] } : nil
    let anchor = selected ?? latest ?? 0..<0
    let visible: Range<Int>
    if selected == nil, anchor.upperBound <= height {
      visible = 0..<min(rows.count, height)
    } else {
      visible = visibleRange(count: rows.count, around: anchor, height: height)
    }
    var content = PaneContent(
      title: notesTitle(showing: sections), rows: Array(rows[visible]),
      selected: selected.map {
        max(0, $0.lowerBound - visible.lowerBound)..<max(0, $0.upperBound - visible.lowerBound)
      } ?? 0..<0)
    content.above = visible.lowerBound
    content.below = rows.count - visible.upperBound
    if rows.isEmpty { content.rows = [TextRow(isReading ? "reading…" : "no notes yet")] }
    return content
  }

  private func notesTitle(showing sections: [NoteSection]) -> String {
    let all = book.noteCount(of: subject)
    let shown = sections.reduce(0) { $0 + $1.notes.count }
    let count = shown == all ? "" : " · \(shown) of \(all)"
    return switch subject {
    case .pledge: "Notes · \(book.title(of: subject))\(count)"
    case .organisation: "Notes · \(book.title(of: subject)) as a whole\(count)"
    case .inbox: "Notes · inbox\(count)"
    }
  }

  /// `Today`, or the day of an earlier event.
  private func heading(_ id: EventID) -> String {
    guard let event = book.events[id] else { return id.text }
    if event.start.day == now.day { return "Today" }
    return event.start.day.words
  }

  /// A note as it stands in the pane: time, kind, words.
  private func noteRows(_ note: Note, in section: NoteSection, columns: Int) -> [TextRow] {
    let isToday = book.events[note.event]?.start.day == now.day
    var lead = isToday ? note.at.clock : "    "
    // An ask of an earlier event stands with what is said to it now.
    if note.event != section.event { lead = note.at.day.monthWords }
    if underway.contains(where: { $0.notes.contains(note.id) }) { lead += "…" } else { lead += " " }
    if section.answers.contains(note.id) { lead += "  " }
    lead += note.share == .private ? "~" : ""
    lead += note.sign + " "
    let indent = min(Screen.columns(of: lead), max(0, columns / 2))
    return wrappedRows(words(of: note), columns: columns, first: lead, further: indent)
  }

  /// What a note says, with who said it, what became of it, and how far it may be told when that is
  /// not with its organisation.
  func words(of note: Note) -> String {
    let level = note.share == .organisation ? nil : note.share.rawValue
    return ([saying(of: note)] + [note.consentWords, level].compactMap(\.self))
      .joined(separator: " · ")
  }

  /// What a note says, with who said it and what became of it.
  func saying(of note: Note) -> String {
    guard note.kind != .safeguarding else { return note.safeguardingWords }
    var parts: [String] = []
    if !note.from.isEmpty {
      parts.append(note.from.map(book.voice).joined(separator: ", ") + ":")
    }
    if let owner = note.owner { parts.append("\(book.voice(owner)):") }
    switch (note.kind, note.input, note.progress) {
    case (_, _, let progress?): parts.append(progress.words + (note.text.isEmpty ? "" : ":"))
    case (.ask, let input?, _) where note.about != nil || note.text.isEmpty:
      parts.append(
        (input == .wanted ? "wants the group's input" : input.words)
          + (note.text.isEmpty ? "" : ":"))
    case (.action, _, _) where note.about != nil && note.done == true:
      parts.append(note.text.isEmpty ? "done" : "done:")
    case (.attendance, _, _) where note.heads == 0:
      if note.text.isEmpty { parts.append("apologies") }
    case (.attendance, _, _):
      parts.append("here" + (note.heads.map { ", \(peopleCounted($0))" } ?? ""))
      if let table = note.table { parts.append("· table \(table)") }
    default: break
    }
    if note.withdraws != nil { parts.append("(withdrew a note)") }
    if !note.text.isEmpty { parts.append(note.text) }
    let isDone = book.standing.action(note.id)?.isDone ?? false
    switch (note.due, isDone) {
    case (let due?, _): parts.append("(by \(due.words)\(isDone ? ", done" : ""))")
    case (nil, true): parts.append("(done)")
    case (nil, false): break
    }
    if let outcome = note.outcome { parts.append("→ \(outcome)") }
    return parts.joined(separator: " ")
  }
}

extension Note {
  /// The character that a note of its kind is typed with; a dash for a plain one.
  var sign: String {
    Opening.opening(of: kind).map { $0.character.map(String.init) ?? "-" } ?? "·"
  }
}
