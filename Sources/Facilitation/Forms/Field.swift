import PledgeModel

/// A field of a record as a person fills it in, on the line or in a form.
struct Field: Equatable, Sendable {
  /// What it takes.
  enum Value: Equatable, Sendable {
    /// Words, of any number of lines.
    case text
    /// Words of one line.
    case line
    /// Several, each on a line of its own.
    case lines
    /// Several of any number of lines, with an empty line between them.
    case texts
    case day, moment, round, number, zone, initials, sector, pledge
    case word([String])
    /// Several of the book's themes or communities.
    case topics(TopicList)

    /// Whether the record may have the field several times.
    var repeats: Bool {
      switch self {
      case .lines, .texts, .topics: true
      default: false
      }
    }
  }

  /// Its name in the files (docs/store.md).
  let name: String
  let value: Value
  /// What is asked beside it.
  let prompt: String
  /// Whether a record cannot do without it.
  let isMandatory: Bool

  private init(_ name: String, _ value: Value, _ prompt: String, isMandatory: Bool = false) {
    self.name = name
    self.value = value
    self.prompt = prompt
    self.isMandatory = isMandatory
  }

  // MARK: The one table of them, in the order in which forms ask

  /// The fields of a record of that kind. What its id is made of is asked for once, when it is new.
  static func all(of entry: Entry, isNew: Bool) -> [Field] {
    switch entry {
    case .hosting: hosting
    case .topic: topic
    case .person: isNew ? [initials] + person : person
    case .organisation: organisation
    case .pledge: isNew ? pledge + [round] : pledge
    case .event: event
    }
  }

  private static let hosting = [
    Field("Title", .line, "what the events are called", isMandatory: true),
    Field("Host", .line, "who convenes them", isMandatory: true),
    Field("Zone", .zone, "the time zone, as Europe/London", isMandatory: true),
    Field("Norm", .number, "how many pledges each usually makes", isMandatory: true),
    Field("Privacy", .text, "what is read out about the use of notes"),
  ]

  private static let topic = [
    Field("Name", .line, "what it is called now", isMandatory: true),
    Field("Alias", .lines, "other and former names, one a line"),
  ]

  private static let initials = Field(
    "Initials", .initials, "two to eight letters, as rk; they never change", isMandatory: true)

  private static let person = [
    Field("Name", .line, "their name", isMandatory: true),
    Field("Role", .line, "what they do at the events"),
  ]

  private static let organisation = [
    Field("Name", .line, "what it is called now", isMandatory: true),
    Field("Alias", .lines, "short and former names, one a line"),
    Field("Sector", .sector, "voluntary, statutory, or a word of your own", isMandatory: true),
    Field("Size", .line, "how large it is"),
    Field("Area", .line, "where it works"),
    Field("Group", .lines, "networks it belongs to, one a line"),
    Field("Joined", .day, "since when it takes part"),
    Field("Contact", .texts, "whom to write to or ring; an empty line between two"),
    Field("About", .text, "what it does, and for whom"),
  ]

  // The four questions are those that councils put to every action on inequality.
  private static let pledge = [
    Field("Text", .text, "what action? in their words", isMandatory: true),
    Field("Finding", .lines, "what inequality? data or feedback, one a line"),
    Field("Target", .line, "what outcome do they hope for?"),
    Field("Measure", .line, "how will we know?"),
    Field("Baseline", .line, "how is it now?"),
    Field("Theme", .topics(.theme), "what kind of change: #language #data"),
    Field("Community", .topics(.community), "whom it is for: #deaf #older"),
    Field("Lead", .line, "who sees to it"),
    Field("Due", .day, "by when: 1 Dec, next Friday"),
    Field("Made", .day, "when it was made"),
    Field("Origin", .word(["new", "existing"]), "a new idea, or existing work"),
    Field("Scope", .line, "where first: a team, a service, all"),
    Field("Chapter", .lines, "chapters of the toolkit, one a line"),
    Field("Continues", .pledge, "the pledge of an earlier round, as @nig2"),
  ]

