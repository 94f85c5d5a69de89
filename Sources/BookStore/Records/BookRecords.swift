import PledgeModel
import RecFile

/// The fields of one record by name, as text.
struct RecordFields {
  let line: Int
  let fields: [(name: String, value: String, line: Int)]

  init(_ scanner: RecScanner, line: Int) {
    self.line = line
    fields = scanner.fields.map {
      ($0.nameText(in: scanner.bytes), scanner.text(of: $0), $0.line)
    }
  }

  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  func first(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  func one(_ name: String) throws(RecordFault) -> String {
    let found = all(name)
    guard let value = found.first?.trimmedOfBlanks, !value.isEmpty else {
      throw RecordFault(line: line, words: "this record has no \(name), which it needs")
    }
    guard found.count == 1 else {
      throw RecordFault(
        line: fields.last { $0.name == name }?.line ?? line,
        words: "a second \(name) in one record: was the blank line between two records lost?")
    }
    return value
  }

  func moment(_ name: String) throws(RecordFault) -> Moment? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    guard let moment = Moment(field.value.trimmedOfBlanks) else {
      throw RecordFault(
        line: field.line,
        words: "“\(field.value)” is no time with its offset, as 2026-10-14 14:00:00 +0100")
    }
    return moment
  }

  func id(_ name: String = "Id") throws(RecordFault) -> String {
    let text = try one(name)
    guard isSlug(text) else {
      throw RecordFault(
        line: fields.first { $0.name == name }?.line ?? line,
        words: "“\(text)” is no id: small letters and digits, words joined by -")
    }
    return text
  }

  /// Every field but those named, in order.
  func details(without names: Set<String>) -> [Detail] {
    fields.filter { !names.contains($0.name) }.map { Detail($0.name, $0.value) }
  }
}

extension String {
  var trimmedOfBlanks: String {
    let start = self[(firstIndex { !$0.isWhitespace } ?? endIndex)...]
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
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
      id: TopicID(try fields.id()), name: try fields.one("Name"), aliases: fields.all("Alias"))
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
      id: OrganisationID(try fields.id()), name: try fields.one("Name"),
      aliases: fields.all("Alias"), sector: try fields.one("Sector"),
      mergedInto: fields.first("MergedInto").map { OrganisationID($0.trimmedOfBlanks) },
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
    let parts = id.utf8.split(separator: UInt8(ascii: "-"))
    guard parts.count >= 3, let number = parts.last.flatMap({ Int(Substring($0)) }) else {
      throw RecordFault(
        line: fields.line,
        words: "“\(id)” is no id of a pledge: organisation, round and number, as nightjar-2023-2")
    }
    self.init(
      id: PledgeID(id),
      organisation: organisation
        ?? OrganisationID(parts.dropLast(2).map { String(Substring($0)) }.joined(separator: "-")),
      round: round,
      number: number, text: try fields.one("Text"),
      themes: fields.all("Theme").map { TopicID($0.trimmedOfBlanks) },
      communities: fields.all("Community").map { TopicID($0.trimmedOfBlanks) },
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
      id: EventID(try fields.id()), title: try fields.one("Title"), venue: fields.first("Venue"),
      start: start, end: try fields.moment("End"), agenda: fields.all("Agenda"))
  }

  var entries: [RecEntry] {
    [RecEntry("Id", id.text), RecEntry("Title", title.asOneLine)]
      + (venue.map { [RecEntry("Venue", $0.asOneLine)] } ?? [])
      + [RecEntry("Start", start.text)] + (end.map { [RecEntry("End", $0.text)] } ?? [])
      + agenda.map { RecEntry("Agenda", $0.asOneLine) }
  }
}
