import Foundation
import PledgeModel
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

    let made = try book.book()
    #expect(made.organisations.count == 6667)
    #expect(made.pledges.count == NationalListTests.rows)
    #expect(made.pledges["invented-no-6667-2026-2"]?.text == "Pledge 19999 in plain words")
    #expect(made.pledges["invented-no-1-2026-1"]?.text == "Pledge 0 in plain words,\nand more")
    #expect(made.themes.ids == ["language", "brand-new", "another-new-one"])

    let files = try book.files().keys.sorted()
    #expect(files.count == 6667 + 2)
    let sample = stride(from: 0, to: files.count, by: 331).map { files[$0] }
    #expect(try book.recfixAgrees(with: sample))
    for path in sample where path.hasPrefix("organisations/") {
      let count = try book.run("/usr/bin/recsel", ["-t", "Pledge", "-c", "\(book.path)/\(path)"])
      #expect(count.output == (path.hasSuffix("-6667.rec") ? "2\n" : "3\n"))
    }
  }
}
