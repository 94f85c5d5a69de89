import PledgeModel
import Screen

extension State {
  /// What was done in the last day, the latest first; what was undone stands above, in brackets.
  func historyRows(columns: Int) -> [TextRow] {
    let undone = history.undone.flatMap { rows(of: $0, "(undone) ", columns) }
    return undone + history.done.reversed().flatMap { rows(of: $0, "", columns) }
  }

  private func rows(of act: Act, _ mark: String, _ columns: Int) -> [TextRow] {
    let time = Moment(seconds: act.id.seconds, offset: now.offset)
    let by = act.id.by == me ? "" : " \(act.id.by)"
    let first = "\(time.day == now.day ? time.clock : "\(time.day) \(time.clock)")\(by) "
    let words = act.changes.compactMap(\.note).map { firstWords(of: $0.text) }.filter {
      !$0.isEmpty
    }
    let title = mark + act.title
    return wrappedRows(
      ([title] + words).joined(separator: words.count == 1 ? ": " : " · "), columns: columns,
      first: first, further: 6)
  }
}
