package import PledgeModel

/// The next event's agenda as it follows from the book: what was left open.
package struct NextReport: Report, Equatable {
  /// A pledge that is stuck.
  struct Stuck: Equatable {
    /// As `Nightjar 2`.
    let pledge: String
    let words: String
  }

  package let head: Head
  /// The next event; empty while none is planned.
  let next: String
  /// What is read out about the use of notes.
  let privacy: String
  /// What was promised and is overdue.
  let overdue: [ToldAction]
  /// What was put aside.
  let parked: [ToldAsk]
  /// What the group's input is still wanted on, the longest-waiting first.
  let asks: [ToldAsk]
  /// Asks of nobody in particular, from the last event.
  let unattributed: [String]
  /// Where the group may help.
  let stuck: [Stuck]

  /// What is left open after an event, on a day.
  package init(_ told: ToldBook, after event: EventID?, on today: Day) {
    let book = told.book
    head = Head("Agenda for the next event, a draft", of: told, on: today)
    next = told.nextEvent(after: today)
    privacy = book.hosting.privacy ?? ""
    overdue = told.actions(in: .overdue, on: today)
    parked = told.asks(in: .parked)
    asks = told.openAsks()
    unattributed = told.remarks.filter {
      event == $0.event && $0.input?.isOpen ?? false && !$0.text.isEmpty
    }.map(\.text)
    stuck = book.pledges.all.filter { book.standing.progress(of: $0.id) == .stuck }
      .map { Stuck(pledge: book.title(of: .pledge($0.id)), words: $0.text) }
  }

  package var sheet: Sheet {
    Sheet(
      headings: ["What", "Whose", "Words", "Since", "State"],
      rows: overdue.map { ["overdue", $0.who, $0.what, $0.since, ""] }
        + parked.map { ["parked", $0.whose, $0.words, $0.since, $0.state] }
        + asks.map { ["ask", $0.whose, $0.words, $0.since, $0.state] }
        + unattributed.map { ["ask", "", $0, "", ""] }
        + stuck.map { ["stuck", $0.pledge, $0.words, "", ""] })
  }
}
