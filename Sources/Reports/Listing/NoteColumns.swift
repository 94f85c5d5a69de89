import PledgeModel

/// Every note, the oldest first. The order within a file is that of the log, even where the clock
/// jumped back.
func notes(in book: Book) -> [Note] {
  struct File: Hashable {
    var event: EventID
    var by: Initials
  }
  var latest: [File: Int64] = [:]
  return book.log.all.enumerated()
    .map { place, note in
      let file = File(event: note.event, by: note.by)
      let second = max(note.at.seconds, latest[file] ?? .min)
      latest[file] = second
      return (second: second, place: place, note: note)
    }
    .sorted { ($0.second, $0.place) < ($1.second, $1.place) }
    .map(\.note)
}

/// Notes: when, who noted it, what it is, on what, and what was said.
var noteColumns: [ListColumn<Note>] {
  [
    .init("At", .table) { note, _ in "\(note.at.day) \(note.at.clock)" },
    .init("At", .spreadsheet) { note, _ in note.at.text },
    .init("By") { note, _ in "\(note.by)" },
    .init("Event", .spreadsheet) { note, _ in note.event.text },
    .init("Kind") { note, _ in note.kind.words },
    .init("On", .table) { note, book in book.title(of: note.subject) },
    .init("Said", .table) { note, _ in said(note) },
    .init("Organisation", .spreadsheet) { note, book in
      name(of: book.organisation(of: note.subject) ?? note.organisation, in: book)
    },
    .init("Pledge", .spreadsheet) { note, _ in note.pledge?.text ?? "" },
    .init("About", .spreadsheet) { note, _ in note.about?.text ?? "" },
    .init("Status", .spreadsheet) { note, _ in note.progress?.words ?? "" },
    .init("Input", .spreadsheet) { note, _ in note.input?.rawValue ?? "" },
    .init("Share", .spreadsheet) { note, _ in note.share.rawValue },
    .init("From", .spreadsheet) { note, book in
      joined(note.from.map { book.organisations[OrganisationID($0)]?.name ?? $0 })
    },
    .init("Theme", .spreadsheet) { note, book in names(note.themes, .theme, in: book) },
    .init("Community", .spreadsheet) { note, book in
      names(note.communities, .community, in: book)
    },
    .init("Table", .spreadsheet) { note, _ in note.table ?? "" },
    .init("Owner", .spreadsheet) { note, _ in note.owner ?? "" },
    .init("Due", .spreadsheet) { note, _ in note.due.map(\.description) ?? "" },
    .init("Done", .spreadsheet) { note, _ in yesOrNo(note.done) },
    .init("Heads", .spreadsheet) { note, _ in note.heads.map(String.init) ?? "" },
    .init("Consent", .spreadsheet) { note, _ in yesOrNo(note.consent) },
    .init("Outcome", .spreadsheet) { note, _ in note.outcome ?? "" },
    .init("Text", .spreadsheet) { note, _ in note.text },
    .init("Id", .spreadsheet) { note, _ in note.id.text },
  ]
}

/// What a note says when there is little room: its mark, then its words.
private func said(_ note: Note) -> String {
  var marks: [String] = []
  if let progress = note.progress { marks.append(progress.words) }
  if let input = note.input, note.kind != .ask || input != .wanted { marks.append(input.rawValue) }
  if let heads = note.heads { marks.append("\(heads) \(heads == 1 ? "person" : "people")") }
  if let due = note.due { marks.append("by \(due.words)") }
  if note.done == true { marks.append("done") }
  return (marks + [note.text]).filter { !$0.isEmpty }.joined(separator: " · ")
}

private func yesOrNo(_ value: Bool?) -> String { value.map { $0 ? "yes" : "no" } ?? "" }

/// An ask with the note that asks, or that was marked.
struct AskedNote {
  let ask: Ask
  let note: Note

  /// What is asked: the words of the note, or the pledge when that alone was marked.
  func text(in book: Book) -> String {
    note.text.isEmpty ? note.pledge.flatMap { book.pledges[$0]?.text } ?? "" : note.text
  }

  /// How many notes with words answer it.
  func answers(in book: Book) -> Int {
    book.log.thread(of: note.id).count { !$0.text.isEmpty }
  }
}

/// Every ask: the open ones first, of those the longest-waiting.
func asks(in book: Book) -> [AskedNote] {
  book.standing.allAsks
    .compactMap { ask in book.log[ask.id].map { AskedNote(ask: ask, note: $0) } }
    .sorted { one, other in
      if one.ask.state.isOpen != other.ask.state.isOpen { return one.ask.state.isOpen }
      return (one.ask.opened.seconds, one.ask.id.text)
        < (other.ask.opened.seconds, other.ask.id.text)
    }
}

/// Asks: where they stand, since when, whose they are and what is asked.
var askColumns: [ListColumn<AskedNote>] {
  [
    .init("State") { asked, _ in asked.ask.state.rawValue },
    .init("Since", .table) { asked, _ in "\(asked.ask.opened.day)" },
    .init("Since", .spreadsheet) { asked, _ in asked.ask.opened.text },
    .init("On", .table) { asked, book in book.title(of: asked.ask.subject) },
    .init("Event", .spreadsheet) { asked, _ in asked.ask.event.text },
    .init("Organisation", .spreadsheet) { asked, book in
      name(of: book.organisation(of: asked.ask.subject), in: book)
    },
    .init("Pledge", .spreadsheet) { asked, _ in asked.note.pledge?.text ?? "" },
    .init("Theme", .spreadsheet) { asked, book in names(asked.note.themes, .theme, in: book) },
    .init("Community", .spreadsheet) { asked, book in
      names(asked.note.communities, .community, in: book)
    },
    .init("Share", .spreadsheet) { asked, _ in asked.note.share.rawValue },
    .init(number: "Answers") { asked, book in asked.answers(in: book) },
    .init("Ask") { asked, book in asked.text(in: book) },
    .init("Id", .spreadsheet) { asked, _ in asked.note.id.text },
  ]
}
