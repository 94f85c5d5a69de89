import Screen
import Testing

@Suite struct GridTests {
  private func grid(_ rows: Int, _ columns: Int) -> Grid {
    Grid(size: Size(rows: rows, columns: columns))
  }

  @Test func textStandsWhereItIsPut() {
    var screen = grid(3, 10)
    #expect(screen.put("Nightjar", at: Point(row: 0, column: 1)) == 8)
    #expect(screen.put("Counselling", at: Point(row: 1, column: 4)) == 6)
    #expect(screen.put("clipped", at: Point(row: 2, column: 0), columns: 4) == 4)
    #expect(screen.put("nowhere", at: Point(row: 3, column: 0)) == 0)
    #expect(screen.put("nowhere", at: Point(row: -1, column: 0)) == 0)
    #expect(screen.put("nowhere", at: Point(row: 0, column: 10)) == 0)
    #expect(
      screen.text == """
         Nightjar
            Counse
        clip
        """)
  }

  @Test func wideLettersAreNeverHalved() {
    var screen = grid(5, 5)
    #expect(screen.put("中文字", at: Point(row: 0, column: 0)) == 5)
    screen.put("中文", at: Point(row: 1, column: 0))
    screen.put("x", at: Point(row: 1, column: 1))
    screen.put("中文", at: Point(row: 2, column: 0))
    screen.put("x", at: Point(row: 2, column: 2))
    screen.put("中文", at: Point(row: 3, column: 0))
    screen.put("語", at: Point(row: 3, column: 1))
    screen.put("abcde", at: Point(row: 4, column: 0))
    #expect(screen.put("कि", at: Point(row: 4, column: 4)) == 1)
    #expect(
      screen.text == """
        中文
         x文
        中x
         語
        abcd
        """)
  }

  @Test func marksShareTheCellOfTheirLetter() {
    var screen = grid(1, 6)
    #expect(
      screen.put("w\u{302}e\u{301}\u{302}\u{303}\u{304}\u{305}한", at: Point(row: 0, column: 0)) == 4
    )
    #expect(screen.text.unicodeScalars.count == 2 + 5 + 1)
    let cells = Array(screen.row(0))
    #expect(cells.map { $0.scalar(0) } == [0x77, 0x65, 0xD55C, 0, 0x20, 0x20])
    #expect(cells[1].scalar(4) == 0x304)
    #expect(cells[3].isRightHalf)
  }

  @Test func stylesAreShownByLetters() {
    var screen = grid(2, 9)
    screen.put("stuck", at: Point(row: 0, column: 0), style: Style(bold: true, ink: .red))
    screen.put("done", at: Point(row: 1, column: 5), style: .underline)
    screen.add(.reverse, at: Point(row: 0, column: 4), columns: 99)
    #expect(
      screen.styles == """
        aaaabcccc
             dddd
        a bold red
        b reverse bold red
        c reverse
        d underline
        """)
    #expect(screen.text == "stuck\n     done")
  }

  @Test func changesAreFound() {
    func changes(_ draw: (inout Grid) -> Void) -> [String] {
      var before = grid(4, 9)
      before.put("a中b中c", at: Point(row: 1, column: 0))
      var after = before
      draw(&after)
      return after.changes(since: before).map { "\($0.row): \($0.columns)" }
    }
    #expect(changes { _ in } == [])
    #expect(changes { $0.cursor = Point(row: 0, column: 0) } == [])
    #expect(changes { $0.put("a中b中c", at: Point(row: 1, column: 0)) } == [])
    #expect(changes { $0.put("x", at: Point(row: 0, column: 8)) } == ["0: 8..<9"])
    #expect(changes { $0.put(" ", at: Point(row: 3, column: 2), style: .reverse) } == ["3: 2..<3"])
    #expect(changes { $0.put("x", at: Point(row: 1, column: 2)) } == ["1: 1..<3"])
    #expect(changes { $0.put("文", at: Point(row: 1, column: 4)) } == ["1: 4..<6"])
    #expect(changes { $0.add(.bold, at: Point(row: 1, column: 2), columns: 1) } == ["1: 1..<3"])
    #expect(
      changes {
        $0.put("x", at: Point(row: 1, column: 0)); $0.put("x", at: Point(row: 1, column: 8))
      } == ["1: 0..<9"])
    #expect(grid(2, 3).changes(since: grid(2, 4)).map(\.columns) == [0..<3, 0..<3])
  }

  @Test func everyStyleSurvivesItsCell() {
    for bits in 0..<16 {
      for ink in Style.Ink.allCases {
        let style = Style(
          bold: bits & 1 != 0, dim: bits & 2 != 0, reverse: bits & 4 != 0, underline: bits & 8 != 0,
          ink: ink)
        var screen = grid(1, 1)
        screen.put("e\u{301}\u{302}\u{303}\u{304}", at: Point(row: 0, column: 0), style: style)
        #expect(screen.row(0).first?.style == style)
        #expect(screen.row(0).first?.text == "e\u{301}\u{302}\u{303}\u{304}")
      }
    }
  }

  @Test func fillsAndPanes() {
    var pane = grid(2, 4)
    pane.put("ab中", at: Point(row: 0, column: 0))
    pane.put("文cd", at: Point(row: 1, column: 0))
    pane.cursor = Point(row: 1, column: 2)
    var screen = grid(4, 6)
    screen.fill("─", at: Point(row: 0, column: 0), columns: 99)
    screen.fill("│", at: Point(row: 1, column: 2), rows: 99, columns: 1)
    screen.put("界界界", at: Point(row: 2, column: 0))
    screen.put(pane, at: Point(row: 1, column: 3))
    #expect(screen.cursor == Point(row: 2, column: 5))
    #expect(
      screen.text == """
        ──────
          │ab
        界 文c
          │
        """)
  }

  /// Whatever is drawn over whatever, each right half follows a wide letter and each wide letter has one.
  @Test func randomDrawingLeavesWholeLetters() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<200 {
      var screen = grid(4, 17)
      for _ in 0..<25 {
        let point = Point(
          row: Int.random(in: -1...4, using: &generator),
          column: Int.random(in: -1...17, using: &generator))
        let text = randomText(6, using: &generator)
        let limit = Int.random(in: 0...20, using: &generator)
        let used = screen.put(text, at: point, columns: limit)
        #expect(used <= limit && used <= max(0, 17 - point.column))
        if Int.random(in: 0..<5, using: &generator) == 0 {
          var pane = grid(2, 5)
          pane.put(text, at: Point(row: 0, column: 0))
          screen.put(pane, at: point)
        }
      }
      for row in 0..<4 {
        var wideBefore = false
        for cell in screen.row(row) {
          #expect(cell.isRightHalf == wideBefore)
          wideBefore = Unicode.Scalar(cell.scalar(0))?.columns == 2
        }
        #expect(!wideBefore)
        #expect(columns(of: screen.row(row).map(\.text).joined()) == 17)
      }
    }
  }
}
