package import PledgeModel

/// A step of an ask: what becomes of it.
struct AskMove {
  var ask: Ask
  var state: AskState
  /// What is said with it: the outcome of one that is answered or parked.
  var words = ""
  /// Who sees to one that is parked.
  var owner: String?
  /// Whether it is parked for the next event's agenda.
  var goesOn = false
}

extension State {
  /// The ask that she has opened for discussion at this event and not left yet. It follows from the
  /// log: it is there again after a restart, and what shows the room its asks sees it in the files.
  package var discussed: NoteID? {
    guard let me, let event else { return nil }
    return book.standing.discussed(at: event, by: me)
  }

  /// Enter on an ask of the board: opens it for discussion; once it is, shows what may help. Nil
  /// when no open ask is selected there.
  mutating func enterAsk() -> [Effect]? {
    guard lens == .asks, case .ask(let id)? = browse.item, let ask = book.standing.ask(id) else {
      return nil
    }
    switch focus {
    case .rows:
      focus = .pledges
      return []
    case .pledges where id == discussed: return open(.matches(id))
    case .pledges where ask.state.isOpen: return discuss(ask, saying: "")
    case .pledges, .notes: return nil
    }
  }

  /// `:discuss`: the selected ask, or the latest open one here.
  mutating func discuss(saying words: String) -> [Effect] {
    guard let ask = selectedAsk ?? latestAsk else { return refuseToMove() }
    return discuss(ask, saying: words)
  }

  private mutating func discuss(_ ask: Ask, saying words: String) -> [Effect] {
    guard ask.id != discussed else { return refuseToMove(ask, to: .discussing) }
    // Going to the next is leaving the one before.
    let left = discussed.flatMap { book.standing.ask($0) }.map { AskMove(ask: $0, state: .wanted) }
    return move(
      (left.map { [$0] } ?? []) + [AskMove(ask: ask, state: .discussing, words: words)])
  }

  /// Esc on an empty line: what is typed from now on is no longer said to the ask. It stays open.
  mutating func leaveDiscussion() -> [Effect] {
    guard readOnly == nil, let ask = discussed.flatMap({ book.standing.ask($0) }) else { return [] }
    return move([AskMove(ask: ask, state: .wanted)])
  }

  /// `:answered`, `:parked`, `:later` or `:wanted`: the ask under discussion wherever the cursor is,
  /// else the selected one, else the latest open one here. What came of a discussion is asked for,
  /// unless it is said who sees to the ask or where it goes.
  mutating func moveAsk(
    to state: AskState, saying words: String, owner: String? = nil, goesOn: Bool = false
  ) -> [Effect] {
    let discussed = discussed.flatMap { book.standing.ask($0) }
    guard let ask = discussed ?? selectedAsk ?? latestAsk else { return refuseToMove() }
    let move = AskMove(ask: ask, state: state, words: words, owner: owner, goesOn: goesOn)
    if ask.state == state, ask.owner == owner, ask.isOnNextAgenda == goesOn {
      return refuseToMove(ask, to: state)
    }
    // A line that comes whole, from a file or a script, says the outcome itself.
    if discussed != nil, state != .wanted, words.isEmpty, owner == nil, !goesOn, selectsFirst {
      interrupt()
      question = .outcome(of: ask.id, state)
      return []
    }
    return self.move([move])
  }

  /// Moves asks on in one step, which is called what the last of them is.
  mutating func move(_ moves: [AskMove]) -> [Effect] {
    if let readOnly { return refuse(.readOnly(readOnly)) }
    guard let me, let event else { return refuse(.noEvent) }
    var changes: [Change] = []
    var receipt: Receipt?
    for move in moves {
      let (state, words) = (move.state, move.words)
      guard let first = book.log[move.ask.id] else { continue }
      let isOutcome = !state.isOpen && !words.isEmpty && !move.goesOn
      var plan = NotePlan(
        kind: .ask, subject: first.subject, share: first.share, text: isOutcome ? "" : words)
      plan.about = move.ask.id
      plan.input = state
      plan.owner = move.owner
      var note = note(
        plan, id: NoteID(at: now, by: me, random: &random), at: now, by: me, event: event)
      note.outcome = move.goesOn ? Ask.nextAgenda : isOutcome ? words : nil
      changes.append(.file(note))
      receipt = Receipt(
        title: "ask on \(book.title(of: first.subject)) \(state.words)",
        words: firstWords(of: first.text))
    }
    guard let receipt else { return [] }
    return make(changes, receipt: receipt)
  }

  /// `:matches`: what may help with the ask under discussion, or the selected one.
  mutating func openMatches() -> [Effect] {
    guard let id = discussed ?? selectedAsk?.id ?? latestAsk?.id else { return refuseToMove() }
    return open(.matches(id))
  }

  private var selectedAsk: Ask? {
    noteInHand.map { book.log.root(of: $0) }.flatMap { book.standing.ask($0) }
  }

  /// Of what is open on the selected subject the one under discussion, else the latest.
  private var latestAsk: Ask? {
    let open = book.openAsks(of: subject).compactMap { book.standing.ask($0) }
    return open.last { $0.state == .discussing } ?? open.last
  }

  private mutating func refuseToMove() -> [Effect] {
    refuse(.notHere("There is no open ask on \(book.title(of: subject))."))
  }

  private mutating func refuseToMove(_ ask: Ask, to state: AskState) -> [Effect] {
    refuse(.notHere("The ask on \(book.title(of: ask.subject)) is \(state.words) already."))
  }

  /// Esc when the outcome is asked for: nothing is answered or parked. What was typed is put away.
  mutating func goOnDiscussing() -> [Effect] {
    if let draft = outcomeDraft {
      keep(draft)
      hasJustPutAway = interrupted == nil
    }
    question = nil
    line = LineEditor()
    resume()
    return tell("It is being discussed still.")
  }

  /// A half-typed outcome as the command that says it whole.
  var outcomeDraft: Draft? {
    guard case .outcome(_, let state) = question, !line.isEmpty else { return nil }
    return Draft(before: ":\(state.rawValue) \(line.before)", after: line.after, subject: subject)
  }

  /// What is asked in the line when an ask is answered or parked.
  func outcomeQuestion(_ id: NoteID, _ state: AskState) -> String {
    let ask = book.log[id].map { book.title(ofAsk: $0) } ?? "the ask"
    return state == .parked
      ? "Who takes up \(ask), and when?" : "What came of \(ask)?"
  }
}

extension AskState {
  /// What has become of an ask: `answered`, `under discussion`.
  package var words: String {
    switch self {
    case .wanted: "open"
    case .discussing: "under discussion"
    case .answered: "answered"
    case .parked: "parked"
    }
  }
}
