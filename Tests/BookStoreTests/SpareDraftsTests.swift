import PledgeModel
import Testing

@testable import BookStore

@Suite struct SpareDraftsTests {
  private func draft(_ text: String) -> StoredDraft {
    StoredDraft(
      before: text, after: "", subject: .inbox, correcting: nil, wasOpen: true, filedAs: nil)
  }

  @Test func whatASecondWindowHalfTypedIsOfferedAndLosesNobodysElse() throws {
    let book = try TemporaryBook()
    try book.put(".pledgebook/draft-rk", StoredDraft.spell([draft("hers")]))
    let session = try WritingSession(book.folder, as: rk, now: teaTime)
    let second = try SpareDrafts(book.folder, of: rk, number: 7)
    second.keep([draft("its")])
    second.keep([draft("its own ")])
    second.finish(within: 20)
    #expect(try book.mode(".pledgebook/draft-rk-7") == 0o600)
    #expect(try session.drafts() == [draft("its own "), draft("hers")])
    #expect(try book.names(in: ".pledgebook") == ["draft-rk", "lock-rk"])
    // They are one note-taker's lines now.
    #expect(try session.drafts() == [draft("its own "), draft("hers")])
  }

  @Test func aWindowThatIsThereKeepsItsLines() throws {
    let book = try TemporaryBook()
    let session = try WritingSession(book.folder, as: rk, now: teaTime)
    let path = ".pledgebook/draft-rk-8"
    try book.put(path, StoredDraft.spell([draft("being typed")]))
    do {
      var held = try Descriptor(at: book.folder.descriptor, path, readWrite)
      let isHeld = try held.lock()
      #expect(isHeld)
      #expect(try session.drafts() == [])
    }
    #expect(try session.drafts() == [draft("being typed")])
  }

  @Test func withNothingToKeepThereIsNoFile() throws {
    let book = try TemporaryBook()
    let session = try WritingSession(book.folder, as: rk, now: teaTime)
    let second = try SpareDrafts(book.folder, of: rk, number: 7)
    second.keep([draft("typed and put right")])
    second.keep([])
    second.finish(within: 20)
    let third = try SpareDrafts(book.folder, of: rk, number: 9)
    third.keep([draft("taken over")])
    third.discard(within: 20)
    #expect(try session.drafts() == [])
    #expect(try book.names(in: ".pledgebook") == ["lock-rk"])
  }
}
