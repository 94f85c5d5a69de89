/// Who is at an event, and where they sit: what the notes of attendance come to.
package struct Attendance: Sendable {
  /// What the notes say of one organisation.
  package struct Arrival: Equatable, Sendable {
    /// How many people came; 0 for apologies. The latest note counts; one that does not say how
    /// many stands for one person.
    package var heads: Int
    /// Where they sit: the latest table that a note names. Nil while there is none, and for those
    /// who are not here.
    package var table: String?

    /// An organisation that came with so many people.
    package init(heads: Int, table: String?) {
      self.heads = heads
      self.table = table
    }

    /// Whether anybody came.
    package var isHere: Bool { heads > 0 }
  }

  private var arrivals: [OrganisationID: Arrival] = [:]

  /// How many organisations are here.
  package private(set) var organisationsHere = 0

  /// How many people are here.
  package private(set) var people = 0

  /// Counts up with every change, so that what was worked out from it can be kept meanwhile.
  package private(set) var revision = 0

  /// Nobody yet.
  package init() {}

  /// What is known of an organisation; nil when it has not been heard of.
  package func arrival(of organisation: OrganisationID) -> Arrival? { arrivals[organisation] }

  /// Whether anybody of the organisation came.
  package func isHere(_ organisation: OrganisationID) -> Bool {
    arrivals[organisation]?.isHere ?? false
  }

  /// The organisations that are here, in no particular order.
  package var here: [OrganisationID] { arrivals.filter { $0.value.isHere }.map(\.key) }

  /// The tables at which somebody sits: 2 before 10, words after numbers.
  package var tables: [String] {
    Set(arrivals.values.compactMap(\.table)).sorted {
      (Int($0) ?? .max, folded($0), $0) < (Int($1) ?? .max, folded($1), $1)
    }
  }

  mutating func set(_ arrival: Arrival?, for organisation: OrganisationID) {
    let old = arrivals[organisation]
    guard arrival != old else { return }
    revision += 1
    organisationsHere += (arrival?.isHere ?? false ? 1 : 0) - (old?.isHere ?? false ? 1 : 0)
    people += (arrival?.heads ?? 0) - (old?.heads ?? 0)
    arrivals[organisation] = arrival
  }

  /// Counts a family of organisations as one of them.
  mutating func join(
    _ family: [OrganisationID], as arrival: Arrival?, of organisation: OrganisationID
  ) {
    // It is worked out anew from what has that number.
    let revision = revision
    for member in family { set(nil, for: member) }
    set(arrival, for: organisation)
    self.revision = revision
  }
}

extension Attendance.Arrival {
  /// What notes of attendance come to, in the order of the log; nil when there are none.
  init?(latestOf notes: [Note]) {
    guard let latest = notes.last else { return nil }
    // A file written by hand may say anything.
    let heads = max(0, latest.heads ?? 1)
    self.init(heads: heads, table: heads > 0 ? notes.last { $0.table != nil }?.table : nil)
  }
}

extension NoteLog {
  /// What the notes of attendance that stand say; nil when there are none.
  func arrival(_ presence: Presence) -> Attendance.Arrival? {
    Attendance.Arrival(latestOf: attendance(presence))
  }
}

extension Book {
  /// The organisations here that sit at `table`, or at none, in the book's order.
  package func organisations(at table: String?, of event: EventID) -> [OrganisationID] {
    let attendance = attendance(at: event)
    return attendance.here.filter { attendance.arrival(of: $0)?.table == table }
      .map { (organisations.place(of: $0) ?? .max, $0) }
      .sorted { $0 < $1 }.map(\.1)
  }
}
