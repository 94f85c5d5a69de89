import PledgeModel
import Testing

@testable import Facilitation

/// Who comes, how many, and who does not.
struct ArrivalsTests {
  /// The attendance recorded, as `nightjar 3 table 2: words`.
  private func recorded(_ practice: Practice) -> [String] {
    practice.state.book.log.all.filter { $0.kind == .attendance }.map { note in
      "\(note.organisation?.text ?? "?") \(note.heads.map(String.init) ?? "?")"
        + (note.table.map { " table \($0)" } ?? "") + (note.text.isEmpty ? "" : ": \(note.text)")
    }
  }

  @Test(arguments: [
    (":here", "nightjar 1", "Nightjar here · 1 person"),
    (":here 3", "nightjar 3", "Nightjar here · 3 people"),
    (":here @bir 3", "birchwood 3", "Birchwood here · 3 people"),
    (":here 3 @bir2", "birchwood 3", "Birchwood here · 3 people"),
    (":apologies", "nightjar 0: Apologies", "apologies of Nightjar"),
    (
      ":apologies @bir short of staff", "birchwood 0: Apologies: short of staff",
      "apologies of Birchwood: short of staff"
    ),
  ])
  func whoIsHere(line: String, note: String, receipt: String) {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter(line)
    #expect(recorded(practice) == [note])
    #expect(practice.header.hasSuffix("✓ \(receipt)"))
    #expect(practice.notes.count == 1)
  }

  @Test func severalAtOnceAreOneAct() {
    var practice = Practice()
    practice.enter(":here 2 @nig @bir, @ash")
    #expect(recorded(practice) == ["nightjar 2", "birchwood 2", "ashbourne-council 2"])
    #expect(practice.header.hasSuffix("✓ Nightjar, Birchwood, Ashbourne here · 2 people each"))
    practice.press("Ctrl-Z")
    #expect(recorded(practice) == [])
  }

  @Test func theLatestCounts() {
    var practice = Practice(columns: 140)
    practice.enter(":here @nig 3")
    practice.enter(":here @nig")
    #expect(practice.told == "It is recorded so already: Nightjar here, 3 people.")
    practice.enter(":here @nig 3")
    practice.enter(":here @nig 5")
    #expect(recorded(practice) == ["nightjar 3", "nightjar 5"])
    #expect(practice.header.contains("   1 of 5 here · 5 people   2 notes   "))
    practice.enter(":apologies @nig")
    #expect(practice.header.contains("5 organisations"))
    practice.enter(":here @nig")
    #expect(practice.header.contains("1 of 5 here · 1 person"))
    for people in [nil, "5 people", "3 people"] {
      practice.press("Ctrl-Z")
      #expect(practice.header.contains(people.map { "here · \($0)" } ?? "5 organisations"))
    }
    practice.press("Ctrl-Y")
    #expect(practice.header.contains("1 of 5 here · 5 people"))
  }

  @Test func oneKeySaysThatTheSelectedAreHere() {
    var practice = Practice()
    practice.press("Down", "Right", "Down")
    practice.type("half a thought")
    practice.press("F7")
    #expect(recorded(practice) == ["birchwood 1"])
    #expect(practice.state.line.text == "half a thought")
    #expect(practice.state.subject == .pledge("birchwood-2025-2"))
  }

  @Test(arguments: [
    (":here 3", "Nightjar here · 3 people"), (":here", "Nightjar here"),
    (":here 2 @bir @ash", "Birchwood, Ashbourne here · 2 people each"),
    (":apologies they are ill", "apologies of Nightjar"),
    (":here 0", "Nobody came? “:apologies” says so."),
    (":here few", "“:here 3 @name” says that three came; “few” is no number of people."),
    (":here 3 4", "“:here 3 @name” says that three came; “3” is no number of people."),
    (
      ":here @har", "“har” may be Harbour Street Hearth or Harbour View Trust. Type more of it."
    ),
  ])
  func theRuleSaysWhatWillBeRecorded(line: String, rule: String) {
    var practice = Practice()
    practice.enter("@nig2")
    practice.type(line)
    #expect(practice.rule == rule)
  }

  @Test(arguments: [":here 0", ":here few", ":here 99999", ":here @zoe"])
  func whatCannotBeRecordedStaysInTheLine(line: String) {
    var practice = Practice()
    practice.enter(line)
    #expect(practice.state.line.text == line)
    #expect(recorded(practice) == [])
  }

  @Test func withoutAnEventNobodyIsHere() {
    var practice = Practice(event: nil)
    practice.press("Esc")
    practice.enter(":here @nig")
    #expect(practice.hint == "There is no event today. “:event” and a title begins one.")
  }

  @Test func inTheInboxNobodyIsSelected() {
    var practice = Practice(
      Book(hosting: Hosting(title: "Empty", host: "Nobody", zone: "Europe/London")), event: nil)
    practice.press("Enter")
    practice.enter(":here")
    #expect(practice.hint == "Whose? Select an organisation, or name it: “:here @name”.")
  }

  // MARK: The organisations

  private func rows(_ practice: Practice) -> [String] {
    practice.state.browse.rows.map { practice.state.textRow($0).text }
  }

  @Test func thoseWhoAreHereComeFirst() {
    var practice = Practice()
    let before = practice.state.browse.rows
    #expect(practice.state.browse.absentIndex == nil)
    practice.enter(":here @nig")
    practice.enter(":here @harbour-st")
    #expect(
      rows(practice) == [
        "Harbour Street Hearth  -", "Nightjar Counselling  -", "Ashbourne Council  ?",
        "Birchwood Carers  ?", "Harbour View Trust",
      ])
    #expect(practice.state.browse.absentIndex == 2)
    practice.enter("@nig ! the lift is broken")
    #expect(rows(practice)[1] == "Nightjar Counselling")
    practice.enter("* @harbour-street use our hall")
    #expect(rows(practice)[0] == "Harbour Street Hearth")
    for _ in 0..<4 { practice.press("Ctrl-Z") }
    #expect(practice.state.browse.rows == before)
    #expect(practice.state.browse.absentIndex == nil)
  }

  @Test func whatIsSelectedStaysSelected() {
    var practice = Practice()
    #expect(practice.state.browse.row == .organisation("ashbourne-council"))
    practice.enter(":here @nig")
    #expect(practice.state.browse.row == .organisation("ashbourne-council"))
    practice.press("Down")
    practice.enter(":here @harbour-street")
    #expect(practice.state.browse.row == .organisation("birchwood"))
    practice.press("Ctrl-Z", "Ctrl-Z")
    #expect(practice.state.browse.row == .organisation("birchwood"))
  }

  @Test func onlyTheNotesOfTodayAreHeard() {
    var practice = Practice()
    practice.enter(":here @bir")
    // Birchwood asked something in May.
    #expect(rows(practice)[0] == "Birchwood Carers  - ?")
    practice.enter("@bir")
    practice.press("Esc")
    #expect(practice.hint.hasPrefix("- not heard yet   Type a note"))
    practice.enter("@ash")
    practice.press("Esc")
    #expect(practice.hint.hasPrefix("F7 here   :apologies"))
  }
}
