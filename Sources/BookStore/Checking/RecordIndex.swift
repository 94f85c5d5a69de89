import PledgeModel

/// What the whole book holds and refers to: finds ids that are there twice and references to
/// nothing.
struct RecordIndex {
  private struct Place: Equatable {
    var file: String
    var line: Int
    var text: String { "\(file):\(line)" }
  }

  /// A reference that nothing answered when it was met.
  private struct Reference {
    var type: String
    var id: String
    var field: String
    var place: Place
  }

  /// Where the record of each type and id stands.
  private var places: [String: [String: Place]] = [:]
  private var pending: [Reference] = []
  private var ownerOfPledge: [String: String] = [:]
  private var mergedInto: [String: (id: String, place: Place)] = [:]
  /// What a note says of whose it is, where that is not whose its pledge is.
  private var strangers: [(organisation: String, pledge: String, owner: String, place: Place)] = []
  private var found: [FileProblem] = []

  /// Takes in one record of a file.
  mutating func take(
    _ fields: RecordFields, _ shape: RecordShape, in file: String, owner: String?
  ) {
    for field in fields.fields {
      let value = field.value.trimmedOfBlanks
      let place = Place(file: file, line: field.line)
      guard !value.isEmpty, let known = shape.field(field.name) else { continue }
      if known.name == (shape.type == "Person" ? "Initials" : "Id") {
        add(value, shape.type, at: place)
        if shape.type == "Pledge" { ownerOfPledge[value] = owner }
      } else if case .reference(let type) = known.value,
        known.value.expectation(for: field.value) == nil
      {
        if known.name == "MergedInto", let owner { mergedInto[owner] = (value, place) }
        if places[type]?[value] == nil {
          pending.append(Reference(type: type, id: value, field: known.name, place: place))
        }
      }
    }
    if shape.type == "Note" { compareOwners(fields, file) }
    if shape.type == "Book" { check(format: fields, file) }
  }

  private mutating func add(_ id: String, _ type: String, at place: Place) {
    if let first = places[type]?[id] {
      report(
        place, "The Id “\(id)” is in \(first.text) too: give one of the two another, or delete it.")
    } else {
      places[type, default: [:]][id] = place
    }
  }

  private mutating func compareOwners(_ fields: RecordFields, _ file: String) {
    guard let pledge = fields.first("Pledge")?.trimmedOfBlanks, let owner = ownerOfPledge[pledge],
      let field = fields.fields.first(where: { $0.name == "Organisation" })
    else { return }
    let organisation = field.value.trimmedOfBlanks
    if organisation != owner {
      strangers.append((organisation, pledge, owner, Place(file: file, line: field.line)))
    }
  }

  private mutating func check(format fields: RecordFields, _ file: String) {
    guard let field = fields.fields.first(where: { $0.name == "Format" }),
      let format = Int(field.value.trimmedOfBlanks), format > 1
    else { return }
    report(
      Place(file: file, line: field.line),
      "The book has format \(format), this program knows 1: it can be read, not written to. Use the newer program."
    )
  }

  private mutating func report(_ place: Place, _ words: String) {
    found.append(FileProblem(file: place.file, line: place.line, words: words))
  }

  // MARK: When everything has been taken in

  /// What is wrong between the records.
  func problems() -> [FileProblem] {
    var whole = self
    let known = places.filter { $0.key != "Note" }.mapValues { $0.keys.sorted() }
    var hints: [[String]: String] = [:]
    for reference in pending where places[reference.type]?[reference.id] == nil {
      let missing = [reference.type, reference.id]
      // Whoever has a hundred names that nobody knows needs another list, no better spelling.
      if hints[missing] == nil, hints.count < 100, reference.type != "Note" {
        let near = spellings(near: reference.id, among: known[reference.type] ?? []).first
        hints[missing] = near.map { "Did you mean “\($0)”?" } ?? "Correct it, or add the record."
      }
      let hint = hints[missing] ?? "Correct it, or add the record."
      whole.report(
        reference.place,
        "\(reference.field) is \(quoted(reference.id)), but there is no \(reference.type) of that Id. \(hint)"
      )
    }
    for stranger in strangers
    where whereItWent(stranger.owner) != whereItWent(stranger.organisation) {
      guard places["Organisation"]?[stranger.organisation] != nil else { continue }
      whole.report(
        stranger.place,
        "Organisation is \(quoted(stranger.organisation)), but the pledge \(stranger.pledge) is of \(stranger.owner): correct one of them."
      )
    }
    let inRings = idsInRings()
    for (id, next) in mergedInto where inRings.contains(id) {
      whole.report(
        next.place, "MergedInto leads from \(id) back to itself: one of the organisations goes on.")
    }
    return whole.found
  }

  private func whereItWent(_ id: String) -> String {
    var current = id
    for _ in 0..<16 {
      guard let next = mergedInto[current]?.id else { break }
      current = next
    }
    return current
  }

  /// The organisations that are merged into one another in a ring.
  private func idsInRings() -> Set<String> {
    var seen: Set<String> = []
    var rings: Set<String> = []
    for id in mergedInto.keys {
      var way: [String] = []
      var current = id
      while let next = mergedInto[current]?.id, seen.insert(current).inserted {
        way.append(current)
        current = next
      }
      if let first = way.firstIndex(of: current) { rings.formUnion(way[first...]) }
    }
    return rings
  }
}
