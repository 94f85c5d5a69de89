import Testing
import VirtualTerminal

/// An afternoon's steps through the real program: stock, inbox, actions, the end.
@Suite struct EventTests {
  @Test func aLineAtATimeWithoutPanes() throws {
    let venue = try Venue()
    let lines = """
      the lift is broken
      :inbox
      @nig2
      @nig2
      @nig2
      @nig2
      @nig2 > @ashbourne send the form in two weeks
      :done posted
      :close
      :close
      """
    let ended = try venue.run("--linear", "--by", "rk", venue.book, input: lines)
    #expect(ended.errors == "")
    #expect(ended.status == 0)
    #expect(
      try venue.select("Kind,Pledge,Due,Done,Text") == [
        "note nightjar-2023-2 the lift is broken",
        "action nightjar-2023-2 2026-10-28 no send the form in two weeks",
        "action nightjar-2023-2 yes posted",
      ])
    #expect(
      try venue.select("About", where: "Done = 'yes'")
        == venue.select("Id", where: "Done = 'no'"))
    #expect(
      try venue.select("End", of: "Event", in: "events/\(Venue.today)/event.rec") == [
        "2026-10-14 14:20:03 +0100"
      ])
    try venue.expectSoundBook()
  }

  @Test func stockIsTakenInPanes() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nig1")
    try terminal.enter(":stocktake")
    try terminal.wait(for: "0 of 3 heard")
    try terminal.file("=on track they meet on Mondays", saying: "they meet on Mondays")
    try terminal.wait(for: "1 of 3 heard")
    try terminal.press("Enter")
    try terminal.wait(for: "Nightjar 2 · 1 of 3 heard")
    try terminal.enter(":matrix")
    try terminal.wait(for: "[Progress · Nightjar Counselling]")
    try terminal.leave()
    #expect(
      try venue.select("Pledge,Progress,Text") == [
        "nightjar-2023-1 on-track they meet on Mondays"
      ])
    try venue.expectSoundBook()
  }

  @Test func theAgendaAndTheReviewWithoutPanes() throws {
    let venue = try Venue()
    let lines = """
      :next
      :next tables
      @nig2 + five languages now
      @nig2 five languages now
      :next fire drill
      :review
      :keep
      :keep
      :keep
      """
    let ended = try venue.run("--linear", "--by", "rk", venue.book, input: lines)
    #expect(ended.errors == "")
    #expect(ended.status == 0)
    #expect(
      ended.output.contains("✓ note on Nightjar 2 is no duplicate: five languages now"))
    #expect(
      try venue.select("Done,Share,Outcome,Text", where: "Kind = 'agenda'") == [
        "no organisation 14:00 Welcome, and how notes are used",
        "no organisation 14:30 Tables, round one: progress, challenges, asks",
        "no organisation fire drill", "private stays in the inbox", "private stays in the inbox",
        "private is no duplicate",
      ])
    #expect(
      try venue.select("About", where: "Outcome = 'is no duplicate'")
        == venue.select("Id", where: "Kind = 'note'"))
    try venue.expectSoundBook()
  }

  @Test func theAgendaIsWrittenAndFollowedInPanes() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter(":agenda 16:30 Songs")
    try terminal.wait(for: "on the agenda: 16:30 Songs")
    try terminal.enter(":next songs")
    try terminal.wait(for: " Songs 0 of 10 min   12 organisations")
    try terminal.press("F5")
    try terminal.wait(for: "> 16:30 Songs")
    try terminal.wait(for: "since 14:20 · 0 of 10 min")
    try terminal.leave()
    #expect(
      try venue.select("Agenda", of: "Event", in: "events/\(Venue.today)/event.rec").joined()
        .contains("16:30 Songs"))
    try venue.expectSoundBook()
  }
}
