package import PledgeModel

/// What one organisation should have at hand when it comes to an event.
package struct BriefReport: Report, Equatable {
  /// A pledge and where it stands.
  struct Pledged: Equatable {
    let number: Int
    let words: String
    /// Who sees to it; empty when nobody is named.
    let lead: String
    let status: String
    /// The day of the event that heard of it last; empty when none has.
    let heard: String
  }

  package let head: Head
  let organisation: String
  /// The event that is to come, or is on; empty while none is planned.
  let event: String
  let pledges: [Pledged]
  /// What it still wants from the group.
  let asks: [ToldAsk]
  /// What it is to do, overdue first.
  let actions: [ToldAction]
  /// What it has offered.
  let offers: [Said]

  /// A brief for the organisation that the book is told to; nil when it is told to anybody else.
  package init?(_ told: ToldBook, on today: Day) {
    guard case .organisation(let organisation) = told.audience else { return nil }
    let book = told.book
    self.organisation = told.name(of: organisation)
    head = Head("Brief for \(self.organisation)", of: told, on: today)
    event = book.events.all.first { $0.start.day >= today }.map { told.title(of: $0.id) } ?? ""
    pledges = book.pledges(of: organisation).compactMap { book.pledges[$0] }.map { pledge in
      Pledged(
        number: pledge.number, words: pledge.text, lead: details("Lead", of: pledge.details),
        status: book.standing.progress(of: pledge.id)?.words ?? "no status",
        heard: book.lastHeard(of: pledge.id, before: nil)
          .flatMap { book.events[$0]?.start.day.words } ?? "")
    }
    asks = told.asks(of: organisation).filter(\.state.isOpen).compactMap { ToldAsk($0, in: told) }
    actions = [ActionGroup.overdue, .open].flatMap {
      told.actions(in: $0, on: today, of: organisation)
    }
    offers = (told.affairs[organisation]?.offers ?? []).map {
      Said(whose: told.voice(of: $0), words: $0.text)
    }
  }

  package var sheet: Sheet {
    Sheet(
      headings: ["What", "Words", "Status", "Who", "When"],
      rows: pledges.map { ["pledge \($0.number)", $0.words, $0.status, $0.lead, $0.heard] }
        + asks.map { ["ask", $0.words, $0.state, "", $0.since] }
        + actions.map { ["action", $0.what, "", $0.who, $0.date] }
        + offers.map { ["offer", $0.words, "", $0.whose, ""] })
  }
}
