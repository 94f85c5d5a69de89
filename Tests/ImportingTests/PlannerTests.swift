import PledgeModel
import Testing

@testable import Importing

@Suite struct PlannerTests {
  private let book = Book(
    hosting: Hosting(title: "Invented", host: "Host", zone: "Europe/London"),
    themes: [
      Topic(id: "language", name: "Language and accessible information", aliases: ["Translation"])
    ],
    communities: [Topic(id: "deaf", name: "Deaf people")],
    organisations: [
      Organisation(
        id: "nightjar", name: "Nightjar Counselling", aliases: ["NC"], sector: "voluntary"),
      Organisation(
        id: "old-harbour", name: "Old Harbour", sector: "voluntary", mergedInto: "harbour"),
      Organisation(id: "harbour", name: "Harbour", aliases: ["HS"], sector: "voluntary"),
      Organisation(id: "heron", name: "Heron", aliases: ["HS"], sector: "statutory"),
    ],
    pledges: [
      Pledge(
        id: "nightjar-2026-4", organisation: "nightjar", round: "2026", number: 4,
        text: "Train every counsellor\nby spring."),
      Pledge(
        id: "nightjar-2025-1", organisation: "nightjar", round: "2025", number: 1, text: "Listen."),
    ])

  private func plan(
    _ headings: [String], _ rows: [String]..., round: String = "2026", on book: Book? = nil
  ) throws -> ImportPlan {
    var planner = Planner(book ?? self.book, columns: try Columns(headings), round: round)
    for (index, row) in rows.enumerated() { planner.take(row, line: index + 2) }
    return planner.finish()
  }

  private func problems(_ plan: ImportPlan) -> [String] {
    plan.problems.map { "\($0.line): \($0.words)" }
  }

  private func remarks(_ plan: ImportPlan) -> [String] {
    plan.remarks.map { "\($0.line): \($0.words)" }
  }

