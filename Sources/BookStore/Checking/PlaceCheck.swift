import PledgeModel

/// Checks that a record and the place where it stands say the same: ids and the names of files and
/// folders, who took the notes, at which event.
struct PlaceCheck {
  let file: BookFile
  /// The organisation that the file is about.
  let owner: String?

  func faults(in fields: RecordFields, _ type: String) -> [RecordFault] {
    switch (file.role, type) {
    case (.organisation(let name), "Organisation"):
      return [
        differs(fields, "Id", from: name) {
          "The Id is \(quoted($0)), the file is called “\(name).rec”. Give the file the name of the Id."
        }
      ].compactMap(\.self)
    case (.organisation, "Pledge"): return faults(inPledge: fields)
    case (.event(let folder), "Event"):
      let id = differs(fields, "Id", from: folder) {
        "The Id is \(quoted($0)), the folder is called “\(folder)”. Give both the same name; notes refer to it."
      }
      return [id, endBeforeStart(fields)].compactMap(\.self)
    case (.notes(let event, let by), "Note"): return faults(inNote: fields, event, by)
    default: return []
    }
  }

  private func differs(
    _ fields: RecordFields, _ name: String, from expected: String, _ words: (String) -> String
  ) -> RecordFault? {
    guard let field = fields.fields.first(where: { $0.name == name }) else { return nil }
    let value = field.value.trimmedOfBlanks
    guard !value.isEmpty, value != expected else { return nil }
    return RecordFault(line: field.line, words: words(value))
  }

  private func faults(inPledge fields: RecordFields) -> [RecordFault] {
    guard let field = fields.fields.first(where: { $0.name == "Id" }),
      let owner, let round = fields.first("Round")?.trimmedOfBlanks,
      FieldValue.pledgeID.expectation(for: field.value) == nil
    else { return [] }
    let id = field.value.trimmedOfBlanks
    guard !id.hasPrefix("\(owner)-\(round)-") else { return [] }
    return [
      RecordFault(
        line: field.line,
        words:
          "The Id is \(quoted(id)). A pledge of \(owner) made in round \(quoted(round)) has an Id that begins “\(owner)-\(round)-”."
      )
    ]
  }

  private func endBeforeStart(_ fields: RecordFields) -> RecordFault? {
    let end = fields.fields.first { $0.name == "End" }
    guard let end, let last = Moment(end.value.trimmedOfBlanks),
      let start = fields.first("Start").flatMap({ Moment($0.trimmedOfBlanks) }), last < start
    else { return nil }
    return RecordFault(
      line: end.line, words: "The event ends before it starts: correct one of them.")
  }

  private func faults(
    inNote fields: RecordFields, _ event: String, _ by: String
  ) -> [RecordFault] {
    let signed = differs(fields, "By", from: by) {
      "By is \(quoted($0)), but this file holds the notes of \(by). Move the note to notes-\($0).rec, or correct By."
    }
    let held = differs(fields, "Event", from: event) {
      "Event is \(quoted($0)), but this folder is of \(event). Move the note there, or correct Event."
    }
    return [signed, held, idOfAnother(fields)].compactMap(\.self)
  }

  private func idOfAnother(_ fields: RecordFields) -> RecordFault? {
    guard let field = fields.fields.first(where: { $0.name == "Id" }),
      let id = NoteID(field.value.trimmedOfBlanks),
      let by = fields.first("By").flatMap({ Initials($0.trimmedOfBlanks) }), id.by != by
    else { return nil }
    return RecordFault(
      line: field.line, words: "The Id is of \(id.by), the note is by \(by): correct one of them.")
  }
}
