import PledgeModel

/// A small book for the tests: two organisations, three pledges, two events, notes as needed.
enum SampleBook {
  static let spring: EventID = "2026-05-13-spring"
  static let autumn: EventID = "2026-10-14-autumn"

  /// Nightjar's second pledge, carried on into another round.
  static var translateAgain: Pledge {
    Pledge(
      id: "nightjar-2026-1", organisation: "nightjar", round: "2026", number: 1,
      text: "Translate the referral form.", themes: ["language"], communities: ["migrant"],
      details: [Detail("Continues", "nightjar-2023-2")])
  }

  static func with(_ notes: [Note]) -> Book {
    var nightjar = Organisation(
      id: "nightjar", name: "Nightjar Counselling", aliases: ["NC", "The Owls"],
      sector: "voluntary")
    nightjar.details = [
      Detail("Size", "small"), Detail("Contact", "Robin Fenn, 020 0000 0000"),
      Detail("About", "Ring before noon."), Detail("Landlord", "The parish"),
    ]
    var translate = Pledge(
      id: "nightjar-2023-2", organisation: "nightjar", round: "2023", number: 2,
      text: "Translate the referral form.", themes: ["language"], communities: ["migrant"])
    translate.details = [
      Detail("Lead", "Robin Fenn"), Detail("Due", "2026-12-01"), Detail("Budget", "none"),
    ]
    var book = Book(
      hosting: Hosting(title: "Progressing Equality", host: "Voices", zone: "Europe/London"),
      themes: [
        Topic(id: "data", name: "Data and monitoring"),
        Topic(id: "language", name: "Language", aliases: ["interpreting"]),
      ],
      communities: [Topic(id: "migrant", name: "Migrant communities")],
      people: [Person(initials: rk, name: "Rowan Keane")],
      organisations: [
        nightjar,
        Organisation(
          id: "ashbourne-council", name: "Ashbourne Borough Council",
          aliases: ["Ashbourne Council"], sector: "statutory"),
      ],
      pledges: [
        translate,
        Pledge(
          id: "nightjar-2023-1", organisation: "nightjar", round: "2023", number: 1,
          text: "Ask how we work with disabled people."),
        Pledge(
          id: "ashbourne-council-2023-1", organisation: "ashbourne-council", round: "2023",
          number: 1, text: "One framework for data.", themes: ["data"]),
      ],
      events: [
        Event(id: spring, title: "Spring 2026", start: moment("2026-05-13 14:00:00 +0100")),
        Event(
          id: autumn, title: "Autumn 2026", venue: "Town hall",
          start: moment("2026-10-14 14:00:00 +0100")),
      ])
    _ = book.read(notes)
    return book
  }
}

let rk = Initials("rk") ?? fallback("rk")
let ts = Initials("ts") ?? fallback("ts")

/// A note of the autumn event, taken `minute` minutes after two, on Nightjar's second pledge.
func note(
  _ minute: Int, _ kind: Kind, _ share: Share, _ text: String = "",
  pledge: PledgeID? = "nightjar-2023-2",
  event: EventID = SampleBook.autumn, by: Initials = rk, about: NoteID? = nil,
  progress: Progress? = nil, input: AskState? = nil, _ change: (inout Note) -> Void = { _ in }
) -> Note {
  let date = event.text.prefix(10)
  let time = moment("\(date) 14:00:00 +0100").seconds + Int64(minute) * 60
  let organisation = pledge.map { OrganisationID($0.text.split(separator: "-20")[0]) }
  var note = Note(
    id: id(minute, event: event, by: by), at: Moment(seconds: time, offset: 60), by: by,
    event: event, kind: kind, share: share, organisation: organisation, pledge: pledge,
    about: about, progress: progress, input: input, text: text)
  change(&note)
  return note
}

/// The id of the note taken then.
func id(_ minute: Int, event: EventID = SampleBook.autumn, by: Initials = rk) -> NoteID {
  let time = Moment(seconds: Int64(13 * 60 + minute) * 60, offset: 0)
  let clock = time.clock.filter { $0 != ":" }
  let day = event.text.prefix(10).filter { $0 != "-" }
  return NoteID("\(day)T\(clock)00-\(by)-0000") ?? fallback("a minute")
}

func moment(_ text: String) -> Moment { Moment(text) ?? fallback(text) }

/// For texts in the tests that are right by sight.
func fallback<Value>(_ text: String) -> Value { fatalError("not to be read: \(text)") }
