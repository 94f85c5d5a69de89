import RecFile

/// One piece of a file, as a row of a table tells it.
///
/// A file is cut into pieces that are put together again by their places: each is a record, a
/// descriptor, a comment or something unreadable, with the blank lines above it; what is left at the
/// end of the file is a piece too.
struct Row: Equatable {
  /// The file, from the book's folder.
  var file: String
  /// Which of its pieces, from 1.
  var place: Int
  /// What the columns tell; empty for all that is no record.
  var fields: [RecEntry] = []
  /// The piece byte by byte, where the fields alone would not give it.
  var lines: [UInt8]?
}

extension Row {
  /// The bytes that the fields give when nothing more is known: the one canonical spelling, with one
  /// blank line above.
  static func spelled(_ fields: [RecEntry], at place: Int) -> [UInt8] {
    (place == 1 ? [] : [newline]) + RecWriter.spell(fields)
  }

  /// The piece that the row stands for; nil when it tells nothing at all.
  ///
  /// Lines that say what the fields say are taken as they are. Where somebody has changed a field,
  /// the fields count, and what else is in the lines stays.
  func bytes(_ layout: Layout) -> [UInt8]? {
    guard let lines else { return fields.isEmpty ? nil : Row.spelled(fields, at: place) }
    guard !fields.isEmpty else { return lines }
    var scanner = RecScanner(lines)
    guard let paragraph = scanner.next(), paragraph.content == .record,
      var record = RecRecord(Array(lines[paragraph.range]))
    else { return Row.spelled(fields, at: place) }
    let told = layout.arranged(record.entries)
    guard told != fields else { return lines }
    for field in layout.fields {
      let values = fields.filter { $0.name == field.name }.map(\.value)
      guard values != told.filter({ $0.name == field.name }).map(\.value) else { continue }
      record.set(field.name, to: values, order: layout.fields.map(\.name))
    }
    return lines[..<paragraph.range.lowerBound] + record.bytes
      + lines[paragraph.range.upperBound...]
  }
}

let newline = UInt8(ascii: "\n")
