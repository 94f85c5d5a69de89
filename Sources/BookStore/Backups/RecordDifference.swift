import RecFile

/// What becomes of one record when a file is put back as it was.
package struct RecordChange: Equatable, Sendable {
  /// What becomes of it.
  package enum Fate: Character, Sendable {
    /// It is in the backup and not in the book.
    case comesBack = "+"
    /// It is in both, and put differently in the backup.
    case changes = "~"
    /// It is in the book and not in the backup.
    case goes = "-"
  }

  package var fate: Fate
  /// The record's type, as `Note`; empty when it has none.
  package var type: String
  /// Its key and its first words: `20261014T132003-rk-4tqz: Referral form now in five languages`.
  package var words: String
}

/// The difference between a file of the book and its backup, record by record.
struct RecordDifference {
  /// In the order of the book's file, then what is only in the backup.
  var changes: [RecordChange] = []
  /// Whether comments, descriptors or what cannot be read is different too.
  var isElsewhere = false
  /// Whether all that the book's file has and the backup's has not are records.
  var losesOnlyRecords = true

  init(now: [UInt8], then: [UInt8]) {
    let (now, then) = (Contents(now), Contents(then))
    for record in now.records {
      guard let old = then.places[record.key].map({ then.records[$0] }) else {
        changes.append(RecordChange(fate: .goes, type: record.type, words: record.words))
        continue
      }
      if old.bytes != record.bytes {
        changes.append(RecordChange(fate: .changes, type: old.type, words: old.words))
      }
    }
    for record in then.records where now.places[record.key] == nil {
      changes.append(RecordChange(fate: .comesBack, type: record.type, words: record.words))
    }
    isElsewhere = now.others != then.others
    losesOnlyRecords = now.others.isSubset(of: then.others.union(now.usual))
  }

  /// A file's records by their keys, and the rest.
  private struct Contents {
    var records: [Record] = []
    var places: [String: Int] = [:]
    var others: Set<[UInt8]> = []
    /// Of the others what every file has: its heading and its descriptors.
    var usual: Set<[UInt8]> = [Array("# \(Descriptors.heading)\n".utf8)]

    init(_ bytes: [UInt8]) {
      var scanner = RecScanner(bytes)
      while let paragraph = scanner.next() {
        let own = Array(bytes[paragraph.range])
        guard paragraph.content == .record else {
          others.insert(own)
          if paragraph.content == .descriptor { usual.insert(own) }
          continue
        }
        var record = Record(scanner, paragraph, own)
        // One of two with the same key is known by all that it says.
        if places[record.key] != nil { record.key = String(decoding: own, as: UTF8.self) }
        places[record.key] = records.count
        records.append(record)
      }
    }
  }

  private struct Record {
    var key: String
    var type: String
    var words: String
    var bytes: [UInt8]

    init(_ scanner: RecScanner, _ paragraph: RecParagraph, _ bytes: [UInt8]) {
      let fields = RecordFields(scanner, line: paragraph.line)
      let type = scanner.descriptor?.type ?? ""
      let id = fields.first("Id") ?? fields.first("Initials")
      self.bytes = bytes
      self.type = type
      key = id.map { "\(type) \($0)" } ?? type
      let text = fields.first("Text") ?? fields.first("Name") ?? fields.first("Title")
      let kind = type == "Note" ? fields.first("Kind") : nil
      words = [id, kind, text.map { firstWords(of: $0) }].compactMap(\.self)
        .joined(separator: ": ")
    }
  }
}

/// The beginning of a text, in one line.
private func firstWords(of text: String) -> String {
  let line = text.asOneLine
  return line.count > 60 ? "\(line.prefix(59))…" : line
}
