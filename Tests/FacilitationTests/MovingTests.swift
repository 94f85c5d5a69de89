import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Moving through the panes: what is selected stays selected.
struct MovingTests {
  @Test func arrowsMoveInOnePaneAndBetweenThem() {
    var practice = Practice()
    practice.press("Down", "Right", "Down", "Down")
    #expect(practice.state.subject == .pledge("birchwood-2025-3"))
    practice.press("Up", "PgDn")
    #expect(practice.state.subject == .organisation("birchwood"))
    practice.press("Home")
    #expect(practice.state.subject == .pledge("birchwood-2025-1"))
    practice.press("Right")
    #expect(practice.state.focus == .notes)
    practice.press("Right")
    #expect(practice.state.focus == .rows)
    practice.press("Left")
    #expect(practice.state.focus == .notes)
    practice.press("Tab", "Tab", "Shift-Tab")
    #expect(practice.state.focus == .rows)
    practice.press("End")
    #expect(practice.state.subject == .pledge("nightjar-2025-1"))
    practice.press("Down", "PgDn", "End")
    #expect(practice.state.subject == .pledge("nightjar-2025-1"))
  }

  @Test func upAndDownMoveWhileALineIsHalfWritten() {
    var practice = Practice()
    practice.type("! no budget")
    practice.press("Down")
    #expect(practice.rule == "challenge on Birchwood 1 · unattributed")
    practice.press("Left", "Home", "Right")
    #expect(practice.state.line == LineEditor("!", after: " no budget"))
    #expect(practice.state.focus == .rows)
    practice.press("Enter")
    #expect(practice.notes == ["challenge @birchwood-2025-1 unattributed: no budget"])
  }

  @Test func whatWasChosenUnderEachRowIsKept() {
    var practice = Practice()
    practice.enter("@nig3")
    practice.enter("@bir2")
    practice.press("Left", "Down", "Down", "Down")
    #expect(practice.state.subject == .pledge("nightjar-2023-3"))
    practice.press("Up", "Up", "Up")
    #expect(practice.state.subject == .pledge("birchwood-2025-2"))
  }

  @Test(arguments: [
    (":lens themes", "Themes"), (":lens c", "Communities"), (":lens STATUS", "Status"),
    (":lens asks", "Asks"), (":lens ta", "Tables"), (":lens o", "Organisations"),
  ])
  func lensesByName(line: String, title: String) {
    var practice = Practice()
    practice.enter(line)
    #expect(practice.screen.contains("[\(title)]"))
    practice.enter(":lens rubbish")
    #expect(
      practice.hint
        == "There is no lens “rubbish”; Tab after “:lens ” shows which there are."
    )
  }

  @Test func f2GoesRoundAndEachLensKeepsItsPlace() {
    var practice = Practice()
    practice.press("Down", "F2", "Down")
    #expect(practice.state.browse.row == .topic(.theme, "data"))
    for _ in Lens.allCases.dropFirst() { practice.press("F2") }
    #expect(practice.state.browse.row == .organisation("birchwood"))
    practice.press("F2")
    #expect(practice.state.browse.row == .topic(.theme, "data"))
  }

  @Test func aTopicShowsThePledgesOfEveryOrganisation() {
    var practice = Practice()
    practice.enter("#data")
    #expect(
      practice.state.browse.items == [
        .pledge("ashbourne-council-2025-1"), .pledge("birchwood-2025-2"),
      ])
    #expect(practice.screen.contains("Ashbourne 1 Ask every provider"))
    practice.enter("#lgbt")
    #expect(practice.state.lens == .communities)
    practice.press("Down")
    practice.enter("note")
    #expect(practice.notes == ["note @nightjar-2023-3: note"])
  }

  @Test func aStatusMovesAPledgeUnderItsRow() {
    var practice = Practice()
    practice.enter(":lens status")
    #expect(practice.state.browse.rows.count == Progress.allCases.count + 1)
    practice.enter("@bir1 =stuck")
    practice.press("Home")
    #expect(practice.state.browse.items == [.pledge("birchwood-2025-1")])
    practice.press("Ctrl-Z")
    #expect(practice.state.browse.items.isEmpty)
    #expect(practice.screen.contains("none"))
  }

  /// Resizing, other people's notes, reading the book again: she stays where she was.
  @Test func nothingLosesHerPlace() {
    for lens in Lens.allCases {
      var practice = Practice()
      practice.enter(":lens \(lens.rawValue)")
      practice.press("Right", "Down")
      let place = (practice.state.subject, practice.state.browse.row, practice.state.focus)
      practice.type("half a line")
      func check(_ what: String) {
        #expect(practice.state.subject == place.0, "\(lens) \(what)")
        #expect(practice.state.browse.row == place.1, "\(lens) \(what)")
        #expect(practice.state.focus == place.2, "\(lens) \(what)")
        #expect(practice.state.line.text == "half a line")
      }
      practice.resize(columns: 39, rows: 9)
      practice.resize(columns: 1, rows: 1)
      practice.resize(columns: 0, rows: 0)
      practice.resize(columns: 120, rows: 40)
      check("resized")
      var note = SampleBook.notes[0]
      note.id = SampleBook.id("newn")
      practice.happen(.read([note], problems: [], isLast: true))
      check("read")
      var book = SampleBook.book
      _ = book.read([note])
      practice.happen(.reread(book, problems: [], words: "read again"))
      check("reread")
      practice.happen(.clock(moment("2026-10-14 14:25:00 +0100")))
      check("clock")
      practice.enter("/i")
      practice.press("Esc")
      practice.press("Ctrl-U")
    }
  }

  @Test func aRecordThatIsGoneAfterRereadingLeavesHerNearby() {
    var practice = Practice()
    practice.enter("@nig2")
    practice.happen(
      .reread(
        Book(hosting: SampleBook.lists.hosting, events: Array(SampleBook.lists.events.all)),
        problems: [Problem(file: "organisations/nightjar.rec", line: 3, words: "no such field")],
        words: "read again"))
    #expect(practice.state.subject == .inbox)
    #expect(practice.screen.contains("organisations/nightjar.rec:3: no such field"))
    practice.press("Esc")
    #expect(practice.screen.contains("none yet"))
    practice.enter("a note")
    #expect(practice.notes == ["note @inbox: a note"])
  }

  @Test func enterOpensWhatIsSelectedAndEscComesBack() {
    var practice = Practice()
    practice.press("Enter")
    #expect(practice.screen.contains("[Ashbourne]"))
    practice.press("Esc", "Right", "Enter")
    #expect(practice.screen.contains("[Ashbourne 1]"))
    practice.press("Enter")
    #expect(practice.state.sheet == nil)
    practice.press("Right", "Enter")
    #expect(practice.screen.contains("[Note]"))
    // A line can be typed and filed while something is open.
    practice.enter("! typed meanwhile")
    #expect(practice.notes == ["challenge @ashbourne-council-2025-1 unattributed: typed meanwhile"])
    #expect(practice.state.sheet != nil)
  }

  @Test func aSheetScrollsToItsEndAndNoFurther() {
    var practice = Practice(columns: 60, rows: 14)
    practice.press("F1", "End")
    let end = practice.screen
    #expect(end.contains("a further line of the same note"))
    practice.press("PgDn", "Down")
    #expect(practice.screen == end)
    practice.press("Up")
    #expect(practice.screen != end)
    practice.press("Home", "Up")
    #expect(practice.screen.contains("Here, on Ashbourne 1"))
  }
}
