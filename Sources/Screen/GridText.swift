extension Grid {
  /// The letters of the grid, rows joined by newlines, blanks at the end of a row left out.
  package var text: String {
    (0..<size.rows).map { row in
      trimmed(self.row(row).map(\.text).joined())
    }.joined(separator: "\n")
  }

  /// The styles of the grid as text: rows of the same shape with a blank for each plain cell and a letter for
  /// each other style, then a line for each letter. Letters are given in reading order, from "a".
  ///
  ///     aaaaaaa   bb
  ///     a reverse
  ///     b bold red
  package var styles: String {
    var seen: [Style] = []
    func mark(_ style: Style) -> Character {
      guard style != .plain else { return " " }
      let number = seen.firstIndex(of: style) ?? seen.count
      if number == seen.count { seen.append(style) }
      return letter(number)
    }
    let rows = (0..<size.rows).map { row in
      trimmed(String(self.row(row).map { mark($0.style) }))
    }
    let legend = seen.enumerated().map { "\(letter($0.offset)) \($0.element)" }
    return (rows + legend).joined(separator: "\n")
  }

  /// The 112 possible styles are more than the alphabet, but no screen has them all: what comes after "z"
  /// continues in Unicode order.
  private func letter(_ number: Int) -> Character {
    Unicode.Scalar(UInt32(0x61 + number)).map(Character.init) ?? "?"
  }

  private func trimmed(_ row: String) -> String {
    var row = row[...]
    while row.last == " " { row.removeLast() }
    return String(row)
  }
}
