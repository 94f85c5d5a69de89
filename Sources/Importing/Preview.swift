import PledgeModel

extension ImportPlan {
  /// All that is to be told before anything is changed, line by line. `file` is what the table's
  /// file is called, `form` tells how it was encoded and its cells are parted.
  package func preview(file: String, form: String, columns: Columns) -> [String] {
    ["\(file): \(counted(rows, "row")), \(form)"] + section("Columns", columnLines(columns))
      + section("To be added", additionLines)
      + section(
        "In the book already",
        alreadyThere == 0 ? [] : ["\(counted(alreadyThere, "pledge")), to stay as before"])
      + section("Left out: \(counted(problems.count, "row"))", problems.map(ImportPlan.line))
      + section("Taken all the same", remarks.map(ImportPlan.line))
      + section(
        "Taken for the same organisation",
        spellings.map { "line \($0.line): “\($0.text)” is \($0.name)" })
      + section(
        "Likely the same organisation, but kept apart (give one of them the other's name as Alias)",
        lookalikes.map { group in
          group.map { "\($0.name) (\($0.line.map { "line \($0)" } ?? "in the book"))" }
            .joined(separator: " = ")
        })
  }

  /// What is added, in a few words: `2 organisations, 1 pledge`.
  package var summary: String {
    var parts: [String] = []
    if !organisations.isEmpty { parts.append(counted(organisations.count, "organisation")) }
    if !pledges.isEmpty { parts.append(counted(pledges.count, "pledge")) }
    for list in TopicList.allCases where count(of: list) > 0 {
      parts.append(counted(count(of: list), list.rawValue))
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  private var additionLines: [String] {
    guard !addsNothing else { return ["nothing"] }
    let rounds = Dictionary(grouping: pledges, by: \.round).sorted { $0.key < $1.key }
      .map { "\($0.value.count) of \($0.key)" }.joined(separator: ", ")
    var lines = [
      counted(organisations.count, "new organisation"),
      counted(pledges.count, "pledge") + (rounds.isEmpty ? "" : ": \(rounds)"),
    ]
    for list in TopicList.allCases {
      lines.append(counted(count(of: list), "new \(list.rawValue)") + names(of: list))
    }
    return lines
  }

  private func count(of list: TopicList) -> Int { topics[list]?.count ?? 0 }

  private func names(of list: TopicList) -> String {
    let names = topics[list]?.map(\.name) ?? []
    return names.isEmpty ? "" : ": " + names.joined(separator: "; ")
  }

  private func columnLines(_ columns: Columns) -> [String] {
    columns.headings.enumerated().map { index, heading in
      let name = heading.text.isEmpty ? "column \(index + 1), no heading" : heading.text
      if let column = heading.column { return "\(name) → \(column.rawValue)" }
      return "\(name) – left out: \(heading.whyNot ?? "")"
    }
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
  }

  private static func line(_ remark: RowRemark) -> String { "line \(remark.line): \(remark.words)" }
}

/// `1 row`, `2 rows`, `3 communities`.
private func counted(_ count: Int, _ word: String) -> String {
  if count == 1 { return "1 \(word)" }
  return word.hasSuffix("y") ? "\(count) \(word.dropLast())ies" : "\(count) \(word)s"
}
