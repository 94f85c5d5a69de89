import PledgeModel

/// A record with all its fields, as it is being filled in. The field that the cursor is in stands in
/// the line; the others wait here.
package struct Form: Equatable, Sendable {
  /// The record as it was when the form was opened; empty when it is a new one.
  let begun: Entry
  /// Whether it is not in the book yet.
  let isNew: Bool
  /// What is asked for.
  let fields: [Field]
  /// What stood in the fields when the form was opened.
  let opened: [String]
  /// What stands in them now; of the one in the line, what stood there when it was entered.
  var texts: [String]
  /// What is wrong in fields that were left, by their places.
  var faults: [Int: String] = [:]
  /// The field that stands in the line.
  var current = 0

  init(_ entry: Entry, isNew: Bool, _ reader: FieldReader) {
    begun = entry
    self.isNew = isNew
    fields = Field.all(of: entry, isNew: isNew)
    opened = fields.map { isNew ? "" : reader.text(of: $0, in: entry) }
    texts = opened
  }

  /// The field that stands in the line.
  var field: Field { fields[current] }

  /// Whether a field says something else than when the form was opened.
  func hasChanged(_ index: Int) -> Bool { texts[index].trimmed != opened[index] }

  /// Whether any does.
  var hasChanged: Bool { fields.indices.contains(where: hasChanged) }

  /// Fills in a field by its name.
  mutating func fill(_ name: String, with text: String) {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return }
    texts[index] = text
    current = index
  }

  /// The record with what was filled in; fields that were left as they were are as in `now`, which
  /// somebody else may have changed meanwhile. Nil, with the faults noted, when something is wrong.
  mutating func filledIn(_ now: Entry, _ reader: FieldReader) -> Entry? {
    var entry = now
    faults = [:]
    for (index, field) in fields.enumerated() where isNew || hasChanged(index) {
      do throws(Refusal) {
        entry.set(field.name, to: try reader.values(of: field, from: texts[index]))
      } catch {
        faults[index] = error.words
      }
    }
    if !isNew { entry = entry.keepingName(of: now) }
    if faults.isEmpty, let fault = entry.fault(in: reader.book, isNew: isNew),
      let index = fields.firstIndex(where: { $0.name == fault.field })
    {
      faults[index] = fault.why
    }
    return faults.isEmpty ? entry : nil
  }

  // MARK: As a line

  /// The form as the line that opens it again, `:form @nightjar` and below it each field that was
  /// changed, as records are written: so it is kept where half-typed lines are.
  func asLine(in book: Book) -> String {
    let changed = fields.indices.filter(hasChanged)
    // The one that the cursor is in comes last: there she goes on.
    let ordered = changed.filter { $0 != current } + changed.filter { $0 == current }
    return
      ([opening]
      + ordered.map { index in
        let lines = texts[index].split(
          omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return "\(fields[index].name): \(lines.joined(separator: "\n+ "))"
      }).joined(separator: "\n")
  }

  private var opening: String {
    switch begun {
    case .hosting: ":form book"
    case .topic(let list, let topic): isNew ? ":new \(list)" : ":form \(list) \(topic.id)"
    case .person(let person): isNew ? ":new person" : ":form person \(person.initials)"
    case .organisation(let one): isNew ? ":new organisation" : ":form @\(one.id)"
    case .pledge(let pledge):
      isNew ? ":new pledge @\(pledge.organisation)" : ":form @\(pledge.id)"
    case .event(let event): isNew ? ":new event" : ":form event \(event.id)"
    }
  }

  /// Fills in what stands below the first line of such a line.
  mutating func fill(from lines: some Sequence<Substring>) {
    var name: String?
    for line in lines {
      if line.hasPrefix("+"), let name, let index = fields.firstIndex(where: { $0.name == name }) {
        texts[index] += "\n" + line.dropFirst(line.hasPrefix("+ ") ? 2 : 1)
      } else if let colon = line.firstIndex(of: ":") {
        name = String(line[..<colon])
        fill(line[..<colon].trimmed, with: String(line[line.index(after: colon)...].trimmedStart))
      }
    }
  }
}
