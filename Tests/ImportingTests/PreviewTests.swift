import PledgeModel
import Testing

@testable import Importing

@Suite struct PreviewTests {
  private let book = Book(
    hosting: Hosting(title: "Invented", host: "Host", zone: "Europe/London"),
    organisations: [Organisation(id: "wayfare", name: "Wayfare", sector: "voluntary")],
    pledges: [
      Pledge(
        id: "wayfare-2026-1", organisation: "wayfare", round: "2026", number: 1, text: "Listen.")
    ])

  @Test func tellsAll() throws {
    let columns = try Columns(
      ["Name", "Pledge", "Theme", "Website", ""],
      meanings: [
        try #require(HeadingMeaning("Name=organisation"))
      ])
    var planner = Planner(book, columns: columns, round: "2027")
    planner.take(["Wayfare", "Listen better.", "Age; Race"], line: 2)
    planner.take(["WAYFARE", "Speak.", "Age"], line: 3)
    planner.take(["Wayfare Ltd", "Speak.", ""], line: 4)
    planner.take(["", "Speak.", ""], line: 5)
    #expect(
      planner.finish().preview(
        file: "list.csv", form: "UTF-8, cells parted by commas", columns: columns
      )
      .joined(separator: "\n") == """
        list.csv: 4 rows, UTF-8, cells parted by commas

        Columns
          Name → organisation
          Pledge → pledge
          Theme → theme
          Website – left out: it means nothing here
          column 5, no heading – left out: it means nothing here

        To be added
          1 new organisation
          3 pledges: 3 of 2027
          2 new themes: Age; Race
          0 new communities

        Left out: 1 row
          line 5: no organisation

        Taken all the same
          line 4: no row tells the sector of Wayfare Ltd, which is new: it will be “unknown”

        Taken for the same organisation
          line 3: “WAYFARE” is Wayfare

        Likely the same organisation, but kept apart (give one of them the other's name as Alias)
          Wayfare (in the book) = Wayfare Ltd (line 4)
        """)
    #expect(planner.finish().summary == "1 organisation, 3 pledges, 2 themes")
  }

  @Test func saysThatThereIsNothingNew() throws {
    let columns = try Columns(["Organisation", "Pledge"])
    var planner = Planner(book, columns: columns, round: "2026")
    planner.take(["Wayfare", "Listen."], line: 2)
    #expect(
      planner.finish().preview(file: "x", form: "tabs", columns: columns).suffix(5) == [
        "To be added", "  nothing", "", "In the book already", "  1 pledge, to stay as before",
      ])
    #expect(planner.finish().summary == "nothing")
  }
}
