import BookStore
import RecFile

/// The columns of a table: which fields the records of a type have, in what order, and how often.
struct Layout: Equatable {
  /// One field.
  struct Field: Equatable {
    var name: String
    /// The most that one record has of it.
    var count: Int
  }

  /// What is repeated more often stands in the lines of its record alone, lest one odd record make
  /// the table as wide as it likes.
  static let mostOfOneField = 16

  /// The fields, in the order of docs/store.md; those of the book's own after the field that they
  /// were first seen after.
  private(set) var fields: [Field]

  /// The layout of a type of which no record has been seen.
  init(type: String) {
    fields = ListedRecords.order(of: type).map { Field(name: $0, count: 0) }
  }

  /// The layout of a table that was read.
  init(fields names: [String]) { fields = names.map { Field(name: $0, count: 1) } }

  /// Sees to it that the record which the scanner gave last has its columns.
  mutating func take(_ scanner: RecScanner) {
    var last = -1
    var counts: [Int: Int] = [:]
    for field in scanner.fields {
      let place = place(after: last) { field.isNamed($0, in: scanner.bytes) }
      last = place ?? last + 1
      if place == nil {
        fields.insert(Field(name: field.nameText(in: scanner.bytes), count: 0), at: last)
        counts = Dictionary(
          uniqueKeysWithValues: counts.map { ($0.key < last ? $0.key : $0.key + 1, $0.value) })
      }
      let count = min(counts[last, default: 0] + 1, Layout.mostOfOneField)
      counts[last] = count
      if count > fields[last].count { fields[last].count = count }
    }
  }

  /// The layout without the fields that no record has.
  var used: Layout {
    var used = self
    used.fields.removeAll { $0.count == 0 }
    return used
  }

  /// What a table can tell of a record: its fields in the order of the columns, without those that
  /// are empty.
  func arranged(_ record: [RecEntry]) -> [RecEntry] {
    var last = -1
    let places = record.map { entry in
      let place = place(after: last) { $0 == entry.name } ?? fields.count
      last = place < fields.count ? place : last
      return place
    }
    var counts = [Int](repeating: 0, count: fields.count)
    let told = record.indices.filter { index in
      guard places[index] < fields.count, !record[index].value.isEmpty else { return false }
      counts[places[index]] += 1
      return counts[places[index]] <= Layout.mostOfOneField
    }
    return told.sorted { (places[$0], $0) < (places[$1], $1) }.map { record[$0] }
  }

  /// The place of a field, looked for from the one found last: records have them in one order.
  private func place(after last: Int, where isMeant: (String) -> Bool) -> Int? {
    let start = max(last, 0)
    return fields[start...].firstIndex { isMeant($0.name) }
      ?? fields[..<min(start, fields.count)].firstIndex { isMeant($0.name) }
  }
}
