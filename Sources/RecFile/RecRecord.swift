/// One record or descriptor with its bytes, for changing some of its fields and nothing else.
///
/// Fields that keep their value keep their spelling, and comments and unknown fields inside the
/// record stay where they are, so that a change of one field is a change of its lines alone.
package struct RecRecord: Equatable, Sendable {
  /// Some lines of the record: a field, or comments between two fields.
  private struct Piece: Equatable, Sendable {
    let entry: RecEntry?
    let bytes: ArraySlice<UInt8>

    /// The lines with a line end that nothing can be joined to.
    var ended: [UInt8] {
      if entry != nil { return bytes + RecEnding.line(bytes) }
      return bytes.last == .newline ? Array(bytes) : bytes + [.newline]
    }
  }

  /// Blanks before the first field, which no other field may have.
  private let indentation: ArraySlice<UInt8>
  private var pieces: [Piece] = []

  /// Takes up a record from the lines that make it; `nil` if they are anything but one record.
  package init?(_ bytes: [UInt8]) {
    var scanner = RecScanner(bytes)
    guard let paragraph = scanner.next(), paragraph.range == bytes.indices else { return nil }
    guard let first = scanner.fields.first else { return nil }
    indentation = bytes[..<first.name.lowerBound]
    var end = first.name.lowerBound
    for field in scanner.fields {
      if end < field.name.lowerBound { addComments(bytes[end..<field.name.lowerBound]) }
      end = field.value.upperBound + bytes.span.lineEnd(at: field.value.upperBound)
      let entry = RecEntry(field.nameText(in: bytes), field.text(in: bytes))
      pieces.append(Piece(entry: entry, bytes: bytes[field.name.lowerBound..<end]))
    }
    if end < bytes.count { addComments(bytes[end...]) }
  }

  /// Spells a new record. It has one entry at least.
  package init(_ entries: [RecEntry]) {
    precondition(!entries.isEmpty, "a record has at least one field")
    indentation = []
    pieces = entries.map(Self.spelled)
  }

  private mutating func addComments(_ bytes: ArraySlice<UInt8>) {
    pieces.append(Piece(entry: nil, bytes: bytes))
  }

  private static func spelled(_ entry: RecEntry) -> Piece {
    var bytes: [UInt8] = []
    entry.spell(into: &bytes)
    return Piece(entry: entry, bytes: bytes[...])
  }

  /// The record's lines.
  package var bytes: [UInt8] { indentation + pieces.flatMap(\.bytes) }

  /// The record's lines, the last of them ended.
  var endedBytes: [UInt8] {
    guard let last = pieces.last else { return [] }
    return indentation + pieces.dropLast().flatMap(\.bytes) + last.ended
  }

  /// The fields in their order.
  package var entries: [RecEntry] { pieces.compactMap(\.entry) }

  /// The values of the fields named `name`, in their order.
  package func values(of name: String) -> [String] {
    entries.filter { $0.name == name }.map(\.value)
  }

  /// The value of the first field named `name`.
  package subscript(name: String) -> String? { entries.first { $0.name == name }?.value }

  /// Gives the fields named `name` these values: one value, several for a repeated field, or none
  /// to remove them.
  ///
  /// Where there are more values than fields, the further fields go below the last one of that
  /// name; where there is none yet, below the fields that come before it in `order`. A name that
  /// is not in `order` goes to the end. One field at least must remain in the record.
  package mutating func set(_ name: String, to values: [String], order: [String] = []) {
    var values = values[...]
    var result: [RecEntry] = []
    var place: Int?
    for entry in entries {
      if entry.name != name {
        result.append(entry)
      } else if let value = values.popFirst() {
        result.append(RecEntry(name, value))
        place = result.count
      }
    }
    let rest = values.map { RecEntry(name, $0) }
    result.insert(contentsOf: rest, at: place ?? Self.place(of: name, in: result, order: order))
    replace(with: result)
  }

  /// Where a first field named `name` belongs among `entries`.
  private static func place(of name: String, in entries: [RecEntry], order: [String]) -> Int {
    guard let rank = order.firstIndex(of: name) else { return entries.count }
    let ranks = entries.map { order.firstIndex(of: $0.name) }
    if let before = ranks.lastIndex(where: { $0.map { $0 < rank } ?? false }) { return before + 1 }
    return ranks.firstIndex { $0.map { $0 > rank } ?? false } ?? entries.count
  }

  /// Adds a comment at the record's end, a line of it for each line of `words`.
  package mutating func addComment(_ words: String) {
    if let last = pieces.popLast() {
      pieces.append(Piece(entry: last.entry, bytes: last.ended[...]))
    }
    let lines = words.split(whereSeparator: \.isNewline).map { "# \($0)\n" }
    pieces.append(Piece(entry: nil, bytes: Array(lines.joined().utf8)[...]))
  }

  /// Makes `new`, which must not be empty, the record's fields, by the fewest changes of lines.
  ///
  /// A field whose value is the same, or would be once written, is not spelled anew. A changed
  /// field takes the place of the old one; comments stay below the field that they stood below.
  package mutating func replace(with new: [RecEntry]) {
    precondition(!new.isEmpty, "a record has at least one field")
    let old = entries
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old, by: { $0 == $1 || $0 == $1.writable }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [Piece] = []
    var next = 0
    /// Adds the new entries that come next, but for those that will replace an old one in place.
    func addNew(before index: Int) {
      let going = old[index...].indices.prefix { removed.contains($0) }.map { old[$0].name }
      while inserted.contains(next), !going.contains(new[next].name) {
        result.append(Self.spelled(new[next]))
        next += 1
      }
    }
    addNew(before: 0)
    var index = 0
    for piece in pieces {
      guard let entry = piece.entry else {
        result.append(piece)
        continue
      }
      if !removed.contains(index) {
        result.append(piece)
        next += 1
      } else if inserted.contains(next), new[next].name == entry.name {
        result.append(Self.spelled(new[next]))
        next += 1
      }
      index += 1
      addNew(before: index)
    }
    // A comment in the first line would not be inside the record any more.
    if let first = result.firstIndex(where: { $0.entry != nil }) {
      result.insert(result.remove(at: first), at: 0)
    }
    let last = result.indices.last
    pieces = result.enumerated().map { index, piece in
      index == last ? piece : Piece(entry: piece.entry, bytes: piece.ended[...])
    }
  }
}
