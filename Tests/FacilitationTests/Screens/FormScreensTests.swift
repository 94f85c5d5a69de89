import Testing

@testable import Facilitation

/// Whole screens with a form.
struct FormScreensTests {
  @Test func aPledge() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter("@nig2")
    practice.press("F3")
    for _ in 0..<8 { practice.press("Down") }
    practice.type("31 Feb")
    practice.press("Up")
    practice.type("Rowan Keane")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Nightjar 2]                                                             8 of 14
          Text       Translate the referral form into the five languages most asked
                     for, with people who speak them
          Finding    (what inequality? data or feedback, one a line)
          Target     (what outcome do they hope for?)
          Measure    (how will we know?)
          Baseline   (how is it now?)
          Theme      #language
          Community  (whom it is for: #deaf #older)
        >*Lead       Rowan Keane
         *Due        31 Feb ← “31 Feb” is no date: as 1 Dec 2026, 2026-12-01 or next
                     Friday.
          Made       (when it was made)
          Origin     (a new idea, or existing work)
          Scope      (where first: a team, a service, all)
          Chapter    (chapters of the toolkit, one a line)
          Continues  (the pledge of an earlier round, as @nig2)



        ─ Lead: who sees to it ─────────────────────────────────────────────────────────
         Rowan Keane
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func anOrganisation() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":form @nig")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Nightjar Counselling]                                                    1 of 9
        > Name       Nightjar Counselling
          Alias      (short and former names, one a line)
          Sector     voluntary
          Size       (how large it is)
          Area       (where it works)
          Group      (networks it belongs to, one a line)
          Joined     (since when it takes part)
          Contact    front desk, 020 0000 0004
          About      (what it does, and for whom)










        ─ Name: what it is called now ──────────────────────────────────────────────────
         Nightjar Counselling
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func aPledgeOnASmallScreen() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter("@nig2")
    practice.press("F3")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Nightjar 2]                     1 of 14
        > Text       Translate the referral …
          Finding    (what inequality? data or…
          Target     (what outcome do they hop…
        ─ Text: what action? in their words ────
         Translate the referral form into the
         five languages most asked for, with
         people who speak them
         Enter next   Ctrl-S saves   Esc back
        """)
    practice.press("Down", "Down", "Down")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Nightjar 2]                     4 of 14
          Target     (what outcome do they hope
                     for?)
        > Measure    (how will we know?)
          Baseline   (how is it now?)
          Theme      #language
        ─ Measure: how will we know? ───────────

         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func anOrganisationOnASmallScreen() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":form @nig")
    practice.press("Down", "Down")
    practice.type("x")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Nightjar Counselling]            3 of 9
          Alias      (short and former names,
                     one a line)
        >*Sector     voluntaryx
          Size       (how large it is)
          Area       (where it works)
        ─ Sector: voluntaryx (a new sector) ────
         voluntaryx
         Enter next   Ctrl-S saves   Esc back
        """)
  }
}
