package import PledgeModel

/// What a line means before anything is done: shown while it is typed, done on Enter.
package enum Meaning: Equatable, Sendable {
  /// The line is empty.
  case nothing
  /// A note is filed.
  case note(NotePlan)
  /// The panes go to an organisation or a pledge.
  case go(Subject)
  /// The panes go to a theme or community.
  case goToTopic(TopicList, TopicID)
  /// The panes are filtered; empty for no filter.
  case find(String)
  /// A command is done.
  case command(Command.Name, argument: String)
  /// It cannot be done as it stands.
  case refused(Refusal)
}

/// A note as it will be filed, but for what only Enter decides: its id and its time.
package struct NotePlan: Equatable, Sendable {
  package var kind: Kind
  package var subject: Subject
  package var share: Share
  package var about: NoteID?
  package var input: AskState?
  package var progress: Progress?
  package var from: [String] = []
  package var themes: [TopicID] = []
  package var communities: [TopicID] = []
  package var owner: String?
  package var due: Day?
  package var consent: Bool?
  package var text: String
}

/// Reads lines against a book and what is selected in it. One reading serves the panes, the linear
/// mode, the one-shot command and the preview above the line.
package struct LineReader {
  /// The book whose names the line uses.
  package let book: Book
  /// What is selected: where a line without a target is filed.
  package let subject: Subject
  /// The selected note, when the cursor is among the notes.
  package let note: Note?
  /// The ask under discussion, which most of what is typed joins.
  package let discussed: NoteID?
  /// How far the line's note may be told, when that was chosen for it.
  package let share: Share?
  /// The date from which dates are counted.
  package let today: Day
  /// The event at which notes are filed, when there is one.
  package let event: EventID?

  /// A reader for the book with that selection.
  package init(
    book: Book, subject: Subject, note: Note?, discussed: NoteID? = nil, share: Share? = nil,
    today: Day, event: EventID? = nil
  ) {
    self.book = book
    self.subject = subject
    self.note = note
    self.discussed = discussed
    self.share = share
    self.today = today
    self.event = event
  }

  /// What `line` means.
  package func read(_ line: String) -> Meaning { read(LineSyntax(line)) }

  /// What a line means that has been taken apart.
  func read(_ syntax: LineSyntax) -> Meaning {
    do throws(Refusal) {
      return try meaning(of: syntax)
    } catch {
      return .refused(error)
    }
  }

  private func meaning(of syntax: LineSyntax) throws(Refusal) -> Meaning {
    switch syntax.role {
    case .find: return .find(syntax.text.trimmed)
    case .command: return try command(syntax.text)
    case .topic:
      guard !syntax.text.isEmpty else { return .nothing }
      let (list, id) = try topic(syntax.text)
      return .goToTopic(list, id)
    case .target, .offRecord, .literal: return .nothing
    case .note(let kind):
      let target = try syntax.target.map { name throws(Refusal) in try self.subject(named: name) }
      // A sign after which nothing has been typed yet is not worth a note.
      let saysNothing =
        syntax.text.isEmpty ? syntax.tags.isEmpty : ["@", "\\"].contains(syntax.text)
      if !syntax.hasKind, saysNothing { return target.map { .go($0) } ?? .nothing }
      return .note(try plan(kind, syntax, target: target))
    }
  }

  // MARK: Notes

  private func plan(
    _ kind: Kind, _ syntax: LineSyntax, target: Subject?
  ) throws(Refusal) -> NotePlan {
    var plan = NotePlan(
      kind: kind, subject: target ?? subject, share: share ?? kind.share, text: syntax.text)
    if syntax.hasConsent { plan.consent = true }
    for tag in syntax.tags {
      let (list, id) = try topic(tag)
      if list == .theme { plan.themes.append(id) } else { plan.communities.append(id) }
    }
    // Whoever names a place means that place.
    let joined = target == nil && kind.joinsDiscussion ? discussed : nil
    if let joined, let asked = book.log[joined] {
      plan.subject = asked.subject
      plan.about = joined
    }
    // A note that is selected lends its place only when the line names none.
    let selected = target == nil ? note : nil
    switch kind {
    case .status: try readStatus(into: &plan)
    case .ask:
      plan.input = .wanted
      if plan.text.isEmpty { try mark(selected, in: &plan) }
    case .idea where joined == nil: plan.about = askToJoin(from: selected, on: plan.subject)
    case .action: plan.due = dueDate(in: plan.text, today: today)
    default: break
    }
    for speaker in syntax.speakers {
      let who = try words(for: speaker)
      if kind == .action, plan.owner == nil { plan.owner = who } else { plan.from.append(who) }
    }
    if plan.text.isEmpty, plan.progress == nil, plan.input == nil {
      throw .nothingSaid(Opening.opening(of: kind)?.name ?? kind.words)
    }
    if syntax.isPrivate { plan.share = .private }
    return plan
  }

  /// `=on track waiting for the board`: the longest beginning that is a status, then the remark.
  private func readStatus(into plan: inout NotePlan) throws(Refusal) {
    guard case .pledge = plan.subject else { throw .statusNeedsPledge }
    let text = plan.text
    guard !text.isEmpty else { throw .nothingSaid("status") }
    if let (status, length) = Progress.longestBeginning(of: text) {
      plan.progress = status
      plan.text = text.dropFirst(length).trimmed
      return
    }
    let word = text.prefix { !$0.isWhitespace }
    let candidates = Progress.allCases.filter {
      $0.words.hasPrefix(folded(word)) || $0.rawValue.hasPrefix(folded(word))
    }
    guard let status = candidates.first else { throw .noSuchStatus(String(word)) }
    guard candidates.count == 1 else {
      throw .severalStatuses(String(word), candidates.map(\.words))
    }
    plan.progress = status
    plan.text = text.dropFirst(word.count).trimmed
  }

  /// `?` alone: the selected note, or the subject as a whole, needs the group's input.
  private func mark(_ selected: Note?, in plan: inout NotePlan) throws(Refusal) {
    if let selected {
      let root = book.log.root(of: selected)
      if book.standing.ask(root)?.state.isOpen == true { throw .alreadyMarked("This note") }
      plan.about = book.standing.ask(root) == nil ? selected.id : root
      return
    }
    guard plan.subject != .inbox else { throw .nothingToMark }
    guard book.openAsks(of: plan.subject).isEmpty else {
      throw .alreadyMarked(book.title(of: plan.subject))
    }
  }

  /// The open ask that an idea joins: the one selected, else the one under discussion on the same
  /// subject, else the latest.
  private func askToJoin(from selected: Note?, on subject: Subject) -> NoteID? {
    if let selected {
      let root = book.log.root(of: selected)
      if book.standing.ask(root)?.state.isOpen == true { return root }
    }
    let open = book.openAsks(of: subject)
    return open.last { book.standing.ask($0)?.state == .discussing } ?? open.last
  }

  // MARK: Names

  /// `@mind words`: who is named at the beginning, and the words after it.
  func ownerAndWords(_ text: String) throws(Refusal) -> (owner: String?, words: String) {
    guard text.hasPrefix("@") else { return (nil, text) }
    let syntax = LineSyntax("> " + text)
    return (
      try syntax.speakers.first.map { name throws(Refusal) in try words(for: name) }, syntax.text
    )
  }

  private func subject(named name: String) throws(Refusal) -> Subject {
    if book.pledges[PledgeID(name)] != nil { return .pledge(PledgeID(name)) }
    switch book.organisation(named: name) {
    case .one(let id): return .organisation(id)
    case .several(let ids): throw several(name, ids)
    case .none: break
    }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, digits < name.count, let number = Int(name.suffix(digits)) else {
      throw .noSuchOrganisation(name)
    }
    var base = name.dropLast(digits)
    if base.last == "-" { base = base.dropLast() }
    switch book.organisation(named: base) {
    case .one(let id):
      if let pledge = book.pledge(number: number, madeBy: base) { return .pledge(pledge) }
      if let pledge = book.pledge(number: number, of: id) { return .pledge(pledge) }
      let has = book.pledges(of: id).compactMap { book.pledges[$0]?.number }
      throw .noSuchPledge(
        organisation: book.organisations[id]?.name ?? id.text, number: number,
        has: has.sorted())
    case .several(let ids):
      throw several(String(base), ids)
    case .none: throw .noSuchOrganisation(String(base))
    }
  }

  private func several(_ name: String, _ ids: [OrganisationID]) -> Refusal {
    .severalOrganisations(name, ids.map { book.organisations[$0]?.name ?? $0.text })
  }

  private func words(for speaker: LineSyntax.Name) throws(Refusal) -> String {
    switch speaker {
    case .quoted(let words): return words
    case .word(let name):
      switch book.organisation(named: name) {
      case .one(let id): return id.text
      case .several(let ids): throw several(name, ids)
      case .none: throw .noSuchOrganisation(name)
      }
    }
  }

  /// A theme or community: a theme when the name fits both lists equally well.
  private func topic(_ name: String) throws(Refusal) -> (TopicList, TopicID) {
    var several: [String] = []
    for list in TopicList.allCases {
      switch book.topic(named: name, in: list) {
      case .one(let id) where several.isEmpty: return (list, id)
      case .one(let id): several.append(book.topics(list)[id]?.name ?? id.text)
      case .several(let ids): several += ids.map { book.topics(list)[$0]?.name ?? $0.text }
      case .none: break
      }
    }
    guard !several.isEmpty else { throw .noSuchTopic(name) }
    throw .severalTopics(name, several)
  }

  // MARK: Commands

  private func command(_ text: String) throws(Refusal) -> Meaning {
    let name = text.trimmedStart.prefix { !$0.isWhitespace }
    guard !name.isEmpty else { return .nothing }
    let argument = text.trimmedStart[name.endIndex...].trimmed
    let matches = Command.all.filter { $0.name.rawValue.hasPrefix(name.lowercased()) }
    if let command = matches.first(where: { $0.name.rawValue == name.lowercased() }) {
      return .command(command.name, argument: argument)
    }
    guard let only = matches.first else { throw .noSuchCommand(String(name)) }
    guard matches.count == 1 else {
      throw .severalCommands(String(name), matches.map(\.name.rawValue))
    }
    return .command(only.name, argument: argument)
  }
}

extension Kind {
  /// Whether a note of this kind, typed while an ask is discussed, is said to that ask. What tells
  /// of a pledge itself, how it goes and what holds it back, is not.
  fileprivate var joinsDiscussion: Bool {
    switch self {
    case .note, .idea, .offer, .action, .contact, .practice, .quote: true
    default: false
    }
  }
}

extension Progress {
  /// The status that `text` begins with, spelt as on the screen, in the files, or without the
  /// space, and how many characters that takes. The longest wins; it must end a word.
  fileprivate static func longestBeginning(of text: String) -> (Progress, Int)? {
    let lower = folded(text)
    var best: (Progress, Int)?
    for status in allCases {
      for spelling in [status.words, status.rawValue, status.words.filter { $0 != " " }]
      where lower.hasPrefix(spelling) && spelling.count > best?.1 ?? 0 {
        let next = lower.dropFirst(spelling.count).first
        if next.map({ $0.isLetter || $0.isNumber || $0 == "-" }) ?? false { continue }
        best = (status, spelling.count)
      }
    }
    return best
  }
}
