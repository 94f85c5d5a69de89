import PledgeModel
import Screen

/// The help while it is open: what she looks for in it, and what it stands over. The line itself is
/// not touched, so that it is there again, half typed as it was.
struct Help: Equatable, Sendable {
  /// What is looked for.
  var query = LineEditor()
  /// The thing that Enter does, counted from the first in sight.
  var chosen = 0
  /// What was open before.
  var behind: Sheet?
  var behindTop = 0
}

extension State {
  /// Whether what is typed is looked for in the help.
  var isHelping: Bool { sheet == .help && help != nil }

  /// What stands in the line: what is looked for in the help while that is open.
  var shownLine: LineEditor { isHelping ? help?.query ?? line : line }

  /// F1 and `:help`: what can be done here first, then all else; closed again by F1.
  mutating func openHelp(on words: String) -> [Effect] {
    guard !isHelping else { return closeHelp() }
    help = Help(query: LineEditor(words), behind: sheet, behindTop: sheetTop)
    sheet = .help
    sheetTop = 0
    return []
  }

  /// Back to where she was.
  mutating func closeHelp() -> [Effect] {
    sheet = help?.behind
    sheetTop = help?.behindTop ?? 0
    help = nil
    return []
  }

  /// What a key does while the help is open; nil when it does there what it does everywhere.
  mutating func pressInHelp(_ key: KeyPress) -> [Effect]? {
    switch (key.key, key.modifiers) {
    case (.character(let character), []): lookFor { $0.insert(String(character)) }
    case (.backspace, []): lookFor { $0.stroke(.backspace) }
    case (.character("u"), .control): lookFor { $0.stroke(.killToStart) }
    case (.character("w"), .control), (.backspace, .alt): lookFor { $0.stroke(.killWord) }
    case (.left, []): help?.query.stroke(.left)
    case (.right, []): help?.query.stroke(.right)
    case (.up, []): choose(by: -1)
    case (.down, []), (.tab, []): choose(by: 1)
    case (.tab, .shift): choose(by: -1)
    case (.pageUp, []): choose(by: -sheetHeight / 2)
    case (.pageDown, []): choose(by: sheetHeight / 2)
    case (.home, []): choose(by: -1000)
    case (.end, []): choose(by: 1000)
    case (.enter, []): return doChosen()
    case (.escape, []), (.function(1), []): return closeHelp()
    case (.character("q"), .control), (.character("l"), .control): return nil
    case (.function, []):
      // The key of a command does it, where she was.
      _ = closeHelp()
      return nil
    default: break
    }
    return []
  }

  /// Types in what is looked for.
  mutating func lookFor(_ edit: (inout LineEditor) -> Void) {
    guard var new = help else { return }
    edit(&new.query)
    new.chosen = 0
    help = new
    sheetTop = 0
  }

  private mutating func choose(by step: Int) {
    guard var new = help else { return }
    let layout = helpLayout(columns: max(1, size.columns - 2))
    guard !layout.places.isEmpty else { return }
    new.chosen = max(0, min(new.chosen + step, layout.places.count - 1))
    help = new
    // Its heading comes into sight with the first thing of a section.
    let place = layout.places[new.chosen]
    let first = new.chosen == 0 ? 0 : place.lowerBound
    let last = new.chosen == layout.places.count - 1 ? layout.rows.count : place.upperBound
    // Of what is higher than the sheet the beginning is in sight.
    sheetTop = min(max(min(sheetTop, first), last - sheetHeight), place.lowerBound)
  }

  /// What is in sight of the help, with its headings: what can be done here, then the whole table;
  /// of both what is looked for, each thing once.
  private var helpSections: [(heading: String, doings: [Doing])] {
    let query = help?.query.text.trimmed ?? ""
    guard !query.isEmpty else { return [doingsHere] + Doing.table }
    var found: [Doing] = []
    return ([doingsHere] + Doing.table).compactMap { heading, doings in
      let here = doings.filter { !found.contains($0) && $0.isFound(by: query) }
      found += here
      return here.isEmpty ? nil : (heading, here)
    }
  }

