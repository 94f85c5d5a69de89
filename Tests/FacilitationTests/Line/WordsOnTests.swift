import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// A letter that goes on with the words of a note is not worked out: it must come to the same.
struct WordsOnTests {
  private static let beginnings = [
    "two trustees", "+ form", "! no budget", "? who pays", "* the council", "< our loop",
    "& the lead",
    "&& the lead", "% a clinic", "\" we asked", "= on track", "> @ash the form by 1", "~ they left",
    "@nig2 + new", "/form", "#data", ":here", "é", "\u{A0}=", "re: this", "a/b", "a\\", "a\\b", "5",
    "", "!",
    "+", "  ? ", "up by 1 Dec", "two\nlines", "👩\u{200D}", "界", "kim@example", "say \"yes",
    "a #data b",
  ]
  private static let letters = Array("ab Z9 e by 1 dec =/~>:@#\\\"é界.,!?-")
  private static let keys = [
    "Left", "Home", "End", "Backspace", "Tab", "Esc", "F1", "F3", "F8", "F6", "Ctrl-Z", "F2",
    "Enter",
  ]

  /// What may be seen of a state, and what is kept of it.
  private func check(_ practice: Practice, _ letter: Character) {
    let happening = Happening.input(.key(.character(letter)))
    var quick = practice.state
    var slow = practice.state
    slow.isAmongWords = false
    let effects = (update(&quick, happening), update(&slow, happening))
    let what: Comment = "“\(practice.state.line.text)” and then “\(letter)”"
    #expect(effects.0 == effects.1, what)
    #expect(view(quick) == view(slow), what)
    #expect(quick.line == slow.line, what)
    #expect(quick.isAmongWords == slow.isAmongWords, what)
    // One more undoes the same piece.
    _ = update(&quick, .input(.key(KeyPress(name: "Ctrl-Z") ?? .character("z"))))
    _ = update(&slow, .input(.key(KeyPress(name: "Ctrl-Z") ?? .character("z"))))
    #expect(quick.line == slow.line, what)
  }

  @Test(arguments: UInt64(1)...30)
  func aLetterComesToTheSame(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var practice = Practice(columns: 80, rows: 24, seed: seed)
    for _ in 0..<12 {
      practice.press("Esc", "Esc")
      practice.type(generator.pick(Self.beginnings))
      for _ in 0..<8 {
        let letter = generator.pick(Self.letters)
        check(practice, letter)
        if generator.happens(6) {
          practice.press(generator.pick(Self.keys))
        } else {
          practice.type(String(letter))
        }
      }
    }
  }

  /// Else nothing would be gained.
  @Test(arguments: [
    ("two trustees", true), ("+ f", true), ("! no budget", true), ("? w", true), ("re: this", true),
    ("+ ", false), ("?", false), ("=on", false), ("> the form", false), ("\"we", false),
    ("@nig2", false),
    ("/form", false), ("a #data", false), ("~ they", false), ("", false),
  ])
  func itIsKnownWhereWordsGoOn(line: String, isAmongWords: Bool) {
    var practice = Practice()
    practice.type(line)
    #expect(practice.state.isAmongWords == isAmongWords)
  }

  @Test func theMinuteIsShownThoughWordsGoOn() {
    var practice = Practice()
    practice.type("two trustees")
    var viewer = Viewer()
    _ = viewer.view(practice.state)
    practice.happen(.clock(moment("2026-10-14 15:00:00 +0100")))
    practice.type("s")
    #expect(viewer.view(practice.state) == practice.grid)
  }
}
