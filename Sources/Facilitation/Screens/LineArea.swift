import PledgeModel
import Screen

/// The line at the bottom: what it will do, the text, what helps.
struct LineArea {
  /// The rows as they are drawn, with the cursor if it stands in the line.
  private(set) var grid: Grid
  private let contents: [Content]
  private let around: Around

  /// What one row says.
  private enum Content: Equatable {
    case choice(TextRow)
    /// What is said in a rehearsal.
    case said(TextRow)
    /// What Enter will do and where.
    case rule(TextRow)
    case text(Substring)
    case hint(TextRow)
  }

  /// What stands above and below the text. Letters that go on with a note change nothing there.
  private struct Around {
    /// Of the state that it is of.
    var scene: UInt
    var above: [Content] = []
    var below: [Content] = []

    init(_ state: borrowing State) {
      scene = state.scene
      guard state.size.rows > 2 else { return }
      let preview = LinePreview(state)
      above = state.rehearsalRows(columns: state.size.columns).map { .said($0) }
      above += (preview.choices?.rows(columns: state.size.columns) ?? []).map { .choice($0) }
      above.append(.rule(state.ruleRow(preview.meaning)))
      below = [.hint(state.hintRow(preview))]
    }
  }

  /// The line of a state. Rows that say what they said before are taken over from `earlier`: most keys
  /// change only the text.
  init(_ state: borrowing State, after earlier: LineArea? = nil) {
    let columns = state.size.columns
    let line = state.shownLine
    let source = line.text
    let width = max(1, columns - 2)
    let all = wrapped(source, to: width)
    var place = all.point(
      of: source.utf8.index(source.startIndex, offsetBy: line.before.utf8.count))
    place.column = min(place.column, width)
    // The line grows with what is typed, up to a third of the screen, around the cursor.
    let visible = visibleRange(
      count: all.count, around: place.row..<place.row + 1, height: max(1, state.size.rows / 3))
    around =
      earlier.flatMap { $0.around.scene == state.scene ? $0.around : nil } ?? Around(state)
    contents = around.above + all[visible].map { .text($0.text) } + around.below
    let size = Size(rows: contents.count, columns: columns)
    let kept = earlier.flatMap { $0.grid.size == size ? $0 : nil }
    grid = kept?.grid ?? Grid(size: size)
    for (row, content) in contents.enumerated() where content != kept?.contents[row] {
      if kept != nil { grid.fill(at: Point(row: row, column: 0), columns: columns) }
      draw(content, at: row)
    }
    let isInLine =
      columns > 0 && (state.isTyping || state.question != nil || state.isHelping)
    grid.cursor =
      isInLine
      ? Point(
        row: around.above.count + place.row - visible.lowerBound,
        column: min(place.column + 1, columns - 1))
      : nil
  }

  /// How many rows it takes.
  var rows: Int { grid.size.rows }

  private mutating func draw(_ content: Content, at row: Int) {
    let columns = grid.size.columns
    let indented = Point(row: row, column: 1)
    switch content {
    case .choice(let choice):
      choice.draw(on: &grid, at: Point(row: row, column: 0), columns: columns)
    case .said(let said):
      said.draw(on: &grid, at: Point(row: row, column: 0), columns: columns)
      grid.add(.bold, at: Point(row: row, column: 0), columns: columns)
    case .rule(let rule):
      grid.fill("─", at: Point(row: row, column: 0), columns: columns)
      let words = " \(clipped(rule.text, to: max(0, columns - 6))) "
      grid.put(words, at: indented, columns: columns - 2, style: rule.pieces[0].style)
    case .text(let words): grid.put(words, at: indented, columns: columns - 1)
    case .hint(let hint): hint.draw(on: &grid, at: indented, columns: columns - 2)
    }
  }
}

extension State {
  /// What Enter will do, and where; said before it is pressed.
  fileprivate func ruleRow(_ meaning: Meaning) -> TextRow {
    if isHelping { return TextRow(helpRule, .bold) }
    switch question {
    case .initials:
      return TextRow("Who takes notes? Initials and name", .bold)
    case .event:
      return TextRow(
        line.isEmpty
          ? "No event today. Enter begins “\(suggestedTitle)”" : "begin this event today",
        .bold)
    case .erasing(let plan): return TextRow(plan.question, .bold)
    case .outcome(let id, let state): return TextRow(outcomeQuestion(id, state), .bold)
    case .field: return TextRow(fieldRule, .bold)
    case .consent(let id): return TextRow(consentQuestion(id), .bold)
    case nil: break
    }
    if let correcting, let note = book.log[correcting] {
      return TextRow("correct the note of \(note.at.clock): \(words(for: meaning))", .bold)
    }
    guard !line.isEmpty else {
      if let asked = discussed.flatMap({ book.log[$0] }) {
        return TextRow("discussing \(book.title(ofAsk: asked))", .bold)
      }
      let place = book.title(of: subject)
      if let id = selectedNote, let note = book.log[id], focus == .notes {
        let level = note.share == .organisation ? "" : " · \(note.share.rawValue)"
        return TextRow(
          "\(note.kind.words) on \(place)\(level) · \(firstWords(of: saying(of: note)))")
      }
      if lens == .stocktake { return TextRow("\(place) · \(stockWords)") }
      if lens == .review { return TextRow(leftWords) }
      return TextRow(browse.item == nil ? "nothing selected: a note goes to the inbox" : place)
    }
    return TextRow(words(for: meaning), .bold)
  }

  private func words(for meaning: Meaning) -> String {
    switch meaning {
    case .nothing: line.text.trimmed.first.flatMap(Opening.opening)?.help ?? ""
    case .note(let plan):
      if event == nil { Refusal.noEvent.words } else { plan.title(in: book) }
    case .go(let subject) where unfiledInHand != nil:
      "file the note on \(book.title(of: subject)), or go on typing to file there"
    case .go(let subject): "go to \(book.title(of: subject)), or go on typing to file there"
    case .goToTopic(let list, let id):
      "go to \(book.topics(list)[id]?.name ?? id.text): "
        + "\(counted(book.pledges(with: id, in: list).count, "pledge"))"
    case .find: "find"
    case .command(.safeguarding, let argument) where !argument.isEmpty: State.noDetail
    case .command(let name, let argument):
      words(forRoom: name, argument) ?? words(forAgenda: name, argument)
        ?? words(forReport: name, argument) ?? words(forForm: name, argument)
        ?? (argument.isEmpty
          ? words(forUndoing: name) ?? Command.named(name)?.help ?? "" : words(for: name, argument))
    case .refused(.nothingSaid(let what)):
      "\(what) on \(book.title(of: subject))" + (line.share.map { " · \($0.rawValue)" } ?? "")
    case .refused(let refusal): refusal.words
    }
  }

  private func words(for command: Command.Name, _ argument: String) -> String {
    if command == .move, case .go(let subject) = reader.read(argument.asTarget) {
      return "move the note to \(book.title(of: subject))"
    }
    return "\(command.rawValue): \(argument)"
  }
}
