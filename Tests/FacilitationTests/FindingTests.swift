import PledgeModel
import Testing

@testable import Facilitation

/// Find: filters as it is typed.
struct FindingTests {
  private func titles(_ practice: Practice) -> [String] {
    practice.state.browse.rows.map { practice.state.textRow($0).pieces[0].text }
  }

  @Test func filtersWithEveryLetter() {
    var practice = Practice()
    practice.press("/")
    #expect(titles(practice).count == 5)
    practice.type("i")
    #expect(practice.header.hasSuffix("   /i   10 of 10 pledges   4 of 6 notes"))
    practice.type("nter")
    #expect(titles(practice) == ["Birchwood Carers", "Nightjar Counselling"])
    #expect(practice.header.hasSuffix("/inter   2 of 10 pledges   1 of 6 notes"))
    practice.press("Backspace", "Backspace", "Backspace", "Backspace", "Backspace")
    #expect(titles(practice).count == 5)
    #expect(!practice.header.contains("of 10 pledges"))
  }

  @Test(arguments: [
    ("INTERPRETERS", 1, 1), ("intérpreters", 1, 1), ("budget interp", 1, 1),
    ("interp budget", 1, 1),
    ("nightjar", 4, 0), ("abc", 2, 0), ("zzz", 0, 0), ("  form  ", 1, 1), ("who", 3, 2),
  ])
  func counts(words: String, pledges: Int, notes: Int) {
    var practice = Practice()
    practice.type("/" + words)
    #expect(practice.state.filterCount?.pledges == pledges)
    #expect(practice.state.filterCount?.notes == notes)
    practice.press("Enter")
    let trimmed = words.trimmed
    #expect(
      practice.hint == "“\(trimmed)”: \(pledges) of 10 pledges, \(notes) of 6 notes")
    #expect(practice.state.filter == trimmed)
    #expect(practice.state.line.isEmpty)
    practice.press("Esc")
    #expect(practice.state.filter == "")
  }

  @Test func escWhileTypingClears() {
    var practice = Practice()
    practice.type("/inter")
    practice.press("Esc")
    #expect(practice.state.filter == "")
    #expect(practice.state.line.isEmpty)
    #expect(practice.state.keptDrafts.isEmpty)
    practice.enter("/inter")
    practice.enter("/")
    #expect(practice.state.filter == "")
  }

  @Test func ctrlFGoesOnWithTheFilter() {
    var practice = Practice()
    practice.enter("/inter")
    practice.press("Ctrl-F")
    #expect(practice.state.line.text == "/inter")
    practice.type("p")
    #expect(practice.state.filter == "interp")
  }

  @Test func theSelectionIsKeptWhereItIsShown() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type("/form")
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
    practice.press("Esc")
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
    practice.type("/breaks")
    #expect(practice.state.subject == .pledge("birchwood-2025-1"))
    practice.press("Esc")
    #expect(practice.state.subject == .pledge("nightjar-2023-2"))
  }

  @Test func theNotesPaneSaysHowManyOfHowMany() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type("/interpreters")
    #expect(practice.screen.contains("Notes · Nightjar 2 · 1 of 3"))
    #expect(!practice.screen.contains("Form now in three"))
  }

  @Test func aNoteFiledUnderAFilterIsInSight() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter("/interpreters")
    practice.enter("+ nothing of the kind")
    #expect(practice.screen.contains("+ nothing of the kind"))
    #expect(practice.screen.contains("Notes · Nightjar 2 · 2 of 4"))
    practice.press("Ctrl-Z")
    #expect(!practice.screen.contains("nothing of the kind"))
    practice.enter("! interpreters are ill")
    #expect(practice.state.filterCount?.notes == 2)
  }

  @Test func goingSomewhereShowsItWhateverIsFiltered() {
    for line in ["@har-s", "@harbour-street1"] {
      var practice = Practice()
      practice.enter("/interpreters")
      practice.enter(line == "@har-s" ? "@harbour-street" : line)
      #expect(practice.state.filter == "")
      #expect(practice.screen.contains(">Harbour Street Hearth"))
    }
  }

  @Test func hostileQueriesAreText() {
    for words in ["\u{1B}[2J", "\u{202E}", ".*", "%s%n", "\\", "\"", "\u{0}"] {
      var practice = Practice()
      practice.paste("/" + words)
      practice.press("Enter")
      #expect(!practice.screen.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
