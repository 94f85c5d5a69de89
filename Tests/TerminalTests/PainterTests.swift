import PainterProbe
import Screen
import Testing
import VirtualTerminal

/// Frames drawn through real ncurses on a terminal in memory are compared with the grids, cell by cell.
@Suite struct PainterTests {
  private static let size = Size(rows: 12, columns: 40)

  @Test(arguments: [
    "xterm-256color", "tmux-256color", "xterm", "screen", "linux", "rxvt", "vt220", "vt100",
    "xterm-mono",
    "xterm-direct", "no-such-terminal",
  ])
  func framesArriveAsDrawn(term: String) throws {
    let seed = UInt64(term.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF)
    var environment = VirtualTerminal.usualEnvironment
    environment["TERM"] = term
    let terminal = try VirtualTerminal(
      VirtualTerminal.product("PainterProbe"), ["frames", "\(seed)"], environment: environment,
      size: Self.size)
    let look = Look(term: term)
    var generator = SplitMix64(seed: seed)
    var frame = Grid(size: Self.size)
    for number in 0..<60 {
      frame.scribble(using: &generator)
      let expected = cells(of: frame, as: look)
      do {
        try terminal.wait("frame \(number)") {
          shown(on: terminal) == expected
            && (terminal.cursor == frame.cursor || frame.cursor == nil && !look.hidesCursor)
        }
      } catch {
        Issue.record("\(difference(expected, shown(on: terminal)))\n\(error)")
        return
      }
      try terminal.type(" ")
    }
  }

  /// What a terminal can show of a style, by its description.
  private struct Look {
    let hasColours: Bool
    let hidesCursor: Bool
    let underlinesInColour: Bool

    init(term: String) {
      hasColours = !["vt220", "vt100", "xterm-mono"].contains(term)
      hidesCursor = !["vt100", "xterm-mono"].contains(term)
      // ncurses obeys "ncv": the console shows underline as a colour, so it cannot show both.
      underlinesInColour = term != "linux"
    }

    func shown(_ style: Style) -> Style {
      var style = style
      if !hasColours { style.ink = .plain }
      if !underlinesInColour, style.ink != .plain { style.underline = false }
      return style
    }
  }

  private func cells(of frame: Grid, as look: Look) -> [VirtualTerminal.Cell] {
    var frame = frame
    // The painter keeps wide letters and marks out of the last two columns of the last row.
    let last = frame.size.rows - 1
    let row = Array(frame.row(last))
    for column in row.count - 2..<row.count {
      let cell = row[column]
      guard cell.scalar(1) != 0 || cell.isRightHalf || Unicode.Scalar(cell.scalar(0))?.columns == 2
      else {
        continue
      }
      let start = cell.isRightHalf ? column - 1 : column
      frame.put(" ", at: Point(row: last, column: start), style: cell.style)
    }
    return (0..<frame.size.rows).flatMap { frame.row($0) }.map {
      VirtualTerminal.Cell(text: $0.text, style: look.shown($0.style))
    }
  }

  private func shown(on terminal: VirtualTerminal) -> [VirtualTerminal.Cell] {
    (0..<Self.size.rows * Self.size.columns).map {
      terminal.cell(Point(row: $0 / Self.size.columns, column: $0 % Self.size.columns))
    }
  }

  private func difference(_ expected: [VirtualTerminal.Cell], _ shown: [VirtualTerminal.Cell])
    -> String
  {
    for index in expected.indices where expected[index] != shown[index] {
      return "row \(index / Self.size.columns), column \(index % Self.size.columns): "
        + "\(shown[index]) instead of \(expected[index])"
    }
    return "only the cursor differs"
  }
}
