import PledgeModel
import Screen

/// What follows from something that happened: the state afterwards, and what is to be done outside.
///
/// Pure: no clock, no file, no screen.
package func update(_ state: inout State, _ happening: Happening) -> [Effect] {
  if let letter = state.letterGoingOn(in: happening) { return state.goOn(with: letter) }
  // The time is told before anything else that happens, and nothing else is new then.
  if case .clock(let now) = happening {
    state.tell(now)
    return []
  }
  var effects = state.respond(to: happening)
  effects += state.goOnWithReport()
  state.refresh()
  state.turn()
  let drafts = state.drafts
  if drafts != state.draftsHandedOver {
    state.draftsHandedOver = drafts
    effects.append(.keepDrafts(drafts))
  }
  return effects
}

extension State {
  fileprivate mutating func respond(to happening: Happening) -> [Effect] {
    switch happening {
    case .input(.key(let key)): return press(key)
    case .input(.paste(let text)):
      isPresenting = false
      isBlank = false
      type(text)
      return []
    case .input(.resize(let size)):
      self.size = size
      return []
    case .input(.suspend): return [.suspend]
    case .input(.hangUp), .input(.terminate): return writeBack() + [.quit]
    case .input(.resumed): return [.redraw]
    case .input(.woken): return []
    case .clock(let now):
      tell(now)
      return []
    case .entered(let text):
      // Whoever types a correction anew need not say again how far it may be told.
      let old = correcting.flatMap { book.log[$0] }
      let share = old?.share == .private ? .private : line.share
      line = LineEditor(text, share: old == nil ? nil : share)
      return enter()
    case .saved(let number): return saved(number)
    case .notSaved(let why):
      trouble = why
      return []
    case .read(let notes, let problems, let isLast):
      let doubled = book.read(notes)
      self.problems += problems + doubled.map(Problem.doubled)
      if isLast { isReading = false }
      return []
    case .outside(let change): return take(change)
    case .collided(let theirs, let mine):
      collide(theirs: theirs, mine: mine)
      return []
    case .reread(let book, let problems, let words):
      self.book.become(book)
      keepWhatFilesLack()
      self.problems = problems + problemsBesideFiles
      findIndex = nil
      browse.basis = nil
      if let event, self.book.events[event] == nil {
        self.event = book.event(on: now.day, at: now)
      }
      if problems.isEmpty, sheet == .problems { sheet = nil }
      return problems.isEmpty ? tell(words) : open(.problems)
    case .signedIn(let readOnly):
      self.readOnly = readOnly
      // What cannot be written is not waited for: it says why instead.
      guard let readOnly else { return [] }
      underway = []
      notice = Notice(words: readOnly, tone: .refused)
      return []
    case .drafts(let drafts):
      return welcomeBack(drafts)
    case .history(let steps):
      history.remember(steps)
      return []
    case .rescued(let found): return offer(found)
    case .copied(let place): return askBeforeLeaving(place)
    case .foundToErase(let plan): return askToErase(plan)
    case .erased(let names, let words):
      forget(names, saying: words)
      return []
    case .reported(let outcome, let order): return endReport(outcome, of: order)
    case .rehearse(let script):
      rehearsal = Rehearsal(script)
      return []
    case .said:
      sayNext()
      return []
    case .told(let words): return tell(words)
    }
  }

  /// Screens show minutes.
  fileprivate mutating func tell(_ now: Moment) {
    if now.seconds / 60 != self.now.seconds / 60 { scene &+= 1 }
    self.now = now
  }

  private mutating func saved(_ number: Int) -> [Effect] {
    guard let index = underway.firstIndex(where: { $0.number == number }) else {
      if underway.isEmpty { trouble = nil }
      return []
    }
    let ticket = underway.remove(at: index)
    let receipt = ticket.receipt
    if underway.isEmpty { trouble = nil }
    lastReceipt = receipt
    let forget: [Effect] = ticket.rescued.isEmpty ? [] : [.forgetRescued(ticket.rescued)]
    // Why the line was not taken must stay in sight while she mends it.
    if notice?.tone == .refused { return forget }
    // Of a line filed where she looks its words say enough.
    let isHere = ticket.notes.allSatisfy { book.log[$0]?.subject == subject }
    let saysEnough = ticket.draft != nil && isHere && !receipt.words.isEmpty
    notice = Notice(words: saysEnough ? receipt.words : receipt.text, tone: .done)
    return forget
  }

  // MARK: Typing

  /// Text typed or pasted into the line; a newline in it begins a further line of the note.
  mutating func type(_ text: String) {
    completing = nil
    hasJustPutAway = false
    if notice?.tone != .done { notice = nil }
    guard !isHelping else { return lookFor { $0.insert(text) } }
    // A new line begins with the level of its kind.
    if line.isEmpty, correcting == nil { line.share = nil }
    line.insert(text)
    dropConsentQuestion()
    if line.isSearch, question == nil { filter = String(line.text.dropFirst()).trimmed }
  }

