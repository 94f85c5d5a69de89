package import PledgeModel

/// The notes of one event under the selected subject.
package struct NoteSection: Sendable {
  /// The event.
  package var event: EventID
  /// Its notes, oldest first; what answers a note stands under it, also at a later event.
  package var notes: [Note]
  /// Those that stand under another.
  package var answers: Set<NoteID>
}

extension State {
  /// The notes of what is selected, over all events, the newest event first. The filter leaves
  /// those that it found and those filed since, or all when it found none here.
  package var shownNotes: [NoteSection] {
    var notes = book.notes(of: subject)
    if let found = browse.found?.notes,
      notes.contains(where: { found.contains($0.id, in: book.log) })
    {
      notes.removeAll {
        !found.contains($0.id, in: book.log) && !filedMeanwhile.contains($0.id)
      }
    }
    let homes = homes(of: notes)
    return Dictionary(grouping: notes) { homes[book.log.root(of: $0)] ?? $0.event }
      .map { event, notes in section(event, notes) }
      .sorted { (start(of: $0.event), $0.event) > (start(of: $1.event), $1.event) }
  }

  /// Where exchanges stand, by the notes that began them: at the event at which something was said to
  /// them last, so that what is said today to an ask of last year stands with it.
  private func homes(of notes: [Note]) -> [NoteID: EventID] {
    let here = Set(notes.map(\.id))
    var homes: [NoteID: EventID] = [:]
    for note in notes where note.about != nil {
      let root = book.log.root(of: note)
      guard here.contains(root) else { continue }
      let home = homes[root] ?? book.log[root]?.event ?? note.event
      homes[root] =
        (start(of: home), home) < (start(of: note.event), note.event) ? note.event : home
    }
    return homes
  }

  private func start(of event: EventID) -> Moment {
    book.events[event]?.start ?? Moment(seconds: 0, offset: 0)
  }

  private func section(_ event: EventID, _ notes: [Note]) -> NoteSection {
    let here = Set(notes.map(\.id))
    // What answers a note that is shown here, or one that such a note replaces.
    let answers = Dictionary(
      grouping: notes.filter { $0.about != nil }, by: { book.log.root(of: $0) }
    ).filter { here.contains($0.key) }
    let answering = Set(answers.values.joined().map(\.id))
    var ordered: [Note] = []
    var placed: Set<NoteID> = []
    for note in notes where !answering.contains(note.id) {
      ordered.append(note)
      for answer in answers[note.id] ?? [] {
        ordered.append(answer)
        placed.insert(answer.id)
      }
    }
    // What answers an answer, and what a ring of references would hide, comes last.
    let seen = Set(ordered.map(\.id))
    ordered += notes.filter { !seen.contains($0.id) }
    return NoteSection(event: event, notes: ordered, answers: placed)
  }

  /// The note taken last at the newest event that has any; of several in one second the last in
  /// the log.
  func newest(in sections: [NoteSection]) -> Note? {
    guard let shown = sections.first.map({ Set($0.notes.map(\.id)) }) else { return nil }
    return book.notes(of: subject).last { shown.contains($0.id) }
  }
}

extension NotePlan {
  /// What will happen, as it is said before Enter and after: `challenge on Nightjar 2 ·
  /// unattributed`.
  package func title(in book: Book) -> String {
    let place = book.title(of: subject)
    var title: String
    switch (kind, progress) {
    case (.status, let progress?): title = "\(place) is \(progress.words)"
    case (.ask, _) where text.isEmpty:
      title = "\(about == nil ? place : "the note") wants the group's input"
    default:
      if let about, let asked = book.log[about] {
        title = "\(kind.words) for \(book.title(ofAsk: asked))"
      } else {
        title = "\(kind.words) \(subject == .inbox ? "in" : "on") \(place)"
      }
    }
    if let owner { title += " · for \(book.voice(owner))" }
    if let due { title += " · by \(due.words)" }
    if !from.isEmpty { title += " · from \(from.map(book.voice).joined(separator: ", "))" }
    let tags =
      themes.map { book.themes[$0]?.name ?? $0.text }
      + communities.map { book.communities[$0]?.name ?? $0.text }
    if !tags.isEmpty { title += " · \(tags.joined(separator: ", "))" }
    if consent == true { title += " · with consent" }
    switch share {
    case .organisation: title += kind.share == share ? "" : " · organisation"
    case .named: title += " · named"
    case .unattributed: title += " · unattributed"
    case .private: title += " · private"
    }
    return title
  }
}

extension Book {
  /// What somebody is called who said or does something: an organisation's short name, or the
  /// words that were typed.
  package func voice(_ name: String) -> String {
    organisations[OrganisationID(name)] == nil ? name : shortName(of: OrganisationID(name))
  }
}

/// The beginning of a note in at most five words, with `…` when there are more.
package func firstWords(of text: String, or other: String = "") -> String {
  let words = text.split(maxSplits: 5, whereSeparator: \.isWhitespace)
  guard !words.isEmpty else { return other }
  return words.prefix(5).joined(separator: " ") + (words.count > 5 ? "…" : "")
}
