import PledgeModel

extension State {
  /// Ctrl-Z: undoes what was typed last; with an empty line, what was done last.
  mutating func undo() -> [Effect] {
    if line.undo() {
      afterEditing()
      return []
    }
    guard !isTyping else {
      return tell(
        "Nothing more to undo in the line. With an empty one Ctrl-Z undoes what was done.")
    }
    if let readOnly { return refuse(.readOnly(readOnly)) }
    guard let act = history.last(of: me) else { return tell("Nothing to undo.") }
    let changes = act.changes.reversed().map(\.inverse)
    guard !isUnread(changes) else { return tell(State.stillReading) }
    guard book.make(changes) else {
      history.forget(act.id)
      return stays(act, next: history.last(of: me).map { "Ctrl-Z again undoes: \($0.title)." })
    }
    line.forget()
    return sign(as: act.newSigner == me ? act.signedBefore : nil)
      + written(
        changes, receipt: Receipt(title: "undid \(act.title)", words: ""), as: .undid(act.id))
  }

  /// Ctrl-Y: what was undone last is done again.
  mutating func redo() -> [Effect] {
    if line.redo() {
      afterEditing()
      return []
    }
    guard !isTyping else { return tell("Nothing to do again in the line.") }
    if let readOnly { return refuse(.readOnly(readOnly)) }
    guard let act = history.next(of: me) else { return tell("Nothing to do again.") }
    // What was undone has left its place behind: a note goes back there, and is no new one.
    let changes = act.changes.map(\.inverse.inverse)
    guard !isUnread(changes) else { return tell(State.stillReading) }
    guard book.make(changes) else {
      history.forget(act.id)
      return stays(act, next: history.next(of: me).map { "Ctrl-Y again does: \($0.title)." })
    }
    return sign(as: act.newSigner)
      + written(
        changes, receipt: Receipt(title: "did again \(act.title)", words: ""), as: .redid(act.id))
  }

  private static let stillReading = "Earlier events are still being read: once more in a moment."

  /// Whether changes are about notes that may not have been read yet.
  private func isUnread(_ changes: [Change]) -> Bool {
    isReading && changes.contains { $0.note.map { $0.event != event } ?? false }
  }

  /// Why an action stays as it is.
  private mutating func stays(_ act: Act, next: String?) -> [Effect] {
    refuse(
      .notHere(
        ["Changed since, so it stays as it is: \(act.title).", next].compactMap(\.self)
          .joined(separator: " ")))
  }

  /// Has notes signed by somebody else from now on; nil for nobody else.
  private mutating func sign(as signer: Initials?) -> [Effect] {
    guard let signer, signer != me else { return [] }
    me = signer
    return [.rememberMe(signer)]
  }

  /// What Ctrl-Z would undo of what was done, and Ctrl-Y do again, in words.
  func words(forUndoing command: Command.Name) -> String? {
    switch command {
    case .undo: history.last(of: me).map { "undo: \($0.title)" }
    case .redo: history.next(of: me).map { "do again: \($0.title)" }
    default: nil
    }
  }
}

extension Change {
  /// The note that it is about, as it leaves or takes it; nil when it is about something else.
  var note: Note? {
    switch self {
    case .file(let note), .takeOut(let note), .putBack(let note), .correct(_, let note): note
    case .enter, .amend, .strike: nil
    }
  }
}