  /// Enter: does what the line says.
  mutating func enter() -> [Effect] {
    completing = nil
    let text = line.text
    dropConsentQuestion()
    if let question { return answer(question, with: text.trimmed) }
    let old = correcting.flatMap { id in book.log[id].map { begunFrom[id] ?? $0 } }
    switch meaning(of: text) {
    case .nothing where correcting != nil && !selectsFirst:
      correcting = nil
      return tell("The note stays as it was.")
    case .nothing where correcting != nil:
      return refuse(.notHere("Type what the note should say. Esc leaves it as it was."))
    case .nothing: return text.trimmed.isEmpty ? openSelected() : []
    case .refused(let refusal) where refusal.isDoneAlready && correcting == nil:
      // Nothing in the line is to be mended, and what she types next must not be joined to it.
      line = LineEditor()
      return tell(refusal.words)
    case .refused(let refusal): return refuse(refusal)
    case .note(let plan):
      let draft = Draft(
        before: text, subject: subject, share: line.share, correcting: correcting)
      let isNew = correcting == nil
      let effects = file(plan, keeping: old)
      if notice?.tone == .refused { return effects }
      line = LineEditor()
      correcting = nil
      if case .write? = effects.first, var ticket = underway.popLast() {
        ticket.draft = draft
        ticket.draft?.filedAs = ticket.notes.last
        if focus == .notes { chosenNote = ticket.notes.last ?? chosenNote }
        underway.append(ticket)
      }
      resume()
      if isNew {
        askForConsent(underway.last?.notes.last)
        justFiled = underway.last?.notes.last.map { ($0, selectedNote) }
      }
      return effects
    case .go(let subject):
      if let note = unfiledInHand {
        let effects = refile(note, under: subject)
        if notice?.tone != .refused { line = LineEditor() }
        return effects
      }
      line = LineEditor()
      filter = ""
      show(subject)
      focus = .pledges
      return tell(book.title(of: subject))
    case .goToTopic(let list, let id):
      line = LineEditor()
      lens = list == .theme ? .themes : .communities
      chosenRow[lens] = .topic(list, id)
      focus = .pledges
      sheet = nil
      return tell(
        "\(book.topics(list)[id]?.name ?? id.text): \(book.pledges(with: id, in: list).count) pledges"
      )
    case .find(let words):
      line = LineEditor()
      if let interrupted { keep(interrupted) }
      interrupted = nil
      return filter(by: words)
    case .command(let name, let argument):
      line = LineEditor()
      let effects = perform(name, argument: argument)
      // A command that could not be done stays in the line, to be mended; not so what somebody
      // said in confidence.
      if notice?.tone == .refused, effects.isEmpty || readOnly != nil, name != .safeguarding {
        line = LineEditor(text)
      }
      return effects
    }
  }

  /// What the line means on Enter.
  private func meaning(of text: String) -> Meaning {
    if let correcting, book.log[correcting] == nil {
      return .refused(.notHere("The note you were correcting is gone."))
    }
    return lineReader.read(text)
  }

  private mutating func answer(_ question: Question, with words: String) -> [Effect] {
    switch question {
    case .initials:
      guard !words.isEmpty else { return [] }
      let effects = introduce(words)
      if self.question != .initials { line = LineEditor() }
      return effects
    case .event:
      line = LineEditor()
      return hold(words.isEmpty ? suggestedTitle : words)
    case .erasing(let plan): return answer(plan, with: words)
    case .field: return leaveField()
    case .outcome(let id, let state):
      self.question = nil
      line = LineEditor()
      guard let ask = book.standing.ask(id) else { return tell("The ask is gone.") }
      let effects = move([AskMove(ask: ask, state: state, words: words)])
      resume()
      return effects
    case .consent(let id):
      self.question = nil
      line = LineEditor()
      // Without panes an empty line answers nothing, and is what it always is.
      if words.isEmpty, !selectsFirst, goOnRehearsing() { return [] }
      return answerConsent(id, with: words)
    }
  }

  /// What an event that begins today is called unless she says otherwise.
  package var suggestedTitle: String {
    let last = book.events.all.last?.title.split(separator: ",").first.map(String.init)
    return "\(last ?? "Progressing Equality"), \(now.day.words)"
  }

  /// Enter on an empty line: what is selected, in full.
  private mutating func openSelected() -> [Effect] {
    if case .report(let preview) = sheet { return enterReport(preview) }
    if sheet != nil {
      defer { sheet = nil }
      return sheet == .privacy ? recordPrivacyReading() : []
    }
    if goOnRehearsing() { return [] }
    if let opened = enterAsk() { return opened }
    if lens == .stocktake, focus != .notes { return takeStock() }
    if lens == .review, focus != .notes { return review() }
    if focus == .notes, let selectedNote { return open(.reading(.note(selectedNote))) }
    if focus == .rows, case .topic(let list, let id)? = browse.row {
      return open(.reading(.topic(list, id)))
    }
    if focus == .rows, case .table? = browse.row { return open(.tables) }
    if focus == .rows, case .organisation(let id)? = browse.row {
      return open(.reading(.subject(.organisation(id))))
    }
    return open(.reading(.subject(subject)))
  }
}

extension Problem {
  fileprivate static func doubled(_ note: Note) -> Problem {
    Problem(
      file: "events/\(note.event)/notes-\(note.by).rec", line: nil,
      words: "the note \(note.id) stands twice in the book; the first is used")
  }
}
