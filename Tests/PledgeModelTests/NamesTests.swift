import PledgeModel
import Testing

@Suite struct NamesTests {
  private func organisation(
    _ id: OrganisationID, _ name: String, aliases: [String] = [],
    mergedInto: OrganisationID? = nil
  ) -> Organisation {
    Organisation(
      id: id, name: name, aliases: aliases, sector: "voluntary", mergedInto: mergedInto)
  }

  private func book(
    _ organisations: [Organisation], pledges: [Pledge] = [], events: [Event] = []
  ) -> Book {
    Book(
      hosting: Hosting(title: "Names", host: "Harbour", zone: "UTC"),
      themes: [
        Topic(id: "language", name: "Language and information", aliases: ["Interpreting"]),
        Topic(id: "training", name: "Training"),
      ],
      communities: [Topic(id: "deaf", name: "Deaf people", aliases: ["BSL users"])],
      organisations: organisations, pledges: pledges, events: events)
  }

  // MARK: What a name may mean

  @Test(
    arguments: [
      ("nightjar", .one("nightjar")), ("Nightjar Counselling", .one("nightjar")),
      ("nig", .one("nightjar")), ("NÍG", .one("nightjar")), ("couns", .one("nightjar")),
      ("counc", .one("ashbourne")), ("ac", .one("ashbourne")), ("njc", .one("nightjar")),
      ("mind", .one("harbour-mind")), ("st ", .one("harbour-mind")),
      ("c", .several(["nightjar", "ashbourne", "birchwood"])), ("", .none), ("x", .none),
      ("ightjar", .none), ("nightjar x", .none), ("(north", .none), ("north", .one("birchwood")),
    ] as [(String, NameMatch<OrganisationID>)])
  func nameMeans(typed: String, expected: NameMatch<OrganisationID>) {
    let book = book([
      organisation("nightjar", "Nightjar Counselling", aliases: ["NJC"]),
      organisation("ashbourne", "Ashbourne Council", aliases: ["ABC", "ACC"]),
      organisation("birchwood", "Birchwood Carers (North)"),
      organisation("harbour-mind", "Harbour St Mind"),
    ])
    let found = book.organisation(named: typed)
    switch (found, expected) {
    case (.several(let ids), .several(let others)): #expect(Set(ids) == Set(others))
    default: #expect(found == expected)
    }
  }

  @Test func anExactNameWinsOverABeginningAndThatOverAWordInside() {
    let book = book([
      organisation("a", "Mind in Harbour"), organisation("b", "Harbour Mind"),
      organisation("c", "Mind"), organisation("d", "Mindful"),
    ])
    #expect(book.organisation(named: "mind") == .one("c"))
    #expect(book.organisation(named: "mind ") == .one("a"))
    #expect(book.organisation(named: "mindf") == .one("d"))
    #expect(book.organisation(named: "har") == .one("b"))
    #expect(book.organisations(completing: "mind") == ["c", "a", "d", "b"])
  }

  @Test func aHundredWordsInsideDoNotHideTheNameItself() {
    var all = (0..<100).map { organisation(OrganisationID("branch-\($0)"), "Branch \($0) Mind") }
    all.append(organisation("national", "Mind"))
    all.append(organisation("other", "Mind Matters"))
    let book = book(all)
    #expect(book.organisation(named: "Mind") == .one("national"))
    #expect(book.organisation(named: "mind m") == .one("other"))
    #expect(book.organisations(completing: "mind").prefix(2) == ["national", "other"])
    guard case .several(let ids) = book.organisation(named: "branch") else {
      Issue.record("Several begin so.")
      return
    }
    #expect(ids.count == 40)
    #expect(Set(ids).count == 40)
  }

  @Test func twoOfOneNameAreBothMeant() {
    let book = book([organisation("a", "Mind"), organisation("b", "Mind")])
    guard case .several(let ids) = book.organisation(named: "mind") else {
      Issue.record("Two are called so.")
      return
    }
    #expect(Set(ids) == ["a", "b"])
  }

