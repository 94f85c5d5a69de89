package import PledgeModel

/// A way of looking at the pledges.
package enum Lens: String, CaseIterable, Sendable {
  case organisations, themes, communities, status, asks, tables, actions, stocktake, inbox, review

  /// What the left pane is headed.
  package var title: String {
    switch self {
    case .organisations: "Organisations"
    case .themes: "Themes"
    case .communities: "Communities"
    case .status: "Status"
    case .asks: "Asks"
    case .tables: "Tables"
    case .actions: "Actions"
    case .stocktake: "Stock-take"
    case .inbox: "Inbox and parking lot"
    case .review: "Review"
    }
  }

  /// The list of topics it goes by.
  package var topics: TopicList? {
    switch self {
    case .themes: .theme
    case .communities: .community
    default: nil
    }
  }
}

/// A row of the left pane.
package enum Row: Hashable, Sendable {
  case organisation(OrganisationID)
  case topic(TopicList, TopicID)
  /// A status; nil for the pledges nobody has spoken of.
  case status(Progress?)
  case asks(AskGroup)
  /// A table; nil for those who are here and sit at none.
  case table(String?)
  case actions(ActionGroup)
  case inbox
  /// What the event left open.
  case review(LeftOpen)
}

/// A row of the middle pane.
package enum Item: Hashable, Sendable {
  case pledge(PledgeID)
  /// What is said of an organisation as a whole.
  case whole(OrganisationID)
  case ask(NoteID)
  case action(NoteID)
  /// A note that waits to be filed.
  case unfiled(NoteID)
  /// A note that the review asks about.
  case said(NoteID)
}

/// What the panes show of the book, and where the selection is in it.
///
/// It is worked out again only when what it depends on has changed, so that a key costs the same in
/// a book of any size.
package struct Browse: Sendable {
  /// What it was worked out from.
  struct Basis: Equatable {
    var edition: Int
    var lens: Lens
    var filter: String
    var row: Row?
    var item: Item?
    /// Counts the notes where what is shown depends on them.
    var notes: Int
    /// Whether notes wait to be filed, which have a row of their own.
    var hasInbox: Bool
    /// The event that what is shown depends on.
    var event: EventID?
    /// How often attendance there has changed, where what is shown depends on it.
    var attendance: Int
    /// On which actions become overdue.
    var day: Day?
  }

  var basis: Basis?
  /// What the filter found; nil without a filter.
  package var found: Found?
  /// The rows of the left pane.
  package var rows: [Row] = []
  /// The selected one.
  package var rowIndex = 0
  /// The first row of the organisations that are not here; nil when there is none, and before
  /// anybody is.
  package var absentIndex: Int?
  /// The rows of the middle pane.
  package var items: [Item] = []
  /// The selected one.
  package var itemIndex = 0

  /// In the stock-take how many organisations have pledges without news.
  var organisationsLeft = 0
  /// In the review how much is left of each kind.
  var left: [LeftOpen: Int] = [:]

  /// The selected row.
  package var row: Row? { rows.indices.contains(rowIndex) ? rows[rowIndex] : nil }
  /// The selected item.
  package var item: Item? { items.indices.contains(itemIndex) ? items[itemIndex] : nil }
}

extension State {
  /// What a line without a target is filed under.
  package var subject: Subject {
    guard selectsFirst || chosenRow[lens] != nil else { return .inbox }
    return browse.item.map { book.subject(of: $0) } ?? .inbox
  }

  /// The note the cursor is on, when it is among the notes; else the ask, the
  /// action or the note in the inbox that is selected.
  package var selectedNote: NoteID? {
    if focus == .notes {
      let shown = shownNotes.flatMap(\.notes)
      if let chosenNote, shown.contains(where: { $0.id == chosenNote }) { return chosenNote }
      return newest(in: shownNotes)?.id
    }
    switch browse.item {
    case .ask(let id), .action(let id), .unfiled(let id), .said(let id): return id
    default: return nil
    }
  }

  /// Works out what the panes show, if anything it depends on has changed.
  mutating func refresh() {
    defer { if focus == .notes || justFiled?.beside != selectedNote { justFiled = nil } }
    let dependsOnNotes =
      !filter.isEmpty || chosenRow[lens] == .inbox
      || [.status, .asks, .actions, .stocktake, .inbox, .review].contains(lens)
    let dependsOnAttendance = [.organisations, .tables, .stocktake].contains(lens)
    let basis = Browse.Basis(
      edition: book.edition, lens: lens, filter: filter, row: chosenRow[lens],
      item: browse.row.flatMap { chosenItem[$0] }, notes: dependsOnNotes ? book.log.revision : 0,
      hasInbox: book.log.count(of: .inbox) > 0, event: event,
      attendance: dependsOnAttendance ? attendance.revision : 0,
      day: lens == .actions ? now.day : nil)
    if basis == browse.basis { return }
    let old = browse.basis
    let found = browse.found
    if filter.isEmpty {
      browse.found = nil
    } else if old?.filter != filter || old?.notes != basis.notes || old?.edition != basis.edition {
      browse.found = find(filter)
    }
    // Most letters of a word leave what its first ones found.
    let rowsStay =
      old != nil && old?.edition == basis.edition && old?.lens == lens && found == browse.found
      && old?.notes == basis.notes && old?.hasInbox == basis.hasInbox
      && old?.event == basis.event && old?.attendance == basis.attendance && old?.day == basis.day
    let wasAt = (row: browse.rowIndex, item: browse.itemIndex)
    // Whoever comes goes before the others: what is selected stays so, also when nobody chose it.
    let wasSelected = old?.lens == lens && old?.filter == filter ? browse.row : nil
    if !rowsStay {
      browse.rows = book.rows(of: lens, found: browse.found, at: event)
      browse.absentIndex = lens == .organisations ? putPresentFirst() : nil
      browse.organisationsLeft = lens == .stocktake ? book.organisationsLeft(at: event) : 0
      browse.left = lens == .review ? book.leftOpen(at: event) : [:]
    }
    browse.rowIndex =
      (chosenRow[lens] ?? wasSelected).flatMap { browse.rows.firstIndex(of: $0) }
      ?? (old?.lens == lens && chosenRow[lens] != nil
        ? max(0, min(wasAt.row, browse.rows.count - 1)) : 0)
    browse.items =
      browse.row.map { book.items(under: $0, found: browse.found, at: event, on: now.day) } ?? []
    // What is dealt with in the review gives way to what comes after it.
    let isDealtWith = lens == .review && old?.lens == lens && old?.row == basis.row
    browse.itemIndex =
      browse.row.flatMap { chosenItem[$0] }.flatMap { browse.items.firstIndex(of: $0) }
      ?? (isDealtWith ? max(0, min(wasAt.item, browse.items.count - 1)) : 0)
    // The selected row may have moved: the basis is what was found with it.
    var settled = basis
    settled.item = browse.row.flatMap { chosenItem[$0] }
    browse.basis = settled
  }

