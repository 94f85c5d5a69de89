import Foundation
import PledgeModel

/// A note as it must stand in the book in the end: the fields of its record (docs/store.md), but for
/// those that only the program can know.
struct PlannedNote: Equatable {
  /// The fields by name; several values of one are joined by `; `.
  var fields: [String: String]
  /// The note of the plan that it is about, by its number.
  var about: Int?

  subscript(_ name: String) -> String? {
    get { fields[name] }
    set { fields[name] = newValue }
  }

  /// Whether any list may show it.
  var isTold: Bool { self["Share"] != "private" }
}

/// Notes as lines of text that are the same for the same notes, whatever their ids: each with the
/// beginning of the note that it is about.
func lines(of notes: [PlannedNote], leavingOut left: Set<String> = []) -> [String] {
  let texts = notes.map { note in
    note.fields.filter { !left.contains($0.key) }.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }
  return zip(notes, texts).map { note, text in
    text + (note.about.map { " ABOUT \(texts[$0])" } ?? "")
  }.sorted()
}

extension [PlannedNote] {
  /// The notes of a book that stand, private ones too.
  init(of book: Book) {
    let notes = book.log.all.map { $0 }
    let places = Dictionary(uniqueKeysWithValues: notes.enumerated().map { ($1.id, $0) })
    // What is about a note that was replaced is about the one that stands for it.
    let successors = Dictionary(
      notes.compactMap { note in note.replaces.map { ($0, note.id) } }, uniquingKeysWith: { $1 })
    self = notes.map { note in
      var fields = [
        "At": note.at.text, "By": "\(note.by)", "Kind": note.kind.rawValue,
        "Share": note.share.rawValue,
      ]
      fields["Organisation"] = note.organisation?.text
      fields["Pledge"] = note.pledge?.text
      fields["Table"] = note.table
      fields["Heads"] = note.heads.map(String.init)
      fields["Owner"] = note.owner
      fields["Due"] = note.due.map { "\($0)" }
      fields["Done"] = note.done.map { $0 ? "yes" : "no" }
      fields["Consent"] = note.consent.map { $0 ? "yes" : "no" }
      fields["Input"] = note.input?.rawValue
      fields["Progress"] = note.progress?.rawValue
      fields["Outcome"] = note.outcome
      let lists = [
        "From": note.from, "Theme": note.themes.map(\.text),
        "Community": note.communities.map(\.text), "Text": [note.text],
      ]
      for (name, values) in lists where values != [] && values != [""] {
        fields[name] = values.joined(separator: "; ")
      }
      return PlannedNote(
        fields: fields,
        about: note.about.flatMap { places[$0] ?? successors[$0].flatMap { places[$0] } })
    }
  }

  /// The notes of `pledgebook list … notes --format json`.
  init(listed json: String) throws {
    let records = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]] ?? []
    let ids = records.map { $0["Id"] as? String ?? "" }
    self = records.map { record in
      let fields = record.compactMapValues { value in
        (value as? [String])?.joined(separator: "; ") ?? value as? String
      }
      let about = fields["About"].flatMap { ids.firstIndex(of: $0) }
      // Which id a note has, and which older one it stands in for, is the program's affair.
      let own: Set = ["Id", "About", "Event", "Replaces"]
      return PlannedNote(fields: fields.filter { !own.contains($0.key) }, about: about)
    }
  }
}
