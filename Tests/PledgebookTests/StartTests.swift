import Foundation
import Screen
import Testing
import VirtualTerminal

/// Opening a book: which one, by whom, at which event.
@Suite struct StartTests {
  @Test func withoutABookItSaysWhatToDo() throws {
    let venue = try Venue(hasBook: false)
    let ended = try venue.run()
    #expect(ended.status == 1)
    #expect(ended.output == "")
    #expect(
      ended.errors == """
        Error: Which book? Name its folder: “pledgebook BOOK”. “pledgebook new BOOK --title … \
        --host …” makes one, “pledgebook demo” opens a practice book.

        """)
  }

  @Test func aFolderThatIsNoBookIsLeftAlone() throws {
    let venue = try Venue(hasBook: false)
    try venue.write("shopping", to: "home/list.txt")
    let folder = venue.folder + "/home"
    let ended = try venue.run(folder)
    #expect(ended.status == 1)
    #expect(
      ended.errors == """
        Error: \(folder) is no book: it has no book.rec. “pledgebook new FOLDER --title … --host …” \
        makes one, “pledgebook demo” opens a practice book.

        """)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["list.txt"])
    let none = try venue.run(folder + "/nowhere")
    #expect(none.status == 1)
    #expect(none.errors.hasPrefix("Error: There is no folder \(folder)/nowhere."))
  }

  @Test func theBookIsTheOneNamedByTheEnvironmentElseTheLast() throws {
    let venue = try Venue()
    let named = try venue.open([], ["PLEDGEBOOK_BOOK": venue.book, "PLEDGEBOOK_BY": "rk"])
    let last = venue.folder + "/state/pledgebook/last"
    try named.wait("the book to be remembered") {
      FileManager.default.contents(atPath: last) == Data((venue.book + "\n").utf8)
    }
    try named.leave()
    let again = try venue.open([], ["PLEDGEBOOK_BY": "rk"])
    try again.leave()
  }

  @Test func initialsAreAskedOnceAndKeptOnThisMachine() throws {
    let venue = try Venue()
    let first = try venue.open([venue.book])
    try first.wait(for: "─ Who takes notes? Initials and name ─")
    try first.enter("zoë Zoë Ŵren")
    try first.wait(for: "Initials are two to eight letters, then your name if you like")
    try first.press("Ctrl-U")
    try first.enter("zw Zoë Ŵren")
    try first.wait(for: "✓ notes are signed zw: Zoë Ŵren")
    try first.file("@nig2 + a form", saying: "progress on Nightjar 2: a form")
    try first.leave()
    #expect(venue.text(of: ".pledgebook/me") == "zw\n")
    #expect(try venue.mode(of: ".pledgebook/me") == 0o600)
    #expect(try venue.mode(of: ".pledgebook") == 0o700)
    #expect(
      try venue.select("Initials,Name", of: "Person", where: "Initials = 'zw'", in: "people.rec")
        == ["zw Zoë Ŵren"])
    #expect(try venue.select("By,Text", in: Venue.notes(of: "zw")) == ["zw a form"])
    let second = try venue.open([venue.book])
    #expect(!second.text.contains("Who takes notes?"))
    try second.leave()
    try venue.expectSoundBook()
  }

  @Test func anEventIsOfferedWhenThereIsNoneToday() throws {
    let venue = try Venue()
    let later = ["PLEDGEBOOK_NOW": "2026-11-18T09:05:00+00:00"]
    let terminal = try venue.open(nil, later)
    try terminal.wait(for: "No event today. Enter begins “Progressing Equality, 18 Nov 2026”")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ event begun: Progressing Equality, 18 Nov")
    try terminal.file("@nig2 a plain note", saying: "note on Nightjar 2: a plain note")
    try terminal.leave()
    let event = "events/2026-11-18-progressing-equality-18-nov"
    #expect(
      try venue.select("Title,Start", of: "Event", in: event + "/event.rec")
        == ["Progressing Equality, 18 Nov 2026 2026-11-18 09:05:00 +0000"])
    #expect(
      try venue.select("Kind,Pledge,Text", in: event + "/notes-rk.rec")
        == ["note nightjar-2023-2 a plain note"])
    let again = try venue.open(nil, later)
    #expect(!again.text.contains("No event today"))
    try again.leave()
    try venue.expectSoundBook()
  }

  /// The C library would take them for a rule of its own, or for a file.
  @Test(arguments: ["XYZ-14", ":/etc/localtime", "../zoneinfo/Asia/Tokyo", "Mars/Olympus"])
  func aTimeZoneNobodyKnowsCountsAsUTC(_ zone: String) throws {
    let venue = try Venue()
    let lists = venue.text(of: "book.rec")
    #expect(lists.contains("Zone: Europe/London"))
    try venue.write(lists.replacing("Europe/London", with: zone), to: "book/book.rec")
    let run = try venue.run(
      "--linear", venue.book, "--by", "rk", input: ":event Late\nsaid\n",
      changing: ["PLEDGEBOOK_NOW": ""])
    #expect(run.status == 0, "\(run.errors)")
    let files = try Ended(
      "/usr/bin/env", ["grep", "-rh", "^At: .*", "--include=notes-rk.rec", venue.book + "/events"])
    let last = files.output.split(separator: "\n").last
    #expect(last?.hasSuffix(" +0000") == true, "\(files.output)")
  }

  @Test func anEventIsNamedOnTheCommandLine() throws {
    let venue = try Venue()
    let terminal = try venue.open([venue.book, "--by", "rk", "--event", "2026-04-15-spring"])
    try terminal.wait(for: "Progressing Equality, spring 2026")
    try terminal.leave()
    let ended = try venue.run(venue.book, "--by", "rk", "--event", "the fair")
    #expect(ended.status == 1)
    #expect(ended.errors.hasPrefix("Error: No event is called “the fair”. There are: 2025-10-08"))
  }

  @Test func theSecondWindowOfANoteTakerOnlyReads() throws {
    let venue = try Venue()
    let first = try venue.open()
    let second = try venue.open(size: Size(rows: 24, columns: 120))
    #expect(second.line(0).contains("read only: open in another window (pid \(first.process) on "))
    #expect(second.line(0).hasSuffix(", since 14:20)"))
    try second.enter("+ typed in the wrong window")
    try second.wait("the refusal, with the line kept") {
      second.typed == " + typed in the wrong window"
        && second.line(23).hasPrefix(" open in another window")
    }
    try first.file("+ typed in the right one", saying: "typed in the right one")
    try second.press("Ctrl-U")
    try second.leave()
    try first.leave()
    #expect(try venue.select("Text") == ["typed in the right one"])
    let third = try venue.open()
    #expect(!third.text.contains("read only"))
    try third.leave()
  }

  @Test func nobodySignsWithInitialsThatAreInUse() throws {
    let venue = try Venue()
    let first = try venue.open()
    let second = try venue.open([venue.book, "--by", "ts"], size: Size(rows: 24, columns: 120))
    try second.enter(":me rk")
    try second.wait(for: " open in another window (pid \(first.process) on ")
    try second.enter("@nig2 + not under her name")
    try second.wait(for: " open in another window")
    #expect(!venue.draft(of: "ts").contains(":me"))
    try second.press("Ctrl-U")
    try second.enter(":me ts")
    try second.wait(for: "Notes are signed ts.")
    try second.file("@nig2 + under mine", saying: "progress on Nightjar 2: under mine")
    try second.leave()
    try first.leave()
    #expect(venue.text(of: Venue.notes(of: "rk")) == "")
    #expect(try venue.select("By,Text", in: Venue.notes(of: "ts")) == ["ts under mine"])
    #expect(venue.text(of: ".pledgebook/me") == "ts\n")
    try venue.expectSoundBook()
  }

  @Test func aBookOfALaterFormatIsOnlyRead() throws {
    let venue = try Venue()
    let book = venue.text(of: "book.rec").replacingOccurrences(of: "Format: 1", with: "Format: 2")
    try venue.write(book, to: "book/book.rec")
    let terminal = try venue.open([venue.book], size: Size(rows: 24, columns: 120))
    try terminal.enter("rk")
    try terminal.wait(for: "the book has format 2, this program knows 1")
    try terminal.enter("@nig2 + not written")
    try terminal.wait("the refusal, with the line kept") {
      terminal.typed == " @nig2 + not written"
        && terminal.line(23) == " the book has format 2, this program knows 1"
    }
    try terminal.press("Ctrl-U")
    try terminal.leave()
    #expect(!FileManager.default.fileExists(atPath: venue.book + "/.pledgebook"))
    #expect(venue.text(of: Venue.notes(of: "rk")) == "")
  }

  @Test func twoNoteTakersWriteToOneBook() throws {
    let venue = try Venue()
    let rowan = try venue.open()
    let tamsin = try venue.open([venue.book, "--by", "ts"])
    for number in 1...3 {
      try rowan.file("@nig2 + mine \(number)", saying: "progress on Nightjar 2: mine \(number)")
      try tamsin.file("@ash1 ! hers \(number)", saying: "hers \(number)")
    }
    try rowan.leave()
    try tamsin.leave()
    #expect(try venue.select("By,Text") == ["rk mine 1", "rk mine 2", "rk mine 3"])
    #expect(
      try venue.select("By,Text", in: Venue.notes(of: "ts"))
        == ["ts hers 1", "ts hers 2", "ts hers 3"])
    try venue.expectSoundBook()
  }

  /// What is typed after the program's name, BOOK for the book's folder, and the exit status.
  @Test(arguments: [
    ("--nonsense", 64), ("new", 64), ("note", 64), ("--help", 0), ("note --help", 0),
    ("new --help", 0), ("demo --help", 0), ("--version", 0), ("--by R2D2! BOOK", 1),
    ("note /nowhere x --by rk", 1),
  ])
  func endsWithAStatusThatScriptsUnderstand(words: String, status: Int32) throws {
    let venue = try Venue()
    let arguments = words.split(separator: " ").map { $0 == "BOOK" ? venue.book : String($0) }
    let ended = try Ended(Venue.program, arguments, environment: venue.environment())
    #expect(ended.status == status)
    #expect(ended.output.isEmpty == (status != 0))
    #expect(ended.errors.isEmpty == (status == 0))
    if words.hasSuffix("--help") { #expect(ended.output.contains("Example")) }
  }
}
