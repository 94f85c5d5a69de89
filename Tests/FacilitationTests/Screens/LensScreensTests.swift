import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Each lens at 80x24.
struct LensScreensTests {
  @Test func themes() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":lens themes")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Themes]                       │  Pledges · Language and interpreting
        >Language and interpreting    2│ > Birchwood 3 Find an interpreter within two
         Data and monitoring          2│               days
         Training of staff            1│   Nightjar 2 Translate the referral fo… started
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
        ─ Birchwood 3 ──────────────────────────────────────────────────────────────────

         Type a note   ? ask   @ go to   # theme   / find   F2 lens   F1 help
        """#)
  }

  @Test func communities() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":lens communities")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Communities]                  │  Pledges · Deaf people and BSL users
        >Deaf people and BSL users    1│ > Birchwood 3 Find an interpreter within two
         LGBTQI+ communities          2│               days
         Older people                 2│
         Deafblind people             0│
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
        ─ Birchwood 3 ──────────────────────────────────────────────────────────────────

         Type a note   ? ask   @ go to   # theme   / find   F2 lens   F1 help
        """#)
  }

  @Test func status() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":lens status")
    practice.press("Down", "Down", "Down")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Status]                       │  Pledges · started
         stuck                        0│ > Nightjar 2 Translate the referral form into
         nothing said yet             9│              the five languages most asked for,
         not started                  0│              with people who speak them
        >started                      1│                                         started
         on track                     0│
         done                         0│
         changed                      0│
         withdrawn                    0│
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
        ─ Nightjar 2 ───────────────────────────────────────────────────────────────────

         Type a note   ? ask   @ go to   # theme   / find   F2 lens   F1 help
        """#)
  }

  @Test func asks() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":lens asks")
    practice.press("Right")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Asks · open]                      │  Notes · Ashbourne 1
        > Ashbourne 1 Who else asks this?  │  19 May 2026
                             since May 2026│       ? Who else asks this?
          Birchwood 1 Who pays fo… May 2026│         * Ask the library
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
        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         Type a note   ? ask   @ go to   # theme   / find   F2 lens   F1 help
        """#)
  }

  @Test func theBoardOfAsksInASmallWindow() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":lens asks")
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open
        [Asks]
        >open                                  2
         Data and monitoring                   1
         parked                                0
         answered                              0

        ─ Ashbourne 1 ──────────────────────────

         Type a note   ? ask   F1 help
        """#)
  }

  @Test func anAskUnderDiscussion() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":lens asks")
    practice.press("Right", "Down", "Enter")
    practice.enter("* @ash the lottery")
    #expect(
      practice.screen == #"""
         5 organisations   2 notes   2 asks open                          ✓ the lottery
        [Asks · open]                      │  Notes · Birchwood 1
        > Birchwood 1 Who pays for breaks? │  Today
                discussing · since May 2026│  May 2026 ? Who pays for breaks?
          Ashbourne 1 Who else as… May 2026│  14:20   ? under discussion
                                           │  14:20   * Ashbourne: the lottery
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
        ─ discussing the ask of Birchwood 1: “Who pays for breaks?” ────────────────────

         * idea   :answered   < offer   & contact   > action   :parked   Esc leaves it
        """#)
  }
}
