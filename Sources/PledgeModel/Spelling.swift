/// Those of `words` that `typed` may be a misspelling of, the nearest first; case and accents do
/// not count. A word of up to four letters allows for a letter too many, too few or two swapped, a
/// longer one for any one mistake, one of eight letters or more for two.
package func spellings(near typed: String, among words: [String]) -> [String] {
  let wanted = Array(folded(typed).utf8)
  return words.enumerated()
    .compactMap { index, word -> (distance: Int, index: Int, word: String)? in
      let other = Array(folded(word).utf8)
      let longest = max(wanted.count, other.count)
      guard wanted.count > 1, other.count > 1, abs(wanted.count - other.count) <= 2 else {
        return nil
      }
      let distance = mistakes(between: wanted, and: other)
      // In short words another letter is mostly another word: “Site” is no “Size”.
      let isOther = longest <= 4 && wanted.count == other.count && wanted.sorted() != other.sorted()
      guard !isOther, distance <= (longest < 8 ? 1 : 2) else { return nil }
      return (distance, index, word)
    }
    .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
    .map(\.word)
}

/// How many letters are changed, missing, too many or swapped with the next (the optimal string
/// alignment distance of Damerau and Levenshtein).
private func mistakes(between one: [UInt8], and other: [UInt8]) -> Int {
  var rows = [Array(0...other.count)]
  for i in 1..<(one.count + 1) {
    var row = [i]
    for j in 1..<(other.count + 1) {
      var best = min(
        rows[i - 1][j] + 1, row[j - 1] + 1,
        rows[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1))
      if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
        best = min(best, rows[i - 2][j - 2] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[one.count][other.count]
}
