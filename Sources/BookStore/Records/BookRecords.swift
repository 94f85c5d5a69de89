import PledgeModel
import RecFile

/// The fields of one record by name. A value becomes text when it is asked for.
struct RecordFields {
  let line: Int
  private let bytes: [UInt8]
  private let places: [RecField]

  init(_ scanner: RecScanner, line: Int) {
    self.line = line
    bytes = scanner.bytes
    places = scanner.fields
  }

  func all(_ name: String) -> [String] {
    var values: [String] = []
    for place in places where place.isNamed(name, in: bytes) {
      values.append(place.text(in: bytes))
    }
    return values
  }

  func first(_ name: String) -> String? { place(of: name)?.text(in: bytes) }

  func one(_ name: String) throws(RecordFault) -> String {
    String(decoding: try bytes(ofOne: name), as: UTF8.self)
  }

  /// The bytes of a value that must be there once, without blanks at either end.
  private func bytes(ofOne name: String) throws(RecordFault) -> ArraySlice<UInt8> {
    var found: (first: RecField, last: RecField)?
    for place in places where place.isNamed(name, in: bytes) {
      found = (found?.first ?? place, place)
    }
    guard let found, case let value = trimmed(found.first), !value.isEmpty else {
      throw RecordFault(line: line, words: "this record has no \(name), which it needs")
    }
    guard found.first == found.last else {
      throw RecordFault(
        line: found.last.line,
        words: "a second \(name) in one record: was the blank line between two records lost?")
    }
    return value
  }

  func moment(_ name: String) throws(RecordFault) -> Moment? {
    guard let place = place(of: name) else { return nil }
    let text = place.text(in: bytes)
    guard let moment = Moment(text.trimmedOfBlanks) else {
      throw RecordFault(
        line: place.line,
        words: "“\(text)” is no time with its offset, as 2026-10-14 14:00:00 +0100")
    }
    return moment
  }

  /// The bytes of the record's id.
  func id() throws(RecordFault) -> ArraySlice<UInt8> {
    let id = try bytes(ofOne: "Id")
    guard isSlug(utf8: id) else {
      throw RecordFault(
        line: place(of: "Id")?.line ?? line,
        words: "“\(String(decoding: id, as: UTF8.self))” is no id: small letters and digits, "
          + "words joined by -, no more than 200 in all")
    }
    return id
  }

  /// The records that the fields of that name refer to.
  func references<Thing>(_ name: String) -> [Identifier<Thing>] {
    var references: [Identifier<Thing>] = []
    for place in places where place.isNamed(name, in: bytes) {
      references.append(Identifier(utf8: trimmed(place)))
    }
    return references
  }

  /// Every field but those named, in order.
  func details(without names: [String]) -> [Detail] {
    var details: [Detail] = []
    for place in places where !names.contains(where: { place.isNamed($0, in: bytes) }) {
      details.append(Detail(place.nameText(in: bytes), place.text(in: bytes)))
    }
    return details
  }

  /// All of them as text, for the checks.
  var fields: [(name: String, value: String, line: Int)] {
    places.map { ($0.nameText(in: bytes), $0.text(in: bytes), $0.line) }
  }

  /// The bytes of a value, without blanks at either end.
  private func trimmed(_ place: RecField) -> ArraySlice<UInt8> {
    let spelled = bytes[place.value]
    if place.isPlain, spelled.first?.isVisible == true, spelled.last?.isVisible == true {
      return spelled
    }
    return Array(place.text(in: bytes).trimmedOfBlanks.utf8)[...]
  }

  private func place(of name: String) -> RecField? {
    places.first { $0.isNamed(name, in: bytes) }
  }
}

extension String {
  var trimmedOfBlanks: String {
    // Most text has no blank at either end.
    if let first = utf8.first, let last = utf8.last, first.isVisible, last.isVisible { return self }
    let start = self[(firstIndex { !$0.isWhitespace } ?? endIndex)...]
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}

extension UInt8 {
  /// Whether it is a character of ASCII that leaves a mark.
  fileprivate var isVisible: Bool { (33...126).contains(self) }
}

extension Hosting {
  init(_ fields: RecordFields) throws(RecordFault) {
    let version = try fields.one("Format")
    guard let format = Int(version), format > 0 else {
      throw RecordFault(line: fields.line, words: "“\(version)” is no Format; this program knows 1")
    }
    self.init(
      format: format, title: try fields.one("Title"), host: try fields.one("Host"),
      zone: try fields.one("Zone"), norm: fields.first("Norm").flatMap { Int($0) } ?? 3,
      privacy: fields.first("Privacy"))
  }

