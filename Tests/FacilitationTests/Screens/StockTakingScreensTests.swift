import PledgeModel
import Testing

@testable import Facilitation

/// The stock-take and the progress matrix.
struct StockTakingScreensTests {
  private func practice(columns: Int, rows: Int) -> Practice {
    var practice = Practice(columns: columns, rows: rows)
    practice.enter("@nig2 =stuck no interpreters")
    practice.enter("@nig3 + five counsellors")
    return practice
  }

  @Test func stockTake() {
    var practice = practice(columns: 80, rows: 24)
    practice.enter(":stocktake")
    practice.enter("@nig2")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   2 notes   2 asks open
        [Pledges · Nightjar Counselling]   │  Notes · Nightjar 2
          2025-1 Open a Saturday clinic    │  Today
          2023-1 Ask how we work with disa…│  14:20 = stuck: no interpreters
        > 2023-2 Translate the referral    │  19 May 2026
                 form into the five        │       + Form now in three languages
                 languages most asked for, │       ! No budget for interpreters ·
                 with people who speak them│         unattributed
                                    stuck ✓│       = started
                 19 May 2026: started · ! …│
          2023-3 Train every counsellor   ✓│
          – the organisation as a whole    │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
                                           │
        ─ Nightjar 2 · 2 of 4 heard · 4 organisations left ─────────────────────────────

         Nightjar 2
        """#)
  }

  @Test func stockTakeByOrganisation() {
    var practice = practice(columns: 80, rows: 24)
    practice.enter(":stocktake")
    practice.press("Left")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   2 notes   2 asks open
        [Stock-take]                   │  Pledges · Ashbourne Council
        >Ashbourne Council       0 of 2│ > 1 Ask every provider the same questions     ?
         Birchwood Carers        0 of 3│   2 Seat residents beside leaders
         Harbour Street Hearth   0 of 1│   – the organisation as a whole
         Nightjar Counselling    2 of 4│
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
                                       │
                                       │
        ─ Ashbourne 1 · 0 of 2 heard · 4 organisations left ────────────────────────────

         Enter next pledge   =stuck sets where it stands   + progress   F1 help
        """#)
  }

  @Test func stockTakeOnASmallScreen() {
    var practice = practice(columns: 40, rows: 10)
    practice.enter(":stocktake")
    practice.enter("@nig2")
    #expect(
      practice.screen == #"""
         5 organisations   2 notes   2 asks open
        [Pledges · Nightjar Counselling]    ↑1↓2
          2023-1 Ask how we work with disabled …
        > 2023-2 Translate the referral form
                 into the five languages most …
                                         stuck ✓
                 19 May 2026: started · ! No bu…
        ─ Nightjar 2 · 2 of 4 heard · 4 org… ───

         Nightjar 2
        """#)
  }

  @Test func matrix() {
    var practice = practice(columns: 80, rows: 24)
    practice.enter(":matrix all")
    #expect(
      practice.screen == #"""
         2 notes   2 asks open               ✓ progress on Nightjar 3: five counsellors
        [Progress · all pledges]
                                                                            May26 Oct26
         Ashbourne 1 Ask every provider the same questions
         Ashbourne 2 Seat residents beside leaders
         Birchwood 1 Offer a rest break to every carer who asks
         Birchwood 2 Count the carers we do not reach
         Birchwood 3 Find an interpreter within two days
         Harbour Street 1 Cook one meal a week with new arrivals
         Nightjar 1 Open a Saturday clinic
         Nightjar 2023-1 Ask how we work with disabled people
         Nightjar 2 Translate the referral form into the five languages m…    s     !
         Nightjar 3 Train every counsellor                                          +

         . not started   s started   t on track   ! stuck   d done   c changed   x
         withdrawn   + progress, no status   blank no update





        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ ← → scroll   the line still takes notes   Esc back
        """#)
  }

  @Test func matrixOnASmallScreen() {
    var book = SampleBook.lists
    for year in 2022...2026 {
      for month in ["05", "10"] where "\(year)\(month)" < "202610" {
        let id = EventID("\(year)-\(month)-12-event")
        book.apply(
          .enter(
            .event(
              Event(id: id, title: "Event", start: moment("\(year)-\(month)-12 14:00:00 +0000")))
          ))
      }
    }
    _ = book.read(SampleBook.notes)
    var practice = Practice(book, columns: 40, rows: 10)
    practice.enter("@nig2 =stuck")
    practice.enter(":matrix all")
    practice.press("PgDn", "Left", "Left")
    #expect(
      practice.screen == #"""
         2 asks open      ✓ Nightjar 2 is stuck
        [Progress · all pledges]            ↑4↓7
         ←6 →2                May25 Oct25 May26
         Birchwood 3 Find a…
         Harbour Street 1 C…
         Nightjar 1 Open a …
         Nightjar 2023-1 As…
        ─ Ashbourne 1 ──────────────────────────

         ↑ ↓ ← → scroll   Esc back
        """#)
    practice.press("End", "Right")
    #expect(
      practice.screen == #"""
         2 asks open      ✓ Nightjar 2 is stuck
        [Progress · all pledges]             ↑11
         ←7 →1                Oct25 May26 May26
         . not started   s started   t on track
         ! stuck   d done   c changed   x
         withdrawn   + progress, no status
         blank no update
        ─ Ashbourne 1 ──────────────────────────

         ↑ ↓ ← → scroll   Esc back
        """#)
  }
}
