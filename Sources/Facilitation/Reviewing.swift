import PledgeModel

/// After the event: all that it left open, one thing at a time, until nothing is left.
extension State {
  /// `:review`, and Enter on an empty line while the review is gone through: goes on to the next thing
  /// that is left. What is passed over comes round again.
  mutating func review() -> [Effect] {
    // The morning after there is no event today: then it is the last one's turn.
    if event == nil { event = book.events.all.last { $0.start <= now }?.id }
    guard let event else { return refuse(.noEvent) }
    let left = LeftOpen.allCases.flatMap { kind in
      book.leftOpen(kind, at: event).map { (kind: kind, note: $0) }
    }
    var start = 0
    if let kind = kindUnderReview {
      let here = left.firstIndex { $0.kind == kind && $0.note == selectedNote }
      // Where nothing is selected any more the next kind has its turn.
      start = here.map { $0 + 1 } ?? left.firstIndex { $0.kind.isAfter(kind) } ?? 0
    }
    lens = .review
    sheet = nil
    filter = ""
    notice = nil
    chosenNote = nil
    focus = .pledges
    guard !left.isEmpty else { return tell("The review is done: nothing is left open.") }
    let next = left[start < left.count ? start : 0]
    let row = Row.review(next.kind)
    chosenRow[lens] = row
    chosenItem[row] = next.kind.item(next.note)
    refresh()
    return []
  }

  /// What kind of thing is gone through just now; nil when nothing is.
  var kindUnderReview: LeftOpen? {
    guard lens == .review, selectsFirst || chosenRow[lens] != nil,
      case .review(let kind)? = browse.row
    else { return nil }
    return kind
  }

  /// `:keep`: what is selected in the review stays as it is; the review of this event does not ask
  /// again. A note says so: Ctrl-Z takes it back, and other note-takers need not ask either.
  mutating func keepAsItIs() -> [Effect] {
    guard let me, let event else { return refuse(.noEvent) }
    guard let kind = kindUnderReview, let note = noteInHand, let item = browse.item,
      item == kind.item(note.id)
    else { return refuse(.notHere("Nothing under review is selected: “:review” goes there.")) }
    let word = book.verdict(
      kind, on: note.id, id: NoteID(at: now, by: me, random: &random), at: now, event: event)
    let place = note.subject == .inbox ? "" : " on \(book.title(of: note.subject))"
    let title = "\(note.kind.words)\(place) \(kind.verdict)"
    let effects = make(
      [.file(word)], receipt: Receipt(title: title, words: firstWords(of: note.text)))
    refresh()
    if browse.items.isEmpty { _ = review() }
    return effects
  }

  /// `3 to be filed · 2 asks`: how much is left of each kind.
  var leftWords: String {
    let words = LeftOpen.allCases.compactMap { kind in
      browse.left[kind].flatMap { $0 > 0 ? kind.words($0) : nil }
    }
    return words.isEmpty ? "nothing is left open" : words.joined(separator: " · ")
  }

  /// The note that the selected one says again; nil when none is selected that does.
  var originalOfSelected: Note? {
    guard kindUnderReview == .doubled, let event, case .said(let id)? = browse.item else {
      return nil
    }
    return book.original(of: id, at: event).flatMap { book.log[$0] }
  }

  /// `14:18 jd + five languages`: a note beside one that says the same.
  func besideWords(_ note: Note) -> String {
    let time = note.at.day == now.day ? note.at.clock : note.at.day.words
    return "\(time) \(note.by) \(note.sign) \(words(of: note))"
  }

  /// How a note under review is shown: where it is, what it says, and what is asked of it.
  func reviewLabel(_ id: NoteID) -> (label: String, text: String, state: String?) {
    guard let note = book.log[id] else { return ("", "", nil) }
    let place = book.title(of: note.subject)
    if browse.row == .review(.doubled) { return (place, besideWords(note), nil) }
    return (place, "\(note.sign) \(saying(of: note))", note.share.rawValue)
  }

  /// What can be done about what is selected in the review.
  func reviewHints(_ kind: LeftOpen) -> [String] {
    let next = "Enter next"
    return switch kind {
    case .unfiled: ["@nig2 Enter files it there", next, "F12 stays here", "Delete"]
    case .doubled: ["Delete this one", "F12 keep both", next]
    case .asks: [":answered", ":parked @who", ":later", "F12 stays open", next]
    case .parked: [":parked @who", ":later", "F12 stays so", next]
    case .vague: ["F3 correct", ":done", "F12 stays so", next]
    case .guarded: ["F12 the level is right", "F3 correct", next]
    }
  }
}

extension LeftOpen {
  /// What the left pane calls them.
  var title: String {
    switch self {
    case .unfiled: "in the inbox"
    case .doubled: "said twice"
    case .asks: "open asks"
    case .parked: "parked, no owner"
    case .vague: "actions to complete"
    case .guarded: "in confidence"
    }
  }

  /// So many of them: `3 to be filed`.
  func words(_ count: Int) -> String {
    switch self {
    case .unfiled: "\(count) to be filed"
    case .doubled: "\(count) said twice"
    case .asks: counted(count, "ask")
    case .parked: "\(count) parked"
    case .vague: counted(count, "action")
    case .guarded: "\(count) in confidence"
    }
  }

  /// The row of the middle pane for one of them.
  func item(_ id: NoteID) -> Item {
    switch self {
    case .unfiled: .unfiled(id)
    case .asks, .parked: .ask(id)
    case .vague: .action(id)
    case .doubled, .guarded: .said(id)
    }
  }

  fileprivate func isAfter(_ other: LeftOpen) -> Bool {
    (LeftOpen.allCases.firstIndex(of: self) ?? 0) > (LeftOpen.allCases.firstIndex(of: other) ?? 0)
  }
}
