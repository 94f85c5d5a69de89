import PledgeModel
import Testing

@testable import Facilitation

/// The room on the screen: who is here, and where they sit.
struct RoomScreensTests {
  private func room(columns: Int = 80, rows: Int = 24) -> Practice {
    var practice = Practice(columns: columns, rows: rows)
    for line in [
      ":here @nig 3", ":here @bir 2", ":table 1 @bir", ":table 2 @nig @ash",
      ":apologies @harbour-street", "@nig2 ? How do others pay?",
    ] { practice.enter(line) }
    practice.press("Home")
    return practice
  }

  @Test func organisations() {
    let practice = room()
    #expect(
      practice.screen == #"""
         3 of 5 here   7 notes   3 asks open    ✓ ask on Nightjar 2: How do others pay?
        [Organisations]                │  Pledges · Ashbourne Council
        >Ashbourne Council          - ?│ > 1 Ask every provider the same questions     ?
         Birchwood Carers           - ?│   2 Seat residents beside leaders
         Nightjar Counselling         ?│   – the organisation as a whole          1 note
         not here                      │
         Harbour Street Hearth         │
         Harbour View Trust            │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         - not heard yet   Type a note   ? ask   @ go to   F2 lens   F1 help
        """#)
  }

  @Test func organisationsWhereThereIsLittleRoom() {
    var practice = room(columns: 40, rows: 10)
    practice.press("End")
    #expect(
      practice.screen == #"""
         3 asks open    ✓ ask on Nightjar 2: Ho…
        [Organisations]                       ↑1
         Birchwood Carers                    - ?
         Nightjar Counselling                  ?
         not here
         Harbour Street Hearth
        >Harbour View Trust
        ─ Harbour View ─────────────────────────

         F7 here   :apologies   F1 help
        """#)
  }

  @Test func tables() {
    var practice = room()
    practice.enter(":table 2")
    practice.press("Right")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   3 of 5 here · 6 people   7 notes   3 asks open
        [Table 2]                          │  Notes · Ashbourne as a whole
        > Ashbourne as a whole            -│  Today
          Ashbourne 1 Ask every provide…  ?│  14:20 · here, 1 person · table 2
          Ashbourne 2 Seat residents besid…│
          Nightjar as a whole       2 notes│
          Nightjar 1 Open a Saturday clinic│
          Nightjar 2023-1 Ask how we work …│
          Nightjar 2 Translate t… started ?│
          Nightjar 3 Train every counsellor│
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
        ─ Ashbourne ────────────────────────────────────────────────────────────────────

         - not heard yet   Type a note   ? ask   @ go to   F2 lens   F1 help
        """#)
  }

  @Test func attendance() {
    var practice = room()
    practice.enter(":attendance")
    #expect(
      practice.screen == #"""
         3 of 5 here   7 notes   3 asks open    ✓ ask on Nightjar 2: How do others pay?
        [Who is here]
         3 of 5 organisations, 6 people, 83 % voluntary, 17 % statutory

         voluntary: 2 of 3 organisations, 5 people, 83 %
           Birchwood Carers, 2 people, table 1 - not heard yet
           Nightjar Counselling, 3 people, table 2
         faith: 0 of 1 organisation, 0 people
         statutory: 1 of 1 organisation, 1 person, 17 %
           Ashbourne Council, 1 person, table 2 - not heard yet

         Apologies:
           Harbour Street Hearth

         Not heard of:
           Harbour View Trust





        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }

  @Test func attendanceWhereThereIsLittleRoom() {
    var practice = room(columns: 40, rows: 10)
    practice.enter(":attendance")
    #expect(
      practice.screen == #"""
         3 asks open    ✓ ask on Nightjar 2: Ho…
        [Who is here]                        ↓15
         3 of 5 organisations, 6 people, 83 %
         voluntary, 17 % statutory

         voluntary: 2 of 3 organisations, 5
         people, 83 %
        ─ Ashbourne 1 ──────────────────────────

         ↑ ↓ scroll   Esc back
        """#)
  }

  @Test func whoSitsWhere() {
    var practice = room()
    practice.enter(":here @harbour-view")
    practice.enter(":table")
    #expect(
      practice.screen == #"""
         4 of 5 here · 7 people   8 notes   3 asks open  ✓ Harbour View here · 1 person
        [Who sits where]
         table 1: Birchwood (not heard yet)
         table 2: Ashbourne (not heard yet), Nightjar
         at no table: Harbour View (not heard yet)
















        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }

  @Test func whereAsksMayBeAnswered() {
    var practice = room()
    practice.enter(":table suggest")
    #expect(
      practice.screen == #"""
         3 of 5 here   7 notes   3 asks open    ✓ ask on Nightjar 2: How do others pay?
        [Where asks may be answered]
         Ashbourne 1: Who else asks this?
           → table 1: Birchwood 2 is “Count the carers we do not reach” (Data and
             monitoring)
         Birchwood 1: Who pays for breaks?
           → table 2: Ashbourne 2 is “Seat residents beside leaders” (Older people)
         Nightjar 2: How do others pay?
           → table 1: Birchwood 3 is “Find an interpreter within two days” (Language
             and interpreting)











        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }

  /// What is selected is in sight also when the heading of those who are not here stands between.
  @Test(arguments: 10...16)
  func theSelectedRowIsInSight(rows: Int) {
    var practice = room(columns: 40, rows: rows)
    for index in practice.state.browse.rows.indices {
      let name = practice.state.textRow(practice.state.browse.rows[index]).pieces[0].text
      #expect(practice.screen.contains(">\(name)"))
      practice.press("Down")
    }
  }
}
