package import PledgeModel

/// What an audience may know of a book: the one gate between the book and everything that is
/// written from it.
///
/// Lists and reports take this and never a `Book` of the store. What may not be told is not in it,
/// so that statuses, asks, counts and finding, which follow from the notes, follow from those that
/// may be told alone.
///
/// | a note that is | host | group, organisation | public |
/// |---|---|---|---|
/// | `named` | whole | whole | whole |
/// | `organisation` | whole | without the person | a remark |
/// | `unattributed` | whole | a remark | a remark |
/// | `private` | – | – | – |
///
/// Nobody at all is told of safeguarding, nor that there is anything to tell of it. Nobody but the
/// host is told a note more openly than what it answers, for it is filed under the same pledge and
/// speaks of the same thing; nor of quotes and contacts without consent, of who took the notes, of
/// an organisation's own contacts and of who leads a pledge, though an organisation is told the
/// last two of itself.
package struct ToldBook: Sendable {
  /// Who is told.
  package private(set) var audience: Audience
  /// The lists, organisations, pledges and events, and the notes that may be told with whose they
  /// are.
  package private(set) var book: Book
  /// What was said by nobody in particular: by event, kind and words, never in the order of the
  /// log, in which the neighbours would tell whose it is.
  package let remarks: [Remark]
  /// How many notes of the book are told neither way; safeguarding is not even counted.
  package let withheld: Int
  /// How many came to each event, private notes left aside. The public gets no small counts.
  let turnouts: [EventID: Turnout]
  /// Who sits at which table of each event, the tables in their order, as far as it is told who came:
  /// whoever is in the room sees it. The public is not told.
  let seats: [EventID: [(table: String, organisations: [OrganisationID])]]
  /// What each event spoke to, by most organisations first, as far as it is told. Nobody but the host
  /// is told a theme that fewer than three organisations spoke to: it might tell which.
  let themesHeard: [EventID: [(theme: TopicID, organisations: Int)]]

  private let laterAffairs = Later<[OrganisationID: Affairs]>()

  /// What is each organisation's of all that is told; worked out when it is first asked for.
  var affairs: [OrganisationID: Affairs] { laterAffairs.value { Affairs.all(in: book) } }

  /// Lets through what `audience` may know of `book`; with `withPrivate` the host's own private notes
  /// too, for whoever keeps the book after it.
  package init(_ book: Book, to audience: Audience, withPrivate: Bool = false) {
    let gate = Gate(book, audience, among: book.log.all, withPrivate: withPrivate)
    var notes: [Note] = []
    var remarks: [Remark] = []
    var heard: [Note] = []
    var arrivals: [Note] = []
    var withheld = 0
    for note in book.log.all {
      let told = gate.told(note)
      switch told {
      case .note(let told):
        notes.append(told)
        if note.kind == .attendance { arrivals.append(note) }
      case .remark(let remark): remarks.append(remark)
      case nil: withheld += note.kind == .safeguarding ? 0 : 1
      }
      if told != nil { heard.append(note) }
    }
    var told = Book(
      hosting: book.hosting, themes: Array(book.themes.all),
      communities: Array(book.communities.all),
      people: audience == .host ? Array(book.people.all) : [],
      organisations: book.organisations.all.map(gate.organisation),
      pledges: book.pledges.all.map(gate.pledge), events: Array(book.events.all))
    _ = told.read(notes)
    self.audience = audience
    self.book = told
    self.remarks = remarks.sorted {
      ($0.event, $0.kind.rawValue, $0.text) < ($1.event, $1.kind.rawValue, $1.text)
    }
    self.withheld = withheld
    turnouts = ToldBook.turnouts(book, audience)
    seats = audience == .public ? [:] : ToldBook.seats(book, arrivals)
    themesHeard = ToldBook.themes(of: heard, in: book, atLeast: audience == .host ? 1 : 3)
  }

  /// What is told of a book, but for another book that is part of it. What is counted of its events is
  /// counted of the whole, so it is not there.
  init(_ whole: ToldBook, holding book: Book, remarks: [Remark]) {
    audience = whole.audience
    self.book = book
    self.remarks = remarks
    withheld = 0
    turnouts = [:]
    seats = [:]
    themesHeard = [:]
  }

  /// What `work` makes of the same as one organisation may know it. That is what the group may, to whom
  /// this must be told, and all that is recorded of itself in `whole`: so each of thousands is told
  /// without a look at all notes.
  mutating func tell<Result, Fault: Error>(
    _ organisation: OrganisationID, of whole: Book,
    _ work: (ToldBook) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    let family = whole.family(of: whole.whereItWent(organisation))
    let pledges = whole.pledges(of: whole.whereItWent(organisation))
    let organisations = family.map { book.exchange(whole.organisations[$0]?.details ?? [], of: $0) }
    let others = pledges.map { book.exchange(whole.pledges[$0]?.details ?? [], of: $0) }
    audience = .organisation(organisation)
    defer {
      audience = .group
      for (id, details) in zip(family, organisations) { _ = book.exchange(details, of: id) }
      for (id, details) in zip(pledges, others) { _ = book.exchange(details, of: id) }
    }
    return try work(self)
  }

  /// The organisations and events of `book`, and of its notes those alone.
  private static func book(_ book: Book, with notes: [Note]) -> Book {
    var alone = Book(
      hosting: book.hosting, organisations: Array(book.organisations.all),
      events: Array(book.events.all))
    _ = alone.read(notes)
    return alone
  }

  private static func seats(
    _ book: Book, _ arrivals: [Note]
  ) -> [EventID: [(table: String, organisations: [OrganisationID])]] {
    let attended = ToldBook.book(book, with: arrivals)
    let seats = book.events.ids.map { event in
      let tables = attended.attendance(at: event).tables
      return (event, tables.map { ($0, attended.organisations(at: $0, of: event)) })
    }
    return Dictionary(uniqueKeysWithValues: seats)
  }

  private static func turnouts(_ book: Book, _ audience: Audience) -> [EventID: Turnout] {
    let arrivals = book.log.all.filter { $0.kind == .attendance && $0.share != .private }
    let attended = ToldBook.book(book, with: Array(arrivals))
    let turnouts = book.events.ids.map { event in
      let turnout = Turnout(attended, at: event)
      return (event, audience == .public ? turnout.withoutSmallCounts() : turnout)
    }
    return Dictionary(uniqueKeysWithValues: turnouts)
  }

  private static func themes(
    of notes: [Note], in book: Book, atLeast few: Int
  ) -> [EventID: [(theme: TopicID, organisations: Int)]] {
    var speakers: [EventID: [TopicID: Set<OrganisationID>]] = [:]
    for note in notes {
      guard let organisation = book.organisation(of: note.subject) else { continue }
      for tag in book.tags(of: note) where tag.list == .theme {
        speakers[note.event, default: [:]][tag.id, default: []].insert(organisation)
      }
    }
    return speakers.mapValues { themes in
      themes.map { (theme: $0.key, organisations: $0.value.count) }
        .filter { $0.organisations >= few }
        .sorted { ($1.organisations, $0.theme) < ($0.organisations, $1.theme) }
    }
  }
}

