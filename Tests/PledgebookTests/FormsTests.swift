import Screen
import Testing
import VirtualTerminal

/// Records that are filled in, in the real program and its files.
@Suite struct FormsTests {
  @Test func aPledgeAndAnOrganisationInForms() throws {
    let venue = try Venue()
    let terminal = try venue.open(size: Size(rows: 24, columns: 100))
    try terminal.enter("@nig2")
    try terminal.press("F3")
    try terminal.wait(for: "[Nightjar 2]")
    for _ in 0..<7 { try terminal.press("Down") }
    try terminal.wait(for: "─ Lead: ")
    try terminal.press("Ctrl-U")
    try terminal.type("Rosa Vale")
    try terminal.press("Ctrl-S")
    try terminal.wait(for: "✓ Nightjar 2 · Lead")
    try terminal.enter(":new organisation Zinnia Trust, vol")
    try terminal.wait(for: "[new organisation]")
    try terminal.press("Ctrl-S")
    try terminal.wait(for: "✓ added organisation Zinnia")
    try terminal.enter(":form @zinnia")
    try terminal.wait(for: "[Zinnia Trust]")
    try terminal.press("Tab", "Tab", "Tab")
    try terminal.type("twelve people")
    // Left half-way, and there again at the next start.
    try terminal.leave()
    let next = try venue.open(size: Size(rows: 24, columns: 100))
    try next.wait(for: "[Zinnia Trust]")
    try next.press("Ctrl-S")
    try next.wait(for: "✓ Zinnia Trust · Size")
    // What the run before did can be undone by this one.
    try next.press("Ctrl-Z", "Ctrl-Z", "Ctrl-Z")
    try next.wait(for: "✓ undid Nightjar 2 · Lead")
    try next.press("Ctrl-Y")
    try next.wait(for: "✓ did again Nightjar 2 · Lead")
    try next.leave()
    #expect(
      try venue.select("Lead", of: "Pledge", in: "organisations/nightjar.rec")
        .contains("Rosa Vale"))
    try venue.expectSoundBook()
  }

  @Test func everythingOnALine() throws {
    let venue = try Venue()
    let lines = """
      @nig2
      :set lead Rosa Vale
      :set due 1 Dec 2026
      :set name Nightjar Therapies
      :carry 2027
      :new theme Housing
      :new person zz Zora Zed
      :new event 19 May 2027 14:00 Spring
      :new organisation Zinnia Trust, vol
      :set @zinnia contact Front desk
      :new pledge @zinnia Open on Sundays #housing
      :set event venue Town Hall
      :set book privacy Notes are ours.
      :merge @zinnia into @nig
      :form @nig
      """
    let ended = try venue.run("--linear", "--by", "rk", venue.book, input: lines)
    #expect(ended.errors == "")
    #expect(ended.status == 0)
    #expect(
      ended.output.contains("✓ Zinnia Trust merged into Nightjar Therapies\nNightjar Therapies:\n"))
    #expect(ended.output.contains("  Alias: NC; Nightjar Counselling; Zinnia Trust\n"))
    #expect(
      try venue.select(
        "Name,Alias,Sector", of: "Organisation", in: "organisations/nightjar.rec") == [
          "Nightjar Therapies NC Nightjar Counselling Zinnia Trust voluntary"
        ])
    #expect(
      try venue.select(
        "MergedInto,Contact", of: "Organisation", in: "organisations/zinnia-trust.rec") == [
          "nightjar Front desk"
        ])
    #expect(
      try venue.select("Id,Theme,Text", of: "Pledge", in: "organisations/zinnia-trust.rec") == [
        "zinnia-trust-2026-1 housing Open on Sundays"
      ])
    #expect(
      try venue.select("Start,Title", of: "Event", in: "events/2027-05-19-spring/event.rec") == [
        "2027-05-19 14:00:00 +0100 Spring"
      ])
    #expect(try venue.select("Privacy", of: "Book", in: "book.rec") == ["Notes are ours."])
    try venue.expectSoundBook()
  }
}
