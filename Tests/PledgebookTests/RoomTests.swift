import Screen
import Testing
import VirtualTerminal

/// The door and the tables of an event, in the real program and its files.
@Suite struct RoomTests {
  @Test func theDoorWithoutPanes() throws {
    let venue = try Venue()
    let lines = """
      :here 3 @nig
      :here @ash
      :here @ash 2
      :apologies @wayfare short of staff
      :add organisation Zinnia Trust, vol
      :here 4
      :add pledge Pay for interpreters #language
      ? who has done that?
      :table 2 @nig @zinnia
      @nig2 + new form
      :table
      :attendance
      :undo
      :lens organisations
      """
    let ended = try venue.run("--linear", "--by", "rk", venue.book, input: lines)
    #expect(ended.errors == "")
    #expect(
      ended.output == """
        ✓ Nightjar here · 3 people
        ✓ Ashbourne here · 1 person
        ✓ Ashbourne here · 2 people
        ✓ apologies of Wayfare: short of staff
        ✓ added Zinnia Trust, voluntary · here, 1 person
        ✓ Zinnia here · 4 people
        ✓ added pledge Zinnia 1: Pay for interpreters
        ✓ ask on Zinnia 1: who has done that?
        ✓ Nightjar, Zinnia at table 2
        ✓ progress on Nightjar 2: new form
        table 2: Nightjar, Zinnia
        at no table: Ashbourne (not heard yet)
        3 of 13 organisations, 9 people, 78 % voluntary, 22 % statutory

        voluntary: 2 of 5 organisations, 7 people, 78 %
          Nightjar Counselling, 3 people, table 2
          Zinnia Trust, 4 people, table 2
        social enterprise: 0 of 2 organisations, 0 people
        statutory: 1 of 2 organisations, 2 people, 22 %
          Ashbourne Borough Council, 2 people - not heard yet
        education: 0 of 1 organisation, 0 people
        faith: 0 of 1 organisation, 0 people
        housing: 0 of 1 organisation, 0 people
        private: 0 of 1 organisation, 0 people

        Apologies:
          Wayfare Welcome

        Not heard of:
          Birchwood Carers
          Fernmarsh NHS Trust
          Harbour Street Hearth
          Kestrel Yard Arts
          Lantern Row Interfaith Kitchen
          Marlpit Homes
          Quarrygate College
          Seven Practices Together
          Tollgate & Wren Chemists
        ✓ undid progress on Nightjar 2
        Organisations:
          Ashbourne Borough Council  -
          Nightjar Counselling  - ?
          Zinnia Trust  ?
        not here:
          Birchwood Carers
          Fernmarsh NHS Trust  ?
          Harbour Street Hearth
          Kestrel Yard Arts  ?
          Lantern Row Interfaith Kitchen
          Marlpit Homes  ?
          Quarrygate College
          Seven Practices Together  ?
          Tollgate & Wren Chemists
          Wayfare Welcome  ?
          Inbox  2

        """)
    #expect(
      try venue.select("Organisation,Heads,Table,Text", where: "Kind = 'attendance'") == [
        "nightjar 3", "ashbourne-council 1", "ashbourne-council 2",
        "wayfare 0 Apologies: short of staff", "zinnia-trust 1", "zinnia-trust 4", "nightjar 3 2",
        "zinnia-trust 4 2",
      ])
    #expect(
      try venue.select(
        "Name,Sector", of: "Organisation", in: "organisations/zinnia-trust.rec") == [
          "Zinnia Trust voluntary"
        ])
    try venue.expectSoundBook()
  }

  @Test func theDoorInPanes() throws {
    let venue = try Venue()
    let terminal = try venue.open(size: Size(rows: 24, columns: 120))
    try terminal.enter("@nig")
    try terminal.press("F7")
    try terminal.wait(for: "✓ Nightjar here · 1 person")
    try terminal.enter(":here 3")
    try terminal.wait(for: "1 of 12 here · 3 people")
    try terminal.type(":add organisation Nightjar Trust, vol")
    try terminal.wait(for: "new organisation, voluntary · like Nightjar Counselling?")
    try terminal.press("Enter")
    try terminal.wait(for: "2 of 13 here · 4 people")
    try terminal.enter(":table 1 @nightjar-trust")
    try terminal.wait(for: "✓ Nightjar Trust at table 1")
    try terminal.enter("+ we are new here")
    try terminal.wait(for: "✓ we are new here")
    for people in ["4 people", "3 people"] {
      // The note, then the table; then the walk-in, who goes with it.
      try terminal.press("Ctrl-Z")
      if people == "4 people" { try terminal.press("Ctrl-Z") }
      try terminal.wait(for: "here · \(people)")
    }
    try terminal.wait(for: "1 of 12 here · 3 people")
    try terminal.leave()
    #expect(
      try venue.select("Organisation,Heads", where: "Kind = 'attendance'") == [
        "nightjar 1", "nightjar 3",
      ])
    #expect(venue.text(of: "organisations/nightjar-trust.rec") == "")
    try venue.expectSoundBook()
  }

  @Test func whatAnotherNoteTakerRecordsCounts() throws {
    let venue = try Venue()
    let rowan = try venue.open([venue.book, "--by", "rk"], size: Size(rows: 24, columns: 120))
    let tom = try venue.open([venue.book, "--by", "ts"], size: Size(rows: 24, columns: 120))
    try rowan.enter(":here 3 @nig")
    try tom.wait(for: "1 of 12 here · 3 people")
    try tom.enter(":table 4 @nig")
    try tom.wait(for: "✓ Nightjar at table 4")
    try tom.enter(":here 5 @ash")
    try rowan.wait(for: "2 of 12 here · 8 people")
    try rowan.enter("@nig2 + new form")
    try rowan.wait(for: "new form")
    try rowan.leave()
    try tom.leave()
    #expect(try venue.select("Table", where: "Kind = 'progress'") == ["4"])
    try venue.expectSoundBook()
  }
}
