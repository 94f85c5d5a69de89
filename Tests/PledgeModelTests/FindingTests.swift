import PledgeModel
import Testing

@Suite struct FindingTests {
  private func found(_ query: String, in book: Book) -> Found {
    FindIndex(book).find(query, in: book)
  }

  @Test func wordsAreFoundInNamesPledgesAndNotes() throws {
    var book = try Room.book()
    let note = try Room.note("aaaa", text: "The FORM is in five languages")
    book.apply(.file(note))
    let form = found("form", in: book)
    #expect(form.organisations == [])
    #expect(form.pledges == [Room.nightjar2])
    #expect(form.notes == [note.id])
    #expect(form.subjects == [.pledge(Room.nightjar2)])
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
    #expect(found("interpreters budget", in: book).notes == [both.id])
    #expect(found("budget budg b", in: book).notes == [both.id, one.id])
    #expect(found("budgetinterpreters", in: book).notes == [])
    #expect(found("budget zebra", in: book).notes == [])
    // "interpreters" ends one text and "budget" begins another: never across.
    #expect(found("rsbud", in: book).notes == [])
  }

  @Test func caseAndAccentsMakeNoDifference() throws {
    var book = try Room.book()
    let note = try Room.note("aaaa", text: "Nguyễn’s CAFÉ in İstanbul — বাংলা")
    book.apply(.file(note))
    for query in ["nguyen's", "NGUYỄN", "cafe\u{301}", "istanbul -", "বাংলা", "in   café"] {
      #expect(found(query, in: book).notes == [note.id], "\(query)")
    }
    #expect(found("বিংলা", in: book).notes == [])
  }

  @Test func linesOfATextAreOneText() throws {
    var book = try Room.book()
    let note = try Room.note("aaaa", text: "first line\nsecond\u{1}line")
    book.apply(.file(note))
    #expect(found("first second", in: book).notes == [note.id])
    #expect(found("second line", in: book).notes == [note.id])
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
    #expect(index.find("budget", in: book).notes == [])
    #expect(index.find("interp", in: book).notes == [old.id])
    book.apply(.correct(from: new, to: old))
    index.add(old)
    #expect(index.find("budget", in: book).notes == [old.id])
    #expect(index.find("interp", in: book).notes == [])
    book.apply(.takeOut(old))
    #expect(index.find("budget", in: book).notes == [])
    book.apply(.putBack(old))
    index.add(old)
    #expect(index.find("budget", in: book).notes == [old.id])
  }

  @Test func whatStandsNoLongerIsNotFound() throws {
    var book = try Room.book()
    let old = try Room.note("aaaa", by: "ts", text: "budget")
    var new = try Room.note("bbbb", minute: 1, text: "no budget")
    new.replaces = old.id
    _ = book.read([old, new])
    #expect(found("budget", in: book).notes == [new.id])
  }

  @Test func aFilterShowsPledgesByTextOrganisationAndNotes() {
    var found = Found()
    #expect(!found.shows(Room.nightjar1, of: Room.nightjar))
    found.pledges = [Room.nightjar1]
    #expect(found.shows(Room.nightjar1, of: nil))
    found = Found()
    found.subjects = [.pledge(Room.nightjar1)]
    #expect(found.shows(Room.nightjar1, of: nil))
    #expect(!found.shows(Room.nightjar2, of: nil))
    found = Found()
    found.organisations = [Room.nightjar]
    #expect(found.shows(Room.nightjar2, of: Room.nightjar))
    #expect(!found.shows(Room.ashbourne1, of: Room.ashbourne))
  }

  /// Random texts of few letters, so that everything nearly matches, against folded `contains`.
  @Test(arguments: 0..<10)
  func findsWhatAPlainSearchFinds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let letters = ["a", "b", "B", "é", "e", " ", " ", "ß", "s", "ক", "\n", "’", "'"]
    func words(_ longest: Int) -> String {
      (0..<Int.random(in: 0...longest, using: &random))
        .compactMap { _ in letters.randomElement(using: &random) }.joined()
    }
    var book = try Room.book()
    var index = FindIndex(book)
    var notes: [Note] = []
    for number in 0..<60 {
      var note = try Room.note("a\(100 + number)", minute: number)
      note.text = words(14)
      if let old = notes.randomElement(using: &random), random.once(in: 8) {
        note.replaces = old.id
      }
      if random.once(in: 4), let old = notes.randomElement(using: &random), book.log[old.id] != nil
      {
        var new = old
        new.text = note.text
        book.apply(.correct(from: old, to: new))
        index.add(new)
      } else {
        book.apply(.file(note))
        notes.append(note)
        index.add(note)
      }
      if random.once(in: 10), let old = notes.randomElement(using: &random) {
        book.apply(.takeOut(old))
      }
      // Now and then from a fresh index.
      if random.once(in: 10) { index = FindIndex(book) }
      let query = words(5)
      let wanted = folded(query).split(separator: " ")
      let expected = book.log.all.filter { note in
        let text = folded(note.text).unicodeScalars
        return !wanted.isEmpty
          && wanted.allSatisfy { word in
            let word = Array(word.unicodeScalars)
            return text.indices.contains { text[$0...].starts(with: word) }
          }
      }
      let found = index.find(query, in: book)
      try #require(found.notes == Set(expected.map(\.id)), "\(query)")
      try #require(found.subjects == Set(expected.map(\.subject)))
    }
  }
}
