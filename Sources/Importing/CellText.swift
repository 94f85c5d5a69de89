import PledgeModel

/// A cell's text as a record can hold it: line ends are LF, other control characters but tabs are
/// U+FFFD, blanks and line ends at both ends are gone.
func cleaned(_ cell: String) -> String {
  var scalars = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in cell.unicodeScalars {
    switch scalar {
    case "\r": scalars.append("\n")
    case "\n": if previous != "\r" { scalars.append("\n") }
    case "\t": scalars.append("\t")
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": scalars.append("\u{FFFD}")
    default: scalars.append(scalar)
    }
    previous = scalar
  }
  return trimmed(String(scalars)[...])
}

/// A cell's text for a field of one line.
func oneLine(_ cell: String) -> String {
  cleaned(cell).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The names in a cell: parted by semicolons or line ends.
func names(in cell: String) -> [String] {
  cleaned(cell).split { $0 == ";" || $0.isNewline }.map { oneLine(String($0)) }
    .filter { !$0.isEmpty }
}

/// What two texts have in common that count as the same: case, accents and the width of blanks are
/// left aside.
func key(of text: String) -> String {
  // Folding has made spaces of tabs and line ends.
  folded(text).split(separator: " ").joined(separator: " ")
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first?.isWhitespace ?? false { text.removeFirst() }
  while text.last?.isWhitespace ?? false { text.removeLast() }
  return String(text)
}

/// Reads a date as offices write it: `2026-10-14`, `14/10/2026` (the day first, as in Britain; `.`
/// and `-` will do), `14 October 2026`, `14 Oct 26`. Nil for anything else.
func day(in text: String) -> Day? {
  if let day = Day(text) { return day }
  let parts = folded(text).split { " /.-,".contains($0) }
  guard parts.count == 3, let day = Int64(parts[0]), let year = year(parts[2]) else { return nil }
  if let month = Int64(parts[1]) { return Day(year: year, month: month, day: day) }
  guard parts[1].count >= 3,
    let month = monthNames.firstIndex(where: { folded($0).hasPrefix(parts[1]) })
  else { return nil }
  return Day(year: year, month: Int64(month) + 1, day: day)
}

/// `2026`, or `26` of this century.
private func year(_ digits: Substring) -> Int64? {
  guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int64(digits) else {
    return nil
  }
  switch digits.count {
  case 4: return number
  case 2: return 2000 + number
  default: return nil
  }
}

/// Whether a text is a round as ids of pledges have it: a year of four digits.
package func isRound(_ text: String) -> Bool {
  text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) }
}
