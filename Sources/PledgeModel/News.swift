/// What an event was told of a pledge.
package struct News: Equatable, Sendable {
  /// Where the pledge stood when the event was over, or stands now; nil when only progress was told.
  package var progress: Progress?
}

/// A pledge at an event.
struct Hearing: Hashable, Sendable {
  var event: EventID
  var pledge: PledgeID
}

extension Note {
  /// The pledge it tells news of, and where: a status does, and progress.
  var hearing: Hearing? {
    guard let pledge, kind == .progress || progress != nil else { return nil }
    return Hearing(event: event, pledge: pledge)
  }
}

extension Book {
  /// The last event before `event` at which there was news of a pledge; before now without an event.
  package func lastHeard(of pledge: PledgeID, before event: EventID?) -> EventID? {
    let earlier = event.flatMap { events.place(of: $0) } ?? events.count
    return events.ids[..<earlier].last { standing.news(of: pledge, at: $0) != nil }
  }

  /// The organisations whose pledges an event goes through: those that are here, in the book's
  /// order, or all while nobody is marked as being here.
  package func stockTakers(at event: EventID?) -> [OrganisationID] {
    let here = Set(event.map { attendance(at: $0).here } ?? [])
    return organisations.ids.filter {
      !pledges(of: $0).isEmpty && (here.isEmpty || here.contains($0))
    }
  }

  /// The pledges of an organisation that an event has had news of.
  package func heardPledges(of organisation: OrganisationID, at event: EventID?) -> [PledgeID] {
    pledges(of: organisation).filter { pledge in
      event.map { standing.news(of: pledge, at: $0) != nil } ?? false
    }
  }
}
