import PledgeModel
import Testing

/// A small book, and notes for it, for the tests.
enum Room {
  static let ashbourne: OrganisationID = "ashbourne"
  static let nightjar: OrganisationID = "nightjar"
  static let nightjar1: PledgeID = "nightjar-2023-1"
  static let nightjar2: PledgeID = "nightjar-2023-2"
  static let ashbourne1: PledgeID = "ashbourne-2023-1"
  static let spring: EventID = "2026-05-13-spring"
  static let autumn: EventID = "2026-10-14-autumn"

  /// Two organisations with three pledges in all, two events, two note-takers, and no notes.
  static func book() throws -> Book {
    Book(
      hosting: Hosting(title: "Progressing Equality", host: "Harbour", zone: "Europe/London"),
      themes: [
        Topic(id: "language", name: "Language and information", aliases: ["interpreting"]),
        Topic(id: "training", name: "Training and awareness"),
      ],
      communities: [Topic(id: "deaf", name: "Deaf people and BSL users")],
      people: [
        Person(initials: try initials("rk"), name: "Rosa"),
        Person(initials: try initials("ts"), name: "Tariq"),
      ],
      organisations: [
        Organisation(id: nightjar, name: "Nightjar Counselling", sector: "voluntary"),
        Organisation(id: ashbourne, name: "Ashbourne Council", sector: "statutory"),
      ],
      pledges: [
        pledge(nightjar, "2023", 2, "Translate the referral form", themes: ["language"]),
        pledge(nightjar, "2023", 1, "Ask how we work with disabled people"),
        pledge(ashbourne, "2023", 1, "Train every manager", themes: ["training", "language"]),
      ],
      events: [
        Event(id: autumn, title: "Autumn", start: try moment("2026-10-14 14:00:00 +0100")),
        Event(id: spring, title: "Spring", start: try moment("2026-05-13 14:00:00 +0100")),
      ])
  }

  static func pledge(
    _ organisation: OrganisationID, _ round: String, _ number: Int, _ text: String,
    themes: [TopicID] = []
  ) -> Pledge {
    Pledge(
      id: PledgeID("\(organisation)-\(round)-\(number)"), organisation: organisation, round: round,
      number: number, text: text, themes: themes)
  }

  static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  static func initials(_ text: String) throws -> Initials { try #require(Initials(text)) }

  /// A note whose id ends in `ending`, taken so many minutes after two at the autumn event.
  static func note(
    _ ending: String, _ kind: Kind = .note, on subject: Subject = .pledge(nightjar2),
    minute: Int = 0, by: String = "rk", event: EventID = autumn, about: NoteID? = nil,
    progress: Progress? = nil, input: AskState? = nil, text: String = "words"
  ) throws -> Note {
    var at = try moment("2026-10-14 14:00:00 +0100")
    at.seconds += Int64(minute * 60)
    var note = Note(
      id: try #require(NoteID("20261014T130000-\(by)-\(ending)")), at: at, by: try initials(by),
      event: event, kind: kind, share: kind.share, about: about, progress: progress, input: input,
      text: text)
    note.file(under: subject)
    return note
  }
}

extension Note {
  /// Files the note under `subject`; pledges in these tests begin with their organisation's id.
  mutating func file(under subject: Subject) {
    organisation = nil
    pledge = nil
    switch subject {
    case .inbox: break
    case .organisation(let id): organisation = id
    case .pledge(let id):
      pledge = id
      organisation = id.text.split(separator: "-").first.map { OrganisationID($0) }
    }
  }
}
