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
}
