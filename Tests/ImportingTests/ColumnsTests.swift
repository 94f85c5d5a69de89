import Importing
import Testing

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("organisation", Column.organisation), ("Organisation name", .organisation),
    ("ORGANIZATION", .organisation), ("Name of the organisation", .organisation),
    ("organisation_name", .organisation), ("Organisation's name:", .organisation),
    ("Sector", .sector), ("Type of organisation", .sector), ("Pledge", .pledge),
    ("Our pledges", .pledge), ("Pledge text", .pledge), ("Commitment(s)", .pledge),
    ("Thèmes", .theme), ("Theme 2", .theme), ("Community", .community),
    ("Communities", .community), ("Protected characteristics", .community), ("Year", .round),
    ("Pledge lead", .lead), ("Measure of success", .measure), ("Date made", .made),
    ("Due date", .due), ("By when?", .due), ("New or existing?", .origin),
  ]) func headingsAreMatchedLoosely(heading: String, column: Column) {
    #expect(Column(heading: heading) == column)
  }

  @Test(arguments: ["source_url", "Website", "", "Pledge 2", "Notes", "Contact e-mail", "…"])
  func otherHeadingsMeanNothing(heading: String) {
    #expect(Column(heading: heading) == nil)
  }

  @Test func whatMeansNothingIsNamedAndLeftOut() throws {
    let columns = try Columns(["organisation", "pledge", "source_url", "Organisation name", ""])
    #expect(
      columns.headings.map { [$0.text, $0.column?.rawValue, $0.whyNot] } == [
        ["organisation", "organisation", nil], ["pledge", "pledge", nil],
        ["source_url", nil, "it means nothing here"],
        ["Organisation name", nil, "“organisation” is the organisation already"],
        ["", nil, "it means nothing here"],
      ])
  }

  @Test func severalColumnsMayTellThemes() throws {
    let columns = try Columns(["Organisation", "Pledge", "Theme 1", "Theme 2", "Community"])
    #expect(
      columns.headings.map(\.column) == [.organisation, .pledge, .theme, .theme, .community])
  }

  @Test func mapGoesBeforeTheWords() throws {
    let meaning = try #require(HeadingMeaning("Who=organisation"))
    let columns = try Columns(["Organisation", "WHO?", "Pledge"], meanings: [meaning])
    #expect(columns.headings.map(\.column) == [nil, .organisation, .pledge])
    #expect(columns.headings[0].whyNot == "“WHO?” is the organisation already")
  }

  @Test func mapIsReadFromItsLastEqualsSign() throws {
    let meaning = try #require(HeadingMeaning("a=b=pledges"))
    #expect(meaning.heading == "a=b")
    #expect(meaning.column == .pledge)
    for text in ["", "Who", "=organisation", "Who=", "Who=website"] {
      #expect(HeadingMeaning(text) == nil)
    }
  }

  @Test func whatMustBeThereIsAskedFor() throws {
    #expect(throws: TableFault.noColumn(.organisation, headings: ["Who", "Pledge"])) {
      try Columns(["Who", "Pledge"])
    }
    let fault = TableFault.noColumn(.pledge, headings: ["Who", "What"])
    #expect(throws: fault) {
      try Columns(["Who", "", "What"], meanings: [try #require(HeadingMeaning("Who=body"))])
    }
    #expect(
      fault.words
        == "No heading says which column is the pledge. The headings are: “Who”, “What”. Say it with --map 'HEADING=pledge'."
    )
    #expect(throws: TableFault.noHeading("Whom", headings: ["Organisation", "Pledge"])) {
      try Columns(
        ["Organisation", "Pledge"], meanings: [try #require(HeadingMeaning("Whom=organisation"))])
    }
  }
}
