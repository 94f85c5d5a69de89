package import Reports
package import Screen

/// What the whole room sees: short lines in the middle, far apart, and nothing else.
///
/// The ask under discussion stands at the top, what is said to it below, the latest always in sight;
/// between discussions the asks that wait.
package func plenaryView(_ plenary: Plenary, size: Size) -> Grid {
  var grid = Grid(size: size)
  let width = max(1, min(40, size.columns - 4))
  let left = (size.columns - width) / 2
  let height = max(0, size.rows - 2)
  let (head, rest) = plenary.rows(columns: width)
  let top = Array(head.prefix(height))
  var below = rest
  let room = height - top.count
  if below.count > room, plenary.asked != nil {
    below = room > 1 ? ["…"] + below.suffix(room - 1) : []
  } else if below.count > room {
    below = room > 1 ? below.prefix(room - 1) + ["…"] : []
  }
  // A short text stands a little above the middle.
  let margin = max(1, (size.rows - top.count - below.count) / 3)
  for (index, row) in (top + below).enumerated() {
    grid.put(
      row, at: Point(row: margin + index, column: left), columns: width,
      style: index < top.count ? .bold : .plain)
  }
  return grid
}

extension Plenary {
  /// What stays in sight, and what may scroll.
  fileprivate func rows(columns: Int) -> (head: [String], rest: [String]) {
    guard let asked else {
      guard !open.isEmpty else { return (["No ask is open."], []) }
      return (["Asked of all of us"], open.flatMap { lines(of: $0, columns: columns) })
    }
    let words = wrapped(asked.words, to: columns).flatMap { ["", String($0.text)] }
    return (
      [(asked.whose ?? "One of us") + " asks"] + words + [""],
      answers.flatMap { lines(of: $0, columns: columns) }
    )
  }

  /// An empty row, then what was said.
  private func lines(of saying: Saying, columns: Int) -> [String] {
    let text = saying.whose.map { "\($0): \(saying.words)" } ?? saying.words
    let lines = wrapped(text, to: max(1, columns - 2)).map { String($0.text) }
    return [""] + lines.enumerated().map { ($0.offset == 0 ? "– " : "  ") + $0.element }
  }
}
