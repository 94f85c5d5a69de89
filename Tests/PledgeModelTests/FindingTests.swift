import Testing

@testable import PledgeModel

@Suite struct FindingTests {
  private func found(_ query: String, in book: Book) -> Found {
    var index = FindIndex(book)
    return index.find(query, in: book)
  }

  private func notes(_ query: String, in book: Book) -> Set<NoteID> {
    found(query, in: book).notes.all(in: book)
  }

  @Test func wordsAreFoundInNamesPledgesAndNotes() throws {
    var book = try Room.book()
    let note = try Room.note("aaaa", text: "The FORM is in five languages")
    book.apply(.file(note))
    let form = found("form", in: book)
    #expect(form.organisations == [])
    #expect(form.pledges == [Room.nightjar2])
    #expect(form.notes.all(in: book) == [note.id])
    #expect(form.subjects == SubjectSet([.pledge(Room.nightjar2)]))
    #expect(found("counsel", in: book).organisations == [Room.nightjar])
    #expect(found("zebra", in: book) == Found())
    #expect(found("", in: book) == Found())
    #expect(found("   ", in: book) == Found())
  }

  @Test func allWordsAreInOneTextInAnyOrder() throws {
    var book = try Room.book()
    let both = try Room.note("aaaa", text: "budget for interpreters")
    let one = try Room.note("bbbb", text: "budget")
    let other = try Room.note("cccc", text: "interpreters")
    _ = book.read([one, both, other])
    #expect(notes("interpreters budget", in: book) == [both.id])
    #expect(notes("budget budg b", in: book) == [both.id, one.id])
    #expect(notes("budgetinterpreters", in: book) == [])
    #expect(notes("budget zebra", in: book) == [])
    // "interpreters" ends one text and "budget" begins another: never across.
    #expect(notes("rsbud", in: book) == [])
  }

  @Test func caseAndAccentsMakeNoDifference() throws {
    var book = try Room.book()
    let note = try Room.note("aaaa", text: "Nguyễn’s CAFÉ in İstanbul — বাংলা")
    book.apply(.file(note))
    for query in ["nguyen's", "NGUYỄN", "cafe\u{301}", "istanbul -", "বাংলা", "in   café"] {
      #expect(notes(query, in: book) == [note.id], "\(query)")
    }
    #expect(notes("বিংলা", in: book) == [])
  }

  @Test func linesOfATextAreOneText() throws {
    var book = try Room.book()
    let note = try Room.note("aaaa", text: "first line\nsecond\u{1}line")
    book.apply(.file(note))
    #expect(notes("first second", in: book) == [note.id])
    #expect(notes("second line", in: book) == [note.id])
  }

  @Test func notesAreFoundByTheirPresentText() throws {
    var book = try Room.book()
    let old = try Room.note("aaaa", text: "budget")
    var new = old
    new.text = "interpreters"
    book.apply(.file(old))
    var index = FindIndex(book)
    book.apply(.correct(from: old, to: new))
    index.add(new)
    #expect(index.find("budget", in: book).notes.all(in: book) == [])
    #expect(index.find("interp", in: book).notes.all(in: book) == [old.id])
    book.apply(.correct(from: new, to: old))
    index.add(old)
    #expect(index.find("budget", in: book).notes.all(in: book) == [old.id])
    #expect(index.find("interp", in: book).notes.all(in: book) == [])
    book.apply(.takeOut(old))
    #expect(index.find("budget", in: book).notes.all(in: book) == [])
    book.apply(.putBack(old))
    index.add(old)
    #expect(index.find("budget", in: book).notes.all(in: book) == [old.id])
  }

  @Test func whatStandsNoLongerIsNotFound() throws {
    var book = try Room.book()
    let old = try Room.note("aaaa", by: "ts", text: "budget")
    var new = try Room.note("bbbb", minute: 1, text: "no budget")
    new.replaces = old.id
    _ = book.read([old, new])
    #expect(notes("budget", in: book) == [new.id])
  }

  @Test func pledgesAreShownForTheirTextTheirOrganisationAndTheirNotes() throws {
    var book = try Room.book()
    #expect(found("counsel", in: book).pledges == [Room.nightjar1, Room.nightjar2])
    #expect(found("form", in: book).pledges == [Room.nightjar2])
    #expect(found("budget", in: book).pledges == [])
    book.apply(.file(try Room.note("aaaa", on: .pledge(Room.ashbourne1), text: "budget")))
    #expect(found("budget", in: book).pledges == [Room.ashbourne1])
    #expect(found("budget", in: book).pledges.count == 1)
    // A pledge that the files do not have is not counted.
    book.apply(.file(try Room.note("bbbb", on: .pledge("gone-2023-1"), text: "budget")))
    #expect(found("budget", in: book).pledges == [Room.ashbourne1])
    #expect(found("budget", in: book).subjects.contains(.pledge("gone-2023-1")))
  }

