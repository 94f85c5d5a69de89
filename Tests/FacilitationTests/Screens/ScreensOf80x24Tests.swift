import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Whole screens at 80x24, the size that every terminal has.
struct ScreensOf80x24Tests {
  @Test func start() {
    let practice = Practice(columns: 80, rows: 24)
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Organisations]                │  Pledges · Ashbourne Council
        >Ashbourne Council            ?│ > 1 Ask every provider the same questions     ?
         Birchwood Carers             ?│   2 Seat residents beside leaders
         Harbour Street Hearth         │   – the organisation as a whole
         Harbour View Trust            │
         Nightjar Counselling          │
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
        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         Type a note   ? ask   @ go to   # theme   / find   F2 lens   F1 help
        """#)
  }

  @Test func aNoteBeingTyped() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter("@nig2")
    practice.type(
      "! translators cost more than we planned for this year, and the second quote was higher")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Pledges · Nightjar Counselling]   │  Notes · Nightjar 2
          2025-1 Open a Saturday clinic    │  19 May 2026
          2023-1 Ask how we work with disa…│       + Form now in three languages
        > 2023-2 Translate the referral    │       ! No budget for interpreters ·
                 form into the five        │         unattributed
                 languages most asked for, │       = started
                 with people who speak them│
                                    started│
          2023-3 Train every counsellor    │
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
        ─ challenge on Nightjar 2 · unattributed ───────────────────────────────────────
         ! translators cost more than we planned for this year, and the second quote
         was higher
         Enter file it   Tab complete   F9 share level   Esc put away   F1 help
        """#)
  }

  @Test func filed() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter("@nig2")
    practice.press("Right")
    practice.saves = false
    practice.enter("? Who else pays")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   1 note   3 asks open        …
         Pledges · Nightjar Counselling    │ [Notes · Nightjar 2]
          2025-1 Open a Saturday clinic    │  Today
          2023-1 Ask how we work with disa…│ >14:20…? Who else pays
        > 2023-2 Translate the referral    │  19 May 2026
                 form into the five        │       + Form now in three languages
                 languages most asked for, │       ! No budget for interpreters ·
                 with people who speak them│         unattributed
                                  started ?│       = started
          2023-3 Train every counsellor    │
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
                                           │
        ─ ask on Nightjar 2 · Who else pays ────────────────────────────────────────────

         F3 correct   Delete   ? mark   F9 share   :move @…   Enter in full   F1 help
        """#)
  }

  @Test func palette() {
    var practice = Practice(columns: 80, rows: 24)
    practice.type(":")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Organisations]                │  Pledges · Ashbourne Council
        >Ashbourne Council            ?│ > 1 Ask every provider the same questions     ?
         Birchwood Carers             ?│   2 Seat residents beside leaders
         Harbour Street Hearth         │   – the organisation as a whole
         Harbour View Trust            │
         Nightjar Counselling          │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
         :help          what can be done here, then all else
         :lens          the next way of looking: organisations, themes, communities, st…
         :correct       correct the selected note, or fill in the form of what is selec…
         :select        the note that you filed last, or the newest with those words: t…
         :next-ask      go to the next open ask
         :stocktake     go on to the next pledge that today has no news of
         :matrix        progress event by event: of this, of #THEME, or of all
         :find          find: filter every pane                                      ↓48
        ─ any command by name ──────────────────────────────────────────────────────────
         :
         Tab takes the next   Shift-Tab the one before   Esc clears it   F1 help
        """#)
  }

  @Test func goingByName() {
    var practice = Practice(columns: 80, rows: 24)
    practice.type("@nig")
    practice.press("Tab", "Tab")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Organisations]                │  Pledges · Ashbourne Council
        >Ashbourne Council            ?│ > 1 Ask every provider the same questions     ?
         Birchwood Carers             ?│   2 Seat residents beside leaders
         Harbour Street Hearth         │   – the organisation as a whole
         Harbour View Trust            │
         Nightjar Counselling          │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
         @nightjar         Nightjar Counselling
        >@nightjar1        Open a Saturday clinic
         @nightjar-2023-1  Ask how we work with disabled people
         @nightjar2        Translate the referral form into the five languages most ask…
         @nightjar3        Train every counsellor
        ─ go to Nightjar 1, or go on typing to file there ──────────────────────────────
         @nightjar1
         Tab takes the next   Shift-Tab the one before   Esc clears it   F1 help
        """#)
  }

  @Test func find() {
    var practice = Practice(columns: 80, rows: 24)
    practice.type("/interp")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   /interp   2 of 10 pledges   1 of 6 notes
        [Organisations]                │  Pledges · Birchwood Carers
        >Birchwood Carers             ?│ > 3 Find an interpreter within two days
         Nightjar Counselling          │   – the organisation as a whole
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
                                       │
                                       │
        ─ find ─────────────────────────────────────────────────────────────────────────
         /interp
         Enter keeps the filter   Esc clears it
        """#)
  }

  @Test func notSaved() {
    var practice = Practice(columns: 80, rows: 24)
    practice.saves = false
    practice.enter("+ first")
    practice.happen(.notSaved("no space left on device"))
    #expect(
      practice.screen == #"""
         2 asks open       NOT SAVED: no space left on device – 1 waiting, trying again
        [Organisations]                │  Pledges · Ashbourne Council
        >Ashbourne Council            ?│ > 1 Ask every provider the same questions     ?
         Birchwood Carers             ?│   2 Seat residents beside leaders
         Harbour Street Hearth         │   – the organisation as a whole
         Harbour View Trust            │
         Nightjar Counselling          │
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
        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         Type a note   ? ask   @ go to   # theme   / find   F2 lens   F1 help
        """#)
  }

  @Test func refused() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter("@har + new form")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Organisations]                │  Pledges · Ashbourne Council
        >Ashbourne Council            ?│ > 1 Ask every provider the same questions     ?
         Birchwood Carers             ?│   2 Seat residents beside leaders
         Harbour Street Hearth         │   – the organisation as a whole
         Harbour View Trust            │
         Nightjar Counselling          │
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
        ─ “har” may be Harbour Street Hearth or Harbour View Trust. Type more of it. ───
         @har + new form
         “har” may be Harbour Street Hearth or Harbour View Trust. Type more of it.
        """#)
  }
}
