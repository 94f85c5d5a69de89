import PledgeModel
import Testing

@testable import Reports

@Suite struct ListFilterTests {
  private let told = ToldBook(
    SampleBook.with([
      note(1, .challenge, .organisation, "No budget.", event: SampleBook.spring),
      note(2, .ask, .organisation, "Who pays?", input: .wanted) { $0.themes = ["data"] },
      note(3, .idea, .organisation, "Join Ours.", about: id(2)) { $0.from = ["ashbourne-council"] },
      note(4, .status, .organisation, progress: .stuck),
      note(
        5, .ask, .organisation, "Which data?", pledge: "ashbourne-council-2023-1", input: .parked),
      note(6, .note, .organisation, "Waits.", pledge: nil),
    ]), to: .host)

  private func ids(
    _ thing: ListedThing, _ change: (inout ListFilter.Words) -> Void
  ) throws -> [String] {
    var words = ListFilter.Words()
    change(&words)
    return Listing(thing, of: told, try ListFilter(words, in: told), for: .records).rows.map {
      row in
      switch row.item {
      case .organisation(let one): one.id.text
      case .pledge(let one): one.id.text
      case .note(let one): String(one.id.text.dropFirst(9).prefix(4))
      case .topic(let one): one.id.text
      case .event(let one): one.id.text
      }
    }
  }

