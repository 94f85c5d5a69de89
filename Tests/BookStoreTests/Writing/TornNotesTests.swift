import PledgeModel
import RecFile
import Testing

@testable import BookStore

@Suite struct TornNotesTests {
  private let notes = (1...3).map { sampleNote($0, "note \($0)") }
  private let descriptor = Array("%rec: Note\n\n".utf8)
  private let zeros = [UInt8](repeating: 0, count: 7)

  private func spell(_ note: Note) -> [UInt8] { RecWriter.spell(note.entries) }

  /// The notes, one below the other.
  private func file(_ notes: [Note]) -> [UInt8] {
    descriptor + Array(notes.map { spell($0) }.joined(separator: [10]))
  }

  @Test func aWholeFileIsNotTouched() {
    #expect(TornNotes(file(notes), journalled: notes) == nil)
    #expect(TornNotes([], journalled: notes) == nil)
  }

  @Test func fromTheFirstZeroOnWhatTheJournalHasIsToBeFiledAgain() throws {
    // The second note's bytes are missing, and the third's are there.
    let missing = [UInt8](repeating: 0, count: spell(notes[1]).count + 1)
    let bytes = file([notes[0]]) + missing + [10] + spell(notes[2])
    let torn = try #require(TornNotes(bytes, journalled: Array(notes[1...])))
    #expect(torn.sound == file([notes[0]]))
    #expect(torn.fragments == [])
  }

  @Test func whatTheJournalDoesNotHaveStays() throws {
    let bytes = file([notes[0]]) + zeros + [10] + spell(notes[1]) + [10] + spell(notes[2])
    let torn = try #require(TornNotes(bytes, journalled: []))
    #expect(torn.sound == file(notes))
    #expect(torn.fragments == [])
  }

  @Test func whatCannotBeReadBetweenZerosIsAFragment() throws {
    let half = Array(spell(notes[1]).dropFirst(30).dropLast(8))
    let bytes = file([notes[0]]) + zeros + half + zeros + [10] + spell(notes[2])
    let torn = try #require(TornNotes(bytes, journalled: [notes[2]]))
    #expect(torn.sound == file([notes[0]]))
    #expect(torn.fragments == [half])
  }

  @Test func aHalfAtTheEndGoesWhenTheJournalHasItWhole() throws {
    let whole = spell(notes[1])
    for length in 1..<(whole.count - 1) {
      let bytes = file([notes[0]]) + [10] + whole.prefix(length)
      let torn = try #require(TornNotes(bytes, journalled: [notes[1]]), "\(length)")
      #expect(RecDocument(torn.sound).paragraphs.count == 2)
      #expect(torn.fragments == [])
      #expect(TornNotes(bytes, journalled: []) == nil)
    }
  }
}
