import PledgeModel

extension State {
  /// `:actions`: what is to be done, over all events.
  mutating func goToActions() -> [Effect] {
    let first = ActionGroup.allCases.first { !book.actions(in: $0, on: now.day).isEmpty }
    lens = .actions
    if let first { chosenRow[lens] = .actions(first) }
    focus = .pledges
    sheet = nil
    notice = nil
    return []
  }

  /// `:done`: the selected action, or the one on what is selected that is due first, is done. A note
  /// about it says so, whoever noted it: when it was done stays known, and at which event.
  mutating func finishAction(saying words: String) -> [Effect] {
    guard let me, let event else { return refuse(.noEvent) }
    guard let action = actionInHand, let first = book.log[action.id] else {
      return refuse(.notHere("There is no open action on \(book.title(of: subject))."))
    }
    guard !action.isDone else { return refuse(.notHere("The action is done already.")) }
    var note = Note(
      id: NoteID(at: now, by: me, random: &random), at: now, by: me, event: event, kind: .action,
      share: first.share, about: action.id, text: words)
    note.put(under: first.subject, in: book)
    note.table = table(of: note.organisation, at: event)
    note.done = true
    return make(
      [.file(note)],
      receipt: Receipt(
        title: "action on \(book.title(of: first.subject)) done",
        words: firstWords(of: first.text)))
  }

  private var actionInHand: Action? {
    if let note = noteInHand,
      let action = book.standing.action(note.id) ?? note.about.flatMap({ book.standing.action($0) })
    {
      return action
    }
    let here = book.notes(of: subject).compactMap { book.standing.action($0.id) }
    return here.filter { !$0.isDone }.min {
      ($0.due?.number ?? .max) < ($1.due?.number ?? .max)
    }
  }
}
