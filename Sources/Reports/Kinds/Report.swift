package import PledgeModel

/// Something that is written from a book for somebody.
///
/// A report holds everything that its templates may name, each by the name of its property here;
/// and it holds words and numbers only, which have passed through the gate of `ToldBook`.
package protocol Report: Sendable {
  /// What stands above it.
  var head: Head { get }
  /// The same as a table.
  var sheet: Sheet { get }
}

/// What stands above a report.
package struct Head: Equatable, Sendable {
  /// What the report is called.
  package let title: String
  /// The book's title.
  let book: String
  /// Who convenes the events.
  let host: String
  /// For whom it is written, as `for the host only`.
  let readers: String
  /// The day it was written, as `14 Oct 2026`.
  let day: String

  init(_ title: String, of told: ToldBook, on today: Day) {
    self.title = title
    book = told.book.hosting.title
    host = told.book.hosting.host
    readers = told.audience.words(in: told.book)
    day = today.words
  }
}

/// A report as a spreadsheet has it.
package struct Sheet: Equatable, Sendable {
  /// What stands above the columns.
  package let headings: [String]
  /// As many cells each as there are headings.
  package let rows: [[String]]
}

/// Something that was said, and by whom when that may be told.
struct Said: Equatable, Sendable {
  /// Whose it is; empty when it may not be told, and when nobody knows.
  var whose: String
  /// What was said.
  let words: String
}

extension ToldBook {
  /// What an organisation is called.
  func name(of id: OrganisationID) -> String { book.organisations[id]?.name ?? id.text }

  /// Who said or does something: names of organisations, or words for a person.
  func names(of voices: [String]) -> String {
    voices.map { name(of: OrganisationID($0)) }.joined(separator: ", ")
  }

  /// Whose a note is: who said it, else the organisation that it is filed under. Where persons are
  /// not told, who gave an answer may have been left out, and it is filed under who asked: then it
  /// is nobody's.
  func voice(of note: Note) -> String {
    if !note.from.isEmpty { return names(of: note.from) }
    let mayBeAnothers: Set<Kind> = [.idea, .offer, .contact, .quote]
    return audience != .host && mayBeAnothers.contains(note.kind) ? "" : place(of: note)
  }

  /// The organisation that a note is filed under; empty while it waits in the inbox.
  func place(of note: Note) -> String {
    (book.organisation(of: note.subject) ?? note.organisation).map(name) ?? ""
  }

  /// What was noted at an event, the oldest first.
  func notes(at event: EventID) -> [Note] { book.log.notes(at: event) }

  /// What was said at an event of some kinds: with whose it is first, by their names, then what
  /// nobody owns, which comes in the order of its words so that its neighbours do not tell. Of asks
  /// what was asked, not how they went on.
  func said(_ kinds: Set<Kind>, at event: EventID) -> [Said] {
    func isMeant(_ kind: Kind, _ input: AskState?, _ words: String) -> Bool {
      kinds.contains(kind) && !words.isEmpty
        && (kind != .ask || input == nil || input == .wanted)
    }
    let said =
      notes(at: event).filter { isMeant($0.kind, $0.input, $0.text) }
      .map { Said(whose: voice(of: $0), words: $0.text) }
      + remarks.filter { $0.event == event && isMeant($0.kind, $0.input, $0.text) }
      .map { Said(whose: "", words: $0.text) }
    return said.filter { !$0.whose.isEmpty }.sorted { $0.whose < $1.whose }
      + said.filter(\.whose.isEmpty).sorted { $0.words < $1.words }
  }

  /// The event that a report written on a day is about: today's, else the last before.
  package func lastEvent(on today: Day) -> EventID? {
    book.events.all.last { $0.start.day <= today }?.id
  }

  /// The event that something written on a day is made for: today's or the next, else the last.
  package func comingEvent(on today: Day) -> EventID? {
    book.events.all.first { $0.start.day >= today }?.id ?? lastEvent(on: today)
  }

  /// An event, as `Autumn event, 14 Oct 2026`.
  func title(of event: EventID) -> String {
    book.events[event].map { "\($0.title), \($0.start.day.words)" } ?? event.text
  }

  /// The next event, as `Autumn event, 14 Oct 2026`; empty while none is planned.
  func nextEvent(after today: Day) -> String {
    book.events.all.first { $0.start.day > today }.map { title(of: $0.id) } ?? ""
  }

  /// What an ask is about: its words, or the pledge when that alone was marked.
  func words(of note: Note) -> String {
    note.text.isEmpty ? note.pledge.flatMap { book.pledges[$0]?.text } ?? "" : note.text
  }
}
