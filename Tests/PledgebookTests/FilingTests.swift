import Screen
import Testing
import VirtualTerminal

/// Lines become notes, on the screen and in the files.
@Suite struct FilingTests {
  @Test func everyKindIsFiled() throws {
    let venue = try Venue()
    let terminal = try venue.open(size: Size(rows: 40, columns: 120))
    try terminal.enter("@nig3")
    try terminal.wait(for: "Notes · Nightjar 3")
    let lines = [
      ("Two new trustees since May", "Two new trustees since May", "note organisation"),
      ("+ all eleven are trained", "all eleven are trained", "progress organisation"),
      ("! the trainer left", "the trainer left", "challenge unattributed"),
      ("? who trains the trainers", "who trains the trainers", "ask organisation"),
      ("* @ashbourne ask the college", "ask the college", "idea organisation"),
      ("< @\"Prof. Ünal\" an afternoon", "an afternoon", "offer organisation"),
      ("& the skills desk at the council", "the skills desk at the…", "contact organisation"),
      ("% a buddy in the first month", "a buddy in the first…", "practice organisation"),
      ("\" We stopped guessing\"", "We stopped guessing", "quote organisation"),
      ("~! the lead is leaving", "the lead is leaving", "challenge private"),
      ("\\+ is how they mark it", "+ is how they mark…", "note organisation"),
    ]
    for (line, words, _) in lines { try terminal.file(line, saying: words) }
    try terminal.file("> @ashbourne share the form by 1 Dec", saying: "share the form by 1…")
    try terminal.file("=on track waiting for the board #language", saying: "waiting for the board")
    try terminal.leave()

    let rows = try venue.select("Kind,Share,Pledge,Event")
    let pledge = "nightjar-2023-3 \(Venue.today)"
    #expect(
      rows == lines.map { "\($0.2) \(pledge)" }
        + ["action organisation \(pledge)", "status organisation \(pledge)"])
    #expect(try venue.select("Text", where: "Kind = 'quote'") == ["We stopped guessing"])
    #expect(try venue.select("From", where: "Kind = 'idea'") == ["ashbourne-council"])
    #expect(try venue.select("From", where: "Kind = 'offer'") == ["Prof. Ünal"])
    #expect(
      try venue.select("Owner,Due,Done", where: "Kind = 'action'")
        == ["ashbourne-council 2026-12-01 no"])
    #expect(
      try venue.select("Progress,Theme,Text", where: "Kind = 'status'")
        == ["on-track language waiting for the board"])
    #expect(
      try venue.select("At,By", where: "Kind = 'contact'") == ["2026-10-14 14:20:03 +0100 rk"])
    // The idea has joined the ask that was open there.
    #expect(
      try venue.select("About", where: "Kind = 'idea'")
        == venue.select("Id", where: "Kind = 'ask'"))
    try venue.expectSoundBook()
  }

  @Test func aLineThatCannotBeFiledSaysWhyAndStays() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nowhere + new form")
    try terminal.wait("the refusal") {
      terminal.typed == " @nowhere + new form"
        && terminal.line(23).hasPrefix(" No organisation is called “nowhere”.")
    }
    // Mended, it is filed.
    try terminal.press("Home", "Right")
    for _ in "nowhere" { try terminal.press("Delete") }
    try terminal.file("nig2", saying: "progress on Nightjar 2: new form")
    try terminal.leave()
    #expect(try venue.select("Pledge,Text") == ["nightjar-2023-2 new form"])
  }

  @Test func twoKeysMarkAPledgeForTheGroup() throws {
    let venue = try Venue()
    let terminal = try venue.open()
    try terminal.enter("@nig1")
    try terminal.wait(for: "Notes · Nightjar 1")
    try terminal.type("?")
    try terminal.wait(for: "─ Nightjar 1 wants the group's input ─")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ Nightjar 1 wants the group's input")
    #expect(terminal.text.contains("7 asks open"))
    try terminal.leave()
    #expect(
      try venue.select("Kind,Pledge,Input") == ["ask nightjar-2023-1 wanted"])
    #expect(try venue.select("Text", where: "#Text > 0").isEmpty)
    try venue.expectSoundBook()
  }

  @Test func aNoteIsMarkedAndWhatJoinsItMovesOn() throws {
    let venue = try Venue()
    let terminal = try venue.open(size: Size(rows: 30, columns: 100))
    try terminal.file("@nig1 ! the lift is broken", saying: "challenge on Nightjar 1")
    try terminal.enter("@nig1")
    try terminal.press("Right")
    try terminal.wait(for: ">14:20 ! the lift is broken")
    try terminal.press("?", "Enter")
    try terminal.wait(for: "✓ the note wants the group's input")
    #expect(terminal.text.contains("7 asks open"))
    let challenge = try venue.select("Id", where: "Kind = 'challenge'")
    #expect(try venue.select("About", where: "Kind = 'ask'") == challenge)

    // From anywhere, F4 leads through the open asks to it.
    try terminal.enter("@ash1")
    try terminal.wait(for: "Notes · Ashbourne 1")
    for number in 1...7 {
      try terminal.press("F4")
      try terminal.wait(for: " ask \(number) of 7")
    }
    try terminal.wait(for: ">14:20 ! the lift is broken")
    try terminal.file("* @birch borrow our ramp", saying: "borrow our ramp")
    try terminal.press("F4")
    for _ in 1...6 { try terminal.press("F4") }
    try terminal.wait(for: ">14:20 ! the lift is broken")
    try terminal.enter(":discuss")
    try terminal.wait(for: "✓ ask on Nightjar 1 under discussion: the lift is broken")
    try terminal.enter(":answered the ramp comes on Friday")
    try terminal.wait(for: "✓ ask on Nightjar 1 answered: the lift is broken")
    #expect(terminal.text.contains("6 asks open"))
    try terminal.leave()
    #expect(
      try venue.select("About,From,Text", where: "Kind = 'idea'")
        == ["\(challenge[0]) birchwood-carers borrow our ramp"])
    #expect(
      try venue.select("About,Input", where: "Kind = 'ask'")
        == ["wanted", "discussing", "answered"].map { "\(challenge[0]) \($0)" })
    #expect(
      try venue.select("Outcome", where: "Input = 'answered'") == ["the ramp comes on Friday"])
    try venue.expectSoundBook()
  }

  /// A disk that takes its time: each sync takes one second longer.
  @Test func untilItIsOnTheDiskANoteIsShownAsUnderway() throws {
    let venue = try Venue()
    let terminal = try VirtualTerminal(
      "/usr/bin/strace",
      [
        "-f", "-o", venue.folder + "/trace", "-e", "trace=fdatasync", "-e",
        "inject=fdatasync:delay_enter=1000000", Venue.program, venue.book, "--by", "rk",
      ], environment: venue.environment())
    try terminal.wait(for: "asks open")
    try terminal.enter("@nig2 + a slow one")
    try terminal.enter("@nig2")
    try terminal.wait(for: "14:20…+ a slow one")
    #expect(terminal.line(0).hasSuffix("…"))
    #expect(!terminal.text.contains("✓"))
    try terminal.wait(for: "✓ a slow one")
    #expect(terminal.text.contains("14:20 + a slow one"))
    #expect(try venue.select("Text") == ["a slow one"])
    try terminal.press("Ctrl-Q")
    #expect(try terminal.waitExit() == .exited(0))
  }

  @Test func whatCannotBeWrittenIsSaidAndTriedAgain() throws {
    let venue = try Venue()
    let file = venue.book + "/" + Venue.notes(of: "rk")
    try venue.write("in the way", to: "book/" + Venue.notes(of: "rk") + "/x")
    let terminal = try venue.open(size: Size(rows: 24, columns: 120))
    try terminal.enter("@nig2 + not lost")
    try terminal.wait(for: "NOT SAVED: ")
    try terminal.wait(for: " – 1 waiting, trying again")
    try Ended("/bin/rm", ["-r", file]).expectSuccess()
    try terminal.wait(for: "✓ progress on Nightjar 2: not lost")
    #expect(!terminal.text.contains("NOT SAVED"))
    try terminal.leave()
    #expect(try venue.select("Text") == ["not lost"])
    try venue.expectSoundBook()
  }
}
