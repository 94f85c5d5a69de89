import PledgeModel
import Testing

@testable import Facilitation

/// Organisations that walk in, and what they pledge.
struct AdditionsTests {
  @Test func whoWalksInIsAddedAndHereInOneAct() throws {
    var practice = Practice(columns: 140)
    practice.enter(":add organisation Zinnia Trust, vol")
    let zinnia = try #require(practice.state.book.organisations["zinnia-trust"])
    #expect(zinnia == Organisation(id: "zinnia-trust", name: "Zinnia Trust", sector: "voluntary"))
    #expect(practice.notes == ["attendance @zinnia-trust: "])
    #expect(practice.state.subject == .organisation("zinnia-trust"))
    #expect(practice.header.hasSuffix("✓ added Zinnia Trust, voluntary · here, 1 person"))
    practice.enter(":here 3")
    #expect(practice.header.contains("1 of 6 here · 3 people"))
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(practice.state.book.organisations["zinnia-trust"] == nil)
    #expect(practice.notes == [])
    practice.press("Ctrl-Y")
    #expect(practice.state.book.organisations["zinnia-trust"] == zinnia)
    #expect(practice.notes == ["attendance @zinnia-trust: "])
  }

  @Test func beforeTheEventTheyAreNotHere() {
    var practice = Practice(event: nil)
    practice.press("Esc")
    practice.enter(":add organisation Zinnia Trust, faith")
    #expect(practice.state.book.organisations["zinnia-trust"]?.sector == "faith")
    #expect(practice.changes.count == 1)
  }

  @Test(arguments: [
    (
      ":add organisation Zinnia",
      "Zinnia · which sector? Type it after a comma: voluntary, faith, statutory"
    ),
    (
      ":add organisation Zinnia,",
      "Zinnia · which sector? Type it after a comma: voluntary, faith, statutory"
    ),
    (
      ":add org Nightjar Trust",
      "Nightjar Trust · like Nightjar Counselling? · which sector? Type it after a comma:"
        + " voluntary, faith, statutory"
    ),
    (":add organisation Zinnia, v", "new organisation, voluntary"),
    (":add organisation Zinnia, Rose, Lily, faith", "new organisation, faith"),
    (":add organisation Zinnia, mutual", "new organisation, mutual (a new sector)"),
    (
      ":add organisation The Nihgtjar, voluntary",
      "new organisation, voluntary · like Nightjar Counselling?"
    ),
    (
      ":add organisation Harbour Café, faith",
      "new organisation, faith · like Harbour Street Hearth, Harbour View Trust?"
    ),
    (
      ":add organisation NIGHTJAR counselling, faith",
      "Nightjar Counselling is in the book already: “:here @nightjar” says that it is here."
    ),
    (":add organisation", "What is it called? “:add organisation NAME, SECTOR”"),
    (":add theme", "“:add organisation NAME, SECTOR” or “:add pledge TEXT #theme”."),
    (":add pledge", "What is pledged? “:add pledge TEXT #theme”, in plain words."),
    (":add pledge + more", "What is pledged? “:add pledge TEXT #theme”, in plain words."),
    (":add pledge Count them #zebra", "No theme or community is called “zebra”. Tab after # lists"),
    (
      ":add pledge Count them #data #deaf",
      "new pledge: Nightjar 2026-1 · Data and monitoring, Deaf people and BSL users"
    ),
    (":add pledge @bir Count them", "new pledge: Birchwood 2026-1"),
  ])
  func theRuleSaysWhatWillBeAdded(line: String, rule: String) {
    var practice = Practice(columns: 160)
    practice.enter("@nig2")
    practice.type(line)
    #expect(practice.rule.hasPrefix(rule))
    #expect(practice.rule.hasSuffix(rule) || rule.hasSuffix("lists"))
  }

  @Test func whoseSectorIsNotSaidStaysInTheLine() {
    var practice = Practice()
    practice.enter(":add organisation Zinnia")
    #expect(practice.state.line.text == ":add organisation Zinnia")
    #expect(practice.hint.hasPrefix("Zinnia · which sector? Type it after a comma: voluntary"))
    practice.enter(", social enterprise")
    practice.enter(":add organisation Second, s")
    #expect(practice.hint == "“s” may be social enterprise, statutory. Type more of it.")
    practice.press("Ctrl-U")
    practice.type(":add organisation Third, st")
    practice.press("Tab", "Enter")
    #expect(practice.state.book.organisations["zinnia"]?.sector == "social enterprise")
    #expect(practice.state.book.organisations["third"]?.sector == "statutory")
  }

  @Test func idsAreFree() {
    var practice = Practice()
    practice.enter(":add organisation Night-Jar, faith")
    practice.enter(":add organisation Birchwood!, faith")
    practice.enter(":add organisation 中文, faith")
    practice.enter(":add organisation 日本, faith")
    for (id, name) in [
      ("night-jar", "Night-Jar"), ("birchwood-2", "Birchwood!"), ("organisation", "中文"),
      ("organisation-2", "日本"),
    ] {
      #expect(practice.state.book.organisations[OrganisationID(id)]?.name == name)
    }
  }

  @Test func aPledgeIsTheNextOfItsRound() throws {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter(":add pledge Pay for interpreters #lang")
    practice.enter(":add pledge @bir Count @home #older")
    practice.enter(":add pledge Ask twice")
    let pledges = practice.state.book.pledges
    let paid = try #require(pledges["nightjar-2026-1"])
    #expect(paid.organisation == "nightjar" && paid.round == "2026" && paid.number == 1)
    #expect(paid.text == "Pay for interpreters" && paid.themes == ["language"])
    #expect(pledges["birchwood-2026-1"]?.text == "Count @home")
    #expect(pledges["birchwood-2026-1"]?.communities == ["older"])
    #expect(pledges["birchwood-2026-2"]?.text == "Ask twice")
    #expect(practice.state.subject == .pledge("birchwood-2026-2"))
    #expect(practice.header.hasSuffix("✓ added pledge Birchwood 2: Ask twice"))
    practice.press("Ctrl-Z", "Ctrl-Z", "Ctrl-Z")
    #expect(practice.state.book.pledges.ids == SampleBook.book.pledges.ids)
  }

  @Test(arguments: [
    (":add ", ["organisation", "pledge"]), (":add o", ["organisation"]),
    (":add organisation Zinnia", []),
    (":add organisation Zinnia, ", ["voluntary", "faith", "statutory"]),
    (":add organisation Zinnia, s", ["statutory"]),
    (":add pledge @nig", ["@nightjar"]), (":add pledge Count #da", ["#data"]),
    (":here 3 @nig", ["@nightjar"]), (":table 3 @nig @bi", ["@birchwood"]),
  ])
  func tabCompletes(before: String, insertions: [String]) {
    let reader = LineReader(
      book: SampleBook.book, subject: .inbox, note: nil, today: SampleBook.day)
    #expect(reader.completion(of: before)?.choices.map(\.insertion) ?? [] == insertions)
  }
}