  private var chosenDoing: Doing? {
    guard let chosen = help?.chosen else { return nil }
    let doings = helpSections.flatMap(\.doings)
    return doings.indices.contains(chosen) ? doings[chosen] : nil
  }

  /// The rows of the help, and which of them each thing takes.
  func helpLayout(columns: Int) -> (rows: [TextRow], places: [Range<Int>]) {
    let wide = min(22, columns / 2)
    var rows: [TextRow] = []
    var places: [Range<Int>] = []
    for (heading, doings) in helpSections {
      if !rows.isEmpty { rows.append(TextRow()) }
      rows.append(TextRow(clipped(heading, to: columns), Style(underline: true)))
      for doing in doings {
        let start = rows.count
        rows += wrappedRows(
          doing.words, columns: columns,
          first: clipped(doing.label, to: wide - 1).padded(to: wide - 1) + " ", further: wide)
        places.append(start..<rows.count)
      }
    }
    return (rows.isEmpty ? [TextRow("Nothing that can be done is called so.")] : rows, places)
  }

  /// The rows that the chosen thing takes.
  func chosenInHelp(columns: Int) -> Range<Int> {
    let places = helpLayout(columns: max(1, columns - 2)).places
    guard let chosen = help?.chosen, places.indices.contains(chosen) else { return 0..<0 }
    return places[chosen]
  }

  /// What Enter does in the help, said before it is pressed.
  var helpRule: String {
    switch chosenDoing {
    case .opening(let role)?:
      let sign = Opening.all.first { $0.role == role }?.character.map { "“\($0)”" }
      return sign.map { "Enter types \($0)" } ?? "a letter begins a note"
    case .command(let name)?:
      return needsWords(name)
        ? "Enter types “:\(name.rawValue) ”" : "Enter does “:\(name.rawValue)”"
    case .key(let keys, _)?: return KeyPress(name: keys) == nil ? keys : "Enter presses \(keys)"
    case nil: return "what can be done"
    }
  }

  private func needsWords(_ name: Command.Name) -> Bool {
    Command.named(name)?.argument.isEmpty == false
  }

  /// Enter: back where she was, and there what was chosen.
  private mutating func doChosen() -> [Effect] {
    let doing = chosenDoing
    _ = closeHelp()
    switch doing {
    case .opening(let role)?:
      if question == nil, let opening = Opening.all.first(where: { $0.role == role }) {
        open(opening)
      }
      return []
    case .command(let name)?:
      guard needsWords(name), question == nil else { return perform(name) }
      interrupt()
      line = LineEditor(":\(name.rawValue) ")
      return []
    case .key(let keys, let words)?:
      return KeyPress(name: keys).map { press($0) } ?? tell("\(keys): \(words)")
    case nil: return []
    }
  }

  /// Types an opening: a half-typed note becomes one of that kind, and a name begins where the cursor
  /// is.
  private mutating func open(_ opening: Opening) {
    guard let character = opening.character else { return }
    switch opening.role {
    case _ where !isTyping: line.insert(String(character))
    case .note, .offRecord:
      let text = line.text
      line.stroke(.end)
      line.replaceBefore(text.count, with: text.opened(by: opening))
    case .target, .topic, .literal:
      let isApart = line.before.last?.isWhitespace ?? true
      line.insert((isApart ? "" : " ") + String(character))
    case .find, .command:
      interrupt()
      line = LineEditor(String(character))
    }
  }
}

extension String {
  /// The line with another kind, or off the record: its place and its words stay.
  fileprivate func opened(by opening: Opening) -> String {
    let text = trimmedStart
    var place = text[..<text.startIndex]
    if text.first == "@" {
      let end = text.firstIndex(where: \.isWhitespace) ?? text.endIndex
      place = text[..<end]
    }
    var rest = text[place.endIndex...].trimmedStart
    var sign = opening.character.map(String.init) ?? ""
    if rest.first == "~", opening.role != .offRecord {
      rest = rest.dropFirst().trimmedStart
      sign = "~" + sign
    }
    if opening.role != .offRecord, let old = rest.first.flatMap(Opening.opening),
      case .note = old.role
    {
      rest = rest.dropFirst().trimmedStart
    }
    let parts = [String(place), sign + (opening.role == .offRecord ? "" : " ") + rest]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
