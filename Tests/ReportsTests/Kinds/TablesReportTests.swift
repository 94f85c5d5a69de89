import PledgeModel
import Testing

@testable import Reports

@Suite struct TablesReportTests {
  private func seat(
    _ minute: Int, _ organisation: OrganisationID, at table: String?, heads: Int = 1,
    _ share: Share = .organisation
  ) -> Note {
    note(minute, .attendance, share, pledge: nil) {
      $0.organisation = organisation
      $0.table = table
      $0.heads = heads
    }
  }

  private func tables(_ notes: [Note], to audience: Audience = .group) -> TablesReport {
    TablesReport(
      ToldBook(SampleBook.with(notes), to: audience), at: SampleBook.autumn,
      on: moment("2026-10-14 09:00:00 +0100").day)
  }

  private func seats(_ report: TablesReport) -> [[String]] {
    report.tables.map { [$0.name] + $0.organisations.map(\.name) }
  }

  @Test func eachTableHasItsSheet() {
    let report = tables([
      seat(1, "nightjar", at: "10"), seat(2, "ashbourne-council", at: "2"),
      note(3, .status, .organisation, progress: .stuck),
    ])
    #expect(
      seats(report) == [
        ["Table 2", "Ashbourne Borough Council"], ["Table 10", "Nightjar Counselling"],
      ])
    #expect(
      report.tables[1].organisations[0].pledges == [
        .init(number: "1", words: "Ask how we work with disabled people.", status: ""),
        .init(number: "2", words: "Translate the referral form.", status: "stuck"),
      ])
    #expect(report.tables[1].questions.map(\.sign) == ["+", "!", "?", "*", ">"])
  }

  @Test func whoSitsNowhereHasASheetUnlessTheyAreNotComing() {
    #expect(
      seats(tables([seat(1, "nightjar", at: "1")])) == [
        ["Table 1", "Nightjar Counselling"], ["Table ____", "Ashbourne Borough Council"],
      ])
    #expect(
      seats(
        tables([seat(1, "nightjar", at: "1"), seat(2, "ashbourne-council", at: nil, heads: 0)]))
        == [["Table 1", "Nightjar Counselling"]])
  }

  @Test func whatIsPrivateSeatsNobodyAndThePublicIsNotTold() {
    let sheets = [
      ["Table ____", "Ashbourne Borough Council"], ["Table ____", "Nightjar Counselling"],
    ]
    #expect(seats(tables([seat(1, "nightjar", at: "1", .private)])) == sheets)
    #expect(seats(tables([seat(1, "nightjar", at: "1", .unattributed)])) == sheets)
    #expect(seats(tables([seat(1, "nightjar", at: "1")], to: .public)) == sheets)
  }

  @Test func aFullTableHasFewerLines() {
    let full = (0..<30).map {
      Organisation(id: OrganisationID("o\($0)"), name: "O \($0)", sector: "x")
    }
    var book = Book(
      hosting: Hosting(title: "x", host: "x", zone: "UTC"), organisations: full,
      events: [Event(id: SampleBook.autumn, title: "X", start: moment("2026-10-14 14:00:00 +0100"))]
    )
    _ = book.read(full.enumerated().map { seat($0, $1.id, at: $0 == 0 ? "1" : "2") })
    let report = TablesReport(
      ToldBook(book, to: .group), at: SampleBook.autumn,
      on: moment("2026-10-14 09:00:00 +0100").day)
    #expect(
      report.tables.map { $0.questions.map(\.lines.count) } == [[4, 4, 4, 4, 4], [1, 1, 1, 1, 1]])
  }
}
