import PledgeModel

/// Organisations: who they are, and how much is going on with them.
var organisationColumns: [ListColumn<Organisation>] {
  [
    .init("Organisation") { one, _ in one.name },
    .init("Aliases", .spreadsheet) { one, _ in joined(one.aliases) },
    .init("Sector") { one, _ in one.sector },
    .init(number: "Pledges") { one, book in book.pledges(of: one.id).count },
    .init(number: "Stuck") { one, book in
      book.pledges(of: one.id).count { book.standing.progress(of: $0) == .stuck }
    },
    .init(number: "Open asks") { one, book in
      subjects(of: one, in: book).reduce(0) { $0 + book.openAsks(of: $1).count }
    },
    .init(number: "Notes") { one, book in
      subjects(of: one, in: book).reduce(0) { $0 + book.noteCount(of: $1) }
    },
    .init("Merged into", .spreadsheet) { one, book in
      one.mergedInto.map { book.organisations[$0]?.name ?? $0.text } ?? ""
    },
  ]
    + ["Size", "Area", "Group", "Joined", "Contact", "About"].map { field in
      .init(field, .spreadsheet) { one, _ in details(field, of: one.details) }
    } + [.init("Id") { one, _ in one.id.text }]
}

private func subjects(of organisation: Organisation, in book: Book) -> [Subject] {
  // What is told of those that merged is counted with the organisation that goes on.
  book.hasMerged(organisation.id)
    ? []
    : [.organisation(organisation.id)] + book.pledges(of: organisation.id).map { .pledge($0) }
}

/// Pledges: the headings are those that import understands.
var pledgeColumns: [ListColumn<Pledge>] {
  [
    .init("Organisation") { pledge, book in
      name(of: book.organisation(of: .pledge(pledge.id)), in: book)
    },
    .init("Sector", .spreadsheet) { pledge, book in
      book.organisations[book.whereItWent(pledge.organisation)]?.sector ?? ""
    },
    .init("Round") { pledge, _ in pledge.round },
    .init(number: "No") { pledge, _ in pledge.number },
    .init("Status") { pledge, book in book.standing.progress(of: pledge.id)?.words ?? "" },
    .init(number: "Open asks", .spreadsheet) { pledge, book in
      book.openAsks(of: .pledge(pledge.id)).count
    },
    .init("Ask", .table) { pledge, book in
      book.openAsks(of: .pledge(pledge.id)).isEmpty ? "" : "?"
    },
    .init("Pledge") { pledge, _ in pledge.text },
    .init("Theme", .spreadsheet) { pledge, book in names(pledge.themes, .theme, in: book) },
    .init("Community", .spreadsheet) { pledge, book in
      names(pledge.communities, .community, in: book)
    },
  ]
    + pledgeDetails.map { field in
      .init(field, .spreadsheet) { pledge, _ in details(field, of: pledge.details) }
    } + [.init("Id", .spreadsheet) { pledge, _ in pledge.id.text }]
}

private let pledgeDetails = [
  "Origin", "Scope", "Lead", "Measure", "Baseline", "Target", "Chapter", "Finding", "Made", "Due",
  "Continues",
]

/// Themes and communities: how much is pledged under them.
func topicColumns(_ list: TopicList) -> [ListColumn<Topic>] {
  [
    .init(list == .theme ? "Theme" : "Community") { topic, _ in topic.name },
    .init("Aliases", .spreadsheet) { topic, _ in joined(topic.aliases) },
    .init(number: "Pledges") { topic, book in book.pledges(with: topic.id, in: list).count },
    .init(number: "Organisations") { topic, book in
      let pledges = book.pledges(with: topic.id, in: list)
      return Set(pledges.compactMap { book.organisation(of: .pledge($0)) }).count
    },
    .init("Id") { topic, _ in topic.id.text },
  ]
}

/// Events: when, where, and how much was noted.
var eventColumns: [ListColumn<Event>] {
  [
    .init("Start", .table) { event, _ in "\(event.start.day) \(event.start.clock)" },
    .init("Start", .spreadsheet) { event, _ in event.start.text },
    .init("End", .spreadsheet) { event, _ in event.end?.text ?? "" },
    .init("Event") { event, _ in event.title },
    .init("Venue") { event, _ in event.venue ?? "" },
    .init(number: "Here") { event, book in book.attendance(at: event.id).organisationsHere },
    .init(number: "Notes") { event, book in book.standing.noteCount(of: event.id) },
    .init("Agenda", .spreadsheet) { event, _ in event.agenda.joined(separator: "\n") },
    .init("Id") { event, _ in event.id.text },
  ]
}

// MARK: Words for cells

/// Several values in one cell, as import takes them apart again.
func joined(_ values: [String]) -> String { values.joined(separator: "; ") }

func details(_ name: String, of details: [Detail]) -> String {
  joined(details.filter { $0.name == name }.map(\.value))
}

func name(of organisation: OrganisationID?, in book: Book) -> String {
  organisation.map { book.organisations[$0]?.name ?? $0.text } ?? ""
}

func names(_ topics: [TopicID], _ list: TopicList, in book: Book) -> String {
  joined(topics.map { book.topics(list)[$0]?.name ?? $0.text })
}
