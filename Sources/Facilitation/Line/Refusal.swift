import PledgeModel

/// Why a line cannot be done as it stands. It stays in the line.
package enum Refusal: Error, Equatable, Sendable {
  /// No organisation goes by that name.
  case noSuchOrganisation(String)
  /// The name may mean several organisations: their names.
  case severalOrganisations(String, [String])
  /// The organisation has no pledge of that number; it has these.
  case noSuchPledge(organisation: String, number: Int, has: [Int])
  /// No theme or community goes by that name.
  case noSuchTopic(String)
  /// The name may mean several themes or communities.
  case severalTopics(String, [String])
  /// No status begins so.
  case noSuchStatus(String)
  /// The word may mean several statuses.
  case severalStatuses(String, [String])
  /// A status belongs to a pledge, and none is selected.
  case statusNeedsPledge
  /// Nothing is selected that could be marked.
  case nothingToMark
  /// It waits for input already.
  case alreadyMarked(String)
  /// A kind with nothing after it.
  case nothingSaid(String)
  /// No command goes by that name.
  case noSuchCommand(String)
  /// The word may mean several commands.
  case severalCommands(String, [String])
  /// There is no event to file a note at.
  case noEvent
  /// The book cannot be written to, for this reason.
  case readOnly(String)
  /// A command that cannot be done here, and why.
  case notHere(String)

  /// Whether what the line asks for is so already.
  var isDoneAlready: Bool {
    if case .alreadyMarked = self { true } else { false }
  }

  /// What is wrong and what to do, in one sentence.
  package var words: String {
    switch self {
    case .noSuchOrganisation(let name):
      "No organisation is called “\(name)”. Tab after @ lists them; @\"…\" takes any words."
    case .severalOrganisations(let name, let names):
      "“\(name)” may be \(choice(names)). Type more of it."
    case .noSuchPledge(let organisation, let number, let has):
      has.isEmpty
        ? "\(organisation) has no pledges."
        : "\(organisation) has no pledge \(number), only \(list(has.map(String.init), "and"))."
    case .noSuchTopic(let name):
      "No theme or community is called “\(name)”. Tab after # lists them; \\# is a plain #."
    case .severalTopics(let name, let names):
      "“\(name)” may be \(choice(names)). Type more of it."
    case .noSuchStatus(let word):
      "“\(word)” is no status. It is one of \(list(Progress.allCases.map(\.words), "or"))."
    case .severalStatuses(let word, let words):
      "“\(word)” may be \(choice(words)). Type more of it."
    case .statusNeedsPledge:
      "A status belongs to a pledge: select one, or begin with @ and its number."
    case .nothingToMark: "Select the pledge or note that needs the group's input first."
    case .alreadyMarked(let what):
      "\(what) is marked already; ? and some words asks one thing more."
    case .nothingSaid(let what): "Type the \(what) too: it has no words yet."
    case .noSuchCommand(let name): "There is no command “\(name)”. Tab after : lists them."
    case .severalCommands(let name, let names):
      "“:\(name)” may be \(choice(names.map { ":\($0)" })). Type more of it."
    case .noEvent: "There is no event today. “:event” and a title begins one."
    case .readOnly(let why): why
    case .notHere(let why): why
    }
  }

  private func choice(_ names: [String]) -> String {
    names.count > 4
      ? names.prefix(3).joined(separator: ", ") + " or \(names.count - 3) others"
      : list(names, "or")
  }

  private func list(_ names: [String], _ last: String) -> String {
    guard names.count > 1, let final = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}
