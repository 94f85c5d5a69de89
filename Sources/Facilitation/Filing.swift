import PledgeModel

extension State {
  /// Files a note as planned: in memory at once, on the disk as soon as it can be.
  mutating func file(_ plan: NotePlan, keeping old: Note? = nil) -> [Effect] {
    if let readOnly { return refuse(.readOnly(readOnly)) }
    guard let me else { return refuse(.noEvent) }
    let title = plan.title(in: book)
    guard let old else {
      guard let event else { return refuse(.noEvent) }
      let note = note(
        plan, id: NoteID(at: now, by: me, random: &random), at: now, by: me, event: event)
      return make([.file(note)], receipt: Receipt(title: title, words: firstWords(of: note.text)))
    }
    if old.by == me {
      var new = note(plan, id: old.id, at: old.at, by: me, event: old.event)
      new.keepWhatLinesDoNotSay(of: old)
      guard new != old else { return tell("Nothing was changed.") }
      return make(
        [.correct(from: old, to: new)],
        receipt: Receipt(title: "corrected \(title)", words: firstWords(of: new.text)))
    }
    var new = note(
      plan, id: NoteID(at: now, by: me, random: &random), at: old.at, by: me, event: old.event)
    new.keepWhatLinesDoNotSay(of: old)
    new.replaces = old.id
    return make(
      [.file(new)],
      receipt: Receipt(title: "corrected \(title)", words: firstWords(of: new.text)))
  }

  func note(
    _ plan: NotePlan, id: NoteID, at: Moment, by: Initials, event: EventID
  ) -> Note {
    var note = Note(
      id: id, at: at, by: by, event: event, kind: plan.kind, share: plan.share,
      about: plan.about, progress: plan.progress, input: plan.input, text: plan.text)
    note.put(under: plan.subject, in: book)
    note.from = plan.from
    note.themes = plan.themes
    note.communities = plan.communities
    note.table = table(of: note.organisation, at: event)
    note.owner = plan.owner
    note.due = plan.due
    note.consent = plan.consent
    if plan.kind == .action { note.done = false }
    return note
  }

  /// Where an organisation sits: what is said of it is said there.
  func table(of organisation: OrganisationID?, at event: EventID) -> String? {
    organisation.flatMap { book.attendance(at: event).arrival(of: book.whereItWent($0))?.table }
  }

  /// Files a note to another subject in one step; its time stays.
  mutating func refile(_ note: Note, under subject: Subject) -> [Effect] {
    guard note.subject != subject else {
      return refuse(.notHere("The note is on \(book.title(of: subject)) already."))
    }
    var moved = note
    moved.put(under: subject, in: book)
    if moved.table == nil { moved.table = table(of: moved.organisation, at: moved.event) }
    let receipt = Receipt(
      title: "\(note.kind.words) moved to \(book.title(of: subject))",
      words: note.openingWords)
    return put(note, differently: moved, receipt: receipt)
  }

  /// Takes a note out: one's own from its file, somebody else's by a note that withdraws it.
  mutating func delete(_ note: Note) -> [Effect] {
    if let readOnly { return refuse(.readOnly(readOnly)) }
    guard let me, let event else { return refuse(.noEvent) }
    let title = "deleted \(note.kind.words) on \(book.title(of: note.subject))"
    let receipt = Receipt(
      title: "\(title), Ctrl-Z brings it back", words: note.openingWords)
    if note.by == me { return make([.takeOut(note)], receipt: receipt, title: title) }
    var word = Note(
      id: NoteID(at: now, by: me, random: &random), at: now, by: me, event: event, kind: note.kind,
      share: note.share, organisation: note.organisation, pledge: note.pledge)
    word.withdraws = note.id
    return make([.file(word)], receipt: receipt, title: title)
  }

  // MARK: Doing

  /// Makes changes that can be undone, and has them written. The action is called what the receipt
  /// is, unless it has another `title`.
  mutating func make(
    _ changes: [Change], receipt: Receipt, title: String? = nil
  ) -> [Effect] {
    perform(changes, receipt: receipt, as: begin(title ?? receipt.title, changes))
  }

  /// An action that is about to be done, as a step of the history.
  mutating func begin(
    _ title: String, _ changes: [Change], signedBefore: Initials? = nil
  ) -> Step? {
    guard let me else { return nil }
    let id = NoteID(at: now, by: me, random: &random)
    return .did(Act(id: id, title: title, changes: changes, signedBefore: signedBefore))
  }

  /// Makes those changes that fit, and has them written.
  mutating func perform(
    _ changes: [Change], receipt: Receipt, as step: Step? = nil
  ) -> [Effect] {
    written(changes.filter { book.apply($0) }, receipt: receipt, as: step)
  }

  /// Has changes written that are made already.
  mutating func written(
    _ made: [Change], receipt: Receipt, as step: Step?
  ) -> [Effect] {
    var notes: [NoteID] = []
    if let step { history.follow(step) }
    for change in made {
      switch change {
      case .file(let note), .putBack(let note), .correct(_, let note):
        notes.append(note.id)
        findIndex?.add(note)
      case .enter(.event(let event)) where event.start.day == now.day: self.event = event.id
      case .strike(.event(let event)) where self.event == event.id:
        self.event = book.event(on: now.day, at: now)
      default: break
      }
    }
    filedMeanwhile.formUnion(filter.isEmpty ? [] : notes)
    tickets += 1
    rememberOwn(made)
    underway.append(Ticket(number: tickets, notes: notes, changes: made, receipt: receipt))
    notice = nil
    return [.write(tickets, made, step)]
  }

  // MARK: Saying

  mutating func tell(_ words: String) -> [Effect] {
    notice = Notice(words: words, tone: .told)
    return []
  }

  /// Says why something is not done. That the book cannot be written to may be over by now: it is
  /// tried again.
  mutating func refuse(_ refusal: Refusal) -> [Effect] {
    notice = Notice(words: refusal.words, tone: .refused)
    if case .readOnly = refusal, let me { return [.tryToWrite(as: me)] }
    return []
  }
}

extension Note {
  mutating func put(under subject: Subject, in book: Book) {
    switch subject {
    case .inbox: (organisation, pledge) = (nil, nil)
    case .organisation(let id): (organisation, pledge) = (id, nil)
    case .pledge(let id): (organisation, pledge) = (book.pledges[id]?.organisation, id)
    }
  }

  /// A corrected line says the words, names and tags again; what it has no sign for stays.
  mutating func keepWhatLinesDoNotSay(of old: Note) {
    about = old.about
    if old.input != nil { input = old.input }
    (replaces, withdraws) = (old.replaces, old.withdraws)
    (table, heads, outcome) = (old.table, old.heads, old.outcome)
    // That consent was given has a sign in the line; that it was refused has none.
    if !kind.needsConsent || consent == nil && old.consent == false { consent = old.consent }
    if old.kind == .action { done = old.done }
  }
}
