import ArgumentParser
import PledgeModel
import Reports

/// What a report tells.
enum ReportKind: String, CaseIterable, ExpressibleByArgument {
  case actions
  case followUp = "follow-up"

  /// What it tells, in a line.
  private var help: String {
    switch self {
    case .actions: "who does what by when, overdue first"
    case .followUp: "for each organisation: what was recorded, what it asked and got"
    }
  }

  /// All of them, for help.
  static let list = allCases.map { kind in
    "  \(kind.rawValue)\(String(repeating: " ", count: 12 - kind.rawValue.count))\(kind.help)"
  }.joined(separator: "\n")

  /// For whom it is written when nothing is said; nil when it is for the one organisation that it is
  /// about.
  var readers: Audience? {
    switch self {
    case .actions: .group
    case .followUp: nil
    }
  }

  /// What the built-in template shows.
  var parts: [Part] {
    switch self {
    case .actions: actionsParts
    case .followUp: followUpParts
    }
  }

  /// The report of what is told, on a day; nil when it is for one organisation and told to others.
  func report(_ told: ToldBook, at event: EventID?, on today: Day) -> (any Report)? {
    switch self {
    case .actions: ActionsReport(told, on: today)
    case .followUp: FollowUpReport(told, at: event, on: today)
    }
  }
}
