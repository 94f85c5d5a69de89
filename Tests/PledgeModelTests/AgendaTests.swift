import PledgeModel
import Testing

@Suite struct AgendaTests {
  @Test(arguments: [
    ("14:15 Tables, round one", 855, "Tables, round one"), ("9.05  Welcome ", 545, "Welcome"),
    ("00:00 Midnight", 0, "Midnight"), ("Tea", nil, "Tea"), ("24:00 Late", nil, "24:00 Late"),
    ("14:7 Tea", nil, "14:7 Tea"), ("14:15", 855, ""), ("1.234 reasons", nil, "1.234 reasons"),
    ("", nil, ""), ("100:15 Long", nil, "100:15 Long"),
  ])
  func aLineIsReadAsPeopleWriteIt(line: String, start: Int?, words: String) {
    #expect(AgendaItem(line) == AgendaItem(start: start, words: words))
  }

  @Test func anItemIsWrittenWithItsTime() {
    #expect(AgendaItem("9:05 Welcome").line == "09:05 Welcome")
    #expect(AgendaItem("Tea").line == "Tea")
  }

  private func event(_ agenda: [String], end: String? = nil) throws -> Event {
    Event(
      id: Room.autumn, title: "Autumn", start: try Room.moment("2026-10-14 14:00:00 +0100"),
      end: try end.map { try Room.moment("2026-10-14 \($0):00 +0100") }, agenda: agenda)
  }

  @Test(arguments: [
    ("14:30 Quiz", ["14:00 Welcome", "14:15 Tables", "14:30 Quiz", "15:00 Tea"]),
    ("14:15 Round one", ["14:00 Welcome", "14:15 Round one", "15:00 Tea"]),
    ("14:10 tables", ["14:00 Welcome", "14:10 tables", "15:00 Tea"]),
    ("16:00 TABLES", ["14:00 Welcome", "15:00 Tea", "16:00 TABLES"]),
    ("Home", ["14:00 Welcome", "14:15 Tables", "15:00 Tea", "Home"]),
    ("13:00 Doors", ["13:00 Doors", "14:00 Welcome", "14:15 Tables", "15:00 Tea"]),
    ("tea", ["14:00 Welcome", "14:15 Tables", "tea"]),
  ])
  func anItemIsPutWhereItBelongs(item: String, agenda: [String]) throws {
    let event = try event(["14:00 Welcome", "14:15 Tables", "15:00 Tea"])
    #expect(event.agenda(with: AgendaItem(item)) == agenda)
  }

  // MARK: The course

  private func book(_ event: Event, _ moves: (Int, String?)...) throws -> Book {
    var book = Book(
      hosting: Hosting(title: "", host: "", zone: "Europe/London"), events: [event])
    var notes: [Note] = []
    for (index, (minute, text)) in moves.enumerated() {
      var note = try Room.note(
        "mov\(index)", .agenda, on: .inbox, minute: minute, text: text ?? "")
      note.done = text == nil
      notes.append(note)
    }
    #expect(book.read(notes).isEmpty)
    return book
  }

  @Test func theItemThatIsOnIsTheOneBegunLast() throws {
    let event = try event(["14:00 Welcome", "14:15 Tables", "15:00 Tea"], end: "17:00")
    let book = try book(event, (2, "14:00 Welcome"), (20, "14:15 Tables"))
    let course = try #require(book.course(of: event.id))
    #expect(course.current == 1)
    #expect(course.items.map(\.minutes) == [15, 45, 120])
    let now = try Room.moment("2026-10-14 14:31:59 +0100")
    let seconds = course.items.map { $0.seconds(at: now) }
    #expect(seconds == [1080, 719, 0])
    #expect(course.next?.line == "15:00 Tea")
    #expect(book.log.count(of: .inbox) == 0)
  }

  @Test func nothingIsOnBeforeTheFirstAndAfterTheEnd() throws {
    let event = try event(["14:00 Welcome"])
    let before = try #require(try book(event).course(of: event.id))
    #expect(before.current == nil)
    #expect(before.next?.words == "Welcome")
    #expect(before.items.map(\.minutes) == [nil])
    let after = try #require(try book(event, (0, "14:00 Welcome"), (9, nil)).course(of: event.id))
    #expect(after.current == nil)
    #expect(after.next == nil)
    let now = try Room.moment("2026-10-14 20:00:00 +0100")
    #expect(after.items[0].seconds(at: now) == 540)
  }

  @Test func whatComesUpUnplannedStandsWhereItCameUp() throws {
    let event = try event(["14:00 Welcome", "14:15 Tables"])
    let book = try book(event, (0, "14:00 Welcome"), (5, "Fire drill"))
    let course = try #require(book.course(of: event.id))
    #expect(course.items.map(\.plan.words) == ["Welcome", "Fire drill", "Tables"])
    #expect(course.items.map(\.isPlanned) == [true, false, true])
    #expect(course.next?.words == "Tables")
  }

  /// Its time or its words may be changed while it is on.
  @Test func anItemIsKnownByItsTimeAndByItsWords() throws {
    let event = try event(["14:05 Welcome", "14:15 Tables, round one"])
    let book = try book(event, (0, "14:00 Welcome"), (15, "14:15 Tables"))
    let course = try #require(book.course(of: event.id))
    #expect(course.items.map(\.turns.count) == [1, 1])
    #expect(course.current == 1)
  }

  @Test func goingBackToAnItemAddsUp() throws {
    let event = try event(["Tables", "Tea"])
    let book = try book(event, (0, "Tables"), (10, "Tea"), (15, "Tables"), (20, nil))
    let course = try #require(book.course(of: event.id))
    let now = try Room.moment("2026-10-14 20:00:00 +0100")
    let seconds = course.items.map { $0.seconds(at: now) }
    #expect(seconds == [900, 300])
    #expect(course.items.map(\.turns.count) == [2, 1])
  }

  @Test func wordsNameAnItem() throws {
    let event = try event(["14:00 Welcome", "14:15 Tables, one", "15:00 Tea", "15:15 Tables, two"])
    let book = try book(event, (0, "14:00 Welcome"), (15, "14:15 Tables, one"))
    let course = try #require(book.course(of: event.id))
    #expect(course.item(saying: "TAB")?.words == "Tables, two")
    #expect(course.item(saying: "one")?.words == "Tables, one")
    #expect(course.item(saying: "15:0")?.words == "Tea")
    #expect(course.item(saying: "quiz") == nil)
  }

  /// Reviews and other words about how the event went move nothing on.
  @Test func onlyWhatSaysDoneMovesItOn() throws {
    let event = try event(["Tables"])
    var book = try book(event, (0, "Tables"))
    #expect(book.read([try Room.note("rev1", .agenda, on: .inbox, minute: 3)]).isEmpty)
    #expect(book.course(of: event.id)?.current == 0)
    #expect(book.log.notes(of: .inbox).isEmpty)
  }
}
