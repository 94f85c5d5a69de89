import Screen
import Testing
import VirtualTerminal

/// Looking around, and what the program sends to the terminal meanwhile.
@Suite struct BrowsingTests {
  @Test func pledgesOfAThemeAreThoseOfEveryOrganisation() throws {
    let venue = try Venue()
    let terminal = try venue.open(size: Size(rows: 24, columns: 120))
    try terminal.enter("#language")
    try terminal.wait(for: "[Pledges · Language and ")
    for pledge in ["> Fernmarsh 3 ", "  Lantern 1 ", "  Nightjar 2 ", "  Tollgate 2 "] {
      #expect(terminal.text.contains(pledge))
    }
    try terminal.press("Down", "Down")
    try terminal.wait(for: "> Nightjar 2 ")
    try terminal.file("+ filed from the theme", saying: "filed from the theme")
    try terminal.press("F2")
    try terminal.wait(for: "[Communities]")
    try terminal.press("F2")
    try terminal.wait(for: "[Status]")
    try terminal.press("F2")
    try terminal.wait(for: "[Asks]")
    try terminal.wait(for: ">open ")
    try terminal.leave()
    #expect(try venue.select("Pledge") == ["nightjar-2023-2"])
  }

  @Test func findingFiltersEveryPaneAsItIsTyped() throws {
    let venue = try Venue()
    let terminal = try venue.open(size: Size(rows: 24, columns: 120))
    try terminal.type("/bsl")
    try terminal.wait(for: "/bsl   2 of 36 pledges   4 of 150 notes")
    #expect(terminal.text.contains("Fernmarsh NHS Trust"))
    #expect(!terminal.text.contains("Nightjar"))
    try terminal.press("Enter")
    try terminal.wait(for: "“bsl”: 2 of 36 pledges, 4 of 150 notes")
    try terminal.press("Esc")
    try terminal.wait(for: "Nightjar Counselling")
    try terminal.type("/Bsl")
    try terminal.wait(for: "2 of 36 pledges")
    try terminal.press("Esc")
    try terminal.wait("no filter") { terminal.typed == "" && !terminal.text.contains("of 36") }
    try terminal.leave()
  }

  @Test func nothingIsSentWhileNothingChanges() throws {
    let venue = try Venue()
    let terminal = try venue.open(nil, ["PLEDGEBOOK_NOW": ""])
    let sent = terminal.output.count
    terminal.patience = 1
    #expect(throws: VirtualTerminal.TimedOut.self) {
      try terminal.wait("anything") { terminal.output.count != sent }
    }
    terminal.patience = 20
    try terminal.leave()
  }

  @Test func coloursAreForThoseWhoWantThem() throws {
    let venue = try Venue()
    // SGR 30–37 and 90–97 are colours of letters, 38 is any other.
    let coloured = /\u{1B}\[([0-9]+;)*(3[0-8]|9[0-7])[;m]/
    for (variables, isColoured) in [
      (["NO_COLOR": "1"], false), (["TERM": "vt100"], false), (["TERM": "nonsense"], true),
      ([:], true),
    ] {
      let terminal = try venue.start([venue.book, "--by", "rk"], variables)
      try terminal.wait(for: "asks open")
      try terminal.enter("@nowhere")
      try terminal.wait(for: "No organisation is called “nowhere”.")
      try terminal.press("Ctrl-U")
      try terminal.leave()
      let sent = String(decoding: terminal.output, as: UTF8.self)
      #expect((sent.firstMatch(of: coloured) != nil) == isColoured, "\(variables)")
    }
  }
}
