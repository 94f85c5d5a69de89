import PledgeModel

/// What is one organisation's of all that is told in a book.
struct Affairs: Sendable {
  /// What it asks or asked of the group, the last opened first.
  var asks: [Ask] = []
  /// The actions that it does or that are filed under it.
  var actions: [NoteID] = []
  /// What it has offered, the oldest first.
  var offers: [Note] = []

  /// Those of all organisations of a book that have any.
  static func all(in book: Book) -> [OrganisationID: Affairs] {
    var all: [OrganisationID: Affairs] = [:]
    for ask in book.standing.allAsks {
      guard let organisation = book.organisation(of: ask.subject) else { continue }
      all[organisation, default: Affairs()].asks.append(ask)
    }
    for id in all.keys {
      all[id]?.asks.sort { ($1.opened.seconds, $1.id.text) < ($0.opened.seconds, $0.id.text) }
    }
    for action in book.standing.allActions {
      let owner = action.owner.flatMap { book.organisations[OrganisationID($0)]?.id }
      let place = book.log[action.id].flatMap { book.organisation(of: $0.subject) }
      for id in Set([owner, place].compactMap(\.self)) {
        all[id, default: Affairs()].actions.append(action.id)
      }
    }
    let offers = book.log.all.filter { $0.kind == .offer && !$0.text.isEmpty }
    for note in offers.sorted(by: { $0.at.seconds < $1.at.seconds }) {
      let own = note.about == nil ? book.organisation(of: note.subject) : nil
      let speakers = note.from.map { OrganisationID($0) }
      for id in Set(note.from.isEmpty ? [own].compactMap(\.self) : speakers) {
        all[id, default: Affairs()].offers.append(note)
      }
    }
    return all
  }
}

extension ToldBook {
  /// What was noted of an organisation and its pledges at an event, the oldest first.
  func notes(of organisation: OrganisationID, at event: EventID) -> [Note] {
    let subjects =
      [.organisation(organisation)] + book.pledges(of: organisation).map { Subject.pledge($0) }
    return subjects.flatMap { book.notes(of: $0) }.filter { $0.event == event }
      .sorted { $0.at.seconds < $1.at.seconds }
  }
}
