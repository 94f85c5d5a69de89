import PledgeModel
import Screen

/// What the host has read out about the use of notes.
extension State {
  /// `:privacy`: the line; `:privacy read`: it has been read out.
  mutating func privacy(_ argument: String) -> [Effect] {
    guard book.hosting.privacy != nil else {
      return tell("The book has no privacy line: it is the field Privacy of book.rec.")
    }
    if argument.isEmpty { return open(.privacy) }
    guard folded(argument) == "read" else {
      return refuse(.notHere("“:privacy” shows the line, “:privacy read” says it was read out."))
    }
    return recordPrivacyReading()
  }

  /// Notes that the line was read out just now.
  mutating func recordPrivacyReading() -> [Effect] {
    if let readOnly { return refuse(.readOnly(readOnly)) }
    guard let me, let event else { return refuse(.noEvent) }
    if let note = book.log.privacyReading(at: event) {
      return tell("It was read out at \(note.at.clock).")
    }
    let note = Note(
      id: NoteID(at: now, by: me, random: &random), at: now, by: me, event: event, kind: .agenda,
      share: Kind.agenda.share, text: Note.privacyLineRead)
    return make([.file(note)], receipt: Receipt(title: "privacy line read out", words: ""))
  }

  /// Whether it is still to be read out at the event that is on today.
  var isPrivacyDue: Bool {
    guard readOnly == nil, book.hosting.privacy != nil,
      let event = event.flatMap({ book.events[$0] })
    else { return false }
    return event.start.day == now.day && book.log.privacyReading(at: event.id) == nil
  }

  /// The line, and whether it has been read out at this event.
  func privacyRows(columns: Int) -> [TextRow] {
    let reading = event.flatMap { book.log.privacyReading(at: $0) }
    return wrappedRows(book.hosting.privacy ?? "", columns: columns) + [TextRow()]
      + wrappedRows(
        reading.map { "Read out at \($0.at.clock)." }
          ?? "Enter, or “:privacy read”, says that it has been read out.", columns: columns)
  }
}
