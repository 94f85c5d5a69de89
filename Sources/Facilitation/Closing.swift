import PledgeModel

/// The inbox, the parking lot, and the end of the event.
extension State {
  /// `:inbox`: the notes that wait to be filed, the oldest first.
  mutating func goToInbox() -> [Effect] {
    lens = .inbox
    chosenRow[lens] = .inbox
    focus = .pledges
    sheet = nil
    notice = nil
    return []
  }

  /// The note of the inbox that a name after `@` files, while the inbox is gone through.
  var unfiledInHand: Note? {
    guard lens == .inbox || kindUnderReview == .unfiled, selectsFirst || chosenRow[lens] != nil
    else { return nil }
    return noteInHand.flatMap { $0.subject == .inbox ? $0 : nil }
  }

  /// `:parked @mind words`: the ask waits, and somebody sees to it.
  mutating func park(_ argument: String) -> [Effect] {
    do throws(Refusal) {
      let (owner, words) = try reader.ownerAndWords(argument)
      return moveAsk(to: .parked, saying: words, owner: owner)
    } catch {
      return refuse(error)
    }
  }

  /// What has become of a parked ask: who sees to it, where it goes, or that nobody does.
  func parkedWords(_ id: NoteID) -> String {
    let ask = book.standing.ask(id)
    return ask?.owner.map { book.voice($0) }
      ?? (ask?.isOnNextAgenda == true ? Ask.nextAgenda : "no owner")
  }

  /// `:close`: ends the event now, whenever it was to end, and what is on. What is left open is said
  /// first; the same once more ends it anyway.
  mutating func close() -> [Effect] {
    guard let event = event.flatMap({ book.events[$0] }) else { return refuse(.noEvent) }
    guard event.end != now else { return refuse(.notHere("The event has just ended.")) }
    let ends = openEnds(of: event.id)
    guard ends.isEmpty || ends == warnedOfOpenEnds else {
      warnedOfOpenEnds = ends
      return open(.openEnds(ends))
    }
    warnedOfOpenEnds = []
    sheet = nil
    var ended = event
    ended.end = now
    let last = me.flatMap { endOfItem(by: $0, at: event.id) }.map { [Change.file($0)] } ?? []
    return make(
      [.amend(from: .event(event), to: .event(ended))] + last,
      receipt: Receipt(title: "event ended", words: event.title),
      title: "event ended: \(event.title)")
  }

  /// What is left open, a line each, with how to get there.
  private func openEnds(of event: EventID) -> [String] {
    let left = { [book] (kind: LeftOpen) in book.leftOpen(kind, at: event) }
    let discussed = left(.asks).count { book.standing.ask($0)?.isDiscussed(at: event) == true }
    let ends = [
      (left(.unfiled).count, "note", "in the inbox", "“:inbox”, then @ and where it belongs"),
      (
        left(.parked).count, "parked ask", "without an owner",
        "“:inbox”, on it “:parked @WHO” or “:later”"
      ),
      (discussed, "ask", "under discussion", "“:lens asks”, on it “:answered” or “:parked @WHO”"),
      (left(.vague).count, "action", "of today without owner or date", "“:actions”, on it F3"),
    ]
    return ends.filter { $0.0 > 0 }.map { count, what, which, way in
      "\(counted(count, what)) \(which): \(way)"
    }
  }
}
