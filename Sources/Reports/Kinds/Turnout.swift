import PledgeModel

/// Who came to an event, in numbers.
struct Turnout: Equatable, Sendable {
  /// Those of one sector.
  struct Sector: Equatable, Sendable {
    /// `statutory`, `voluntary`, or the book's own word.
    let name: String
    /// How many organisations came.
    let organisations: Int
    /// How many people; nil when that is not told.
    var people: Int?
  }

  /// By sector, in the order of their names.
  private(set) var sectors: [Sector] = []
  /// How many organisations came.
  let organisations: Int
  /// How many people; nil when that is not told.
  private(set) var people: Int?

  /// Counts who came to an event.
  init(_ book: Book, at event: EventID) {
    let attendance = book.attendance(at: event)
    var bySector: [String: Sector] = [:]
    for id in attendance.here {
      let name = book.organisations[id]?.sector ?? "other"
      let old = bySector[name]
      bySector[name] = Sector(
        name: name, organisations: (old?.organisations ?? 0) + 1,
        people: (old?.people ?? 0) + (attendance.arrival(of: id)?.heads ?? 0))
    }
    sectors = bySector.values.sorted { $0.name < $1.name }
    organisations = attendance.organisationsHere
    people = attendance.people
  }

  /// The same without counts of fewer than five people, and without what they could be worked out
  /// from: those that are not told are at least two, and five people or more together, else there is
  /// no total either.
  func withoutSmallCounts() -> Turnout {
    var told = self
    var withheld = 0
    var count = 0
    let smallestFirst = sectors.indices.sorted { sectors[$0].people ?? 0 < sectors[$1].people ?? 0 }
    for index in smallestFirst {
      let people = sectors[index].people ?? 0
      guard people < 5 || count > 0 && (count < 2 || withheld < 5) else { break }
      told.sectors[index].people = nil
      withheld += people
      count += 1
    }
    if count > 0, count < 2 || withheld < 5 { told.people = nil }
    if people ?? 0 < 5 { told.people = nil }
    return told
  }
}
