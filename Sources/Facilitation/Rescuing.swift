import PledgeModel

/// What could not be written: told when she leaves, offered when she comes back.
extension State {
  /// Notes were found that could not be written the last time. Those that are in the book after
  /// all need not wait.
  mutating func offer(_ found: [Rescued]) -> [Effect] {
    var arrived: [Rescued] = []
    for file in found where !rescued.contains(where: { $0.path == file.path }) {
      if file.changes.allSatisfy(book.isAsAfter) {
        arrived.append(file)
      } else {
        rescued.append(file)
      }
    }
    let told = rescued.isEmpty ? [] : tell("\(rescuedWords): “:rescue” takes them in.")
    return told + (arrived.isEmpty ? [] : [.forgetRescued(arrived)])
  }

  /// `3 notes could not be written on 23 Nov 2026`.
  private var rescuedWords: String {
    let days = Set(rescued.map(\.day)).sorted().map(\.words).joined(separator: ", ")
    return "\(counted(waiting.count, "note")) could not be written on \(days)"
  }

  /// What waits and is not in the book.
  private var waiting: [Change] {
    rescued.flatMap(\.changes).filter { !book.isAsAfter($0) }
  }

  /// Files what waited, as one action. What no longer fits the book stays where it waits.
  mutating func takeInRescued() -> [Effect] {
    guard !rescued.isEmpty else { return tell("Nothing waits to be taken in.") }
    if let readOnly { return refuse(.readOnly(readOnly)) }
    if isReading { return tell("Earlier events are still being read: once more in a moment.") }
    let made = waiting.filter { book.make([$0]) }
    let left = waiting.count
    guard !made.isEmpty else {
      return refuse(
        .notHere("The book has changed since; see \(rescued.map(\.path).joined(separator: ", "))."))
    }
    let title = "took in \(counted(made.count, "note")) that could not be written"
    let effects = written(made, receipt: Receipt(title: title, words: ""), as: begin(title, made))
    guard left == 0 else {
      return effects
        + refuse(
          .notHere(
            "\(counted(left, "change")) left over, the book being different now: see \(rescued[0].path)."
          ))
    }
    underway[underway.count - 1].rescued = rescued
    rescued = []
    keptDrafts.removeAll(where: hasBeenFiled)
    return effects + open(.history)
  }

  // MARK: Leaving

  /// Ends the program, unless something is not saved and she has not been told: then she is asked.
  mutating func leave() -> [Effect] {
    if rehearsal?.isSummedUp == false {
      sumUp()
      return []
    }
    guard trouble != nil, let newest = underway.last?.number, newest > warnedOf else {
      return writeBack() + [.quit]
    }
    warnedOf = newest
    return [.copyUnsaved]
  }

  mutating func askBeforeLeaving(_ place: String) -> [Effect] {
    let count = counted(underway.count, "change")
    return refuse(
      .notHere("Not saved: \(count) (\(trouble ?? "")). Ctrl-Q again leaves; \(place)."))
  }
}
