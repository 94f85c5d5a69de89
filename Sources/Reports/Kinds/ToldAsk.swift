import PledgeModel

/// One ask, in words, with what came of it.
struct ToldAsk: Equatable, Sendable {
  /// Who asks.
  let whose: String
  /// What is asked.
  let words: String
  /// `wanted`, `answered`; of one that is parked also what becomes of it, as `parked, Nightjar
  /// Counselling sees to it`.
  let state: String
  /// When it was asked.
  let since: String
  /// What came of it; empty when nobody has said.
  let outcome: String
  /// What was said to it, the oldest first.
  let answers: [Said]
  /// Who may help, by what they have offered or done.
  let helpers: [Said]

  init?(_ ask: Ask, in told: ToldBook, at event: EventID? = nil) {
    guard let note = told.book.log[ask.id] else { return nil }
    whose = told.place(of: note)
    words = told.words(of: note)
    var state = [ask.state.rawValue]
    if ask.state == .parked {
      if let owner = ask.owner { state.append("\(told.names(of: [owner])) sees to it") }
      if ask.isOnNextAgenda { state.append("on the next agenda") }
    }
    self.state = state.joined(separator: ", ")
    since = ask.opened.day.words
    outcome = ask.isOnNextAgenda ? "" : told.book.outcome(of: ask) ?? ""
    answers = told.book.log.exchange(after: note)
      .filter { [.idea, .offer, .practice].contains($0.kind) && !$0.text.isEmpty }
      .map { Said(whose: told.voice(of: $0), words: $0.text) }
    guard let event else {
      helpers = []
      return
    }
    let matches = told.book.matches(for: ask.id, at: event)
    helpers = (matches.offers.prefix(3) + matches.practices.prefix(3))
      .compactMap { told.book.log[$0.id] }
      .map { Said(whose: told.voice(of: $0), words: $0.text) }
  }
}

extension ToldBook {
  /// The open asks, the longest-waiting first; with who may help, when the event is given that is
  /// to bring them together.
  func openAsks(helpersAt event: EventID? = nil) -> [ToldAsk] {
    book.standing.openAsks.compactMap { book.standing.ask($0) }
      .compactMap { ToldAsk($0, in: self, at: event) }
  }

  /// The asks in a state, the last opened first; those that are meant, when not all are.
  func asks(in state: AskState, where isMeant: (Ask) -> Bool = { _ in true }) -> [ToldAsk] {
    book.standing.allAsks.filter { $0.state == state && isMeant($0) }
      .sorted { ($1.opened.seconds, $1.id.text) < ($0.opened.seconds, $0.id.text) }
      .compactMap { ToldAsk($0, in: self) }
  }

  /// The asks of one organisation, the last opened first.
  func asks(of organisation: OrganisationID) -> [Ask] { affairs[organisation]?.asks ?? [] }
}
