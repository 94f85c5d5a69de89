import PledgeModel
import Testing

@Suite struct EntryTests {
  private let wren = Organisation(id: "wren", name: "Wren House", sector: "voluntary")

  @Test func everyKindOfEntryComesIsPutDifferentlyAndGoes() throws {
    let start = try Room.moment("2026-06-01 10:00 +0100")
    var renamed = wren
    (renamed.name, renamed.aliases) = ("Wren and Robin", ["Wren House"])
    let pledge = Room.pledge(Room.nightjar, "2026", 1, "Open on Saturdays")
    var reworded = pledge
    reworded.text = "Open on Saturdays and Sundays"
    let rk = try Room.initials("ab")
    let pairs: [(Entry, Entry)] = [
      (.organisation(wren), .organisation(renamed)), (.pledge(pledge), .pledge(reworded)),
      (
        .topic(.theme, Topic(id: "data", name: "Data")),
        .topic(.theme, Topic(id: "data", name: "Data and monitoring"))
      ),
      (
        .topic(.community, Topic(id: "carers", name: "Carers")),
        .topic(.community, Topic(id: "carers", name: "Unpaid carers", aliases: ["Carers"]))
      ),
      (.person(Person(initials: rk, name: "Abdi")), .person(Person(initials: rk, name: "Abdi A"))),
      (
        .event(Event(id: "2026-06-01-extra", title: "Extra", start: start)),
        .event(Event(id: "2026-06-01-extra", title: "Extra day", start: start))
      ),
    ]
    for (entry, other) in pairs {
      var book = try Room.book()
      let edition = book.edition
      let changes: [(Change, Entry?)] = [
        (.enter(entry), entry), (.amend(from: entry, to: other), other),
        (Change.amend(from: entry, to: other).inverse, entry), (Change.enter(entry).inverse, nil),
      ]
      for (change, stands) in changes {
        let fitted = book.apply(change)
        #expect(fitted, "\(change)")
        #expect(book.entry(entry.key) == stands)
      }
      #expect(book.edition == edition + 4)
      // What is not listed is neither put differently nor struck out, nor listed twice.
      let misfits = [book.apply(.amend(from: entry, to: other)), book.apply(.strike(entry))]
      book.apply(.enter(entry))
      #expect(misfits + [book.apply(.enter(other))] == [false, false, false])
      #expect(book.entry(entry.key) == entry)
    }
  }

  @Test func whatTheBookSpeaksOfIsNotStruckOut() throws {
    var book = try Room.book()
    book.apply(.file(try Room.note("aaaa", on: .pledge(Room.nightjar2))))
    book.apply(.enter(.organisation(wren)))
    var merged = wren
    merged.mergedInto = Room.ashbourne
    book.apply(.amend(from: .organisation(wren), to: .organisation(merged)))
    let keys: [Entry.Key] = [
      .hosting, .topic(.theme, "language"), .organisation(Room.nightjar),
      .organisation(Room.ashbourne), .pledge(Room.nightjar2), .event(Room.autumn),
    ]
    for key in keys {
      let entry = try #require(book.entry(key))
      let fitted = book.apply(.strike(entry))
      #expect(!fitted, "\(key)")
    }
    let loose = try #require(book.entry(.pledge(Room.nightjar1)))
    let fitted = book.apply(.strike(loose))
    #expect(fitted)
  }

  @Test func aPledgeOfNobodyIsRefused() throws {
    var book = try Room.book()
    let fitted = book.apply(.enter(.pledge(Room.pledge("nobody", "2026", 1, "x"))))
    #expect(!fitted)
  }
}
