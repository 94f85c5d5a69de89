import PledgeModel

/// A name that is to be erased, and what was found of it.
package struct ErasurePlan: Equatable, Sendable {
  /// The names that are meant.
  package var names: [String]
  /// How many places there are: `7 places in 3 files`.
  package var summary: String
  /// A line for each place, and for what stays.
  package var report: [String]
  /// Whether there is a place from which it can be erased.
  package var hasPlaces: Bool

  /// What was found.
  package init(names: [String], summary: String, report: [String], hasPlaces: Bool) {
    self.names = names
    self.summary = summary
    self.report = report
    self.hasPlaces = hasPlaces
  }

  /// What is asked before anything is erased.
  var question: String {
    "Erase “\(names.joined(separator: "”, “"))” in \(summary)? It cannot be undone. yes or no"
  }
}

extension State {
  /// `:erase Rowan Keane`: has the name looked for; she is asked when all places are known.
  mutating func seekToErase(_ text: String) -> [Effect] {
    guard !text.isEmpty else {
      return refuse(.notHere("Whose name? “:erase Rowan Keane”, for instance, or “:erase @rk”."))
    }
    guard !isReading, underway.isEmpty else {
      return refuse(.notHere("The book is still being read or written; try again in a moment."))
    }
    guard let names = book.namesToErase(text) else {
      return refuse(.noSuchOrganisation(String(text.dropFirst())))
    }
    guard Mentions(of: names) != nil else {
      return refuse(.notHere("A name has letters; “\(text)” has none."))
    }
    return [.seekToErase(names)]
  }

  mutating func askToErase(_ plan: ErasurePlan) -> [Effect] {
    guard plan.hasPlaces else {
      let places = plan.report.isEmpty ? "" : " that it could be erased from"
      sheet = plan.report.isEmpty ? nil : .erasing(plan)
      return tell("“\(plan.names[0])” stands nowhere\(places).")
    }
    question = .erasing(plan)
    return open(.erasing(plan))
  }

  /// Anything but a clear yes or no is asked again: it may be a note.
  mutating func answer(_ plan: ErasurePlan, with words: String) -> [Effect] {
    switch folded(words) {
    case "y", "yes":
      endErasing()
      return [.erase(plan.names)]
    case "", "n", "no": return eraseNothing()
    default: return refuse(.notHere("Answer yes or no first. Esc erases nothing."))
    }
  }

  mutating func eraseNothing() -> [Effect] {
    endErasing()
    return tell("Nothing was erased.")
  }

  private mutating func endErasing() {
    question = nil
    sheet = nil
    line = LineEditor()
    resume()
  }

  /// Erases names from what is in memory: from lines, from what could be undone or was said.
  mutating func forget(_ names: Mentions, saying words: String) {
    history.forget(names)
    rescued.removeAll { $0.changes.contains { $0.mentions(names) } }
    keptDrafts = keptDrafts.map { $0.forgetting(names, saying: words) }
    interrupted = interrupted?.forgetting(names, saying: words)
    let text = line.text
    if names.isMade(in: text) { line = LineEditor(names.replaced(in: text, with: words)) }
    line.forget()
    if names.isMade(in: filter) { filter = "" }
    lastReceipt = nil
    notice = nil
  }
}

extension Draft {
  fileprivate func forgetting(_ names: Mentions, saying words: String) -> Draft {
    guard names.isMade(in: before + after) else { return self }
    var draft = self
    draft.before = names.replaced(in: before + after, with: words)
    draft.after = ""
    return draft
  }
}

extension Act {
  /// Whether it says or would bring back one of the names.
  func mentions(_ names: Mentions) -> Bool {
    names.isMade(in: title) || changes.contains { $0.mentions(names) }
  }
}

extension Change {
  fileprivate func mentions(_ names: Mentions) -> Bool { words.contains(where: names.isMade) }
}
