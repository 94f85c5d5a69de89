import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Three panes at 120x40.
struct WideScreensTests {
  @Test func aNoteBeingTyped() {
    var practice = Practice(columns: 120, rows: 40)
    practice.enter("@nig2")
    practice.enter("+ Form now in five languages #language")
    practice.enter("?")
    practice.enter("* @ash our translators, by Fridays")
    practice.enter("> @bir share the form by 1 Dec")
    practice.type("~! the lead is leaving")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   14 Oct 2026   5 organisations   4 notes   3 asks open            ✓ share the form by 1…
         Organisations            │ [Pledges · Nightjar Counselling]             │  Notes · Nightjar 2
         Ashbourne Council       ?│   2025-1 Open a Saturday clinic              │  Today
         Birchwood Carers        ?│   2023-1 Ask how we work with disabled people│  14:20 + Form now in five languages
         Harbour Street Hearth    │ > 2023-2 Translate the referral form into the│  14:20 ? wants the group's input
         Harbour View Trust       │          five languages most asked for, with │  14:20   * Ashbourne: our translators, by
        >Nightjar Counselling    ?│          people who speak them      started ?│            Fridays
                                  │   2023-3 Train every counsellor              │  14:20 > Birchwood: share the form by 1 Dec
                                  │   – the organisation as a whole              │          (by 1 Dec 2026)
                                  │                                              │  19 May 2026
                                  │                                              │       + Form now in three languages
                                  │                                              │       ! No budget for interpreters ·
                                  │                                              │         unattributed
                                  │                                              │       = started
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
        ─ challenge on Nightjar 2 · private ────────────────────────────────────────────────────────────────────────────────────
         ~! the lead is leaving
         Enter file it   Tab complete   F9 share level   Esc put away   F1 help
        """#)
  }
}