  /// What holds those words, in the book as it is now.
  mutating func find(_ words: String) -> Found {
    var index = findIndex.flatMap { $0.isOf(book) ? $0 : nil } ?? FindIndex(book)
    // There must be no second copy while it grows.
    findIndex = nil
    defer { findIndex = index }
    return index.find(words, in: book)
  }

  /// How many pledges and notes the filter shows, of how many; nil without a filter.
  package var filterCount: (pledges: Int, notes: Int)? {
    browse.found.map { ($0.pledges.count, $0.notes.count) }
  }
}

extension Book {
  /// What a row of the middle pane is about.
  package func subject(of item: Item) -> Subject {
    switch item {
    case .pledge(let id): .pledge(id)
    case .whole(let id): .organisation(id)
    case .ask(let id), .action(let id), .unfiled(let id), .said(let id):
      log[id]?.subject ?? .inbox
    }
  }

  /// The rows of a lens that the filter leaves.
  fileprivate func rows(of lens: Lens, found: Found?, at event: EventID?) -> [Row] {
    switch lens {
    case .organisations:
      let shown = organisations.all.filter { organisation in
        guard !hasMerged(organisation.id) else { return false }
        guard let found else { return true }
        return family(of: organisation.id).contains {
          found.organisations.contains($0) || found.subjects.contains(.organisation($0))
        }
          || pledges(of: organisation.id).contains(where: found.pledges.contains)
      }
      let inbox = log.count(of: .inbox) > 0 && (found?.subjects.contains(.inbox) ?? true)
      return shown.map { .organisation($0.id) } + (inbox ? [.inbox] : [])
    case .themes, .communities:
      guard let list = lens.topics else { return [] }
      return topics(list).all.map { $0.id }.filter { id in
        found.map { pledges(with: id, in: list).contains(where: $0.pledges.contains) } ?? true
      }.map { .topic(list, $0) }
    case .status:
      return ([.stuck, nil] + Progress.allCases.filter { $0 != .stuck }).map { Row.status($0) }
    case .asks:
      return askGroups.map { .asks($0) }
    case .tables:
      guard let event else { return [] }
      return (attendance(at: event).tables + [nil]).filter {
        !items(at: $0, of: event, found: found).isEmpty
      }.map { .table($0) }
    case .actions:
      return ActionGroup.allCases.map { .actions($0) }
    case .stocktake:
      return stockTakers(at: event).filter { id in
        found.map { pledges(of: id).contains(where: $0.pledges.contains) } ?? true
      }.map { .organisation($0) }
    case .inbox: return [.inbox, .asks(.parked)]
    case .review: return LeftOpen.allCases.map { .review($0) }
    }
  }

  /// The rows of the middle pane under `row` that the filter leaves.
  package func items(
    under row: Row, found: Found?, at event: EventID?, on today: Day
  ) -> [Item] {
    let isShown = { (id: PledgeID) in found?.pledges.contains(id) ?? true }
    switch row {
    case .organisation(let id):
      return pledges(of: id).filter(isShown).map { .pledge($0) } + [.whole(id)]
    case .topic(let list, let id):
      return pledges(with: id, in: list).filter(isShown).map { .pledge($0) }
    case .status(let progress):
      return pledges.ids.filter { standing.progress(of: $0) == progress && isShown($0) }
        .map { .pledge($0) }
    case .asks(let group):
      let asks = asks(in: group)
      return asks.filter { ask in
        found.map { $0.notes.contains(ask.id, in: log) || $0.subjects.contains(ask.subject) }
          ?? true
      }.map { .ask($0.id) }
    case .table(let table): return items(at: table, of: event, found: found)
    case .actions(let group):
      return actions(in: group, on: today).filter { action in
        found.map { $0.notes.contains(action.id, in: log) } ?? true
      }.map { .action($0.id) }
    case .inbox:
      return log.notes(of: .inbox).filter { note in
        found.map { $0.notes.contains(note.id, in: log) } ?? true
      }.map { .unfiled($0.id) }
    case .review(let kind):
      guard let event else { return [] }
      return leftOpen(kind, at: event).filter { found?.notes.contains($0, in: log) ?? true }
        .map { kind.item($0) }
    }
  }
}
