import PledgeModel
import Screen

/// What Tab may put into the line, one choice a row, between the panes and the line: after `:` it is
/// the palette of all commands.
struct ChoiceList {
  private let completion: Completion
  private let turn: Int?
  private let visible: Range<Int>

  /// Nil when there is nothing to choose between, or no room for three rows of it.
  init?(_ completion: Completion, turn: Int?, size: Size) {
    guard completion.choices.count > 1 else { return nil }
    let room = min(8, size.rows - 16)
    guard room >= 3 else { return nil }
    self.completion = completion
    self.turn = turn
    visible = visibleRange(
      count: completion.choices.count, around: (turn ?? 0)..<(turn ?? 0) + 1, height: room)
  }

  /// The rows, from the top.
  func rows(columns: Int) -> [TextRow] {
    let width = completion.choices.reduce(0) { max($0, Screen.columns(of: $1.insertion)) }
    let indent = min(width, columns / 2)
    let below = completion.choices.count - visible.upperBound
    return visible.map { index in
      let choice = completion.choices[index]
      // How many are out of sight stands beside the first and the last that are not.
      var more: String?
      if index == visible.lowerBound, visible.lowerBound > 0 { more = "↑\(visible.lowerBound)" }
      if index == visible.upperBound - 1, below > 0 { more = "↓\(below)" }
      let name = clipped(choice.insertion, to: indent)
      let gap = String(repeating: " ", count: indent - Screen.columns(of: name) + 2)
      return TextRow((index == turn ? ">" : " ") + name + gap, .bold, right: more)
        .adding(choice.words)
    }
  }
}
