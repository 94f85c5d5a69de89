import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Text that would harm a terminal or deceive a reader is shown, never sent.
struct HostileTextTests {
  private static let hostile = [
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{9B}31m", "\u{7}\u{8}\u{0}\u{7F}", "abc\u{202E}fdp.exe",
    "\u{2066}x\u{2069}", "\u{200B}\u{200D}\u{FEFF}", "\r\nover", "\u{85}\u{2028}\u{2029}",
    "\u{E0041}\u{E007F}", "a" + String(repeating: "\u{301}", count: 40), "\t\t", "\u{FFF9}\u{FFFB}",
  ]

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case ..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      false
    default: true
    }
  }

  private func book(_ text: String) -> Book {
    var book = Book(
      hosting: Hosting(title: text, host: text, zone: "Europe/London"),
      themes: [Topic(id: "theme", name: "T" + text, aliases: [text])],
      people: [Person(initials: SampleBook.rowan, name: text)],
      organisations: [
        Organisation(
          id: "nightjar", name: "N" + text, aliases: [text], sector: text,
          details: [Detail("About" + text, text)])
      ],
      pledges: [
        Pledge(
          id: "nightjar-2025-1", organisation: "nightjar", round: text, number: 1, text: text,
          themes: ["theme"])
      ],
      events: [Event(id: SampleBook.today, title: text, start: SampleBook.now)])
    var note = Note(
      id: SampleBook.id("evil"), at: SampleBook.now, by: SampleBook.rowan, event: SampleBook.today,
      kind: .ask, share: .named, organisation: "nightjar", pledge: "nightjar-2025-1",
      input: .wanted,
      text: text)
    note.from = [text]
    note.owner = text
    note.outcome = text
    _ = book.read([note])
    return book
  }

  @Test(arguments: hostile)
  func isNeverOnTheScreen(text: String) {
    for size in [(120, 40), (80, 24), (40, 10), (20, 5)] {
      var practice = Practice(
        book(text), columns: size.0, rows: size.1,
        problems: [Problem(file: text, line: 1, words: text)])
      func check(_ what: String) {
        let bad = practice.screen.unicodeScalars.filter { !isHarmless($0) }
        #expect(bad.isEmpty, "\(what) \(text.debugDescription): \(bad)")
      }
      check("start")
      for keys in [
        ["Enter", "Esc"], ["Right", "Enter", "Esc"], ["Right", "Enter", "Esc"], ["F2"],
        ["Enter", "Esc"],
        ["F2", "F2", "F2"], ["F3", "Esc"], ["F4"], ["F1", "Esc"],
      ] {
        for key in keys {
          practice.press(key)
          check(key)
        }
      }
      practice.enter(":problems")
      check("problems")
      practice.press("Esc")
      for opening in ["", "+ ", "/", "@", "#", ":", "=", "@\"", ":event "] {
        practice.paste(opening + text)
        check("pasted after \(opening)")
        practice.press("Tab", "Enter")
        check("entered after \(opening)")
        practice.press("Esc", "Ctrl-U")
      }
      practice.happen(.notSaved(text))
      check("not saved")
      practice.happen(.told(text))
      check("told")
    }
  }

  /// What is filed is what was pasted: only the screen shows it otherwise.
  @Test func whatIsFiledIsWhatWasPasted() {
    var practice = Practice()
    practice.paste("+ a\u{202E}b\u{1B}[2Jc")
    practice.press("Enter")
    #expect(practice.notes == ["progress @ashbourne-council-2025-1: a\u{202E}b\u{1B}[2Jc"])
    #expect(practice.screen.contains("a<U+202E>b␛[2Jc"))
  }
}
