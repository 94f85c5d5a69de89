import PledgeModel

/// A handful of things for random notes to be about: few enough that they meet all the time.
struct Scene {
  let organisations: [OrganisationID] = ["nightjar", "ashbourne"]
  let pledges: [PledgeID] = [
    "nightjar-2023-1", "nightjar-2023-2", "ashbourne-2023-1", "ashbourne-2023-2",
  ]
  let events: [EventID] = ["2026-05-13-spring", "2026-10-14-autumn"]
  let people: [Initials]
  /// The ids that notes may have. Some never will: references to them lead nowhere.
  let ids: [NoteID]
  let book: Book

  var subjects: [Subject] {
    [.inbox] + organisations.map(Subject.organisation) + pledges.map(Subject.pledge)
  }

  /// Every pledge at every event.
  var hearings: [(EventID, PledgeID)] {
    events.flatMap { event in pledges.map { (event, $0) } }
  }

  init(random: inout SplitMix64) {
    people = ["rk", "ts", "abc"].compactMap { Initials($0) }
    var ids: [NoteID] = []
    for index in 0..<24 {
      ids.append(
        NoteID(
          at: Moment(seconds: 1_790_000_000 + Int64(index), offset: 0), by: people[index % 3],
          random: &random))
    }
    self.ids = ids
    book = Book(
      hosting: Hosting(title: "Random", host: "Nobody", zone: "UTC"),
      organisations: organisations.map {
        Organisation(id: $0, name: $0.text, sector: "voluntary")
      },
      pledges: pledges.map {
        Pledge(
          id: $0, organisation: OrganisationID($0.text.prefix { $0 != "-" }), round: "2023",
          number: Pledge.number(in: $0) ?? 0, text: $0.text)
      },
      events: events.map { Event(id: $0, title: $0.text, start: Moment(seconds: 0, offset: 0)) })
  }

  /// A change that may or may not fit a log of `notes`.
  func change(to notes: [Note], everFiled: [Note], random: inout SplitMix64) -> Change {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: return .file(newNote(random: &random))
    case 5, 6:
      guard let old = notes.randomElement(using: &random) else { break }
      return .correct(from: old, to: changed(old, random: &random))
    case 7, 8:
      guard let old = notes.randomElement(using: &random) else { break }
      return .takeOut(old)
    default:
      guard let old = everFiled.randomElement(using: &random) else { break }
      return .putBack(old)
    }
    return .file(newNote(random: &random))
  }

  private func newNote(random: inout SplitMix64) -> Note {
    // The last few ids are never filed, only referred to.
    let index = Int.random(in: 0..<ids.count - 3, using: &random)
    let id = ids[index]
    // Minutes in no order: clocks jump, and different files meet in one second.
    let at = Moment(seconds: 1_790_000_000 + Int64.random(in: 0..<12, using: &random), offset: 60)
    let note = Note(
      id: id, at: at, by: id.by, event: events[index % events.count], kind: .note,
      share: .organisation)
    return changed(note, random: &random)
  }

  /// The note with everything but what makes it this note put differently.
  private func changed(_ note: Note, random: inout SplitMix64) -> Note {
    var note = note
    let kinds: [Kind] = [
      .note, .ask, .idea, .status, .attendance, .attendance, .progress, .safeguarding, .action,
      .action, .agenda, .agenda,
    ]
    note.kind = pick(kinds, &random)
    note.text = pick(["", "a lift", "a lift for the hall", "a lift for our hall"], &random)
    note.outcome = nil
    if note.kind == .agenda {
      note.text = pick(["14:00 Welcome", "Tables", "Privacy line read out"], &random)
      note.outcome = random.once(in: 2) ? pick(Array(PlainReview.verdicts.values), &random) : nil
    }
    note.share = random.once(in: 3) ? pick(Array(Share.allCases), &random) : .organisation
    note.file(under: pick(subjects, &random))
    note.heads = random.once(in: 3) ? Int.random(in: 0...2, using: &random) : nil
    note.table = random.once(in: 3) ? pick(["1", "2", "10"], &random) : nil
    note.from = random.once(in: 6) ? ["Mary", pick(organisations, &random).text] : []
    note.owner = random.once(in: 3) ? "somebody" : nil
    note.done = random.once(in: 2) ? random.once(in: 2) : nil
    note.progress = random.once(in: 3) ? pick(Array(Progress.allCases), &random) : nil
    note.input = random.once(in: 2) ? pick(Array(AskState.allCases), &random) : nil
    note.about = random.once(in: 2) ? pick(ids, &random) : nil
    note.replaces = random.once(in: 6) ? pick(ids, &random) : nil
    note.withdraws = random.once(in: 8) ? pick(ids, &random) : nil
    if random.once(in: 20) { note.replaces = note.withdraws }
    return note
  }

  private func pick<Thing>(_ things: [Thing], _ random: inout SplitMix64) -> Thing {
    things[Int.random(in: 0..<things.count, using: &random)]
  }
}
