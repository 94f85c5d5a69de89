import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// What opens over the panes, and what is asked, at 80x24.
struct SheetScreensTests {
  @Test func readingAPledge() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter("@nig2")
    practice.press("Enter")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Nightjar 2]
         Pledge       Translate the referral form into the five languages most asked
                      for, with people who speak them
         By           Nightjar Counselling
         Round        2023
         Status       started
         Theme        Language and interpreting

         Notes
         2026-05-19 15:03 = started
         2026-05-19 15:02 ! No budget for interpreters · unattributed
         2026-05-19 15:00 + Form now in three languages








        ─ Nightjar 2 ───────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }

  @Test func help() {
    var practice = Practice(columns: 80, rows: 24)
    practice.press("F1")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Help]                                                                      ↓122
         Here, on Ashbourne 1
        >a letter              a plain note on the selected pledge
         +                     progress
         !                     a challenge: what holds them back, told unattributed
         ?                     an ask: input wanted from the group; ? alone marks the
                               selected pledge or note
         =                     a status of the pledge, with a remark if you like
         :here HOW MANY @NAME  F7: who has come: the selected organisation, or those
                               named
         :apologies @NAME WHY  who is not coming
         Enter                 the selected thing in full
         @                     go to an organisation (@nig) or pledge (@nig2), or file
                               the rest of the line there
         /                     find: filters every pane as you type; Enter keeps it,
                               Esc clears it
         :lens NAME            F2: the next way of looking: organisations, themes,
                               communities, status, asks, tables, actions, stocktake,
                               inbox, review

        ─ a letter begins a note ───────────────────────────────────────────────────────

         Enter does it   type to find   ↑ ↓ choose   Esc back
        """#)
  }

  @Test func endOfHelp() {
    var practice = Practice(columns: 80, rows: 24)
    practice.press("F1", "End")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Help]                                                                      ↑122
         :me INITIALS NAME     say who takes notes
         :erase NAME           erase a person's name everywhere, and for good
         :redraw               Ctrl-L: draw the screen afresh
         :suspend              leave for the shell; fg comes back
         :quit                 Ctrl-Q: leave; everything is saved

         Moving
         ↑ ↓ PgUp PgDn         move in a pane, also while a line is half written
         Home End              first and last of a pane, on an empty line
         ← → Tab Shift-Tab     the pane to the left or right, on an empty line
         Enter                 on an empty line: the selected thing in full
         Esc                   back; puts a half-written line away, and once more takes
                               it back
         Tab Shift-Tab         completes @ # = : and goes on to the next choice, or the
                               one before
         Ctrl-← Ctrl-→         word by word in the line
         Ctrl-A Ctrl-E         beginning and end of the line
         Ctrl-U Ctrl-K Ctrl-W  delete to the beginning, to the end, a word
        >Alt-Enter             a further line of the same note
        ─ Enter presses Alt-Enter ──────────────────────────────────────────────────────

         Enter does it   type to find   ↑ ↓ choose   Esc back
        """#)
  }

  @Test func problems() {
    var practice = Practice(columns: 80, rows: 24)
    practice.happen(
      .reread(
        SampleBook.book,
        problems: [
          Problem(
            file: "organisations/nightjar.rec", line: 12,
            words: "a pledge needs a Text field; the pledge is not shown"),
          Problem(file: "events/2026-05-19-spring", line: nil, words: "cannot be read"),
        ], words: "read again"))
    #expect(
      practice.screen == #"""
         5 organisations   0 notes   2 asks open     2 problems in the files, :problems
        [Problems in the files]
           organisations/nightjar.rec:12: a pledge needs a Text field; the pledge is
           not shown
           events/2026-05-19-spring: cannot be read

         “:edit” opens the first one in your editor. All else can be used.














        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }
}
