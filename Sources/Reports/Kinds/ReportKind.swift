package import PledgeModel

/// What a report tells.
package enum ReportKind: String, CaseIterable, Sendable {
  case actions
  case followUp = "follow-up"
  case event, asks, board, next, tables, brief, pledge, outcomes

  /// What it tells, in a line.
  package var help: String {
    switch self {
    case .actions: "who does what by when, overdue first"
    case .followUp: "for each organisation: what was recorded, what it asked and got"
    case .event: "who came, what was heard, what moved; for the host unless you say"
    case .asks: "asks and offers, who may help whom, contacts who agreed"
    case .board:
      "where the pledges stand, by theme, sector and community; what moved, what is stuck"
    case .next: "the next agenda, drafted from what is left open"
    case .tables: "sheets to print for an event, a page a table, with room to write"
    case .brief: "for each organisation, before an event: where its pledges stand"
    case .pledge: "one pledge's story over the years; say which with --pledge"
    case .outcomes: "what has changed since a day, for whom, by what evidence"
    }
  }

  /// For whom it is written when nothing is said; nil when it is for the one organisation that it is
  /// about.
  package var readers: Audience? {
    switch self {
    case .event: .host
    case .actions, .asks, .board, .next, .tables, .pledge, .outcomes: .group
    case .followUp, .brief: nil
    }
  }

  /// The report of what is told; nil when it is for one organisation and told to others, and when it
  /// is about a pledge and none is named.
  package func report(_ told: ToldBook, about topic: ReportTopic) -> (any Report)? {
    let today = topic.today
    let event = topic.event ?? told.lastEvent(on: today)
    return switch self {
    case .actions: ActionsReport(told, on: today)
    case .followUp: FollowUpReport(told, at: event, on: today)
    case .event: EventReport(told, at: event, on: today)
    case .asks: AsksReport(told, at: event, on: today)
    case .board: BoardReport(told, since: event, on: today)
    case .next: NextReport(told, after: event, on: today)
    case .tables: TablesReport(told, at: topic.event ?? told.comingEvent(on: today), on: today)
    case .brief: BriefReport(told, on: today)
    case .pledge: topic.pledge.flatMap { PledgeReport(told, of: $0, on: today) }
    case .outcomes: OutcomesReport(told, since: topic.since ?? today.aYearBefore, on: today)
    }
  }
}

/// What a report is about, as far as it was said.
package struct ReportTopic: Sendable {
  /// Else the last event, or for what is made before one the next.
  package var event: EventID?
  /// The pledge whose story is told; other reports are about none.
  package var pledge: PledgeID?
  /// Else a year before today.
  package var since: Day?
  /// The day on which it is written.
  package let today: Day

  /// A topic; what is nil is chosen by the report.
  package init(event: EventID? = nil, pledge: PledgeID? = nil, since: Day? = nil, today: Day) {
    self.event = event
    self.pledge = pledge
    self.since = since
    self.today = today
  }
}

extension Day {
  /// The same day of the year before; of a leap day the last of February.
  fileprivate var aYearBefore: Day {
    let (year, month, day) = parts
    return Day(year: year - 1, month: month, day: day) ?? Day(number: number - 366)
  }
}
