package import PledgeModel

/// What a report tells.
package enum ReportKind: String, CaseIterable, Sendable {
  case actions
  case followUp = "follow-up"
  case event, asks, next, brief

  /// What it tells, in a line.
  package var help: String {
    switch self {
    case .actions: "who does what by when, overdue first"
    case .followUp: "for each organisation: what was recorded, what it asked and got"
    case .event: "who came, what was heard, what moved; for the host unless you say"
    case .asks: "asks and offers, who may help whom, contacts who agreed"
    case .next: "the next agenda, drafted from what is left open"
    case .brief: "for each organisation, before an event: where its pledges stand"
    }
  }

  /// For whom it is written when nothing is said; nil when it is for the one organisation that it is
  /// about.
  package var readers: Audience? {
    switch self {
    case .event: .host
    case .actions, .asks, .next: .group
    case .followUp, .brief: nil
    }
  }

  /// The report of what is told, on a day; nil when it is for one organisation and told to others.
  package func report(
    _ told: ToldBook, at event: EventID?, on today: Day
  ) -> (any Report)? {
    switch self {
    case .actions: ActionsReport(told, on: today)
    case .followUp: FollowUpReport(told, at: event, on: today)
    case .event: EventReport(told, at: event, on: today)
    case .asks: AsksReport(told, at: event, on: today)
    case .next: NextReport(told, after: event, on: today)
    case .brief: BriefReport(told, on: today)
    }
  }
}
