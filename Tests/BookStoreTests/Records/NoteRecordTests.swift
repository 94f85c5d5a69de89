import PledgeModel
import RecFile
import Testing

@testable import BookStore

@Suite struct NoteRecordTests {
  private func read(_ text: String) throws(RecordFault) -> Note {
    var scanner = RecScanner(Array(text.utf8))
    let paragraph = known(scanner.next())
    var reader = NoteReader()
    return try reader.note(in: scanner, line: paragraph.line)
  }

  private func spelled(_ note: Note) -> String {
    String(decoding: RecWriter.spell(note.entries), as: UTF8.self)
  }

  @Test func everyFieldIsSpelledInTheOrderOfTheFiles() {
    #expect(
      spelled(fullNote) == """
        At: 2026-10-14 14:20:03 +0100
        By: rk
        Event: 2026-10-14-autumn
        Kind: action
        Organisation: nightjar
        Pledge: nightjar-2023-2
        About: 20261014T132003-ts-4tqz
        Replaces: 20261014T132003-ts-4tqy
        Withdraws: 20261014T132003-ts-4tqx
        Progress: on-track
        Input: wanted
        Share: named
        From: ashbourne
        From: Ada of the “Wren”
        Theme: language
        Theme: access
        Community: deaf
        Table: 3
        Owner: nightjar
        Due: 2026-12-01
        Done: no
        Heads: 12
        Consent: yes
        Outcome: agreed
        Text: first line
        + \n\
        +   third line
        + \n\
        Id: 20261014T132003-rk-9999

        """)
  }

  @Test func everyFieldIsReadAgain() throws {
    #expect(try read(spelled(fullNote)) == fullNote)
    let bare = Note(
      id: fullNote.id, at: teaTime, by: rk, event: sampleEvent.id, kind: .status, share: .private)
    #expect(try read(spelled(bare)) == bare)
  }

  @Test func anyTextIsReadAsItWasWritten() throws {
    var random = SplitMix64(seed: 7)
    let letters: [Character] = [
      "\n", "\\", "+", " ", "\t", "#", ":", "%", "a", "é", "😀", "\u{200D}",
    ]
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        })
      let note = sampleNote(1, text)
      // rec has no way to end a line in a backslash; RecEntry.writable says what it becomes.
      #expect(try read(spelled(note)).text == RecEntry("Text", text).writable.value)
    }
  }

  @Test func newlinesCannotBreakFieldsOfOneLine() {
    var note = sampleNote(1, "x")
    note.from = ["a\nb"]
    note.owner = "c\r\nd"
    note.table = "e\u{2028}f"
    note.outcome = "g\n"
    #expect(note.values(of: .from) == ["a b"])
    #expect(note.values(of: .owner) == ["c d"])
    #expect(note.values(of: .table) == ["e f"])
    #expect(note.values(of: .outcome) == ["g "])
  }

  @Test func spellingsOfPeopleAreUnderstood() throws {
    let note = try read(
      """
      Id:  20261014T132003-rk-4tqz\u{20}
      # said at the door
      Kind: action
      At: 2026-10-14T14:20:03+01:00
      Mood: hopeful
      By:\trk
      Share:   private
      Event: 2026-10-14-autumn
      Due:  2026-12-01\u{20}
      Done: true
      Consent: 0
      Withdrawn: no
      Text: one
      +two
      """)
    #expect(note.id.text == "20261014T132003-rk-4tqz")
    #expect(note.at == teaTime)
    #expect((note.kind, note.share, note.by) == (.action, .private, rk))
    #expect(note.due == Day("2026-12-01"))
    #expect((note.done, note.consent, note.withdraws) == (true, false, nil))
    #expect(note.text == "one\ntwo")
  }

  @Test(arguments: [
    ("Id", "20261014T132003-rk-4tq", "“20261014T132003-rk-4tq” is no Id of a note"),
    ("At", "2026-10-14 14:20", "“2026-10-14 14:20” is no At of a note"),
    ("By", "RK", "“RK” is no By of a note"),
    ("Event", "../../.ssh", "“../../.ssh” is no Event of a note"),
    ("Event", "", "“” is no Event of a note"),
    ("Kind", "remark", "“remark” is no Kind of a note"),
    ("Share", "all", "“all” is no Share of a note"),
    ("Due", "1 Dec", "“1 Dec” is no Due of a note"),
    ("Done", "Yes", "“Yes” is no Done of a note"),
  ])
  func valuesThatMeanNothingAreToldWithTheirLine(
    name: String, value: String, words: String
  ) throws {
    var entries = sampleNote(1, "x").entries
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index] = RecEntry(name, value)
    } else {
      entries.insert(RecEntry(name, value), at: 4)
    }
    let line = known(entries.firstIndex { $0.name == name }) + 1
    let text = String(decoding: RecWriter.spell(entries), as: UTF8.self)
    #expect(throws: RecordFault(line: line, words: words + "; the note is left as it is")) {
      try read(text)
    }
  }

  @Test func whatIsMissingIsNamed() {
    let words = [
      "Id": "this note has no Id: it was cut off. It is left as it is",
      "At": "the note 20261014T132003-rk-0001 has no At, which every note needs",
      "Share": "the note 20261014T132003-rk-0001 has no Share, which every note needs",
    ]
    for (name, words) in words {
      let entries = sampleNote(1, "x").entries.filter { $0.name != name }
      let text = String(decoding: RecWriter.spell(entries), as: UTF8.self)
      #expect(throws: RecordFault(line: 1, words: words)) { try read(text) }
    }
  }

  @Test func aSecondIdIsALostBlankLine() {
    let text = spelled(sampleNote(1, "x")) + spelled(sampleNote(2, "y"))
    let fault = RecordFault(
      line: 18, words: "a second Id in one record: the blank line between two notes was lost")
    #expect(throws: fault) { try read(text) }
  }
}
