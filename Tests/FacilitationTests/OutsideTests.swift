import PledgeModel
import Testing

@testable import Facilitation

/// Files that somebody else changes while the program runs.
struct OutsideTests {
  private let hers = "events/2026-05-19-spring/notes-jd.rec"
  private let mine = "events/2026-10-14-autumn/notes-rk.rec"
  private let nightjar = "organisations/nightjar.rec"

  /// A file of Jo's notes of May, changed.
  private func notes(
    _ change: (inout [Note]) -> Void = { _ in }, problems: [Problem] = [], isSettled: Bool = true
  ) -> Happening {
    var notes = SampleBook.notes
    change(&notes)
    return page(.notes(SampleBook.may, SampleBook.jo), hers, notes, problems, isSettled)
  }

  /// One's own file of today.
  private func own(_ notes: [Note], isSettled: Bool = true) -> Happening {
    page(.notes(SampleBook.today, SampleBook.rowan), mine, notes, [], isSettled)
  }

  private func page(
    _ name: Page.Name, _ file: String, _ notes: [Note], _ problems: [Problem], _ isSettled: Bool
  ) -> Happening {
    .outside(
      OutsideChange(
        file: file, found: .page(Page(name, notes: notes)), problems: problems,
        isSettled: isSettled))
  }

  private func organisation(
    _ change: (inout [Entry]) -> Void, problems: [Problem] = []
  ) -> Happening {
    var entries = SampleBook.book.page(.organisation("nightjar")).entries
    change(&entries)
    return .outside(
      OutsideChange(
        file: nightjar, found: .page(Page(.organisation("nightjar"), entries: entries)),
        problems: problems))
  }

  private func missing(_ name: Page.Name, _ file: String, isSettled: Bool = true) -> Happening {
    .outside(OutsideChange(file: file, found: .missing(name), isSettled: isSettled))
  }

  /// With a filter, a selection among the notes, and half a line.
  private func practice() -> Practice {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter("/form")
    practice.press("Right")
    practice.press("Home")
    practice.type("+ half a li")
    return practice
  }

