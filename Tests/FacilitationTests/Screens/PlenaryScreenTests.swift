import PledgeModel
import Reports
import Screen
import Testing

@testable import Facilitation

/// What stands on the wall.
struct PlenaryScreenTests {
  private func screen(columns: Int, rows: Int, _ steps: (inout Practice) -> Void) -> String {
    var practice = Practice(columns: columns, rows: rows)
    steps(&practice)
    practice.press("F6")
    return practice.screen
  }

  @Test func theAskUnderDiscussion() {
    #expect(
      screen(columns: 80, rows: 24) {
        $0.enter("@bir1")
        $0.enter(":discuss")
        $0.enter("* @ash the lottery gave us five thousand for just that in spring")
        $0.enter("~* ask the bank")
      } == #"""





                            Birchwood Carers asks

                            Who pays for breaks?


                            – Ashbourne Council: the lottery gave us
                              five thousand for just that in spring












        """#)
  }

  @Test func theOpenAsks() {
    #expect(
      screen(columns: 80, rows: 24) { _ in } == #"""






                            Asked of all of us

                            – Birchwood Carers: Who pays for breaks?

                            – Ashbourne Council: Who else asks this?













        """#)
  }

  /// The ask and the latest of what was said to it stay in sight.
  @Test func aSmallWall() {
    #expect(
      screen(columns: 40, rows: 10) {
        $0.enter("@bir1")
        $0.enter(":discuss")
        for number in 1...5 { $0.enter("* idea number \(number)") }
      } == #"""

          Birchwood Carers asks

          Who pays for breaks?

          …
          – idea number 4

          – idea number 5

        """#)
  }

  @Test func noSizeIsTooSmall() {
    for (columns, rows) in [(0, 0), (1, 1), (3, 2), (10, 3)] {
      let grid = plenaryView(
        Plenary(SampleBook.book, at: SampleBook.today), size: Size(rows: rows, columns: columns))
      #expect(grid.size == Size(rows: rows, columns: columns))
    }
  }
}
