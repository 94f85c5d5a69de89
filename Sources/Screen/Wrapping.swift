/// One row of wrapped text.
package struct WrappedRow: Equatable, Sendable {
  /// What is drawn in the row: a piece of the source, without the blanks and the newline that end the row.
  package var text: Substring
  /// What the row covers of the source, those blanks and that newline included. The ranges of all rows
  /// follow one another from the source's start to its end.
  package var range: Range<String.Index>
}

extension WrappedRow {
  /// All of a text that fits, as nearly every line does while it is typed.
  fileprivate init(whole text: String) {
    var end = text.utf8.endIndex
    while end > text.startIndex, text.utf8[text.utf8.index(before: end)] == UInt8(ascii: " ") {
      end = text.utf8.index(before: end)
    }
    self.text = text[..<end]
    range = text.startIndex..<text.endIndex
  }
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
  if text.utf8.count <= columns, text.isPrintableASCII { return [WrappedRow(whole: text)] }
  var rows: [WrappedRow] = []
  var line = text.startIndex
  while let newline = text.utf8[line...].firstIndex(of: 0x0A) {
    let isAfterCR = newline > line && text.utf8[text.utf8.index(before: newline)] == 0x0D
    let end = isAfterCR ? text.utf8.index(before: newline) : newline
    let next = text.utf8.index(after: newline)
    fill(&rows, with: text[line..<end], until: next, columns: max(1, columns))
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
      var filter = DisplayFilter()
      for cluster in line[part.letters] {
        filter.show(cluster)
        let index = max(end, part.letters.lowerBound)
        if start < index, used + filter.columns > columns { finish(index) }
        used += filter.columns
        end = line.utf8.index(index, offsetBy: cluster.utf8.count)
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
  var parts = Parts(startingAt: line.startIndex)
  var filter = DisplayFilter()
  let bytes = line.utf8
  while parts.end < line.endIndex {
    let byte = bytes[parts.end]
    let next = bytes.index(after: parts.end)
    // Nothing joins a printable letter of ASCII and another byte of ASCII: no cluster need be looked
    // for.
    if (0x20...0x7E).contains(byte), next == line.endIndex || bytes[next] < 0x80 {
      parts.add(Trait(ofASCII: byte), columns: 1, until: next)
    } else {
      let cluster = line[parts.end]
      filter.show(cluster)
      let next = bytes.index(parts.end, offsetBy: cluster.utf8.count)
      parts.add(Trait(of: cluster), columns: filter.columns, until: next)
    }
  }
  return parts.all
}

/// The parts of a line, gathered cluster by cluster.
private struct Parts {
  private(set) var all: [Part] = []
  /// Up to where they have been gathered.
  private(set) var end: String.Index
  private var previous: Trait?
  private var beforePrevious: Trait?

  init(startingAt start: String.Index) { end = start }

  mutating func add(_ trait: Trait, columns: Int, until next: String.Index) {
    let last = all.count - 1
    if trait.kind == .blank {
      if all.isEmpty { all.append(Part(letters: end..<end, next: end)) }
      all[max(0, last)].blanks += columns
      all[max(0, last)].next = next
      (beforePrevious, previous) = (nil, nil)
    } else {
      let begins =
        previous.map { trait.mayBegin(after: $0, and: beforePrevious) }
        ?? (last < 0 || !all[last].letters.isEmpty)
      if begins {
        all.append(Part(letters: end..<next, columns: columns, next: next))
      } else {
        // So far the first part may be nothing but indentation, which becomes part of its letters.
        all[last].columns += all[last].blanks + columns
        all[last].blanks = 0
        all[last].letters = all[last].letters.lowerBound..<next
        all[last].next = next
      }
      (beforePrevious, previous) = (previous, trait)
    }
    end = next
  }
}

/// What matters of a cluster to where a row may end.
private struct Trait {
  enum Kind { case blank, letter, dash, opening, closing, other }
  let kind: Kind
  /// Whether it has a letter of two columns.
  let isWide: Bool

  init(ofASCII byte: UInt8) {
    isWide = false
    kind = Trait.kind(ofASCII: byte)
  }

  init(of cluster: Character) {
    let bytes = cluster.utf8
    if bytes.count == 1, let byte = bytes.first {
      isWide = false
      kind = Trait.kind(ofASCII: byte)
      return
    }
    isWide = cluster.unicodeScalars.contains { $0.columns == 2 }
    switch cluster.unicodeScalars.first?.properties.generalCategory {
    // The narrow ones include the no-break space.
    case .spaceSeparator: kind = isWide ? .blank : .other
    case .dashPunctuation: kind = .dash
    case .openPunctuation, .initialPunctuation: kind = .opening
    case .closePunctuation, .finalPunctuation, .otherPunctuation: kind = .closing
    default: kind = cluster.isLetter ? .letter : .other
    }
  }

  private static func kind(ofASCII byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .blank
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case 0x21...0x2F, 0x3A...0x3F, 0x5D, 0x7D: .closing
    default: .other
    }
  }

  /// Whether a row may end between `previous` and this; `beforePrevious` tells a dash inside a word from one
  /// that begins it.
  func mayBegin(after previous: Trait, and beforePrevious: Trait?) -> Bool {
    if isWide || previous.isWide { return kind != .closing && previous.kind != .opening }
    return previous.kind == .dash && beforePrevious?.kind == .letter
  }
}
