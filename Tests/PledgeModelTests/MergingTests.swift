import PledgeModel
import Testing

/// Organisations that merged are one from then on, whatever they left behind.
struct MergingTests {
  /// Wren and Robin merged into Owl; Robin by way of Wren.
  private static func book(_ merged: [OrganisationID: OrganisationID]) -> Book {
    let names: [OrganisationID] = ["owl", "robin", "wren"]
    return Book(
      hosting: Hosting(title: "Birds", host: "Nobody", zone: "UTC"),
      organisations: names.map {
        Organisation(id: $0, name: $0.text, sector: "voluntary", mergedInto: merged[$0])
      },
      pledges: names.flatMap { name in
        ["2023-1", "2025-1"].map { ending in
          Pledge(
            id: PledgeID("\(name)-\(ending)"), organisation: name,
            round: String(ending.prefix(4)), number: 1, text: ending)
        }
      },
      events: [Event(id: event, title: "Today", start: Moment(seconds: 0, offset: 0))])
  }

  private static let event: EventID = "2026-10-14-autumn"
  private var book = book(["wren": "owl", "robin": "wren"])

  private func note(
    _ second: Int64, _ kind: Kind, _ organisation: OrganisationID, heads: Int? = nil,
    table: String? = nil
  ) throws -> Note {
    let by = try #require(Initials("rk"))
    let at = Moment(seconds: second, offset: 0)
    var random = SplitMix64(seed: UInt64(second))
    var note = Note(
      id: NoteID(at: at, by: by, random: &random), at: at, by: by, event: Self.event, kind: kind,
      share: .organisation, organisation: organisation, text: "\(second)")
    (note.heads, note.table) = (heads, table)
    return note
  }

  @Test func pledgesStandUnderTheOneThatGoesOn() {
    #expect(
      book.pledges(of: "owl") == [
        "owl-2025-1", "robin-2025-1", "wren-2025-1", "owl-2023-1", "robin-2023-1", "wren-2023-1",
      ])
    #expect(book.pledges(of: "wren") == [] && book.pledges(of: "robin") == [])
    #expect(book.pledges(madeBy: "wren") == ["wren-2025-1", "wren-2023-1"])
    #expect(book.pledges.ids == book.pledges(of: "owl"))
    #expect(book.organisationCount == 1)
    #expect(book.organisation(of: .pledge("robin-2023-1")) == "owl")
    #expect(book.organisation(of: .organisation("robin")) == "owl")
    // Their names tell them apart still.
    #expect(book.title(of: .pledge("wren-2025-1")) == "wren 1")
    #expect(book.title(of: .pledge("owl-2023-1")) == "owl 2023-1")
    #expect(book.pledge(number: 1, of: "owl") == "owl-2025-1")
    #expect(book.pledge(number: 1, madeBy: "wren") == "wren-2025-1")
  }

  @Test(
    arguments: [
      ["wren": "robin", "robin": "wren", "owl": "wren"], ["wren": "wren"], ["wren": "jay"],
    ] as [[OrganisationID: OrganisationID]])
  func whoMergedIntoNobodyStays(merged: [OrganisationID: OrganisationID]) {
    let book = Self.book(merged)
    #expect(book.organisationCount == 3)
    for name in book.organisations.ids {
      #expect(book.whereItWent(name) == name && !book.hasMerged(name))
      #expect(book.pledges(of: name).count == 2)
    }
  }

  @Test func whatIsInTheirFilesStaysThere() throws {
    #expect(
      book.page(.organisation("wren")).entries.map(\.key) == [
        .organisation("wren"), .pledge("wren-2025-1"), .pledge("wren-2023-1"),
      ])
    #expect(
      book.page(.organisation("owl")).entries.map(\.key) == [
        .organisation("owl"), .pledge("owl-2025-1"), .pledge("owl-2023-1"),
      ])
    var struck = book
    #expect(!struck.apply(.strike(try #require(book.entry(.organisation("wren"))))))
  }

  @Test func whatWasSaidOfThemIsSaidOfOne() throws {
    var book = book
    _ = book.read([
      try note(10, .note, "robin"), try note(20, .note, "owl"), try note(30, .note, "wren"),
    ])
    #expect(book.notes(of: .organisation("owl")).map(\.text) == ["10", "20", "30"])
    #expect(book.noteCount(of: .organisation("owl")) == 3)
    #expect(book.notes(of: .organisation("robin")).map(\.text) == ["10"])
  }

  @Test func theyAreHereAsOne() throws {
    var book = book
    _ = book.read([
      try note(10, .attendance, "wren", heads: 3, table: "2"),
      try note(20, .attendance, "owl", heads: 4),
    ])
    let attendance = book.attendance(at: Self.event)
    #expect(attendance.here == ["owl"])
    #expect(attendance.organisationsHere == 1 && attendance.people == 4)
    #expect(attendance.arrival(of: "owl")?.table == "2")
    #expect(attendance.arrival(of: "wren") == nil)
    #expect(book.organisations(at: "2", of: Self.event) == ["owl"])
    #expect(book.isSilent("owl", at: Self.event))
    #expect(book.stockTakers(at: Self.event) == ["owl"])
    #expect(book.apply(.file(try note(30, .note, "robin"))))
    #expect(!book.isSilent("owl", at: Self.event))
    #expect(book.apply(.file(try note(40, .attendance, "robin", heads: 0))))
    #expect(book.attendance(at: Self.event).people == 0)
  }
}