  @Test func byOrganisation() throws {
    #expect(
      try ids(.pledges) { $0.organisations = ["ashbourne council"] } == ["ashbourne-council-2023-1"]
    )
    #expect(try ids(.pledges) { $0.organisations = ["ash", "Owls"] }.count == 3)
    // What comes from an organisation is its own too.
    #expect(try ids(.notes) { $0.organisations = ["ash"] } == ["1303", "1305"])
    #expect(try ids(.organisations) { $0.organisations = ["nightjar"] } == ["nightjar"])
    #expect(try ids(.themes) { $0.organisations = ["nightjar"] } == ["language"])
    #expect(try ids(.events) { $0.organisations = ["ash"] } == ["2026-10-14-autumn"])
  }

  @Test func byTopic() throws {
    #expect(try ids(.pledges) { $0.themes = ["interpreting"] } == ["nightjar-2023-2"])
    #expect(try ids(.pledges) { $0.themes = ["data", "language"] }.count == 2)
    // A note has its own tags and those of its pledge.
    #expect(try ids(.notes) { $0.themes = ["data"] } == ["1302", "1305"])
    #expect(try ids(.asks) { $0.themes = ["data"] } == ["1302", "1305"])
    #expect(try ids(.organisations) { $0.communities = ["migrant"] } == ["nightjar"])
    #expect(try ids(.themes) { $0.communities = ["migrant"] } == ["language"])
    #expect(try ids(.themes) { $0.themes = ["data"] } == ["data"])
    #expect(try ids(.events) { $0.themes = ["language"] }.count == 2)
    #expect(
      try ids(.pledges) { words in
        words.themes = ["data"]
        words.communities = ["migrant"]
      }.isEmpty)
  }

  @Test func byStatus() throws {
    #expect(try ids(.pledges) { $0.statuses = ["stuck"] } == ["nightjar-2023-2"])
    #expect(
      try ids(.pledges) { $0.statuses = ["unsaid"] } == [
        "ashbourne-council-2023-1", "nightjar-2023-1",
      ])
    #expect(try ids(.pledges) { $0.statuses = ["open"] } == ["nightjar-2023-2"])
    #expect(try ids(.pledges) { $0.statuses = ["parked"] } == ["ashbourne-council-2023-1"])
    #expect(try ids(.asks) { $0.statuses = ["open"] } == ["1302"])
    #expect(try ids(.asks) { $0.statuses = ["parked", "wanted"] } == ["1302", "1305"])
    #expect(try ids(.asks) { $0.statuses = ["stuck"] } == ["1302"])
    // The answers to an ask stand where it stands.
    #expect(try ids(.notes) { $0.statuses = ["wanted"] } == ["1302", "1303"])
    #expect(try ids(.organisations) { $0.statuses = ["stuck"] } == ["nightjar"])
    #expect(try ids(.themes) { $0.statuses = ["stuck"] } == ["language"])
  }

  @Test func byEventAndKind() throws {
    #expect(try ids(.notes) { $0.events = ["spring 2026"] } == ["1301"])
    #expect(try ids(.pledges) { $0.events = ["2026-05"] } == ["nightjar-2023-2"])
    #expect(try ids(.notes) { $0.kinds = ["idea", "note"] } == ["1303", "1306"])
    #expect(
      try ids(.pledges) { $0.kinds = ["ask"] } == ["ashbourne-council-2023-1", "nightjar-2023-2"])
    #expect(try ids(.organisations) { $0.kinds = ["idea"] } == ["nightjar"])
    #expect(try ids(.communities) { $0.kinds = ["chall"] } == ["migrant"])
    #expect(try ids(.events) { $0.kinds = ["challenge"] } == ["2026-05-13-spring"])
    #expect(
      try ids(.pledges) { words in
        words.events = ["spring"]
        words.kinds = ["ask"]
      }.isEmpty)
  }

  @Test func byWords() throws {
    #expect(try ids(.notes) { $0.find = "join OURS" } == ["1303"])
    #expect(try ids(.notes) { $0.find = "  " }.count == 6)
    #expect(try ids(.pledges) { $0.find = "referral" } == ["nightjar-2023-2"])
    #expect(try ids(.pledges) { $0.find = "owls" } == ["nightjar-2023-1", "nightjar-2023-2"])
    #expect(try ids(.pledges) { $0.find = "budget" } == ["nightjar-2023-2"])
    #expect(try ids(.organisations) { $0.find = "which data" } == ["ashbourne-council"])
    #expect(try ids(.themes) { $0.find = "interpret" } == ["language"])
    #expect(try ids(.events) { $0.find = "budget" } == ["2026-05-13-spring"])
    #expect(try ids(.events) { $0.find = "town hall" } == ["2026-10-14-autumn"])
    #expect(try ids(.asks) { $0.find = "pays" } == ["1302"])
  }

  @Test(arguments: [
    ("theme", "langauge", "No theme is called “langauge”. There are: language."),
    ("theme", "xyz", "No theme is called “xyz”. There are: data, language."),
    ("community", "", "No community is called “”. There are: migrant."),
    ("organisation", "co", "“co” may be ashbourne-council, nightjar."),
    ("organisation", "Nightjr", "No organisation is called “Nightjr”. There are: nightjar."),
    ("event", "2026", "“2026” may be 2026-05-13-spring, 2026-10-14-autumn."),
    ("status", "s", "“s” may be started, stuck."),
    (
      "status", "x",
      "No status is called “x”. There are: not-started, started, on-track, stuck, done, changed, withdrawn, unsaid, wanted, discussing, answered, parked, open."
    ),
    ("kind", "pr", "“pr” may be progress, practice."),
  ])
  func unknownNames(_ what: String, _ typed: String, _ expected: String) {
    var words = ListFilter.Words()
    switch what {
    case "theme": words.themes = [typed]
    case "community": words.communities = [typed]
    case "organisation": words.organisations = [typed]
    case "event": words.events = [typed]
    case "status": words.statuses = [typed]
    default: words.kinds = [typed]
    }
    let error = #expect(throws: UnknownName.self) { try ListFilter(words, in: told) }
    #expect(error?.what == what)
    #expect(error?.words == expected)
  }

  @Test func statusesAreTakenAsTheyAreSaid() throws {
    #expect(try ids(.pledges) { $0.statuses = ["On Track"] }.isEmpty)
    #expect(try ids(.pledges) { $0.statuses = ["stu"] } == ["nightjar-2023-2"])
  }
}
