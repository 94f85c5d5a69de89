import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct RescueTests {
  let changes: [Change] = [.file(sampleNote(1, "one")), .file(sampleNote(2, "two"))]

  @Test func aRescueFileIsAJournalThatNobodyElseMayRead() throws {
    let book = try TemporaryBook()
    let state = book.path + "-state"
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: state) } }
    let folder = state + "/pledgebook"
    let path = try Rescue.write(changes, of: "/a\nb", in: folder, now: teaTime)
    #expect(path == folder + "/rescue-2026-10-14-1420.rec")
    let second = try Rescue.write(changes, of: book.path, in: folder, now: teaTime)
    #expect(second == folder + "/rescue-2026-10-14-1420-2.rec")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.starts(with: Data("# Changes that could not be written to /a b\n\n".utf8)))
    #expect(try Recfix.complaints(path) == "")
    // Put where the message says, the next start takes it in.
    try LocalFiles.prepare(book.folder)
    try book.put(".pledgebook/journal-rk-rescue.rec", Array(bytes))
    let session = try WritingSession(book.folder, as: rk, now: teaTime)
    #expect(session.recovered == Recovered(changes: 2, fragments: 0))
    #expect(try book.notes().map(\.text) == ["one", "two"])
  }
}