  @Test func aLongWordIsFoundLetterByLetterAndBack() throws {
    var book = try Room.book()
    let word = String(repeating: "ab", count: 30)
    let long = try Room.note("aaaa", text: "so \(word)")
    let short = try Room.note("bbbb", text: "so \(word.dropLast(20))")
    _ = book.read([long, short])
    var index = FindIndex(book)
    for length in Array(1...60) + (1..<60).reversed() {
      let found = index.find(String(word.prefix(length)), in: book)
      #expect(found.notes.all(in: book) == (length > 40 ? [long.id] : [long.id, short.id]))
    }
  }

  /// Random texts of few letters, so that everything nearly matches, looked for letter by letter
  /// while notes come, change and go, against a plain search in each text.
  @Test(arguments: 0..<10)
  func findsWhatAPlainSearchFinds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let letters = ["a", "b", "B", "é", "e", " ", " ", "ß", "s", "ক", "\n", "’", "'"]
    func letter() -> String { letters.randomElement(using: &random) ?? "" }
    func words(_ longest: Int) -> String {
      (0..<Int.random(in: 0...longest, using: &random)).map { _ in letter() }.joined()
    }
    var book = try Room.book()
    var index = FindIndex(book)
    var notes: [Note] = []
    var query = ""
    for number in 0..<60 {
      var note = try Room.note("a\(100 + number)", minute: number, text: words(14))
      note.file(
        under: [.inbox, .organisation(Room.ashbourne), .pledge(Room.nightjar1), note.subject]
          .randomElement(using: &random) ?? .inbox)
      if let old = notes.randomElement(using: &random), random.once(in: 8) {
        note.replaces = old.id
      }
      if random.once(in: 4), let old = notes.randomElement(using: &random), book.log[old.id] != nil
      {
        var new = old
        new.text = note.text
        new.file(under: note.subject)
        book.apply(.correct(from: old, to: new))
        index.add(new)
      } else {
        book.apply(.file(note))
        notes.append(note)
        if random.once(in: 2) { index.add(note) }
      }
      if random.once(in: 10), let old = notes.randomElement(using: &random) {
        book.apply(.takeOut(old))
      }
      // Now and then from a fresh index.
      if random.once(in: 20) { index = FindIndex(book) }
      for _ in 0..<4 {
        switch Int.random(in: 0..<8, using: &random) {
        case 0...3: query += letter()
        case 4, 5: _ = query.popLast()
        case 6:
          query.insert(
            contentsOf: letter(),
            at: query.indices.randomElement(using: &random) ?? query.startIndex)
        default: query = words(5)
        }
        let found = index.find(query, in: book)
        let expected = plainly(query, in: book)
        try #require(found.organisations == expected.organisations, "\(query)")
        try #require(found.pledges == expected.pledges, "\(query)")
        try #require(found.notes.all(in: book) == expected.notes, "\(query)")
        try #require(found.subjects == expected.subjects, "\(query)")
      }
    }
  }

  /// What a search in each text by itself finds.
  private func plainly(
    _ query: String, in book: Book
  ) -> (
    organisations: IdentifierSet<Organisation>, pledges: IdentifierSet<Pledge>, notes: Set<NoteID>,
    subjects: SubjectSet
  ) {
    let wanted = folded(query).split(separator: " ").map { Array($0.unicodeScalars) }
    func holds(_ text: String) -> Bool {
      let text = Array(folded(text).unicodeScalars)
      return !wanted.isEmpty
        && wanted.allSatisfy { word in text.indices.contains { text[$0...].starts(with: word) } }
    }
    let organisations = book.organisations.all.filter {
      holds(([$0.name] + $0.aliases).joined(separator: "\n"))
    }.map(\.id)
    let notes = book.log.all.filter { holds($0.text) }
    let pledges = book.pledges.all.filter { pledge in
      holds(pledge.text) || organisations.contains(pledge.organisation)
        || notes.contains { $0.pledge == pledge.id }
    }.map(\.id)
    return (
      IdentifierSet(organisations), IdentifierSet(pledges), Set(notes.map(\.id)),
      SubjectSet(notes.map(\.subject))
    )
  }
}

extension IdentifierSet {
  fileprivate init(_ ids: [Identifier<Thing>]) {
    self = []
    for id in ids { insert(id) }
  }
}

extension SubjectSet {
  fileprivate init(_ subjects: [Subject]) {
    self.init()
    for subject in subjects { _ = insert(subject) }
  }
}

extension NoteSet {
  fileprivate func all(in book: Book) -> Set<NoteID> {
    Set(book.log.all.map(\.id).filter { contains($0, in: book.log) })
  }
}
