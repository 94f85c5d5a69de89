import PledgeModel
import Reports

/// What is handed over as pages that read without pledgebook: an index, a page for each organisation
/// and for each event.
struct HandoverPages {
  private let told: ToldBook
  private let readers: String
  private let isPart: Bool
  private let isPrivate: Bool
  private let day: Day
  private var book: Book { told.book }

  /// The pages of a handover that is made on that day.
  init(_ handover: Handover, readers: String, isPart: Bool, on day: Day) {
    told = handover.told
    isPrivate = handover.isPrivate
    self.readers = readers
    self.isPart = isPart
    self.day = day
  }

  /// The files by their paths.
  func files() -> [(path: String, text: String)] {
    [("index.html", index)]
      + book.organisations.all.map { ("organisations/\($0.id.text).html", page(of: $0)) }
      + book.events.all.map { ("events/\($0.id.text).html", page(of: $0)) }
  }

  // MARK: The index

  private var index: String {
    var page = HTMLPage(book.hosting.title, of: book.hosting.title)
    page.paragraph(
      "\(isPart ? "A part of the book" : "The book") kept by \(book.hosting.host), handed over to \(readers), \(day.words)."
    )
    page.paragraph("\(confidence)")
    page.heading("Organisations")
    page.table(
      "Organisations", ["Organisation", "Sector", "Pledges", "Notes"],
      book.organisations.all.map { one in
        [
          .link(one.name, to: "organisations/\(one.id.text).html"), "\(one.sector)",
          "\(book.pledges(of: one.id).count)", "\(noteCount(of: one.id))",
        ]
      })
    page.heading("Events")
    page.table(
      "Events", ["Event", "Day", "Venue", "Notes"],
      book.events.all.map { one in
        [
          .link(one.title, to: "events/\(one.id.text).html"), "\(one.start.day.words)",
          "\(one.venue ?? "")", "\(book.standing.noteCount(of: one.id))",
        ]
      })
    for (list, heading) in [(TopicList.theme, "Themes"), (.community, "Communities")] {
      guard !book.topics(list).isEmpty else { continue }
      page.heading(heading)
      page.table(
        heading, [list == .theme ? "Theme" : "Community", "Also called", "Pledges"],
        book.topics(list).all.map { topic in
          [
            "\(topic.name)", "\(topic.aliases.joined(separator: "; "))",
            "\(book.pledges(with: topic.id, in: list).count)",
          ]
        })
    }
    page.heading("In other forms")
    page.list(
      [.link("The book itself, in plain text, for pledgebook and recutils", to: "book/book.rec")]
        + HandoverTables.names(of: told).map { .link("csv/\($0)", to: "csv/\($0)") })
    return page.text
  }

  private var confidence: String {
    if isPrivate { return "Private notes are in it: keep it as safe as the book." }
    return told.audience == .host
      ? "Private notes are not in it."
      : "What was said in confidence is not in it, nor who took the notes."
  }

  private func noteCount(of organisation: OrganisationID) -> Int {
    guard !book.hasMerged(organisation) else { return 0 }
    return book.pledges(of: organisation)
      .reduce(book.noteCount(of: .organisation(organisation))) {
        $0 + book.noteCount(of: .pledge($1))
      }
  }

  // MARK: An organisation

  private func page(of organisation: Organisation) -> String {
    var page = HTMLPage(organisation.name, of: book.hosting.title)
    page.paragraph(.link("All organisations and events", to: "../index.html"))
    var facts = [("Also called", organisation.aliases.joined(separator: "; "))]
    facts.append(("Sector", organisation.sector))
    facts += organisation.details.map { ($0.name, $0.value) }
    facts.append(
      ("Merged into", organisation.mergedInto.map { book.organisations[$0]?.name ?? $0.text } ?? "")
    )
    page.facts("About it", facts)
    for id in book.pledges(of: organisation.id) {
      guard let pledge = book.pledges[id] else { continue }
      page.heading("Pledge \(pledge.round)-\(pledge.number)", anchor: pledge.id.text)
      page.paragraph("\(pledge.text)")
      let facts =
        [
          ("Status", book.standing.progress(of: id)?.words ?? "not said"),
          ("Themes", names(pledge.themes, .theme)),
          ("Communities", names(pledge.communities, .community)),
        ] + pledge.details.map { ($0.name, $0.value) }
      page.facts("About the pledge", facts)
      page.table("What was noted on it", noteHeadings, book.notes(of: .pledge(id)).map { row($0) })
    }
    let notes =
      book.hasMerged(organisation.id) ? [] : book.notes(of: .organisation(organisation.id))
    if !notes.isEmpty { page.heading("The organisation as a whole") }
    page.table("What was noted on it as a whole", noteHeadings, notes.map { row($0) })
    return page.text
  }

