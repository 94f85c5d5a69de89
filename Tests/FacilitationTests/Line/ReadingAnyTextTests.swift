import PledgeModel
import Testing

@testable import Facilitation

/// Properties of reading that hold for any text.
struct ReadingAnyTextTests {
  private static let pieces = [
    "@", "#", "~", "\\", "\"", "+", "!", "?", "*", "<", ">", "&", "%", "=", "/", ":", " ", " ", " ",
    "\n", "\t", "a", "form", "5", ",", ";", ".", ")", "-", "nig2", "ash", "nobody", "language",
    "deaf", "stuck", "on track", "by 1 Dec", "by fri", "undo", "e\u{301}", "界", "👩\u{200D}💻",
    "\u{202E}",
    "\u{1B}", "\u{0}", "\u{301}", "\r\n", "\u{2028}", "\u{FEFF}",
  ]

  static func anyText(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...12, using: &generator)).map { _ in generator.pick(pieces) }.joined()
  }

  @Test func noTextTraps() {
    var generator = SplitMix64(seed: 11)
    let book = SampleBook.book
    let subjects: [Subject] = [
      .inbox, .organisation("nightjar"), .pledge("birchwood-2025-1"), .pledge("gone-2025-1"),
    ]
    for _ in 0..<3000 {
      let text = Self.anyText(&generator)
      let note = generator.happens(30) ? book.log[SampleBook.id("ask2")] : nil
      let reader = LineReader(
        book: book, subject: generator.pick(subjects), note: note, today: SampleBook.day)
      _ = reader.read(text)
      _ = reader.completion(of: text)
    }
  }

  /// Every word of a line stands in the note's text or among the names and tags taken out of it.
  @Test func noWordIsDropped() {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<3000 {
      let line = Self.anyText(&generator)
      let syntax = LineSyntax(line)
      let names = syntax.speakers.map {
        switch $0 {
        case .word(let word), .quoted(let word): word
        }
      }
      let kept = ([syntax.target ?? "", syntax.text] + names + syntax.tags).joined(separator: " ")
      #expect(letters(kept).isSuperset(of: letters(line)), "\(line.debugDescription)")
      for (letter, count) in counts(line) {
        #expect(counts(kept)[letter, default: 0] >= count, "\(line.debugDescription)")
      }
    }
  }

  private func letters(_ text: String) -> Set<Character> { Set(text.filter(isWritten)) }

  private func counts(_ text: String) -> [Character: Int] {
    text.reduce(into: [:]) { if isWritten($1) { $0[$1, default: 0] += 1 } }
  }

  private func isWritten(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// What stands in a note can be typed again: a correction that changes nothing reads as before.
  @Test func anyNoteCanBeTypedAgain() {
    var generator = SplitMix64(seed: 13)
    let book = SampleBook.book
    let reader = LineReader(
      book: book, subject: .pledge("nightjar-2023-2"), note: nil, today: SampleBook.day)
    var read = 0
    for _ in 0..<4000 {
      let line = Self.anyText(&generator)
      guard case .note(let plan) = reader.read(line) else { continue }
      // Where it is filed is no part of the note's own line.
      guard plan.subject == .pledge("nightjar-2023-2") else { continue }
      // A mark without a letter joins the blank before it and is trimmed with it.
      guard plan.text.unicodeScalars.first?.value != 0x301 else { continue }
      var note = Note(
        id: SampleBook.id("zzzz"), at: SampleBook.now, by: SampleBook.rowan,
        event: SampleBook.today, kind: plan.kind, share: plan.share, about: plan.about,
        progress: plan.progress, input: plan.input, text: plan.text)
      note.from = plan.from
      note.owner = plan.owner
      note.themes = plan.themes
      note.communities = plan.communities
      guard let again = note.asLine(in: book), case .note(let reread) = reader.read(again) else {
        Issue.record("\(line.debugDescription) → \(note.asLine(in: book).debugDescription)")
        continue
      }
      read += 1
      #expect(reread.kind == plan.kind, "\(line.debugDescription) → \(again.debugDescription)")
      #expect(reread.text == plan.text, "\(line.debugDescription) → \(again.debugDescription)")
      #expect(reread.from == plan.from && reread.owner == plan.owner, "\(again.debugDescription)")
      #expect(Set(reread.themes) == Set(plan.themes), "\(again.debugDescription)")
      #expect(Set(reread.communities) == Set(plan.communities), "\(again.debugDescription)")
      #expect(reread.share == plan.share && reread.progress == plan.progress)
    }
    #expect(read > 500)
  }
}
