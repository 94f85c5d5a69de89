import PledgeModel
import Testing

@testable import Reports

@Suite struct OutcomesReportTests {
  private func outcomes(_ notes: [Note], since day: String) -> OutcomesReport {
    OutcomesReport(
      ToldBook(SampleBook.with(notes), to: .group), since: Day(day) ?? fallback(day),
      on: moment("2026-10-15 09:00:00 +0100").day)
  }

  private let notes = [
    note(1, .status, .organisation, "Begun.", event: SampleBook.spring, progress: .started),
    note(2, .status, .organisation, "Five languages.", progress: .done),
    note(3, .quote, .organisation, "At last.") { $0.consent = true },
    note(4, .progress, .organisation, "One framework.", pledge: "ashbourne-council-2023-1"),
    note(5, .ask, .organisation, "Who pays?", event: SampleBook.spring, input: .wanted),
    note(6, .ask, .organisation, about: id(5, event: SampleBook.spring), input: .answered) {
      $0.outcome = "The pool does."
    },
  ]

  @Test func whatCameFurtherStandsUnderItsTheme() {
    let report = outcomes(notes, since: "2026-10-01")
    #expect([report.pledges, report.changed, report.done] == [3, 2, 1])
    #expect(report.events == ["Autumn 2026, 14 Oct 2026"])
    #expect(report.themes.map(\.name) == ["Data and monitoring", "Language"])
    let change = report.themes.last?.changes.first
    #expect(change?.summary == "before: started; now: done; for: Migrant communities")
    #expect(change?.evidence.map(\.words) == ["Five languages.", "“At last.”"])
    #expect(report.communities.rows.map(\.parts) == ["done 1"])
    #expect(report.answered.map(\.outcome) == ["The pool does."])
  }

  @Test func theDayItselfCounts() {
    #expect(outcomes(notes, since: "2026-10-14").changed == 2)
    #expect(outcomes(notes, since: "2026-10-15").changed == 0)
    #expect(outcomes(notes, since: "2026-10-15").answered.isEmpty)
    #expect(outcomes(notes, since: "2026-05-13").themes.last?.changes.first?.then == "no status")
  }

  @Test func whatGotStuckDidNotComeFurther() {
    let stuck = note(7, .status, .organisation, "No money.", progress: .stuck)
    #expect(outcomes([stuck], since: "2026-01-01").changed == 0)
    let moved = note(8, .progress, .organisation, "A fourth language.")
    let report = outcomes([stuck, moved], since: "2026-01-01")
    #expect(report.themes.first?.changes.first?.now == "stuck")
    #expect(report.themes.first?.changes.first?.evidence.map(\.words) == ["A fourth language."])
  }
}
