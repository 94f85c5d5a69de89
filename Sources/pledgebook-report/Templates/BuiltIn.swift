import ArgumentParser
import Reports

extension ReportKind: ExpressibleByArgument {
  /// All of them with what they tell, for help.
  static let list = allCases.map { kind in
    "  \(kind.rawValue)\(String(repeating: " ", count: 12 - kind.rawValue.count))\(kind.help)"
  }.joined(separator: "\n")

  /// What the built-in template shows.
  var parts: [Part] {
    switch self {
    case .actions: actionsParts
    case .followUp: followUpParts
    case .event: eventParts
    case .asks: asksParts
    case .board: boardParts
    case .next: nextParts
    case .tables: tablesParts
    case .brief: briefParts
    case .pledge: pledgeParts
    case .outcomes: outcomesParts
    }
  }
}
