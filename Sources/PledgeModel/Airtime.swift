extension Book {
  /// For how long each organisation had the floor at an event, in seconds; those that never had it are
  /// left out.
  ///
  /// Whoever a note is from, or else whose it is, has the floor from that note to the next that the
  /// same note-taker took, at most for `longestTurn`. What two note-takers note of one organisation at
  /// the same time counts once. The next item of the agenda ends what was said before.
  package func airtime(at event: EventID) -> [OrganisationID: Int64] {
    let notes = log.notes(at: event)
    var turns: [OrganisationID: [Range<Int64>]] = [:]
    for taker in Set(notes.filter(\.isSaid).map(\.taker)) {
      // A note that stands in for another is where that one was.
      let stream = notes.filter { $0.isSaid ? $0.taker == taker : $0.isOfEvent && $0.done != nil }
        .enumerated()
        .sorted { ($0.element.at.seconds, $0.offset) < ($1.element.at.seconds, $1.offset) }
        .map(\.element)
      for (note, next) in zip(stream, stream.dropFirst()) {
        guard let speaker = speaker(of: note) else { continue }
        let start = note.at.seconds
        turns[speaker, default: []].append(start..<min(next.at.seconds, start + Book.longestTurn))
      }
    }
    return turns.mapValues(lengthOfUnion).filter { $0.value > 0 }
  }

  /// For how long a note tells who has the floor, in seconds: five minutes. When nothing is noted for
  /// longer, nobody knows.
  package static let longestTurn: Int64 = 300

  /// Who is heard in a note: the organisation that it is from, else the one it is filed under.
  private func speaker(of note: Note) -> OrganisationID? {
    guard note.isSaid else { return nil }
    let voices = note.from.map { OrganisationID($0) }.filter { organisations[$0] != nil }
    return voices.first ?? (note.from.isEmpty ? note.organisation : nil)
  }
}

/// How much of the time axis the stretches cover.
private func lengthOfUnion(_ turns: [Range<Int64>]) -> Int64 {
  var length: Int64 = 0
  var reached = Int64.min
  for turn in turns.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    length += max(0, turn.upperBound - max(turn.lowerBound, reached))
    reached = max(reached, turn.upperBound)
  }
  return length
}
