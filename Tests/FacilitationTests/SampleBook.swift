import PledgeModel

/// The book that the tests use: six organisations, an event in May with notes of somebody else, an
/// event today without any.
enum SampleBook {
  static let may: EventID = "2026-05-19-spring"
  static let today: EventID = "2026-10-14-autumn"
  /// 14:20 on the day of the event.
  static let now = moment("2026-10-14 14:20:00 +0100")
  static let day = now.day
  static let rowan = initials("rk")
  static let jo = initials("jd")

  /// With the notes of May.
  static var book: Book {
    var book = lists
    _ = book.read(notes)
    return book
  }

  /// Without any notes.
  static var lists: Book {
    Book(
      hosting: Hosting(title: "Progressing Equality", host: "All Age Board", zone: "Europe/London"),
      themes: [
        Topic(id: "language", name: "Language and interpreting", aliases: ["Interpreting"]),
        Topic(id: "data", name: "Data and monitoring"),
        Topic(id: "training", name: "Training of staff"),
      ],
      communities: [
        Topic(id: "deaf", name: "Deaf people and BSL users"),
        Topic(id: "lgbtqi", name: "LGBTQI+ communities", aliases: ["LGBT"]),
        Topic(id: "older", name: "Older people"),
        Topic(id: "deafblind", name: "Deafblind people"),
      ],
      people: [
        Person(initials: rowan, name: "Rowan Keane"), Person(initials: jo, name: "Jo Dean"),
      ],
      organisations: [
        Organisation(
          id: "ashbourne-council", name: "Ashbourne Council", aliases: ["ABC"], sector: "statutory"),
        Organisation(id: "birchwood", name: "Birchwood Carers", sector: "voluntary"),
        Organisation(id: "harbour-street", name: "Harbour Street Hearth", sector: "faith"),
        Organisation(id: "harbour-view", name: "Harbour View Trust", sector: "voluntary"),
        Organisation(
          id: "nightjar", name: "Nightjar Counselling", sector: "voluntary",
          details: [Detail("Contact", "front desk, 020 0000 0004")]),
        Organisation(
          id: "wren", name: "Wren Helpline", sector: "voluntary", mergedInto: "birchwood"),
      ],
      pledges: pledges,
      events: [
        Event(
          id: may, title: "Progressing Equality, spring", start: moment("2026-05-19 14:00:00 +0100")
        ),
        Event(
          id: today, title: "Progressing Equality, autumn",
          start: moment("2026-10-14 14:00:00 +0100")),
      ])
  }

  private static let pledges = [
    pledge("ashbourne-council", "2025", 1, "Ask every provider the same questions", ["data"]),
    pledge("ashbourne-council", "2025", 2, "Seat residents beside leaders", [], ["older"]),
    pledge("birchwood", "2025", 1, "Offer a rest break to every carer who asks", [], ["older"]),
    pledge("birchwood", "2025", 2, "Count the carers we do not reach", ["data"]),
    pledge("birchwood", "2025", 3, "Find an interpreter within two days", ["language"], ["deaf"]),
    pledge("harbour-street", "2025", 1, "Cook one meal a week with new arrivals"),
    pledge("nightjar", "2025", 1, "Open a Saturday clinic", [], ["lgbtqi"]),
    pledge("nightjar", "2023", 1, "Ask how we work with disabled people"),
    pledge(
      "nightjar", "2023", 2,
      "Translate the referral form into the five languages most asked for, with people who speak them",
      ["language"]),
    pledge("nightjar", "2023", 3, "Train every counsellor", ["training"], ["lgbtqi"]),
  ]

  private static func pledge(
    _ organisation: OrganisationID, _ round: String, _ number: Int, _ text: String,
    _ themes: [TopicID] = [], _ communities: [TopicID] = []
  ) -> Pledge {
    Pledge(
      id: PledgeID("\(organisation)-\(round)-\(number)"), organisation: organisation, round: round,
      number: number, text: text, themes: themes, communities: communities)
  }

  /// What Jo noted in May; each is known by its last four letters.
  static let notes: [Note] = [
    note("15:00", "form", .progress, "nightjar-2023-2", "Form now in three languages"),
    note("15:02", "cost", .challenge, "nightjar-2023-2", "No budget for interpreters"),
    note("15:03", "stat", .status, "nightjar-2023-2", "", progress: .started),
    note("15:10", "ask1", .ask, "ashbourne-council-2025-1", "Who else asks this?", input: .wanted),
    note("15:12", "ide1", .idea, "ashbourne-council-2025-1", "Ask the library", about: "ask1"),
    note("15:20", "ask2", .ask, "birchwood-2025-1", "Who pays for breaks?", input: .wanted),
  ]

  static func id(_ ending: String) -> NoteID { noteID("20260519T140000-jd-\(ending)") }

  private static func note(
    _ clock: String, _ ending: String, _ kind: Kind, _ pledge: PledgeID, _ text: String,
    about: String? = nil, progress: Progress? = nil, input: AskState? = nil
  ) -> Note {
    Note(
      id: id(ending), at: moment("2026-05-19 \(clock):00 +0100"), by: jo, event: may, kind: kind,
      share: kind.share, organisation: lists.pledges[pledge]?.organisation, pledge: pledge,
      about: about.map(id), progress: progress, input: input, text: text)
  }
}

func moment(_ text: String) -> Moment {
  guard let moment = Moment(text) else { fatalError("no moment: \(text)") }
  return moment
}

func day(_ text: String) -> Day {
  guard let day = Day(text) else { fatalError("no day: \(text)") }
  return day
}

func initials(_ text: String) -> Initials {
  guard let initials = Initials(text) else { fatalError("no initials: \(text)") }
  return initials
}

func noteID(_ text: String) -> NoteID {
  guard let id = NoteID(text) else { fatalError("no id: \(text)") }
  return id
}
