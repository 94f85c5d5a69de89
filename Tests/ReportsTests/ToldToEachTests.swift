import PledgeModel
import Testing

@testable import Reports

@Suite struct ToldToEachTests {
  /// One after the other each is told what the gate tells it alone.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func eachIsToldWhatTheGateTellsIt(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let notes = (0..<Int.random(in: 1...25, using: &random)).map { randomNote($0, &random) }
    let book = SampleBook.with(notes)
    var each = ToldToEach(book)
    for organisation: OrganisationID in ["nightjar", "ashbourne-council", "nightjar"] {
      let alone = ToldBook(book, to: .organisation(organisation))
      each.tell(organisation) { told in
        #expect(told.audience == alone.audience)
        #expect(told.book.organisations.all == alone.book.organisations.all)
        #expect(told.book.pledges.all == alone.book.pledges.all)
        #expect(told.book.people.ids.isEmpty)
        #expect(Array(told.book.log.all) == Array(alone.book.log.all))
        #expect(told.remarks == alone.remarks)
        #expect(told.turnouts == alone.turnouts)
      }
    }
  }
}
