/// Names an organisation: `nightjar`.
package typealias OrganisationID = Identifier<Organisation>
/// Names a pledge: `nightjar-2023-2`, organisation, round, number.
package typealias PledgeID = Identifier<Pledge>
/// Names an event: `2026-10-14-autumn`, date and name, equal to its folder's name.
package typealias EventID = Identifier<Event>
/// Names a theme or a community of the book's own lists.
package typealias TopicID = Identifier<Topic>

/// What the book is and who hosts it.
package struct Hosting: Equatable, Sendable {
  /// The version of the files' layout; 1.
  package var format: Int
  /// What the book is called.
  package var title: String
  /// The body that convenes the events.
  package var host: String
  /// The time zone of the events, an IANA name such as `Europe/London`.
  package var zone: String
  /// How many pledges an organisation usually makes; never a limit.
  package var norm: Int
  /// What is read out about the use of notes.
  package var privacy: String?

  /// A book's own description.
  package init(
    format: Int = 1, title: String, host: String, zone: String, norm: Int = 3,
    privacy: String? = nil
  ) {
    self.format = format
    self.title = title
    self.host = host
    self.zone = zone
    self.norm = norm
    self.privacy = privacy
  }
}

/// A theme (what kind of change) or a community (whom it is for) of the book's own lists.
package struct Topic: Equatable, Sendable {
  /// The id, unique in its list.
  package var id: TopicID
  /// What it is called now.
  package var name: String
  /// Other and former names, by which it is still found.
  package var aliases: [String]

  /// A theme or community.
  package init(id: TopicID, name: String, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
  }
}

/// Which of the book's two lists a topic belongs to.
package enum TopicList: String, CaseIterable, Sendable {
  case theme, community
}

/// Who takes notes.
package struct Person: Equatable, Sendable {
  /// Their initials, which sign every note.
  package var initials: Initials
  /// Their name.
  package var name: String
  /// What they do at the events.
  package var role: String?

  /// A note-taker.
  package init(initials: Initials, name: String, role: String? = nil) {
    self.initials = initials
    self.name = name
    self.role = role
  }
}

/// A body that makes pledges.
package struct Organisation: Equatable, Sendable {
  /// Equal to the name of its file.
  package var id: OrganisationID
  /// What it is called now.
  package var name: String
  /// Short and former names, by which it is still found.
  package var aliases: [String] = []
  /// `statutory`, `voluntary`, or the book's own word.
  package var sector: String
  /// Where it went when it merged; its pledges are found there.
  package var mergedInto: OrganisationID?
  /// Every other field of the record in its order: name and value, as `Contact`, `Area`.
  package var details: [Detail] = []

  /// An organisation.
  package init(
    id: OrganisationID, name: String, aliases: [String] = [], sector: String,
    mergedInto: OrganisationID? = nil, details: [Detail] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.sector = sector
    self.mergedInto = mergedInto
    self.details = details
  }
}

/// A field that the program shows but does not reason about.
package struct Detail: Equatable, Sendable {
  /// The field's name in the file, as `Measure`.
  package var name: String
  /// Its value.
  package var value: String

  /// A field and its value.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A dated commitment of one organisation to become more inclusive.
package struct Pledge: Equatable, Sendable {
  /// `ORGANISATION-ROUND-NUMBER`.
  package var id: PledgeID
  /// Whose it is.
  package var organisation: OrganisationID
  /// The cohort it was made in, usually a year.
  package var round: String
  /// Its number among the pledges of its organisation and round, from 1.
  package var number: Int
  /// What is pledged.
  package var text: String
  /// What kinds of change it makes.
  package var themes: [TopicID] = []
  /// Whom it is for.
  package var communities: [TopicID] = []
  /// Every other field of the record in its order: `Lead`, `Measure`, `Due` and so on.
  package var details: [Detail] = []

  /// A pledge.
  package init(
    id: PledgeID, organisation: OrganisationID, round: String, number: Int, text: String,
    themes: [TopicID] = [], communities: [TopicID] = [], details: [Detail] = []
  ) {
    self.id = id
    self.organisation = organisation
    self.round = round
    self.number = number
    self.text = text
    self.themes = themes
    self.communities = communities
    self.details = details
  }

  /// The topics it carries from one of the two lists.
  package func topics(_ list: TopicList) -> [TopicID] {
    list == .theme ? themes : communities
  }

  /// The number at the end of a pledge's id, which people say: 2 in `nightjar-2023-2`.
  package static func number(in id: PledgeID) -> Int? {
    id.text.split(separator: "-").last.flatMap { Int($0) }
  }
}

/// One meeting.
package struct Event: Equatable, Sendable {
  /// Equal to its folder's name.
  package var id: EventID
  /// What it is called.
  package var title: String
  /// Where it is held.
  package var venue: String?
  /// When it begins.
  package var start: Moment
  /// When it ends.
  package var end: Moment?
  /// What is planned, as `14:15 Tables, round one`, in order.
  package var agenda: [String]

  /// An event.
  package init(
    id: EventID, title: String, venue: String? = nil, start: Moment, end: Moment? = nil,
    agenda: [String] = []
  ) {
    self.id = id
    self.title = title
    self.venue = venue
    self.start = start
    self.end = end
    self.agenda = agenda
  }
}
