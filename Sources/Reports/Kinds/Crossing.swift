/// Pledges counted in rows and columns, as a table has them and as bars show them.
///
/// Every bar is on one scale. Each column has its bars above a heading of its own, so that there is
/// no legend to look up, and no colour or pattern to be told apart.
struct Crossing: Equatable, Sendable {
  /// What is counted in a column, and where its bars begin.
  struct Column: Equatable, Sendable {
    let heading: String
    /// The heading in two lines: its last word, and what comes before it.
    let above: String, below: String
    /// In per cent of the plot's width.
    let x: String
  }

  /// What a table has in a row.
  struct Row: Equatable, Sendable {
    let name: String
    /// How many pledges in all.
    let pledges: Int
    /// As many for each column.
    let counts: [Int]
    /// A bar of characters for all pledges.
    let bar: String
    /// What they are made of: `done 1, stuck 2`; empty when there is one column only.
    let parts: String
  }

  /// As many rows of a plot as stay together on a page.
  struct Panel: Equatable, Sendable {
    let rows: [Drawn]
    /// In letters' heights.
    let height: String
  }

  /// A row of a plot: its name, and below that the bars with their numbers beside them.
  struct Drawn: Equatable, Sendable {
    let name: String
    let bars: [Bar]
    /// How far down the foot of the name is, the head and the foot of the bars, and the foot of the
    /// numbers, in letters' heights.
    let nameY: String, top: String, foot: String, countY: String
  }

  /// A bar, in per cent of the plot's width.
  struct Bar: Equatable, Sendable {
    let count: Int
    let x: String, length: String, countX: String
  }

  let columns: [Column]
  let rows: [Row]
  let panels: [Panel]

  /// Counts in rows, each with the count of all pledges first and one for each column. A column that
  /// is empty is left out.
  init(_ headings: [String], _ counted: [(name: String, all: Int, counts: [Int])]) {
    let kept = headings.indices.filter { column in counted.contains { $0.counts[column] > 0 } }
    let names = ["all"] + kept.map { headings[$0] }
    let lines = counted.map { row in
      (name: row.name, counts: [row.all] + kept.map { row.counts[$0] })
    }
    let most = lines.map { $0.counts[0] }.max() ?? 0
    rows = lines.map { line in
      let all = line.counts[0]
      let parts = zip(names, line.counts).dropFirst().filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
      return Row(
        name: line.name, pledges: all, counts: line.counts,
        bar: String(repeating: "█", count: Crossing.letters(all, of: most)),
        parts: parts.joined(separator: ", "))
    }
    let ruler = Ruler(
      most: names.indices.map { column in lines.map { $0.counts[column] }.max() ?? 0 })
    columns = zip(names, ruler.starts).map { name, x in
      let words = name.split(separator: " ")
      return Column(
        heading: name, above: words.dropLast().joined(separator: " "), below: "\(words.last ?? "")",
        x: decimal(x))
    }
    // Panels of one height, none longer than half a page or so.
    let panelCount = (lines.count + 11) / 12
    panels = (0..<panelCount).map { panel in
      let first = panel * lines.count / panelCount
      let last = (panel + 1) * lines.count / panelCount
      return Panel(
        rows: lines[first..<last].enumerated().map { Drawn($1.name, $1.counts, at: $0, ruler) },
        height: decimal(Crossing.headHeight + Crossing.rowHeight * Double(last - first)))
    }
  }

  /// How high the headings are, and a row, in letters' heights.
  fileprivate static let headHeight = 2.7, rowHeight = 2.6

  /// One for a pledge, or fewer when there are many; none for none.
  private static func letters(_ count: Int, of most: Int) -> Int {
    most <= 40 ? count : count == 0 ? 0 : max(1, (40 * count + most / 2) / most)
  }
}

extension Crossing.Drawn {
  fileprivate init(_ name: String, _ counts: [Int], at row: Int, _ ruler: Ruler) {
    let top = Crossing.headHeight + Crossing.rowHeight * Double(row)
    self.name = name
    (nameY, self.top) = (decimal(top + 0.9), decimal(top + 1.2))
    (foot, countY) = (decimal(top + 2.2), decimal(top + 2.1))
    // Where there is nothing the axis says so; the first column says it in figures.
    bars = counts.indices.filter { $0 == 0 || counts[$0] > 0 }.map { column in
      let length = ruler.scale * Double(counts[column])
      return Crossing.Bar(
        count: counts[column], x: decimal(ruler.starts[column]), length: decimal(length),
        countX: decimal(ruler.starts[column] + length + 0.7))
    }
  }
}

/// How columns of bars share the width of a plot: all of one scale, and each with room for its heading
/// and for the number beside its longest bar.
private struct Ruler {
  /// How wide the bar of one pledge is, in per cent.
  let scale: Double
  /// Where each column begins.
  let starts: [Double]

  /// For columns with so many pledges at most.
  init(most: [Int]) {
    let heading = min(11.5, 100 / Double(max(1, most.count)))
    func widths(_ scale: Double) -> [Double] { most.map { max(heading, scale * Double($0) + 6.5) } }
    // The widest scale that fits, found by halving.
    var (low, high) = (0.0, 94.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) <= 100 { low = middle } else { high = middle }
    }
    // A pledge need not be wider than it is high.
    scale = min(low, 4)
    var starts: [Double] = []
    var x = 0.0
    for width in widths(scale) {
      starts.append(x)
      x += width
    }
    self.starts = starts
  }
}

/// A number with one decimal place.
private func decimal(_ number: Double) -> String {
  let tenths = Int((10 * number).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
