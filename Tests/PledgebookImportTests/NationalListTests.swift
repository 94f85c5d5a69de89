import Foundation
import Testing
import VirtualTerminal

/// A list of 20,000 pledges of 6,667 organisations.
@Suite struct NationalListTests {
  private static let rows = 20_000

  /// An invented list, every third row of which has a cell of two lines.
  private func list() -> String {
    var text = "\u{FEFF}Organisation name,Sector,Pledge,Theme,Community,Lead,Due,Website\r\n"
    let themes = ["Language", "Brand new", "Translation; Another new one"]
    for number in 0..<NationalListTests.rows {
      let words = number.isMultiple(of: 3) ? "in plain words,\r\nand more" : "in plain words"
      text += "\"Invented, No. \(number / 3 + 1)\",voluntary,\"Pledge \(number) \(words)\","
      text += "\(themes[number % 7 % 3]),Deaf people; Age,Lead \(number % 9),"
      text += "\(number % 28 + 1)/11/2027,https://example.org/\(number)\r\n"
    }
    return text
  }

  @Test(.enabled(if: ImportedBook.hasRecutils)) func comesInWhole() throws {
    let book = try ImportedBook()
    try book.table(list().utf8)
    let terminal = try VirtualTerminal(
      VirtualTerminal.product("pledgebook"),
      ["import", book.path, book.home.path + "/list.csv", "--yes", "--round", "2026"])
    terminal.patience = 120
    #expect(try terminal.waitExit() == .exited(0))
    let shown = String(decoding: terminal.output, as: UTF8.self)
    for progress in ["reading … 50 %", "writing … 50 %", "6667 new organisations"] {
      #expect(shown.contains(progress))
    }

    let files = try book.files().keys.sorted()
    #expect(files.count == 6667 + 2)
    let sample = stride(from: 0, to: files.count, by: 331).map { files[$0] }
    #expect(try book.recfixAgrees(with: sample))
    for path in sample where path.hasPrefix("organisations/") {
      let count = try recsel(book, ["-t", "Pledge", "-c"], path)
      #expect(count == (path.hasSuffix("-6667.rec") ? "2\n" : "3\n"))
    }
    #expect(
      try recsel(book, ["-t", "Theme", "-P", "Name"], "book.rec") == """
        Language

        Brand new

        Another new one

        """)
    #expect(
      try recsel(
        book, ["-t", "Pledge", "-e", "Id = 'invented-no-1-2026-1'"],
        "organisations/invented-no-1.rec") == """
          Id: invented-no-1-2026-1
          Round: 2026
          Text: Pledge 0 in plain words,
          + and more
          Theme: language
          Community: deaf
          Community: age
          Lead: Lead 0
          Due: 2027-11-01

          """)
  }

  private func recsel(
    _ book: ImportedBook, _ arguments: [String], _ path: String
  ) throws -> String {
    try book.run("/usr/bin/recsel", arguments + ["\(book.path)/\(path)"]).output
  }
}
