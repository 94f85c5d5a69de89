import PledgeModel
import Testing

@testable import Facilitation

/// Who sits where, and what is said there.
struct TablesTests {
  /// Ashbourne and Nightjar at table 2, Birchwood at table 10, Harbour Street here.
  private func seated() -> Practice {
    var practice = Practice()
    practice.enter(":here 3 @nig")
    practice.enter(":here @harbour-street")
    practice.enter(":table 2 @ash @nig")
    practice.enter(":table 10 @bir")
    return practice
  }

  private func attendance(_ practice: Practice) -> [String] {
    let attendance = practice.state.attendance
    return practice.state.book.organisations.ids.compactMap { id in
      attendance.arrival(of: id).map { "\(id) \($0.heads) \($0.table ?? "-")" }
    }
  }

  @Test func organisationsArePutAtATable() {
    var practice = seated()
    #expect(practice.header.hasSuffix("✓ Birchwood at table 10"))
    let all = ["ashbourne-council 1 2", "birchwood 1 10", "harbour-street 1 -", "nightjar 3 2"]
    #expect(attendance(practice) == all)
    practice.enter(":table 2 @ash")
    #expect(practice.told == "It is recorded so already: Ashbourne at table 2, 1 person.")
    practice.enter(":here @nig 5")
    practice.enter(":table 10 @nig")
    #expect(attendance(practice).last == "nightjar 5 10")
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(attendance(practice) == all)
    practice.enter(":apologies @nig")
    #expect(attendance(practice).last == "nightjar 0 -")
    practice.enter(":here @nig 2")
    #expect(attendance(practice).last == "nightjar 2 2")
  }

  @Test func aNoteCarriesItsTable() {
    var practice = seated()
    practice.enter("@nig2 + one")
    practice.enter("@bir ! two")
    practice.enter("@harbour-street three")
    practice.enter("@ash1 * @bir four")
    practice.enter("@ash1 ? five")
    practice.enter("@ash1")
    practice.enter(":answered six")
    let said = practice.state.book.log.all.filter {
      $0.event == SampleBook.today && $0.kind != .attendance
    }
    #expect(said.map(\.table) == ["2", "10", nil, "2", "2", "2"])
  }

  @Test func aMovedNoteKeepsItsTableAndOneFromTheInboxGetsOne() throws {
    var practice = seated()
    practice.enter("@bir two")
    practice.enter("@bir")
    practice.press("Right", "Right")
    practice.enter(":move @nig2")
    #expect(practice.state.book.log.all.first { $0.text == "two" }?.table == "10")
    var linear = State(
      book: practice.state.book, size: practice.state.size, now: SampleBook.now,
      me: SampleBook.rowan, event: SampleBook.today, selectsFirst: false, seed: 7)
    _ = update(&linear, .entered("who said this?"))
    let note = try #require(linear.book.log.all.first { $0.subject == .inbox })
    #expect(note.table == nil)
    _ = linear.refile(note, under: .pledge("nightjar-2023-2"))
    #expect(linear.book.log[note.id]?.table == "2")
  }

