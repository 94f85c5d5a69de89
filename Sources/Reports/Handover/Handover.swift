package import PledgeModel

/// A book, or what it holds of some organisations, as somebody gets it who goes on with it.
///
/// It is made of what the gate tells the receiver, and stands by itself: notes that were corrected are
/// as they stand now, and nothing refers to what is not there.
package struct Handover: Sendable {
  /// What is handed over.
  package let told: ToldBook
  /// What is not.
  package let leftOut: LeftOut
  /// Whether private notes are in it.
  package let isPrivate: Bool

  /// How many of the notes that stand in the book stay behind; safeguarding is not even counted.
  package struct LeftOut: Equatable, Sendable {
    /// Those that the receiver may not be told.
    package var withheld = 0
    /// Those that answer what stays behind.
    package var answers = 0
    /// Those that may be told by nobody in particular. They are told beside the book; in a part, where
    /// one could tell whose they are, not at all.
    package var unattributed = 0
    /// Those of other organisations and of none, where a part is handed over.
    package var elsewhere = 0
  }

  /// Hands over what `audience` may be told: of these organisations and of those that merged into
  /// them, or of all. Private notes go with the whole only to a host, and only when asked for.
  package init(
    _ book: Book, of chosen: Set<OrganisationID>? = nil, to audience: Audience,
    withPrivate: Bool = false
  ) {
    isPrivate = withPrivate && audience == .host && chosen == nil
    let gated = ToldBook(book, to: audience, withPrivate: isPrivate)
    let part = Part(book, chosen)
    let nobody = Person(initials: Initials.nobody, name: "Who took the notes is not told")
    let gate = Gate(book, audience, among: book.log.all, withPrivate: isPrivate)
    var leftOut = LeftOut()
    var notes: [Note] = []
    for note in book.log.all where note.kind != .safeguarding {
      guard part.includes(note) else {
        leftOut.elsewhere += 1
        continue
      }
      switch gate.told(note) {
      // How few came is not for anybody, and without it a note of attendance would mean one.
      case .note(let note) where audience == .public && note.kind == .attendance:
        leftOut.withheld += 1
      case .note(let note): notes.append(note)
      case .remark: leftOut.unattributed += 1
      case nil: leftOut.withheld += 1
      }
    }
    let count = notes.count
    notes = standalone(notes, in: book).map { part.withNames($0, in: book) }
    leftOut.answers = count - notes.count
    if audience != .host { notes = withoutNoteTakers(notes) }
    var handed = part.of(
      gated.book, with: notes, people: audience == .host ? Array(book.people.all) : [nobody])
    // The notes of several note-takers may go on as those of one, in the order of the log.
    var log = handed
    _ = log.read(notes)
    _ = handed.read(Reports.notes(in: log))
    told = ToldBook(gated, holding: handed, remarks: chosen == nil ? gated.remarks : [])
    self.leftOut = leftOut
  }
}

/// What of a book belongs to some organisations.
private struct Part {
  /// With those that merged into them; nil for all.
  private let organisations: Set<OrganisationID>?
  private let book: Book

  init(_ book: Book, _ chosen: Set<OrganisationID>?) {
    self.book = book
    organisations = chosen.map { Set($0.flatMap { book.family(of: book.whereItWent($0)) }) }
  }

  func includes(_ note: Note) -> Bool {
    guard let organisations else { return true }
    return book.organisation(of: note.subject).map(organisations.contains) ?? false
  }

  /// The records of the part and no notes, but with the lists, events and note-takers of `notes`.
  func of(_ book: Book, with notes: [Note], people: [Person]) -> Book {
    guard let organisations else {
      return Book(
        hosting: book.hosting, themes: Array(book.themes.all),
        communities: Array(book.communities.all), people: people,
        organisations: Array(book.organisations.all), pledges: Array(book.pledges.all),
        events: Array(book.events.all))
    }
    let pledges = book.pledges.all.filter { organisations.contains($0.organisation) }
    let kept = Set(pledges.map(\.id))
    let topics = Set(
      pledges.flatMap { $0.themes + $0.communities } + notes.flatMap { $0.themes + $0.communities })
    let (events, noteTakers) = (Set(notes.map(\.event)), Set(notes.map(\.by)))
    return Book(
      hosting: book.hosting, themes: book.themes.all.filter { topics.contains($0.id) },
      communities: book.communities.all.filter { topics.contains($0.id) },
      people: people.filter { noteTakers.contains($0.initials) },
      organisations: book.organisations.all.filter { organisations.contains($0.id) },
      pledges: pledges.map { pledge in
        var pledge = pledge
        pledge.details.removeAll { $0.name == "Continues" && !kept.contains(PledgeID($0.value)) }
        return pledge
      }, events: book.events.all.filter { events.contains($0.id) })
  }

  /// The note with names for the organisations that are not in the part.
  func withNames(_ note: Note, in book: Book) -> Note {
    guard let organisations else { return note }
    func name(_ words: String) -> String {
      let id = OrganisationID(words)
      return organisations.contains(id) ? words : book.organisations[id]?.name ?? words
    }
    var named = note
    named.from = note.from.map(name)
    named.owner = note.owner.map(name)
    return named
  }
}

/// The notes with references to each other alone. What answers a note that stands in the book and is
/// not among them is left out; what answers one that stands no longer stands alone.
private func standalone(_ notes: [Note], in book: Book) -> [Note] {
  var replacements: [NoteID: NoteID] = [:]
  for note in book.log.all { if let old = note.replaces { replacements[old] = note.id } }
  var kept = notes.map { note in
    var note = note
    note.replaces = nil
    note.about = note.about.map { replacements[$0] ?? $0 }
    if let about = note.about, !book.log.stands(about) {
      note.about = nil
      note.input = nil
    }
    return note
  }
  while true {
    let ids = Set(kept.map(\.id))
    let answering = kept.filter { note in note.about.map(ids.contains) ?? true }
    if answering.count == kept.count { return kept }
    kept = answering
  }
}

/// The notes with nothing that tells who took them: only the host knows. The same notes get the same
/// ids, so that a handover can be made again.
private func withoutNoteTakers(_ notes: [Note]) -> [Note] {
  var names: [NoteID: NoteID] = [:]
  var taken: Set<NoteID> = []
  for note in notes {
    let parts = note.id.text.split(separator: "-")
    // Two note-takers may have had the same four letters in the same second.
    var name = NoteID("\(parts[0])-\(Initials.nobody)-\(parts[2])") ?? note.id
    var random = CountingGenerator()
    while !taken.insert(name).inserted {
      name = NoteID(
        at: Moment(seconds: note.id.seconds, offset: 0), by: .nobody, random: &random)
    }
    names[note.id] = name
  }
  return notes.map { note in
    var note = note
    note.by = .nobody
    note.id = names[note.id] ?? note.id
    note.about = note.about.flatMap { names[$0] }
    return note
  }
}

extension Initials {
  /// Those of whoever took the notes, where that is not told.
  fileprivate static let nobody = Initials("nn") ?? { preconditionFailure("nn are initials") }()
}

/// Numbers that count up, each far from the one before.
private struct CountingGenerator: RandomNumberGenerator {
  private var state: UInt64 = 0

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return state
  }
}
