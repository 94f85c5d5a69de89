/// Everything that is remembered: the organisations with their pledges, the events, the log.
///
/// A value. `apply(_:)` is the only way to change it, and every change has an inverse.
package struct Book: Sendable {
  /// What the book is and who hosts it.
  package internal(set) var hosting: Hosting
  /// The kinds of change, in the book's own order.
  package internal(set) var themes = Roll<TopicID, Topic>()
  /// Those whom the pledges are for, in the book's own order.
  package internal(set) var communities = Roll<TopicID, Topic>()
  /// Who takes notes.
  package internal(set) var people = Roll<Initials, Person>()
  /// The organisations, by name as people sort names.
  package internal(set) var organisations = Roll<OrganisationID, Organisation>()
  /// The pledges: by organisation, the newest round first, then by number.
  package internal(set) var pledges = Roll<PledgeID, Pledge>()
  /// The events, the earliest first.
  package internal(set) var events = Roll<EventID, Event>()
  /// What was said.
  package internal(set) var log = NoteLog()
  /// What follows from the log: where pledges and asks stand, and the counts.
  package internal(set) var standing = Standing()
  /// Counts up whenever something but the log changes; what is shown may be kept while it stays.
  package internal(set) var edition = 0

  var pledgesByOrganisation: [OrganisationID: [PledgeID]] = [:]
  var pledgesByTopic: [TopicList: [TopicID: [PledgeID]]] = [:]
  var names = BookNames()

  /// A book with its lists, organisations, pledges and events, and no notes yet. They may be
  /// given in any order.
  package init(
    hosting: Hosting, themes: [Topic] = [], communities: [Topic] = [], people: [Person] = [],
    organisations: [Organisation] = [], pledges: [Pledge] = [], events: [Event] = []
  ) {
    self.hosting = hosting
    self.themes = Roll(themes, by: \.id)
    self.communities = Roll(communities, by: \.id)
    self.people = Roll(people, by: \.initials)
    self.organisations = Roll(organisations, by: \.id)
    self.pledges = Roll(pledges, by: \.id)
    self.events = Roll(events, by: \.id)
    arrange()
  }

  /// Puts everything but the log in order and brings the tables of names up to date.
  mutating func arrange() {
    organisations.sort(by: { (folded($1.name), $0) }, <)
    let ranks = Dictionary(uniqueKeysWithValues: organisations.ids.enumerated().map { ($1, $0) })
    pledges.sort(
      by: { id, pledge in
        (rank: ranks[pledge.organisation] ?? .max, pledge: pledge, id: id)
      },
      { a, b in
        if a.rank != b.rank { return a.rank < b.rank }
        if a.pledge.round != b.pledge.round { return a.pledge.round > b.pledge.round }
        return (a.pledge.number, a.id) < (b.pledge.number, b.id)
      })
    events.sort(by: { ($1.start, $0) }, <)
    pledgesByOrganisation = Dictionary(grouping: pledges.all, by: \.organisation)
      .mapValues { $0.map(\.id) }
    pledgesByTopic = [:]
    for list in TopicList.allCases {
      for pledge in pledges.all {
        // A file written by hand may tag a pledge twice.
        for topic in Set(pledge.topics(list)) {
          pledgesByTopic[list, default: [:]][topic, default: []].append(pledge.id)
        }
      }
    }
    names = BookNames(self)
    edition += 1
  }

  /// The pledges of an organisation: the newest round first, then by number.
  package func pledges(of organisation: OrganisationID) -> [PledgeID] {
    pledgesByOrganisation[organisation] ?? []
  }

  /// The pledges that carry a topic, in the book's order.
  package func pledges(with topic: TopicID, in list: TopicList) -> [PledgeID] {
    pledgesByTopic[list]?[topic] ?? []
  }

  /// One of the two lists of topics.
  package func topics(_ list: TopicList) -> Roll<TopicID, Topic> {
    list == .theme ? themes : communities
  }

  /// Whose a subject is; nil for the inbox and for a pledge that is not in the book.
  package func organisation(of subject: Subject) -> OrganisationID? {
    switch subject {
    case .inbox: nil
    case .organisation(let id): id
    case .pledge(let id): pledges[id]?.organisation
    }
  }

  /// The event that is on: today's if there is one, the latest to have begun when there are
  /// several.
  package func event(on day: Day, at moment: Moment) -> EventID? {
    let today = events.all.filter {
      $0.start.day == day || ($0.start <= moment && moment <= ($0.end ?? $0.start))
    }
    return (today.last { $0.start <= moment } ?? today.first)?.id
  }

  /// Whether at least two rounds have pledges of this organisation, so that a number alone does
  /// not tell which pledge is meant.
  package func hasSeveralRounds(_ organisation: OrganisationID) -> Bool {
    let rounds = pledges(of: organisation).lazy.compactMap { pledges[$0]?.round }
    return rounds.first.map { first in rounds.contains { $0 != first } } ?? false
  }
}
