/// Which column of a table tells what, by its headings.
package struct Columns: Equatable, Sendable {
  /// One column.
  package struct Heading: Equatable, Sendable {
    /// Its heading, as it stands there.
    package var text: String
    /// What it tells; nil when it is left out.
    package var column: Column?
    /// Why it is left out.
    package var whyNot: String?
  }

  /// All columns, from the left.
  package private(set) var headings: [Heading]

  /// Understands the headings of a table: first what a person said about them, then by their words.
  package init(_ cells: [String], meanings: [HeadingMeaning] = []) throws(TableFault) {
    let texts = cells.map(oneLine)
    headings = texts.map { Heading(text: $0) }
    var owners: [Column: String] = [:]
    for meaning in meanings {
      let wanted = Column.heading(meaning.heading)
      let found = texts.indices.filter { Column.heading(texts[$0]) == wanted }
      guard let index = found.first else {
        throw .noHeading(meaning.heading, headings: texts.filter { !$0.isEmpty })
      }
      headings[index].column = meaning.column
      owners[meaning.column] = texts[index]
    }
    for index in headings.indices where headings[index].column == nil {
      guard let column = Column(heading: texts[index]) else {
        headings[index].whyNot = "it means nothing here"
        continue
      }
      if let owner = owners[column], !column.mayRepeat {
        headings[index].whyNot = "“\(owner)” is the \(column.rawValue) already"
      } else {
        headings[index].column = column
        owners[column] = texts[index]
      }
    }
    for column in [Column.organisation, .pledge] where owners[column] == nil {
      throw .noColumn(column, headings: texts.filter { !$0.isEmpty })
    }
  }

  /// How many columns there are.
  package var count: Int { headings.count }

  /// What one row tells, column by column.
  func cells(of row: [String]) -> [Column: [String]] {
    var found: [Column: [String]] = [:]
    for (heading, cell) in zip(headings, row) {
      if let column = heading.column { found[column, default: []].append(cell) }
    }
    return found
  }
}
