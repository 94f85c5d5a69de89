import BookStore

/// An event of the practice book on the day that it falls on, and its files' text.
struct HeldPracticeEvent {
  let event: PracticeEvent
  let day: PracticeDay
  /// Minutes east of UTC in the afternoon of ``day``.
  let offsetMinutes: Int

  /// The folder's name: `2026-10-14-autumn`.
  var id: String {
    "\(day.dashed)-\(day.season)"
  }

  /// Who took notes, each once, in the order of their sheets.
  var noteTakers: [String] {
    event.sheets.map(\.initials).reduce(into: []) { noteTakers, initials in
      if !noteTakers.contains(initials) { noteTakers.append(initials) }
    }
  }

  /// Note ids by what the notes are called in the tables.
  var idsByLabel: [String: String] {
    var ids: [String: String] = [:]
    for sheet in event.sheets {
      for note in sheet.notes {
        if let label = note.label { ids[label] = noteID(note, by: sheet.initials) }
      }
    }
    return ids
  }

  /// The text of `event.rec`.
  var text: String {
    var record = RecordText()
    record.add("Id", id)
    record.add("Title", "Progressing Equality, \(day.season) \(day.civil.year)")
    record.add("Venue", event.venue)
    record.add("Start", moment("14:00:00"))
    record.add("End", moment("17:00:00"))
    for item in event.agenda { record.add("Agenda", item) }
    return DescriptorText.heading + "\n" + DescriptorText.event + "\n" + record.text
  }

  /// One note-taker's file.
  ///
  /// - Parameters:
  ///   - initials: Whose notes.
  ///   - ids: Note ids by label, of every event.
  /// - Returns: The file's text.
  func notesText(by initials: String, ids: [String: String]) -> String {
    let records = event.sheets.filter { $0.initials == initials }.flatMap { sheet in
      sheet.notes.map { recordText($0, on: sheet, ids: ids) }
    }
    let head = [DescriptorText.heading, DescriptorText.notes(by: initials)]
    return (head + records).joined(separator: "\n")
  }

  /// The record's fields in the order that the store's format prescribes, `Id` last.
  private func recordText(
    _ note: PracticeNote, on sheet: PracticeSheet, ids: [String: String]
  ) -> String {
    var record = RecordText()
    record.add("At", moment(note.time))
    record.add("By", sheet.initials)
    record.add("Event", id)
    record.add("Kind", note.kind.rawValue)
    record.add("Organisation", note.organisation)
    record.add("Pledge", note.pledge)
    record.add("About", note.about.map { ids[$0] ?? $0 })
    record.add("Progress", note.progress?.rawValue)
    record.add("Input", note.input?.rawValue)
    record.add("Share", note.share.rawValue)
    record.add("From", note.from)
    for theme in note.themes { record.add("Theme", theme) }
    for community in note.communities { record.add("Community", community) }
    record.add("Table", sheet.table)
    record.add("Owner", note.owner)
    record.add("Due", note.due.map { day.adding($0).dashed })
    record.add("Done", note.done.map { $0 ? "yes" : "no" })
    record.add("Heads", note.heads.map { String($0) })
    record.add("Consent", note.consent.map { $0 ? "yes" : "no" })
    record.add("Outcome", note.outcome)
    record.add("Text", note.text)
    record.add("Id", noteID(note, by: sheet.initials))
    return record.text
  }

  private func noteID(_ note: PracticeNote, by initials: String) -> String {
    let stamp = day.stampUTC(at: note.time, offsetMinutes: offsetMinutes)
    return "\(stamp)-\(initials)-\(note.fourLetters)"
  }

  private func moment(_ clock: String) -> String {
    "\(day.dashed) \(clock) \(practiceOffset(offsetMinutes))"
  }
}

/// A record being spelled, one field a line.
private struct RecordText {
  private(set) var text = ""

  /// Adds a field; nothing where there is no value.
  mutating func add(_ field: String, _ value: String?) {
    if let value { text += "\(field): \(value)\n" }
  }
}
