import PledgeModel
import Reports
import Screen

extension State {
  /// What a line brought about, in lines of text: the answer of the linear mode, and of nothing
  /// else. To be asked after the line has been entered, with what it had meant.
  ///
  /// What is filed is told by its receipt once it is on the disk, not here.
  package mutating func spoken(after meaning: Meaning) -> [String] {
    if isBlank {
      isBlank = false
      return ["Nothing stands here that could be blanked."]
    }
    if isPresenting {
      isPresenting = false
      return plenaryView(Plenary(book, at: event), size: Size(rows: 60, columns: 44)).text
        .split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    if form != nil {
      defer { closeForm() }
      return spokenForm()
    }
    if case .matrix(let extent) = sheet {
      sheet = nil
      return spokenMatrix(extent)
    }
    if sheet != nil {
      defer { sheet = nil }
      return sheetRows(columns: 80).map(\.text)
    }
    switch meaning {
    case .go(let subject): return spoken(subject)
    case .goToTopic(let list, let id):
      return ["\(book.topics(list)[id]?.name ?? id.text):"] + browse.items.map(spoken)
    case .find(let query):
      guard !query.isEmpty, let found = browse.found else { return ["No filter."] }
      let notes = book.log.all.filter { found.notes.contains($0.id, in: book.log) }.map {
        "  \($0.at.day) \(book.title(of: $0.subject)): \($0.sign) \(words(of: $0))"
      }
      return [notice?.words ?? ""]
        + book.pledges.all.filter { found.pledges.contains($0.id) }
        .map { spoken(.pledge($0.id)) } + notes
    case .command(.lens, _):
      return ["\(lens.title):"]
        + browse.rows.enumerated().flatMap { index, row in
          (index == browse.absentIndex ? ["\(State.absentHeading):"] : [])
            + ["  \(textRow(row).text)"]
        }
        + (lens == .asks ? browse.items.map(spoken) : [])
    case .command(.ask, _):
      let asked = selectedNote.flatMap { book.log[$0] }
      return [notice?.words ?? ""]
        + (asked.map { ["\(book.title(of: $0.subject)): \($0.sign) \(words(of: $0))"] } ?? [])
    case .command(.correct, _) where correcting != nil:
      return ["It says: \(line.text)", "The next line takes its place; an empty one leaves it."]
    case .command(.stocktake, _) where notice == nil:
      guard let item = browse.item, case .pledge(let id) = item else { return [] }
      return [spoken(item)] + [lastTime(id), stockWords].compactMap(\.self)
    case .command(.inbox, _):
      return ["\(counted(browse.items.count, "note")) in the inbox"]
        + browse.items.map { "  \(spoken($0))" }
        + (browse.items.isEmpty ? [] : ["@ and a name files the first of them."])
    case .command(.review, _) where notice?.tone != .told, .command(.keep, _):
      guard let item = browse.item else { return [leftWords] }
      let original = originalOfSelected.map { "  says again \(besideWords($0))" }
      return [leftWords, spoken(item)] + [original].compactMap(\.self)
    case .command(.actions, _):
      return ActionGroup.allCases.flatMap { group in
        let items = book.items(
          under: .actions(group), found: browse.found, at: event, on: now.day)
        return ["\(group.rawValue): \(items.count)"] + items.map { "  \(spoken($0))" }
      }
    case .nothing where rehearsal != nil:
      return rehearsal?.heard.last.map { ["“\($0.saying.words)”"] } ?? []
    case .nothing, .note, .command, .refused:
      return notice.map { $0.tone == .told ? [$0.words] : [] } ?? []
    }
  }

  /// Forgets the line, what was said of it, and what it has opened.
  package mutating func dropLine() {
    line = LineEditor()
    correcting = nil
    notice = nil
    sheet = nil
    turn()
  }

  /// Stops asking.
  package mutating func dropQuestion() {
    question = nil
    turn()
  }

  private func spoken(_ subject: Subject) -> [String] {
    switch subject {
    case .inbox: return ["the inbox"]
    case .organisation(let id):
      return [book.organisations[id]?.name ?? id.text]
        + book.pledges(of: id).map { spoken(.pledge($0)) }
    case .pledge(let id):
      return [spoken(.pledge(id))]
        + book.notes(of: subject).map {
          "  \($0.at.day) \($0.at.clock) \($0.sign) \(words(of: $0))"
        }
    }
  }

  private func spoken(_ item: Item) -> String {
    switch item {
    case .pledge(let id):
      let progress = book.standing.progress(of: id).map { " (\($0.words))" } ?? ""
      let asks = book.openAsks(of: .pledge(id)).isEmpty ? "" : " ?"
      return "\(book.title(of: .pledge(id))): \(book.pledges[id]?.text ?? "")\(progress)\(asks)"
    case .whole(let id): return "\(book.title(of: .organisation(id))) as a whole"
    case .ask(let id):
      let (place, words, state) = boardLabel(id, isSelected: true)
      return "\(place): ? \(words)" + (state.map { " (\($0))" } ?? "")
    case .said(let id):
      let (place, words, state) = reviewLabel(id)
      return "\(place): \(words)" + (state.map { " (\($0))" } ?? "")
    case .action(let id), .unfiled(let id):
      guard let note = book.log[id] else { return "" }
      return "\(book.title(of: note.subject)): \(note.sign) \(words(of: note))"
    }
  }

  /// What the linear mode asks before a line: what is selected, or the question that is open.
  package var prompt: String {
    switch question {
    case .initials: "Who takes notes? Initials, then your name"
    case .event: "No event today. Enter begins “\(suggestedTitle)”, or type a title"
    case .erasing(let plan): plan.question
    case .outcome(let id, let state): outcomeQuestion(id, state)
    case .field: fieldRule
    case .consent(let id): "\(consentQuestion(id)) y or n, or the next line"
    case nil where correcting != nil: "instead"
    case nil where focus == .notes && selectedNote != nil:
      selectedNote.flatMap { book.log[$0] }.map(selectedWords) ?? ""
    case nil:
      discussed.flatMap { book.log[$0] }.map { "discussing \(book.title(ofAsk: $0))" }
        ?? book.title(of: subject)
    }
  }
}
