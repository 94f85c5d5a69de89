import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct JournalTests {
  let changes: [Change] = [
    .enter(.event(sampleEvent)),
    .enter(.person(Person(initials: ts, name: "Tom", role: "table 3"))),
    .file(fullNote), .correct(from: fullNote, to: fullNote), .takeOut(fullNote),
    .putBack(fullNote), .file(sampleNote(1, "é\n")),
    .strike(.person(Person(initials: ts, name: "Tom"))),
    .strike(.event(sampleEvent)),
    .enter(
      .pledge(
        Pledge(
          id: "wren-2026-1", organisation: "wrens", round: "2026", number: 1, text: "One\ntwo",
          details: [Detail("Do", "strike"), Detail("Sum", "x"), Detail("Record", "y\nz")]))),
    .amend(
      from: .topic(.theme, Topic(id: "data", name: "Data")),
      to: .topic(.theme, Topic(id: "data", name: "Data and monitoring", aliases: ["Data"]))),
  ]

  @Test func everyChangeIsReadAgain() {
    let read = Journal.read(changes.flatMap { Journal.spell($0) })
    #expect(read.changes == changes)
    #expect(read.fragments == [])
  }

  @Test func aChangeIsSpelledWithItsChecksum() {
    let record = """
      Do: file
      At: 2026-10-14 14:20:03 +0100
      By: rk
      Event: 2026-10-14-autumn
      Kind: note
      Organisation: nightjar
      Pledge: nightjar-2023-2
      Share: organisation
      Text: x
      Id: 20261014T132003-rk-0001

      """
    let spelled = String(decoding: Journal.spell(.file(sampleNote(1, "x"))), as: UTF8.self)
    #expect(spelled == record + "Sum: \(checksum(record.utf8))\n\n")
  }

  @Test func aJournalCutAnywhereGivesWhatIsWholeAndKeepsTheRest() {
    let spelled = changes.map { Journal.spell($0) }
    let bytes = Array(spelled.joined())
    var ends: [Int] = []
    for change in spelled { ends.append((ends.last ?? 0) + change.count) }
    for length in 0...bytes.count {
      let read = Journal.read(Array(bytes.prefix(length)))
      // The two line ends after the checksum are not needed.
      let whole = ends.prefix { $0 - 2 <= length }.count
      #expect(read.changes == Array(changes.prefix(whole)), "cut at \(length)")
      let start = whole == 0 ? 0 : ends[whole - 1]
      let rest = length > start ? [Array(bytes[start..<length])] : []
      #expect(read.fragments == rest, "cut at \(length)")
    }
  }

  @Test func aJournalWithOneWrongByteGivesNoWrongChange() {
    let bytes = changes.flatMap { Journal.spell($0) }
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var spoilt = bytes
      spoilt[place] = spoilt[place] == 0 ? 1 : 0
      let read = Journal.read(spoilt)
      #expect(read.changes.allSatisfy(changes.contains), "\(place)")
      #expect(read.changes.count >= changes.count - 2, "\(place)")
    }
  }

  @Test func afterAFailureANewFileIsBegun() throws {
    let book = try TemporaryBook()
    try LocalFiles.prepare(book.folder)
    var journal = Journal(book.folder, of: rk, stamp: "1")
    try journal.write([Deed(1, [changes[0]])])
    rename(book.path, book.path + "-moved")
    #expect(throws: FileFault.self) { try journal.write([Deed(1, [changes[1]])]) }
    rename(book.path + "-moved", book.path)
    try journal.write([Deed(1, [changes[1]])])
    #expect(try book.names(in: ".pledgebook") == ["journal-rk-1-000001.rec"])
    // Somebody takes it away: what is written from now on must not go with it.
    unlink(book.url(".pledgebook/journal-rk-1-000001.rec").path)
    try journal.write([Deed(1, [changes[2]])])
    #expect(try book.names(in: ".pledgebook") == ["journal-rk-1-000002.rec"])
    try FileManager.default.removeItem(at: book.url(".pledgebook"))
    try journal.write([Deed(1, [changes[3]])])
    #expect(try book.names(in: ".pledgebook") == ["journal-rk-1-000003.rec"])
    #expect(try book.mode(".pledgebook") == 0o700)
    #expect(try book.mode(".pledgebook/journal-rk-1-000003.rec") == 0o600)
    #expect(try Recfix.complaints(book.url(".pledgebook/journal-rk-1-000003.rec").path) == "")
  }

  @Test func journalsAreReadInTheOrderInWhichTheyWereWritten() throws {
    let book = try TemporaryBook()
    try LocalFiles.prepare(book.folder)
    var journal = Journal(book.folder, of: rk, stamp: "1791984003-412")
    for number in 1...12 {
      try journal.write([Deed(number, [.file(sampleNote(number, "x"))])])
      journal.beginAnew()
    }
    let read = try Journal.paths(in: book.folder, of: rk).flatMap {
      Journal.read(try book.folder.read($0) ?? []).changes
    }
    #expect(read == (1...12).map { .file(sampleNote($0, "x")) })
    #expect(try Journal.paths(in: book.folder, of: ts) == [])
  }
}
