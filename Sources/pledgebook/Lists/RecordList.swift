import BookStore
import PledgeModel
import RecFile
import Reports

/// A list as records, which recutils and other programs read.
struct RecordList {
  let type: ListedRecords.RecordType
  let records: [[RecEntry]]

  /// The records as they are kept, with what follows from the book put before the text.
  init(_ listing: Listing) {
    type =
      switch listing.thing {
      case .organisations: .organisation
      case .pledges: .pledge
      case .notes: .note
      case .asks: .ask
      case .themes: .theme
      case .communities: .community
      case .events: .event
      }
    records = listing.rows.map { row in
      var record = RecordList.kept(row.item)
      let place = record.firstIndex { $0.name == "Text" } ?? record.count - 1
      record.insert(contentsOf: row.derived.map { RecEntry($0.name, $0.value) }, at: place)
      return record
    }
  }

  private static func kept(_ item: Listing.Item) -> [RecEntry] {
    switch item {
    case .organisation(let organisation): ListedRecords.record(organisation)
    case .pledge(let pledge): ListedRecords.record(pledge)
    case .note(let note): ListedRecords.record(note)
    case .topic(let topic): ListedRecords.record(topic)
    case .event(let event): ListedRecords.record(event)
    }
  }

  /// A rec file: the descriptor, then the records.
  var recText: String {
    var bytes = RecWriter.spell(ListedRecords.descriptor(of: type))
    for record in records {
      bytes.append(10)
      bytes += RecWriter.spell(record)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A JSON array (RFC 8259) of objects whose keys are the fields in their order. A field that may
  /// repeat is an array, however often it is there; so is one of the book's own that repeats.
  var jsonText: String {
    guard !records.isEmpty else { return "[]\n" }
    var text = "["
    for (index, record) in records.enumerated() {
      text += index == 0 ? "\n  {" : ",\n  {"
      var names: [String] = []
      for entry in record where !names.contains(entry.name) { names.append(entry.name) }
      for (index, name) in names.enumerated() {
        let values = record.filter { $0.name == name }.map(\.value)
        text += index == 0 ? "" : ", "
        JSONText.append(name, to: &text)
        text += ": "
        guard values.count > 1 || ListedRecords.repeats(name, in: type) else {
          JSONText.append(values[0], to: &text)
          continue
        }
        text += "["
        for (index, value) in values.enumerated() {
          text += index == 0 ? "" : ", "
          JSONText.append(value, to: &text)
        }
        text += "]"
      }
      text += "}"
    }
    return text + "\n]\n"
  }
}
