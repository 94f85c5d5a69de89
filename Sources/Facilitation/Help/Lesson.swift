import PledgeModel

/// What she has done in the last day, as far as it shows what she knows.
private struct Habits {
  var notes = 0
  var marks = false
  var statuses = false
  var actions = false
  var corrections = false
  var discussions = false

  mutating func see(_ change: Change) {
    switch change {
    case .correct: corrections = true
    case .file(let note) where note.kind != .attendance:
      notes += 1
      if note.input == .wanted { marks = true }
      if note.input.map({ $0 != .wanted }) ?? false { discussions = true }
      if note.progress != nil { statuses = true }
      if note.kind == .action { actions = true }
    default: break
    }
  }
}

extension State {
  /// The next useful thing, once she has filed a few notes: never one that she does already. Nil
  /// before that, and when there is nothing more to tell.
  var lesson: String? {
    guard readOnly == nil, event != nil else { return nil }
    var habits = Habits()
    for act in history.done where act.id.by == me {
      for change in act.changes { habits.see(change) }
    }
    guard habits.notes >= 3 else { return nil }
    if !habits.marks { return "? alone marks it for the group" }
    if !habits.statuses { return "=on track says where a pledge stands" }
    if !habits.actions { return "> @who what by 1 Dec is an action" }
    if book.log.count(of: .inbox) > 0 { return ":inbox files what waits there" }
    if !habits.discussions, !book.standing.openAsks.isEmpty {
      return ":lens asks, Enter discusses an ask"
    }
    if attendance.organisationsHere == 0 { return "F7 says that they are here" }
    if !habits.corrections { return "→ → and F3 corrects a note" }
    return nil
  }
}
