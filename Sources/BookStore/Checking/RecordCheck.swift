import PledgeModel

/// Checks the fields of one record by themselves.
struct RecordCheck {
  private let fields: RecordFields
  private let shape: RecordShape
  private let ownFields: Set<String>
  private(set) var faults: [RecordFault] = []
  /// Whether this is one record. Two that ran into each other cannot be told apart, and finding
  /// fault with each doubled field would help nobody.
  private(set) var isOne = true

  /// A check of `fields`; a descriptor speaks of `ownFields` beyond those of the shape.
  init(_ fields: RecordFields, _ shape: RecordShape, _ ownFields: Set<String>) {
    self.fields = fields
    self.shape = shape
    self.ownFields = ownFields
  }

  mutating func run() {
    let key = shape.type == "Person" ? "Initials" : "Id"
    let keys = fields.fields.filter { $0.name == key }
    if keys.count > 1 {
      isOne = false
      report(
        keys[1].line,
        "A second \(key) in one record: the blank line between two records was lost. Put it back.")
      return
    }
    lookForMissing()
    var seen: Set<String> = []
    for field in fields.fields {
      check(field)
      guard let known = shape.field(field.name) else {
        lookForMisspelling(field.name, line: field.line)
        continue
      }
      if !seen.insert(field.name).inserted, !known.repeats {
        report(
          field.line,
          "A second \(field.name) in one record: keep one. If two records have run together, put the blank line back between them."
        )
      }
      if let expected = known.value.expectation(for: field.value) {
        // An empty value that must be there is found missing.
        if known.isMandatory, field.value.trimmedOfBlanks.isEmpty { continue }
        report(field.line, "\(field.name) is \(quoted(field.value)). It must be \(expected).")
      }
    }
  }

  private mutating func report(_ line: Int, _ words: String) {
    faults.append(RecordFault(line: line, words: words))
  }

  private mutating func lookForMissing() {
    for field in shape.fields where field.isMandatory {
      let values = fields.all(field.name)
      if values.isEmpty, shape.type == "Note", field.name == "Id" {
        report(
          fields.line,
          "This Note has no Id: it was cut off. Complete it and give it an Id as its last field, or delete it."
        )
      } else if !values.contains(where: { !$0.trimmedOfBlanks.isEmpty }) {
        report(
          fields.fields.first { $0.name == field.name }?.line ?? fields.line,
          "This \(shape.type) has no \(field.name), which it needs: add “\(field.name): …”.")
      }
    }
  }

  private mutating func lookForMisspelling(_ name: String, line: Int) {
    guard !ownFields.contains(name) else { return }
    let near = spellings(near: name, among: shape.fields.map(\.name)).first
    guard let near else { return }
    report(
      line,
      "A \(shape.type) has no field “\(name)”. Did you mean “\(near)”? If it is the book's own, say so in the descriptor: “%type: \(name) line”."
    )
  }

  /// Looks for control characters, which no editor shows and which terminals obey.
  private mutating func check(_ field: (name: String, value: String, line: Int)) {
    var line = field.line
    for scalar in field.value.unicodeScalars {
      if scalar == "\n" {
        line += 1
      } else if scalar.properties.generalCategory == .control, scalar != "\t" {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        report(line, "There is a control character in \(field.name) (U+\(code)): delete it.")
        return
      }
    }
  }
}