  @Test func aMergedOrganisationLeadsToWhereItWent() {
    let book = book([
      organisation("camden", "Camden Trust", mergedInto: "north"),
      organisation("barnet", "Barnet Trust", mergedInto: "camden"),
      organisation("north", "North London Trust", aliases: ["Barnet and Camden"]),
      organisation("lost", "Lost", mergedInto: "nowhere"),
      organisation("ring-a", "Ring A", mergedInto: "ring-b"),
      organisation("ring-b", "Ring B", mergedInto: "ring-a"),
    ])
    #expect(book.organisation(named: "camden trust") == .one("north"))
    #expect(book.organisation(named: "barnet trust") == .one("north"))
    // What it was and what it became are one.
    #expect(book.organisation(named: "bar") == .one("north"))
    #expect(book.organisation(named: "trust") == .one("north"))
    #expect(book.organisation(named: "lost") == .one("lost"))
    #expect(["ring-a", "ring-b"].contains(book.whereItWent("ring-a")))
  }

  @Test func completionsAreAllForNothingTyped() {
    let book = book([organisation("b", "Beta"), organisation("a", "Alpha")])
    #expect(book.organisations(completing: "") == ["a", "b"])
    #expect(book.organisations(completing: "bet") == ["b"])
    #expect(book.organisations(completing: "zzz") == [])
  }

  @Test func topicsAndEventsAreFoundByNameAndAlias() throws {
    let book = book(
      [],
      events: [
        Event(id: "2026-10-14-autumn", title: "Taking stock", start: Moment(seconds: 0, offset: 0))
      ])
    #expect(book.topic(named: "interp", in: .theme) == .one("language"))
    #expect(book.topic(named: "info", in: .theme) == .one("language"))
    #expect(book.topic(named: "bsl", in: .theme) == .none)
    #expect(book.topic(named: "bsl", in: .community) == .one("deaf"))
    #expect(book.topics(completing: "", in: .theme) == ["language", "training"])
    #expect(book.topics(completing: "tr", in: .theme) == ["training"])
    #expect(book.event(named: "autumn") == .one("2026-10-14-autumn"))
    #expect(book.event(named: "stock") == .one("2026-10-14-autumn"))
  }

  // MARK: What people call things

