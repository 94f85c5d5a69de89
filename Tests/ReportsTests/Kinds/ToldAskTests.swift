import PledgeModel
import Testing

@testable import Reports

@Suite struct ToldAskTests {
  @Test func aParkedAskSaysWhoSeesToIt() {
    func state(_ change: @escaping (inout Note) -> Void) -> String? {
      let book = SampleBook.with([
        note(1, .ask, .organisation, "Who pays?", input: .wanted),
        note(2, .ask, .organisation, about: id(1), input: .parked, change),
      ])
      let told = ToldBook(book, to: .group)
      return told.asks(in: .parked).first.map { "\($0.state) – \($0.outcome)" }
    }
    #expect(state { _ in } == "parked – ")
    #expect(
      state { $0.owner = "ashbourne-council" } == "parked, Ashbourne Borough Council sees to it – ")
    #expect(state { $0.outcome = Ask.nextAgenda } == "parked, on the next agenda – ")
    // Persons are not told.
    #expect(state { $0.owner = "Robin Fenn" } == "parked – ")
  }
}
