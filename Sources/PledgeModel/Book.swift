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

  /// How many organisations there are; one that merged into another is that one now.
  package private(set) var organisationCount = 0
  /// Who merged into whom.
  private(set) var mergers = Mergers()

  var pledgesByOrganisation: [OrganisationID: [PledgeID]] = [:]
  private var laterNames = Later<BookNames>()
  private var laterLookalikes = Later<Lookalikes>()
  private var pledgesByTheme = Later<[TopicID: [PledgeID]]>()
  private var pledgesByCommunity = Later<[TopicID: [PledgeID]]>()
  private var laterContinuations = Later<[PledgeID: PledgeID]>()

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

  /// Puts everything but the log in order; what is worked out from it is to be worked out anew.
  mutating func arrange() {
    // What the orders go by is worked out once for each record, before it is compared.
    let (ids, names) = (organisations.ids, organisations.all.map { folded($0.name) })
    organisations.sort { a, b in
      names[a] == names[b] ? ids[a] < ids[b] : names[a] < names[b]
    }
    mergers = Mergers(organisations)
    let read = pledges.all
    let ranks = read.map { organisations.place(of: whereItWent($0.organisation)) ?? .max }
    let mergers = mergers
    pledges.sort { a, b in
      if ranks[a] != ranks[b] { return ranks[a] < ranks[b] }
      if read[a].round != read[b].round { return read[a].round > read[b].round }
      if read[a].organisation != read[b].organisation {
        let isOwn = { mergers.successors[read[$0].organisation] == nil }
        return isOwn(a) == isOwn(b) ? read[a].organisation < read[b].organisation : isOwn(a)
      }
      return (read[a].number, read[a].id) < (read[b].number, read[b].id)
    }
    let held = events.all
    events.sort { (held[$0].start, held[$0].id) < (held[$1].start, held[$1].id) }
    organisationCount = organisations.ids.count { !hasMerged($0) }
    pledgesByOrganisation = [:]
    for pledge in pledges.all {
      pledgesByOrganisation[whereItWent(pledge.organisation), default: []].append(pledge.id)
    }
    pledgesByTheme = Later()
    pledgesByCommunity = Later()
    laterContinuations = Later()
    laterNames = Later()
    laterLookalikes = Later()
    edition += 1
  }

  /// The names under which things are found; not needed before somebody types one.
  var names: BookNames { laterNames.value { BookNames(self) } }

  /// Which pledge continues which.
  var continuations: [PledgeID: PledgeID] {
    laterContinuations.value {
      var all: [PledgeID: PledgeID] = [:]
      for pledge in pledges.all {
        for detail in pledge.details where detail.name == "Continues" {
          all[PledgeID(detail.value)] = pledge.id
        }
      }
      return all
    }
  }

  /// What new organisations are compared with; not needed before somebody types one.
  var lookalikes: Lookalikes { laterLookalikes.value { Lookalikes(self) } }

  /// Takes over what another book says, as when the files have been read again. Nothing that was
  /// worked out from the book before is taken for true of it now.
  package mutating func become(_ other: Book) {
    let edition = edition
    self = other
    self.edition = edition + 1
  }

  /// Puts other details of an organisation in the place of those it has, and gives those. What depends
  /// on details, as which pledge continues which, must be the same.
  package mutating func exchange(
    _ details: [Detail], of organisation: OrganisationID
  ) -> [Detail] {
    let old = organisations[organisation]?.details ?? []
    organisations[organisation]?.details = details
    return old
  }

  /// The same of a pledge.
  package mutating func exchange(_ details: [Detail], of pledge: PledgeID) -> [Detail] {
    let old = pledges[pledge]?.details ?? []
    pledges[pledge]?.details = details
    return old
  }

  /// The pledges of an organisation and of those that merged into it: the newest round first, then
  /// its own, then by number. One that has merged has none any longer.
  package func pledges(of organisation: OrganisationID) -> [PledgeID] {
    pledgesByOrganisation[organisation] ?? []
  }

  /// The pledges that carry a topic, in the book's order.
  package func pledges(with topic: TopicID, in list: TopicList) -> [PledgeID] {
    let kept = list == .theme ? pledgesByTheme : pledgesByCommunity
    let all = kept.value {
      var all: [TopicID: [PledgeID]] = [:]
      for pledge in pledges.all {
        // A file written by hand may tag a pledge twice.
        for topic in Set(pledge.topics(list)) { all[topic, default: []].append(pledge.id) }
      }
      return all
    }
    return all[topic] ?? []
  }

  /// One of the two lists of topics.
  package func topics(_ list: TopicList) -> Roll<TopicID, Topic> {
    list == .theme ? themes : communities
  }

  /// Whose a subject is now; nil for the inbox and for a pledge that is not in the book.
  package func organisation(of subject: Subject) -> OrganisationID? {
    switch subject {
    case .inbox: nil
    case .organisation(let id): whereItWent(id)
    case .pledge(let id): pledges[id].map { whereItWent($0.organisation) }
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
