import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct UndoFileTests {
  private static let path = ".pledgebook/undo-rk.rec"

  /// An action that was done so many hours before tea time.
  private func act(_ number: Int, hours: Int64 = 0, _ changes: [Change]? = nil) -> Act {
    var random = SplitMix64(seed: UInt64(number))
    let at = Moment(seconds: teaTime.seconds - hours * 3600, offset: 60)
    return Act(
      id: NoteID(at: at, by: rk, random: &random), title: "note \(number)",
      changes: changes ?? [.file(sampleNote(number, "text \(number)"))])
  }

  private func undo(_ act: Act) -> Deed {
    Deed(9, act.changes.reversed().map(\.inverse), .undid(act.id))
  }

  private func deed(_ act: Act) -> Deed { Deed(1, act.changes, .did(act)) }

  /// A run that does these, to its end.
  private func run(_ deeds: [Deed], in book: TemporaryBook, as me: Initials = rk) throws {
    let session = try session(of: book, as: me)
    let writer = try Writer(session, bell: try Bell())
    for deed in deeds { writer.write(deed.number, deed.changes, deed.step) }
    #expect(writer.finish(within: 20))
  }

  private func history(
    of book: TemporaryBook, as me: Initials = rk, now: Moment = teaTime
  ) throws -> [Step] {
    try session(of: book, as: me, now: now).history()
  }

  /// The book as soon as the run before lets go of it.
  private func session(
    of book: TemporaryBook, as me: Initials = rk, now: Moment = teaTime
  ) throws -> WritingSession {
    let end = monotonicSeconds() + 20
    while true {
      do {
        return try WritingSession(book.folder, as: me, now: now)
      } catch {
        guard case .taken = error, monotonicSeconds() < end else { throw error }
        sched_yield()
      }
    }
  }

  @Test func whatWasDoneIsThereAtTheNextStart() throws {
    let book = try TemporaryBook()
    let acts = [act(1), act(2), act(3)]
    #expect(try history(of: book) == [])
    try run(acts.map(deed), in: book)
    try run([undo(acts[2])], in: book)
    #expect(try history(of: book) == acts.map { .did($0) } + [.undid(acts[2].id)])
    #expect(try history(of: book, as: ts) == [])
    #expect(try book.mode(Self.path) == 0o600)
    #expect(try Recfix.complaints(book.url(Self.path).path) == "")
    #expect(try book.notes().map(\.text) == ["text 1", "text 2"])
  }

  @Test func whatAJournalHasIsThereAfterACrash() throws {
    let book = try TemporaryBook()
    let acts = [act(1), act(2)]
    do {
      let session = try session(of: book)
      var journal = Journal(book.folder, of: rk, stamp: session.stamp)
      try journal.write(acts.map(deed))
    }
    #expect(try history(of: book) == acts.map { .did($0) })
    #expect(try book.notes().map(\.text) == ["text 1", "text 2"])
  }

  @Test func anActionOfManyChangesIsOne() throws {
    let book = try TemporaryBook()
    let (old, new) = (sampleNote(1, "old"), sampleNote(1, "new"))
    let whole = act(7, [.file(old), .correct(from: old, to: new), .file(sampleNote(2, "two"))])
    var signed = act(8, [.enter(.person(Person(initials: ts, name: "Tom")))])
    signed.signedBefore = rk
    try run(
      [deed(whole), undo(whole), Deed(3, whole.changes, .redid(whole.id)), deed(signed)], in: book)
    #expect(
      try history(of: book)
        == [.did(whole), .undid(whole.id), .redid(whole.id), .did(signed)])
  }

  @Test func aTornEndIsLeftOutAndSwallowsNothing() throws {
    let book = try TemporaryBook()
    try run([deed(act(1)), deed(act(2))], in: book)
    let bytes = Array(try book.text(Self.path).utf8)
    for length in stride(from: bytes.count - 1, to: bytes.count / 2, by: -7) {
      try book.put(Self.path, Array(bytes.prefix(length)))
      let file = UndoFile(folder: book.folder, initials: rk)
      try file.add([Journal.read(Journal.spell(deed(act(3))))])
      // The line end after the checksum is not needed.
      let isWhole = length >= bytes.count - 2
      let expected = [act(1)] + (isWhole ? [act(2)] : []) + [act(3)]
      #expect(try file.steps(now: teaTime) == expected.map { .did($0) }, "cut at \(length)")
    }
  }

  @Test func whatIsOlderThanADayGoesAtTheStart() throws {
    let book = try TemporaryBook()
    let (old, young) = (act(1, hours: 23), act(2, hours: 1))
    try run([deed(old), deed(young), undo(old)], in: book)
    let later = Moment(seconds: teaTime.seconds + 2 * 3600, offset: 60)
    let file = UndoFile(folder: book.folder, initials: rk)
    try file.prune(now: teaTime)
    #expect(try file.steps(now: teaTime).count == 3)
    // It is not offered, and then its words are gone as well.
    #expect(try history(of: book, now: later) == [.did(young)])
    #expect(try book.text(Self.path).contains("text 1"))
    do {
      let session = try session(of: book, now: later)
      #expect(try Writer(session, bell: try Bell()).finish(within: 20))
    }
    #expect(try !book.text(Self.path).contains("text 1"))
    #expect(try file.steps(now: teaTime) == [.did(young)])
    #expect(try book.mode(Self.path) == 0o600)
    try file.prune(now: Moment(seconds: teaTime.seconds + 100 * 3600, offset: 60))
    #expect(try !book.names(in: ".pledgebook").contains("undo-rk.rec"))
  }

  @Test func wordsThatWereErasedAreNotDoneAgain() throws {
    let book = try TemporaryBook()
    try run([deed(act(1)), deed(act(2))], in: book)
    try book.put(Self.path, try book.text(Self.path).replacing("text 1", with: "[erased]"))
    #expect(try history(of: book) == [.did(act(2))])
  }

  @Test func thatItCannotBeKeptHoldsNoNoteUp() throws {
    let book = try TemporaryBook()
    try book.put("\(Self.path)/in the way", "")
    try run([deed(act(1))], in: book)
    #expect(try book.notes().map(\.text) == ["text 1"])
    #expect(try Journal.paths(in: book.folder, of: rk) == [])
  }
}
