import PledgeModel
import Reports
import Screen
import Testing

@testable import Facilitation

/// A report is asked for, looked at, and written.
struct ReportingTests {
  private static let text = """
    ACTIONS

    Progressing Equality, 14 Oct 2026. Written by All Age Board for the organisations that take part.

    TO DO

    - Ashbourne Council: Send Marlpit the rule for small quotes, with a worked example. (by 1 Dec 2026)

    """

  private static let usual = "2026-10-14-actions.html"

  /// What was asked of the program that makes reports.
  private func asked(_ practice: Practice) -> [Effect] {
    practice.effects.filter { if case .report = $0 { true } else { false } }
  }

  private func shown(
    columns: Int = 80, rows: Int = 24, text: String = text, remarks: String = "",
    isThere: Bool = false
  ) -> Practice {
    var practice = Practice(columns: columns, rows: rows)
    practice.enter(":report actions")
    practice.happen(
      .reported(.text(text, remarks: remarks, isThere: isThere), ReportOrder(kind: .actions)))
    return practice
  }

  // MARK: Looking

  @Test func itIsShownWithForWhomItIsAndWhereEnterWritesIt() {
    var practice = Practice(columns: 80, rows: 24)
    practice.type(":report actions")
    #expect(practice.rule == "show actions, for the group")
    practice.press("Enter")
    #expect(asked(practice) == [.report(ReportOrder(kind: .actions), file: Self.usual)])
    #expect(practice.screen.contains("Working …"))
    practice.happen(
      .reported(.text(Self.text, remarks: "", isThere: false), ReportOrder(kind: .actions)))
    #expect(
      practice.screen == #"""
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [actions, for the group]
         Enter writes reports/2026-10-14-actions.html
         ACTIONS

         Progressing Equality, 14 Oct 2026. Written by All Age Board for the
         organisations that take part.

         TO DO

         - Ashbourne Council: Send Marlpit the rule for small quotes, with a
           worked example. (by 1 Dec 2026)









        ─ Ashbourne 1 ──────────────────────────────────────────────────────────────────

         Enter writes it   ↑ ↓ scroll   the line still takes notes   Esc back
        """#)
  }

  @Test func onASmallScreenItIsWrappedToIt() {
    #expect(
      shown(columns: 40, rows: 10).screen == #"""
         5 organisations   0 notes   2 asks open
        [actions, for the group]              ↓9
         Enter writes
         reports/2026-10-14-actions.html
         ACTIONS

         Progressing Equality, 14 Oct 2026.
        ─ Ashbourne 1 ──────────────────────────

         Enter writes it   Esc back
        """#)
  }

  @Test func aWideScreenShowsItAsTheFileWillBe() {
    let rows = shown(columns: 200, rows: 24).screen.split(separator: "\n")
    #expect(rows.contains(" - Ashbourne Council: Send Marlpit the rule for small quotes, with a"))
    #expect(rows.contains("   worked example. (by 1 Dec 2026)"))
  }

  @Test func aFileThatIsThereIsNotReplacedUnsaid() {
    var practice = shown(isThere: true)
    #expect(
      practice.screen.contains(
        "\n reports/2026-10-14-actions.html is there already: Enter replaces it.\n ACTIONS\n"))
    practice.press("Enter")
    #expect(
      asked(practice).last
        == .report(
          ReportOrder(kind: .actions, options: ["--force"], file: Self.usual), file: Self.usual))
  }

  @Test func whatIsToBeSaidOfItStandsAboveIt() {
    #expect(
      shown(remarks: "1 record could not be read.").screen
        .contains("\n 1 record could not be read.\n\n ACTIONS\n"))
  }

  @Test func ofALongOneTheBeginningIsShown() {
    let practice = shown(text: String(repeating: "- line\n", count: 2500))
    let rows = practice.state.sheetRows(columns: 80).map(\.text)
    #expect(rows.count == 2002)
    #expect(rows.last == "… 501 more lines stand in the file.")
  }

  @Test func theLineStillTakesNotes() {
    var practice = shown()
    practice.enter("+ form in five languages")
    #expect(practice.notes == ["progress @ashbourne-council-2025-1: form in five languages"])
    #expect(practice.screen.contains("Enter writes reports/"))
  }

  @Test func escClosesIt() {
    var practice = shown()
    practice.press("Esc")
    #expect(practice.state.sheet == nil)
    // What comes too late is not shown.
    practice.happen(
      .reported(.text(Self.text, remarks: "", isThere: false), ReportOrder(kind: .actions)))
    #expect(practice.state.sheet == nil)
  }

  // MARK: Writing

  @Test func enterWritesIt() {
    var practice = shown()
    practice.press("Enter")
    let order = ReportOrder(kind: .actions, file: Self.usual)
    #expect(asked(practice).last == .report(order, file: Self.usual))
    #expect(practice.screen.contains("Working …"))
    // Twice is once.
    practice.press("Enter")
    #expect(asked(practice).count == 2)
    practice.happen(.reported(.written("reports/\(Self.usual) was written."), order))
    #expect(practice.state.sheet == nil)
    #expect(practice.hint == "reports/2026-10-14-actions.html was written.")
  }

  @Test func withAFileItIsWrittenAtOnce() {
    var practice = Practice()
    practice.type(":report event --public letters/spring.md")
    #expect(practice.rule == "write letters/spring.md: event, for anybody")
    practice.press("Enter")
    #expect(
      asked(practice) == [
        .report(
          ReportOrder(kind: .event, options: ["--public"], file: "letters/spring.md"),
          file: "letters/spring.md")
      ])
  }

  @Test func whatCannotBeMadeIsSaidInFull() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":report actions")
    let why =
      "templates/actions.txt.mustache:3: the end of a section that was not begun. Nothing was written."
    practice.happen(.reported(.failed(why), ReportOrder(kind: .actions)))
    #expect(
      practice.screen.contains(
        """
         templates/actions.txt.mustache:3: the end of a section that was not begun.
         Nothing was written.
        """))
    #expect(practice.told == why)
    practice.press("Enter")
    #expect(practice.state.sheet == nil)
  }

  @Test func whatWasNotWrittenIsSaidThoughItWasClosed() {
    var practice = Practice()
    practice.enter(":report actions a.csv")
    practice.press("Esc")
    let order = ReportOrder(kind: .actions, file: "a.csv")
    practice.happen(.reported(.failed("a.csv is there already"), order))
    #expect(practice.told == "a.csv is there already")
    practice.happen(.reported(.written("a.csv was written."), order))
    #expect(practice.told == "a.csv was written.")
    #expect(practice.state.sheet == nil)
  }

  // MARK: What is on the disk

  @Test func itWaitsForWhatWasTypedAMomentAgo() {
    var practice = Practice(columns: 80, rows: 24)
    practice.saves = false
    practice.enter("> @nig share the form by 1 Dec")
    practice.enter(":report actions")
    #expect(asked(practice) == [])
    #expect(practice.screen.contains("Waiting until all is on the disk …"))
    practice.save()
    #expect(asked(practice) == [.report(ReportOrder(kind: .actions), file: Self.usual)])
  }

  @Test func itSaysWhenTheDiskRefuses() {
    var practice = Practice(columns: 80, rows: 24)
    practice.saves = false
    practice.enter("> @nig share the form by 1 Dec")
    practice.enter(":report actions")
    practice.happen(.notSaved("no space left"))
    #expect(
      practice.told
        == "What was typed last is not on the disk, and would not be in it: no space left.")
    #expect(asked(practice) == [])
  }

  // MARK: Which

  @Test(
    arguments: [
      ("actions", nil, "actions, for the group", "2026-10-14-actions.html"),
      ("act --host", nil, "actions, for the host only", "2026-10-14-actions-host.html"),
      ("event", nil, "event, for the host only", "2026-10-14-event.html"),
      (
        "event --public --large-print", nil, "event, for anybody", "2026-10-14-event-public.html"
      ),
      (
        "follow-up @nig", "nightjar", "follow-up, for Nightjar Counselling",
        "2026-10-14-follow-up-nightjar.html"
      ),
      (
        "brief @wren", "birchwood", "brief, for Birchwood Carers", "2026-10-14-brief-birchwood.html"
      ),
      // The selected one.
      (
        "brief", "ashbourne-council", "brief, for Ashbourne Council",
        "2026-10-14-brief-ashbourne-council.html"
      ),
      ("brief letters/", nil, "brief, for each organisation its own", "letters/"),
    ] as [(String, OrganisationID?, String, String)])
  func orders(
    _ words: String, _ organisation: OrganisationID?, _ title: String, _ file: String
  ) throws {
    var practice = Practice()
    practice.enter(":report \(words)")
    guard case .report(let order, let place) = try #require(asked(practice).first) else { return }
    #expect(order.organisation == organisation)
    #expect(place == file)
    #expect(practice.screen.contains("[\(title)]"))
  }

  @Test(arguments: [
    ("", "Which report? \(ReportKind.allCases.map(\.rawValue).joined(separator: ", "))."),
    ("wishes", "There is no report “wishes”; Tab after “:report ” shows which there are."),
    ("a", "There is no report “a”; Tab after “:report ” shows which there are."),
    (
      "brief @nobody",
      "No organisation is called “nobody”. Tab after @ lists them; @\"…\" takes any words."
    ),
  ])
  func whatCannotBeMeant(_ words: String, _ why: String) {
    var practice = Practice()
    practice.enter(":report \(words)")
    #expect(practice.told == why)
    #expect(practice.state.sheet == nil)
    #expect(asked(practice) == [])
  }

  @Test func forOneOrganisationOneMustBeMeant() {
    var practice = Practice()
    practice.state = State(
      book: SampleBook.book, size: .init(rows: 24, columns: 80), now: SampleBook.now,
      me: SampleBook.rowan, event: SampleBook.today, selectsFirst: false, seed: 1)
    practice.enter(":report brief")
    #expect(
      practice.told
        == "For which organisation? “:report brief @nig”, or a folder for all: “letters/”.")
  }
}
