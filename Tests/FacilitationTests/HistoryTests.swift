import PledgeModel
import Testing

@testable import Facilitation

/// Undo and redo of everything done in this run.
struct HistoryTests {
  /// Each way to change the book: keys on Nightjar 2 with a note of one's own selected.
  private static let deeds: [(name: String, deed: @Sendable (inout Practice) -> Void)] = [
    ("file", { $0.enter("! no budget") }),
    ("status", { $0.enter("=stuck for now") }),
    ("mark", { $0.enter("?") }),
    (
      "correct",
      { practice in
        practice.press("F3")
        practice.type(" more")
        practice.press("Enter")
      }
    ),
    (
      "correct other",
      { practice in
        practice.press("End", "F3")
        practice.type(" more")
        practice.press("Enter")
      }
    ),
    ("delete", { $0.press("Delete") }),
    ("delete other", { $0.press("End", "Delete") }),
    ("move", { $0.enter(":move @bir") }),
    (
      "answered",
      { practice in
        practice.press("F4")
        practice.enter(":answered by the library")
      }
    ),
    (
      "parked",
      { practice in
        practice.press("F4", "F4")
        practice.enter(":parked")
      }
    ),
    (
      "discuss",
      { practice in
        practice.press("F4")
        practice.enter(":discuss")
      }
    ),
    ("event", { $0.enter(":event Extra evening") }),
    ("person", { $0.enter(":me zz Zora Zed") }),
  ]

  private func start() -> Practice {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("Right")
    practice.enter("+ one")
    return practice
  }

  private func picture(_ book: Book) -> [String] {
    book.log.all.map { "\($0.id) \($0.at) \(description($0))" } + book.events.ids.map(\.text)
      + book.people.ids.map { "\($0)" }
      + book.pledges.ids.map { "\($0) \(String(describing: book.standing.progress(of: $0)))" }
      + book.standing.openAsks.map { "open \($0)" }
      + book.events.ids.map { "\($0) \(book.standing.noteCount(of: $0))" }
  }

  @Test(arguments: deeds.indices)
  func oneDeedIsOneStep(index: Int) {
    var practice = start()
    let before = picture(practice.state.book)
    Self.deeds[index].deed(&practice)
    let after = picture(practice.state.book)
    #expect(after != before, "\(Self.deeds[index].name)")
    practice.press("Ctrl-Z")
    #expect(picture(practice.state.book) == before, "\(Self.deeds[index].name)")
    #expect(practice.header.contains("✓ undid"))
    practice.press("Ctrl-Y")
    #expect(picture(practice.state.book) == after, "\(Self.deeds[index].name)")
    #expect(practice.header.contains("✓ did again"))
    #expect(practice.state.underway.isEmpty)
  }

  @Test func manyDeedsAreUndoneBackToTheFirst() {
    var generator = SplitMix64(seed: 31)
    for _ in 0..<30 {
      var practice = start()
      var pictures = [picture(practice.state.book)]
      for _ in 0..<12 {
        generator.pick(Self.deeds).deed(&practice)
        let now = picture(practice.state.book)
        if now != pictures.last { pictures.append(now) }
        practice.press("Ctrl-U", "Esc")
      }
      for expected in pictures.reversed().dropFirst() {
        practice.press("Ctrl-Z")
        #expect(picture(practice.state.book) == expected)
      }
      for expected in pictures.dropFirst() {
        practice.press("Ctrl-Y")
        #expect(picture(practice.state.book) == expected)
      }
    }
  }

  @Test func nothingIsUndoneBeyondTheBeginning() {
    var practice = Practice()
    practice.press("Ctrl-Z")
    #expect(practice.hint == "Nothing to undo.")
    practice.press("Ctrl-Y")
    #expect(practice.hint == "Nothing to do again.")
    #expect(practice.changes.isEmpty)
  }

  @Test func afterANewDeedTheOldOneCannotBeDoneAgain() {
    var practice = start()
    practice.press("Ctrl-Z")
    practice.enter("other")
    practice.press("Ctrl-Y")
    #expect(practice.hint == "Nothing to do again.")
    #expect(practice.notes == ["note @nightjar-2023-2: other"])
  }

  @Test func whoTakesNotesIsUndoneToo() {
    var practice = start()
    practice.enter(":me zz Zora Zed")
    #expect(practice.state.me == initials("zz"))
    practice.press("Ctrl-Z")
    #expect(practice.state.me == SampleBook.rowan)
    #expect(practice.effects.contains(.rememberMe(SampleBook.rowan)))
    practice.press("Ctrl-Y")
    #expect(practice.state.me == initials("zz"))
  }

  @Test func whatIsDoneAgainIsWrittenBackToItsPlace() {
    var practice = start()
    guard case .file(let note)? = practice.changes.last else {
      Issue.record("nothing was filed")
      return
    }
    practice.press("Ctrl-Z", "Ctrl-Y")
    #expect(practice.changes.suffix(2) == [.takeOut(note), .putBack(note)])
  }

  @Test func undoDoesNotTouchTheLine() {
    var practice = start()
    practice.type("half a line")
    practice.press("Ctrl-Z")
    #expect(practice.state.line.text == "half a line")
    #expect(practice.notes.isEmpty)
  }
}
