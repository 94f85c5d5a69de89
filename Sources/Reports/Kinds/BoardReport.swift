package import PledgeModel

/// What a board wants to see at a glance: where the pledges stand, what moved, who is forgotten.
///
/// The public is told what was pledged, not where it stands: nothing of what holds anybody back.
package struct BoardReport: Report, Equatable {
  /// A pledge that is stuck.
  struct Stuck: Equatable {
    /// As `Nightjar 2`.
    let pledge: String
    let words: String
    /// The day of the event that heard so first.
    let since: String
    /// What the group is asked about it.
    let asks: [String]
  }

  package let head: Head
  /// The event since whose beginning pledges have moved; empty when there has been none, and
  /// for the public.
  let since: String
  /// How many there are. One that goes on as one of a later round is counted as that one, unless it
  /// was done.
  let pledges: Int
  /// Whose they are.
  let organisations: Int
  /// How many pledges stand where.
  let standing: Crossing
  /// By theme and where they stand. One that has several themes is counted under each.
  let themes: Crossing
  /// By sector and where they stand.
  let sectors: Crossing
  /// By theme and sector.
  let themesBySector: Crossing
  /// By community and where they stand, those that nobody pledged for last.
  let communities: Crossing
  /// Communities that nobody has pledged anything for.
  let forgotten: [String]
  /// Pledges whose status has changed since the event began, the furthest first.
  let moved: [EventReport.Moved]
  /// How many those are, and how many are stuck.
  let movedCount: Int, stuckCount: Int
  /// Pledges that are stuck.
  let stuck: [Stuck]
  /// How many pledges of each theme, sector and status there are, as the spreadsheet has them.
  let counts: [[String]]

  /// The pledges of a book on a day, and what has moved since an event began.
  package init(_ told: ToldBook, since event: EventID?, on today: Day) {
    let book = told.book
    let isPublic = told.audience == .public
    let all = told.countedPledges
    let statuses = Dictionary(
      uniqueKeysWithValues: all.map { ($0.id, isPublic ? nil : told.standing(of: $0)) })
    let sector = { (pledge: Pledge) in
      book.organisations[book.whereItWent(pledge.organisation)]?.sector ?? "other"
    }
    head = Head("Paper for the board", of: told, on: today)
    since = isPublic ? "" : event.map { told.title(of: $0) } ?? ""
    pledges = all.count
    organisations = Set(all.map { book.whereItWent($0.organisation) }).count

    let headings = isPublic ? [] : standings.map(spoken)
    func byStanding(_ rows: [(name: String, pledges: [Pledge])]) -> Crossing {
      Crossing(
        headings,
        rows.map { row in
          let counts = standings.map { status in row.pledges.count { statuses[$0.id] == status } }
          return (row.name, row.pledges.count, isPublic ? [] : counts)
        })
    }
    func named(_ list: TopicList) -> [(name: String, pledges: [Pledge])] {
      var byTopic: [TopicID: [Pledge]] = [:]
      for pledge in all {
        for topic in Set(pledge.topics(list)) { byTopic[topic, default: []].append(pledge) }
      }
      let listed = book.topics(list).all.map { ($0.id, $0.name) }
      // A file written by hand may name a topic that the book's list lacks.
      let others = byTopic.keys.filter { book.topics(list)[$0] == nil }.map { ($0, $0.text) }
      return largestFirst((listed + others).map { ($1, byTopic[$0] ?? []) })
    }
    let bySector = largestFirst(
      Dictionary(grouping: all, by: sector).map { (name: $0.key, pledges: $0.value) })
    let byTheme = named(.theme).filter { !$0.pledges.isEmpty }
    let byCommunity = named(.community)
    standing = Crossing(
      [],
      isPublic
        ? []
        : standings.map { status in
          (spoken(status), all.count { statuses[$0.id] == status }, [])
        }.filter { $0.1 > 0 })
    themes = byStanding(byTheme)
    sectors = byStanding(bySector)
    communities = byStanding(byCommunity)
    forgotten = byCommunity.filter(\.pledges.isEmpty).map(\.name)
    themesBySector = Crossing(
      bySector.map(\.name),
      byTheme.map { row in
        (
          row.name, row.pledges.count,
          bySector.map { other in row.pledges.count { sector($0) == other.name } }
        )
      })
    moved =
      isPublic
      ? []
      : standings.flatMap { status in
        all.filter { statuses[$0.id] == status }.compactMap { told.moved($0, since: event) }
      }
    stuck = all.filter { statuses[$0.id] == .stuck }.map { told.stuck($0) }
    (movedCount, stuckCount) = (moved.count, stuck.count)
    counts = byTheme.flatMap { theme in
      bySector.flatMap { other in
        standings.compactMap { status -> [String]? in
          let count = theme.pledges.count { sector($0) == other.name && statuses[$0.id] == status }
          guard count > 0 else { return nil }
          let standing = isPublic ? "" : spoken(status)
          return ["theme", theme.name, other.name, standing, "\(count)", "", "", ""]
        }
      }
    }
  }

  package var sheet: Sheet {
    Sheet(
      headings: [
        "What", "Theme or community", "Sector", "Status", "Pledges", "Pledge", "Words", "Before",
      ],
      rows: counts
        + communities.rows.map { ["community", $0.name, "", "", "\($0.pledges)", "", "", ""] }
        + moved.map { ["moved", "", "", $0.now, "", $0.pledge, $0.words, $0.then] }
        + stuck.map { ["stuck", "", "", "stuck", "", $0.pledge, $0.words, ""] })
  }
}

private func largestFirst(
  _ rows: [(name: String, pledges: [Pledge])]
) -> [(name: String, pledges: [Pledge])] {
  rows.sorted { ($1.pledges.count, folded($0.name)) < ($0.pledges.count, folded($1.name)) }
}

extension ToldBook {
  /// What has become of a pledge since an event began; nil when it stands where it stood.
  fileprivate func moved(_ pledge: Pledge, since event: EventID?) -> EventReport.Moved? {
    guard let start = event.flatMap({ book.events[$0]?.start }) else { return nil }
    let now = standing(of: pledge)
    let then = standing(of: pledge) { note in
      book.events[note.event].map { $0.start < start } ?? false
    }
    guard now != nil, now != then else { return nil }
    return EventReport.Moved(
      pledge: book.title(of: .pledge(pledge.id)), words: pledge.text, then: spoken(then),
      now: spoken(now))
  }

  fileprivate func stuck(_ pledge: Pledge) -> BoardReport.Stuck {
    let told = book.log.notes(of: .pledge(pledge.id)).filter { $0.progress != nil }
    let since = told.reversed().prefix { $0.progress == .stuck }.last
    return BoardReport.Stuck(
      pledge: book.title(of: .pledge(pledge.id)), words: pledge.text,
      since: since.flatMap { book.events[$0.event]?.start.day.words } ?? "",
      asks: book.openAsks(of: .pledge(pledge.id)).compactMap { book.log[$0] }.map(words))
  }
}