  @Test func theLensShowsTablesInOrder() {
    var practice = seated()
    practice.enter("@nig2 + one")
    practice.enter(":lens tables")
    let state = practice.state
    #expect(state.browse.rows == [.table("2"), .table("10"), .table(nil)])
    #expect(
      state.browse.rows.map { state.textRow($0).text } == [
        "Table 2  - 2", "Table 10  - 1", "at no table  - 1",
      ])
    #expect(
      state.browse.items == [
        .whole("ashbourne-council"), .pledge("ashbourne-council-2025-1"),
        .pledge("ashbourne-council-2025-2"), .whole("nightjar"), .pledge("nightjar-2025-1"),
        .pledge("nightjar-2023-1"), .pledge("nightjar-2023-2"), .pledge("nightjar-2023-3"),
      ])
    practice.enter("@ash + two")
    #expect(practice.state.textRow(.table("2")).text == "Table 2  2")
    practice.enter("/translate")
    #expect(practice.state.browse.rows == [.table("2")])
    #expect(practice.state.browse.items == [.whole("nightjar"), .pledge("nightjar-2023-2")])
  }

  @Test func aTableIsGoneToByItsNumber() {
    var practice = seated()
    practice.enter(":table 10")
    #expect(practice.state.lens == .tables)
    #expect(practice.state.browse.row == .table("10"))
    #expect(practice.state.subject == .organisation("birchwood"))
    #expect(practice.hint == "table 10: Birchwood (not heard yet)")
    practice.enter(":here @harbour-view")
    #expect(practice.state.browse.row == .table("10"))
  }

  @Test(arguments: [
    (":table 3", "Nobody sits at table 3. “:table 3 @name @name” puts them there."),
    (":table @nig", "Which table? “:table 3 @name @name” puts them at table 3."),
    (":table 3 nig", "A table is one word, and names begin with @: “:table 3 @name @name”."),
    (":table 3 @zoe", "No organisation is called “zoe”."),
  ])
  func whatATableCannotBe(line: String, why: String) {
    var practice = Practice()
    practice.enter(line)
    #expect(practice.hint.hasPrefix(why))
    #expect(practice.state.line.text == line)
    #expect(practice.changes.isEmpty)
  }

  @Test(arguments: [
    (":table 3", "go to table 3"), (":table 3 @nig @bir", "Nightjar, Birchwood at table 3"),
    (":table suggest", "where open asks may find an answer"),
  ])
  func theRuleSaysWhatATableWillBe(line: String, rule: String) {
    var practice = Practice()
    practice.type(line)
    #expect(practice.rule == rule)
  }

  @Test func beforeAnybodySitsThereAreNoTables() {
    var practice = Practice()
    for line in [":table", ":table suggest"] {
      practice.enter(line)
      #expect(
        practice.told == "Nobody sits at a table yet. “:table 3 @name @name” puts them at table 3.")
    }
    practice.enter(":lens tables")
    #expect(practice.state.browse.rows == [])
  }

  // MARK: Where an ask may be answered

  private func suggested(_ practice: Practice) -> [String] {
    guard case .suggestions(let suggestions)? = practice.state.sheet else { return [] }
    return suggestions.flatMap { practice.state.rows(of: $0, columns: 200) }.map(\.text)
  }

  @Test func anAskIsPutWhereItMayBeAnswered() {
    var practice = seated()
    practice.enter("@nig2 ? How do others pay?")
    practice.enter(":table suggest")
    #expect(
      suggested(practice) == [
        "Ashbourne 1: Who else asks this?",
        "  → table 10: Birchwood 2 is “Count the carers we do not reach” (Data and monitoring)",
        "Birchwood 1: Who pays for breaks?",
        "  → table 2: Ashbourne 2 is “Seat residents beside leaders” (Older people)",
        "Nightjar 2: How do others pay?",
        "  → table 10: Birchwood 3 is “Find an interpreter within two days”"
          + " (Language and interpreting)",
      ])
    practice.press("Esc")
    practice.enter("@ash1 % @bir one phone for three borough offices #lang")
    practice.enter("@nig2 < @bir ours #lang")
    practice.enter("@nig3 ~< @bir a secret #data")
    practice.enter(":table suggest")
    #expect(
      suggested(practice)[5] == "  → table 10: Birchwood offered “ours” (Language and interpreting)"
    )
    #expect(suggested(practice)[1].hasPrefix("  → table 10: Birchwood 2 is"))
    practice.press("Esc", "Ctrl-Z", "Ctrl-Z")
    practice.enter(":table suggest")
    #expect(
      suggested(practice)[5]
        == "  → table 10: Birchwood has good practice, “one phone for three borough…”"
        + " (Language and interpreting)")
    practice.press("Esc")
    practice.enter(":table 10 @nig")
    practice.enter(":table suggest")
    #expect(
      suggested(practice)[5]
        == "  → nothing at another table has a theme or community in common with it")
  }

  @Test func whoIsNotHereNeedsNoTable() {
    var practice = Practice()
    practice.enter(":table 1 @harbour-street")
    practice.enter(":table suggest")
    #expect(practice.told == "Nobody who is here has an open ask.")
  }
}
