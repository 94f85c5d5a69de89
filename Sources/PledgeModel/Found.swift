/// What a search found.
package struct Found: Equatable, Sendable {
  /// Organisations by name or alias.
  package internal(set) var organisations = IdentifierSet<Organisation>()
  /// The pledges to be shown: for their own text, their organisation's name or their notes.
  package internal(set) var pledges = IdentifierSet<Pledge>()
  /// Notes by their text.
  package internal(set) var notes = NoteSet()
  /// What those notes are filed under.
  package internal(set) var subjects = SubjectSet()

  /// Nothing found.
  package init() {}
}

/// Identifiers without order, a bit each.
package struct IdentifierSet<Thing>: Equatable, Sendable {
  private var numbers = NumberSet()

  /// How many there are.
  package var count: Int { numbers.count }

  /// Whether the identifier is among them.
  package func contains(_ id: Identifier<Thing>) -> Bool { numbers.contains(Int(id.number)) }

  mutating func insert(_ id: Identifier<Thing>) { numbers.insert(Int(id.number)) }
}

extension IdentifierSet: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Identifier<Thing>...) {
    for element in elements { insert(element) }
  }
}

/// Notes of one log without order, a bit each.
package struct NoteSet: Equatable, Sendable {
  private var places = NumberSet()

  /// How many there are.
  package var count: Int { places.count }

  /// Whether the note of that id is among them; `log` is the log they are of.
  package func contains(_ id: NoteID, in log: NoteLog) -> Bool {
    log.place(of: id).map { places.contains(Int($0)) } ?? false
  }

  mutating func insert(_ place: Int32) { places.insert(Int(place)) }
}

/// Subjects without order, a bit each.
package struct SubjectSet: Equatable, Sendable {
  private var numbers = NumberSet()

  /// Whether the subject is among them.
  package func contains(_ subject: Subject) -> Bool { numbers.contains(number(of: subject)) }

  /// False when it was there already.
  mutating func insert(_ subject: Subject) -> Bool { numbers.insert(number(of: subject)) }

  private func number(of subject: Subject) -> Int {
    switch subject {
    case .inbox: 0
    case .organisation(let id): 2 * Int(id.number) + 1
    case .pledge(let id): 2 * Int(id.number) + 2
    }
  }
}

/// Small numbers without order, a bit each: as quick to fill, to ask and to compare as a set can be.
private struct NumberSet: Equatable, Sendable {
  /// The last one is never 0, so that equal sets have equal words.
  private var words: [UInt64] = []
  private(set) var count = 0

  func contains(_ number: Int) -> Bool {
    let word = number >> 6
    return word < words.count && words[word] & bit(number) != 0
  }

  /// False when it was there already.
  @discardableResult
  mutating func insert(_ number: Int) -> Bool {
    let word = number >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    guard words[word] & bit(number) == 0 else { return false }
    words[word] |= bit(number)
    count += 1
    return true
  }

  private func bit(_ number: Int) -> UInt64 { 1 << UInt64(number & 63) }
}
