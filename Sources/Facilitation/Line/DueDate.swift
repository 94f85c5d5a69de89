package import PledgeModel

/// The date that a line ends in, as people say it: `… by 1 Dec`, `before Friday`, `by 2026-12-01`,
/// `by 1/12`, `by the end of March`, `in two weeks`, `tomorrow`, `next Friday`. Counted from `today`;
/// a date that is past this year is next year's, a weekday is the next one. Nil when the line does not
/// end in a date.
package func dueDate(in text: some StringProtocol, today: Day) -> Day? {
  let words = text.lowercased().split { $0 == " " || $0 == "\n" }.map {
    $0.trimmingPunctuation
  }
  // From the end: of several dates in one line the last is meant.
  for start in words.indices.reversed() {
    let after = words[(start + 1)...].filter { $0 != "the" && $0 != "of" }
    let date: Day? =
      switch words[start] {
      case "by", "before", "until", "on": day(after, today: today)
      case "in": span(after, today: today)
      case "tomorrow" where after.isEmpty: Day(number: today.number + 1)
      case "next": day(["next"] + after, today: today)
      default: nil
      }
    if let date { return date }
  }
  return nil
}

/// A date that stands by itself, as people say it: `1 Dec`, `2026-12-01`, `next Friday`, `in two
/// weeks`. Counted as `dueDate(in:today:)` counts.
func date(_ text: some StringProtocol, today: Day) -> Day? {
  let words = text.lowercased().split(whereSeparator: \.isWhitespace).map { $0.trimmingPunctuation }
    .filter { $0 != "the" && $0 != "of" }
  return words.first == "in"
    ? span(Array(words.dropFirst()), today: today) : day(words, today: today)
}

/// `two weeks`, `3 days`, `a month`: so long after today.
private func span(_ words: [String], today: Day) -> Day? {
  guard words.count == 2 else { return nil }
  let number =
    ["a", "an"].contains(words[0])
    ? 1 : Int64(words[0]) ?? numberNames.firstIndex(of: words[0]).map { Int64($0) + 1 }
  guard let number, (1...1000).contains(number) else { return nil }
  switch words[1] {
  case "day", "days": return Day(number: today.number + number)
  case "week", "weeks": return Day(number: today.number + 7 * number)
  case "month", "months": return monthsLater(number, today)
  default: return nil
  }
}

private let numberNames = [
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
]

/// The same day some months later, or the last one of a month that is too short.
private func monthsLater(_ number: Int64, _ today: Day) -> Day? {
  let (year, month, day) = today.parts
  let months = year * 12 + month - 1 + number
  return lastDay(of: months % 12 + 1, months / 12, atMost: day)
}

private func lastDay(of month: Int64, _ year: Int64, atMost day: Int64 = 31) -> Day? {
  (28...31).reversed().lazy.filter { $0 <= max(day, 28) }
    .compactMap { Day(year: year, month: month, day: min($0, day)) }.first
}

/// `end March`, `end month`, `end year`, `end week` (a Sunday), the next one to come.
private func end(of word: String, today: Day) -> Day? {
  let (year, month, _) = today.parts
  switch word {
  case "week": return Day(number: today.number + 6 - Int64(today.weekday))
  case "month": return lastDay(of: month, year)
  case "year": return Day(year: year, month: 12, day: 31)
  default:
    guard let named = index(of: word, in: monthNames).map({ Int64($0) + 1 }) else { return nil }
    return lastDay(of: named, named < month ? year + 1 : year)
  }
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
    if words[1] == "month" { return monthsLater(1, today) }
    return index(of: words[1], in: weekdayNames).map {
      Day(number: today.number - Int64(today.weekday) + 7 + Int64($0))
    }
  case 2 where words[0] == "end": return end(of: words[1], today: today)
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
