import RecFile

/// What holds of the rec reader for any bytes whatever.
package enum RecProperties {
  /// What does not hold for these bytes; nil when all is well.
  package static func broken(by bytes: [UInt8]) -> String? {
    if RecDocument(bytes).bytes != bytes { return "a document does not keep its bytes" }
    var scanner = RecScanner(bytes)
    var end = 0
    var line = 1
    while let paragraph = scanner.next() {
      let range = paragraph.range
      guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= bytes.count else {
        return "the paragraph at line \(paragraph.line) stands at \(range), after \(end)"
      }
      guard bytes[end..<range.lowerBound].allSatisfy(isBlankOrMark) else {
        return "something above line \(paragraph.line) is left out"
      }
      line += bytes[end..<range.lowerBound].count { $0 == newline }
      guard paragraph.line == line else { return "line \(line) is called \(paragraph.line)" }
      line += bytes[range].count { $0 == newline }
      end = range.upperBound
      if let words = broken(paragraph, scanner) { return "line \(paragraph.line): \(words)" }
    }
    return bytes[end...].allSatisfy(isBlankOrMark) ? nil : "something at the end is left out"
  }

  private static func broken(_ paragraph: RecParagraph, _ scanner: RecScanner) -> String? {
    switch paragraph.content {
    case .comment, .unreadable:
      return scanner.fields.isEmpty ? nil : "it has fields and is no record"
    case .record, .descriptor: break
    }
    let spelled = Array(scanner.bytes[paragraph.range])
    guard let record = RecRecord(spelled) else { return "the record is none by itself" }
    guard record.bytes == spelled else { return "the record does not keep its bytes" }
    let written = record.entries.map(\.writable)
    guard let again = RecRecord(RecWriter.spell(record.entries)) else {
      return "the record cannot be read once it is written anew"
    }
    return again.entries == written ? nil : "written anew the record reads \(again.entries)"
  }

  private static let newline = UInt8(ascii: "\n")

  /// Blank lines, and the byte order mark before the first line.
  private static func isBlankOrMark(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains(byte)
  }
}