  var entries: [RecEntry] {
    [
      RecEntry("Format", "\(format)"), RecEntry("Title", title.asOneLine),
      RecEntry("Host", host.asOneLine), RecEntry("Zone", zone.asOneLine),
      RecEntry("Norm", "\(norm)"),
    ] + (privacy.map { [RecEntry("Privacy", $0)] } ?? [])
  }
}

extension Topic {
  init(_ fields: RecordFields) throws(RecordFault) {
    self.init(
      id: TopicID(utf8: try fields.id()), name: try fields.one("Name"), aliases: fields.all("Alias")
    )
  }

  var entries: [RecEntry] {
    [RecEntry("Id", id.text), RecEntry("Name", name.asOneLine)]
      + aliases.map { RecEntry("Alias", $0.asOneLine) }
  }
}

extension Person {
  init(_ fields: RecordFields) throws(RecordFault) {
    let text = try fields.one("Initials")
    guard let initials = Initials(text) else {
      throw RecordFault(
        line: fields.line, words: "“\(text)” are no initials: two to eight small letters")
    }
    self.init(initials: initials, name: try fields.one("Name"), role: fields.first("Role"))
  }

  var entries: [RecEntry] {
    [RecEntry("Initials", "\(initials)"), RecEntry("Name", name.asOneLine)]
      + (role.map { [RecEntry("Role", $0.asOneLine)] } ?? [])
  }
}

extension Organisation {
  init(_ fields: RecordFields) throws(RecordFault) {
    self.init(
      id: OrganisationID(utf8: try fields.id()), name: try fields.one("Name"),
      aliases: fields.all("Alias"), sector: try fields.one("Sector"),
      mergedInto: (fields.references("MergedInto") as [OrganisationID]).first,
      details: fields.details(without: ["Id", "Name", "Alias", "Sector", "MergedInto"]))
  }

  var entries: [RecEntry] {
    [RecEntry("Id", id.text), RecEntry("Name", name.asOneLine)]
      + aliases.map { RecEntry("Alias", $0.asOneLine) } + [RecEntry("Sector", sector.asOneLine)]
      + (mergedInto.map { [RecEntry("MergedInto", $0.text)] } ?? [])
      + details.map { RecEntry($0.name, $0.value) }
  }
}

extension Pledge {
  init(_ fields: RecordFields, organisation: OrganisationID?) throws(RecordFault) {
    let id = try fields.id()
    let round = try fields.one("Round")
    let hyphens = id.indices.filter { id[$0] == UInt8(ascii: "-") }
    guard hyphens.count >= 2,
      let number = UInt16(
        String(decoding: id[(hyphens[hyphens.count - 1] + 1)...], as: UTF8.self))
    else {
      throw RecordFault(
        line: fields.line,
        words: "“\(String(decoding: id, as: UTF8.self))” is no id of a pledge: organisation, "
          + "round and number, as nightjar-2023-2")
    }
    self.init(
      id: PledgeID(utf8: id),
      organisation: organisation ?? OrganisationID(utf8: id[..<hyphens[hyphens.count - 2]]),
      round: round,
      number: Int(number), text: try fields.one("Text"),
      themes: fields.references("Theme"),
      communities: fields.references("Community"),
      details: fields.details(without: ["Id", "Round", "Text", "Theme", "Community"]))
  }

  var entries: [RecEntry] {
    [RecEntry("Id", id.text), RecEntry("Round", round), RecEntry("Text", text)]
      + themes.map { RecEntry("Theme", $0.text) }
      + communities.map { RecEntry("Community", $0.text) }
      + details.map { RecEntry($0.name, $0.value) }
  }
}

extension Event {
  init(_ fields: RecordFields) throws(RecordFault) {
    guard let start = try fields.moment("Start") else {
      throw RecordFault(line: fields.line, words: "this event has no Start, which it needs")
    }
    self.init(
      id: EventID(utf8: try fields.id()), title: try fields.one("Title"),
      venue: fields.first("Venue"),
      start: start, end: try fields.moment("End"), agenda: fields.all("Agenda"))
  }

  var entries: [RecEntry] {
    [RecEntry("Id", id.text), RecEntry("Title", title.asOneLine)]
      + (venue.map { [RecEntry("Venue", $0.asOneLine)] } ?? [])
      + [RecEntry("Start", start.text)] + (end.map { [RecEntry("End", $0.text)] } ?? [])
      + agenda.map { RecEntry("Agenda", $0.asOneLine) }
  }
}
