package import PledgeModel

/// What a table would add to a book, and all that is to be said before it does. Nothing has been
/// changed yet.
package struct ImportPlan: Equatable, Sendable {
  /// Something to be said about a row.
  package struct RowRemark: Equatable, Sendable {
    /// The line of the file that the row begins on, from 1.
    package var line: Int
    /// What is wrong or noteworthy.
    package var words: String
  }

  /// A name in the table that was taken for an organisation whose name is spelt differently.
  package struct Spelling: Equatable, Sendable {
    /// The name in the table.
    package var text: String
    /// Where it is first.
    package var line: Int
    /// The organisation's name.
    package var name: String
  }

  /// One of several organisations that are likely to be the same.
  package struct Lookalike: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// Where the table has it first; nil when it is in the book already.
    package var line: Int?
  }

  /// How many rows there were, those of the headings and blank ones left aside.
  package internal(set) var rows = 0
  /// Organisations that are not in the book, in the table's order.
  package internal(set) var organisations: [Organisation] = []
  /// Pledges that are not in the book, in the table's order.
  package internal(set) var pledges: [Pledge] = []
  /// Themes and communities that the book's lists do not have.
  package internal(set) var topics: [TopicList: [Topic]] = [:]
  /// How many rows tell of pledges that are in the book already.
  package internal(set) var alreadyThere = 0
  /// Rows that are left out, and why.
  package internal(set) var problems: [RowRemark] = []
  /// Rows that are taken all the same.
  package internal(set) var remarks: [RowRemark] = []
  /// Names that were taken for differently spelt ones.
  package internal(set) var spellings: [Spelling] = []
  /// Organisations that are kept apart, one of them new at least, though they are likely the same.
  package internal(set) var lookalikes: [[Lookalike]] = []
  /// Whether quotation marks do not fit together, so that nobody can tell which rows there are.
  /// Nothing may be imported then.
  package internal(set) var isTorn = false

  /// Whether there is anything to add.
  package var addsNothing: Bool {
    organisations.isEmpty && pledges.isEmpty && topics.values.allSatisfy(\.isEmpty)
  }
}
