/// The records of one kind, in an order, each found by its id.
package struct Roll<ID: Hashable & Sendable, Record: Sendable>: Sendable {
  /// The ids, in order.
  package private(set) var ids: [ID] = []
  /// The records, in order.
  package private(set) var all: [Record] = []
  private var places: [ID: Int] = [:]

  /// An empty roll.
  package init() {}

  /// The given records in their order; of several with one id the first.
  init(_ all: [Record], by id: (Record) -> ID) {
    ids.reserveCapacity(all.count)
    self.all.reserveCapacity(all.count)
    places.reserveCapacity(all.count)
    for record in all {
      let id = id(record)
      if places[id] == nil { append(record, id) }
    }
  }

  /// The record of that id. One that is set under a new id comes last.
  package internal(set) subscript(id: ID) -> Record? {
    get { places[id].map { all[$0] } }
    set {
      switch (places[id], newValue) {
      case (let place?, let record?): all[place] = record
      case (let place?, nil):
        ids.remove(at: place)
        all.remove(at: place)
        places[id] = nil
        numberPlaces()
      case (nil, let record?): append(record, id)
      case (nil, nil): break
      }
    }
  }

  /// How many there are.
  package var count: Int { all.count }

  /// Whether there are none.
  package var isEmpty: Bool { all.isEmpty }

  /// Where the record of that id stands in the order.
  func place(of id: ID) -> Int? { places[id] }

  /// The records just before and just after the one of that id.
  func neighbours(of id: ID) -> [Record] {
    guard let place = places[id] else { return [] }
    return [place - 1, place + 1].filter(all.indices.contains).map { all[$0] }
  }

  /// Puts the records into another order, which is told by the places they have now.
  mutating func sort(_ comesBefore: (Int, Int) -> Bool) {
    let order = all.indices.sorted(by: comesBefore)
    ids = order.map { ids[$0] }
    all = order.map { all[$0] }
    numberPlaces()
  }

  private mutating func append(_ record: Record, _ id: ID) {
    places[id] = all.count
    ids.append(id)
    all.append(record)
  }

  private mutating func numberPlaces() {
    for (place, id) in ids.enumerated() { places[id] = place }
  }
}
