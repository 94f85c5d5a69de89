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
         Progressing Equality, autumn   6 organisations   0 notes   2 asks open
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
         Progressing Equality, autumn   6 organisations   0 notes   2 asks open
        [Help]                                                                       ↓81
         The first character says what the line is
         a letter              a plain note on the selected pledge
         +                     progress
         !                     a challenge: what holds them back, told unattributed
         ?                     an ask: input wanted from the group; ? alone marks the
                               selected pledge or note
         *                     an idea or an answer; it joins the open ask it is typed
                               on
         <                     an offer: help, a document, an introduction
         >                     an action: who, what, by when
         &                     a contact; && when it may be passed on
         %                     good practice worth copying
         "                     words to quote; "" when they agreed to it
         =                     a status of the pledge, with a remark if you like
         /                     find: filters every pane as you type; Enter keeps it,
                               Esc clears it
         #                     go to a theme or community; in a note, tag it with one
         @                     go to an organisation (@nig) or pledge (@nig2), or file
                               the rest of the line there
        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }

  @Test func endOfHelp() {
    var practice = Practice(columns: 80, rows: 24)
    practice.press("F1", "End")
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   6 organisations   0 notes   2 asks open
        [Help]                                                                       ↑81
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
         Alt-Enter             a further line of the same note
        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
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
         6 organisations   0 notes   2 asks open     2 problems in the files, :problems
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
