import PledgeModel
import Testing

@Suite struct StandingTests {
  private func book(_ notes: Note...) throws -> Book {
    var book = try Room.book()
    #expect(book.read(notes).isEmpty)
    return book
  }

  // MARK: Progress

  @Test func aPledgeStandsWhereItsLatestStatusSays() throws {
    let stuck = try Room.note("aaaa", .status, minute: 1, progress: .stuck)
    let started = try Room.note("bbbb", .status, minute: 9, by: "ts", progress: .started)
    var book = try book(started, stuck)
    #expect(book.standing.progress(of: Room.nightjar2) == .started)
    #expect(book.standing.progress(of: Room.nightjar1) == nil)
    #expect(book.standing.count(of: .started) == 1)
    #expect(book.standing.count(of: .stuck) == 0)
    book.apply(.takeOut(started))
    #expect(book.standing.progress(of: Room.nightjar2) == .stuck)
    var moved = stuck
    moved.file(under: .pledge(Room.nightjar1))
    book.apply(.correct(from: stuck, to: moved))
    #expect(book.standing.progress(of: Room.nightjar2) == nil)
    #expect(book.standing.progress(of: Room.nightjar1) == .stuck)
    #expect(book.standing.count(of: .stuck) == 1)
  }

  @Test func aReplacedStatusCountsInNoOrderOfFiles() throws {
    let wrong = try Room.note("aaaa", .status, minute: 9, by: "ts", progress: .done)
    var right = try Room.note("bbbb", .status, minute: 1, progress: .stuck)
    right.replaces = wrong.id
    for book in try [book(wrong, right), book(right, wrong)] {
      #expect(book.standing.progress(of: Room.nightjar2) == .stuck)
      #expect(book.standing.count(of: .done) == 0)
    }
  }

  // MARK: Asks

  @Test func anAskThatSomebodyElsePutDifferentlyKeepsItsAnswers() throws {
    let ask = try Room.note("aaaa", .ask, minute: 1, by: "ts", input: .wanted)
    let answered = try Room.note("bbbb", .ask, minute: 5, about: ask.id, input: .answered)
    var better = try Room.note("cccc", .ask, minute: 1, input: .wanted)
    better.replaces = ask.id
    for order in [[ask, answered, better], [better, answered, ask]] {
      var book = try Room.book()
      _ = book.read(order)
      #expect(book.standing.ask(better.id)?.state == .answered)
      #expect(book.standing.ask(ask.id) == nil)
      #expect(book.standing.openAsks.isEmpty)
      #expect(book.log.root(of: answered) == better.id)
      book.apply(.takeOut(better))
      #expect(book.standing.ask(ask.id)?.state == .answered)
    }
  }

  /// What was said to a note that was put differently twice, the second time about another ask, is
  /// said to that one, and no longer to the one before.
  @Test func whatIsSaidFollowsTheLastCorrection() throws {
    let first = try Room.note("aaaa", .ask, minute: 1, input: .wanted)
    let second = try Room.note("bbbb", .ask, on: .pledge(Room.nightjar1), minute: 2, input: .wanted)
    let idea = try Room.note("cccc", .idea, minute: 3, by: "ts")
    var once = try Room.note("dddd", .idea, minute: 3, about: first.id)
    once.replaces = idea.id
    var twice = try Room.note("eeee", .idea, minute: 3, by: "ts", about: second.id)
    twice.replaces = once.id
    let answer = try Room.note("ffff", .ask, minute: 9, about: idea.id, input: .answered)
    let book = try book(first, second, idea, once, twice, answer)
    #expect(book.standing.ask(first.id)?.state == .wanted)
    #expect(book.standing.ask(second.id)?.state == .answered)
  }

  // MARK: Counts

  @Test func notesAreCountedOnceHoweverTheyAreCovered() throws {
    let old = try Room.note("aaaa", by: "ts")
    var one = try Room.note("bbbb", minute: 1)
    one.replaces = old.id
    var two = try Room.note("cccc", minute: 2)
    two.replaces = old.id
    two.withdraws = old.id
    for order in [[old, one, two], [two, one, old], [one, old, two]] {
      var book = try Room.book()
      _ = book.read(order)
      #expect(book.standing.noteCount(of: Room.autumn) == 1)
      book.apply(.takeOut(old))
      #expect(book.standing.noteCount(of: Room.autumn) == 1)
      book.apply(.putBack(old))
      book.apply(.takeOut(two))
      #expect(book.standing.noteCount(of: Room.autumn) == 1)
      book.apply(.takeOut(one))
      #expect(book.standing.noteCount(of: Room.autumn) == 1)
      book.apply(.takeOut(old))
      #expect(book.standing.noteCount(of: Room.autumn) == 0)
    }
  }

  // MARK: Who is here

  @Test func whoIsRecordedIsPresentUntilTheyAreNot() throws {
    let here = try Room.note("aaaa", .attendance, on: .organisation(Room.nightjar))
    var sorry = try Room.note(
      "bbbb", .attendance, on: .organisation(Room.ashbourne), minute: 1, by: "ts")
    sorry.heads = 0
    var book = try book(here, sorry)
    #expect(book.standing.present(at: Room.autumn) == [Room.nightjar])
    #expect(book.standing.present(at: Room.spring) == [])
    var came = sorry
    came.heads = 3
    book.apply(.correct(from: sorry, to: came))
    #expect(Set(book.standing.present(at: Room.autumn)) == [Room.nightjar, Room.ashbourne])
    var withdrawal = try Room.note(
      "cccc", .attendance, on: .organisation(Room.ashbourne), minute: 2, text: "")
    withdrawal.withdraws = sorry.id
    book.apply(.file(withdrawal))
    #expect(book.standing.present(at: Room.autumn) == [Room.nightjar])
    book.apply(.takeOut(here))
    #expect(book.standing.present(at: Room.autumn) == [])
    book.apply(.takeOut(withdrawal))
    #expect(book.standing.present(at: Room.autumn) == [Room.ashbourne])
  }