  @Test func everyColumnReachesItsField() throws {
    let plan = try plan(
      [
        "Organisation", "Sector", "Pledge", "Theme", "Community", "Round", "Lead", "Measure",
        "Made",
        "Due", "Origin",
      ],
      [
        "Wayfare", "voluntary", "Ask first,\r\nthen act.", "translation; Brand new",
        "DEAF; Café men",
        "2027", "A Lead", "Ten\nlanguages", "14/10/2026", "1 Dec 2026", "New pledge",
      ])
    #expect(problems(plan) == [])
    #expect(
      plan.organisations == [Organisation(id: "wayfare", name: "Wayfare", sector: "voluntary")])
    #expect(
      plan.pledges == [
        Pledge(
          id: "wayfare-2027-1", organisation: "wayfare", round: "2027", number: 1,
          text: "Ask first,\nthen act.", themes: ["language", "brand-new"],
          communities: ["deaf", "cafe-men"],
          details: [
            Detail("Origin", "new"), Detail("Lead", "A Lead"), Detail("Measure", "Ten languages"),
            Detail("Made", "2026-10-14"), Detail("Due", "2026-12-01"),
          ])
      ])
    #expect(plan.topics[.theme] == [Topic(id: "brand-new", name: "Brand new")])
    #expect(plan.topics[.community] == [Topic(id: "cafe-men", name: "Café men")])
    #expect(plan.rows == 1)
  }

  @Test func numbersGoOnInEachRound() throws {
    let plan = try plan(
      ["Organisation", "Pledge", "Round"], ["nightjar", "One", ""], ["NC", "Two", "2025"],
      ["NIGHTJAR COUNSELLING", "Three", ""], ["Nightjar Counselling", "Four", "2024"])
    #expect(plan.organisations == [])
    #expect(
      plan.pledges.map(\.id) == [
        "nightjar-2026-5", "nightjar-2025-2", "nightjar-2026-6", "nightjar-2024-1",
      ])
    #expect(
      plan.spellings == [
        .init(text: "nightjar", line: 2, name: "Nightjar Counselling"),
        .init(text: "NC", line: 3, name: "Nightjar Counselling"),
        .init(text: "NIGHTJAR COUNSELLING", line: 4, name: "Nightjar Counselling"),
      ])
  }

  @Test func whatTheBookHasStays() throws {
    let plan = try plan(
      ["Organisation", "Pledge", "Theme"],
      ["Nightjar Counselling", "train  every COUNSELLOR by spring.", "Never seen"])
    #expect(plan.addsNothing)
    #expect(plan.alreadyThere == 1)
  }

  @Test func theSamePledgeInAnotherRoundIsAnother() throws {
    let plan = try plan(["Organisation", "Pledge"], ["nightjar", "Listen."])
    #expect(plan.pledges.map(\.id) == ["nightjar-2026-5"])
  }

  @Test func oneMergedGoesOnAsTheOther() throws {
    let plan = try plan(["Organisation", "Pledge"], ["Old Harbour", "Go on."])
    #expect(plan.pledges.map(\.id) == ["harbour-2026-1"])
  }

  @Test func rowsOfOnePledgeAreTakenOnce() throws {
    let plan = try plan(
      ["Organisation", "Sector", "Pledge", "Theme"], ["Wayfare", "v", "Listen", "Age"],
      ["wayfare", "v", "LISTEN", "Race; age"])
    #expect(plan.pledges.map(\.themes) == [["age", "race"]])
    #expect(remarks(plan) == ["3: the same pledge as on line 2: it is taken once"])
  }

  @Test func problemsTellTheirLine() throws {
    let plan = try plan(
      ["Organisation", "Sector", "Pledge", "Round", "Due", "Origin"],
      ["", "v", "Text", "", "", ""], ["A", "v", " ", "", "", ""],
      ["A", "v", "Text", "2026/27", "", ""], ["A", "v", "Text", "", "soon", ""],
      ["A", "v", "Text", "", "", "old"], ["A", "v", "Text", "", "", "", "", "more"],
      ["", " ", "", "", "", ""], ["HS", "", "Text", "", "", ""], ["A", "v"])
    #expect(
      problems(plan) == [
        "2: no organisation", "3: no pledge",
        "4: “2026/27” is no round: a year of four digits, as 2026",
        "5: “soon” under “due” is no date, as 2026-10-14, 14/10/2026 or 14 October 2026",
        "6: “old” is no origin: it is new or existing",
        "7: this row has 8 cells and the headings are 6: is there a cell that should be in quotation marks?",
        "9: “HS” may be harbour or heron: write the id", "10: no pledge",
      ])
    #expect(plan.addsNothing)
    #expect(plan.rows == 8)
  }

  @Test func emptyCellsBeyondTheHeadingsDoNotMatter() throws {
    let plan = try plan(["Organisation", "Pledge"], ["nightjar", "Speak.", "", " "])
    #expect(problems(plan) == [])
    #expect(plan.pledges.count == 1)
  }

  @Test func aTornRowStopsEverything() throws {
    var planner = Planner(
      book, columns: try Columns(["Organisation", "Pledge"]), round: "2026")
    planner.takeTorn(line: 7)
    planner.takeUnreadable(line: 8)
    let plan = planner.finish()
    #expect(plan.isTorn)
    #expect(plan.problems.map(\.line) == [7, 8])
  }

  @Test func sectors() throws {
    let plan = try plan(
      ["Organisation", "Sector", "Pledge"], ["Wayfare", "", "One"], ["Wayfare", "Charity", "Two"],
      ["Wayfare", "Council", "Three"], ["Heron", "NHS", "Four"], ["Heron", "GP", "Five"],
      ["Tollgate", "", "Six"])
    #expect(plan.organisations.map(\.sector) == ["Charity", "unknown"])
    #expect(
      remarks(plan) == [
        "4: the sector of Wayfare stays “Charity”; this row says “Council”",
        "5: the sector of Heron stays “statutory”; this row says “NHS”",
        "7: no row tells the sector of Tollgate, which is new: it will be “unknown”",
      ])
  }

  @Test func likelyTheSame() throws {
    let plan = try plan(
      ["Organisation", "Sector", "Pledge"], ["Nightjar Counselling Ltd", "v", "One"],
      ["Wren & Co", "v", "Two"], ["The Wren and Co CIC", "v", "Three"], ["Alone", "v", "Four"])
    #expect(
      plan.lookalikes == [
        [
          .init(name: "Nightjar Counselling", line: nil),
          .init(name: "Nightjar Counselling Ltd", line: 2),
        ],
        [.init(name: "Wren & Co", line: 3), .init(name: "The Wren and Co CIC", line: 4)],
      ])
    #expect(plan.organisations.count == 4)
  }

  @Test func idsAreSlugsAndUnique() throws {
    let plan = try plan(
      ["Organisation", "Sector", "Pledge", "Theme"], ["Women's Aid", "v", "One", "祭"],
      ["Womens-Aid", "v", "Two", "喜"], ["東京", "v", "Three", ""], ["北京", "v", "Four", ""],
      ["../../etc/passwd", "v", "Five", ""])
    #expect(
      plan.organisations.map(\.id) == [
        "womens-aid", "womens-aid-2", "organisation", "organisation-2", "etc-passwd",
      ])
    #expect(plan.topics[.theme]?.map(\.id) == ["theme", "theme-2"])
  }

  @Test func twiceAddsNothing() throws {
    let headings = ["Organisation", "Sector", "Pledge", "Theme", "Round"]
    let rows = [
      ["Wayfare", "v", "Back\\\nslash \u{7} and\r\nlines", "New; Newer", ""],
      ["WAYFARE", "v", "Listen", "newer", "2025"], ["東京", "", "=1+1", "", ""],
    ]
    let first = try plan(headings, rows[0], rows[1], rows[2])
    #expect(first.pledges.count == 3)
    let grown = Book(
      hosting: book.hosting, themes: book.themes.all + (first.topics[.theme] ?? []),
      communities: Array(book.communities.all),
      organisations: book.organisations.all + first.organisations,
      pledges: book.pledges.all + first.pledges)
    let second = try plan(headings, rows[0], rows[1], rows[2], on: grown)
    #expect(second.addsNothing)
    #expect(second.alreadyThere == 3)
  }
}
