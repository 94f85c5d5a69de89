import PledgeModel
import Testing

@testable import Facilitation

/// Taking stock: pledge by pledge through the organisations.
struct StockTakingTests {
  @Test func enterGoesOnToTheNextPledgeWithoutNews() {
    var practice = Practice()
    practice.enter(":stocktake")
    #expect(practice.rule == "Ashbourne 1 · 0 of 2 heard · 4 organisations left")
    practice.enter("=on track")
    #expect(practice.rule == "Ashbourne 1 · 1 of 2 heard · 4 organisations left")
    practice.press("Enter")
    #expect(practice.rule == "Ashbourne 2 · 1 of 2 heard · 4 organisations left")
    practice.enter("+ two chairs")
    #expect(practice.rule == "Ashbourne 2 · 2 of 2 heard · 3 organisations left")
    practice.press("Enter")
    #expect(practice.rule == "Birchwood 1 · 0 of 3 heard · 3 organisations left")
    // Passed over, it comes round again.
    practice.enter(":stocktake")
    #expect(practice.state.subject == .pledge("birchwood-2025-2"))
    #expect(
      practice.notes == [
        "status @ashbourne-council-2025-1 is on-track: ",
        "progress @ashbourne-council-2025-2: two chairs",
      ])
  }

  @Test func itBeginsWhereSheIsAndComesRoundToWhatWasPassedOver() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter(":stocktake")
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
    var gone: [Subject] = []
    for _ in 0..<10 {
      practice.press("Enter")
      gone.append(practice.state.subject)
    }
    #expect(Set(gone).count == 10)
    #expect(gone.prefix(2) == [.pledge("nightjar-2023-3"), .pledge("ashbourne-council-2025-1")])
    #expect(gone.last == .pledge("nightjar-2023-2"))
  }

  @Test func itEndsWhenThereIsNewsOfAll() {
    var practice = Practice()
    practice.enter(":stocktake")
    for _ in 0..<10 {
      practice.enter("=started")
      practice.press("Enter")
    }
    #expect(practice.told == "Stock is taken: there is news of all 10 pledges.")
    #expect(practice.notes.count == 10)
    practice.press("Ctrl-Z", "Enter")
    #expect(practice.rule == "Nightjar 3 · 3 of 4 heard · 1 organisation left")
  }

  @Test func onlyThoseWhoAreHereAreGoneThrough() {
    var book = SampleBook.book
    let here = Note(
      id: noteID("20261014T131000-jd-here"), at: SampleBook.now, by: SampleBook.jo,
      event: SampleBook.today, kind: .attendance, share: .organisation, organisation: "nightjar")
    #expect(book.read([here]).isEmpty)
    var practice = Practice(book)
    practice.enter(":stocktake")
    #expect(practice.state.browse.rows == [.organisation("nightjar")])
    #expect(practice.rule == "Nightjar 1 · 0 of 4 heard · 1 organisation left")
  }

  @Test func goingToAnOrganisationStaysInTheStockTake() {
    var practice = Practice()
    practice.enter(":stocktake")
    practice.enter("@bir3")
    #expect(practice.state.lens == .stocktake)
    #expect(practice.state.subject == .pledge("birchwood-2025-3"))
  }

  @Test func withoutAnEventThereIsNoStockToTake() {
    var practice = Practice(event: nil)
    practice.press("Esc")
    practice.enter(":stocktake")
    #expect(practice.hint == "There is no event today. “:event” and a title begins one.")
    #expect(practice.state.lens == .organisations)
  }

  @Test func linearModeSaysTheSame() {
    var practice = Practice()
    practice.enter("@nig1")
    practice.happen(.entered(":stocktake"))
    #expect(
      practice.state.spoken(after: .command(.stocktake, argument: "")) == [
        "Nightjar 1: Open a Saturday clinic", "0 of 4 heard · 4 organisations left",
      ])
    practice.happen(.entered(":stocktake"))
    practice.happen(.entered(":stocktake"))
    #expect(
      practice.state.spoken(after: .command(.stocktake, argument: "")) == [
        "Nightjar 2: Translate the referral form into the five languages most asked for, "
          + "with people who speak them (started)",
        "19 May 2026: started · ! No budget for interpreters",
        "0 of 4 heard · 4 organisations left",
      ])
  }

  // MARK: The matrix

  @Test func theMatrixGoesOverWhatTheCursorIsOn() {
    var practice = Practice()
    practice.enter(":matrix")
    #expect(practice.state.sheet == .matrix(.organisation("ashbourne-council")))
    practice.enter(":lens status")
    practice.enter(":matrix")
    #expect(practice.state.sheet == .matrix(.everything))
    practice.enter("#data")
    practice.enter(":matrix")
    #expect(practice.state.sheet == .matrix(.topic(.theme, "data")))
    practice.enter(":matrix @nig2")
    #expect(practice.state.sheet == .matrix(.organisation("nightjar")))
    practice.enter(":matrix #deaf")
    #expect(practice.state.sheet == .matrix(.topic(.community, "deaf")))
    practice.enter(":matrix #pigeons")
    #expect(practice.hint.contains("No theme or community is called “pigeons”."))
    practice.press("Ctrl-U")
    practice.enter(":matrix all")
    #expect(practice.state.sheet == .matrix(.everything))
  }

  @Test func theMatrixInWords() {
    var practice = Practice()
    practice.enter("@nig2 =stuck")
    practice.enter("@nig3 + five counsellors")
    practice.happen(.entered(":matrix @nig"))
    #expect(
      practice.state.spoken(after: .command(.matrix, argument: "@nig")) == [
        "Progress · Nightjar Counselling:", "Nightjar 1: no update",
        "Nightjar 2023-1: no update",
        "Nightjar 2: 19 May 2026 started, 14 Oct 2026 stuck",
        "Nightjar 3: 14 Oct 2026 progress",
      ])
    #expect(practice.state.sheet == nil)
  }
}
