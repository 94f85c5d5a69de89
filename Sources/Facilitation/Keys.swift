import PledgeModel
import Screen

extension State {
  /// What a key does.
  mutating func press(_ key: KeyPress) -> [Effect] {
    if isBlank { return wake(by: key) }
    // Whatever is on the screen, it is blanked: also what the whole room sees.
    if key == Command.named(.blank)?.key { return perform(.blank) }
    if isPresenting {
      isPresenting = false
      // What is typed goes to the line; any other key only comes back.
      guard case .character = key.key, key.modifiers.isEmpty else { return [] }
    }
    // What was done stays in sight; what was only told has been read by the time of the next key.
    if notice?.tone != .done { notice = nil }
    if key.key != .tab { completing = nil }
    if isHelping, let effects = pressInHelp(key) { return effects }
    let mayTakeBack = hasJustPutAway
    hasJustPutAway = false
    if case .character(let character) = key.key, key.modifiers.isEmpty {
      type(String(character))
      return []
    }
    if let stroke = stroke(for: key) {
      line.stroke(stroke)
      afterEditing()
      return []
    }
    if let effects = pressInForm(key) { return effects }
    // The question is asked in passing: whoever goes on does not answer it.
    if case .consent = question, !key.mayAnswer { question = nil }
    if let command = Command.command(for: key) { return perform(command.name) }
    switch (key.key, key.modifiers) {
    case (.enter, []): return enter()
    case (.enter, _): line.insert("\n")
    case (.escape, []): return escape(mayTakeBack: mayTakeBack)
    case (.tab, []): if !complete() { movePane(by: 1) }
    case (.tab, .shift): if !completeBackwards() { movePane(by: -1) }
    case (.left, []): if !turnMatrix(by: 1) { movePane(by: -1) }
    case (.right, []): if !turnMatrix(by: -1) { movePane(by: 1) }
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
    guard isTyping else { return nil }
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

  mutating func afterEditing() {
    if question != nil { return }
    if line.isSearch { filter = String(line.text.dropFirst()).trimmed }
  }

  /// Esc: puts the line away, closes what is open, clears the filter. Pressed once more right after
  /// a line was put away it takes the line back; later it does not, lest what she types next
  /// is joined to it unseen.
  private mutating func escape(mayTakeBack: Bool) -> [Effect] {
    if line.isSearch, question == nil {
      line = LineEditor()
      filter = ""
      resume()
      return []
    }
    if form != nil { return putFormAway() }
    if case .erasing = question { return eraseNothing() }
    if case .outcome = question { return goOnDiscussing() }
    if case .consent(let id) = question {
      question = nil
      line = LineEditor()
      return answerConsent(id, with: "")
    }
    if question != nil {
      if line.isEmpty, question == .event { question = nil }
      line = LineEditor()
      return []
    }
    if isTyping {
      let stays = correcting == nil ? "" : "The note stays as it was. "
      let isKept = putDraftAway()
      resume()
      guard isKept else { return stays.isEmpty ? [] : tell(stays.trimmed) }
      hasJustPutAway = line.isEmpty
      return tell(stays + (hasJustPutAway ? "Esc" : "“:draft”") + " takes your line back.")
    }
    // What was deleted from it need not come back.
    line.forget()
    if mayTakeBack { return takeBackDraft() }
    if sheet != nil {
      sheet = nil
      return []
    }
    if !filter.isEmpty {
      filter = ""
      notice = nil
      return []
    }
    return leaveDiscussion()
  }

  // MARK: Completing

  /// Tab: completes the word before the cursor as far as it is certain, then offers one choice
  /// after the other. False when there is nothing to complete.
  mutating func complete() -> Bool {
    guard !line.isEmpty, question == nil || form != nil else { return false }
    if turnCompletion(by: 1) { return true }
    guard let completion = form == nil ? reader.completion(of: line.before) : fieldCompletion
    else { return false }
    if completion.choices.count == 1 {
      // A pledge's number may follow an organisation at the beginning of the line.
      let isTarget = line.before.hasPrefix("@") && completion.replaced == line.before.count
      line.replaceBefore(
        completion.replaced, with: completion.choices[0].insertion + (isTarget ? "" : " "))
      completing = nil
      return true
    }
    let typed = String(line.before.suffix(completion.replaced))
    let shared = completion.sharedBeginning
    if shared.count > typed.count, shared.hasPrefix(typed) {
      line.replaceBefore(completion.replaced, with: shared)
      return true
    }
    // What stands there already is no step forward.
    let first = completion.choices[0].insertion == typed ? 1 : 0
    line.replaceBefore(completion.replaced, with: completion.choices[first].insertion)
    completing = (completion, first)
    return true
  }

  /// Shift-Tab: the choice before.
  mutating func completeBackwards() -> Bool { turnCompletion(by: -1) }

  private mutating func turnCompletion(by step: Int) -> Bool {
    guard let (completion, turn) = completing else { return false }
    let count = completion.choices.count
    let next = (turn + step + count) % count
    line.replaceBefore(
      completion.choices[turn].insertion.count, with: completion.choices[next].insertion)
    completing = (completion, next)
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
      let last = max(0, sheetRows(columns: size.columns).count - sheetHeight)
      sheetTop = max(0, min(min(sheetTop, last) + step, last))
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
    defer {
      // What she goes to is shown, whatever was filtered.
      if self.subject != subject, !filter.isEmpty {
        filter = ""
        refresh()
      }
    }
    if let item = browse.items.first(where: { book.subject(of: $0) == subject }),
      let row = browse.row
    {
      chosenItem[row] = item
      chosenRow[lens] = row
      refresh()
      return
    }
    let organisation = book.organisation(of: subject)
    let row = organisation.map { Row.organisation($0) } ?? .inbox
    if !browse.rows.contains(row) { lens = .organisations }
    chosenRow[lens] = row
    // Who is named without a pledge is meant as a whole, as where the rest of the line goes there.
    chosenItem[row] =
      if case .pledge(let id) = subject { .pledge(id) } else { organisation.map { .whole($0) } }
    refresh()
  }
}

extension KeyPress {
  /// Whether it may be part of the answer to a question that is asked in passing.
  fileprivate var mayAnswer: Bool {
    switch (key, modifiers) {
    case (.character, []), (.enter, []), (.escape, []): true
    default: false
    }
  }
}