  // MARK: Asks

  @Test func anAskIsOpenUntilTheLatestWordSaysOtherwise() throws {
    let ask = try Room.note("aaaa", .ask, minute: 1, input: .wanted)
    var book = try book(ask)
    #expect(book.standing.openAsks == [ask.id])
    #expect(book.standing.openAsks(of: ask.subject) == [ask.id])
    let words: [AskState] = [.discussing, .answered, .wanted, .parked]
    for (index, word) in words.enumerated() {
      let move = try Room.note(
        "\(index)bbb", .ask, minute: 2 + index, by: "ts", about: ask.id, input: word, text: "")
      book.apply(.file(move))
      #expect(book.standing.ask(ask.id)?.state == word)
      #expect(book.standing.openAsks == (word.isOpen ? [ask.id] : []))
      #expect(book.standing.openAsks(of: ask.subject) == (word.isOpen ? [ask.id] : []))
    }
    #expect(book.standing.ask(ask.id)?.opened == ask.at)
    #expect(book.standing.allAsks.map(\.id) == [ask.id])
  }

  @Test func anAnswerByASlowClockStillComesAfterTheQuestion() throws {
    let ask = try Room.note("aaaa", .ask, minute: 10, input: .wanted)
    let answered = try Room.note("bbbb", .ask, minute: 3, by: "ts", about: ask.id, input: .answered)
    let book = try book(answered, ask)
    #expect(book.standing.ask(ask.id)?.state == .answered)
    #expect(book.standing.openAsks.isEmpty)
  }

  @Test func aMarkMakesAnAskOfANoteFromThenOn() throws {
    let note = try Room.note("aaaa", minute: 1)
    let ask = try Room.note(
      "bbbb", .ask, on: .organisation(Room.ashbourne), minute: 2, input: .wanted)
    let mark = try Room.note("cccc", .ask, minute: 3, by: "ts", about: note.id, input: .wanted)
    for var book in try [book(note, ask, mark), book(mark, note, ask)] {
      #expect(book.standing.openAsks == [ask.id, note.id])
      #expect(book.standing.ask(note.id)?.opened == mark.at)
      #expect(book.standing.ask(mark.id) == nil)
      book.apply(.takeOut(mark))
      #expect(book.standing.openAsks == [ask.id])
    }
  }

  /// `?` on an answer marks the exchange that the answer is in.
  @Test func aMarkOnAnAnswerIsNotLost() throws {
    let note = try Room.note("aaaa", minute: 1)
    let idea = try Room.note("bbbb", .idea, minute: 2, about: note.id)
    let mark = try Room.note("cccc", .ask, minute: 3, about: idea.id, input: .wanted, text: "")
    let book = try book(note, idea, mark)
    #expect(book.standing.openAsks == [note.id])
  }

  @Test func anAskGoesAndComesWithTheNoteItBeganWith() throws {
    let ask = try Room.note("aaaa", .ask, minute: 1, input: .wanted)
    let answer = try Room.note("bbbb", .idea, minute: 2, by: "ts", about: ask.id)
    let done = try Room.note("cccc", .ask, minute: 3, by: "ts", about: ask.id, input: .answered)
    var book = try book(ask, answer, done)
    book.apply(.takeOut(ask))
    #expect(book.standing.ask(ask.id) == nil)
    #expect(Array(book.standing.allAsks).isEmpty)
    // What happens meanwhile is not lost.
    book.apply(.takeOut(done))
    #expect(Array(book.standing.allAsks).isEmpty)
    book.apply(.putBack(ask))
    #expect(book.standing.ask(ask.id)?.state == .wanted)
    book.apply(.putBack(done))
    #expect(book.standing.ask(ask.id)?.state == .answered)
    #expect(book.log.thread(of: ask.id).map(\.id) == [answer.id, done.id])
  }

  @Test func aRingOfReferencesAsksNothingAndEndsNothing() throws {
    let ids = try ["aaaa", "bbbb", "cccc"].map { try Room.note($0).id }
    let one = try Room.note("aaaa", .ask, about: ids[1], input: .wanted)
    let two = try Room.note("bbbb", .ask, about: ids[2], input: .wanted)
    let three = try Room.note("cccc", .ask, about: ids[0], input: .wanted)
    var book = try book(one, two, three)
    #expect(book.standing.openAsks.isEmpty)
    #expect(book.log.count == 3)
    // Put right, it is an exchange like any other.
    var mended = one
    mended.about = nil
    book.apply(.correct(from: one, to: mended))
    #expect(book.standing.openAsks == [one.id])
    book.apply(.correct(from: mended, to: one))
    #expect(book.standing.openAsks.isEmpty)
  }

  @Test func theLongestWaitingAskIsFirst() throws {
    let late = try Room.note("aaaa", .ask, minute: 9, input: .wanted)
    let early = try Room.note("bbbb", .ask, minute: 2, by: "ts", input: .wanted)
    let elsewhere = try Room.note(
      "cccc", .ask, on: .pledge(Room.ashbourne1), minute: 5, by: "ts", input: .discussing)
    let book = try book(late, early, elsewhere)
    #expect(book.standing.openAsks == [early.id, elsewhere.id, late.id])
    #expect(book.standing.openAsks(of: .pledge(Room.nightjar2)) == [early.id, late.id])
    #expect(book.standing.openAsks(of: .pledge(Room.ashbourne1)) == [elsewhere.id])
  }
}
