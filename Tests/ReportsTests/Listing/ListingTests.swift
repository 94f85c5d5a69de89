import PledgeModel
import Testing

@testable import Reports

@Suite struct ListingTests {
  private let told = ToldBook(
    SampleBook.with([
      note(0, .attendance, .organisation) { note in
        note.pledge = nil
        note.heads = 2
      },
      note(1, .challenge, .unattributed, "No budget.\nNone.", event: SampleBook.spring, by: ts),
      note(2, .ask, .organisation, "How?", input: .wanted) { $0.themes = ["data"] },
      note(3, .idea, .organisation, "Join ours.", about: id(2)) { $0.from = ["ashbourne-council"] },
      note(4, .status, .organisation, "at last", progress: .onTrack),
      note(5, .ask, .organisation, pledge: "nightjar-2023-1", input: .wanted),
      note(6, .ask, .organisation, pledge: "nightjar-2023-1", about: id(5), input: .parked),
      note(7, .action, .organisation, "Send it.", pledge: "ashbourne-council-2023-1") {
        $0.due = Day("2026-12-01")
        $0.done = true
      },
      note(8, .note, .organisation, "Somebody said.", pledge: nil),
      note(9, .practice, .private, "Never.", pledge: nil),
    ]), to: .host)

  /// The table: its headings, then its rows.
  private func list(_ thing: ListedThing) throws -> [String] {
    let filter = try ListFilter(.init(), in: told)
    let listing = Listing(thing, of: told, filter, for: .table)
    return [listing.columns.map(\.heading).joined(separator: "|")]
      + listing.rows.map { $0.cells.joined(separator: "|") }
  }

  /// What a spreadsheet says of the only thing that passes the filter: the cells that are not empty.
  private func sheet(
    _ thing: ListedThing, _ change: (inout ListFilter.Words) -> Void
  ) throws -> [String] {
    var words = ListFilter.Words()
    change(&words)
    let listing = Listing(thing, of: told, try ListFilter(words, in: told), for: .spreadsheet)
    let row = try #require(listing.rows.first)
    #expect(listing.rows.count == 1)
    return zip(listing.columns, row.cells).filter { !$1.isEmpty }.map { "\($0.heading): \($1)" }
  }

