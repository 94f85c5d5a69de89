import PledgeModel
import Reports

/// What the word before the cursor may become.
package struct Completion: Equatable, Sendable {
  /// One way to complete it.
  package struct Choice: Equatable, Sendable {
    /// What replaces the word, its sign included: `@nightjar`.
    package var insertion: String
    /// What it is, in words: `Nightjar Counselling`.
    package var words: String
  }

  /// How many characters before the cursor are replaced.
  package var replaced: Int
  /// The ways to complete them, the likeliest first; never empty.
  package var choices: [Choice]

  /// The longest beginning that every choice shares.
  var sharedBeginning: String {
    choices.dropFirst().reduce(choices.first?.insertion ?? "") {
      String(zip($0, $1.insertion).prefix { $0 == $1 }.map(\.0))
    }
  }
}

extension Course {
  /// Its items for `:next`: what comes first, then what is over.
  fileprivate var choices: [Completion.Choice] {
    inTurn.map { .init(insertion: $0.plan.words, words: $0.plan.clock ?? "came up") }
  }
}

extension LineReader {
  /// What Tab offers when `before` stands before the cursor; nil when there is nothing to complete.
  package func completion(of before: String) -> Completion? {
    // Every key asks: most lines hold no sign that could be completed.
    let hasSign = before.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "#"): true
      default: false
      }
    }
    guard hasSign else { return nil }
    if before.hasPrefix(":"), let space = before.firstIndex(where: \.isWhitespace) {
      let argument = before[space...].trimmedStart
      if before.hasPrefix(":add "), let offer = sectorChoices(of: argument) { return offer }
      if before.hasPrefix(":report "), let offer = readersChoices(of: argument) { return offer }
      let command = before[before.index(after: before.startIndex)..<space]
      if let choices = argumentChoices(of: command, beginning: argument) {
        let wanted = folded(argument)
        return completion(
          replacing: argument.count,
          choices.filter { folded($0.insertion).hasPrefix(wanted) })
      }
    } else if before.hasPrefix(":") {
      let typed = before.dropFirst()
      return completion(
        replacing: before.count,
        Command.all.filter { $0.name.rawValue.hasPrefix(typed.lowercased()) }
          .map { .init(insertion: ":\($0.name.rawValue)", words: $0.help) })
    }
    if before.hasPrefix("=") {
      let typed = folded(before.dropFirst().trimmedStart)
      return completion(
        replacing: before.count,
        Progress.allCases.filter { $0.words.hasPrefix(typed) || $0.rawValue.hasPrefix(typed) }
          .map { .init(insertion: "=\($0.words)", words: $0.words) })
    }
    // A kind may stand right before the name: `*@ash`. What has other letters before it is no name:
    // `kim@example.org`.
    guard let sign = before.lastIndex(where: { $0 == "@" || $0 == "#" }) else { return nil }
    let lead = before[..<sign].reversed().prefix { !$0.isWhitespace }
    let typed = String(before[before.index(after: sign)...])
    guard lead.allSatisfy({ Opening.opening($0) != nil }), !typed.contains(where: \.isWhitespace)
    else { return nil }
    if before[sign] == "@" {
      let isTarget = ["", ":move"].contains(before[..<sign].trimmed)
      return completion(
        replacing: typed.count + 1,
        isTarget ? targetChoices(completing: typed) : organisationChoices(completing: typed))
    }
    return completion(
      replacing: typed.count + 1,
      TopicList.allCases.flatMap { list in
        book.topics(completing: typed, in: list).map {
          .init(insertion: "#\($0.text)", words: book.topics(list)[$0]?.name ?? $0.text)
        }
      })
  }

  private func completion(replacing count: Int, _ choices: [Completion.Choice]) -> Completion? {
    choices.isEmpty ? nil : Completion(replaced: count, choices: choices)
  }

  private func organisationChoices(completing typed: String) -> [Completion.Choice] {
    book.organisations(completing: typed).map {
      .init(insertion: "@\($0.text)", words: book.organisations[$0]?.name ?? $0.text)
    }
  }

  /// Where a line may be filed: an organisation, and once it is certain which, its pledges.
  private func targetChoices(completing typed: String) -> [Completion.Choice] {
    if case .go(.pledge(let id)) = read("@\(typed)") { return [choice(id)] }
    let organisations = organisationChoices(completing: typed)
    guard organisations.count == 1, case .go(.organisation(let id)) = read("@\(typed)") else {
      return organisations
    }
    return organisations + book.pledges(of: id).map(choice)
  }

  private func choice(_ id: PledgeID) -> Completion.Choice {
    guard let pledge = book.pledges[id] else { return .init(insertion: "@\(id)", words: "") }
    let isNewest = book.pledge(number: pledge.number, of: pledge.organisation) == id
    return .init(
      insertion: isNewest ? "@\(pledge.organisation)\(pledge.number)" : "@\(id)",
      words: pledge.text)
  }

  /// The book's sectors after the last comma of `organisation NAME, `; nil elsewhere.
  private func sectorChoices(of argument: Substring) -> Completion? {
    guard argument.hasPrefix("o"), let comma = argument.lastIndex(of: ",") else { return nil }
    let typed = argument[argument.index(after: comma)...].trimmedStart
    let fitting = book.sectors.filter { folded($0).hasPrefix(folded(typed)) }
    return completion(
      replacing: typed.count, fitting.map { .init(insertion: $0, words: "sector") })
  }

  /// For whom a report is, where that may be chosen; nil elsewhere.
  private func readersChoices(of argument: Substring) -> Completion? {
    let words = argument.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1, let typed = words.last, typed.hasPrefix("-"),
      ReportKind(rawValue: String(words[0]))?.readers != nil
    else { return nil }
    return completion(
      replacing: typed.count,
      ReportOrder.readers.filter { $0.option.hasPrefix(typed) }
        .map { .init(insertion: $0.option, words: $0.audience.words(in: book)) })
  }

  private func argumentChoices(
    of command: Substring, beginning argument: Substring
  ) -> [Completion.Choice]? {
    switch Command.Name(rawValue: String(command)) {
    case .share: Share.allCases.map { .init(insertion: $0.rawValue, words: $0.words) }
    case .consent:
      [
        .init(insertion: "yes", words: "they agreed"),
        .init(insertion: "no", words: "they did not"),
      ]
    case .lens: Lens.allCases.map { .init(insertion: $0.rawValue, words: $0.title) }
    case .add where !argument.contains(where: \.isWhitespace):
      [
        .init(insertion: "organisation", words: "a new one, which is here then: NAME, SECTOR"),
        .init(insertion: "pledge", words: "a new one of the selected organisation: TEXT #theme"),
      ]
    case .report where !argument.contains(where: \.isWhitespace):
      ReportKind.allCases.map { .init(insertion: $0.rawValue, words: $0.help) }
    case .next: event.flatMap { book.course(of: $0) }?.choices
    case .event: book.events.all.reversed().map { .init(insertion: $0.id.text, words: $0.title) }
    default: nil
    }
  }
}
