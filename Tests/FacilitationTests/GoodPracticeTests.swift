import PledgeModel
import Testing

@testable import Facilitation

/// Good practice over the years.
struct GoodPracticeTests {
  private var practice: Practice {
    var book = SampleBook.book
    _ = book.read([
      Note(
        id: SampleBook.id("prc1"), at: moment("2026-05-19 15:30:00 +0100"), by: SampleBook.jo,
        event: SampleBook.may, kind: .practice, share: .unattributed, organisation: "nightjar",
        pledge: "nightjar-2023-2", text: "Ask the neighbours")
    ])
    var practice = Practice(book, columns: 80, rows: 24)
    practice.enter("@birchwood2 % Count by street")
    practice.enter("@ash2 ~% a name")
    practice.enter("@harbour-street1 % A lunch-hour clinic")
    practice.enter("@nig2 % Two languages a month #data")
    return practice
  }

  @Test func byThemeTheNewestFirst() {
    var practice = practice
    practice.enter(":practice")
    #expect(
      practice.screen == #"""
         4 notes   2 asks open          ✓ good practice on Nightjar 2 · Data and monito…
        [Good practice]
         Language and interpreting: 1
         % Ask the neighbours · unattributed · Nightjar 2, 19 May 2026

         Data and monitoring: 2
         % Two languages a month · Nightjar 2, 14 Oct 2026
         % Count by street · Birchwood 2, 14 Oct 2026

         without a theme: 2
         % A lunch-hour clinic · Harbour Street 1, 14 Oct 2026
         % a name · private · Ashbourne 2, 14 Oct 2026









        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }

  @Test func ofOneTheme() {
    var practice = practice
    practice.enter(":practice lang")
    #expect(practice.screen.contains("[Good practice · Language and interpreting]"))
    #expect(practice.screen.contains("% Ask the neighbours"))
    #expect(!practice.screen.contains("Count by street"))
    practice.press("Esc")
    practice.enter(":practice #training")
    #expect(practice.screen.contains("none yet: a line that begins with % notes some"))
    practice.press("Esc")
    practice.enter(":practice #nowhere")
    #expect(practice.state.sheet == nil)
    #expect(practice.told.contains("nowhere"))
  }
}
