/// The text as it is drawn: the one filter between the book's data and anything a person looks at.
///
/// Control characters become their pictures (␛, ␡), a newline one space, a tab four, and every character
/// that is invisible, reorders the line or ends it becomes its code point, `<U+202E>`. Of a joined emoji the
/// first picture stays; skin tones, keycap marks and variation selectors go. A letter keeps at most four
/// combining marks, and a mark without a letter gets a dotted circle. Bytes that were no UTF-8 are already
/// U+FFFD in any Swift string. The book itself is never changed by this.
///
/// Filtering twice gives the same as filtering once.
package func visible(_ text: some StringProtocol) -> String {
  if text.isPrintableASCII { return String(text) }
  var filter = DisplayFilter()
  var shown = String.UnicodeScalarView()
  for cluster in String(text) {
    filter.show(cluster)
    filter.append(to: &shown)
  }
  return String(shown)
}

/// The columns that the text takes when it is drawn in one row, after the filter of `visible(_:)`.
///
/// The width of a text is the sum of the widths of its clusters.
package func columns(of text: some StringProtocol) -> Int {
  if text.isPrintableASCII { return text.utf8.count }
  var filter = DisplayFilter()
  var columns = 0
  for cluster in String(text) {
    filter.show(cluster)
    columns += filter.columns
  }
  return columns
}

/// The text as it is drawn in at most `columns` columns: whole if it fits, else cut between two clusters
/// with "…" as the last letter. No columns, no text.
package func clipped(_ text: some StringProtocol, to columns: Int) -> String {
  if text.isPrintableASCII, text.utf8.count <= columns { return String(text) }
  guard columns > 0 else { return "" }
  var filter = DisplayFilter()
  var shown = String.UnicodeScalarView()
  var used = 0
  var cut = shown.endIndex  // How much leaves room for the sign of a cut.
  for cluster in String(text) {
    filter.show(cluster)
    used += filter.columns
    guard used <= columns else { return String(shown[..<cut]) + "…" }
    filter.append(to: &shown)
    if used < columns { cut = shown.endIndex }
  }
  return String(shown)
}

extension StringProtocol {
  /// Whether the filter would change nothing and every byte is one column.
  var isPrintableASCII: Bool {
    let quick = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { (0x20...0x7E).contains($0) }
    }
    return quick ?? utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
