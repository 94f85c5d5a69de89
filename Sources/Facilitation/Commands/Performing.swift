import PledgeModel

extension State {
  /// Does a command, or says why it cannot be done here.
  mutating func perform(_ name: Command.Name, argument: String = "") -> [Effect] {
    if let readOnly, Command.named(name)?.changes == true { return refuse(.readOnly(readOnly)) }
    switch name {
    case .help: return openHelp(on: argument)
    case .lens: return changeLens(to: argument)
    case .find:
      guard !argument.isEmpty else {
        interrupt()
        line = LineEditor("/" + filter)
        return []
      }
      return filter(by: argument)
    case .select: return select(argument)
    case .ask: return goToNextAsk()
    case .agenda: return agenda(argument)
    case .next: return goOn(to: argument)
    case .stocktake: return takeStock()
    case .matrix: return openMatrix(of: argument)
    case .inbox: return goToInbox()
    case .close: return close()
    case .review: return review()
    case .keep: return keepAsItIs()
    case .actions: return goToActions()
    case .done: return finishAction(saying: argument)
    case .undo: return undo()
    case .redo: return redo()
    case .correct: return correct()
    case .delete:
      guard let note = noteInHand else {
        return refuse(.notHere(State.noNoteMeant))
      }
      return delete(note)
    case .move: return move(to: argument)
    case .share: return share(as: argument)
    case .consent: return consent(argument)
    case .safeguarding: return recordSafeguarding(argument)
    case .privacy: return privacy(argument)
    case .practice: return openPractice(about: argument)
    case .blank:
      isBlank = true
      return []
    case .here, .apologies:
      do throws(Refusal) {
        return record(try recording(name, argument))
      } catch {
        return refuse(error)
      }
    case .attendance: return open(.attendance)
    case .table: return table(argument)
    case .add: return add(argument)
    case .form: return openForm(argument)
    case .set: return set(argument)
    case .new: return new(argument)
    case .merge: return merge(argument)
    case .carry: return carry(argument)
    case .answered: return moveAsk(to: .answered, saying: argument)
    case .discuss: return discuss(saying: argument)
    case .matches: return openMatches()
    case .present:
      isPresenting = true
      return []
    case .parked: return park(argument)
    case .later: return moveAsk(to: .parked, saying: argument, goesOn: true)
    case .wanted: return moveAsk(to: .wanted, saying: argument)
    case .report: return report(argument)
    case .edit: return [.edit(editTarget)]
    case .event: return goToEvent(argument)
    case .draft: return takeBackDraft()
    case .problems:
      return problems.isEmpty ? tell("Nothing is wrong in the book's files.") : open(.problems)
    case .letGo: return letGo()
    case .me: return introduce(argument)
    case .erase: return seekToErase(argument)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .history:
      return history.done.isEmpty && history.undone.isEmpty
        ? tell("Nothing was done in the last day.") : open(.history)
    case .rescue: return takeInRescued()
    case .quit: return leave()
    }
  }

  mutating func open(_ sheet: Sheet) -> [Effect] {
    self.sheet = sheet
    sheetTop = 0
    laterEvents = 0
    return []
  }

  /// The note that the cursor is on.
  var noteInHand: Note? { selectedNote.flatMap { book.log[$0] } }

  private mutating func changeLens(to name: String) -> [Effect] {
    let all = Lens.allCases
    if name.isEmpty {
      lens = all[((all.firstIndex(of: lens) ?? 0) + 1) % all.count]
    } else if let wanted = all.first(where: { $0.rawValue.hasPrefix(folded(name)) }) {
      lens = wanted
    } else {
      return refuse(
        .notHere("There is no lens “\(name)”; Tab after “:lens ” shows which there are."))
    }
    focus = .rows
    sheet = nil
    return []
  }

  mutating func filter(by words: String) -> [Effect] {
    filter = words
    refresh()
    guard let count = filterCount else {
      notice = nil
      return []
    }
    return tell(
      "“\(words)”: \(count.pledges) of \(book.pledges.count) pledges, "
        + "\(count.notes) of \(book.log.count) notes")
  }

  // MARK: Asks

