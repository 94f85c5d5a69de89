import PledgeModel
import Testing

@Suite struct BookTests {
  private let hosting = Hosting(title: "Order", host: "Harbour", zone: "Europe/London")

  @Test func organisationsAreInTheOrderOfTheirNames() {
    let names: [(OrganisationID, String)] = [
      ("z", "Östra House"), ("b", "Oak"), ("a", "oak"), ("d", "zebra"), ("c", "Apple"),
      ("e", "Ōtepoti"),
    ]
    let book = Book(
      hosting: hosting,
      organisations: names.map { Organisation(id: $0, name: $1, sector: "voluntary") })
    #expect(book.organisations.ids == ["c", "a", "b", "z", "e", "d"])
    #expect(book.organisations.all.map(\.name).first == "Apple")
    #expect(book.organisations.count == 6 && !book.organisations.isEmpty)
  }

  @Test func pledgesAreByOrganisationNewestRoundAndNumber() {
    let book = Book(
      hosting: hosting,
      organisations: [
        Organisation(id: "b", name: "Alpha", sector: "voluntary"),
        Organisation(id: "a", name: "Beta", sector: "voluntary"),
      ],
      pledges: [
        Room.pledge("a", "2023", 10, ""), Room.pledge("a", "2023", 2, ""),
        Room.pledge("gone", "2023", 1, ""), Room.pledge("b", "2023", 1, ""),
        Room.pledge("a", "2025", 1, ""), Room.pledge("b", "2025", 3, ""),
      ])
    #expect(
      book.pledges.ids == [
        "b-2025-3", "b-2023-1", "a-2025-1", "a-2023-2", "a-2023-10", "gone-2023-1",
      ])
    #expect(book.pledges(of: "a") == ["a-2025-1", "a-2023-2", "a-2023-10"])
    #expect(book.pledges(of: "gone") == ["gone-2023-1"])
    #expect(book.pledges(of: "nobody") == [])
    #expect(book.organisation(of: .pledge("a-2025-1")) == "a")
    #expect(book.organisation(of: .pledge("nowhere")) == nil)
    #expect(book.organisation(of: .organisation("b")) == "b")
    #expect(book.organisation(of: .inbox) == nil)
  }

  @Test func ofTwoWithOneIDTheFirstCounts() {
    let book = Book(
      hosting: hosting,
      organisations: [
        Organisation(id: "a", name: "First", sector: "voluntary"),
        Organisation(id: "a", name: "Second", sector: "voluntary"),
      ])
    #expect(book.organisations["a"]?.name == "First")
    #expect(book.organisations.count == 1)
  }

  @Test func topicsLeadToTheirPledgesOnce() throws {
    let twice = Room.pledge(
      Room.nightjar, "2023", 1, "", themes: ["language", "training", "language"])
    let book = Book(
      hosting: hosting,
      themes: [Topic(id: "training", name: "T"), Topic(id: "language", name: "L")],
      pledges: [twice, Room.pledge(Room.nightjar, "2023", 2, "", themes: ["language"])])
    #expect(book.pledges(with: "language", in: .theme) == [Room.nightjar1, Room.nightjar2])
    #expect(book.pledges(with: "training", in: .theme) == [Room.nightjar1])
    #expect(book.pledges(with: "language", in: .community) == [])
    // The book's own lists keep the order they are given in.
    #expect(book.topics(.theme).ids == ["training", "language"])
    #expect(book.topics(.community).isEmpty)
  }

  @Test func eventsAreEarliestFirst() throws {
    #expect(try Room.book().events.ids == [Room.spring, Room.autumn])
  }

  @Test(
    arguments: [
      ("2026-10-13 23:59 +0100", nil),
      ("2026-10-14 00:00 +0100", "morning"),
      ("2026-10-14 10:00 +0100", "morning"),
      ("2026-10-14 13:59 +0100", "morning"),
      ("2026-10-14 14:00 +0100", "afternoon"),
      ("2026-10-14 23:59 +0100", "afternoon"),
      ("2026-10-15 00:01 +0100", nil),
      ("2026-10-20 09:00 +0100", "long"),
      ("2026-10-21 12:00 +0100", "long"),
      ("2026-10-21 18:01 +0100", nil),
      // A laptop that keeps UTC.
      ("2026-10-14 13:00 +0000", "afternoon"),
    ] as [(String, EventID?)])
  func eventIsTodays(at text: String, expected: EventID?) throws {
    func event(_ id: EventID, _ start: String, _ end: String?) throws -> Event {
      try Event(
        id: id, title: id.text, start: Room.moment(start), end: end.map { try Room.moment($0) })
    }
    let book = try Book(
      hosting: hosting,
      events: [
        event("afternoon", "2026-10-14 14:00 +0100", "2026-10-14 17:00 +0100"),
        event("morning", "2026-10-14 10:00 +0100", nil),
        event("long", "2026-10-20 10:00 +0100", "2026-10-21 18:00 +0100"),
      ])
    let now = try Room.moment(text)
    #expect(book.event(on: now.day, at: now) == expected)
  }
}
