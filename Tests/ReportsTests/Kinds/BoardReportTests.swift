import PledgeModel
import Testing

@testable import Reports

@Suite struct BoardReportTests {
  private let today = moment("2026-10-15 09:00:00 +0100").day

  private func board(_ notes: [Note], to audience: Audience = .group) -> BoardReport {
    BoardReport(ToldBook(SampleBook.with(notes), to: audience), since: SampleBook.autumn, on: today)
  }

  @Test func pledgesAreCountedByWhereTheyStand() {
    let board = board([
      note(1, .status, .organisation, event: SampleBook.spring, progress: .started),
      note(2, .status, .organisation, progress: .stuck),
      note(3, .ask, .organisation, "Who pays?", input: .wanted),
    ])
    #expect(board.pledges == 3)
    #expect(board.organisations == 2)
    #expect(board.standing.rows.map(\.name) == ["stuck", "no status"])
    #expect(board.standing.rows.map(\.pledges) == [1, 2])
    #expect(board.themes.rows.map(\.name) == ["Data and monitoring", "Language"])
    #expect(board.themes.rows.map(\.parts) == ["no status 1", "stuck 1"])
    #expect(board.sectors.rows.map(\.parts) == ["stuck 1, no status 1", "no status 1"])
    #expect(board.themesBySector.rows.map(\.parts) == ["statutory 1", "voluntary 1"])
    #expect(board.forgotten.isEmpty)
    #expect(
      board.moved == [
        .init(
          pledge: "Nightjar 2", words: "Translate the referral form.", then: "started",
          now: "stuck")
      ])
    #expect(
      board.stuck == [
        .init(
          pledge: "Nightjar 2", words: "Translate the referral form.", since: "14 Oct 2026",
          asks: ["Who pays?"])
      ])
    #expect(
      board.counts == [
        ["theme", "Data and monitoring", "statutory", "no status", "1", "", "", ""],
        ["theme", "Language", "voluntary", "stuck", "1", "", "", ""],
      ])
  }

  @Test func thePublicIsNotToldWherePledgesStand() {
    let board = board([note(1, .status, .named, progress: .stuck)], to: .public)
    #expect(board.standing.rows.isEmpty)
    #expect(board.themes.columns.map(\.heading) == ["all"])
    #expect(board.moved.isEmpty && board.stuck.isEmpty)
    #expect(!"\(board.sheet)".contains("stuck"))
  }

  @Test func aPledgeThatGoesOnIsCountedOnce() {
    var book = SampleBook.with([
      note(1, .status, .organisation, event: SampleBook.spring, progress: .onTrack)
    ])
    _ = book.apply(.enter(.pledge(SampleBook.translateAgain)))
    func board() -> BoardReport {
      BoardReport(ToldBook(book, to: .group), since: SampleBook.autumn, on: today)
    }
    // It stands where it stood in its earlier round until it is heard of.
    #expect(board().pledges == 3)
    #expect(board().standing.rows.map(\.name) == ["on track", "no status"])
    #expect(board().moved.isEmpty)
    _ = book.read([note(2, .status, .organisation, pledge: "nightjar-2026-1", progress: .stuck)])
    #expect(board().moved.map(\.then) == ["on track"])
    #expect(board().moved.map(\.now) == ["stuck"])
  }

  @Test func whatWasDoneStaysDoneWhenItGoesOn() {
    var book = SampleBook.with([note(1, .status, .organisation, progress: .done)])
    _ = book.apply(.enter(.pledge(SampleBook.translateAgain)))
    let board = BoardReport(ToldBook(book, to: .group), since: SampleBook.autumn, on: today)
    #expect(board.pledges == 4)
    #expect(board.standing.rows.map(\.name) == ["done", "no status"])
    #expect(board.standing.rows.map(\.pledges) == [1, 3])
  }
}