  private mutating func goToNextAsk() -> [Effect] {
    let open = book.standing.openAsks
    guard !open.isEmpty else { return tell("No ask is open.") }
    let here = noteInHand.map { book.log.root(of: $0) }
    let next = here.flatMap { open.firstIndex(of: $0) }.map { ($0 + 1) % open.count } ?? 0
    let id = open[next]
    guard let ask = book.standing.ask(id) else { return [] }
    filter = ""
    show(ask.subject)
    focus = .notes
    chosenNote = id
    return tell("ask \(next + 1) of \(open.count)")
  }

  // MARK: Notes

  private mutating func correct() -> [Effect] {
    guard let note = noteInHand else {
      return sheet == .problems || selectedEntries.isEmpty ? [.edit(editTarget)] : openForm("")
    }
    guard let text = note.asLine(in: book) else {
      return refuse(.notHere("A note of this kind is edited in its file: “:edit”."))
    }
    interrupt()
    correcting = note.id
    begunFrom[note.id] = note
    // A level that was chosen stays; one that the kind brought follows the kind.
    let isChosen = note.share != .private && note.share != note.kind.share
    line = LineEditor(text, share: isChosen ? note.share : nil)
    return []
  }

  private mutating func move(to name: String) -> [Effect] {
    guard let note = noteInHand else {
      return refuse(.notHere(State.noNoteMeant))
    }
    switch reader.read(name.asTarget) {
    case .go(let subject):
      return refile(note, under: subject)
    case .refused(let refusal): return refuse(refusal)
    default: return refuse(.notHere("Where to? “:move @nig2”, for instance."))
    }
  }

  private var editTarget: EditTarget {
    if sheet == .agenda, let event { return .event(event) }
    if sheet == .problems, let problem = problems.first {
      return .file(problem.file, line: problem.line)
    }
    if focus == .notes, let note = selectedNote { return .note(note) }
    switch (focus, browse.row, browse.item) {
    case (.rows, .organisation(let id), _), (_, _, .whole(let id)): return .organisation(id)
    case (.rows, .topic, _): return .book
    case (_, _, .pledge(let id)): return .pledge(id)
    case (_, _, .ask(let id)), (_, _, .action(let id)), (_, _, .unfiled(let id)),
      (_, _, .said(let id)):
      return .note(id)
    default: return .book
    }
  }

  // MARK: Who and when

  private mutating func goToEvent(_ title: String) -> [Effect] {
    guard !title.isEmpty else {
      let current = event.flatMap { book.events[$0]?.title } ?? "no event today"
      return tell("\(current). “:event” and a title begins one today; Tab lists earlier ones.")
    }
    if case .one(let id) = book.event(named: title), book.events[id] != nil {
      event = id
      return tell("Notes are filed at \(book.events[id]?.title ?? id.text) now.")
    }
    return hold(title)
  }

  /// Begins an event today.
  mutating func hold(_ title: String) -> [Effect] {
    var name = slug(from: title, longest: 30)
    if name.isEmpty { name = "event" }
    let id = EventID(firstFree("\(now.day)-\(name)") { book.events[EventID($0)] == nil })
    question = nil
    return make(
      [.enter(.event(Event(id: id, title: title, start: now)))],
      receipt: Receipt(title: "event begun", words: title), title: "event begun: \(title)")
  }

  /// `rk Rowan Keane`: who takes notes from now on.
  mutating func introduce(_ words: String) -> [Effect] {
    let initials = words.prefix { !$0.isWhitespace }.lowercased()
    let name = words.dropFirst(initials.count).trimmed
    guard let me = Initials(initials) else {
      return refuse(
        .notHere("Initials are two to eight letters, then your name if you like: rk Rowan Keane"))
    }
    let before = self.me
    self.me = me
    question = nil
    askForEvent()
    let remember: [Effect] = [.rememberMe(me)]
    guard book.people[me] == nil else { return remember + tell("Notes are signed \(me).") }
    let person = Person(initials: me, name: name.isEmpty ? initials.uppercased() : name)
    let receipt = Receipt(title: "notes are signed \(me)", words: person.name)
    // The answer to the first question is nothing to undo: nobody could take notes without it.
    let changes = [Change.enter(.person(person))]
    let step = before.flatMap { begin(receipt.title, changes, signedBefore: $0) }
    return remember + perform(changes, receipt: receipt, as: step)
  }

  /// Offers an event when there is none today.
  mutating func askForEvent() {
    if event == nil, readOnly == nil { question = .event }
  }
}

extension String {
  /// As the name of a place: `@nig2`, with its sign or without it.
  var asTarget: String { hasPrefix("@") ? self : "@\(self)" }
}
