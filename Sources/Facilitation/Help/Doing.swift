import PledgeModel
import Screen

/// Something that can be done, as the help lists it and Enter does it there.
enum Doing: Equatable, Sendable {
  /// The line opens so.
  case opening(Opening.Role)
  /// A command.
  case command(Command.Name)
  /// Keys, and what they do.
  case key(String, String)

  /// The sign, the name or the keys.
  var label: String {
    switch self {
    case .opening(let role): Opening.of(role)?.character.map(String.init) ?? "a letter"
    case .command(let name): ":\(name.rawValue) \(Command.named(name)?.argument ?? "")"
    case .key(let keys, _): keys
    }
  }

  /// What it does.
  var words: String {
    switch self {
    case .opening(let role): return Opening.of(role)?.help ?? ""
    case .command(let name):
      guard let command = Command.named(name) else { return "" }
      return (command.key.map { "\($0.name): " } ?? "") + command.help
    case .key(_, let words): return words
    }
  }

  /// Whether it is found by those words, each of which may stand anywhere in it, also without the s of
  /// several: `ideas`.
  func isFound(by query: some StringProtocol) -> Bool {
    var said = "\(label) \(words)"
    if case .opening(let role) = self { said += " \(Opening.of(role)?.name ?? "")" }
    let text = folded(said)
    return query.split(whereSeparator: \.isWhitespace).map(folded).allSatisfy {
      text.contains($0) || ($0.count > 2 && $0.hasSuffix("s") && text.contains($0.dropLast()))
    }
  }

  /// All openings, all commands, all motions.
  static let table: [(heading: String, doings: [Doing])] = [
    ("The first character says what the line is", Opening.all.map { .opening($0.role) }),
    ("Commands", Command.all.map { .command($0.name) }),
    ("Moving", State.motions.map { .key($0, $1) }),
  ]
}

extension Opening {
  fileprivate static func of(_ role: Role) -> Opening? { all.first { $0.role == role } }
}

extension State {
  /// The keys that move, for the help: they are no commands.
  static let motions = [
    ("↑ ↓ PgUp PgDn", "move in a pane, also while a line is half written"),
    ("Home End", "first and last of a pane, on an empty line"),
    ("← → Tab Shift-Tab", "the pane to the left or right, on an empty line"),
    ("Enter", "on an empty line: the selected thing in full"),
    ("Esc", "back; puts a half-written line away, and once more takes it back"),
    ("Tab Shift-Tab", "completes @ # = : and goes on to the next choice, or the one before"),
    ("Ctrl-← Ctrl-→", "word by word in the line"),
    ("Ctrl-A Ctrl-E", "beginning and end of the line"),
    ("Ctrl-U Ctrl-K Ctrl-W", "delete to the beginning, to the end, a word"),
    ("Alt-Enter", "a further line of the same note"),
  ]

  /// What can be done just where she is, and what that place is called.
  var doingsHere: (heading: String, doings: [Doing]) {
    if let question { return ("Here, to answer", doings(answering: question)) }
    if isTyping { return ("Here, in a half-typed line", doingsInLine) }
    if let behind = help?.behind { return ("Here, in what is open", doings(in: behind)) }
    if discussed != nil {
      return (
        "Here, in a discussion",
        [
          .opening(.note(.idea)), .opening(.note(.offer)), .opening(.note(.contact)),
          .opening(.note(.action)), .command(.answered), .command(.parked), .command(.later),
          .command(.matches), .command(.present), .key("Esc", "leaves the ask open"),
        ]
      )
    }
    if focus == .notes, let note = noteInHand {
      return ("Here, on a note", doings(with: note))
    }
    return doingsInLens
  }

  private func doings(answering question: Question) -> [Doing] {
    switch question {
    case .initials:
      [.key("Enter", "goes on with initials and name as typed: rk Rowan Keane"), .command(.quit)]
    case .event:
      [
        .key("Enter", "begins an event today, called as typed or as offered"),
        .key("Esc", "only reads"),
      ]
    case .erasing:
      [.key("yes Enter", "erases the name everywhere"), .key("Esc", "erases nothing")]
    case .outcome:
      [
        .key("Enter", "keeps the outcome as typed, or none"),
        .key("Esc", "goes on discussing"),
      ]
    case .field:
      [
        .key("Enter ↑ ↓", "the next field, or the one before"), .key("Tab", "completes the value"),
        .key("Ctrl-S", "saves all of the form as one act"),
        .key("Esc", "saves nothing; once more takes the form back"),
      ]
    case .consent:
      [
        .key("y Enter", "they agreed"), .key("n Enter", "they did not"),
        .key("Esc", "nobody knows; any other line is what it always is"),
      ]
    }
  }

