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
  /// Which text is the present one of a note that has been added again.
  private var newest: [NoteID: Int] = [:]

  /// The texts of `book` as they are now: names and aliases of organisations, pledges, notes.
  package init(_ book: Book) {
    for organisation in book.organisations.all {
      append(
        .organisation(organisation.id),
        ([organisation.name] + organisation.aliases).joined(separator: "\n"))
    }
    for pledge in book.pledges.all { append(.pledge(pledge.id), pledge.text) }
    for note in book.log.everything { append(.note(note.id), note.text) }
  }

  /// Adds a note that has been filed, put back or put differently since.
  package mutating func add(_ note: Note) {
    newest[note.id] = items.count
    append(.note(note.id), note.text)
  }

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
    let words = folded(query).split(separator: " ").map { Array(String($0).utf8CString) }
    var found = Found()
    guard !words.isEmpty else { return found }
    bytes.withUnsafeBytes { all in
      guard let base = all.bindMemory(to: CChar.self).baseAddress else { return }
      // Where each word occurs next. No byte is looked at twice for one word, however often the
      // others occur.
      var next = words.map { _ in -1 }
      var begin = 0
      while true {
        var farthest = begin
        for index in words.indices {
          if next[index] < begin {
            guard let hit = strstr(base + begin, words[index]) else { return }
            next[index] = UnsafePointer(hit) - base
          }
          farthest = max(farthest, next[index])
        }
        let text = item(at: farthest)
        let start = text == 0 ? 0 : ends[text - 1]
        if next.allSatisfy({ $0 >= start }) {
          take(text, into: &found, book: book)
          begin = ends[text]
        } else {
          begin = start
        }
      }
    }
    return found
  }

  private func take(_ index: Int, into found: inout Found, book: Book) {
    switch items[index] {
    case .organisation(let id): found.organisations.insert(id)
    case .pledge(let id): found.pledges.insert(id)
    case .note(let id):
      guard newest[id].map({ $0 == index }) ?? true, book.log.stands(id),
        let note = book.log[id]
      else { return }
      found.notes.insert(id)
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
