import RecFile

/// The list of a batch's files as it stands on the disk: a record for each, and one at the end that
/// tells that the list is whole.
enum BatchManifest {
  static func spell(_ files: [Batch.File]) -> [UInt8] {
    var writer = RecWriter()
    for file in files {
      writer.append(
        [RecEntry("File", file.path)] + (file.was.map { [RecEntry("Was", $0)] } ?? [])
          + (file.sum.map { [RecEntry("Sum", $0)] } ?? []))
    }
    writer.append([RecEntry("Whole", checksum(writer.bytes))])
    return writer.bytes
  }

  /// Nil when the list is not whole, or speaks of a file that no batch may touch.
  static func read(_ bytes: [UInt8]) -> [Batch.File]? {
    var files: [Batch.File] = []
    var scanner = RecScanner(bytes)
    while let paragraph = scanner.next() {
      let fields = RecordFields(scanner, line: paragraph.line)
      if let whole = fields.first("Whole") {
        // The checksum is of all that precedes it, but for the blank line between.
        let end = max(0, paragraph.range.lowerBound - 1)
        return whole == checksum(bytes[..<end]) && bytes.last == 10 && scanner.next() == nil
          ? files : nil
      }
      let (was, sum) = (fields.first("Was"), fields.first("Sum"))
      guard let path = fields.first("File"), isOfBook(path), was != nil || sum != nil else {
        return nil
      }
      files.append(Batch.File(path: path, was: was, sum: sum))
    }
    return nil
  }

  /// A book may have come from anywhere: a manifest never leads out of it, nor to files of other
  /// kinds.
  private static func isOfBook(_ path: String) -> Bool {
    path.hasSuffix(".rec")
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }
}
