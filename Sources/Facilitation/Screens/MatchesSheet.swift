import PledgeModel
import Screen

extension State {
  /// What may help with an ask, each with why it is thought to, and how far it may be told.
  func matchRows(for id: NoteID, columns: Int) -> [TextRow] {
    guard let asked = book.log[id] else { return [TextRow("The ask is gone.")] }
    let matches = book.matches(for: id, at: event)
    var rows = wrappedRows(
      asked.text.isEmpty ? pledgeText(asked.subject) : asked.text, columns: columns,
      first: "? ", further: 2, style: .bold)
    let lists = [
      ("Offers", matches.offers), ("Good practice", matches.practices),
      ("Asked and answered", matches.answered),
    ]
    for (title, list) in lists where !list.isEmpty {
      rows += heading(title)
      for match in list { rows += self.rows(of: match, columns: columns) }
    }
    if !matches.here.isEmpty {
      rows += heading("Here, with a pledge of the kind")
      for match in matches.here {
        rows += wrappedRows(
          "\(book.organisations[match.id]?.name ?? match.id.text) · both \(names(match.shared))",
          columns: columns, further: 2)
      }
    }
    if matches.isEmpty {
      rows += [TextRow()]
      rows += wrappedRows(
        book.tags(of: asked).isEmpty
          ? "It has no theme and no community by which anything could be found."
          : "Nothing in the book shares \(names(book.tags(of: asked))).", columns: columns)
    }
    return rows
  }

  private func heading(_ title: String) -> [TextRow] {
    [TextRow(), TextRow(title, Style(underline: true))]
  }

  private func rows(
    of match: Matches.Match<NoteID>, columns: Int
  ) -> [TextRow] {
    guard let note = book.log[match.id] else { return [] }
    var text = words(of: note)
    if let outcome = book.standing.ask(note.id).flatMap({ book.outcome(of: $0) }) {
      text += " → \(outcome)"
    }
    let place = note.subject == .inbox ? "inbox" : book.title(of: note.subject)
    return wrappedRows(
      "\(text) · \(place), \(note.at.day.words) · both \(names(match.shared))",
      columns: columns, first: "\(note.sign) ", further: 2)
  }

  private func names(_ tags: [Tag]) -> String { tags.map { "#\($0.id)" }.joined(separator: " ") }
}
