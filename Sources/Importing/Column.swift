import PledgeModel

/// What a column of a table can tell.
package enum Column: String, CaseIterable, Sendable {
  case organisation, sector, pledge, theme, community
  case round, lead, measure, made, due, origin

  /// Whether several columns may tell it.
  var mayRepeat: Bool { self == .theme || self == .community }

  /// The headings under which it is found, as `heading(_:)` makes them alike.
  private var headings: [String] {
    switch self {
    case .organisation:
      [
        "organisation", "organization", "org", "organisation name", "organization name", "org name",
        "name organisation", "name organization", "pledging organisation", "partner",
        "partner organisation", "member organisation", "agency", "body", "institution",
      ]
    case .sector:
      [
        "sector", "organisation sector", "organisation type", "organization type",
        "type organisation", "kind organisation",
      ]
    case .pledge:
      [
        "pledge", "pledge text", "text pledge", "text", "pledge wording", "pledge description",
        "commitment", "promise",
      ]
    case .theme: ["theme", "pledge theme", "topic", "category"]
    case .community:
      [
        "community", "community group", "community served", "protected characteristic",
        "characteristic", "group", "equality group", "target group", "audience",
      ]
    case .round: ["round", "pledge round", "cohort", "year", "pledge year", "year pledge"]
    case .lead:
      [
        "lead", "pledge lead", "lead person", "lead officer", "named lead", "owner", "responsible",
        "person responsible", "responsible person",
      ]
    case .measure:
      ["measure", "success measure", "measure success", "indicator", "how measured", "kpi"]
    case .made:
      ["made", "date made", "made on", "date", "pledge date", "date pledge", "date pledged"]
    case .due:
      [
        "due", "due date", "due by", "date due", "deadline", "target date", "by when",
        "completion date", "complete by",
      ]
    case .origin: ["origin", "new or existing", "existing or new", "new existing"]
    }
  }

  /// The column that a heading means, loosely: case, accents, marks and plurals are left aside.
  package init?(heading text: String) {
    guard let column = Column.byHeading[Column.heading(text)] else { return nil }
    self = column
  }

  private static let byHeading: [String: Column] = Dictionary(
    allCases.flatMap { column in column.headings.map { (heading($0), column) } },
    uniquingKeysWith: { first, _ in first })

  /// A heading without what does not matter: `Organisation's name` and `ORGANISATION_NAMES` are
  /// `organisation name`.
  static func heading(_ text: String) -> String {
    let words = folded(text).split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    let kept = words.map { singular($0) }.filter { !["", "of", "the", "your", "our"].contains($0) }
    // A theme or community may have several columns: `Theme 1`, `Theme 2`.
    if kept.count == 2, kept[1].allSatisfy(\.isNumber), ["theme", "community"].contains(kept[0]) {
      return kept[0]
    }
    return kept.joined(separator: " ")
  }

  private static func singular(_ word: Substring) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("'s") { return String(word.dropLast(2)) }
    let letters = word.filter { $0 != "'" }
    return letters.hasSuffix("s") && !letters.hasSuffix("ss") ? String(letters.dropLast()) : letters
  }
}

/// A person's word on what one heading of theirs means: `--map 'Their heading=organisation'`.
package struct HeadingMeaning: Equatable, Sendable {
  /// The heading, as typed.
  package var heading: String
  /// What it means.
  package var column: Column

  /// Reads `Their heading=organisation`; nil when it has no `=` or means nothing known.
  package init?(_ text: String) {
    guard let equals = text.lastIndex(of: "="),
      let column = Column(heading: String(text[text.index(after: equals)...]))
    else { return nil }
    heading = String(text[..<equals])
    self.column = column
    guard !Column.heading(heading).isEmpty else { return nil }
  }
}
