package import PledgeModel

/// Asks that stand together on the board.
package enum AskGroup: Hashable, Sendable {
  /// All that wait for the group, those under discussion first.
  case open
  /// Those of them that are about a theme.
  case theme(TopicID)
  /// Put aside for later.
  case parked
  /// Answered.
  case answered
}

extension Book {
  /// The rows of the board: all that is open, the themes with anything open in the book's order,
  /// and what is closed.
  var askGroups: [AskGroup] {
    let asked = Set(asks(in: .open).flatMap { themes(of: $0) })
    return [.open] + themes.ids.filter(asked.contains).map { .theme($0) } + [.parked, .answered]
  }

  /// The asks of a group: open ones the longest-waiting first, closed ones the newest first.
  package func asks(in group: AskGroup) -> [Ask] {
    switch group {
    case .open:
      let open = standing.openAsks.compactMap { standing.ask($0) }
      return open.filter { $0.state == .discussing } + open.filter { $0.state == .wanted }
    case .theme(let theme): return asks(in: .open).filter { themes(of: $0).contains(theme) }
    case .parked: return closedAsks(.parked)
    case .answered: return closedAsks(.answered)
    }
  }

  private func closedAsks(_ state: AskState) -> [Ask] {
    standing.allAsks.filter { $0.state == state }
      .sorted { ($0.opened, $0.id.text) > ($1.opened, $1.id.text) }
  }

  private func themes(of ask: Ask) -> [TopicID] {
    log[ask.id].map { tags(of: $0).filter { $0.list == .theme }.map(\.id) } ?? []
  }

  /// What a group of asks is called.
  func title(of group: AskGroup) -> String {
    switch group {
    case .open: "open"
    case .theme(let id): themes[id]?.name ?? id.text
    case .parked: "parked"
    case .answered: "answered"
    }
  }

  /// An ask in a phrase, by the note that asks: `the ask of Nightjar 2: “How do others pay for…”`.
  func title(ofAsk note: Note) -> String {
    let place = title(of: note.subject)
    let words = firstWords(of: note.text)
    return "the ask of \(place)" + (words.isEmpty ? "" : ": “\(words)”")
  }
}

extension State {
  /// An ask as the board shows it: whose it is, in brackets where that may not be said aloud; what
  /// is asked; and how it stands, in full for the selected one.
  func boardLabel(
    _ id: NoteID, isSelected: Bool
  ) -> (label: String, text: String, state: String?) {
    guard let note = book.log[id], let ask = book.standing.ask(id) else { return ("?", "", nil) }
    let place = book.title(of: note.subject)
    let mayBeSaid = note.share == .named || note.share == .organisation
    var standing: [String] = []
    if ask.isDiscussed(at: event) { standing.append("discussing") }
    if ask.state == .parked { standing.append(parkedWords(id)) }
    // What an earlier event left unanswered comes back by itself.
    let month = ask.opened.day.monthWords
    if ask.event != event { standing.append(isSelected ? "since \(month)" : month) }
    if !mayBeSaid { standing.append(note.share.rawValue) }
    // The words of the ask need the room in the rows that are not selected.
    let shown = isSelected ? standing : Array(standing.prefix(1))
    return (
      mayBeSaid ? place : "(\(place))", note.text.isEmpty ? pledgeText(note.subject) : note.text,
      shown.isEmpty ? nil : shown.joined(separator: " · ")
    )
  }
}
