import PledgeModel
import RecFile
import Testing

@testable import BookStore

@Suite struct BookRecordsTests {
  private func fields(_ entries: [RecEntry]) -> RecordFields {
    var scanner = RecScanner(RecWriter.spell(entries))
    let line = scanner.next()?.line ?? 0
    return RecordFields(scanner, line: line)
  }

  @Test func everyRecordIsReadAsItIsWritten() throws {
    let hosting = Hosting(
      title: "Equality", host: "Voices", zone: "Europe/London", norm: 4, privacy: "Two\nlines")
    #expect(try Hosting(fields(hosting.entries)) == hosting)
    let topic = Topic(id: "language", name: "Language", aliases: ["Interpreting", "BSL"])
    #expect(try Topic(fields(topic.entries)) == topic)
    let person = Person(initials: rk, name: "Ruth", role: "facilitator")
    #expect(try Person(fields(person.entries)) == person)
    let organisation = Organisation(
      id: "nightjar", name: "Nightjar", aliases: ["NC"], sector: "voluntary",
      mergedInto: "ashbourne", details: [Detail("Size", "small"), Detail("Contact", "Al\nBo")])
    #expect(try Organisation(fields(organisation.entries)) == organisation)
    let pledge = Pledge(
      id: "nightjar-2023-2", organisation: "nightjar", round: "2023", number: 2, text: "Do\nthis",
      themes: ["language"], communities: ["deaf"], details: [Detail("Lead", "Al")])
    #expect(try Pledge(fields(pledge.entries), organisation: nil) == pledge)
    #expect(try Event(fields(sampleEvent.entries)) == sampleEvent)
  }

  @Test func newlinesCannotBreakFieldsOfOneLine() throws {
    let event = Event(
      id: "2026-10-14-x", title: "a\nb", venue: "c\nd", start: teaTime, agenda: ["e\nf"])
    let read = try Event(fields(event.entries))
    #expect((read.title, read.venue, read.agenda) == ("a b", "c d", ["e f"]))
    let person = try Person(fields(Person(initials: rk, name: "a\nb", role: "c\nd").entries))
    #expect((person.name, person.role) == ("a b", "c d"))
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    let event = { (entries: [RecEntry]) throws -> Event in try Event(fields(entries)) }
    let id = RecEntry("Id", "2026-10-14-x")
    let title = RecEntry("Title", "x")
    #expect(throws: RecordFault(line: 1, words: "this event has no Start, which it needs")) {
      try event([id, title])
    }
    let words = "“today” is no time with its offset, as 2026-10-14 14:00:00 +0100"
    #expect(throws: RecordFault(line: 3, words: words)) {
      try event([id, title, RecEntry("Start", "today")])
    }
    let slug =
      "“A b” is no id: small letters and digits, words joined by -, no more than 200 in all"
    #expect(throws: RecordFault(line: 2, words: slug)) {
      try event([title, RecEntry("Id", "A b"), RecEntry("Start", teaTime.text)])
    }
    let second = "a second Title in one record: was the blank line between two records lost?"
    #expect(throws: RecordFault(line: 3, words: second)) {
      try event([id, title, title, RecEntry("Start", teaTime.text)])
    }
  }
}
