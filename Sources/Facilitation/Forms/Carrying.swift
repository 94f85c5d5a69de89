import PledgeModel

extension State {
  /// The year of the event, or of today: the round that is on.
  var roundNow: String {
    "\((event.flatMap { book.events[$0]?.start } ?? now).day.parts.year)"
  }

  /// What `:carry 2027` would add: the selected pledge again in that round, without what was so of the
  /// old one only.
  func carriedOn(_ round: String) throws(Refusal) -> Pledge {
    guard case .pledge(let id) = subject, let old = book.pledges[id] else {
      throw .notHere("Select the pledge first that goes on in a new round.")
    }
    guard !round.isEmpty else {
      throw .notHere("Into which round? “:carry \(roundNow)”, for instance.")
    }
    guard round.count == 4, Day("\(round)-01-01") != nil else {
      throw .notHere("“\(round)” is no round: a year of four digits, as \(roundNow).")
    }
    guard round != old.round else {
      throw .notHere("\(book.title(of: subject)) is of the round \(round) already.")
    }
    if let next = book.continuation(of: id) {
      throw .notHere(
        "\(book.title(of: subject)) goes on already, as \(book.title(of: .pledge(next))).")
    }
    var new = book.blankPledge(of: book.whereItWent(old.organisation), in: round)
    new.text = old.text
    new.themes = old.themes
    new.communities = old.communities
    new.details = old.details.filter { !["Made", "Due", "Continues"].contains($0.name) }
    new.details.set("Continues", to: [id.text], order: Pledge.detailNames)
    return new
  }

  /// Carries the selected pledge into a new round, and goes to it.
  mutating func carry(_ round: String) -> [Effect] {
    do throws(Refusal) {
      let new = try carriedOn(round)
      let old = book.title(of: subject)
      let effects = make(
        [.enter(.pledge(new))],
        receipt: Receipt(
          title: "carried \(old) into \(round)", words: firstWords(of: new.text)))
      refresh()
      show(.pledge(new.id))
      return effects
    } catch {
      return refuse(error)
    }
  }
}