  private func expectPlaceStays(
    _ practice: Practice, _ before: Practice, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(practice.state.subject == before.state.subject, sourceLocation: sourceLocation)
    #expect(
      practice.state.selectedNote == before.state.selectedNote, sourceLocation: sourceLocation)
    #expect(practice.state.filter == "form", sourceLocation: sourceLocation)
    #expect(practice.state.focus == .notes, sourceLocation: sourceLocation)
    #expect(practice.state.line.text == "+ half a li", sourceLocation: sourceLocation)
    #expect(practice.state.sheet == before.state.sheet, sourceLocation: sourceLocation)
  }

  private func note(_ ending: String, _ text: String) -> Note {
    var note = SampleBook.notes[0]
    note.id = SampleBook.id(ending)
    note.text = text
    return note
  }

  // MARK: Somebody else's notes

  @Test(arguments: [true, false]) func whatAnotherNoteTakerFilesAppears(isSettled: Bool) {
    let before = practice()
    var practice = before
    practice.happen(notes({ $0.append(note("new1", "Form in print")) }, isSettled: isSettled))
    #expect(practice.state.book.log[SampleBook.id("new1")]?.text == "Form in print")
    #expect(practice.state.book.log.count == before.state.book.log.count + 1)
    #expect(practice.told == before.told)
    #expect(practice.screen.contains("Form in print"))
    expectPlaceStays(practice, before)
  }

  @Test func whatIsStillBeingWrittenIsWaitedFor() {
    let before = practice()
    var practice = before
    practice.happen(notes({ $0.removeLast(3) }, isSettled: false))
    practice.happen(notes({ $0[0].text = "Form half wri" }, isSettled: false))
    let torn = Problem(file: hers, line: 80, words: "torn")
    practice.happen(
      notes({ $0.append(note("new1", "Form")) }, problems: [torn], isSettled: false))
    practice.happen(missing(.notes(SampleBook.may, SampleBook.jo), hers, isSettled: false))
    #expect(practice.state.book.log.all.map(\.text) == before.state.book.log.all.map(\.text))
    #expect(practice.state.problems == [])
    // Then it stands still, as it was.
    practice.happen(notes())
    #expect(practice.told == before.told)
    #expect(practice.state.missing.isEmpty)
  }

  @Test func whatIsChangedAndRemovedIsTakenOver() {
    let before = practice()
    var practice = before
    practice.happen(
      notes {
        $0[0].text = "Form now in nine languages"
        $0.removeLast()
        $0.append(note("new1", "and more"))
      })
    #expect(practice.state.book.log[SampleBook.id("form")]?.text == "Form now in nine languages")
    #expect(practice.state.book.log[SampleBook.id("ask2")] == nil)
    #expect(practice.state.book.standing.openAsks == [SampleBook.id("ask1")])
    #expect(practice.told == "notes-jd.rec was changed outside: 3 records taken over")
    expectPlaceStays(practice, before)
  }

  @Test func whatCannotBeReadIsNotTakenForRemoved() {
    var practice = Practice()
    let problem = Problem(file: hers, line: 12, words: "this line is neither field nor comment")
    practice.happen(notes({ $0.removeFirst() }, problems: [problem]))
    #expect(practice.state.book.log[SampleBook.id("form")] != nil)
    #expect(practice.state.problems == [problem])
    #expect(practice.state.sheet == nil)
    #expect(practice.told == "notes-jd.rec: this line is neither field nor comment")
    #expect(practice.header.hasSuffix("1 problem in the files, :problems"))
    practice.enter("@nig2 + goes on")
    #expect(practice.header.hasSuffix("✓ progress on Nightjar 2: goes on · :problems"))
    practice.happen(notes())
    #expect(practice.state.problems == [])
  }

  // MARK: One's own notes

  /// With a note filed, corrected or not, and on the disk.
  private func filed(_ lines: String...) -> (practice: Practice, versions: [Note]) {
    var practice = Practice()
    practice.enter("@nig2")
    practice.press("Right")
    var versions: [Note] = []
    for line in lines {
      if versions.isEmpty { practice.enter(line) } else { correct(&practice, line) }
      versions +=
        practice.state.selectedNote.flatMap { practice.state.book.log[$0] }.map { [$0] } ?? []
    }
    return (practice, versions)
  }

  private func correct(_ practice: inout Practice, _ line: String) {
    practice.press("F3", "Ctrl-U")
    practice.enter(line)
  }

  @Test func whatSomebodyElseMakesOfAnUncorrectedNoteIsTakenOver() {
    var (practice, versions) = filed("+ one")
    var theirs = versions[0]
    theirs.text = "theirs"
    practice.happen(own([theirs]))
    #expect(practice.notes == ["progress @nightjar-2023-2: theirs"])
    #expect(practice.told == "notes-rk.rec was changed outside: 1 record taken over")
    // Not while it is being written, though nothing is removed: it is her own file.
    practice.happen(own([theirs, note("new1", "x")], isSettled: false))
    #expect(practice.notes.count == 1)
  }

  @Test func anOlderCopyOfHerFileIsMendedAtOnce() {
    var (practice, versions) = filed("+ one", "+ two")
    let written = practice.changes.count
    practice.happen(own([versions[0]]))
    #expect(practice.notes == ["progress @nightjar-2023-2: two"])
    #expect(
      practice.changes.dropFirst(written) == [.correct(from: versions[1], to: versions[1])])
    practice.happen(own([]))
    #expect(practice.notes == ["progress @nightjar-2023-2: two"])
    #expect(practice.changes.dropFirst(written + 1) == [.putBack(versions[1])])
    practice.press("Delete")
    #expect(practice.notes == [])
    practice.happen(own([versions[0]]))
    #expect(practice.notes == [])
    #expect(practice.changes.last == .takeOut(versions[0]))
  }

  @Test func whatBothHaveChangedIsLeftToTheWriterToKeepTwice() {
    var (practice, versions) = filed("+ one", "+ two")
    var theirs = versions[0]
    theirs.text = "theirs"
    practice.happen(own([theirs]))
    #expect(practice.changes.last == .correct(from: versions[1], to: versions[1]))
    // The writer finds theirs in the file.
    var beside = versions[1]
    beside.id = SampleBook.id("mine")
    beside.about = theirs.id
    practice.happen(.collided(theirs: theirs, mine: beside))
    #expect(practice.state.shownNotes.first?.notes.map(\.text) == ["theirs", "two"])
    #expect(
      practice.told
        == "Changed outside meanwhile: both versions stand here. Delete the wrong one.")
    // Once that is told, a further change is no collision.
    theirs.text = "theirs again"
    practice.happen(own([theirs, beside]))
    #expect(practice.state.book.log[theirs.id]?.text == "theirs again")
  }

  @Test func aCorrectionIsMadeFromWhatSheSawWhenSheBegan() {
    var (practice, versions) = filed("+ one")
    practice.press("F3")
    practice.type(" and a half")
    var theirs = versions[0]
    theirs.text = "theirs"
    practice.happen(own([theirs]))
    #expect(practice.state.line.text == "+ one and a half")
    practice.press("Enter")
    var better = versions[0]
    better.text = "one and a half"
    #expect(practice.changes.last == .correct(from: versions[0], to: better))
  }

  @Test func whatIsOnItsWayIsNotAskedForTwice() {
    var (practice, versions) = filed("+ one", "+ two")
    practice.saves = false
    correct(&practice, "+ three")
    let written = practice.changes.count
    var theirs = versions[0]
    theirs.text = "theirs"
    practice.happen(own([theirs]))
    practice.happen(own([]))
    #expect(practice.changes.count == written)
    #expect(practice.notes == ["progress @nightjar-2023-2: three"])
  }

  @Test func aNoteThatWasChangedIsNotDeleted() {
    var (practice, versions) = filed("+ one")
    practice.press("Delete")
    var theirs = versions[0]
    theirs.text = "theirs"
    practice.happen(.collided(theirs: theirs, mine: nil))
    #expect(practice.notes == ["progress @nightjar-2023-2: theirs"])
    #expect(practice.told == "The note was changed outside meanwhile, so it was not deleted.")
  }

  @Test func theSecondWindowFollowsTheFirst() {
    var practice = Practice(readOnly: "open in another window (pid 412 on desk)")
    var note = note("new1", "from the first window")
    (note.by, note.event) = (SampleBook.rowan, SampleBook.today)
    practice.happen(own([note], isSettled: false))
    #expect(practice.notes == ["progress @nightjar-2023-2: from the first window"])
    practice.enter("@nig2 + mine")
    #expect(practice.told == "open in another window (pid 412 on desk)")
    #expect(practice.state.line.text == "@nig2 + mine")
    #expect(practice.effects.contains(.tryToWrite(as: SampleBook.rowan)))
    practice.happen(.signedIn(readOnly: nil))
    practice.press("Enter")
    #expect(practice.notes.last == "progress @nightjar-2023-2: mine")
  }

  // MARK: Entries

  @Test func entriesAreTakenOver() {
    let before = practice()
    var practice = before
    practice.happen(
      organisation {
        $0.removeLast()
        guard case .organisation(var organisation)? = $0.first else { return }
        organisation.name = "Nightjar"
        $0[0] = .organisation(organisation)
        $0.append(
          .pledge(
            Pledge(
              id: "nightjar-2025-2", organisation: "nightjar", round: "2025", number: 2,
              text: "New form")))
      })
    #expect(practice.state.book.organisations["nightjar"]?.name == "Nightjar")
    #expect(
      practice.state.book.pledges(of: "nightjar")
        == ["nightjar-2025-1", "nightjar-2025-2", "nightjar-2023-1", "nightjar-2023-2"])
    #expect(practice.told == "nightjar.rec was changed outside: 3 records taken over")
    expectPlaceStays(practice, before)
    practice.happen(organisation { _ in })
    #expect(practice.state.book.pledges(of: "nightjar").count == 4)
  }

  @Test func whatIsOnItsWayToAFileStays() {
    var practice = Practice()
    practice.saves = false
    practice.enter(":event Another one")
    let entries = SampleBook.book.page(.lists).entries
    practice.happen(
      .outside(OutsideChange(file: "book.rec", found: .page(Page(.lists, entries: entries)))))
    practice.happen(
      .reread(SampleBook.book, problems: [], words: "book.rec was read again."))
    #expect(practice.state.book.events.ids.last == "2026-10-14-another-one")
    #expect(practice.state.event == "2026-10-14-another-one")
  }

  @Test func rereadingKeepsWhatIsOnItsWay() {
    var (practice, _) = filed("+ one")
    practice.saves = false
    practice.enter("+ two")
    practice.happen(.reread(SampleBook.book, problems: [], words: "read again"))
    #expect(practice.notes == ["progress @nightjar-2023-2: two"])
    practice.save()
    #expect(practice.state.underway.isEmpty)
  }

  @Test func theBooksOrderOfItsListsIsFollowed() {
    var practice = Practice()
    practice.press("F2")
    let entries = SampleBook.book.page(.lists).entries
    let turned = [entries[0]] + entries.dropFirst().reversed()
    practice.happen(
      .outside(OutsideChange(file: "book.rec", found: .page(Page(.lists, entries: turned)))))
    #expect(practice.state.book.themes.ids == ["training", "data", "language"])
  }

  // MARK: Files that are gone

  @Test func whatWasInAFileThatIsGoneIsKeptAndWrittenBack() {
    let before = practice()
    var practice = before
    let name = Page.Name.notes(SampleBook.may, SampleBook.jo)
    practice.happen(missing(name, hers))
    #expect(practice.state.book.log.count == before.state.book.log.count)
    #expect(practice.told == "notes-jd.rec is gone or empty; what was in it is kept · :problems")
    #expect(
      practice.state.problems.map(\.text) == [
        "\(hers): gone or empty; 6 records kept in memory, written back on leaving. “:let-go” lets it be gone"
      ])
    expectPlaceStays(practice, before)
    practice.press("Ctrl-Q")
    #expect(practice.changes == SampleBook.notes.map { .putBack($0) })
    #expect(practice.effects.last == .quit)
  }

  @Test func aFileThatComesBackCounts() {
    var practice = Practice()
    practice.happen(missing(.notes(SampleBook.may, SampleBook.jo), hers))
    practice.happen(notes { $0.removeLast() })
    #expect(practice.state.problems == [])
    #expect(practice.state.book.log[SampleBook.id("ask2")] == nil)
    practice.press("Ctrl-Q")
    #expect(practice.changes == [])
  }

  @Test func aFileWithNothingButWhatSheFiledSinceStillLacksTheRest() {
    var (practice, versions) = filed("+ before")
    // It was there before this run.
    practice.state.ownVersions = [:]
    practice.happen(
      missing(.notes(SampleBook.today, SampleBook.rowan), mine, isSettled: false))
    practice.enter("+ after")
    let after = practice.state.book.log.all.map(\.self).last
    practice.happen(own(after.map { [$0] } ?? []))
    #expect(
      practice.notes == ["progress @nightjar-2023-2: before", "progress @nightjar-2023-2: after"])
    #expect(practice.state.problems.count == 1)
    practice.press("Ctrl-Q")
    #expect(practice.changes.last == .putBack(versions[0]))
  }

  @Test func sheMayLetThemGo() {
    var practice = Practice()
    practice.happen(missing(.notes(SampleBook.may, SampleBook.jo), hers))
    practice.happen(missing(.organisation("nightjar"), nightjar))
    practice.enter(":problems")
    practice.enter(":let-go")
    #expect(practice.state.book.log.count == 0)
    #expect(practice.state.book.organisations["nightjar"] == nil)
    #expect(practice.state.book.pledges(of: "nightjar") == [])
    #expect(practice.state.problems == [])
    #expect(practice.state.sheet == nil)
    #expect(practice.told == "\(hers), \(nightjar): what was in it is gone from the book.")
    practice.enter(":let-go")
    #expect(practice.told == "No file of the book is gone.")
    practice.press("Ctrl-Q")
    #expect(practice.changes == [])
  }

  @Test func aRereadBookKeepsWhatItsFilesLack() {
    var practice = Practice()
    practice.happen(missing(.organisation("nightjar"), nightjar))
    var book = SampleBook.book
    _ = book.take(Page(.organisation("nightjar")), isWhole: true)
    practice.happen(.reread(book, problems: [], words: "read again"))
    #expect(practice.state.book.pledges(of: "nightjar").count == 4)
    #expect(practice.state.problems.map(\.file) == [nightjar])
    practice.press("Ctrl-Q")
    #expect(
      practice.changes == SampleBook.book.page(.organisation("nightjar")).entries.map { .enter($0) }
    )
  }

  @Test func copiesAreListed() {
    var practice = Practice()
    let copy = Problem(file: "people (1).rec", line: nil, words: "a copy that is not read")
    practice.happen(
      .outside(OutsideChange(file: copy.file, found: .other, problems: [copy])))
    #expect(practice.told == "people (1).rec: a copy that is not read")
    #expect(practice.state.problems == [copy])
    practice.happen(.reread(SampleBook.book, problems: [], words: "read again"))
    #expect(practice.state.problems == [copy])
    practice.happen(.outside(OutsideChange(file: copy.file, found: .other)))
    #expect(practice.state.problems == [])
  }
}