/// Something that was said at an event, with nothing in it by which anybody could be recognised.
package struct Remark: Equatable, Sendable {
  /// At which event.
  package let event: EventID
  /// What it is.
  package let kind: Kind
  /// Whether the group's input was asked for.
  package let input: AskState?
  /// The themes it was tagged with itself; those of a pledge might tell which.
  package let themes: [TopicID]
  /// The communities it was tagged with itself.
  package let communities: [TopicID]
  /// What was said, names withheld.
  package let text: String
}

/// A note as an audience may know it.
enum ToldNote {
  /// With whose it is.
  case note(Note)
  /// With nothing that tells whose it is.
  case remark(Remark)
}

/// The rules of the gate, for one book and one audience.
struct Gate {
  /// From the most open to the most reserved.
  private enum Telling: Comparable { case whole, withoutPerson, remark, nothing }

  private let book: Book
  private let audience: Audience
  private let withPrivate: Bool
  /// What stands in for a note that somebody has replaced.
  private var replacements: [NoteID: Note] = [:]

  /// The gate for `notes`, which stand, and must hold all that they answer as far as the log has it.
  init(
    _ book: Book, _ audience: Audience, among notes: some Sequence<Note>, withPrivate: Bool = false
  ) {
    self.book = book
    self.audience = audience
    self.withPrivate = withPrivate && audience == .host
    for note in notes { if let old = note.replaces { replacements[old] = note } }
  }

