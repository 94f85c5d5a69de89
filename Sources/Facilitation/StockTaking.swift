import PledgeModel

extension State {
  /// `:stocktake`, and Enter on an empty line while stock is taken: goes on to the next pledge of
  /// which the event has no news yet, through one organisation and on to the next.
  mutating func takeStock() -> [Effect] {
    guard let event else { return refuse(.noEvent) }
    let pledges = book.stockTakers(at: event).flatMap { book.pledges(of: $0) }
    let here = pledges.firstIndex { subject == .pledge($0) }
    let ofOrganisation = pledges.firstIndex {
      book.organisation(of: .pledge($0)) == book.organisation(of: subject)
    }
    // Where it begins she stands already; a pledge that is passed over comes round again.
    let start = here.map { lens == .stocktake ? $0 + 1 : $0 } ?? ofOrganisation ?? 0
    let isLeft = { [book] (id: PledgeID) in book.standing.news(of: id, at: event) == nil }
    let next = pledges[start...].first(where: isLeft) ?? pledges[..<start].first(where: isLeft)
    lens = .stocktake
    sheet = nil
    filter = ""
    notice = nil
    guard let next, let organisation = book.organisation(of: .pledge(next)) else {
      return tell("Stock is taken: there is news of all \(counted(pledges.count, "pledge")).")
    }
    chosenRow[lens] = .organisation(organisation)
    chosenItem[.organisation(organisation)] = .pledge(next)
    chosenNote = nil
    focus = .pledges
    refresh()
    return []
  }

  /// `2 of 3 heard · 7 organisations left`: how far stock is taken where the cursor is, and in all.
  var stockWords: String {
    let left = "\(counted(browse.organisationsLeft, "organisation")) left"
    guard let organisation = book.organisation(of: subject) else { return left }
    let heard = book.heardPledges(of: organisation, at: event).count
    return "\(heard) of \(book.pledges(of: organisation).count) heard · \(left)"
  }

  /// What was last told of a pledge at an earlier event: `19 May 2026: stuck · ! No budget`; nil
  /// when nothing was.
  func lastTime(_ pledge: PledgeID) -> String? {
    guard let earlier = book.lastHeard(of: pledge, before: event),
      let news = book.standing.news(of: pledge, at: earlier),
      let day = book.events[earlier]?.start.day
    else { return nil }
    let said = book.log.notes(of: .pledge(pledge)).last {
      $0.event == earlier && !$0.text.isEmpty && $0.share != .private
        && [.progress, .status, .challenge, .note].contains($0.kind)
    }
    let parts = [news.progress?.words, said.map { "\($0.sign) \($0.text)" }]
    return "\(day.words): " + parts.compactMap(\.self).joined(separator: " · ")
  }
}

extension Book {
  /// How many organisations have pledges that an event has no news of.
  func organisationsLeft(at event: EventID?) -> Int {
    stockTakers(at: event).count {
      heardPledges(of: $0, at: event).count < pledges(of: $0).count
    }
  }
}