  private static let round = Field(
    "Round", .round, "the year it belongs to, as 2027", isMandatory: true)

  private static let event = [
    Field("Title", .line, "what it is called", isMandatory: true),
    Field("Start", .moment, "day and time: 19 May 2027 14:00", isMandatory: true),
    Field("End", .moment, "day and time, once it has ended"),
    Field("Venue", .line, "where it is held"),
    Field("Agenda", .lines, "what is planned, one a line: 14:15 Tables"),
  ]
}

extension Entry {
  /// The values of a field, as its record has them.
  func values(_ field: String) -> [String] {
    let all: [String: [String?]] =
      switch self {
      case .hosting(let book):
        [
          "Title": [book.title], "Host": [book.host], "Zone": [book.zone], "Norm": ["\(book.norm)"],
          "Privacy": [book.privacy],
        ]
      case .topic(_, let topic): ["Name": [topic.name], "Alias": topic.aliases]
      case .person(let person): ["Name": [person.name], "Role": [person.role]]
      case .organisation(let one):
        ["Name": [one.name], "Alias": one.aliases, "Sector": [one.sector]]
      case .pledge(let pledge):
        [
          "Text": [pledge.text], "Round": [pledge.round], "Theme": pledge.themes.map(\.text),
          "Community": pledge.communities.map(\.text),
        ]
      case .event(let event):
        [
          "Title": [event.title], "Venue": [event.venue], "Start": [event.start.text],
          "End": [event.end?.text], "Agenda": event.agenda,
        ]
      }
    return all[field]?.compactMap(\.self).filter { !$0.isEmpty } ?? details.values(field)
  }

  private var details: [Detail] {
    switch self {
    case .organisation(let organisation): organisation.details
    case .pledge(let pledge): pledge.details
    default: []
    }
  }

  /// Gives a field values that it can have.
  mutating func set(_ field: String, to values: [String]) {
    let first = values.first ?? ""
    switch self {
    case .hosting(var book):
      switch field {
      case "Title": book.title = first
      case "Host": book.host = first
      case "Zone": book.zone = first
      case "Norm": book.norm = Int(first) ?? book.norm
      default: book.privacy = values.first
      }
      self = .hosting(book)
    case .topic(let list, var topic):
      if field == "Name" { topic.name = first } else { topic.aliases = values }
      self = .topic(list, topic)
    case .person(var person):
      switch field {
      case "Initials": person.initials = Initials(first) ?? person.initials
      case "Name": person.name = first
      default: person.role = values.first
      }
      self = .person(person)
    case .organisation(var one):
      switch field {
      case "Name": one.name = first
      case "Alias": one.aliases = values
      case "Sector": one.sector = first
      default: one.details.set(field, to: values, order: Organisation.detailNames)
      }
      self = .organisation(one)
    case .pledge(var pledge):
      switch field {
      case "Text": pledge.text = first
      case "Round": pledge.round = first
      case "Theme": pledge.themes = values.map { TopicID($0) }
      case "Community": pledge.communities = values.map { TopicID($0) }
      default: pledge.details.set(field, to: values, order: Pledge.detailNames)
      }
      self = .pledge(pledge)
    case .event(var event):
      switch field {
      case "Title": event.title = first
      case "Venue": event.venue = values.first
      case "Start": event.start = Moment(first) ?? event.start
      case "End": event.end = Moment(first)
      default: event.agenda = values
      }
      self = .event(event)
    }
  }

  /// With the name it had among its aliases, so that it is found by it still.
  func keepingName(of old: Entry) -> Entry {
    guard let before = old.values("Name").first, let now = values("Name").first, before != now
    else {
      return self
    }
    switch self {
    case .organisation, .topic: break
    default: return self
    }
    var kept = self
    var aliases = values("Alias").filter { folded($0) != folded(now) }
    if folded(before) != folded(now), !aliases.contains(where: { folded($0) == folded(before) }) {
      aliases.append(before)
    }
    kept.set("Alias", to: aliases)
    return kept
  }
}
