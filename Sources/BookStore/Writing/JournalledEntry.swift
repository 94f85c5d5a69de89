import PledgeModel
import RecFile

/// An entry in the journal: its type, and its whole record as the value of one field, so that no
/// field of the book's own is taken for one of the journal's.
extension Entry {
  /// The fields that tell of the entry, its record in the field `name`.
  func journalled(_ name: String) -> [RecEntry] {
    var fields = [RecEntry("Type", recordType)]
    // The record does not say whose a pledge is: its file does.
    if case .pledge(let pledge) = self { fields.append(RecEntry("Of", pledge.organisation.text)) }
    return fields + [spelled(name)]
  }

  /// The whole record as the value of a field.
  func spelled(_ name: String) -> RecEntry {
    RecEntry(name, String(decoding: RecWriter.spell(entries), as: UTF8.self))
  }

  /// The entry that a record of the journal tells of in the field `name`; nil when there is none.
  init?(journalled fields: RecordFields, _ name: String) throws(RecordFault) {
    guard let type = fields.first("Type"), let text = fields.first(name) else { return nil }
    try self.init(
      Array(text.utf8), ofType: type, organisation: fields.first("Of").map { OrganisationID($0) })
  }

  /// The entry that the lines of a record tell of; nil when they are no record of that type. A
  /// pledge's record does not say whose it is.
  init?(
    _ bytes: [UInt8], ofType type: String, organisation: OrganisationID?
  ) throws(RecordFault) {
    var scanner = RecScanner(bytes)
    guard let paragraph = scanner.next(), paragraph.content == .record else { return nil }
    let record = RecordFields(scanner, line: paragraph.line)
    switch type {
    case "Book": self = .hosting(try Hosting(record))
    case "Theme": self = .topic(.theme, try Topic(record))
    case "Community": self = .topic(.community, try Topic(record))
    case "Person": self = .person(try Person(record))
    case "Organisation": self = .organisation(try Organisation(record))
    case "Pledge": self = .pledge(try Pledge(record, organisation: organisation))
    case "Event": self = .event(try Event(record))
    default: return nil
    }
  }
}
