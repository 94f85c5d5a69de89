import PledgeModel
import Testing

@testable import Facilitation

/// Fields that are given other words on the line.
struct SettingTests {
  @Test(arguments: [
    ("@nig2", ":set lead Rowan Keane", "Nightjar 2 · Lead: Rowan Keane (was empty)"),
    ("@nig2", ":set due 1 dec", "Nightjar 2 · Due: 1 Dec 2026 (was empty)"),
    (
      "@nig2", ":set due someday", "“someday” is no date: as 1 Dec 2026, 2026-12-01 or next Friday."
    ),
    (
      "@nig2", ":set theme #data, training",
      "Nightjar 2 · Theme: Data and monitoring, Training of staff (was Language and interpreting)"
    ),
    (
      "@nig2", ":set theme data, training",
      "Nightjar 2 · Theme: Data and monitoring, Training of staff (was Language and interpreting)"
    ),
    (
      "@nig2", ":set community #dea",
      "“dea” may be Deaf people and BSL users or Deafblind people. Type more of it."
    ),
    ("@nig2", ":set origin ex", "Nightjar 2 · Origin: existing (was empty)"),
    ("@nig2", ":set origin old", "“old” is none of new, existing."),
    ("@nig2", ":set text -", "Text must be there: what action? in their words."),
    ("@nig2", ":set ma 1 May 2023", "Nightjar 2 · Made: 1 May 2023 (was empty)"),
    ("@nig2", ":set m x", "“m” may be Measure, Made. Type more of it."),
    ("@nig2", ":set continues @nig1", "Nightjar 2 · Continues: @nightjar-2025-1 (was empty)"),
    ("@nig2", ":set continues @nig2", "A pledge does not continue itself."),
    // What a pledge has no field for is its organisation's.
    (
      "@nig2", ":set name Nightjar Trust",
      "Nightjar Counselling · Name: Nightjar Trust (was Nightjar Counselling)"
    ),
    ("@nig2", ":set sector stat", "Nightjar Counselling · Sector: statutory (was voluntary)"),
    ("@nig2", ":set @bir area North", "Birchwood Carers · Area: North (was empty)"),
    (
      "@nig2", ":set @bir name nightjar counselling",
      "Nightjar Counselling is in the book already: @nightjar."
    ),
    (
      "@nig2", ":set event venue Town Hall",
      "Progressing Equality, autumn · Venue: Town Hall (was empty)"
    ),
    (
      "@nig2", ":set event end 14 Oct 16.30",
      "“14 Oct 16.30” is no day and time: as 19 May 2027 14:00."
    ),
    (
      "@nig2", ":set event end today 9:30", "It ends before it begins."
    ),
    ("@nig2", ":set book norm 4", "the book · Norm: 4 (was 3)"),
    ("@nig2", ":set book zone Mars", "“Mars” is no time zone: as Europe/London."),
    ("@nig2", ":set person jd role Table 2", "Jo Dean · Role: Table 2 (was empty)"),
    (
      "@nig2", ":set person zz role x",
      "“zz” are nobody's initials: “:new person INITIALS NAME” adds a note-taker."
    ),
    (
      "@nig2", ":set #deaf alias BSL users; Deaf",
      "Deaf people and BSL users · Alias: BSL users; Deaf (was empty)"
    ),
    ("@nig2", ":set lead", "Nightjar 2 · Lead: nothing"),
    (
      "#data", ":set name Counting",
      "Data and monitoring · Name: Counting (was Data and monitoring)"
    ),
  ])
  func theRuleSaysWhatWillBeSet(place: String, line: String, rule: String) {
    var practice = Practice(columns: 200)
    practice.enter(place)
    practice.type(line)
    #expect(practice.rule == rule)
  }

  @Test func aFieldIsOneActAndUndone() {
    var practice = Practice(columns: 120)
    practice.enter("@nig2")
    practice.enter(":set lead Rowan Keane")
    practice.enter(":set measure Forms sent back in other languages")
    practice.enter(":set lead Jo Dean")
    let pledge = { practice.state.book.pledges["nightjar-2023-2"] }
    #expect(
      pledge()?.details == [
        Detail("Lead", "Jo Dean"), Detail("Measure", "Forms sent back in other languages"),
      ])
    #expect(practice.header.hasSuffix("✓ Nightjar 2 · Lead: Jo Dean"))
    practice.enter(":set lead -")
    #expect(pledge()?.details == [Detail("Measure", "Forms sent back in other languages")])
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(pledge()?.details.first == Detail("Lead", "Rowan Keane"))
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(pledge() == SampleBook.book.pledges["nightjar-2023-2"])
  }

  @Test func anOldNameIsAnAlias() {
    var practice = Practice()
    practice.enter(":set @nig name Nightjar Therapies")
    #expect(practice.state.book.organisations["nightjar"]?.aliases == ["Nightjar Counselling"])
    practice.enter("@\"Nightjar Counselling\"")
    #expect(practice.state.browse.row == .organisation("nightjar"))
    practice.enter(":set @nig name Nightjar Counselling")
    #expect(practice.state.book.organisations["nightjar"]?.aliases == ["Nightjar Therapies"])
    practice.enter(":set #data name Counting")
    #expect(practice.state.book.themes["data"]?.aliases == ["Data and monitoring"])
    practice.enter(":set book title Equality")
    #expect(practice.state.book.hosting.title == "Equality")
  }

  @Test func withNothingSelectedItSaysSo() {
    var practice = Practice(Book(hosting: SampleBook.book.hosting), event: nil)
    practice.press("Esc")
    practice.enter(":set lead Rowan")
    #expect(practice.told == "Of what? Select it, or name it: “:set @nig2 lead Rowan Keane”.")
    practice.press("Ctrl-U")
    practice.enter(":set event venue Hall")
    #expect(practice.told == Refusal.noEvent.words)
  }
}
