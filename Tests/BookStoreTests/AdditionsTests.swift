import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct AdditionsTests {
  private let home: ThrowawayFolder
  private var folder: Folder { home.folder }
  private let now = Moment(seconds: 1_791_000_000, offset: 60)

  init() throws {
    home = try ThrowawayFolder()
    try BookFounder.found(
      folder.path, hosting: Hosting(title: "Invented", host: "Host", zone: "Europe/London"),
      themes: [Topic(id: "language", name: "Language")], communities: [])
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try #require(try folder.read(path)), as: UTF8.self)
  }

  private func pledge(_ id: PledgeID, of owner: OrganisationID, _ text: String) -> Pledge {
    Pledge(
      id: id, organisation: owner, round: "2026", number: Pledge.number(in: id) ?? 0, text: text)
  }

  private func book() throws -> Book {
    var reader = BookReader(folder)
    let book = try reader.book()
    #expect(reader.problems == [])
    return book
  }

  @Test func addsEverything() throws {
    let additions = Additions(
      themes: [Topic(id: "new", name: "New")],
      communities: [Topic(id: "deaf", name: "Deaf people")],
      organisations: [Organisation(id: "wayfare", name: "Wayfare", sector: "voluntary")],
      pledges: [
        pledge("wayfare-2026-1", of: "wayfare", "Listen.\nThen act."),
        pledge("wayfare-2026-2", of: "wayfare", "Speak."),
      ])
    var parts: [Double] = []
    #expect(try additions.write(to: folder, now: now) { parts.append($0) } == [])
    let book = try book()
    #expect(book.themes.ids == ["language", "new"])
    #expect(book.communities.ids == ["deaf"])
    #expect(Array(book.organisations.all) == additions.organisations)
    #expect(Array(book.pledges.all) == additions.pledges)
    #expect(parts == parts.sorted())
    #expect(parts.last == 1)
    #expect(try folder.list(".pledgebook").map(\.name) == ["lock.batch"])
  }

  @Test func whatIsThereKeepsItsBytes() throws {
    let old = """
      # by hand
      %rec: Organisation

      Id:   wayfare
      Name: Wayfare
      Sector: own word
      Odd: kept


      %rec: Pledge
      %doc: our own words

      Id: wayfare-2026-1
      Round: 2026
      Text: Listen.

      # about what follows
      %rec: Other

      A: b
      """
    try folder.makeFolder("organisations/north")
    try folder.replace("organisations/north/w.rec", with: Array(old.utf8))
    let list = try text("book.rec")
    let additions = Additions(pledges: [pledge("wayfare-2026-2", of: "wayfare", "Speak.")])
    _ = try additions.write(to: folder, now: now)
    #expect(
      try text("organisations/north/w.rec")
        == old.replacing(
          "Text: Listen.\n",
          with: "Text: Listen.\n\nId: wayfare-2026-2\nRound: 2026\nText: Speak.\n"
        ))
    #expect(try text("book.rec") == list)
    #expect(try book().pledges.count == 2)
  }

  @Test func aFileWithoutPledgesGetsTheirSet() throws {
    try folder.replace(
      "organisations/w.rec",
      with: Array("%rec: Organisation\n\nId: wayfare\nName: Wayfare\nSector: v\n".utf8))
    _ = try Additions(pledges: [pledge("wayfare-2026-1", of: "wayfare", "Speak.")])
      .write(to: folder, now: now)
    #expect(try book().pledges.ids == ["wayfare-2026-1"])
  }

  @Test func nothingIsAddedToABookThatHasChanged() throws {
    let wayfare = Organisation(id: "wayfare", name: "Wayfare", sector: "v")
    let first = Additions(
      themes: [Topic(id: "new", name: "New")], organisations: [wayfare],
      pledges: [pledge("wayfare-2026-1", of: "wayfare", "Speak.")])
    _ = try first.write(to: folder, now: now)
    let files = try ["book.rec", "organisations/wayfare.rec"].map(text)
    let fresh = Organisation(id: "other", name: "Other", sector: "v")
    let late: [(Additions, String)] = [
      (
        Additions(organisations: [fresh, wayfare]), "organisations/wayfare.rec is there now"
      ),
      (
        Additions(themes: [Topic(id: "new", name: "N")], organisations: [fresh]),
        "there is a theme new now"
      ),
      (
        Additions(
          organisations: [fresh], pledges: [pledge("wayfare-2026-1", of: "wayfare", "Other.")]),
        "there is a pledge wayfare-2026-1 now"
      ),
      (
        Additions(organisations: [fresh], pledges: [pledge("gone-2026-1", of: "gone", "Other.")]),
        "the file of gone is gone"
      ),
    ]
    for (additions, words) in late {
      #expect(throws: AddingFault.changed(words)) { try additions.write(to: folder, now: now) }
      #expect(try ["book.rec", "organisations/wayfare.rec"].map(text) == files)
      #expect(try folder.list("organisations").map(\.name) == ["wayfare.rec"])
    }
  }

  @Test func filesKeepTheirMode() throws {
    try folder.replace(
      "organisations/w.rec",
      with: Array("%rec: Organisation\n\nId: wayfare\nName: Wayfare\nSector: v\n".utf8))
    let path = "organisations/w.rec"
    let mode = try Descriptor(at: folder.descriptor, path, readWrite).status().st_mode
    _ = try Additions(pledges: [pledge("wayfare-2026-1", of: "wayfare", "Speak.")])
      .write(to: folder, now: now)
    #expect(try Descriptor(at: folder.descriptor, path, readWrite).status().st_mode == mode)
  }

  /// What cannot be staged leaves no trace: here a file stands where the batch is to have its folder.
  @Test func whatCannotBeStagedChangesNothing() throws {
    try folder.makeFolder(".pledgebook")
    let list = try text("book.rec")
    try folder.replace(".pledgebook/batch-\(now.seconds)-\(getpid())", with: [])
    let additions = Additions(
      themes: [Topic(id: "new", name: "New")],
      organisations: [Organisation(id: "wayfare", name: "Wayfare", sector: "v")])
    #expect(throws: AddingFault.self) { try additions.write(to: folder, now: now) }
    #expect(try text("book.rec") == list)
    #expect(try folder.list("organisations").isEmpty)
  }
}