  /// What the audience may know of a note; nil for nothing.
  func told(_ note: Note) -> ToldNote? {
    switch telling(of: note) {
    case .whole: .note(note)
    case .withoutPerson: .note(withoutPerson(note))
    case .remark: .remark(remark(note))
    case .nothing: nil
    }
  }

  /// The most reserved telling of the note and of all that it answers.
  private func telling(of note: Note) -> Telling {
    var strictest = ownTelling(of: note)
    guard audience != .host else { return strictest }
    var about = note.about
    // Files are written by hand too: a ring of references must not hang the program.
    for _ in 0..<16 {
      guard let id = about else { break }
      let answered = replacements[id] ?? book.log[id]
      // Of what is not in the book nobody knows how far it may be told.
      strictest = max(strictest, answered.map(ownTelling) ?? .remark)
      about = answered?.about
    }
    return strictest == .remark && note.text.isEmpty ? .nothing : strictest
  }

  private func ownTelling(of note: Note) -> Telling {
    if note.kind == .safeguarding { return .nothing }
    if note.share == .private, !withPrivate { return .nothing }
    if audience == .host { return .whole }
    if note.kind.needsConsent, note.consent != true { return .nothing }
    switch note.share {
    case .named: return .whole
    case .organisation where audience != .public: return .withoutPerson
    case .organisation, .unattributed: return .remark
    case .private: return .nothing
    }
  }

  private func withoutPerson(_ note: Note) -> Note {
    var told = note
    let owner = note.owner.map { [$0] } ?? []
    let persons = (note.from + owner).filter { !isOrganisation($0) }
    told.from = note.from.filter(isOrganisation)
    told.owner = owner.first(where: isOrganisation)
    told.table = nil
    told.text = withholding(persons, in: note.text)
    told.outcome = note.outcome.map { withholding(persons, in: $0) }
    return told
  }

  private func remark(_ note: Note) -> Remark {
    let persons = note.from + (note.owner.map { [$0] } ?? [])
    let organisations =
      [note.organisation, note.pledge.flatMap { book.pledges[$0]?.organisation }]
      .compactMap(\.self) + persons.filter(isOrganisation).map { OrganisationID($0) }
    let names = persons + Set(organisations).flatMap(names)
    return Remark(
      event: note.event, kind: note.kind, input: note.input, themes: note.themes,
      communities: note.communities, text: withholding(names, in: note.text))
  }

  /// Everything that an organisation is called.
  private func names(of id: OrganisationID) -> [String] {
    // Who merged is known by the names of the one that goes on, and by those of the others.
    book.family(of: book.whereItWent(id)).flatMap { id in
      [id.text, book.shortName(of: id)]
        + (book.organisations[id].map { [$0.name] + $0.aliases } ?? [])
    }
  }

  private func isOrganisation(_ words: String) -> Bool {
    book.organisations[OrganisationID(words)] != nil
  }

  func organisation(_ organisation: Organisation) -> Organisation {
    guard !knowsAll(of: organisation.id) else { return organisation }
    var told = organisation
    told.details.removeAll { !["Size", "Area", "Group", "Joined"].contains($0.name) }
    return told
  }

  func pledge(_ pledge: Pledge) -> Pledge {
    guard !knowsAll(of: pledge.organisation) else { return pledge }
    var told = pledge
    told.details.removeAll { !toldOfPledges.contains($0.name) }
    return told
  }

  private func knowsAll(of organisation: OrganisationID) -> Bool {
    guard case .organisation(let own) = audience else { return audience == .host }
    return book.whereItWent(own) == book.whereItWent(organisation)
  }
}

/// The fields of a pledge that anybody may read. A field of the book's own is not among them.
private let toldOfPledges: Set = [
  "Origin", "Scope", "Measure", "Baseline", "Target", "Chapter", "Finding", "Made", "Due",
  "Continues",
]
