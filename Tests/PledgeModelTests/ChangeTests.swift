import PledgeModel
import Testing

@Suite struct ChangeTests {
  @Test func everyChangeIsUndoneByItsInverse() throws {
    let note = try Room.note("aaaa")
    var other = note
    other.text = "other words"
    let event = Event(id: "2027-05-12-spring", title: "Spring", start: note.at)
    let person = Person(initials: try Room.initials("ab"), name: "Abdi")
    let pairs: [(Change, Change)] = [
      (.file(note), .takeOut(note)), (.takeOut(note), .putBack(note)),
      (.putBack(note), .takeOut(note)),
      (.correct(from: note, to: other), .correct(from: other, to: note)),
      (.enter(.event(event)), .strike(.event(event))),
      (.strike(.event(event)), .enter(.event(event))),
      (.enter(.person(person)), .strike(.person(person))),
      (.strike(.person(person)), .enter(.person(person))),
    ]
    for (change, inverse) in pairs { #expect(change.inverse == inverse) }
  }

  @Test func whatDoesNotFitIsRefused() throws {
    var book = try Room.book()
    let note = try Room.note("aaaa")
    let strange = try Room.note("bbbb")
    book.apply(.file(note))
    let event = try #require(book.events[Room.spring])
    let busy = try #require(book.events[Room.autumn])
    let unknown = Event(id: "2030-01-01-new", title: "New", start: note.at)
    let rosa = try #require(book.people[try Room.initials("rk")])
    let stranger = Person(initials: try Room.initials("xy"), name: "Xan")
    let before = (book.log.revision, book.edition)
    let misfits: [Change] = [
      .file(note), .putBack(note), .takeOut(strange), .correct(from: strange, to: strange),
      .enter(.event(event)), .strike(.event(unknown)), .strike(.event(busy)), .enter(.person(rosa)),
      .strike(.person(stranger)),
    ]
    for change in misfits {
      let fitted = book.apply(change)
      #expect(!fitted, "\(change)")
    }
    #expect((book.log.revision, book.edition) == before)
    #expect(book.log[note.id] == note)
  }

  @Test func whatWasUndoneIsDoneAgainInItsPlace() throws {
    var book = try Room.book()
    let first = try Room.note("aaaa")
    let second = try Room.note("bbbb")
    book.apply(.file(first))
    book.apply(.file(second))
    book.apply(Change.file(first).inverse)
    #expect(book.log.notes(of: first.subject).map(\.id) == [second.id])
    let fitted = book.apply(.file(first))
    #expect(fitted)
    #expect(book.log.notes(of: first.subject).map(\.id) == [first.id, second.id])
  }

  @Test func eventsAndPeopleComeAndGo() throws {
    var book = try Room.book()
    let start = try Room.moment("2026-06-01 10:00 +0100")
    let event = Event(id: "2026-06-01-extra", title: "Extra", start: start)
    let person = Person(initials: try Room.initials("ab"), name: "Abdi")
    let edition = book.edition
    book.apply(.enter(.event(event)))
    book.apply(.enter(.person(person)))
    #expect(book.edition > edition)
    #expect(book.events.ids == [Room.spring, "2026-06-01-extra", Room.autumn])
    #expect(book.event(named: "extra") == .one(event.id))
    #expect(book.people[person.initials] == person)
    book.apply(.strike(.event(event)))
    book.apply(.strike(.person(person)))
    #expect(book.events.ids == [Room.spring, Room.autumn])
    #expect(book.event(named: "extra") == .none)
    #expect(book.people[person.initials] == nil)
  }

  @Test func onlyTheLogLeavesTheEditionAsItIs() throws {
    var book = try Room.book()
    let edition = book.edition
    let note = try Room.note("aaaa")
    book.apply(.file(note))
    book.apply(.takeOut(note))
    #expect(book.edition == edition)
  }
}
