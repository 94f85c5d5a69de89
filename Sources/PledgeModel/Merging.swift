/// Organisations that merged: what is theirs is shown with the one that goes on, and counted there.
/// Their records, and the ids of their pledges, stay as they are.
package struct Mergers: Sendable {
  /// For each organisation that merged the one that goes on.
  private(set) var successors: [OrganisationID: OrganisationID] = [:]
  /// For each that goes on those that merged into it, in the order of their names.
  private var predecessors: [OrganisationID: [OrganisationID]] = [:]

  init() {}

  init(_ organisations: Roll<OrganisationID, Organisation>) {
    for organisation in organisations.all where organisation.mergedInto != nil {
      var seen: Set = [organisation.id]
      var last = organisation.id
      // In a ring, which only a hand can write, nobody goes on: each stays itself.
      while let next = organisations[last]?.mergedInto, organisations[next] != nil {
        last = seen.insert(next).inserted ? next : organisation.id
        if last == organisation.id { break }
      }
      guard last != organisation.id else { continue }
      successors[organisation.id] = last
      predecessors[last, default: []].append(organisation.id)
    }
  }

  func predecessors(of id: OrganisationID) -> [OrganisationID] { predecessors[id] ?? [] }
}

extension Book {
  /// The organisation that goes on, following `MergedInto`; itself when it has not merged.
  package func whereItWent(_ id: OrganisationID) -> OrganisationID {
    mergers.successors.isEmpty ? id : mergers.successors[id] ?? id
  }

  /// Whether an organisation has merged into another of the book.
  package func hasMerged(_ id: OrganisationID) -> Bool { mergers.successors[id] != nil }

  /// An organisation and all that merged into it.
  package func family(of id: OrganisationID) -> [OrganisationID] {
    [id] + mergers.predecessors(of: id)
  }

  /// The pledges recorded under an organisation's own name: the newest round first, then by number.
  package func pledges(madeBy id: OrganisationID) -> [PledgeID] {
    let all = pledges(of: whereItWent(id))
    return mergers.successors.isEmpty ? all : all.filter { pledges[$0]?.organisation == id }
  }

  /// Where what is told of a subject stands: an organisation as a whole stands with those that merged
  /// into it.
  private func places(of subject: Subject) -> [Subject] {
    guard case .organisation(let id) = subject, !mergers.successors.isEmpty else {
      return [subject]
    }
    return family(of: id).map { .organisation($0) }
  }

  /// The notes that stand and are filed under `subject`, or under an organisation that merged into
  /// it, in the order of the log.
  package func notes(of subject: Subject) -> [Note] {
    let places = places(of: subject)
    guard places.count > 1 else { return log.notes(of: subject) }
    let all = places.flatMap { log.notes(of: $0) }
    let orders = all.map { log.order(of: $0.id) }
    return all.indices.sorted { a, b in
      guard let first = orders[a], let second = orders[b] else { return a < b }
      return first < second
    }.map { all[$0] }
  }

  /// How many notes stand under `subject`, and under those that merged into it.
  package func noteCount(of subject: Subject) -> Int {
    places(of: subject).reduce(0) { $0 + log.count(of: $1) }
  }

  /// The open asks filed under `subject`, and under those that merged into it.
  package func openAsks(of subject: Subject) -> [NoteID] {
    places(of: subject).flatMap { standing.openAsks(of: $0) }
  }

  /// Who is at the event. Who merged is here as the organisation that goes on: the latest note of
  /// attendance counts, under whichever of the names it stands.
  package func attendance(at event: EventID) -> Attendance {
    var attendance = standing.attendance(at: event)
    let joined = Set(
      mergers.successors.lazy.filter { attendance.arrival(of: $0.key) != nil }.map(\.value))
    for id in joined {
      let family = family(of: id)
      let notes = family.flatMap { member in
        log.attendance(Presence(event: event, organisation: member)).map { note in
          (log.order(of: note.id), note)
        }
      }.sorted { first, second in
        guard let a = first.0, let b = second.0 else { return false }
        return a < b
      }
      attendance.join(family, as: Attendance.Arrival(latestOf: notes.map(\.1)), of: id)
    }
    return attendance
  }

  /// Whether an organisation is here and nothing has been noted of it, or from it, but that.
  package func isSilent(_ organisation: OrganisationID, at event: EventID) -> Bool {
    attendance(at: event).isHere(organisation)
      && !family(of: organisation).contains {
        log.isHeard(Presence(event: event, organisation: $0))
      }
  }
}
