package import PledgeModel

/// What of a book can be listed.
package enum ListedThing: String, CaseIterable, Sendable {
  case organisations, pledges, notes, asks, themes, communities, events
}

/// A list of things of one kind.
package struct Listing: Sendable {
  /// What a list is for, which decides what has to be worked out.
  package enum Face: Sendable {
    /// Few columns: a screen has room for no more.
    case table
    /// All columns.
    case spreadsheet
    /// No columns: the things themselves, for other programs.
    case records
  }

  /// One column.
  package struct Column: Equatable, Sendable {
    /// What stands above it.
    package let heading: String
    /// Whether it holds numbers, which stand to the right.
    package let isNumber: Bool
  }

  /// One thing of the list.
  package struct Row: Sendable {
    /// The text of each column, of any number of lines.
    package let cells: [String]
    /// The thing itself.
    package let item: Item
    /// What follows from the book and stands in no record: fields to be put before the text.
    package let derived: [Detail]
  }

  /// A thing, as it is kept.
  package enum Item: Sendable {
    case organisation(Organisation)
    case pledge(Pledge)
    case note(Note)
    case topic(Topic)
    case event(Event)
  }

  /// What is listed.
  package let thing: ListedThing
  /// The columns, in order.
  package let columns: [Column]
  /// The things that pass the filter, in order.
  package let rows: [Row]

  /// The things of one kind in what is told of a book, as far as they pass the filter.
  package init(_ thing: ListedThing, of told: ToldBook, _ filter: ListFilter, for face: Face) {
    let selection = ListSelection(told, filter)
    let book = told.book
    self.thing = thing
    switch thing {
    case .organisations:
      (columns, rows) = lay(
        // A table has no room to say what merged: it has those that go on.
        out: book.organisations.all.filter {
          selection.includes($0) && (face != .table || !book.hasMerged($0.id))
        }, organisationColumns, face, book
      ) { (.organisation($0), []) }
    case .pledges:
      (columns, rows) = lay(
        out: book.pledges.all.filter(selection.includes), pledgeColumns, face, book
      ) { pledge in
        let status = book.standing.progress(of: pledge.id).map { [Detail("Status", $0.rawValue)] }
        return (
          .pledge(pledge), [Detail("Organisation", pledge.organisation.text)] + (status ?? [])
        )
      }
    case .notes:
      (columns, rows) = lay(
        out: notes(in: book).filter(selection.includes), noteColumns, face, book
      ) {
        (.note($0), [])
      }
    case .asks:
      (columns, rows) = lay(
        out: asks(in: book).filter { selection.includes($0.note) }, askColumns, face, book
      ) { asked in
        var note = asked.note
        note.input = asked.ask.state
        if note.text.isEmpty { note.text = asked.text(in: book) }
        return (.note(note), [Detail("Answers", String(asked.answers(in: book)))])
      }
    case .themes:
      (columns, rows) = lay(
        out: book.themes.all.filter { selection.includes($0, in: .theme) },
        topicColumns(.theme), face, book
      ) { (.topic($0), []) }
    case .communities:
      (columns, rows) = lay(
        out: book.communities.all.filter { selection.includes($0, in: .community) },
        topicColumns(.community), face, book
      ) { (.topic($0), []) }
    case .events:
      (columns, rows) = lay(out: selection.events(), eventColumns, face, book) { (.event($0), []) }
    }
  }
}

/// A column together with what stands in it.
struct ListColumn<Thing> {
  let heading: String
  /// The only face that has the column; nil when all with columns have.
  let face: Listing.Face?
  let isNumber: Bool
  let cell: (Thing, Book) -> String

  init(
    _ heading: String, _ face: Listing.Face? = nil,
    _ cell: @escaping (Thing, Book) -> String
  ) {
    self.heading = heading
    self.face = face
    isNumber = false
    self.cell = cell
  }

  /// A column of numbers.
  init(
    number heading: String, _ face: Listing.Face? = nil,
    _ number: @escaping (Thing, Book) -> Int
  ) {
    self.heading = heading
    self.face = face
    isNumber = true
    cell = { String(number($0, $1)) }
  }
}

private func lay<Thing>(
  out things: some Sequence<Thing>, _ columns: [ListColumn<Thing>], _ face: Listing.Face,
  _ book: Book, _ item: (Thing) -> (Listing.Item, [Detail])
) -> ([Listing.Column], [Listing.Row]) {
  let shown = face == .records ? [] : columns.filter { $0.face == nil || $0.face == face }
  let rows = things.map { thing in
    let (item, derived) = item(thing)
    return Listing.Row(cells: shown.map { $0.cell(thing, book) }, item: item, derived: derived)
  }
  return (shown.map { Listing.Column(heading: $0.heading, isNumber: $0.isNumber) }, rows)
}
