import PledgeModel

extension Showing {
  /// Who is at an event, and how many; where they sit; who of them has not been heard.
  struct Room: Equatable {
    var heads: [OrganisationID: Int] = [:]
    var tables: [String?: [OrganisationID]] = [:]
    var tableNames: [String] = []
    var here: Set<OrganisationID> = []
    var silent: Set<OrganisationID> = []
    var organisationsHere = 0
    var people = 0

    /// What `book` shows.
    init(event: EventID, organisations: [OrganisationID], _ book: Book) {
      let attendance = book.attendance(at: event)
      for organisation in organisations {
        heads[organisation] = attendance.arrival(of: organisation)?.heads
        if attendance.isHere(organisation) { here.insert(organisation) }
        if book.isSilent(organisation, at: event) { silent.insert(organisation) }
      }
      tableNames = attendance.tables
      for table in tableNames + [nil] {
        let there = book.organisations(at: table, of: event)
        if !there.isEmpty { tables[table] = there }
      }
      organisationsHere = attendance.organisationsHere
      people = attendance.people
    }

    /// What the notes that stand say, oldest first.
    init(event: EventID, organisations: [OrganisationID], notes: [Note]) {
      let notes = notes.filter { $0.event == event }
      for organisation in organisations.sorted(by: { $0.text < $1.text }) {
        let arrivals = notes.filter { $0.kind == .attendance && $0.organisation == organisation }
        guard let latest = arrivals.last else { continue }
        heads[organisation] = latest.heads ?? 1
        guard latest.heads != 0 else { continue }
        here.insert(organisation)
        organisationsHere += 1
        people += latest.heads ?? 1
        tables[arrivals.compactMap(\.table).last, default: []].append(organisation)
        let isHeard = notes.contains {
          ![.attendance, .agenda, .safeguarding].contains($0.kind)
            && ($0.organisation == organisation || $0.from.contains(organisation.text))
        }
        if !isHeard { silent.insert(organisation) }
      }
      tableNames = tables.keys.compactMap(\.self).sorted {
        $0.count == $1.count ? $0 < $1 : $0.count < $1.count
      }
    }
  }
}
