import Foundation
import HostileInput
import Testing

/// Books that are too large for sense: they are opened, or it is said that they are not.
struct HugeBooksTests {
  private let notes = "events/2026-10-14-autumn/notes-ts.rec"

  private func note(_ number: Int, _ fields: String = "") -> String {
    "At: 2026-10-14 14:20:03 +0100\nBy: ts\nEvent: 2026-10-14-autumn\nKind: note\n\(fields)"
      + "Share: named\nText: \(number)\nId: \(id(number))\n\n"
  }

  private func id(_ number: Int) -> String {
    let digits = String(number, radix: 36)
    return "20261014T132003-ts-" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  @Test func aLineOfTenMegabytes() throws {
    let hostile = try HostileBook()
    try hostile.put(
      notes, "%rec: Note\n\n" + note(1) + "x: " + String(repeating: "x", count: 10 << 20) + "\n")
    let runs = try hostile.expectHarmless("a line of 10 MB")
    #expect(runs.note.output.contains("✓ progress on Nightjar 2: filed"))
  }

  @Test func aMillionEmptyLines() throws {
    let hostile = try HostileBook()
    try hostile.put(
      notes, "%rec: Note\n\n" + String(repeating: "\n", count: 1_000_000) + note(1) + "x\n")
    let runs = try hostile.expectHarmless("1,000,000 empty lines")
    #expect(runs.check.output.contains("\(notes):1000011: "), "\(runs.check.output)")
    #expect(runs.note.output.contains("✓ progress on Nightjar 2: filed"))
  }

  @Test func anEmptyFileOfAGigabyte() throws {
    let hostile = try HostileBook()
    try hostile.put(notes, "")
    try #require(truncate("\(hostile.path)/\(notes)", 1 << 30) == 0)
    let runs = try hostile.expectHarmless("1 GB of zeros")
    #expect(
      runs.check.output.contains("\(notes): This cannot be read: it is larger than 256 MiB."))
  }

  enum Shape: CaseIterable { case plain, chain, star, replaced, ring, dangling }

  /// A sample of 250 notes each; the 100,000 of docs/reliability.md where the environment says so.
  @Test(arguments: Shape.allCases)
  func aHundredThousandNotes(_ shape: Shape) throws {
    let all = ProcessInfo.processInfo.environment["PLEDGEBOOK_ALL_HOSTILE"] != nil
    let count = all ? 100_000 : 250
    let hostile = try HostileBook()
    var text = "%rec: Note\n\n"
    for number in 0..<count {
      switch shape {
      case .plain: text += note(number)
      case .chain: text += note(number, "About: \(id(max(0, number - 1)))\n")
      case .star: text += note(number, "About: \(id(0))\n")
      case .replaced: text += note(number, "Replaces: \(id(max(0, number - 1)))\n")
      case .ring: text += note(number, "About: \(id((number + 1) % count))\n")
      case .dangling: text += note(number, "Theme: t\(number)\n")
      }
    }
    try hostile.put(notes, text)
    let runs = try hostile.expectHarmless("\(count) notes, \(shape)")
    #expect(runs.note.output.contains("✓ progress on Nightjar 2: filed"))
  }

  @Test func organisationsThatWentIntoOneAnother() throws {
    let hostile = try HostileBook()
    let count = 300
    for number in 0..<count {
      try hostile.put(
        "organisations/o\(number).rec",
        "%rec: Organisation\n\nId: o\(number)\nName: O \(number)\nSector: faith\n"
          + "MergedInto: o\((number + 1) % count)\n")
    }
    let runs = try hostile.expectHarmless("a ring of organisations")
    #expect(runs.check.output.contains("MergedInto leads from o7 back to itself"))
  }

  @Test func rowsWhoseQuotationMarksNeverFit() throws {
    let hostile = try HostileBook()
    let path = hostile.place + "/table.csv"
    try Data(("Organisation,Pledge\n" + String(repeating: "x\",\"\n", count: 40_000)).utf8)
      .write(to: URL(fileURLWithPath: path))
    let run = try hostile.run("import", "BOOK", path, "--dry-run")
    run.expectSane("quotation marks", sourceLocation: #_sourceLocation)
    #expect(run.complaints.contains("Nothing was imported: mend the quotation marks first"))
  }

  @Test func theNumberAfterTheLastOneThatThereIs() throws {
    let hostile = try HostileBook()
    try hostile.put(
      "organisations/x.rec",
      "%rec: Organisation\n\nId: x\nName: X\nSector: faith\n\n%rec: Pledge\n\n"
        + "Id: x-2026-9223372036854775807\nRound: 2026\nText: the last\n")
    let path = hostile.place + "/table.csv"
    try Data("Organisation,Pledge,Round\nX,one more,2026\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let run = try hostile.run("import", "BOOK", path, "--yes")
    #expect(run.status == 1)
    #expect(run.complaints.contains("organisations/x.rec:9: "), "\(run.complaints)")
  }
}
