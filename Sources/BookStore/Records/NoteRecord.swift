package import PledgeModel
package import RecFile

/// A field of a Note, in the order in which the files have them; `Id` is last, so that a record
/// that was cut off has none.
enum NoteField: String, CaseIterable, Sendable {
  case at = "At"
  case by = "By"
  case event = "Event"
  case kind = "Kind"
  case organisation = "Organisation"
  case pledge = "Pledge"
  case about = "About"
  case replaces = "Replaces"
  case withdraws = "Withdraws"
  case progress = "Progress"
  case input = "Input"
  case share = "Share"
  case from = "From"
  case theme = "Theme"
  case community = "Community"
  case table = "Table"
  case owner = "Owner"
  case due = "Due"
  case done = "Done"
  case heads = "Heads"
  case consent = "Consent"
  case outcome = "Outcome"
  case text = "Text"
  case id = "Id"

  /// The names in order.
  static let order = allCases.map(\.rawValue)
}

extension Note {
  /// The values of a field as the files spell them; none when the note lacks it.
  func values(of field: NoteField) -> [String] {
    switch field {
    case .at: [at.text]
    case .by: [by.description]
    case .event: [event.text]
    case .kind: [kind.rawValue]
    case .organisation: [organisation?.text].compactMap(\.self)
    case .pledge: [pledge?.text].compactMap(\.self)
    case .about: [about?.text].compactMap(\.self)
    case .replaces: [replaces?.text].compactMap(\.self)
    case .withdraws: [withdraws?.text].compactMap(\.self)
    case .progress: [progress?.rawValue].compactMap(\.self)
    case .input: [input?.rawValue].compactMap(\.self)
    case .share: [share.rawValue]
    case .from: from.map(\.asOneLine)
    case .theme: themes.map(\.text)
    case .community: communities.map(\.text)
    case .table: [table?.asOneLine].compactMap(\.self)
    case .owner: [owner?.asOneLine].compactMap(\.self)
    case .due: [due?.description].compactMap(\.self)
    case .done: [done.map { $0 ? "yes" : "no" }].compactMap(\.self)
    case .heads: [heads.map(String.init)].compactMap(\.self)
    case .consent: [consent.map { $0 ? "yes" : "no" }].compactMap(\.self)
    case .outcome: [outcome?.asOneLine].compactMap(\.self)
    case .text: text.isEmpty ? [] : [text]
    case .id: [id.text]
    }
  }

  /// The note as a record, in the files' order.
  package var entries: [RecEntry] {
    NoteField.allCases.flatMap { field in values(of: field).map { RecEntry(field.rawValue, $0) } }
  }
}

extension String {
  /// For fields whose type is `line`: recfix refuses a newline in them.
  var asOneLine: String {
    String(map { $0.isNewline ? " " : $0 })
  }
}

/// Why a record is not taken for what it stands among; it is kept as it is.
struct RecordFault: Error, Equatable {
  var line: Int
  var words: String
}

/// Reads notes from the fields of a scanner, straight from the bytes.
struct NoteReader {
  /// What a note need not have; kept from note to note for its room.
  private var rest: [(NoteField, RecField)] = []
  private var names = NoteFieldNames()
  /// The event of the note read last: all notes of a file have one.
  private var lastEvent: (spelled: ArraySlice<UInt8>, id: EventID)?

  /// The note that the scanner's present record holds.
  mutating func note(in scanner: RecScanner, line: Int) throws(RecordFault) -> Note {
    let bytes = scanner.bytes
    var id: NoteID?
    var at: Moment?
    var by: Initials?
    var event: EventID?
    var kind: Kind?
    var share: Share?
    rest.removeAll(keepingCapacity: true)
    for field in scanner.fields {
      guard let name = names.field(bytes[field.name]) else { continue }
      switch name {
      case .id:
        guard id == nil else {
          throw RecordFault(
            line: field.line,
            words: "a second Id in one record: the blank line between two notes was lost")
        }
        id = NoteID(utf8: scanner.value(of: field))
        if id == nil { throw fault(field, name, scanner) }
      case .at: at = try read(field, name, scanner) { Moment(utf8: $0) }
      case .by: by = try read(field, name, scanner) { Initials(utf8: $0) }
      case .event:
        event = try self.event(field, scanner)
      case .kind: kind = try read(field, name, scanner) { Kind(rawValue: text($0)) }
      case .share: share = try read(field, name, scanner) { Share(rawValue: text($0)) }
      default: rest.append((name, field))
      }
    }
    guard let id else {
      throw RecordFault(
        line: line, words: "this note has no Id: it was cut off. It is left as it is")
    }
    guard let at, let by, let event, let kind, let share else {
      let missing: [(Bool, String)] = [
        (at == nil, "At"), (by == nil, "By"), (event == nil, "Event"), (kind == nil, "Kind"),
        (share == nil, "Share"),
      ]
      throw RecordFault(
        line: line,
        words: "the note \(id) has no \(missing.first { $0.0 }?.1 ?? "At"), which every note needs")
    }
    var note = Note(id: id, at: at, by: by, event: event, kind: kind, share: share)
    for (name, field) in rest { try read(field, name, scanner, into: &note) }
    return note
  }

