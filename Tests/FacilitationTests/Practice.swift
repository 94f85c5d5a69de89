import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// A facilitator at the keyboard: keys by name and text go in, the screen as text comes out.
struct Practice {
  var state: State
  /// Every effect so far.
  private(set) var effects: [Effect] = []
  /// Whether what is to be written is on the disk at once.
  var saves = true
  private var unsaved: [Int] = []

  init(
    _ book: Book = SampleBook.book, columns: Int = 100, rows: Int = 30,
    me: Initials? = SampleBook.rowan, event: EventID? = SampleBook.today, problems: [Problem] = [],
    readOnly: String? = nil, seed: UInt64 = 1
  ) {
    state = State(
      book: book, size: Size(rows: rows, columns: columns), now: SampleBook.now, me: me,
      event: event, problems: problems, readOnly: readOnly, seed: seed)
  }

  // MARK: What she does

  mutating func type(_ text: String) {
    for character in text { happen(.input(.key(.character(character)))) }
  }

  /// Keys by name: `press("Ctrl-Z", "Down")`.
  mutating func press(_ names: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for name in names {
      guard let key = KeyPress(name: name) else {
        Issue.record("there is no key \(name)", sourceLocation: sourceLocation)
        return
      }
      happen(.input(.key(key)))
    }
  }

  /// Types a line and presses Enter.
  mutating func enter(_ line: String) {
    type(line)
    press("Enter")
  }

  mutating func paste(_ text: String) { happen(.input(.paste(text))) }

  mutating func resize(columns: Int, rows: Int) {
    happen(.input(.resize(Size(rows: rows, columns: columns))))
  }

  /// Lets something happen, and answers what is to be written as the writer would.
  mutating func happen(_ happening: Happening) {
    let new = update(&state, happening)
    effects += new
    for case .write(let number, _, _) in new { unsaved.append(number) }
    if saves { save() }
  }

  /// Everything is on the disk.
  mutating func save() {
    let numbers = unsaved
    unsaved = []
    for number in numbers { happen(.saved(number)) }
  }

  // MARK: What she sees

  var grid: Grid { view(state) }
  var screen: String { grid.text }
  private var lines: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The top row.
  var header: String { lines.first ?? "" }
  /// What is on now, and for how long.
  var onNow: String? { state.itemOnNow.map { "\($0.words) \($0.minutes)" } }
  /// The words in the rule above the line.
  var rule: String {
    let row = lines.last { $0.hasPrefix("─") } ?? ""
    return row.drop { "─ ".contains($0) }.reversed().drop { "─ ".contains($0) }.reversed()
      .map(String.init).joined()
  }
  /// The bottom row.
  var hint: String { (lines.last ?? "").trimmed }
  /// What is told or refused.
  var told: String { state.notice?.words ?? "" }

  // MARK: What came of it

  /// The notes taken at the event, as one line each.
  var notes: [String] {
    state.book.log.all.filter { $0.event == SampleBook.today }.map(description)
  }

  /// The changes that were to be written, in order.
  var changes: [Change] {
    effects.flatMap { effect -> [Change] in
      if case .write(_, let changes, _) = effect { changes } else { [] }
    }
  }

  /// The steps of the history, as the writer keeps them.
  var steps: [Step] {
    effects.compactMap { effect in
      if case .write(_, _, let step) = effect { step } else { nil }
    }
  }

  /// The drafts as they were kept last.
  var keptDrafts: [String] {
    for case .keepDrafts(let drafts) in effects.reversed() {
      return drafts.map { $0.before + "|" + $0.after }
    }
    return []
  }
}
