/// Spells records as a rec file in the one canonical way, which is also that of recutils' tools:
/// UTF-8, LF, flush left, `Name: value`, further lines after `+ `, one blank line between records
/// and around comments, a final LF; no line ever joined by a backslash.
package struct RecWriter: Sendable {
  /// What has been written so far: a whole file at any moment.
  package private(set) var bytes: [UInt8] = []

  /// Starts an empty file.
  package init() {}

  /// Adds a record, or a descriptor if an entry is named `%rec`. It must have an entry at least.
  package mutating func append(_ record: [RecEntry]) {
    bytes += Self.appendix(record, after: bytes)
  }

  /// Adds a comment of one line; newlines in `text` become spaces, because recutils 1.9 spoils
  /// comments of several lines. It is parted from what surrounds it by blank lines.
  package mutating func append(comment text: String) {
    bytes += RecEnding.paragraph(bytes)
    // A value has the same characters to shun as a comment, and no more.
    let line = RecEntry("C", text).writable.value
    bytes += [.hash, .space] + line.utf8.map { $0 == .newline ? .space : $0 } + [.newline]
  }

  /// A record by itself, without a blank line before or after it.
  package static func spell(_ record: [RecEntry]) -> [UInt8] {
    precondition(!record.isEmpty, "a record has at least one field")
    var bytes: [UInt8] = []
    for entry in record { entry.spell(into: &bytes) }
    return bytes
  }

  /// The bytes that add a record to a file by a single appending write: what is needed to end
  /// whatever the file ends in, a blank line, the record.
  ///
  /// `tail` is how the file ends: its last 8 bytes or more, or all of it if it is shorter. So a
  /// file that was cut off in the middle of a line, even at a backslash, is never joined to the
  /// new record. After an appendix one newline will do as the tail.
  package static func appendix(_ record: [RecEntry], after tail: [UInt8]) -> [UInt8] {
    separator(after: tail) + spell(record)
  }

  /// The bytes that end whatever a file ends in, with a blank line, so that records may follow.
  package static func separator(after tail: [UInt8]) -> [UInt8] { RecEnding.paragraph(tail) }
}
