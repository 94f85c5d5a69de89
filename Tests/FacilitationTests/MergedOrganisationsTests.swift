import PledgeModel
import Testing

@testable import Facilitation

/// Wren Helpline, which merged into Birchwood Carers, had made pledges of its own.
struct MergedOrganisationsTests {
  static var book: Book {
    var book = SampleBook.book
    for (number, text) in [(1, "Answer in three languages"), (2, "Ring back the same day")] {
      book.apply(
        .enter(
          .pledge(
            Pledge(
              id: PledgeID("wren-2025-\(number)"), organisation: "wren", round: "2025",
              number: number, text: text))))
    }
    return book
  }

  @Test func itsPledgesStandUnderTheSuccessorByItsOwnName() {
    var practice = Practice(Self.book)
    #expect(practice.header.contains("5 organisations"))
    practice.enter("@bir")
    #expect(practice.screen.contains("1 Offer a rest break"))
    #expect(practice.screen.contains("Wren 1 Answer in three languages"))
    practice.enter("@wren2")
    #expect(practice.told == "Wren 2")
    #expect(practice.state.subject == .pledge("wren-2025-2"))
    #expect(practice.state.browse.row == .organisation("birchwood"))
    practice.enter("+ somebody answers on Sundays")
    #expect(practice.notes == ["progress @wren-2025-2: somebody answers on Sundays"])
    #expect(Array(practice.state.book.log.all).last?.organisation == "wren")
  }

  @Test func itIsCountedOnce() {
    var practice = Practice(Self.book)
    practice.enter("@wren1")
    practice.enter(":here 3")
    #expect(practice.header.contains("1 of 5 here"))
    practice.enter(":stocktake")
    #expect(practice.rule == "Wren 1 · 0 of 5 heard · 1 organisation left")
    practice.enter(":attendance")
    #expect(!practice.screen.contains("Wren Helpline"))
    practice.press("Esc")
    practice.enter(":matrix")
    #expect(practice.screen.contains("Wren 1"))
    practice.press("Esc")
    practice.enter(":lens organisations")
    practice.enter("/wren")
    #expect(practice.state.browse.rows == [.organisation("birchwood")])
  }
}
