/// Why an organisation at some table may have an answer to an ask.
package struct LikelyAnswer: Equatable, Sendable {
  /// What it has to do with the ask.
  package enum Ground: Equatable, Sendable {
    /// It has offered something.
    case offer(NoteID)
    /// It has told of good practice.
    case practice(NoteID)
    /// It asked something of the kind itself, and was answered.
    case answered(NoteID)
    /// It has pledged something of the kind.
    case pledge(PledgeID)

    fileprivate var rank: Int {
      switch self {
      case .offer: 0
      case .practice: 1
      case .answered: 2
      case .pledge: 3
      }
    }
  }

  /// Who may have the answer.
  package var organisation: OrganisationID
  /// Where they sit.
  package var table: String
  /// Why.
  package var ground: Ground
  /// The themes that both have in common.
  package var themes: [TopicID]
  /// The communities that both have in common.
  package var communities: [TopicID]
}

/// What the organisations at the tables of an event have that may answer an ask.
package struct LikelyAnswers {
  private let book: Book
  private let attendance: Attendance
  private var all: [LikelyAnswer] = []

  /// Goes through the whole book: offers, good practice, answered asks and pledges of all who sit at a
  /// table. Private notes are left out.
  package init(in book: Book, at event: EventID) {
    self.book = book
    attendance = book.attendance(at: event)
    for note in book.log.all where note.share != .private {
      switch note.kind {
      case .offer: add(.offer(note.id), of: note)
      case .practice: add(.practice(note.id), of: note)
      default: break
      }
    }
    for ask in book.standing.allAsks where ask.state == .answered {
      if let note = book.log[ask.id], note.share != .private { add(.answered(ask.id), of: note) }
    }
    for organisation in attendance.here {
      for pledge in book.pledges(of: organisation).compactMap({ book.pledges[$0] }) {
        add(.pledge(pledge.id), by: organisation, pledge.themes, pledge.communities)
      }
    }
  }

  /// The likeliest answer from another table than that of who asks: an offer before good practice, that
  /// before an ask that was answered, that before a pledge; then what has most in common with the
  /// ask, then the newest. Nil when nothing has anything in common with it.
  package func best(for ask: Ask) -> LikelyAnswer? {
    guard let note = book.log[ask.id] else { return nil }
    let (themes, communities) = book.topics(of: note)
    let own = attendance.arrival(of: book.whereItWent(note.organisation ?? ""))?.table
    let likely = all.compactMap { answer -> LikelyAnswer? in
      guard answer.organisation != note.organisation.map(book.whereItWent), answer.table != own
      else { return nil }
      var answer = answer
      answer.themes.removeAll { !themes.contains($0) }
      answer.communities.removeAll { !communities.contains($0) }
      return answer.shared > 0 ? answer : nil
    }
    return likely.min { book.order(of: $0) < book.order(of: $1) }
  }

  /// Whoever said a note has what is in it; else whose it is.
  private mutating func add(_ ground: LikelyAnswer.Ground, of note: Note) {
    let speakers = note.from.map { OrganisationID($0) }.filter { book.organisations[$0] != nil }
    let (themes, communities) = book.topics(of: note)
    for organisation in speakers.isEmpty ? [note.organisation].compactMap(\.self) : speakers {
      add(ground, by: organisation, themes, communities)
    }
  }

  private mutating func add(
    _ ground: LikelyAnswer.Ground, by organisation: OrganisationID, _ themes: [TopicID],
    _ communities: [TopicID]
  ) {
    let organisation = book.whereItWent(organisation)
    guard let table = attendance.arrival(of: organisation)?.table else { return }
    all.append(
      LikelyAnswer(
        organisation: organisation, table: table, ground: ground, themes: themes,
        communities: communities))
  }
}

extension LikelyAnswer {
  fileprivate var shared: Int { themes.count + communities.count }
}

extension Book {
  /// What a note is about: its own tags, else those of its pledge.
  fileprivate func topics(of note: Note) -> ([TopicID], [TopicID]) {
    if !note.themes.isEmpty || !note.communities.isEmpty { return (note.themes, note.communities) }
    let pledge = note.pledge.flatMap { pledges[$0] }
    return (pledge?.themes ?? [], pledge?.communities ?? [])
  }

  /// The likeliest first; the newest note, or the first pledge, of those that are equally likely.
  fileprivate func order(of answer: LikelyAnswer) -> (Int, Int, Int64, String) {
    let (age, id): (Int64, String) =
      switch answer.ground {
      case .offer(let id), .practice(let id), .answered(let id):
        (-(log[id]?.at.seconds ?? 0), id.text)
      case .pledge(let id): (Int64(pledges.place(of: id) ?? 0), id.text)
      }
    return (answer.ground.rank, -answer.shared, age, id)
  }
}
