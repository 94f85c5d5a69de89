import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// The smallest screen with panes, 40x10.
struct SmallScreensTests {
  @Test func organisations() {
    let practice = Practice(columns: 40, rows: 10)
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open
        [Organisations]
        >Ashbourne Council                     ?
         Birchwood Carers                      ?
         Harbour Street Hearth
         Harbour View Trust
         Nightjar Counselling
        ─ Ashbourne 1 ──────────────────────────

         Type a note   ? ask   F1 help
        """#)
  }

  @Test func pledges() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter("@nig2")
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open
        [Pledges · Nightjar Counselling]    ↑1↓1
          2023-1 Ask how we work with disabled …
        > 2023-2 Translate the referral form
                 into the five languages most …
                                         started
          2023-3 Train every counsellor
        ─ Nightjar 2 ───────────────────────────

         Nightjar 2
        """#)
  }

  @Test func notes() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter("@nig2")
    practice.press("Right", "Home")
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open
        [Notes · Nightjar 2]
         19 May 2026
        >     + Form now in three languages
              ! No budget for interpreters ·
                unattributed
              = started
        ─ progress on Nightjar 2 · Form now… ───

         F3 correct   Delete   ? mark   F1 help
        """#)
  }

  @Test func aNoteBeingTyped() {
    var practice = Practice(columns: 40, rows: 10)
    practice.type("! translators cost more than we planned for this year")
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open
        [Organisations]                       ↓1
        >Ashbourne Council                     ?
         Birchwood Carers                      ?
         Harbour Street Hearth
         Harbour View Trust
        ─ challenge on Ashbourne 1 · unattr… ───
         ! translators cost more than we
         planned for this year
         Enter file it   Tab complete   F1 help
        """#)
  }

  @Test func palette() {
    var practice = Practice(columns: 40, rows: 10)
    practice.type(":")
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open
        [Organisations]
        >Ashbourne Council                     ?
         Birchwood Carers                      ?
         Harbour Street Hearth
         Harbour View Trust
         Nightjar Counselling
        ─ any command by name ──────────────────
         :
         Tab: :help what can be done here, the…
        """#)
  }

  @Test func help() {
    var practice = Practice(columns: 40, rows: 10)
    practice.press("F1")
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open
        [Help]                              ↓325
         Here, on Ashbourne 1
        >a letter           a plain note on the
                            selected pledge
         +                  progress
         !                  a challenge: what
        ─ a letter begins a note ───────────────

         Enter does it   Esc back
        """#)
  }

  @Test func tooSmall() {
    var practice = Practice(columns: 40, rows: 10)
    practice.resize(columns: 39, rows: 9)
    practice.type("! translators cost more than we planned")
    #expect(
      practice.screen == #"""
        Too small: 40x10 shows the panes.




        ─ challenge on Ashbourne 1 · unatt… ───
         ! translators cost more than we
         planned
         Enter file it   F1 help
        """#)
  }

  @Test func tiny() {
    var practice = Practice(columns: 40, rows: 10)
    practice.resize(columns: 12, rows: 2)
    practice.type("! translators cost more")
    #expect(
      practice.screen == #"""
        Too small: …
         more
        """#)
  }

  @Test func whoTakesNotes() {
    var practice = Practice(columns: 40, rows: 10)
    practice = Practice(columns: 40, rows: 10, me: nil, event: nil)
    practice.type("rk")
    #expect(
      practice.screen == #"""
         5 organisations   2 asks open
        [Organisations]
        >Ashbourne Council                     ?
         Birchwood Carers                      ?
         Harbour Street Hearth
         Harbour View Trust
         Nightjar Counselling
        ─ Who takes notes? Initials and name ───
         rk
         Ctrl-Q leaves   as rk Rowan Keane
        """#)
  }

  @Test func noEventToday() {
    var practice = Practice(columns: 40, rows: 10)
    practice = Practice(columns: 40, rows: 10, event: nil)
    #expect(
      practice.screen == #"""
         5 organisations   2 asks open
        [Organisations]
        >Ashbourne Council                     ?
         Birchwood Carers                      ?
         Harbour Street Hearth
         Harbour View Trust
         Nightjar Counselling
        ─ No event today. Enter begins “Pro… ───

         Enter begins it   Esc only reads
        """#)
  }

  @Test func readOnly() {
    var practice = Practice(columns: 40, rows: 10)
    practice = Practice(columns: 40, rows: 10, readOnly: "the disk is full")
    #expect(
      practice.screen == #"""
         2 asks open    read only: the disk is …
        [Organisations]
        >Ashbourne Council                     ?
         Birchwood Carers                      ?
         Harbour Street Hearth
         Harbour View Trust
         Nightjar Counselling
        ─ Ashbourne 1 ──────────────────────────

         Type a note   ? ask   F1 help
        """#)
  }
}
