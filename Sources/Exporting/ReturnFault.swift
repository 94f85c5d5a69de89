/// Why an export cannot be taken back, with its place.
package struct ReturnFault: Error, Equatable, Sendable {
  /// The table's file.
  package var table: String
  /// The line in it, from 1; nil when it is the table as a whole.
  package var line: Int?
  /// What is wrong, as a sentence without its full stop.
  package var words: String

  /// `table:line: words`.
  package var text: String { "\(table):\(line.map { "\($0): " } ?? " ")\(words)" }
}
