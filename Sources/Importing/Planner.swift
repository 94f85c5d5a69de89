package import PledgeModel

/// Goes through the rows of a table and works out what they would add to a book.
package struct Planner {
  private let columns: Columns
  private let round: String
  private var organisations: OrganisationFinder
  private var topics: [TopicList: TopicFinder] = [:]
  private var plan = ImportPlan()

  private var known: [Sameness: Knowledge] = [:]
  private var lastNumbers: [Cohort: Int] = [:]

  /// Two pledges are the same when they are equal in this.
  private struct Sameness: Hashable {
    var organisation: OrganisationID
    var round: String
    var text: String
  }

  /// Where a pledge is known from.
  private enum Knowledge {
    case book
    /// Its place in `plan.pledges`, and the line that has it first.
    case table(index: Int, line: Int)
  }

  private struct Cohort: Hashable {
    var organisation: OrganisationID
    var round: String
  }

  /// Begins to compare a table with a book. `round`, a year of four digits, is that of pledges whose
  /// row has none.
  package init(_ book: Book, columns: Columns, round: String) {
    self.columns = columns
    self.round = round
    organisations = OrganisationFinder(book)
    for list in TopicList.allCases { topics[list] = TopicFinder(book.topics(list).all, list) }
    for pledge in book.pledges.all {
      let owner = book.whereItWent(pledge.organisation)
      known[Sameness(organisation: owner, round: pledge.round, text: key(of: pledge.text))] = .book
      let cohort = Cohort(organisation: pledge.organisation, round: pledge.round)
      lastNumbers[cohort] = max(lastNumbers[cohort] ?? 0, pledge.number)
    }
  }

  /// Takes a row whose quotation marks do not fit together.
  package mutating func takeTorn(line: Int) {
    plan.isTorn = true
    plan.rows += 1
    refuse(
      line,
      "a quotation mark that begins on this line is never closed, or stands inside a cell; one that belongs to the text is written twice, in a cell in quotation marks"
    )
  }

  /// Takes a row whose cells could not be told apart.
  package mutating func takeUnreadable(line: Int) {
    plan.rows += 1
    refuse(line, "the cells of this row cannot be told apart; look at its quotation marks")
  }

  /// Takes a row.
  package mutating func take(_ row: [String], line: Int) {
    guard row.contains(where: { !cleaned($0).isEmpty }) else { return }
    plan.rows += 1
    guard row.dropFirst(columns.count).allSatisfy({ cleaned($0).isEmpty }) else {
      refuse(
        line,
        "this row has \(row.count) cells and the headings are \(columns.count): is there a cell that should be in quotation marks?"
      )
      return
    }
    do throws(RowFault) {
      try add(try ReadRow(columns.cells(of: row), round: round), line: line)
    } catch {
      refuse(line, error.words)
    }
  }

  private mutating func refuse(_ line: Int, _ words: String) {
    plan.problems.append(.init(line: line, words: words))
  }

  private mutating func add(_ row: ReadRow, line: Int) throws(RowFault) {
    let owner = try organisations.organisation(row.organisation, sector: row.sector, line: line)
    let sameness = Sameness(organisation: owner, round: row.round, text: key(of: row.text))
    let themes = topics[.theme]?.ids(of: row.themes) ?? []
    let communities = topics[.community]?.ids(of: row.communities) ?? []
    switch known[sameness] {
    case .book: plan.alreadyThere += 1
    case .table(let index, let first):
      plan.remarks.append(
        .init(line: line, words: "the same pledge as on line \(first): it is taken once"))
      plan.pledges[index].themes.add(themes)
      plan.pledges[index].communities.add(communities)
    case nil:
      let cohort = Cohort(organisation: owner, round: row.round)
      let number = (lastNumbers[cohort] ?? 0) + 1
      lastNumbers[cohort] = number
      known[sameness] = .table(index: plan.pledges.count, line: line)
      plan.pledges.append(
        Pledge(
          id: PledgeID("\(owner)-\(row.round)-\(number)"), organisation: owner, round: row.round,
          number: number, text: row.text, themes: themes, communities: communities,
          details: row.details))
    }
  }

  /// What all the rows would add.
  package func finish() -> ImportPlan {
    var plan = plan
    plan.organisations = organisations.new
    plan.spellings = organisations.spellings
    plan.lookalikes = organisations.lookalikes()
    plan.remarks = (plan.remarks + organisations.remarks()).sorted { $0.line < $1.line }
    for list in TopicList.allCases {
      let used = Set(plan.pledges.flatMap { $0.topics(list) })
      plan.topics[list] = topics[list]?.new.filter { used.contains($0.id) } ?? []
    }
    return plan
  }
}

extension [TopicID] {
  fileprivate mutating func add(_ others: [TopicID]) {
    for other in others where !contains(other) { append(other) }
  }
}
