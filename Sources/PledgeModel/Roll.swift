import OrderedCollections

/// The records of one kind, in an order, each found by its id.
package struct Roll<ID: Hashable & Sendable, Record: Sendable>: Sendable {
  private var records: OrderedDictionary<ID, Record> = [:]

  /// An empty roll.
  package init() {}

  /// The given records in their order; of several with one id the first.
  init(_ all: [Record], by id: (Record) -> ID) {
    records = .init(all.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The record of that id. One that is set under a new id comes last.
  package internal(set) subscript(id: ID) -> Record? {
    get { records[id] }
    set { records[id] = newValue }
  }

  /// The ids, in order.
  package var ids: [ID] { Array(records.keys) }

  /// The records, in order.
  package var all: some RandomAccessCollection<Record> { records.values.elements }

  /// How many there are.
  package var count: Int { records.count }

  /// Whether there are none.
  package var isEmpty: Bool { records.isEmpty }

  /// Puts the records in the order of a key, which is worked out once for each.
  mutating func sort<Key>(
    by key: (ID, Record) -> Key, _ comesBefore: (Key, Key) -> Bool
  ) {
    let keyed = records.map { (key: key($0.key, $0.value), id: $0.key, record: $0.value) }
    records = OrderedDictionary(
      uniqueKeysWithValues: keyed.sorted { comesBefore($0.key, $1.key) }
        .map { ($0.id, $0.record) })
  }
}
