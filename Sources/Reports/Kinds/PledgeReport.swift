package import PledgeModel

/// One pledge's story over the years: what was pledged, and what became of it event by event.
///
/// A pledge that was carried on from an earlier round, or into a later one, is told with those.
package struct PledgeReport: Report, Equatable {
  /// Something recorded of the pledge, as `Measure: Languages in use`.
  struct Fact: Equatable {
    let name: String
    let value: String
  }

  /// The pledge in one round.
  struct Round: Equatable {
    let round: String
    /// As `Nightjar 2`.
    let pledge: String
    let words: String
  }

  /// What an event heard of it.
  struct Meeting: Equatable {
    /// As `Spring event, 13 May 2026`.
    let event: String
    /// Where the pledge stood when it was over; or that nothing was told.
    let status: String
    let entries: [Entry]
  }

  /// One thing that was said.
  struct Entry: Equatable {
    /// `progress`, `ask`, `idea`.
    let what: String
    /// Who said or does it; empty for the organisation itself, and when it may not be told.
    let whose: String
    let words: String
    /// What has become of it, as `answered`; empty when there is nothing to tell.
    let outcome: String
  }

  package let head: Head
  /// Whose it is now.
  let organisation: String
  /// Other names it goes or went by.
  let names: String
  /// Who made it, where that one has merged since; else empty.
  let maker: String
  /// What was pledged.
  let words: String
  let facts: [Fact]
  /// Every round of it, the earliest first; empty when it was made in one only.
  let rounds: [Round]
  /// The events from the first that heard of it on.
  let meetings: [Meeting]
  /// Those of them at which something was said.
  let said: [Meeting]

  /// The story of a pledge, as far as it may be told; nil when the book has none of that id.
  package init?(_ told: ToldBook, of id: PledgeID, on today: Day) {
    let book = told.book
    guard let pledge = book.pledges[id] else { return nil }
    let owner = book.whereItWent(pledge.organisation)
    head = Head("The story of \(book.title(of: .pledge(id)))", of: told, on: today)
    organisation = told.name(of: owner)
    names = (book.organisations[owner]?.aliases ?? []).joined(separator: ", ")
    maker = owner == pledge.organisation ? "" : told.name(of: pledge.organisation)
    words = pledge.text
    let topics = TopicList.allCases.map { list in
      Fact(
        name: list == .theme ? "Themes" : "Communities",
        value: pledge.topics(list).map { book.topics(list)[$0]?.name ?? $0.text }
          .joined(separator: ", "))
    }
    facts =
      ([Fact(name: "Round", value: pledge.round)] + topics
      + pledge.details.filter { $0.name != "Continues" }.map {
        Fact(name: $0.name, value: Day($0.value)?.words ?? $0.value)
      }).filter { !$0.value.isEmpty }
    let chain = book.rounds(of: id)
    rounds =
      chain.count == 1
      ? []
      : chain.compactMap { book.pledges[$0] }.map {
        Round(round: $0.round, pledge: book.title(of: .pledge($0.id)), words: $0.text)
      }
    meetings = told.meetings(about: chain, on: today)
    said = meetings.filter { !$0.entries.isEmpty }
  }

  package var sheet: Sheet {
    Sheet(
      headings: ["Event", "What", "Whose", "Words", "What came of it"],
      rows: [["", "pledge", organisation, words, ""]]
        + facts.map { ["", $0.name, "", $0.value, ""] }
        + rounds.map { ["", "round \($0.round)", $0.pledge, $0.words, ""] }
        + meetings.flatMap { meeting in
          [[meeting.event, "status", "", meeting.status, ""]]
            + meeting.entries.map { [meeting.event, $0.what, $0.whose, $0.words, $0.outcome] }
        })
  }
}

extension Book {
  /// A pledge with those that it continues and that continue it, the earliest first.
  fileprivate func rounds(of id: PledgeID) -> [PledgeID] {
    var chain = [id]
    // Files are written by hand too: a ring of references must not hang the program.
    while let first = pledges[chain[0]]?.details.values("Continues").first.map({ PledgeID($0) }),
      pledges[first] != nil, !chain.contains(first)
    {
      chain.insert(first, at: 0)
    }
    while let next = continuation(of: chain[chain.count - 1]), !chain.contains(next) {
      chain.append(next)
    }
    return chain
  }
}

extension ToldBook {
  fileprivate func meetings(about pledges: [PledgeID], on today: Day) -> [PledgeReport.Meeting] {
    var byEvent: [EventID: [Note]] = [:]
    for note in notes(about: pledges) { byEvent[note.event, default: []].append(note) }
    let held = book.events.all.filter {
      $0.start.day <= today && book.standing.noteCount(of: $0.id) > 0
    }
    return held.drop { byEvent[$0.id] == nil }.map { event in
      let notes = byEvent[event.id] ?? []
      let own = notes.filter { note in note.pledge.map(pledges.contains) ?? false }
      let status = own.last { $0.progress != nil }?.progress?.words
      return PledgeReport.Meeting(
        event: title(of: event.id),
        status: status ?? (own.contains { $0.kind == .progress } ? "no status" : "nothing told"),
        entries: notes.compactMap { entry($0, on: today) })
    }
  }

  /// What is filed under some pledges, and all that answers it wherever it is filed, the oldest first.
  private func notes(about pledges: [PledgeID]) -> [Note] {
    var seen: Set<NoteID> = []
    let own = pledges.flatMap { book.log.notes(of: .pledge($0)) }
    let all = own + own.flatMap { book.log.exchange(after: $0) }
    return all.filter { seen.insert($0.id).inserted }.enumerated()
      .sorted { ($0.element.at.seconds, $0.offset) < ($1.element.at.seconds, $1.offset) }
      .map(\.element)
  }

  private func entry(_ note: Note, on today: Day) -> PledgeReport.Entry? {
    let ask = book.standing.ask(note.id)
    let action = book.standing.action(note.id)
    let words = ask == nil ? note.text : self.words(of: note)
    guard !words.isEmpty, ![.attendance, .agenda, .safeguarding].contains(note.kind) else {
      return nil
    }
    var outcome = [note.outcome].compactMap(\.self)
    if let state = ask.flatMap({ ToldAsk($0, in: self) })?.state { outcome = [state] }
    if let action {
      let due = action.due.map { "by \($0.words)" }
      outcome =
        action.isDone ? ["done"] : [due, action.group(on: today).rawValue].compactMap(\.self)
    }
    if note.replaces != nil { outcome.append("put right later") }
    let isDone = note.kind == .action && action == nil && note.done == true
    return PledgeReport.Entry(
      what: isDone ? "done" : ask == nil ? note.kind.words : "ask",
      whose: action == nil
        ? note.from.isEmpty ? "" : names(of: note.from)
        : names(of: [note.owner].compactMap(\.self)),
      words: words, outcome: outcome.joined(separator: ", "))
  }
}
