package import PledgeModel

/// Sheets to print for an event, one for each table: who sits there, what they have pledged, and room
/// to write. Whoever sits at no table has a sheet of their own, which can be put anywhere.
package struct TablesReport: Report, Equatable {
  /// The sheet of a table.
  struct Table: Equatable {
    /// `Table 2`, or with a blank to be filled in.
    let name: String
    let organisations: [Seated]
    let questions: [Question]
  }

  /// Who sits at a table.
  struct Seated: Equatable {
    let name: String
    let pledges: [Pledged]
  }

  /// A pledge of theirs.
  struct Pledged: Equatable {
    /// Its number, with its round where several rounds have pledges of theirs.
    let number: String
    let words: String
    /// Where it stood when it was last heard of; empty when nobody has said.
    let status: String
  }

  /// What is asked at the tables.
  struct Question: Equatable {
    /// What the line begins with when the answer is typed up.
    let sign: String
    let words: String
    /// The lines to write on, counted.
    let lines: [Int]
  }

  package let head: Head
  /// As `Autumn event, 14 Oct 2026`; empty while none is planned.
  let event: String
  /// What is read out about the use of notes.
  let privacy: String
  let tables: [Table]

  /// The sheets for an event.
  package init(_ told: ToldBook, at event: EventID?, on today: Day) {
    let book = told.book
    head = Head("Table sheets", of: told, on: today)
    self.event = event.map { told.title(of: $0) } ?? ""
    privacy = book.hosting.privacy ?? ""
    let seats = event.flatMap { told.seats[$0] } ?? []
    let seated = Set(seats.flatMap(\.organisations))
    let attendance = event.map { book.attendance(at: $0) } ?? Attendance()
    let others = book.organisations.ids.filter { id in
      guard !seated.contains(id), !book.hasMerged(id) else { return false }
      return attendance.arrival(of: id)?.isHere ?? !book.pledges(of: id).isEmpty
    }
    tables =
      seats.map { Table("Table \($0.table)", $0.organisations.map(told.seated)) }
      + others.map { Table("Table ____", [told.seated($0)]) }
  }

  package var sheet: Sheet {
    Sheet(
      headings: ["Table", "Organisation", "Pledge", "Words", "Status"],
      rows: tables.flatMap { table in
        table.organisations.flatMap { organisation in
          let name = table.name.hasSuffix("_") ? "" : table.name
          return organisation.pledges.isEmpty
            ? [[name, organisation.name, "", "", ""]]
            : organisation.pledges.map {
              [name, organisation.name, $0.number, $0.words, $0.status]
            }
        }
      })
  }
}

extension TablesReport.Table {
  /// A sheet that leaves as much room to write as a page has.
  fileprivate init(_ name: String, _ organisations: [TablesReport.Seated]) {
    self.name = name
    self.organisations = organisations
    // Rows of A4 in print: the heads, who sits there, their pledges; the rest is for five questions.
    let taken = organisations.reduce(11.0) { sum, organisation in
      organisation.pledges.reduce(sum + 1.5) { $0 + 1 + Double(($1.words.count + 12) / 78) }
    }
    let lines = min(5, max(1, Int(((48 - taken) / Double(asked.count) - 1.2) / 1.4)))
    questions = asked.map {
      TablesReport.Question(sign: $0, words: $1, lines: Array(1...lines))
    }
  }
}

/// What is asked, and the first character of the line that takes the answer in.
private let asked = [
  ("+", "What has moved since last time, and who would notice?"),
  ("!", "What is in the way?"),
  ("?", "Where would you value input from the group?"),
  ("*", "Who has an idea, or can help?"),
  (">", "Who does what, by when?"),
]

extension ToldBook {
  fileprivate func seated(_ organisation: OrganisationID) -> TablesReport.Seated {
    // What goes on as a later pledge is asked about there.
    let pledges = book.pledges(of: organisation).compactMap { book.pledges[$0] }
      .filter { book.continuation(of: $0.id) == nil }
    return TablesReport.Seated(
      name: name(of: organisation),
      pledges: pledges.map {
        TablesReport.Pledged(
          number: book.hasSeveralRounds(organisation) ? "\($0.round)-\($0.number)" : "\($0.number)",
          words: $0.text, status: standing(of: $0)?.words ?? "")
      })
  }
}
