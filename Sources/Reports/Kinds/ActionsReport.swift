package import PledgeModel

/// What is to be done: who, what, by when.
package struct ActionsReport: Report, Equatable {
  package let head: Head
  /// Not done, and their day is past; the earliest due first.
  let overdue: [ToldAction]
  /// To be done by a day that is to come, or some day.
  let open: [ToldAction]
  /// Done, the newest first.
  let done: [ToldAction]
  /// What was said without saying whose it is.
  let unattributed: [String]
  /// Whether there is nothing at all.
  let isEmpty: Bool

  /// The actions of a book, as they stand on a day.
  package init(_ told: ToldBook, on today: Day) {
    head = Head("Actions", of: told, on: today)
    overdue = told.actions(in: .overdue, on: today)
    open = told.actions(in: .open, on: today)
    done = told.actions(in: .done, on: today)
    unattributed = told.remarks.filter { $0.kind == .action && !$0.text.isEmpty }.map(\.text)
    isEmpty = (overdue + open + done).isEmpty && unattributed.isEmpty
  }

  package var sheet: Sheet {
    let states = [("overdue", overdue), ("open", open), ("done", done)]
    return Sheet(
      headings: ["State", "Who", "What", "By", "On", "Since"],
      rows: states.flatMap { state, actions in
        actions.map { [state, $0.who, $0.what, $0.date, $0.on, $0.since] }
      } + unattributed.map { ["", "", $0, "", "", ""] })
  }
}

/// One thing to be done, in words.
struct ToldAction: Equatable, Sendable {
  /// Who does it. Where persons are not told, whom to ask: the organisation it is filed under.
  let who: String
  /// What is to be done.
  let what: String
  /// By when, as `1 Dec 2026`; empty when nothing was said.
  let by: String
  /// The same as `2026-12-01`.
  let date: String
  /// What it is filed under, as `Nightjar 2`.
  let on: String
  /// When it was said.
  let since: String

  init?(_ action: Action, in told: ToldBook) {
    guard let note = told.book.log[action.id] else { return nil }
    if let owner = action.owner {
      who = told.names(of: [owner])
    } else {
      let place = told.place(of: note)
      who = told.audience == .host ? "nobody yet" : place.isEmpty ? "" : "ask \(place)"
    }
    what = note.text
    by = action.due?.words ?? ""
    date = action.due?.description ?? ""
    on = note.subject == .inbox ? "" : told.book.title(of: note.subject)
    since = note.at.day.words
  }
}

extension ToldBook {
  /// The actions of a group on a day, in the book's order; of one organisation, those that it does
  /// or that are filed under it.
  func actions(
    in group: ActionGroup, on today: Day, of organisation: OrganisationID? = nil
  ) -> [ToldAction] {
    book.actions(in: group, on: today, among: organisation.map { affairs[$0]?.actions ?? [] })
      .compactMap { ToldAction($0, in: self) }
  }
}
