import PledgeModel
import Screen

/// Filling in a form: its fields come into the line one after the other.
extension State {
  /// `:form`, F3: the form of what is selected or named, with what is filled in below it already.
  mutating func openForm(_ argument: String) -> [Effect] {
    let lines = argument.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    do throws(Refusal) {
      guard var form = try requestedForm(lines.first.map(String.init) ?? "") else {
        return refuse(
          .notHere("A form of what? Select it, or “:form event”, “:form book”, “:form #theme”."))
      }
      form.fill(from: lines.dropFirst())
      return open(form)
    } catch {
      return refuse(error)
    }
  }

  private func requestedForm(_ words: String) throws(Refusal) -> Form? {
    let id = words.dropFirst("event ".count).trimmed
    if words.hasPrefix("event "), !id.isEmpty {
      guard case .one(let id) = book.event(named: id), let event = book.events[id] else {
        throw .notHere("There is no event “\(id)”: Tab after “:event ” lists them.")
      }
      return Form(.event(event), isNew: false, fieldReader)
    }
    // On a row of organisations the cursor is on the organisation, though a line would go to a pledge.
    if words.isEmpty, focus == .rows, case .organisation(let id)? = browse.row, subject != .inbox,
      let organisation = book.organisations[id]
    {
      return Form(.organisation(organisation), isNew: false, fieldReader)
    }
    let (entries, _) = try entries(named: words)
    return entries.first.map { Form($0, isNew: false, fieldReader) }
  }

  /// Opens a form; a half-written line steps aside for it.
  mutating func open(_ form: Form) -> [Effect] {
    interrupt()
    self.form = form
    question = .field
    line = LineEditor(form.texts[form.current])
    return open(.form)
  }

  // MARK: Keys

  /// What a key does in a form; nil when it does what it does in any line.
  mutating func pressInForm(_ key: KeyPress) -> [Effect]? {
    guard let form, question == .field else { return nil }
    sheet = .form
    switch (key.key, key.modifiers) {
    case (.character("s"), .control): return saveForm()
    case (.tab, []): if !complete() { goToField(form.current + 1) }
    case (.tab, .shift): if !completeBackwards() { goToField(form.current - 1) }
    case (.up, []): goToField(form.current - 1)
    case (.down, []): goToField(form.current + 1)
    case (.pageUp, []): goToField(max(0, form.current - 5))
    case (.pageDown, []): goToField(min(form.fields.count - 1, form.current + 5))
    case (.home, []) where line.isEmpty: goToField(0)
    case (.end, []) where line.isEmpty: goToField(form.fields.count - 1)
    case (.left, []) where line.isEmpty, (.right, []) where line.isEmpty: break
    default: return command(for: key)
    }
    return []
  }

  /// The commands that would leave the form unseen wait until it is put away.
  private mutating func command(for key: KeyPress) -> [Effect]? {
    switch Command.command(for: key)?.name {
    case .undo: return line.undo() ? [] : tell("Nothing more to undo in this field.")
    case .redo: return line.redo() ? [] : tell("Nothing to do again in this field.")
    case .help, .lens, .correct, .ask, .find, .here, .delete:
      return tell("Ctrl-S saves the form, Esc puts it away.")
    default: return nil
    }
  }

  /// Leaves the field in the line for another, round from the last to the first.
  private mutating func goToField(_ index: Int) {
    guard var form else { return }
    form.leave(line.text, fieldReader)
    form.current = (index + form.fields.count) % form.fields.count
    line = LineEditor(form.texts[form.current])
    self.form = form
  }

  /// Enter: the next field, and at the last one all is saved.
  mutating func leaveField() -> [Effect] {
    guard let form else { return [] }
    if form.current == form.fields.count - 1 { return saveForm() }
    goToField(form.current + 1)
    return []
  }

  // MARK: What becomes of it

  /// Ctrl-S: makes of it one change of the book, if nothing is wrong in it.
  mutating func saveForm() -> [Effect] {
    guard var form else { return [] }
    if let readOnly { return refuse(.readOnly(readOnly)) }
    form.leave(line.text, fieldReader)
    guard let now = form.isNew ? form.begun : book.entry(form.begun.key) else {
      return refuse(.notHere("It is no longer in the book. Esc keeps what you typed."))
    }
    guard let filled = form.filledIn(now, fieldReader) else {
      let first = form.faults.keys.min() ?? form.current
      form.current = first
      line = LineEditor(form.texts[first])
      self.form = form
      return refuse(.notHere(form.faults[first] ?? ""))
    }
    let changed = form.fields.indices.filter(form.hasChanged).map { form.fields[$0].name }
    closeForm()
    return form.isNew ? add(filled) : amend(now, to: filled, changed)
  }

  mutating func closeForm() {
    form = nil
    question = nil
    sheet = nil
    line = LineEditor()
    resume()
  }

  private mutating func amend(_ old: Entry, to new: Entry, _ fields: [String]) -> [Effect] {
    guard new != old else { return tell("Nothing was changed.") }
    return make(
      [.amend(from: old, to: new)],
      receipt: Receipt(
        title: "\(book.title(of: old)) · \(fields.joined(separator: ", "))", words: ""))
  }

  /// Esc: nothing of it is in the book; what was filled in is kept as a line is.
  mutating func putFormAway() -> [Effect] {
    let draft = formDraft
    closeForm()
    guard let draft else { return [] }
    keep(draft)
    hasJustPutAway = line.isEmpty
    return tell(
      "Nothing was saved. " + (hasJustPutAway ? "Esc" : "“:draft”") + " takes your form back.")
  }

  /// The open form as it is kept; nil when nothing was changed in it.
  var formDraft: Draft? {
    guard var form else { return nil }
    form.texts[form.current] = line.text
    return form.hasChanged ? Draft(before: form.asLine(in: book), subject: subject) : nil
  }

  /// Opens the form that was put away as a line; false when it is a line of another kind.
  mutating func takeBackForm(_ draft: Draft) -> Bool {
    let text = draft.before + draft.after
    guard text.contains("\n"), text.hasPrefix(":form ") || text.hasPrefix(":new "), readOnly == nil
    else { return false }
    guard question == nil else {
      keep(draft)
      return true
    }
    show(draft.subject)
    let argument = text.drop { !$0.isWhitespace }.trimmedStart
    let effects =
      text.hasPrefix(":form ") ? openForm(String(argument)) : new(String(argument))
    // What cannot be opened any longer, because its record is gone, can be read in the line.
    return effects.isEmpty && form != nil
  }

  /// What Tab offers in the field.
  var fieldCompletion: Completion? {
    form.flatMap { fieldReader.completion(of: $0.field, before: line.before) }
  }
}

extension Form {
  /// Takes up what stands in the line, and sees what is wrong with it.
  mutating func leave(_ text: String, _ reader: FieldReader) {
    texts[current] = text
    faults[current] = nil
    guard isNew || hasChanged(current), !text.trimmed.isEmpty || !isNew else { return }
    do throws(Refusal) {
      _ = try reader.values(of: field, from: text)
    } catch {
      faults[current] = error.words
    }
  }
}
