import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Anything may be pressed at any size.
struct RandomKeysTests {
  private static let keys =
    [
      "Enter", "Enter", "Enter", "Tab", "Tab", "Shift-Tab", "Esc", "Backspace", "Insert", "Up",
      "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn", "Ctrl-C", "Ctrl-U", "Ctrl-K",
      "Ctrl-W", "Ctrl-A", "Ctrl-E", "Ctrl-Left", "Ctrl-Right", "Alt-b", "Alt-d", "Alt-Enter",
      "Ctrl-Delete",
    ] + Command.all.compactMap { $0.key?.name }

  private static let texts = [
    "+ form in five ", "! no budget", "? who pays", "?", "* the council does", "=stuck", "=",
    "@nig", "@nig2", "@nig2 + ", "@har", "@", "#data", "#", ":", "\"\" ", "\" so @nig", "& ", "y",
    "/form", "/", "~! ", "> @ash ", " by 1 Dec", "\\", "\"", "é", "界界", "👩\u{200D}💻", "\u{301}",
    "\u{202E}", "\u{1B}[31m", "\n", " ", "a",
  ]

  /// What may follow a command; to most of them most of it means nothing.
  private static let arguments = [
    "", "", "", "@nig2", "2", "2 @nig @bir", "@bir", "@nig into @bir", "#data", "all", "suggest",
    "organisation Zinnia, faith", "pledge Count #data", "private", "yes", "read", "14:45 Tea",
    "lead Rowan Keane", "2027", "form", "asks", "tables", "zz", "Evening", "words",
  ]

  /// Any command of the table: a new one comes in by itself.
  private func command(_ generator: inout SplitMix64) -> String {
    ":\(generator.pick(Command.all).name.rawValue) \(generator.pick(Self.arguments))"
  }

  /// One step of anything.
  private func step(_ practice: inout Practice, _ generator: inout SplitMix64) {
    switch Int.random(in: 0..<100, using: &generator) {
    case ..<45: practice.press(generator.pick(Self.keys))
    case ..<66: practice.type(generator.pick(Self.texts))
    case ..<80: practice.enter(command(&generator))
    case ..<88: practice.paste(ReadingAnyTextTests.anyText(&generator))
    case ..<94:
      practice.resize(
        columns: Int.random(in: 0...200, using: &generator),
        rows: Int.random(in: 0...60, using: &generator))
    case ..<96: practice.saves.toggle()
    case ..<97: practice.happen(.notSaved("no space left"))
    case ..<98: practice.save()
    case ..<99: practice.happen(.clock(moment("2026-10-14 15:00:00 +0100")))
    default: practice.happen(.input(.woken))
    }
  }

  private func check(_ practice: Practice, _ viewer: inout Viewer) {
    let grid = practice.grid
    // What is kept of the frame before is what would be drawn.
    #expect(viewer.view(practice.state) == grid)
    #expect(grid.size == practice.state.size)
    if let cursor = grid.cursor {
      #expect((0..<max(1, grid.size.rows)).contains(cursor.row))
      #expect((0..<max(1, grid.size.columns)).contains(cursor.column))
    }
  }

  @Test(arguments: UInt64(1)...40)
  func nothingTraps(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var practice = Practice(
      columns: Int.random(in: 1...200, using: &generator),
      rows: Int.random(in: 1...60, using: &generator),
      me: generator.happens(80) ? SampleBook.rowan : nil,
      event: generator.happens(80) ? SampleBook.today : nil,
      readOnly: generator.happens(10) ? "read only" : nil, seed: seed)
    var viewer = Viewer()
    for _ in 0..<60 {
      step(&practice, &generator)
      check(practice, &viewer)
    }
  }

  /// What was typed is in the line, in a draft or in a filed note, unless a key deleted it or the
  /// line was no note.
  @Test(arguments: UInt64(1)...25)
  func noTypedWordIsLost(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var practice = Practice(seed: seed)
    let harmless = [
      "Tab", "Shift-Tab", "Esc", "Esc", "Up", "Down", "Left", "Right", "Home", "End", "PgUp",
      "PgDn",
      "F1", "F2", "F4", "Ctrl-F", "Ctrl-L", "Ctrl-C", "Ctrl-A", "Ctrl-E", "Alt-b", "Ctrl-Right",
      "Enter",
    ]
    var words: [String] = []
    for number in 0..<15 {
      let word = "word\(number)x"
      // What is looked for is no note.
      if practice.state.isHelping { practice.press("Esc") }
      if practice.state.line.text.hasPrefix("/") { practice.press("Esc") }
      // At the beginning a word would join what stands there.
      practice.press("Ctrl-E")
      practice.type(practice.state.line.isEmpty ? generator.pick(["+ ", "! ", ""]) : " ")
      practice.type(word)
      words.append(word)
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let key = generator.pick(harmless)
        // Enter in the help may do what deletes.
        practice.press(practice.state.isHelping && key == "Enter" ? "Esc" : key)
        let state = practice.state
        let places =
          state.book.log.all.map(\.text) + state.drafts.flatMap { [$0.before + $0.after] }
          + [state.line.text]
        for word in words {
          #expect(places.contains { $0.contains(word) }, "\(word) after seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...25)
  func afterUndoOfEverythingTheBookIsAsAtFirst(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var practice = Practice(seed: seed)
    let first = practice.state.book
    for _ in 0..<60 { step(&practice, &generator) }
    // In an open form and in the help Ctrl-Z takes back typing; a blank screen takes the key for
    // itself.
    for _ in 0..<1000 where practice.state.history.last(of: practice.state.me) != nil {
      if practice.state.form != nil || practice.state.isHelping { practice.press("Esc") }
      practice.state.dropLine()
      practice.press("Ctrl-Z")
    }
    #expect(practice.state.history.last(of: practice.state.me) == nil)
    let book = practice.state.book
    #expect(Array(book.log.all) == Array(first.log.all))
    #expect(book.events.ids == first.events.ids)
    #expect(book.standing.openAsks == first.standing.openAsks)
    for id in first.events.ids {
      #expect(book.standing.noteCount(of: id) == first.standing.noteCount(of: id))
    }
    for id in first.pledges.ids {
      #expect(book.standing.progress(of: id) == first.standing.progress(of: id))
    }
    for status in Progress.allCases {
      #expect(book.standing.count(of: status) == first.standing.count(of: status))
    }
  }
}
