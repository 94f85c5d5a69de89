import PledgeModel
import Testing

@Suite struct IdentifierTests {
  @Test func textIsKeptByteForByte() {
    for text in ["nightjar", "", "Not A Slug", "caf\u{E9}", "cafe\u{301}", "ትግርኛ", "a\nb"] {
      #expect(Array(OrganisationID(text).text.utf8) == Array(text.utf8))
    }
  }

  @Test func equalityIsThatOfBytes() {
    let composed = OrganisationID("caf\u{E9}")
    let decomposed = OrganisationID("cafe\u{301}")
    #expect(composed != decomposed)
    // Each is found again after the other has been seen.
    #expect(OrganisationID("caf\u{E9}") == composed)
    #expect(OrganisationID("cafe\u{301}") == decomposed)
    #expect(OrganisationID("caf\u{E9}") == composed)
    #expect(Set([composed, decomposed, OrganisationID("caf\u{E9}")]).count == 2)
  }

  @Test func substringsAndLiteralsAreTheSame() {
    #expect(OrganisationID("a nightjar".dropFirst(2)) == "nightjar")
    #expect("\("nightjar" as OrganisationID)" == "nightjar")
  }

  @Test func orderIsThatOfBytes() {
    let ids: [OrganisationID] = ["b", "a-b", "a", "Z", "é", "a1", ""]
    #expect(ids.sorted().map(\.text) == ["", "Z", "a", "a-b", "a1", "b", "é"])
  }

  @Test func thousandsAreToldApart() {
    let texts = (0..<5000).map { "thousands-\($0)" }
    let ids = texts.map { OrganisationID($0) }
    #expect(Set(ids).count == 5000)
    #expect(texts.map { OrganisationID(utf8: Array($0.utf8)[...]) } == ids)
    #expect(ids.map(\.text) == texts)
  }

  @Test func manyAreMadeFromManyTasksAtOnce() async {
    let same = await withTaskGroup(of: [OrganisationID].self) { group in
      for _ in 0..<4 {
        group.addTask { (0..<500).map { OrganisationID("task-organisation-\($0)") } }
      }
      return await group.reduce(into: [[OrganisationID]]()) { $0.append($1) }
    }
    #expect(same.count == 4)
    #expect(same.allSatisfy { $0 == same[0] })
    #expect(same[0][499].text == "task-organisation-499")
  }
}

@Suite struct SlugTests {
  @Test(arguments: ["a", "1", "nightjar", "nightjar-2023-2", "2026-10-14-autumn", "a-1-b"])
  func isOne(text: String) { #expect(isSlug(text)) }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a.b", "a/b", "é", "a\u{301}", "a\n", "a\0",
  ])
  func isNone(text: String) { #expect(!isSlug(text)) }

  @Test(arguments: [
    ("Nightjar Counselling", "nightjar-counselling"),
    ("  St. Mary's,  Leeds ", "st-mary-s-leeds"),
    ("Çağdaş Derneği", "cagdas-dernegi"),
    ("Tŷ Hafan", "ty-hafan"),
    ("Smørrebrød & Straße", "smorrebrod-strasse"),
    ("24/7 Help", "24-7-help"),
    ("বাংলা", ""),
    ("বাংলা House", "house"),
    ("", ""),
    ("---", ""),
    (
      "Voluntary Action for Older People in the Borough", "voluntary-action-for-older-people-in-the"
    ),
    (
      "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Hub",
      "llanfairpwllgwyngyllgogerychwyrndrobwlll"
    ),
  ])
  func isMadeFromAName(name: String, expected: String) { #expect(slug(from: name) == expected) }

  @Test func lengthIsKept() {
    #expect(slug(from: "one two three", longest: 7) == "one-two")
    #expect(slug(from: "one two three", longest: 6) == "one")
    #expect(slug(from: "three", longest: 2) == "th")
  }

  @Test func whatIsMadeIsASlugOrNothing() {
    var random = SplitMix64(seed: 9)
    let pieces = ["a", "Z", "9", " ", "-", "--", "é", "ß", "İ", "ক", "’", "\n", "&", "e\u{301}"]
    for _ in 0..<500 {
      let name = (0..<20).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let made = slug(from: name, longest: 12)
      #expect(made.isEmpty || isSlug(made), "\(name)")
      #expect(made.utf8.count <= 12)
    }
  }
}
