import PledgeModel
import Screen

/// What Tab may put into the line, one choice a row, between the panes and the line: after `:` it is
/// the palette of all commands.
struct ChoiceList {
  private let completion: Completion
  private let turn: Int?
  private let visible: Range<Int>

  /// Nil when there is nothing to choose between, or no room for three rows of it.
  init?(_ state: State) {
    guard let (completion, turn) = state.offered, completion.choices.count > 1 else { return nil }
    let room = min(8, state.size.rows - 16)
    guard room >= 3 else { return nil }
    self.completion = completion
    self.turn = turn
    visible = visibleRange(
      count: completion.choices.count, around: (turn ?? 0)..<(turn ?? 0) + 1, height: room)
  }

  /// How many rows `draw` needs.
  var rows: Int { visible.count }

  func draw(on grid: inout Grid, at top: Int, columns: Int) {
    let width = completion.choices.reduce(0) { max($0, Screen.columns(of: $1.insertion)) }
    let indent = min(width, columns / 2)
    let below = completion.choices.count - visible.upperBound
    for (row, index) in visible.enumerated() {
      let choice = completion.choices[index]
      // How many are out of sight stands beside the first and the last that are not.
      var more: String?
      if index == visible.lowerBound, visible.lowerBound > 0 { more = "↑\(visible.lowerBound)" }
      if index == visible.upperBound - 1, below > 0 { more = "↓\(below)" }
      let name = clipped(choice.insertion, to: indent)
      let gap = String(repeating: " ", count: indent - Screen.columns(of: name) + 2)
      TextRow((index == turn ? ">" : " ") + name + gap, .bold, right: more)
        .adding(choice.words)
        .draw(on: &grid, at: Point(row: top + row, column: 0), columns: columns)
    }
  }
}

extension State {
  /// What Tab offers just now, and which of it stands in the line already; nil for nothing, and for
  /// a single choice that is typed in full.
  var offered: (completion: Completion, turn: Int?)? {
    if let (completion, turn) = completing { return (completion, turn) }
    guard question == nil, !line.isEmpty, let offer = reader.completion(of: line.before) else {
      return nil
    }
    let isTyped = offer.choices.count == 1 && line.before.hasSuffix(offer.choices[0].insertion)
    return isTyped ? nil : (offer, nil)
  }
}
