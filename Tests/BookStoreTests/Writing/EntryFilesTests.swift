import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct EntryFilesTests {
  let book: TemporaryBook
  private let wren = Organisation(
    id: "wren", name: "Wren House", sector: "voluntary", details: [Detail("Area", "north")])
  private let pledge = Pledge(
    id: "wren-2026-1", organisation: "wren", round: "2026", number: 1,
    text: "Open on Saturdays\nand say so",
    themes: ["language"], details: [Detail("Lead", "the manager")])

  init() throws { book = try TemporaryBook() }

  private func entry(_ key: Entry.Key) throws -> Entry? {
    var reader = BookReader(book.folder)
    let read = try reader.book()
    #expect(reader.problems == [])
    return read.entry(key)
  }

  @Test func whatSomebodyElsePutInTheSameFieldStaysAsAComment() throws {
    var files = BookFiles(book.folder)
    _ = try files.make(.enter(.organisation(wren)), again: false)
    _ = try files.make(.enter(.pledge(pledge)), again: false)
    let path = "organisations/wren.rec"
    try book.put(
      path,
      try book.text(path).replacing("Lead: the manager", with: "Lead: Ada\nDue: 2027-01-01"))
    var mine = pledge
    mine.details = [Detail("Lead", "the board")]
    #expect(try files.make(.amend(from: .pledge(pledge), to: .pledge(mine)), again: false))
    #expect(
      files.asides == ["Lead was changed elsewhere too: both stand in organisations/wren.rec."])
    let text = try book.text(path)
    #expect(text.contains("Lead: the board\n"))
    #expect(text.contains("Due: 2027-01-01\n"))
    #expect(text.contains("# Lead was changed elsewhere meanwhile, to: Ada\n"))
    #expect(try book.complaints() == [])
    // The same once more, as after a crash, changes nothing.
    #expect(try !files.make(.amend(from: .pledge(pledge), to: .pledge(mine)), again: true))
    #expect(files.asides.count == 1)
  }

  @Test func everyEntryIsWrittenAmendedAndTakenOut() throws {
    var files = BookFiles(book.folder)
    var renamed = wren
    (renamed.name, renamed.aliases) = ("Wren and Robin", ["Wren House"])
    var reworded = pledge
    reworded.details = [Detail("Lead", "the board"), Detail("Due", "2027-03-01")]
    var host = try #require(try entry(.hosting))
    if case .hosting(var hosting) = host {
      hosting.privacy = "Notes stay with us."
      host = .hosting(hosting)
    }
    #expect(try files.make(.amend(from: try #require(try entry(.hosting)), to: host), again: false))
    #expect(try entry(.hosting) == host)
    var later = sampleEvent
    later.agenda.append("15:00 Close")
    let steps: [(Change, Entry?)] = [
      (.enter(.organisation(wren)), .organisation(wren)),
      (.enter(.pledge(pledge)), .pledge(pledge)),
      (.amend(from: .organisation(wren), to: .organisation(renamed)), .organisation(renamed)),
      (.amend(from: .pledge(pledge), to: .pledge(reworded)), .pledge(reworded)),
      (.amend(from: .event(sampleEvent), to: .event(later)), .event(later)),
      (
        .enter(.topic(.community, Topic(id: "carers", name: "Carers"))),
        .topic(.community, Topic(id: "carers", name: "Carers"))
      ),
      (.strike(.topic(.community, Topic(id: "carers", name: "Carers"))), nil),
      (.strike(.pledge(reworded)), nil),
      (.strike(.organisation(renamed)), nil),
    ]
    for (change, stands) in steps {
      #expect(try files.make(change, again: false), "\(change)")
      #expect(try book.complaints() == [], "\(change)")
      #expect(try entry(change.entryKey) == stands)
      #expect(try !files.make(change, again: true), "\(change)")
    }
    #expect(try book.names(in: "organisations") == [])
  }

  @Test func anAmendmentChangesTheLinesOfItsFieldsAlone() throws {
    let before = """
      # Kept by hand.

      %rec: Organisation

      Id: wren
      Sector:   voluntary
      Name: Wren House
      Colour: green
      # a comment
      Area: north

      %rec: Pledge

      Id: wren-2026-1
      Round: 2026
      Text: Open

      """
    // A person put the file elsewhere, and somebody has changed the area since it was read.
    try book.put(
      "organisations/north/the wrens.rec", before.replacing("Area: north", with: "Area: west"))
    var read = wren
    read.details = [Detail("Colour", "green"), Detail("Area", "north")]
    var renamed = read
    (renamed.name, renamed.aliases) = ("Wren and Robin", ["Wren House"])
    var files = BookFiles(book.folder)
    #expect(
      try files.make(.amend(from: .organisation(read), to: .organisation(renamed)), again: false))
    #expect(
      try book.text("organisations/north/the wrens.rec")
        == before.replacing("Area: north", with: "Area: west")
        .replacing("Name: Wren House\n", with: "Name: Wren and Robin\nAlias: Wren House\n"))
    #expect(try !files.make(.enter(.organisation(renamed)), again: false))
    #expect(try files.make(.enter(.pledge(pledge.numbered(2))), again: false))
    #expect(try book.text("organisations/north/the wrens.rec").contains("Id: wren-2026-2"))
    // What has a pledge does not go.
    #expect(try !files.make(.strike(.organisation(renamed)), again: false))
  }

  @Test func aPledgeWhoseOrganisationHasNoFileIsNotWritten() throws {
    var files = BookFiles(book.folder)
    #expect(try !files.make(.enter(.pledge(pledge)), again: false))
    #expect(try book.names(in: "organisations") == [])
  }

  @Test func whateverHadBeenCarriedOverTheSameComesOfIt() throws {
    var renamed = wren
    renamed.name = "Wren and Robin"
    var moved = renamed
    moved.sector = "statutory"
    let theme = Topic(id: "data", name: "Data")
    let changes: [Change] = [
      .enter(.organisation(wren)), .enter(.pledge(pledge)),
      .amend(from: .organisation(wren), to: .organisation(renamed)),
      .enter(.topic(.theme, theme)), .strike(.topic(.theme, theme)), .enter(.topic(.theme, theme)),
      .amend(from: .organisation(renamed), to: .organisation(moved)),
    ]
    for made in 0...changes.count {
      let book = try TemporaryBook()
      var files = BookFiles(book.folder)
      for change in changes.prefix(made) { _ = try files.make(change, again: false) }
      try book.put(
        ".pledgebook/journal-rk-1-000001.rec", changes.flatMap { Journal.spell($0) })
      _ = try Recovery(folder: book.folder, initials: rk, stamp: "2").run()
      var reader = BookReader(book.folder)
      let read = try reader.book()
      #expect(read.entry(.organisation("wren")) == .organisation(moved), "made \(made)")
      #expect(read.entry(.pledge(pledge.id)) == .pledge(pledge))
      #expect(read.entry(.topic(.theme, theme.id)) == .topic(.theme, theme))
      #expect(try book.complaints() == [])
    }
  }
}

extension Pledge {
  fileprivate func numbered(_ number: Int) -> Pledge {
    var other = self
    other.id = PledgeID("\(organisation)-\(round)-\(number)")
    other.number = number
    return other
  }
}

extension Change {
  fileprivate var entryKey: Entry.Key {
    switch self {
    case .enter(let entry), .amend(_, let entry), .strike(let entry): entry.key
    case .file, .correct, .takeOut, .putBack: .hosting
    }
  }
}
