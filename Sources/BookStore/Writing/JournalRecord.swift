import PledgeModel
import RecFile

/// How changes stand in a journal: each is a record of its own, ended by its checksum. One that is
/// part of an action names it.
extension Journal {
  /// What a file of such records holds.
  struct Contents {
    /// The changes that were written whole, in order.
    var changes: [Change] = []
    /// All versions of notes that it knows of.
    var versions: [NoteID: Set<String>] = [:]
    /// What became of actions, in order.
    var steps: [Step] = []
    /// The bytes of each change, and the action that it is part of.
    var records: [(bytes: ArraySlice<UInt8>, act: NoteID?)] = []
    /// The bytes of what was not written whole.
    var fragments: [[UInt8]] = []
  }

  /// The records of a deed.
  static func spell(_ deed: Deed) -> [UInt8] {
    deed.changes.flatMap { spell($0, as: deed.step) }
  }

  /// A change as a record with its checksum, and the blank line that ends it.
  static func spell(_ change: Change, as step: Step? = nil) -> [UInt8] {
    let what: (name: String, entries: [RecEntry]) =
      switch change {
      case .file(let note): ("file", note.entries)
      case .putBack(let note): ("put-back", note.entries)
      case .takeOut(let note): ("take-out", note.entries)
      case .correct(let old, let new):
        ("correct", [RecEntry("Was", spelled(old))] + new.entries)
      case .enter(let entry): ("enter", entry.journalled("Record"))
      case .amend(let old, let new): ("amend", new.journalled("Record") + [old.spelled("Was")])
      case .strike(let entry): ("strike", entry.journalled("Record"))
      }
    let entries = [RecEntry("Do", what.name)] + (step?.entries ?? []) + what.entries
    var bytes = RecWriter.spell(entries)
    bytes += Array("Sum: \(checksum(bytes))\n\n".utf8)
    return bytes
  }

  /// A whole record as the value of a field, so that its fields are not taken for others.
  private static func spelled(_ note: Note) -> String {
    String(decoding: RecWriter.spell(note.entries), as: UTF8.self)
  }

  /// Reads what `spell` has written.
  static func read(_ bytes: [UInt8]) -> Contents {
    var contents = Contents()
    var scanner = RecScanner(bytes)
    var notes = NoteReader()
    while let paragraph = scanner.next() {
      if paragraph.content == .comment { continue }
      guard let sum = scanner.fields.last, sum.isNamed("Sum", in: bytes),
        sum.text(in: bytes) == checksum(bytes[paragraph.range.lowerBound..<sum.name.lowerBound]),
        let change = change(in: scanner, paragraph, &notes)
      else {
        contents.fragments.append(Array(bytes[paragraph.range]))
        continue
      }
      let step = Step(RecordFields(scanner, line: paragraph.line), change)
      contents.changes.append(change)
      contents.addVersions(of: change)
      contents.records.append((bytes[paragraph.range], step?.act))
      if let step { contents.add(step) }
    }
    return contents
  }

  private static func change(
    in scanner: RecScanner, _ paragraph: RecParagraph, _ notes: inout NoteReader
  ) -> Change? {
    let fields = RecordFields(scanner, line: paragraph.line)
    do throws(RecordFault) {
      switch fields.first("Do") {
      case "file": return .file(try notes.note(in: scanner, line: paragraph.line))
      case "put-back": return .putBack(try notes.note(in: scanner, line: paragraph.line))
      case "take-out": return .takeOut(try notes.note(in: scanner, line: paragraph.line))
      case "correct":
        let new = try notes.note(in: scanner, line: paragraph.line)
        var was = RecScanner(Array((fields.first("Was") ?? "").utf8))
        guard let old = was.next() else { return nil }
        return .correct(from: try notes.note(in: was, line: old.line), to: new)
      case "enter": return try Entry(journalled: fields, "Record").map { .enter($0) }
      case "amend":
        guard let new = try Entry(journalled: fields, "Record"),
          let old = try Entry(journalled: fields, "Was")
        else { return nil }
        return .amend(from: old, to: new)
      case "strike": return try Entry(journalled: fields, "Record").map { .strike($0) }
      default: return nil
      }
    } catch {
      return nil
    }
  }
}

extension Journal.Contents {
  fileprivate mutating func addVersions(of change: Change) {
    guard let note = change.note else { return }
    versions[note.id, default: []].insert(note.version)
    // By the version that it was made from it is known whether somebody else was there first.
    if case .correct(let old, _) = change { versions[note.id, default: []].insert(old.version) }
  }

  /// Adds a step; the changes of one action stand in records that follow one another.
  fileprivate mutating func add(_ step: Step) {
    if case .did(let part) = step, case .did(var act)? = steps.last, act.id == part.id {
      act.changes += part.changes
      steps[steps.count - 1] = .did(act)
    } else if steps.last != step {
      steps.append(step)
    }
  }
}

extension Step {
  /// The fields by which a record names the step that it belongs to.
  fileprivate var entries: [RecEntry] {
    switch self {
    case .did(let act):
      [RecEntry("Did", act.id.text), RecEntry("Act", act.title.asOneLine)]
        + (act.signedBefore.map { [RecEntry("SignedBefore", "\($0)")] } ?? [])
    case .undid(let id): [RecEntry("Undid", id.text)]
    case .redid(let id): [RecEntry("Redid", id.text)]
    }
  }

  /// The step that a record with that change belongs to; nil when it names none.
  fileprivate init?(_ fields: RecordFields, _ change: Change) {
    func id(_ name: String) -> NoteID? { fields.first(name).flatMap { NoteID($0) } }
    if let did = id("Did") {
      self = .did(
        Act(
          id: did, title: fields.first("Act") ?? "", changes: [change],
          signedBefore: fields.first("SignedBefore").flatMap { Initials($0) }))
    } else if let undid = id("Undid") {
      self = .undid(undid)
    } else if let redid = id("Redid") {
      self = .redid(redid)
    } else {
      return nil
    }
  }
}
