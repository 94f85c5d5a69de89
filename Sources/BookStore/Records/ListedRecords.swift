package import PledgeModel
package import RecFile

/// The records of a list, as recutils takes them: one set of one type, whatever files they stand in.
package enum ListedRecords {
  /// A type of record.
  package enum RecordType: String, Sendable {
    case organisation = "Organisation"
    case pledge = "Pledge"
    case note = "Note"
    /// A note that asks, with where the ask stands now.
    case ask = "Ask"
    case theme = "Theme"
    case community = "Community"
    case event = "Event"
  }

  /// The descriptor that comes first. It says nothing of one file, as those of the book's files do.
  package static func descriptor(of type: RecordType) -> [RecEntry] {
    let full =
      switch type {
      case .organisation: Descriptors.organisation
      case .pledge: Descriptors.pledge
      case .note, .ask: Descriptors.notes(of: "")
      case .theme: Descriptors.theme
      case .community: Descriptors.community
      case .event: Descriptors.event
      }
    return [RecEntry("%rec", type.rawValue)]
      + full.filter { !["%rec", "%doc", "%size"].contains($0.name) }
  }

  /// Whether a field may repeat in a record of that type; of the book's own fields nothing is known.
  package static func repeats(_ field: String, in type: RecordType) -> Bool {
    repeats(field, inType: type == .ask ? RecordType.note.rawValue : type.rawValue)
  }

  /// The same for a type by its name, be it one of the book's own.
  package static func repeats(_ field: String, inType type: String) -> Bool {
    RecordShape.named(type)?.field(field)?.repeats ?? false
  }

  /// The fields that a record of that type may have, in the order of docs/store.md; none for a type
  /// of the book's own.
  package static func order(of type: String) -> [String] {
    RecordShape.named(type)?.fields.map(\.name) ?? []
  }

  /// The fields of an organisation.
  package static func record(_ organisation: Organisation) -> [RecEntry] { organisation.entries }
  /// The fields of a pledge.
  package static func record(_ pledge: Pledge) -> [RecEntry] { pledge.entries }
  /// The fields of a note.
  package static func record(_ note: Note) -> [RecEntry] { note.entries }
  /// The fields of a theme or community.
  package static func record(_ topic: Topic) -> [RecEntry] { topic.entries }
  /// The fields of an event.
  package static func record(_ event: Event) -> [RecEntry] { event.entries }
}
