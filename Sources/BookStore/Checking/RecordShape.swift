/// What the records of one type look like (docs/store.md, “Records”): the one table of fields that
/// checking goes by.
struct RecordShape: Sendable {
  let type: String
  let fields: [FieldShape]

  /// The shape of the records of a type; nil for a type of the book's own.
  static func named(_ type: String) -> RecordShape? { byType[type] }

  /// A field by its name.
  func field(_ name: String) -> FieldShape? { fields.first { $0.name == name } }

  private static let byType = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })

  static let all = [
    RecordShape(
      type: "Book",
      fields: [
        .init("Format", .format, .mandatory), .init("Title", .line, .mandatory),
        .init("Host", .line, .mandatory), .init("Zone", .zone, .mandatory), .init("Norm", .number),
        .init("Privacy", .text),
      ]),
    topics("Theme"), topics("Community"),
    RecordShape(
      type: "Person",
      fields: [
        .init("Initials", .initials, .mandatory), .init("Name", .line, .mandatory),
        .init("Role", .line),
      ]),
    RecordShape(
      type: "Organisation",
      fields: [
        .init("Id", .slug, .mandatory), .init("Name", .line, .mandatory),
        .init("Alias", .line, .repeats), .init("Sector", .line, .mandatory), .init("Size", .line),
        .init("Area", .line), .init("Group", .line, .repeats), .init("Joined", .day),
        .init("MergedInto", .reference("Organisation")), .init("Contact", .text, .repeats),
        .init("About", .text),
      ]),
    RecordShape(
      type: "Pledge",
      fields: [
        .init("Id", .pledgeID, .mandatory), .init("Round", .line, .mandatory),
        .init("Text", .text, .mandatory), .init("Theme", .reference("Theme"), .repeats),
        .init("Community", .reference("Community"), .repeats),
        .init("Origin", .word(["new", "existing"])), .init("Scope", .line), .init("Lead", .line),
        .init("Measure", .line), .init("Baseline", .line), .init("Target", .line),
        .init("Chapter", .line, .repeats), .init("Finding", .line, .repeats), .init("Made", .day),
        .init("Due", .day), .init("Continues", .reference("Pledge")),
      ]),
    RecordShape(
      type: "Event",
      fields: [
        .init("Id", .eventID, .mandatory), .init("Title", .line, .mandatory),
        .init("Venue", .line), .init("Start", .moment, .mandatory), .init("End", .moment),
        .init("Agenda", .line, .repeats),
      ]),
    RecordShape(type: "Note", fields: NoteField.allCases.map(FieldShape.init)),
  ]

  private static func topics(_ type: String) -> RecordShape {
    RecordShape(
      type: type,
      fields: [
        .init("Id", .slug, .mandatory), .init("Name", .line, .mandatory),
        .init("Alias", .line, .repeats),
      ])
  }
}

/// What one field of a type holds, and how often it may stand in a record.
struct FieldShape: Sendable {
  enum Count { case optional, mandatory, repeats }

  let name: String
  let value: FieldValue
  private let count: Count

  init(_ name: String, _ value: FieldValue, _ count: Count = .optional) {
    self.name = name
    self.value = value
    self.count = count
  }

  var isMandatory: Bool { count == .mandatory }
  var repeats: Bool { count == .repeats }

  init(_ field: NoteField) {
    let count: Count =
      switch field {
      case .at, .by, .event, .kind, .share, .id: .mandatory
      case .from, .theme, .community: .repeats
      default: .optional
      }
    self.init(field.rawValue, FieldValue(field), count)
  }
}