  @Test func shortNamesAreTheFewestFirstWordsOfTheirOwn() {
    let book = book([
      organisation("a", "Nightjar Counselling"), organisation("b", "Harbour Street Mind"),
      organisation("c", "Harbour Street Carers"), organisation("d", "The Old Mill"),
      organisation("e", "The Old Bakery"), organisation("f", "St Anne"),
      organisation("g", "Society for Deaf People"), organisation("h", "Society for Blind People"),
      organisation("i", "Twin"), organisation("j", "Twin"), organisation("k", "nightjár trust"),
      organisation("l", "Nightjar Counselling Two"),
    ])
    let names: [(OrganisationID, String)] = [
      ("a", "Nightjar Counselling"), ("b", "Harbour Street Mind"), ("c", "Harbour Street Carers"),
      ("d", "The Old Mill"), ("e", "The Old Bakery"), ("f", "St Anne"),
      ("g", "Society for Deaf"), ("h", "Society for Blind"), ("i", "Twin"), ("j", "Twin"),
      ("k", "nightjár trust"), ("l", "Nightjar Counselling Two"), ("unknown", "unknown"),
    ]
    for (id, name) in names { #expect(book.shortName(of: id) == name) }
    let alone = self.book([
      organisation("a", "Nightjar Counselling"), organisation("d", "The Old Mill"),
    ])
    #expect(alone.shortName(of: "a") == "Nightjar")
    #expect(alone.shortName(of: "d") == "The Old")
  }

  /// A short name is worked out from the neighbours; here it is counted in all names.
  @Test func shortNamesAreNoOthers() {
    let words = ["Mind", "mind", "Harbour", "the", "of", "Élan", "Elan", "St", "Mindful", "&"]
    for seed in 0..<60 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let names = (0..<12).map { _ in
        (0..<Int.random(in: 1...4, using: &random))
          .map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
          .joined(separator: " ")
      }
      let book = book(
        names.enumerated().map { organisation(OrganisationID("body-\($0)"), $1) })
      let beginnings = names.map { name in
        let parts = name.split(separator: " ")
        return parts.indices
          .filter { !["the", "of", "st", "&"].contains(folded(parts[$0])) }
          .map { parts[...$0].joined(separator: " ") }
      }
      for (index, name) in names.enumerated() {
        let short = beginnings[index].first { beginning in
          beginnings.joined().count { folded($0) == folded(beginning) } == 1
        }
        #expect(
          book.shortName(of: OrganisationID("body-\(index)")) == short ?? name,
          "seed \(seed): \(names)")
      }
    }
  }

  @Test func numbersAreThoseOfTheNewestRoundThatHasThem() {
    let book = book(
      [organisation("nightjar", "Nightjar Counselling"), organisation("ashbourne", "Ashbourne")],
      pledges: [
        Room.pledge("nightjar", "2023", 1, "old one"),
        Room.pledge("nightjar", "2025", 1, "new one"),
        Room.pledge("nightjar", "2025", 2, "new two"),
        Room.pledge("nightjar", "2023", 3, "old three"),
        Room.pledge("ashbourne", "2023", 1, "one"),
      ])
    #expect(
      book.pledges(of: "nightjar") == [
        "nightjar-2025-1", "nightjar-2025-2", "nightjar-2023-1", "nightjar-2023-3",
      ])
    #expect(book.pledge(number: 1, of: "nightjar") == "nightjar-2025-1")
    #expect(book.pledge(number: 3, of: "nightjar") == "nightjar-2023-3")
    #expect(book.pledge(number: 4, of: "nightjar") == nil)
    #expect(book.pledge(number: 1, of: "nobody") == nil)
    #expect(book.hasSeveralRounds("nightjar"))
    #expect(!book.hasSeveralRounds("ashbourne"))
    #expect(book.title(of: .pledge("nightjar-2025-1")) == "Nightjar 1")
    #expect(book.title(of: .pledge("nightjar-2023-1")) == "Nightjar 2023-1")
    #expect(book.title(of: .pledge("nightjar-2023-3")) == "Nightjar 3")
    #expect(book.title(of: .pledge("gone-2023-1")) == "gone-2023-1")
    #expect(book.title(of: .organisation("ashbourne")) == "Ashbourne")
    #expect(book.title(of: .inbox) == "the inbox")
  }

  @Test func theNumberIsTheEndOfTheID() {
    #expect(Pledge.number(in: "nightjar-2023-2") == 2)
    #expect(Pledge.number(in: "nightjar-2023-12") == 12)
    #expect(Pledge.number(in: "nightjar") == nil)
    #expect(Pledge.number(in: "") == nil)
  }

  // MARK: What a pledge may be called

  @Test(
    arguments: [
      ("nightjar-2023-2", .one("nightjar-2023-2")), ("nightjar 2", .one("nightjar-2023-2")),
      ("@nig2", .one("nightjar-2023-2")), ("Nightjar Counselling 2", .one("nightjar-2023-2")),
      ("nightjar 1", .one("nightjar-2026-1")), ("Nightjar 2023-1", .one("nightjar-2023-1")),
      ("nig-2023-1", .one("nightjar-2023-1")), ("nightjar 9", .none), ("zzz 1", .none),
      ("2", .none), ("", .none), ("-", .none), ("nightjar-", .none),
      ("nightjar", .several(nightjars)),
      ("n 2023-1", .several(["nightjar-2023-1", "northway-2023-1"])),
      ("northway", .one("northway-2023-1")),
    ] as [(String, NameMatch<PledgeID>)])
  func pledgeMeans(typed: String, expected: NameMatch<PledgeID>) {
    func pledge(_ organisation: OrganisationID, _ round: String, _ number: Int) -> Pledge {
      Pledge(
        id: PledgeID("\(organisation)-\(round)-\(number)"), organisation: organisation,
        round: round,
        number: number, text: "x")
    }
    let book = book(
      [organisation("nightjar", "Nightjar Counselling"), organisation("northway", "Northway")],
      pledges: [
        pledge("nightjar", "2023", 1), pledge("nightjar", "2023", 2), pledge("nightjar", "2026", 1),
        pledge("northway", "2023", 1),
      ])
    #expect(book.pledge(named: typed) == expected)
  }
}

private let nightjars: [PledgeID] = ["nightjar-2026-1", "nightjar-2023-1", "nightjar-2023-2"]
