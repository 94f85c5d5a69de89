import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// A rehearsal: what is said, what it was filed as, and what she is told of it.
struct RehearsalTests {
  private static let script = [
    Saying(
      second: 5, words: "No money for interpreters!", line: "@nig2 ! no money for interpreters"),
    Saying(
      second: 40, words: "The clinic has opened.", line: "@nightjar-2025-1 + clinic has opened"),
    Saying(
      second: 60, words: "Who knows a good library?", line: "@ash2 ? who knows a good library"),
  ]

  /// A facilitator who rehearses; each sentence is said when she lets it be.
  private func practice(columns: Int = 80, rows: Int = 24) -> Practice {
    var practice = Practice(columns: columns, rows: rows)
    practice.happen(.rehearse(Self.script))
    return practice
  }

  private func pass(_ seconds: Int64, _ practice: inout Practice) {
    let now = practice.state.now
    practice.happen(.clock(Moment(seconds: now.seconds + seconds, offset: now.offset)))
  }

  // MARK: Which note answers for which sentence

  /// What became of the three sentences after those lines, each entered seven seconds after one of
  /// them was said: `7 place kind`, `missed`.
  private func outcome(_ lines: String...) -> [String] {
    var practice = practice()
    for index in 0..<3 {
      practice.happen(.said)
      pass(7, &practice)
      if index < lines.count { practice.enter(lines[index]) }
    }
    let notes = practice.state.book.log.all.filter { $0.event == SampleBook.today }
    return (practice.state.rehearsal?.outcome(Array(notes), in: practice.state.book) ?? []).map {
      said in
      guard said.note != nil else { return "missed" }
      let flaws = RehearsedSaying.Flaw.allCases.filter(said.flaws.contains).map { "\($0)" }
      return (["\(said.seconds)"] + flaws).joined(separator: " ")
    }
  }

  @Test func whatIsFiledAsItWasSaidHasNoFlaw() {
    #expect(
      outcome(Self.script[0].line, Self.script[1].line, Self.script[2].line) == ["7", "7", "7"])
  }

  @Test func fewWordsAreEnough() {
    #expect(
      outcome("@nig2 ! interpreter", "@nightjar-2025-1 + open", "@ash2 ?") == ["7", "7", "7"])
  }

  @Test func whatIsNotAsItWasSaidIsTold() {
    #expect(
      outcome(
        "@nig2 no money for interpreters", "@nig3 + clinic opened",
        "@birch1 ? who knows a library") == ["7 kind", "7 place", "7 place"])
  }

  @Test func whatHasNothingOfItDoesNotAnswer() {
    #expect(
      outcome("@nig2 they are all very kind", "@birch1 + the rest breaks", "@ash2 + report")
        == ["missed", "missed", "missed"])
  }

  @Test func whatWasFiledBeforeItWasSaidDoesNotAnswer() {
    var practice = practice()
    practice.enter(Self.script[0].line)
    pass(1, &practice)
    practice.happen(.said)
    let outcome = practice.state.rehearsal?.outcome(
      Array(practice.state.book.log.all), in: practice.state.book)
    #expect(outcome?.map(\.note) == [nil])
  }

  @Test func oneNoteAnswersForOneSentence() {
    var rehearsal = Rehearsal([Self.script[0], Self.script[0]])
    let reader = LineReader(
      book: SampleBook.book, subject: .inbox, note: nil, today: SampleBook.day)
    rehearsal.say(at: SampleBook.now, read: reader.read)
    rehearsal.say(at: SampleBook.now, read: reader.read)
    var practice = Practice()
    practice.enter("@nig2 ! no money for interpreters")
    let notes = Array(practice.state.book.log.all)
    let outcome = rehearsal.outcome(notes, in: practice.state.book)
    #expect(outcome.map { $0.note != nil } == [true, false])
  }

  // MARK: What she sees

  @Test func aSentenceStandsAboveTheLine() {
    var practice = practice()
    #expect(practice.screen.contains("\n It begins in a moment.\n─"))
    practice.happen(.said)
    #expect(practice.screen.contains("\n “No money for interpreters!”\n─"))
    let above = practice.screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(20)
    practice.happen(.said)
    #expect(
      practice.screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(20) == above)
    #expect(practice.screen.contains("\n “The clinic has opened.”\n─"))
  }

  @Test func theSummaryComesBeforeLeaving() {
    var practice = practice()
    practice.happen(.said)
    pass(12, &practice)
    practice.enter("@nig2 ! no money for interpreters")
    practice.happen(.said)
    practice.press("Ctrl-Q")
    #expect(
      practice.screen == #"""
         1 note   2 asks open           ✓ challenge on Nightjar 2 · unattributed: no mo…
        [How it went]
         You filed 1 of 2 sentences.
         Half of them took 12 s or less, the longest 12 s.
         One thing to try: stay where you are; “@nig2 ! no budget” Enter files from
         anywhere, and three words are enough.

         Missed:
           “The clinic has opened.”
               @nightjar-2025-1 + clinic has opened

         Filed:
           12 s  “No money for interpreters!”








        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         ↑ ↓ scroll   Esc back   Ctrl-Q leaves
        """#)
    #expect(!practice.effects.contains(.quit))
    practice.press("Ctrl-Q")
    #expect(practice.effects.last == .quit)
  }

  @Test func afterTheLastSentenceEnterShowsHowItWent() {
    var practice = practice()
    for _ in Self.script { practice.happen(.said) }
    #expect(
      practice.hint == "That was the last. Enter on the empty line shows how it went   F1 help")
    practice.happen(.said)
    #expect(practice.state.rehearsal?.heard.count == 3)
    practice.press("Enter")
    #expect(practice.state.sheet == .rehearsed)
    #expect(practice.state.rehearsalSummary.first == "You filed 0 of 3 sentences.")
  }

  @Test func whatIsTriedNextFollowsFromWhatWentWrong() {
    func advice(_ lines: String..., after seconds: Int64 = 3) -> String {
      var practice = practice()
      for line in lines {
        practice.happen(.said)
        pass(seconds, &practice)
        practice.enter(line)
      }
      return practice.state.rehearsalSummary.first { $0.hasPrefix("One thing") } ?? ""
    }
    #expect(advice("they are kind").contains("three words are enough"))
    #expect(advice("@nig1 ! no money for interpreters").contains("the rule above the line"))
    #expect(advice("@nig2 no money for interpreters").contains("begin with the sign"))
    #expect(advice("@nig2 ! no money for interpreters", after: 40).contains("fewer words"))
    #expect(advice("@nig2 ! no money for interpreters").contains("--pace 2"))
    #expect(advice().contains("wait for the first sentence"))
  }
}
