import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct ErasureTests {
  private let book: TemporaryBook
  private let state = NSTemporaryDirectory() + "state-\(UUID().uuidString)"
  private let erasure = known(Erasure(["Rowan Keane"]))

  init() throws { book = try TemporaryBook() }

  private func findings() throws -> ErasureFindings {
    try erasure.findings(in: book.folder, stateFolder: state)
  }

  @discardableResult
  private func erase(_ erasure: Erasure? = nil) throws -> Int {
    let closed = try ClosedBook(book.folder, now: teaTime)
    return try (erasure ?? self.erasure).carryOut(in: closed, stateFolder: state)
  }

  @Test func aNameIsErasedAndAllElseKeepsItsBytes() throws {
    let path = "organisations/a.rec"
    try book.put(
      path,
      Array("# ROWAN KEANE\r\n\r\n%rec: Organisation\n%doc: by Rowan Keane\n\nId: a\n".utf8)
        + [0xFF, 0x0A]
        + Array("Name:  x \\\nAbout: Rowan\n+ Keane's\nRowan Keane\n+Row\nNote: Rowan-Keane".utf8))
    let findings = try findings()
    #expect(
      findings.report == [
        "organisations/a.rec:1: # ROWAN KEANE",
        "organisations/a.rec:4: by Rowan Keane",
        "organisations/a.rec:9: x \\ About: Rowan + Keane's",
        "organisations/a.rec:11: Rowan Keane",
        "organisations/a.rec:13: Rowan-Keane",
      ])
    #expect(findings.summary == "5 places in 1 file")
    #expect(try erase() == 5)
    #expect(
      try Data(contentsOf: book.url(path))
        == Data(
          Array("# [erased]\r\n\r\n%rec: Organisation\n%doc: by [erased]\n\nId: a\n".utf8)
            + [0xFF, 0x0A]
            + Array("Name:  x \\\nAbout: [erased]'s\n[erased]\n+Row\nNote: [erased]".utf8)))
    #expect(try self.findings() == ErasureFindings())
    #expect(try erase() == 0)
  }

  @Test func everyFileThatThisMachineKeepsIsLookedInto() throws {
    let paths = [
      "book.rec", "people.rec", "organisations/deep/a.rec", "events/e/notes-rk.rec",
      "events/e/notes-rk (conflicted copy).rec", "events/e/notes-rk.rec.orig",
      "events/e/notes-rk.sync-conflict-1.rec", ".pledgebook/draft-rk", ".pledgebook/undo-rk.rec",
      ".pledgebook/recovered-1.txt", ".pledgebook/backups/2026-10-13/people.rec",
    ]
    for path in paths { try book.put(path, "Text: Rowan Keane\n") }
    try book.put("events/e/.notes-rk.rec.12.new", "Text: Rowan Keane\n")
    try book.put(".pledgebook/backups/.2026-10-12/people.rec", "Text: Rowan Keane\n")
    #expect(
      try findings().hits.map(\.file).sorted()
        == (paths + [
          "events/e/.notes-rk.rec.12.new", ".pledgebook/backups/.2026-10-12/people.rec",
        ]).sorted())
    #expect(try erase() == paths.count)
    for path in paths { #expect(try book.text(path) == "Text: [erased]\n", "\(path)") }
    #expect(try book.names(in: "events/e").contains(".notes-rk.rec.12.new") == false)
    #expect(try book.names(in: ".pledgebook/backups") == ["2026-10-13"])
  }

  @Test func whatIsInAJournalIsErasedFromTheNote() throws {
    let note = sampleNote(1, "thanks to Rowan Keane")
    try book.put(".pledgebook/journal-rk-1-1-000001.rec", Journal.spell(.file(note)))
    #expect(try findings().summary == "1 place in 1 file")
    #expect(try erase() == 1)
    #expect(try book.notes().map(\.text) == ["thanks to [erased]"])
    #expect(try book.names(in: ".pledgebook").filter { $0.hasPrefix("journal") } == [])
  }

  @Test func aRescueFileOfThisBookCanBeTakenInAfterwards() throws {
    defer { rmdir(state) }
    let (one, two) = (sampleNote(1, "Rowan Keane came"), sampleNote(2, "nobody else"))
    let changes: [Change] = [.file(one), .file(two)]
    let hosting = Hosting(title: "Equality", host: "Voices", zone: "Europe/London")
    let paths = try [book.path, "/books/other"].map { path in
      let rescue = Rescue(RescuedBook(path, hosting), of: rk, in: state) { teaTime }
      return try rescue.keep([Deed(1, changes)])
    }
    let (own, other) = (paths[0], paths[1])
    defer { for path in [own, other] { unlink(path) } }
    var torn = try Data(contentsOf: URL(fileURLWithPath: own))
    torn += Data("Do: file\nText: Rowan Keane\nSum: 00000000\n".utf8)
    try torn.write(to: URL(fileURLWithPath: own))

    #expect(try findings().hits.map(\.file) == [own, own])
    #expect(try erase() == 2)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: own)))
    let read = Journal.read(bytes)
    var erased = one
    erased.text = "[erased] came"
    #expect(read.changes == [.file(erased), .file(two)])
    #expect(read.fragments == [Array("Do: file\nText: [erased]\nSum: 00000000\n".utf8)])
    #expect(
      try Journal.read([UInt8](Data(contentsOf: URL(fileURLWithPath: other)))).changes == changes)
  }

  @Test func keysAndNamesOfFilesStayAndAreNamed() throws {
    let text = """
      %rec: Note

      Organisation: rowan-keane
      Pledge: rowan-keane-2026-1
      From: rowan-keane
      From: Rowan Keane
      About: 20261014T132003-rk-4tqz
      Text: by rowan keane
      Id: 20261014T132003-rk-4tqx

      """
    try book.put("events/e/notes-rk.rec", text)
    try book.put("events/e/notes-ts.rec", text)
    try book.put("organisations/rowan-keane.rec", "Id: rowan-keane\nName: Rowan Keane\n")
    try book.put("events/2026-rowan-keane/event.rec", "Title: x\n")
    try book.put("events/2026-rowan-keane/notes-rk.rec", "")
    try book.put("minutes.txt", "with Rowan Keane\n")
    #expect(
      try findings().left == [
        "These stay, because other records refer to them. To change one, change it by hand in all places; “pledgebook check” finds those that were forgotten.",
        "events/e/notes-rk.rec:3: Organisation: rowan-keane, and 1 more",
        "events/e/notes-rk.rec:4: Pledge: rowan-keane-2026-1, and 1 more",
        "events/e/notes-rk.rec:5: From: rowan-keane, and 1 more",
        "organisations/rowan-keane.rec:1: Id: rowan-keane",
        "These files are called so, and keep their names:",
        "events/2026-rowan-keane",
        "organisations/rowan-keane.rec",
        "These files are your own, and stay as they are:",
        "minutes.txt:1: with Rowan Keane",
      ])
    try erase()
    #expect(
      try book.text("events/e/notes-rk.rec")
        == text.replacing("From: Rowan Keane", with: "From: [erased]")
        .replacing("by rowan keane", with: "by [erased]"))
    #expect(
      try book.text("organisations/rowan-keane.rec") == "Id: rowan-keane\nName: [erased]\n")
    #expect(try book.text("minutes.txt") == "with Rowan Keane\n")
  }

  @Test func aFileKeepsItsMode() throws {
    try book.put("organisations/a.rec", "About: Rowan Keane\n")
    chmod(book.url("organisations/a.rec").path, 0o640)
    try erase()
    #expect(try book.mode("organisations/a.rec") == 0o640)
  }

  @Test func otherWordsMayTakeThePlace() throws {
    try book.put("organisations/a.rec", "About: Rowan Keane\n")
    try erase(Erasure(["Rowan Keane"], with: "a carer"))
    #expect(try book.text("organisations/a.rec") == "About: a carer\n")
  }

  @Test func wordsThatMakeItNoBetterAreRefused() {
    for words in ["", "  ", "a\nb", "a\u{1B}b", "rowan keane jr"] {
      #expect(Erasure(["Rowan Keane"], with: words) == nil, "\(words)")
    }
    #expect(Erasure(["  "]) == nil)
  }
}
