#if canImport(Glibc)
  import Glibc
#else
  #error("Finding searches with strstr of the C library.")
#endif

/// The folded texts of a book, end to end in one piece of memory, so that looking through all of them
/// is quick.
///
/// It is made when something is looked for first, and follows the log from then on; when anything
/// else in the book has changed it is made anew. What was found is kept: a word that grows letter by letter is
/// looked for only where its beginning was found, and one that shrinks again not at all.
package struct FindIndex: Sendable {
  private struct NoteText: Sendable {
    var place: Int32
    var subject: Subject
  }

  /// A text that holds the words, and where the last of them begins there first.
  private struct Hit: Sendable {
    var text: Int32
    var place: UInt32
  }

  /// A search that was made.
  private struct Step: Sendable {
    var words: [[CChar]]
    var hits: [Hit]
    /// What the hits come to, unless the log has changed since.
    var found: Found?
  }

  /// Each text ends in a NUL, as C wants it; no folded text holds one.
  private var bytes: [UInt8] = []
  /// Where each text begins: of the organisations, the pledges, the notes.
  private var starts: [UInt32] = []
  /// The edition of the book's lists that it was made of.
  private let edition: Int
  private let organisations: [OrganisationID]
  private let pledges: [PledgeID]
  private var notes: [NoteText] = []
  /// Which of `notes` is the present text of the note at each place of the log.
  private var newest: [Int32] = []
  private var changed: [NoteID] = []
  private var revision = -1
  /// Each but the first narrows the one before it; a long word's worth of them.
  private var steps: [Step] = []

  /// The texts of `book` as they are now: names and aliases of organisations, pledges, notes.
  package init(_ book: Book) {
    edition = book.edition
    organisations = book.organisations.ids
    pledges = book.pledges.ids
    for organisation in book.organisations.all {
      append(([organisation.name] + organisation.aliases).joined(separator: "\n"))
    }
    for pledge in book.pledges.all { append(pledge.text) }
    follow(book.log)
  }

  /// Whether the book's lists are still those it was made of.
  package func isOf(_ book: Book) -> Bool { edition == book.edition }

  private mutating func append(_ text: String) {
    starts.append(UInt32(bytes.count))
    fold(text, into: &bytes)
    bytes.append(0)
  }

  // MARK: Following the log

  /// Takes up that a note has been put back or put differently. New ones it finds by itself.
  package mutating func add(_ note: Note) { changed.append(note.id) }

  private mutating func follow(_ log: NoteLog) {
    guard revision != log.revision else { return }
    revision = log.revision
    let first = starts.count
    let known = Int32(newest.count)
    for id in changed {
      if let place = log.place(of: id), place < known { append(log.note(at: place), at: place) }
    }
    changed = []
    for place in known..<log.nextPlace { append(log.note(at: place), at: place) }
    for index in steps.indices {
      steps[index].hits += texts(from: first, holding: steps[index].words)
      steps[index].found = nil
    }
  }

  private mutating func append(_ note: Note, at place: Int32) {
    if Int(place) == newest.count { newest.append(0) }
    newest[Int(place)] = Int32(notes.count)
    notes.append(NoteText(place: place, subject: note.subject))
    // Nothing leads to a safeguarding concern, not even words that somebody wrote there by hand.
    append(note.kind == .safeguarding ? "" : note.text)
  }

  // MARK: Finding

  /// What holds every word of `query`, case and accents left aside. A note that has been put
  /// differently since is found by its present text only.
  package mutating func find(_ query: String, in book: Book) -> Found {
    follow(book.log)
    let words = folded(query).split(separator: " ").map { Array(String($0).utf8CString) }
    guard !words.isEmpty else { return Found() }
    while let last = steps.last, !last.words.mayNarrow(to: words) { steps.removeLast() }
    if let last = steps.last {
      if last.words != words {
        let hits = narrowed(last, to: words)
        // As many are the same.
        let found = hits.count == last.hits.count ? last.found : nil
        steps.append(Step(words: words, hits: hits, found: found))
      }
    } else {
      steps.append(Step(words: words, hits: texts(from: 0, holding: words)))
    }
    if steps.count > 24 { steps.removeFirst() }
    let last = steps.count - 1
    let found = steps[last].found ?? gather(steps[last].hits, in: book)
    steps[last].found = found
    return found
  }

  /// The texts from one on that hold all of `words`.
  private func texts(from first: Int, holding words: [[CChar]]) -> [Hit] {
    withTexts { all in (first..<starts.count).compactMap { hit(in: Int32($0), of: all, words) } }
  }

  /// Those of a step that hold all of `words`, which may narrow it.
  private func narrowed(_ step: Step, to words: [[CChar]]) -> [Hit] {
    guard let word = words.last, let known = step.words.last, words.count == step.words.count,
      words.dropLast() == step.words.dropLast()
    else { return withTexts { all in step.hits.compactMap { hit(in: $0.text, of: all, words) } } }
    let letters = word[(known.count - 1)..<(word.count - 1)]
    return withTexts { all in
      func hasGrown(_ hit: Hit) -> Bool {
        let place = all + Int(hit.place)
        return letters.indices.allSatisfy { place[$0] == letters[$0] }
      }
      // Nearly always the new letters stand behind the others, and there is nothing to be moved.
      if step.hits.allSatisfy(hasGrown) { return step.hits }
      return step.hits.compactMap { hit in
        if hasGrown(hit) { return hit }
        let place = strstr(all + Int(hit.place), word)
        return place.map { Hit(text: hit.text, place: UInt32(UnsafePointer($0) - all)) }
      }
    }
  }

  /// A text that holds all of `words`; nil if it does not.
  private func hit(in text: Int32, of all: UnsafePointer<CChar>, _ words: [[CChar]]) -> Hit? {
    let start = all + Int(starts[Int(text)])
    var found = start
    for word in words {
      guard let next = strstr(start, word) else { return nil }
      found = UnsafePointer(next)
    }
    return Hit(text: text, place: UInt32(found - all))
  }

  private func withTexts(_ body: (UnsafePointer<CChar>) -> [Hit]) -> [Hit] {
    bytes.withUnsafeBytes { bytes in
      bytes.assumingMemoryBound(to: CChar.self).baseAddress.map(body) ?? []
    }
  }

  private func gather(_ hits: [Hit], in book: Book) -> Found {
    var found = Found()
    for hit in hits {
      var index = Int(hit.text)
      if index < organisations.count {
        found.organisations.insert(organisations[index])
        for pledge in book.pledges(of: organisations[index]) { found.pledges.insert(pledge) }
        continue
      }
      index -= organisations.count
      if index < pledges.count {
        found.pledges.insert(pledges[index])
        continue
      }
      index -= pledges.count
      let note = notes[index]
      guard newest[Int(note.place)] == index, book.log.stands(at: note.place) else { continue }
      found.notes.insert(note.place)
      if found.subjects.insert(note.subject), case .pledge(let pledge) = note.subject,
        book.pledges[pledge] != nil
      {
        found.pledges.insert(pledge)
      }
    }
    return found
  }
}

extension [[CChar]] {
  /// Whether what holds all of `words` is certain to hold all of these: they have grown at their
  /// ends, or more have come after them.
  fileprivate func mayNarrow(to words: [[CChar]]) -> Bool {
    count <= words.count && zip(self, words).allSatisfy { $1.starts(with: $0.dropLast()) }
  }
}
