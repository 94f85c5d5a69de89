import PledgeModel
import Screen

extension State {
  /// What a key does.
  mutating func press(_ key: KeyPress) -> [Effect] {
    if notice?.tone == .refused, key != KeyPress(.enter) { notice = nil }
    if key.key != .tab { completing = nil }
    if let stroke = stroke(for: key) {
      line.stroke(stroke)
      afterEditing()
      return []
    }
    if let command = Command.command(for: key) { return perform(command.name) }
    switch (key.key, key.modifiers) {
    case (.character(let character), []): type(String(character))
    case (.enter, []): return enter()
    case (.enter, _): line.insert("\n")
    case (.escape, []): return escape()
    case (.tab, []): if !complete() { movePane(by: 1) }
    case (.tab, .shift): movePane(by: -1)
    case (.left, []): movePane(by: -1)
    case (.right, []): movePane(by: 1)
    case (.up, []): move(by: -1)
    case (.down, []): move(by: 1)
    case (.pageUp, []): move(by: -pageLength)
    case (.pageDown, []): move(by: pageLength)
    case (.home, []): move(by: -1_000_000)
    case (.end, []): move(by: 1_000_000)
    case (.character("c"), .control):
      return tell("Ctrl-Q leaves. Everything filed is on the disk already.")
    default: break
    }
    return []
  }

  /// How a key edits the line; nil when it does not, or when the line is empty and the key then
  /// moves through the panes.
  private func stroke(for key: KeyPress) -> LineEditor.Stroke? {
    switch (key.key, key.modifiers) {
    case (.backspace, []): return .backspace
    case (.character("u"), .control): return .killToStart
    case (.character("k"), .control): return .killToEnd
    case (.character("w"), .control), (.backspace, .alt), (.backspace, .control): return .killWord
    case (.character("a"), .control): return .home
    case (.character("e"), .control): return .end
    default: break
    }
    guard !line.isEmpty else { return nil }
    switch (key.key, key.modifiers) {
    case (.left, []): return .left
    case (.right, []): return .right
    case (.left, .control), (.left, .alt), (.character("b"), .alt): return .wordLeft
    case (.right, .control), (.right, .alt), (.character("f"), .alt): return .wordRight
    case (.home, []): return .home
    case (.end, []): return .end
    case (.delete, []): return .delete
    case (.delete, .control), (.delete, .alt), (.character("d"), .alt): return .killWordAfter
    default: return nil
    }
  }

  private mutating func afterEditing() {
    if question != nil { return }
    if line.text.hasPrefix("/") { filter = String(line.text.dropFirst()).trimmed }
    if line.isEmpty, correcting != nil { correcting = nil }
  }

  /// Esc: closes what is open, puts the line away, clears the filter; on an empty line with nothing
  /// else to leave it brings the line back that was put away.
  private mutating func escape() -> [Effect] {
    if line.text.hasPrefix("/") {
      line = LineEditor()
      filter = ""
      return []
    }
    if question != nil {
      if line.isEmpty, question == .event { question = nil }
      line = LineEditor()
      return []
    }
    if !line.isEmpty {
      let wasCorrecting = correcting != nil
      putDraftAway()
      return tell(
        wasCorrecting
          ? "The note stays as it was. Esc takes your line back." : "Put away. Esc takes it back.")
    }
    if sheet != nil {
      sheet = nil
      return []
    }
    if !filter.isEmpty {
      filter = ""
      notice = nil
      return []
    }
    return keptDrafts.isEmpty ? [] : takeBackDraft()
  }

  // MARK: Completing

  /// Tab: completes the word before the cursor as far as it is certain, then offers one choice
  /// after the other. False when there is nothing to complete.
  private mutating func complete() -> Bool {
    guard !line.isEmpty, question == nil else { return false }
    if let (completion, turn) = completing {
      let shown = completion.choices[turn % completion.choices.count].insertion
      let next = completion.choices[(turn + 1) % completion.choices.count].insertion
      if line.before.hasSuffix(shown) {
        line.replaceBefore(shown.count, with: next)
        completing = (completion, turn + 1)
        return true
      }
    }
    guard let completion = reader.completion(of: line.before) else { return false }
    if completion.choices.count == 1 {
      line.replaceBefore(completion.replaced, with: completion.choices[0].insertion + " ")
      completing = nil
      return true
    }
    let typed = String(line.before.suffix(completion.replaced))
    let shared = completion.sharedBeginning
    if shared.count > typed.count, shared.hasPrefix(typed) {
      line.replaceBefore(completion.replaced, with: shared)
      return true
    }
    line.replaceBefore(completion.replaced, with: completion.choices[0].insertion)
    completing = (completion, 0)
    return true
  }

  // MARK: Moving

  private mutating func movePane(by step: Int) {
    sheet = nil
    let panes = Pane.allCases.count
    focus = Pane(rawValue: (focus.rawValue + step + panes) % panes) ?? .rows
    chosenNote = nil
  }

  /// Moves the selection of the focused pane, or scrolls what is open over the panes.
  private mutating func move(by step: Int) {
    if sheet != nil {
      sheetTop = max(0, min(sheetTop + step, sheetRows(columns: size.columns).count - 1))
      return
    }
    switch focus {
    case .rows:
      let rows = browse.rows
      guard !rows.isEmpty else { return }
      chosenRow[lens] = rows[max(0, min(browse.rowIndex + step, rows.count - 1))]
    case .pledges:
      let items = browse.items
      guard let row = browse.row, !items.isEmpty else { return }
      chosenRow[lens] = row
      chosenItem[row] = items[max(0, min(browse.itemIndex + step, items.count - 1))]
    case .notes:
      let notes = shownNotes.flatMap(\.notes)
      guard let selectedNote, let index = notes.firstIndex(where: { $0.id == selectedNote }) else {
        return
      }
      chosenNote = notes[max(0, min(index + step, notes.count - 1))].id
    }
  }

  private var pageLength: Int { max(1, size.rows - 6) }

  /// Turns the panes to a subject: in the lens that shows it, or in that of organisations.
  mutating func show(_ subject: Subject) {
    sheet = nil
    chosenNote = nil
    if let item = browse.items.first(where: { book.subject(of: $0) == subject }),
      let row = browse.row
    {
      chosenItem[row] = item
      chosenRow[lens] = row
      return
    }
    lens = .organisations
    switch subject {
    case .inbox: chosenRow[lens] = .inbox
    case .organisation(let id):
      chosenRow[lens] = .organisation(id)
      chosenItem[.organisation(id)] = nil
    case .pledge(let id):
      guard let organisation = book.organisation(of: subject) else { return }
      chosenRow[lens] = .organisation(organisation)
      chosenItem[.organisation(organisation)] = .pledge(id)
    }
  }
}
