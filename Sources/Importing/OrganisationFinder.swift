import PledgeModel

/// Finds the organisations that a table names, and keeps those that are new.
struct OrganisationFinder {
  private let book: Book
  private var byName: [String: Set<OrganisationID>] = [:]
  private var ids: Set<String>

  /// New organisations by id, and the line that has each first.
  private var added: [OrganisationID: (index: Int, line: Int)] = [:]
  private var records: [Organisation] = []
  private var spelt: Set<String> = []
  /// Names that were taken for differently spelt ones.
  private(set) var spellings: [ImportPlan.Spelling] = []
  private var sectorRemarks: [OrganisationID: ImportPlan.RowRemark] = [:]

  init(_ book: Book) {
    self.book = book
    ids = Set(book.organisations.ids.map(\.text))
    for organisation in book.organisations.all {
      for name in [organisation.id.text, organisation.name] + organisation.aliases {
        byName[key(of: name), default: []].insert(book.whereItWent(organisation.id))
      }
    }
  }

  /// Organisations that the book does not have, in the table's order.
  var new: [Organisation] {
    records.map { record in
      var record = record
      if record.sector.isEmpty { record.sector = OrganisationFinder.unknownSector }
      return record
    }
  }

  /// What stands for a sector that no row tells: the files want one.
  private static let unknownSector = "unknown"

  /// The organisation of that name; a new one when there is none.
  mutating func organisation(
    _ name: String, sector: String, line: Int
  ) throws(RowFault) -> OrganisationID {
    let key = key(of: name)
    guard let found = byName[key] else { return add(name, sector: sector, line: line) }
    guard let id = found.first, found.count == 1 else {
      let ids = found.map(\.text).sorted().joined(separator: " or ")
      throw RowFault(words: "“\(name)” may be \(ids): write the id")
    }
    if let place = added[id] {
      note(name, line: line, isCalled: records[place.index].name)
      if records[place.index].sector.isEmpty { records[place.index].sector = sector }
      compare(sector, with: records[place.index].sector, id, name, line)
    } else if let record = book.organisations[id] {
      note(name, line: line, isCalled: record.name)
      compare(sector, with: record.sector, id, name, line)
    }
    return id
  }

  private mutating func add(_ name: String, sector: String, line: Int) -> OrganisationID {
    let id = OrganisationID(freeSlug(from: name, else: "organisation", taken: &ids))
    byName[key(of: name)] = [id]
    added[id] = (records.count, line)
    records.append(Organisation(id: id, name: name, sector: sector))
    return id
  }

  private mutating func note(_ text: String, line: Int, isCalled name: String) {
    guard !text.utf8.elementsEqual(name.utf8), spelt.insert(text).inserted else { return }
    spellings.append(.init(text: text, line: line, name: name))
  }

  /// An organisation has one sector; the first that differs is told, once.
  private mutating func compare(
    _ sector: String, with kept: String, _ id: OrganisationID, _ name: String, _ line: Int
  ) {
    guard !sector.isEmpty, key(of: sector) != key(of: kept), sectorRemarks[id] == nil else {
      return
    }
    sectorRemarks[id] = .init(
      line: line, words: "the sector of \(name) stays “\(kept)”; this row says “\(sector)”")
  }

  /// What is to be said about sectors.
  func remarks() -> [ImportPlan.RowRemark] {
    sectorRemarks.values
      + records.enumerated().filter { $1.sector.isEmpty }.map { index, record in
        .init(
          line: added[record.id]?.line ?? 0,
          words:
            "no row tells the sector of \(record.name), which is new: it will be “\(OrganisationFinder.unknownSector)”"
        )
      }
  }

  // MARK: Likely the same

  /// New organisations that are likely the same as another, new or in the book: but for `&` and
  /// `and`, `Ltd` and its like, `the`, and marks.
  func lookalikes() -> [[ImportPlan.Lookalike]] {
    var groups: [String: [OrganisationID]] = [:]
    for organisation in book.organisations.all {
      for name in [organisation.name] + organisation.aliases {
        let id = book.whereItWent(organisation.id)
        if groups[lookalikeKey(of: name)]?.contains(id) != true {
          groups[lookalikeKey(of: name), default: []].append(id)
        }
      }
    }
    var order: [String] = []
    var told: Set<String> = []
    for record in records {
      let key = lookalikeKey(of: record.name)
      groups[key, default: []].append(record.id)
      if groups[key]?.count ?? 0 > 1, told.insert(key).inserted { order.append(key) }
    }
    return order.map { key in
      (groups[key] ?? []).map { id in
        added[id].map { .init(name: records[$0.index].name, line: $0.line) }
          ?? .init(name: book.organisations[id]?.name ?? id.text, line: nil)
      }
    }
  }
}