  private var doingsInLine: [Doing] {
    var doings: [Doing] = [
      .key("Enter", correcting == nil ? "does what stands above the line" : "corrects the note"),
      .key("Tab", "completes @ # = : and goes on to the next choice"),
    ]
    let syntax = LineSyntax(line.text)
    if case .note(let kind) = syntax.role {
      let kinds: [Kind] = [
        .progress, .challenge, .ask, .idea, .offer, .action, .contact, .practice, .quote,
      ]
      doings += kinds.filter { $0 != kind }.map { .opening(.note($0)) }
      doings += [.opening(.topic), .opening(.target)]
      if !syntax.isPrivate { doings.append(.opening(.offRecord)) }
      doings.append(.key("Alt-Enter", "a further line of the same note"))
    }
    return doings + [
      .key("Esc", hasWordsToLose ? "puts the line away; once more takes it back" : "clears it")
    ]
  }

  private func doings(in sheet: Sheet) -> [Doing] {
    var doings: [Doing] = [.key("Esc", "back to the panes")]
    switch sheet {
    case .matrix: doings += [.key("↑ ↓ ← →", "scroll"), .command(.matrix), .command(.stocktake)]
    case .problems: doings += [.command(.edit)]
    case .history: doings += [.command(.undo), .command(.redo)]
    case .openEnds: doings += [.command(.close), .command(.inbox), .command(.actions)]
    case .matches: doings += [.command(.answered), .command(.parked)]
    case .attendance: doings += [.command(.here), .command(.apologies)]
    case .tables, .suggestions: doings += [.command(.table)]
    default: doings += [.command(.edit)]
    }
    return doings + [.opening(.note(.note))]
  }

  private func doings(with note: Note) -> [Doing] {
    var doings: [Doing] = [
      .command(.correct), .command(.move), .command(.share), .command(.delete),
    ]
    if book.standing.action(note.id)?.isDone == false { doings.append(.command(.done)) }
    if book.standing.ask(book.log.root(of: note))?.state.isOpen == true {
      doings += [
        .opening(.note(.idea)), .command(.discuss), .command(.answered), .command(.parked),
      ]
    } else {
      doings.append(.opening(.note(.ask)))
    }
    return doings + [.key("Enter", "the note in full"), .key("Tab", "the next pane")]
  }

  private var doingsInLens: (heading: String, doings: [Doing]) {
    let always: [Doing] = [.opening(.target), .opening(.find), .command(.lens)]
    switch lens {
    case .stocktake:
      return (
        "Here, in the stock-take",
        [
          .opening(.note(.status)), .opening(.note(.progress)), .command(.stocktake),
          .command(.matrix),
        ] + always
      )
    case .inbox:
      return (
        "Here, in the inbox",
        [.opening(.target), .command(.correct), .command(.delete), .command(.parked)]
          + [.command(.later), .command(.lens)]
      )
    case .review:
      return (
        "Here, in the review",
        [
          .command(.review), .command(.keep), .opening(.target), .command(.share),
          .command(.delete), .command(.answered), .command(.parked), .command(.later),
        ] + always
      )
    case .actions:
      return (
        "Here, among the actions",
        [.command(.done), .opening(.note(.action)), .command(.edit)]
          + always
      )
    case .asks:
      return (
        "Here, on the board of asks",
        [
          .key("Enter", "opens the selected ask for discussion"), .command(.matches),
          .command(.answered), .command(.parked), .command(.later), .command(.present),
        ] + always
      )
    case .tables:
      return (
        "Here, among the tables",
        [.key("Enter", "who sits where"), .command(.table), .opening(.note(.note))] + always
      )
    case .organisations, .themes, .communities, .status:
      var doings: [Doing] = [
        .opening(.note(.note)), .opening(.note(.progress)), .opening(.note(.challenge)),
        .opening(.note(.ask)),
      ]
      if case .pledge = subject { doings.append(.opening(.note(.status))) }
      if let id = book.organisation(of: subject), !attendance.isHere(id) {
        doings += [.command(.here), .command(.apologies)]
      }
      doings += [.key("Enter", "the selected thing in full")]
      return ("Here, on \(book.title(of: subject))", doings + always)
    }
  }
}
