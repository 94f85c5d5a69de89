import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Undo and redo of everything done in the last day.
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
        pictures.append(picture(practice.state.book))
        // Leaving a discussion is a step too.
        practice.press("Ctrl-U", "Esc")
        pictures.append(picture(practice.state.book))
      }
      pictures = pictures.indices.filter { $0 == 0 || pictures[$0] != pictures[$0 - 1] }
        .map { pictures[$0] }
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

  // MARK: The line

  @Test func whileSheTypesTypingIsUndone() {
    var practice = start()
    practice.type("half a line")
    practice.press("Ctrl-Z")
    #expect(practice.state.line.text == "half a")
    #expect(practice.keptDrafts == ["half a|"])
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(practice.state.line.isEmpty)
    practice.press("Ctrl-Y", "Ctrl-Y", "Ctrl-Y")
    #expect(practice.state.line.text == "half a line")
    practice.press("Ctrl-Y")
    #expect(practice.hint == "Nothing to do again in the line.")
    practice.press("Ctrl-Z", "Ctrl-Z", "Ctrl-Z")
    #expect(practice.notes == ["progress @nightjar-2023-2: one"])
    practice.press("Ctrl-Z")
    #expect(practice.notes.isEmpty)
    practice.press("Ctrl-Y")
    #expect(practice.notes == ["progress @nightjar-2023-2: one"])
    #expect(practice.state.line.isEmpty)
  }

  @Test func aLineDeletedAtOneStrokeComesBack() {
    var practice = start()
    practice.type("half a line")
    practice.press("Left", "Left", "Left", "Left", "Left", "Ctrl-K", "Ctrl-U", "Ctrl-Z")
    #expect(practice.state.line == LineEditor("half a"))
    practice.press("Ctrl-Z")
    #expect(practice.state.line == LineEditor("half a", after: " line"))
    #expect(practice.notes == ["progress @nightjar-2023-2: one"])
  }

  @Test(arguments: [["Ctrl-U", "Esc"], ["Backspace", "Backspace", "Backspace"], ["Esc"]])
  func aLineThatWasGivenUpIsNotUndone(keys: [String]) {
    var practice = start()
    practice.type("abc")
    for key in keys { practice.press(key) }
    practice.press("Ctrl-Z")
    #expect(practice.state.line.isEmpty)
    #expect(practice.notes.isEmpty)
  }

  @Test func aLineThatIsCorrectedKeepsUndoToItself() {
    var practice = start()
    practice.press("F3")
    practice.type("x")
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(practice.state.line.text == "+ one")
    #expect(practice.notes == ["progress @nightjar-2023-2: one"])
    #expect(practice.told.hasPrefix("Nothing more to undo in the line."))
  }

  // MARK: After a restart

  /// The program started anew on what the files would hold.
  private func restart(_ practice: Practice, me: Initials = SampleBook.rowan) -> Practice {
    var again = Practice(practice.state.book, me: me, event: practice.state.event, seed: 7)
    again.happen(.history(practice.steps))
    return again
  }

  @Test(arguments: deeds.indices)
  func aDeedIsUndoneAndDoneAgainAfterARestart(index: Int) {
    var practice = start()
    let before = picture(practice.state.book)
    Self.deeds[index].deed(&practice)
    let after = picture(practice.state.book)
    let me = practice.state.me ?? SampleBook.rowan
    practice = restart(practice, me: me)
    practice.press("Ctrl-Z")
    #expect(picture(practice.state.book) == before, "\(Self.deeds[index].name)")
    var steps = practice
    steps.press("Ctrl-Y")
    #expect(picture(steps.state.book) == after, "\(Self.deeds[index].name)")
  }

  @Test func whatWasUndoneBeforeTheRestartIsDoneAgainAfterIt() {
    var practice = start()
    practice.enter("+ two")
    practice.enter("+ three")
    practice.press("Ctrl-Z", "Ctrl-Z")
    practice = restart(practice)
    practice.press("Ctrl-Y")
    #expect(
      practice.notes == ["progress @nightjar-2023-2: one", "progress @nightjar-2023-2: two"])
    practice.press("Ctrl-Y", "Ctrl-Y")
    #expect(practice.notes.last == "progress @nightjar-2023-2: three")
    #expect(practice.hint == "Nothing to do again.")
    practice.press("Ctrl-Z", "Ctrl-Z", "Ctrl-Z", "Ctrl-Z")
    #expect(practice.notes.isEmpty)
    #expect(practice.hint == "Nothing to undo.")
  }

  /// A crash between keeping a journal's steps and removing it has them told twice.
  @Test func aStepThatIsToldTwiceCountsOnce() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<40 {
      var practice = start()
      for _ in 0..<12 {
        let keys = ["Ctrl-Z", "Ctrl-Y", "F8"]
        practice.press(generator.pick(keys))
        if generator.happens(50) { practice.enter("+ more") }
      }
      let steps = practice.steps
      let doubled = steps + steps.suffix(Int.random(in: 0...steps.count, using: &generator))
      var (once, twice) = (History(), History())
      once.remember(steps)
      twice.remember(doubled)
      #expect(twice.done == once.done)
      #expect(twice.undone == once.undone)
      #expect(once.done == practice.state.history.done)
      #expect(once.undone == practice.state.history.undone)
    }
  }

  @Test func whatSomebodyElseDidIsNotUndone() {
    var practice = start()
    practice = restart(practice, me: SampleBook.jo)
    practice.press("Ctrl-Z")
    #expect(practice.hint == "Nothing to undo.")
    practice.enter(":me rk")
    practice.press("Ctrl-Z")
    #expect(practice.notes.isEmpty)
  }

  @Test func whatHasChangedSinceStaysAsItIs() {
    var practice = start()
    practice.enter("+ two")
    let two = practice.changes[1]
    practice.enter("+ three")
    // Two has been put differently by an editor.
    guard case .file(var note) = two else {
      Issue.record("nothing was filed")
      return
    }
    let old = note
    note.text = "mended"
    var book = practice.state.book
    book.apply(.correct(from: old, to: note))
    practice.happen(.reread(book, problems: [], words: "read again"))
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(
      practice.told
        == "Changed since, so it stays as it is: progress on Nightjar 2. Ctrl-Z again undoes: progress on Nightjar 2."
    )
    #expect(
      practice.notes == ["progress @nightjar-2023-2: one", "progress @nightjar-2023-2: mended"])
    #expect(practice.changes.count == 4)
    practice.press("Ctrl-Z")
    #expect(practice.notes == ["progress @nightjar-2023-2: mended"])
    practice.press("Ctrl-Z")
    #expect(practice.hint == "Nothing to undo.")
  }

  @Test func anEventThatHasNotesStays() {
    var practice = Practice()
    practice.enter(":event Extra evening")
    practice.state.history.follow(.undid(noteID("20261014T130000-rk-zzzz")))
    practice.enter("@nig2 + one")
    practice = restart(practice)
    // The note is taken out by another.
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(!practice.state.book.events.ids.contains { $0.text.hasSuffix("extra-evening") })
    practice.press("Ctrl-Y", "Ctrl-Y")
    #expect(practice.state.book.events.ids.contains { $0.text.hasSuffix("extra-evening") })
  }

  @Test func whatIsNotReadYetIsWaitedFor() {
    var practice = start()
    practice.press("End", "F3")
    practice.type(" more")
    practice.press("Enter")
    let steps = practice.steps
    var state = State(
      book: SampleBook.lists, size: practice.state.size, now: SampleBook.now, me: SampleBook.rowan,
      event: SampleBook.today, isReading: true, seed: 1)
    _ = update(&state, .history(steps))
    #expect(update(&state, .input(.key(.control("z")))).isEmpty)
    #expect(state.notice?.words == "Earlier events are still being read: once more in a moment.")
    _ = update(&state, .read(Array(practice.state.book.log.all), problems: [], isLast: true))
    let effects = update(&state, .input(.key(.control("z"))))
    #expect(effects.count == 1)
    #expect(state.notice == nil)
  }

  @Test func theSheetShowsWhatCanBeUndone() {
    var practice = start()
    practice.enter("! no budget for that")
    practice.enter("?")
    practice.press("Ctrl-Z")
    practice.enter(":history")
    #expect(
      practice.screen.split(separator: "\n").dropFirst().prefix(4).map { $0.trimmed } == [
        "[Done in the last day]", "14:20 (undone) the note wants the group's input",
        "14:20 challenge on Nightjar 2 · unattributed: no budget for that",
        "14:20 progress on Nightjar 2: one",
      ])
    #expect(practice.hint == "Ctrl-Z undoes: challenge on Nightjar 2 · unattributed")
    practice.type(":undo")
    #expect(practice.rule == "undo: challenge on Nightjar 2 · unattributed")
  }
}