  @Test func organisations() throws {
    #expect(
      try list(.organisations) == [
        "Organisation|Sector|Pledges|Stuck|Open asks|Notes|Id",
        "Ashbourne Borough Council|statutory|1|0|0|1|ashbourne-council",
        "Nightjar Counselling|voluntary|2|0|1|7|nightjar",
      ])
    #expect(
      try sheet(.organisations) { $0.organisations = ["nc"] } == [
        "Organisation: Nightjar Counselling", "Aliases: NC; The Owls", "Sector: voluntary",
        "Pledges: 2", "Stuck: 0", "Open asks: 1", "Notes: 7", "Size: small",
        "Contact: Robin Fenn, 020 0000 0000", "About: Ring before noon.", "Id: nightjar",
      ])
  }

  @Test func pledges() throws {
    #expect(
      try list(.pledges) == [
        "Organisation|Round|No|Status|Ask|Pledge",
        "Ashbourne Borough Council|2023|1|||One framework for data.",
        "Nightjar Counselling|2023|1|||Ask how we work with disabled people.",
        "Nightjar Counselling|2023|2|on track|?|Translate the referral form.",
      ])
    #expect(
      try sheet(.pledges) { $0.communities = ["migrant"] } == [
        "Organisation: Nightjar Counselling", "Sector: voluntary", "Round: 2023", "No: 2",
        "Status: on track", "Open asks: 1", "Pledge: Translate the referral form.",
        "Theme: Language", "Community: Migrant communities", "Lead: Robin Fenn",
        "Due: 2026-12-01", "Id: nightjar-2023-2",
      ])
  }

  @Test func notes() throws {
    #expect(
      try list(.notes) == [
        "At|By|Kind|On|Said",
        "2026-05-13 14:01|ts|challenge|Nightjar 2|No budget.\nNone.",
        "2026-10-14 14:00|rk|attendance|Nightjar|2 people",
        "2026-10-14 14:02|rk|ask|Nightjar 2|How?",
        "2026-10-14 14:03|rk|idea|Nightjar 2|Join ours.",
        "2026-10-14 14:04|rk|status|Nightjar 2|on track · at last",
        "2026-10-14 14:05|rk|ask|Nightjar 1|",
        "2026-10-14 14:06|rk|ask|Nightjar 1|parked",
        "2026-10-14 14:07|rk|action|Ashbourne 1|by 1 Dec 2026 · done · Send it.",
        "2026-10-14 14:08|rk|note|the inbox|Somebody said.",
      ])
    #expect(
      try sheet(.notes) { $0.kinds = ["idea"] } == [
        "At: 2026-10-14 14:03:00 +0100", "By: rk", "Event: 2026-10-14-autumn", "Kind: idea",
        "Organisation: Nightjar Counselling", "Pledge: nightjar-2023-2",
        "About: 20261014T130200-rk-0000", "Share: organisation",
        "From: Ashbourne Borough Council", "Text: Join ours.", "Id: 20261014T130300-rk-0000",
      ])
    #expect(
      try sheet(.notes) { $0.kinds = ["action"] } == [
        "At: 2026-10-14 14:07:00 +0100", "By: rk", "Event: 2026-10-14-autumn", "Kind: action",
        "Organisation: Ashbourne Borough Council", "Pledge: ashbourne-council-2023-1",
        "Share: organisation", "Due: 2026-12-01", "Done: yes", "Text: Send it.",
        "Id: 20261014T130700-rk-0000",
      ])
  }

  @Test func asks() throws {
    #expect(
      try list(.asks) == [
        "State|Since|On|Answers|Ask",
        "wanted|2026-10-14|Nightjar 2|1|How?",
        "parked|2026-10-14|Nightjar 1|0|Ask how we work with disabled people.",
      ])
  }

  @Test func asksInASpreadsheet() throws {
    #expect(
      try sheet(.asks) { $0.statuses = ["open"] } == [
        "State: wanted", "Since: 2026-10-14 14:02:00 +0100", "Event: 2026-10-14-autumn",
        "Organisation: Nightjar Counselling", "Pledge: nightjar-2023-2",
        "Theme: Data and monitoring", "Share: organisation", "Answers: 1", "Ask: How?",
        "Id: 20261014T130200-rk-0000",
      ])
  }

  @Test func topicsAndEvents() throws {
    #expect(
      try list(.themes) == [
        "Theme|Pledges|Organisations|Id", "Data and monitoring|1|1|data", "Language|1|1|language",
      ])
    #expect(
      try list(.communities) == [
        "Community|Pledges|Organisations|Id", "Migrant communities|1|1|migrant",
      ])
    #expect(
      try list(.events) == [
        "Start|Event|Venue|Here|Notes|Id",
        "2026-05-13 14:00|Spring 2026||0|1|2026-05-13-spring",
        "2026-10-14 14:00|Autumn 2026|Town hall|1|8|2026-10-14-autumn",
      ])
  }

  @Test func recordsAreTheBooksOwnWithWhatFollows() throws {
    let filter = try ListFilter(.init(), in: told)
    let pledges = Listing(.pledges, of: told, filter, for: .records).rows
    #expect(
      pledges.map(\.derived) == [
        [Detail("Organisation", "ashbourne-council")], [Detail("Organisation", "nightjar")],
        [Detail("Organisation", "nightjar"), Detail("Status", "on-track")],
      ])
    let asks = Listing(.asks, of: told, filter, for: .records).rows
    #expect(asks.map(\.derived) == [[Detail("Answers", "1")], [Detail("Answers", "0")]])
    guard case .note(let parked) = asks[1].item else { return }
    #expect(parked.input == .parked)
    #expect(parked.id == id(5))
  }

  @Test func orderIsThatOfTheLogWhereTheClockJumpedBack() {
    let jumped = SampleBook.with([
      note(5, .note, .named, "first"), note(1, .note, .named, "second"),
      note(3, .note, .named, "in between", by: ts), note(9, .note, .named, "last"),
    ])
    #expect(
      Reports.notes(in: jumped).map(\.text) == ["in between", "first", "second", "last"])
  }
}
