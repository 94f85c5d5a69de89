package import PledgeModel

/// The date that a line ends in, as people say it: `… by 1 Dec`, `by Friday`, `by 2026-12-01`,
/// `by 1/12`, `by tomorrow`, `by next week`. Counted from `today`; a date that is past this year is
/// next year's, a weekday is the next one. Nil when the words after the last `by` are no date.
package func dueDate(in text: some StringProtocol, today: Day) -> Day? {
  let words = text.lowercased().split { $0 == " " || $0 == "\n" }.map {
    $0.trimmingPunctuation
  }
  guard let by = words.lastIndex(of: "by") else { return nil }
  return day(words[(by + 1)...].filter { $0 != "the" && $0 != "of" }, today: today)
}

private func day(_ words: [String], today: Day) -> Day? {
  switch words.count {
  case 1:
    if words[0] == "today" { return today }
    if words[0] == "tomorrow" { return Day(number: today.number + 1) }
    if let weekday = index(of: words[0], in: weekdayNames) {
      return Day(number: today.number + Int64((weekday - today.weekday + 6) % 7 + 1))
    }
    return Day(words[0]) ?? dayWithStrokes(words[0], today: today)
  case 2 where words[0] == "next":
    if words[1] == "week" { return Day(number: today.number + 7) }
    return index(of: words[1], in: weekdayNames).map {
      Day(number: today.number - Int64(today.weekday) + 7 + Int64($0))
    }
  case 2, 3:
    let year = words.count == 3 ? Int64(words[2]) : nil
    guard words.count == 2 || year != nil else { return nil }
    if let number = ordinal(words[0]), let month = index(of: words[1], in: monthNames) {
      return dated(number, Int64(month + 1), year, today: today)
    }
    if let month = index(of: words[0], in: monthNames), let number = ordinal(words[1]) {
      return dated(number, Int64(month + 1), year, today: today)
    }
    return nil
  default: return nil
  }
}

/// `1/12` and `1/12/2026`: the day first, as in the United Kingdom.
private func dayWithStrokes(_ word: String, today: Day) -> Day? {
  let parts = word.split(separator: "/").map { Int64($0) }
  guard (2...3).contains(parts.count), let number = parts[0], let month = parts[1] else {
    return nil
  }
  guard parts.count == 3 else { return dated(number, month, nil, today: today) }
  guard let year = parts[2] else { return nil }
  return Day(year: year < 100 ? 2000 + year : year, month: month, day: number)
}

private func dated(_ day: Int64, _ month: Int64, _ year: Int64?, today: Day) -> Day? {
  if let year { return Day(year: year, month: month, day: day) }
  let this = today.parts.year
  // 29 February is tried in the following years until one has it.
  return (this...this + 8).lazy
    .compactMap { Day(year: $0, month: month, day: day) }
    .first { $0 >= today }
}

private func ordinal(_ word: String) -> Int64? {
  let digits = word.prefix { $0.isNumber }
  guard ["", "st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count))) else {
    return nil
  }
  return Int64(digits)
}

private func index(of word: String, in names: [String]) -> Int? {
  guard word.count >= 3 else { return nil }
  return names.firstIndex { $0.lowercased().hasPrefix(word) }
}

extension StringProtocol {
  fileprivate var trimmingPunctuation: String {
    String(self[..<(lastIndex { !".,;:!?)".contains($0) }.map { index(after: $0) } ?? startIndex)])
  }
}
