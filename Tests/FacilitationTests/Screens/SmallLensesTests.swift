import Testing

@testable import Facilitation

/// Lenses on the smallest screen with panes, 40x10: the left pane, and what is under it.
struct SmallLensesTests {
  @Test func themes() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":lens themes")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Themes]
        >Language and interpreting             2
         Data and monitoring                   2
         Training of staff                     1


        ─ Birchwood 3 ──────────────────────────

         Type a note   ? ask   F1 help
        """)
    practice.press("Right")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Pledges · Language and interpreting]
        > Birchwood 3 Find an interpreter within
                      two days
          Nightjar 2 Translate the refe… started


        ─ Birchwood 3 ──────────────────────────

         Type a note   ? ask   F1 help
        """)
  }

  @Test func communities() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":lens communities")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Communities]
        >Deaf people and BSL users             1
         LGBTQI+ communities                   2
         Older people                          2
         Deafblind people                      0

        ─ Birchwood 3 ──────────────────────────

         Type a note   ? ask   F1 help
        """)
    practice.press("Right")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Pledges · Deaf people and BSL users]
        > Birchwood 3 Find an interpreter within
                      two days



        ─ Birchwood 3 ──────────────────────────

         Type a note   ? ask   F1 help
        """)
  }

  @Test func status() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":lens status")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Status]                              ↓3
        >stuck                                 0
         nothing said yet                      9
         not started                           0
         started                               1
         on track                              0
        ─ nothing selected: a note goes to … ───

         Type a note   ? ask   F1 help
        """)
    practice.press("Down", "Down", "Down")
    practice.press("Right")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Pledges · started]
        > Nightjar 2 Translate the referral form
                     into the five languages …
                                         started


        ─ Nightjar 2 ───────────────────────────

         Type a note   ? ask   F1 help
        """)
  }

  @Test func tables() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":table 1 @bir @harbour-view")
    practice.enter(":table 2 @ash @nig")
    practice.enter(":lens tables")
    #expect(
      practice.screen == """
         2 asks open    ✓ Ashbourne, Nightjar a…
        [Tables]
        >Table 1                             - 2
         Table 2                             - 2



        ─ Birchwood ────────────────────────────

         - not heard yet   F1 help
        """)
    practice.press("Right")
    #expect(
      practice.screen == """
         2 asks open    ✓ Ashbourne, Nightjar a…
        [Table 1]
        > Birchwood as a whole                 -
          Birchwood 1 Offer a rest break to …  ?
          Birchwood 2 Count the carers we do no…
          Birchwood 3 Find an interpreter withi…
          Harbour View as a whole              -
        ─ Birchwood ────────────────────────────

         - not heard yet   F1 help
        """)
  }
}
