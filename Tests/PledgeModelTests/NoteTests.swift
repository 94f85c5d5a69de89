import PledgeModel
import Testing

@Suite struct NoteTests {
  @Test func rareFieldsAreKeptAndTakenAway() throws {
    let plain = try Room.note("aaaa")
    var note = plain
    note.from = ["nightjar", "a person"]
    note.themes = ["language"]
    note.communities = ["deaf"]
    note.replaces = plain.id
    note.withdraws = plain.id
    note.table = "3"
    note.owner = "ashbourne"
    note.due = Day("2026-12-01")
    note.done = false
    note.heads = 2
    note.consent = true
    note.outcome = "done"
    #expect(note != plain)
    #expect(note.from == ["nightjar", "a person"])
    #expect(note.topics(.theme) == ["language"])
    #expect(note.topics(.community) == ["deaf"])
    #expect(note.replaces == plain.id && note.withdraws == plain.id)
    #expect(note.table == "3" && note.owner == "ashbourne" && note.outcome == "done")
    #expect(note.due?.description == "2026-12-01")
    #expect(note.done == false && note.heads == 2 && note.consent == true)
    note.from = []
    note.themes = []
    note.communities = []
    note.replaces = nil
    note.withdraws = nil
    note.table = nil
    note.owner = nil
    note.due = nil
    note.done = nil
    note.heads = nil
    note.consent = nil
    note.outcome = nil
    #expect(note == plain)
  }

  @Test func aCopyIsOfItsOwn() throws {
    var one = try Room.note("aaaa")
    one.from = ["nightjar"]
    var other = one
    other.from.append("ashbourne")
    #expect(one.from == ["nightjar"])
    #expect(one != other)
    other.from = ["nightjar"]
    #expect(one == other)
  }

  @Test func theSubjectIsThePledgeElseTheOrganisationElseTheInbox() throws {
    #expect(try Room.note("aaaa").subject == .pledge(Room.nightjar2))
    #expect(
      try Room.note("aaaa", on: .organisation(Room.nightjar)).subject
        == .organisation(Room.nightjar))
    #expect(try Room.note("aaaa", on: .inbox).subject == .inbox)
  }
}
