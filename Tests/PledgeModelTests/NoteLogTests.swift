import PledgeModel
import Testing

@Suite struct NoteLogTests {
  @Test func notesOfASubjectAreOldestFirst() throws {
    var book = try Room.book()
    let rk = try [Room.note("aaaa", minute: 5), Room.note("bbbb", minute: 30)]
    let ts = try [Room.note("cccc", minute: 10, by: "ts"), Room.note("dddd", minute: 40, by: "ts")]
    #expect(book.read(ts + rk).isEmpty)
    let there = book.log.notes(of: .pledge(Room.nightjar2)).map(\.id)
    #expect(there == [rk[0], ts[0], rk[1], ts[1]].map(\.id))
    #expect(book.log.all.map(\.id) == (ts + rk).map(\.id))
    #expect(book.log.count == 4)
  }

  @Test func aClockThatJumpsBackKeepsTheOrderOfTheFile() throws {
    let first = try Room.note("aaaa", minute: 30)
    let second = try Room.note("bbbb", minute: 2)
    let third = try Room.note("cccc", minute: 31)
    let other = try Room.note("dddd", minute: 10, by: "ts")
    var book = try Room.book()
    _ = book.read([first, second, third, other])
    #expect(
      book.log.notes(of: first.subject).map(\.id) == [other, first, second, third].map(\.id))
  }

  @Test func notesOfOneSecondAreInOneOrderOnEveryMachine() throws {
    let rk = try [Room.note("zzzz"), Room.note("aaaa")]
    let ts = try [Room.note("mmmm", by: "ts")]
    for files in [[rk, ts], [ts, rk]] {
      var book = try Room.book()
      for file in files { _ = book.read(file) }
      #expect(book.log.notes(of: rk[0].subject).map(\.id) == (rk + ts).map(\.id))
    }
  }

  @Test func aNoteWhoseIDIsThereIsLeftOut() throws {
    var book = try Room.book()
    let note = try Room.note("aaaa")
    var double = note
    double.text = "other words"
    #expect(book.read([note, double]) == [double])
    #expect(book.log[note.id]?.text == "words")
    #expect(book.log.count == 1)
    let filed = book.apply(.file(double))
    #expect(!filed)
  }

  @Test func whatIsReplacedStandsNoLonger() throws {
    var book = try Room.book()
    let old = try Room.note("aaaa", on: .inbox, by: "ts")
    var new = try Room.note("bbbb", minute: 1)
    new.replaces = old.id
    _ = book.read([new, old])
    #expect(book.log.notes(of: .inbox).isEmpty)
    #expect(book.log.count(of: .inbox) == 0)
    #expect(book.log.count == 1)
    #expect(book.log.all.map(\.id) == [new.id])
    #expect(book.log[old.id] == old)
    #expect(book.log.isCovered(old.id) && !book.log.stands(old.id))
    #expect(book.log.stands(new.id))
    book.apply(.takeOut(new))
    #expect(book.log.notes(of: .inbox) == [old])
    #expect(book.log[new.id] == nil && !book.log.stands(new.id))
  }

  @Test func aWithdrawalIsNoNoteItself() throws {
    var book = try Room.book()
    let old = try Room.note("aaaa", by: "ts")
    var withdrawal = try Room.note("bbbb", minute: 1, text: "")
    withdrawal.withdraws = old.id
    _ = book.read([old, withdrawal])
    #expect(book.log.notes(of: old.subject).isEmpty)
    #expect(book.log.count == 0)
    #expect(book.log[withdrawal.id] == withdrawal)
    #expect(book.standing.noteCount(of: Room.autumn) == 0)
  }

  @Test func aNoteThatNamesItselfStands() throws {
    var book = try Room.book()
    var note = try Room.note("aaaa")
    note.replaces = note.id
    note.about = note.id
    note.input = .wanted
    book.apply(.file(note))
    #expect(book.log.notes(of: note.subject).map(\.id) == [note.id])
    #expect(book.log.thread(of: note.id).map(\.id) == [note.id])
  }

  @Test func anExchangeLeadsToItsRoot() throws {
    var book = try Room.book()
    let ask = try Room.note("aaaa", .ask, input: .wanted)
    let idea = try Room.note("bbbb", .idea, minute: 1, about: ask.id)
    let reply = try Room.note("cccc", minute: 2, about: idea.id)
    let lost = try Room.note("dddd", minute: 3, about: NoteID("20200101T000000-rk-gone"))
    _ = book.read([reply, idea, ask, lost])
    #expect(book.log.root(of: reply) == ask.id)
    #expect(book.log.root(of: idea) == ask.id)
    #expect(book.log.root(of: ask) == ask.id)
    #expect(book.log.root(of: lost) == lost.about)
    #expect(book.log.thread(of: ask.id).map(\.id) == [idea.id])
  }

  @Test func revisionCountsEveryChangeAndNoRefusal() throws {
    var book = try Room.book()
    var seen = [book.log.revision]
    let note = try Room.note("aaaa")
    var other = note
    other.text = "other words"
    for change: Change in [
      .file(note), .correct(from: note, to: other), .takeOut(other), .putBack(other),
    ] {
      book.apply(change)
      #expect(book.log.revision > seen[seen.count - 1])
      seen.append(book.log.revision)
    }
    book.apply(.file(note))
    #expect(book.log.revision == seen[seen.count - 1])
  }
}