  private mutating func event(
    _ field: RecField, _ scanner: RecScanner
  ) throws(RecordFault) -> EventID {
    let spelled = scanner.value(of: field)
    if let lastEvent, lastEvent.spelled == spelled { return lastEvent.id }
    // It names a folder: nothing may pass that could lead out of the book.
    guard isSlug(utf8: spelled) else { throw fault(field, .event, scanner) }
    let id = EventID(utf8: spelled)
    lastEvent = (spelled, id)
    return id
  }

  private func read(
    _ field: RecField, _ name: NoteField, _ scanner: RecScanner, into note: inout Note
  ) throws(RecordFault) {
    switch name {
    case .organisation: note.organisation = OrganisationID(utf8: scanner.value(of: field))
    case .pledge: note.pledge = PledgeID(utf8: scanner.value(of: field))
    case .about: note.about = try read(field, name, scanner) { NoteID(utf8: $0) }
    case .replaces: note.replaces = try read(field, name, scanner) { NoteID(utf8: $0) }
    case .withdraws: note.withdraws = try read(field, name, scanner) { NoteID(utf8: $0) }
    case .progress: note.progress = try read(field, name, scanner) { Progress(rawValue: text($0)) }
    case .input: note.input = try read(field, name, scanner) { AskState(rawValue: text($0)) }
    case .from: note.from.append(scanner.text(of: field))
    case .theme: note.themes.append(TopicID(scanner.text(of: field)))
    case .community: note.communities.append(TopicID(scanner.text(of: field)))
    case .table: note.table = scanner.text(of: field)
    case .owner: note.owner = scanner.text(of: field)
    case .due: note.due = try read(field, name, scanner) { Day(text($0)) }
    case .done: note.done = try read(field, name, scanner) { truth(text($0)) }
    case .heads: note.heads = try read(field, name, scanner) { Int(text($0)) }
    case .consent: note.consent = try read(field, name, scanner) { truth(text($0)) }
    case .outcome: note.outcome = scanner.text(of: field)
    case .text: note.text = scanner.text(of: field)
    case .at, .by, .event, .kind, .share, .id: break
    }
  }

  private func read<Value>(
    _ field: RecField, _ name: NoteField, _ scanner: RecScanner,
    _ parse: (ArraySlice<UInt8>) -> Value?
  ) throws(RecordFault) -> Value {
    guard let value = parse(scanner.value(of: field)) else {
      throw fault(field, name, scanner)
    }
    return value
  }

  private func fault(_ field: RecField, _ name: NoteField, _ scanner: RecScanner) -> RecordFault {
    RecordFault(
      line: field.line,
      words:
        "“\(scanner.text(of: field))” is no \(name.rawValue) of a note; the note is left as it is")
  }
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// What recutils takes for a truth value (`bool`).
private func truth(_ text: String) -> Bool? {
  switch text {
  case "yes", "true", "1": true
  case "no", "false", "0": false
  default: nil
  }
}

/// The fields by their names, looked for from the one found last: notes have them in one order.
private struct NoteFieldNames {
  private let all = NoteField.allCases.map { field in
    (packed: packed(Array(field.rawValue.utf8)[...]), field: field)
  }
  private var last = 0

  /// The field of that name, found by its bytes.
  mutating func field(_ name: ArraySlice<UInt8>) -> NoteField? {
    let wanted = packed(name)
    for _ in all.indices {
      last = last + 1 < all.count ? last + 1 : 0
      guard all[last].packed == wanted else { continue }
      let field = all[last].field
      // `Withdrawn` is not `Withdraws`.
      return name.count <= 7 || name.elementsEqual(field.rawValue.utf8) ? field : nil
    }
    return nil
  }
}

/// A name as a number: its length and its first seven bytes, in which all names of fields differ.
private func packed(_ name: ArraySlice<UInt8>) -> UInt64 {
  var number = UInt64(truncatingIfNeeded: name.count)
  for byte in name.prefix(7) { number = number << 8 | UInt64(byte) }
  return number
}

extension RecScanner {
  /// The bytes of a value without blanks at either end, its continued lines joined.
  fileprivate func value(of field: RecField) -> ArraySlice<UInt8> {
    field.isPlain ? bytes[field.value].trimmed : Array(text(of: field).utf8)[...].trimmed
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks and line ends at either end: recutils takes no notice of them in typed fields.
  var trimmed: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !$0.isBlankOrLineEnd }),
      let last = lastIndex(where: { !$0.isBlankOrLineEnd })
    else { return [] }
    return self[first...last]
  }
}

extension UInt8 {
  fileprivate var isBlankOrLineEnd: Bool { self == 32 || (9...13).contains(self) }
}