  private var noteHeadings: [String] { ["When", "Event", "What", "Words", "From"] }

  private func row(_ note: Note, withEvent: Bool = true) -> [HTMLPage.Words] {
    let event = book.events[note.event].map { event in
      HTMLPage.Words.link(event.title, to: "../events/\(event.id.text).html")
    }
    let from = note.from.map { book.organisations[OrganisationID($0)]?.name ?? $0 }
    return ["\(note.at.day.words), \(note.at.clock)"]
      + (withEvent ? [event ?? "\(note.event.text)"] : [])
      + ["\(what(note))", "\(note.text)", "\(from.joined(separator: "; "))"]
  }

  /// What a note is and what it changes, in a few words.
  private func what(_ note: Note) -> String {
    var words = [note.kind.words]
    if let progress = note.progress { words.append(progress.words) }
    if let input = note.input { words.append(input.rawValue) }
    if let heads = note.heads { words.append("\(heads) \(heads == 1 ? "person" : "people")") }
    if let owner = note.owner {
      words.append("by \(book.organisations[OrganisationID(owner)]?.name ?? owner)")
    }
    if let due = note.due { words.append("until \(due.words)") }
    if let done = note.done { words.append(done ? "done" : "not done yet") }
    if let outcome = note.outcome { words.append(outcome) }
    if let about = note.about.flatMap({ book.log[$0] }) {
      words.append("to the \(about.kind.words) of \(about.at.day.words), \(about.at.clock)")
    }
    return words.joined(separator: "; ")
  }

  // MARK: An event

  private func page(of event: Event) -> String {
    var page = HTMLPage(event.title, of: book.hosting.title)
    page.paragraph(.link("All organisations and events", to: "../index.html"))
    page.facts(
      "About it",
      [
        ("Start", "\(event.start.day.words), \(event.start.clock)"),
        ("End", event.end.map { "\($0.day.words), \($0.clock)" } ?? ""),
        ("Venue", event.venue ?? ""), ("Agenda", event.agenda.joined(separator: "\n")),
      ])
    let notes = book.log.notes(at: event.id)
    let heard = Set(notes.compactMap { book.organisation(of: $0.subject) })
    if !heard.isEmpty { page.heading("Organisations that notes were taken of") }
    page.list(
      book.organisations.all.filter { heard.contains($0.id) }
        .map { .link($0.name, to: "../organisations/\($0.id.text).html") })
    let others = notes.filter { book.organisation(of: $0.subject) == nil }
    if !others.isEmpty { page.heading("Of no organisation") }
    page.table(
      "What was noted of no organisation", ["When", "What", "Words", "From"],
      others.map { row($0, withEvent: false) })
    let remarks = told.remarks.filter { $0.event == event.id }
    if !remarks.isEmpty { page.heading("Said by nobody in particular") }
    page.table(
      "Said by nobody in particular", ["Words", "What", "Themes"],
      remarks.map { ["\($0.text)", "\($0.kind.words)", "\(names($0.themes, .theme))"] })
    return page.text
  }

  private func names(_ topics: [TopicID], _ list: TopicList) -> String {
    topics.map { book.topics(list)[$0]?.name ?? $0.text }.joined(separator: "; ")
  }
}

extension HTMLPage {
  /// A table of what is known, without what is not.
  fileprivate mutating func facts(_ caption: String, _ facts: [(name: String, words: String)]) {
    table(
      caption, ["What", "Words"],
      facts.filter { !$0.words.isEmpty }.map { ["\($0.name)", "\($0.words)"] })
  }
}
