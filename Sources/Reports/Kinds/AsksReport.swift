package import PledgeModel

/// Asks and offers, and who should meet whom.
package struct AsksReport: Report, Equatable {
  package let head: Head
  /// What is wanted, the longest-waiting first.
  let open: [ToldAsk]
  /// Those of them that somebody may help with.
  let introductions: [ToldAsk]
  /// What has been answered, the last asked first.
  let answered: [ToldAsk]
  /// What was offered.
  let offers: [Said]
  /// People to turn to, of those who agreed.
  let contacts: [Said]
  /// Asks and offers of nobody in particular.
  let unattributed: [String]

  /// The asks and offers of a book. Who was there is known of an event.
  package init(_ told: ToldBook, at event: EventID?, on today: Day) {
    head = Head("Asks and offers", of: told, on: today)
    open = told.openAsks(helpersAt: event)
    introductions = open.filter { !$0.helpers.isEmpty }
    answered = told.asks(in: .answered)
    let notes = Reports.notes(in: told.book).filter { !$0.text.isEmpty }
    func said(where isMeant: (Note) -> Bool) -> [Said] {
      notes.filter(isMeant).map { Said(whose: told.voice(of: $0), words: $0.text) }
    }
    offers = said { $0.kind == .offer }
    contacts = said { $0.kind == .contact && $0.consent == true }
    unattributed = told.remarks
      .filter { ($0.kind == .ask || $0.kind == .offer) && !$0.text.isEmpty }.map(\.text)
  }

  package var sheet: Sheet {
    func rows(_ asks: [ToldAsk]) -> [[String]] {
      asks.flatMap { ask in
        [["ask", ask.whose, ask.words, ask.state, ask.since]]
          + ask.answers.map { ["answer", $0.whose, $0.words, "", ""] }
          + ask.helpers.map { ["may help", $0.whose, $0.words, "", ""] }
      }
    }
    return Sheet(
      headings: ["What", "Whose", "Words", "State", "Since"],
      rows: rows(open) + rows(answered) + offers.map { ["offer", $0.whose, $0.words, "", ""] }
        + contacts.map { ["contact", $0.whose, $0.words, "", ""] }
        + unattributed.map { ["unattributed", "", $0, "", ""] })
  }
}
