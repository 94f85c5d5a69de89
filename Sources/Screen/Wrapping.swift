/// One row of wrapped text.
package struct WrappedRow: Equatable, Sendable {
  /// What is drawn in the row: a piece of the source, without the blanks and the newline that end the row.
  package var text: Substring
  /// What the row covers of the source, those blanks and that newline included. The ranges of all rows
  /// follow one another from the source's start to its end.
  package var range: Range<String.Index>
}

/// Breaks text into rows of at most `columns` columns, between words where there is a place, else between
/// two clusters.
///
/// A newline (LF or CR LF) always ends a row, and text that ends with one has an empty row after it. A row
/// may also end after a hyphen or dash inside a word, and beside a wide letter, as in Chinese or Japanese, but
/// not before closing punctuation. Blanks at the end of a row hang over the edge, undrawn; indentation at
/// the start of a line stays. Empty text is one empty row. A single cluster wider than the row gets a row of
/// its own, where `Grid.put` leaves a blank.
package func wrapped(_ text: String, to columns: Int) -> [WrappedRow] {
  var rows: [WrappedRow] = []
  var line = text.startIndex
  while let newline = text[line...].firstIndex(where: \.isLineEnd) {
    let next = text.index(after: newline)
    fill(&rows, with: text[line..<newline], until: next, columns: max(1, columns))
    line = next
  }
  fill(&rows, with: text[line...], until: text.endIndex, columns: max(1, columns))
  return rows
}

extension [WrappedRow] {
  /// Where a position in the source is drawn: its row, and the columns before it in that row.
  ///
  /// At a soft break this is the start of the later row. Inside blanks that hang over the edge, and at the end
  /// of a row that is full, the column is beyond the edge: the caller clamps it.
  package func point(of index: String.Index) -> Point {
    guard let row = lastIndex(where: { $0.range.lowerBound <= index }) else {
      return Point(row: 0, column: 0)
    }
    let before = self[row].text.base[self[row].range.lowerBound..<index]
    return Point(row: row, column: Screen.columns(of: before))
  }

  /// The position in the source nearest to a place, for a cursor that moves up or down: rows beyond the ends
  /// count as the first and last, columns beyond the text as its end. Nil if there are no rows.
  package func index(at point: Point) -> String.Index? {
    guard let last = indices.last else { return nil }
    let text = self[Swift.min(Swift.max(0, point.row), last)].text
    var index = text.startIndex
    var column = 0
    while index < text.endIndex {
      column += Screen.columns(of: String(text[index]))
      guard column <= point.column else { break }
      index = text.index(after: index)
    }
    return index
  }
}

/// A piece of a line that is not broken if it can be helped, and the blanks after it.
private struct Part {
  var letters: Range<String.Index>
  var columns = 0
  var blanks = 0
  var next: String.Index
}

/// Appends the rows of one line; the last covers the source up to `next`.
private func fill(
  _ rows: inout [WrappedRow], with line: Substring, until next: String.Index, columns: Int
) {
  var start = line.startIndex
  var end = start
  var used = 0
  func finish(_ next: String.Index) {
    rows.append(WrappedRow(text: line.base[start..<end], range: start..<next))
    (start, end, used) = (next, next, 0)
  }
  for part in parts(of: line) {
    if start < part.letters.lowerBound, used + part.columns > columns {
      finish(part.letters.lowerBound)
    }
    if part.columns > columns {
      for index in line[part.letters].indices {
        let width = Screen.columns(of: String(line[index]))
        if start < index, used + width > columns { finish(index) }
        used += width
        end = line.index(after: index)
      }
    } else {
      used += part.columns
      end = part.letters.upperBound
    }
    used += part.blanks
  }
  finish(next)
}

/// The parts of a line. Indentation belongs to the first part, unless there is nothing else.
private func parts(of line: Substring) -> [Part] {
  var parts: [Part] = []
  var previous: (cluster: Character, isWide: Bool)?
  var beforePrevious: Character?
  for index in line.indices {
    let cluster = line[index]
    let next = line.index(after: index)
    let width = columns(of: String(cluster))
    if cluster.isBlank {
      if parts.isEmpty { parts.append(Part(letters: index..<index, next: index)) }
      parts[parts.count - 1].blanks += width
      parts[parts.count - 1].next = next
      previous = nil
      beforePrevious = nil
      continue
    }
    let isWide = cluster.isWide
    let begins: Bool
    if let previous {
      begins =
        ((isWide || previous.isWide) && !cluster.closes && !previous.cluster.opens)
        || (previous.cluster.isDash && beforePrevious?.isLetter == true)
    } else {
      begins = parts.last.map { !$0.letters.isEmpty } ?? true
    }
    if begins {
      parts.append(Part(letters: index..<next, columns: width, next: next))
    } else {
      // The first part may still be nothing but indentation, which then becomes part of its letters.
      let last = parts.count - 1
      parts[last].columns += parts[last].blanks + width
      parts[last].blanks = 0
      parts[last].letters = parts[last].letters.lowerBound..<next
      parts[last].next = next
    }
    beforePrevious = previous?.cluster
    previous = (cluster, isWide)
  }
  return parts
}

extension Character {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" }

  /// Blanks where a row may end; a no-break space is none.
  fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\u{3000}" }

  fileprivate var isDash: Bool { "-\u{2010}\u{2013}\u{2014}".contains(self) }

  /// Whether the cluster has a letter of two columns, beside which a row may end.
  fileprivate var isWide: Bool { unicodeScalars.contains { $0.columns == 2 } }

  fileprivate var opens: Bool { category == .openPunctuation || category == .initialPunctuation }

  fileprivate var closes: Bool {
    category == .closePunctuation || category == .finalPunctuation || category == .otherPunctuation
  }

  private var category: Unicode.GeneralCategory? {
    unicodeScalars.first?.properties.generalCategory
  }
}
