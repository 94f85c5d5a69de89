/// Why a paragraph could not be read, and where: the first thing in it that is wrong.
package struct RecProblem: Equatable, Sendable {
  /// What is wrong.
  package enum Kind: Equatable, Sendable {
    /// A line starts like a field, but no colon follows its name.
    case noColon
    /// A line inside a record starts with blanks.
    case indented
    /// A `+` line that continues nothing: first in its paragraph, or after a comment.
    case nothingToContinue
    /// A line starts with a character that can start neither field, comment nor continuation.
    case notAField
    /// A line that a merge left behind: `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`.
    case conflictMarker
    /// A zero byte.
    case zeroByte
    /// Bytes that are not UTF-8.
    case notUTF8
  }

  package let kind: Kind
  /// The line of the file, counted from 1.
  package let line: Int
  /// The character of that line, counted from 1 in Unicode scalars.
  package let column: Int
  /// The place of the offending byte.
  package let offset: Int

  /// What is wrong and what is expected, as a sentence without file and line.
  package var message: String {
    switch kind {
    case .noColon:
      """
      There is no colon after this field's name, as in “Name: value”. \
      If the line goes on with the one above, start it with “+ ”.
      """
    case .indented:
      "This line is indented. If it goes on with the one above, start it with “+ ”."
    case .nothingToContinue:
      "This line starts with “+”, but there is no field right above it to go on with."
    case .notAField:
      """
      A line starts with a field's name, or with “#” for a comment. \
      If it goes on with the one above, start it with “+ ”.
      """
    case .conflictMarker:
      "A merge left its conflict marker here. Keep the lines that are right, delete the marker."
    case .zeroByte:
      "There is a zero byte here, which a text file cannot hold."
    case .notUTF8:
      "The text here is not UTF-8. It may have been saved in another encoding."
    }
  }
}

/// What is wrong in a paragraph, and at which byte: a problem before its line has been counted.
struct RecFault {
  let kind: RecProblem.Kind
  let offset: Int
}

extension RecProblem {
  /// Counts the line and column of a fault in the paragraph that starts at `start` on `line`.
  init(_ fault: RecFault, in bytes: Span<UInt8>, paragraph start: Int, line: Int) {
    var (line, column) = (line, 1)
    for position in start..<fault.offset {
      if bytes[position] == .newline {
        (line, column) = (line + 1, 1)
      } else if bytes[position] & 0xC0 != 0x80 {
        column += 1
      }
    }
    (kind, self.line, self.column, offset) = (fault.kind, line, column, fault.offset)
  }
}
