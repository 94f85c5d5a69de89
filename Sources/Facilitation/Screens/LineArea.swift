import PledgeModel
import Screen

/// The line at the bottom: what it will do, the text, what helps.
struct LineArea {
  /// The rule above the line, which says what Enter will do and where.
  private let rule: TextRow
  private let text: [Substring]
  private let cursor: Point?
  private let hint: TextRow
  private let choices: ChoiceList?
  private let columns: Int
  private let isTyping: Bool

  init(_ state: State) {
    columns = state.size.columns
    let source = state.line.text
    let width = max(1, columns - 2)
    let all = wrapped(source, to: width)
    var place = all.point(
      of: source.utf8.index(source.startIndex, offsetBy: state.line.before.utf8.count))
    place.column = min(place.column, width)
    // The line grows with what is typed, up to a third of the screen, around the cursor.
    let visible = visibleRange(
      count: all.count, around: place.row..<place.row + 1, height: max(1, state.size.rows / 3))
    text = all[visible].map(\.text)
    isTyping = state.isTyping || state.question != nil
    cursor = isTyping ? Point(row: place.row - visible.lowerBound, column: place.column + 1) : nil
    let meaning = state.line.isEmpty ? .nothing : state.reader.read(source)
    rule = state.ruleRow(meaning)
    hint = state.hintRow(meaning)
    choices = ChoiceList(state)
  }

  /// How many rows `draw` needs.
  var rows: Int { (choices?.rows ?? 0) + text.count + 2 }

  func draw(on grid: inout Grid, at top: Int, hasRoom: Bool) {
    var row = top
    if let choices {
      choices.draw(on: &grid, at: row, columns: columns)
      row += choices.rows
    }
    if hasRoom {
      grid.fill("─", at: Point(row: row, column: 0), columns: columns)
      let words = " \(clipped(rule.text, to: max(0, columns - 6))) "
      grid.put(
        words, at: Point(row: row, column: 1), columns: columns - 2, style: rule.pieces[0].style)
      row += 1
    }
    for (index, words) in text.enumerated() {
      grid.put(words, at: Point(row: row + index, column: 1), columns: columns - 1)
    }
    if let cursor, columns > 0 {
      grid.cursor = Point(row: row + cursor.row, column: min(cursor.column, columns - 1))
    }
    guard hasRoom else { return }
    hint.draw(on: &grid, at: Point(row: row + text.count, column: 1), columns: columns - 2)
  }
}

extension State {
  /// What Enter will do, and where; said before it is pressed.
  fileprivate func ruleRow(_ meaning: Meaning) -> TextRow {
    switch question {
    case .initials:
      return TextRow("Who takes notes? Initials and name", .bold)
    case .event:
      return TextRow(
        line.isEmpty
          ? "No event today. Enter begins “\(suggestedTitle)”" : "begin this event today",
        .bold)
    case .erasing(let plan): return TextRow(plan.question, .bold)
    case nil: break
    }
    if let correcting, let note = book.log[correcting] {
      let reading = LineReader(book: book, subject: note.subject, note: nil, today: now.day)
        .read(line.text)
      return TextRow("correct the note of \(note.at.clock): \(words(for: reading))", .bold)
    }
    guard !line.isEmpty else {
      let place = book.title(of: subject)
      if let id = selectedNote, let note = book.log[id], focus == .notes {
        return TextRow("\(note.kind.words) on \(place) · \(firstWords(of: words(of: note)))")
      }
      return TextRow(browse.item == nil ? "nothing selected: a note goes to the inbox" : place)
    }
    return TextRow(words(for: meaning), .bold)
  }

  private func words(for meaning: Meaning) -> String {
    switch meaning {
    case .nothing: line.text.trimmed.first.flatMap(Opening.opening)?.help ?? ""
    case .note(let plan):
      if event == nil { Refusal.noEvent.words } else { plan.title(in: book) }
    case .go(let subject): "go to \(book.title(of: subject)), or go on typing to file there"
    case .goToTopic(let list, let id):
      "go to \(book.topics(list)[id]?.name ?? id.text): "
        + "\(counted(book.pledges(with: id, in: list).count, "pledge"))"
    case .find: "find"
    case .command(let name, let argument):
      argument.isEmpty ? Command.named(name)?.help ?? "" : words(for: name, argument)
    case .refused(.nothingSaid(let what)): "\(what) on \(book.title(of: subject))"
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
