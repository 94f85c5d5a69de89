#if canImport(Glibc)
  import Glibc
#else
  #error("Finding searches with strstr of the C library.")
#endif

/// The folded texts of a book, end to end, so that one scan of memory finds words in all of them.
///
/// It is made when something is looked for first, and follows the book from then on.
package struct FindIndex: Sendable {
  private enum Item: Sendable {
    case organisation(OrganisationID)
    case pledge(PledgeID)
    case note(NoteID)
  }

  /// Each text ends in `boundary`, and all of them in a NUL, as C wants it.
  private var bytes: [UInt8] = [0]
  private var items: [Item] = []
  private var ends: [Int] = []

  /// The texts of `book` as they are now: names and aliases of organisations, pledges, notes.
  package init(_ book: Book) {
    for organisation in book.organisations.all {
      append(
        .organisation(organisation.id),
        ([organisation.name] + organisation.aliases).joined(separator: "\n"))
    }
    for pledge in book.pledges.all { append(.pledge(pledge.id), pledge.text) }
    for note in book.log.all { append(.note(note.id), note.text) }
  }

  /// Adds a note that has been filed or put differently since.
  package mutating func add(_ note: Note) { append(.note(note.id), note.text) }

  private mutating func append(_ item: Item, _ text: String) {
    bytes.removeLast()
    fold(text, into: &bytes)
    bytes.append(boundary)
    bytes.append(0)
    items.append(item)
    ends.append(bytes.count - 1)
  }

  /// What holds every word of `query`, case and accents left aside. A note that has been put
  /// differently since is found by its present text only.
  package func find(_ query: String, in book: Book) -> Found {
    let words = folded(query).split(separator: " ").map(String.init)
    guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else { return Found() }
    var found = Found()
    bytes.withUnsafeBytes { all in
      guard let base = all.bindMemory(to: CChar.self).baseAddress else { return }
      var start = 0
      while let hit = strstr(base + start, longest).map({ UnsafePointer($0) }) {
        let index = item(at: hit - base)
        let begin = index == 0 ? 0 : ends[index - 1]
        start = ends[index]
        let holdsAll = words.allSatisfy { word in
          strstr(base + begin, word).map { UnsafePointer($0) - base < start } ?? false
        }
        if holdsAll { take(items[index], into: &found, words: words, book: book) }
      }
    }
    return found
  }

  private func take(_ item: Item, into found: inout Found, words: [String], book: Book) {
    switch item {
    case .organisation(let id): found.organisations.insert(id)
    case .pledge(let id): found.pledges.insert(id)
    case .note(let id):
      guard let note = book.log[id], !book.log.isCovered(id) else { return }
      let now = folded(note.text)
      let stillHolds = words.allSatisfy { strstr(now, $0) != nil }
      guard stillHolds, found.notes.insert(id).inserted else { return }
      found.subjects.insert(note.subject)
    }
  }

  private func item(at offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What a search found.
package struct Found: Equatable, Sendable {
  /// Organisations by name or alias.
  package var organisations: Set<OrganisationID> = []
  /// Pledges by their own text.
  package var pledges: Set<PledgeID> = []
  /// Notes by their text.
  package var notes: Set<NoteID> = []
  /// What those notes are filed under.
  package var subjects: Set<Subject> = []

  /// Nothing found.
  package init() {}

  /// Whether the pledge is to be shown: for its own text, its organisation's name or its notes.
  package func shows(_ pledge: PledgeID, of organisation: OrganisationID?) -> Bool {
    pledges.contains(pledge) || subjects.contains(.pledge(pledge))
      || organisation.map(organisations.contains) ?? false
  }
}

/// A byte that no folded text holds, so that nothing is found across two texts.
private let boundary: UInt8 = 1
