package import PledgeModel

/// What has changed since a day, for whom and by what evidence, as an annual report tells it.
package struct OutcomesReport: Report, Equatable {
  /// A theme, and the pledges that came further under it. A pledge stands under its first theme.
  struct Theme: Equatable {
    let name: String
    let changes: [Change]
  }

  /// A pledge that came further.
  struct Change: Equatable {
    /// As `Nightjar 2`.
    let pledge: String
    let whose: String
    let words: String
    let then: String, now: String
    /// Whom it is for.
    let communities: String
    /// How it is known, as `Languages in use, from 0 to 5`; empty when nobody has said.
    let measure: String
    /// The last four in one phrase.
    let summary: String
    /// What was said since: progress, quotes of those who agreed, what was done.
    let evidence: [Said]
  }

  package let head: Head
  /// The day, as `14 Oct 2025`.
  let since: String
  /// The events since.
  let events: [String]
  /// Whether it is told which pledges came further: not to the public, for whom there are hardly any.
  let isCounted: Bool
  /// How many pledges there are, how many of them came further, and how many of those are done.
  let pledges: Int, changed: Int, done: Int
  /// The themes, by most changes first.
  let themes: [Theme]
  /// Whom the pledges that came further are for, and where they stand.
  let communities: Crossing
  /// Asks that were answered since, the last asked first.
  let answered: [ToldAsk]
  /// What was said without saying whose it is.
  let unattributed: [String]

  /// What has changed since the beginning of a day.
  package init(_ told: ToldBook, since first: Day, on today: Day) {
    let book = told.book
    since = first.words
    head = Head("Outcomes since \(since)", of: told, on: today)
    events = book.events.all.filter { $0.start.day >= first && $0.start.day <= today }
      .map { told.title(of: $0.id) }
    let all = told.countedPledges
    let moved = all.filter { told.cameFurther($0, since: first) }
    let status = { (pledge: Pledge) in told.standing(of: pledge) }
    isCounted = told.audience != .public
    pledges = all.count
    changed = moved.count
    done = moved.count { status($0) == .done }
    let name = { (list: TopicList, id: TopicID) in book.topics(list)[id]?.name ?? id.text }
    themes = Dictionary(grouping: moved) { $0.themes.first }
      .map { theme, pledges in
        Theme(
          name: theme.map { name(.theme, $0) } ?? "Without a theme",
          changes: standings.flatMap { step in pledges.filter { status($0) == step } }
            .map { told.change($0, since: first) })
      }.sorted { ($1.changes.count, $0.name) < ($0.changes.count, $1.name) }
    let served = book.communities.all.compactMap { community -> (String, Int, [Int])? in
      let theirs = moved.filter { $0.communities.contains(community.id) }
      guard !theirs.isEmpty else { return nil }
      return (
        community.name, theirs.count, standings.map { step in theirs.count { status($0) == step } }
      )
    }
    communities = Crossing(
      standings.map(spoken),
      served.enumerated().sorted {
        ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
      }.map(\.element))
    answered = told.asks(in: .answered) { told.answeredOn($0).map { $0 >= first } ?? false }
    unattributed = told.remarks.filter { remark in
      let day = book.events[remark.event]?.start.day
      return [.progress, .practice, .quote].contains(remark.kind) && !remark.text.isEmpty
        && day.map { $0 >= first } ?? false
    }.map(\.text)
  }

  package var sheet: Sheet {
    Sheet(
      headings: [
        "What", "Theme", "Pledge", "Whose", "Words", "Before", "Now", "For whom", "Measure",
      ],
      rows: themes.flatMap { theme in
        theme.changes.flatMap { change in
          [
            [
              "change", theme.name, change.pledge, change.whose, change.words, change.then,
              change.now, change.communities, change.measure,
            ]
          ]
            + change.evidence.map {
              ["evidence", theme.name, change.pledge, $0.whose, $0.words, "", "", "", ""]
            }
        }
      }
        + answered.map {
          ["answered", "", "", $0.whose, $0.words, "", $0.outcome, "", ""]
        } + unattributed.map { ["unattributed", "", "", "", $0, "", "", "", ""] })
  }
}

/// Where a pledge stands that has been taken up.
private let takenUp: Set<Progress> = [.started, .onTrack, .changed, .done]

extension ToldBook {
  /// What was told of a pledge since the beginning of a day.
  private func news(of pledge: Pledge, since first: Day) -> [Note] {
    book.log.notes(of: .pledge(pledge.id)).filter { $0.at.day >= first }
  }

  /// Whether a pledge was taken up, moved on or done since, or progress was told of it. What is stuck
  /// again is not told to the public.
  fileprivate func cameFurther(_ pledge: Pledge, since first: Day) -> Bool {
    let news = news(of: pledge, since: first)
    let now = standing(of: pledge)
    let isTakenUp = now.map(takenUp.contains) ?? false
    if news.contains(where: { $0.kind == .progress && !$0.text.isEmpty }) {
      return audience != .public || now == nil || isTakenUp
    }
    return isTakenUp && news.contains { $0.progress != nil }
      && now != standing(of: pledge) { $0.at.day < first }
  }

  fileprivate func change(_ pledge: Pledge, since first: Day) -> OutcomesReport.Change {
    let evidence = news(of: pledge, since: first).compactMap { note -> Said? in
      let isWord =
        note.kind == .progress || note.kind == .practice
        || note.kind == .quote && note.consent == true
        || note.kind == .status && note.progress.map(takenUp.contains) ?? false
      let words = isWord ? note.text : note.done == true ? note.outcome ?? note.text : ""
      return words.isEmpty
        ? nil
        : Said(
          whose: note.from.isEmpty ? "" : names(of: note.from),
          words: note.kind == .quote ? "“\(words)”" : words)
    }
    let measure = details("Measure", of: pledge.details)
    let baseline = details("Baseline", of: pledge.details)
    let target = details("Target", of: pledge.details)
    let known = [
      measure, baseline.isEmpty ? "" : "from \(baseline)", target.isEmpty ? "" : "to \(target)",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    let communities = pledge.communities.map { book.communities[$0]?.name ?? $0.text }
      .joined(separator: ", ")
    let then = spoken(standing(of: pledge) { $0.at.day < first })
    let now = spoken(standing(of: pledge))
    let parts =
      (then == now ? [] : [("before", then)])
      + [("now", now), ("for", communities), ("measure", known)]
    return OutcomesReport.Change(
      pledge: book.title(of: .pledge(pledge.id)), whose: maker(of: pledge), words: pledge.text,
      then: then, now: now, communities: communities, measure: known,
      summary: parts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }.joined(separator: "; "),
      evidence: evidence)
  }

  /// The day on which an ask was answered.
  fileprivate func answeredOn(_ ask: Ask) -> Day? {
    guard let first = book.log[ask.id] else { return nil }
    return ([first] + book.log.exchange(after: first)).last { $0.input == .answered }?.at.day
  }
}
