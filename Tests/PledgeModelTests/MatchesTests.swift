import Testing

@testable import PledgeModel

/// What may help with an ask on Nightjar's second pledge, which is about language.
@Suite struct MatchesTests {
  private func matches(_ notes: Note...) throws -> Matches {
    var book = try Room.book()
    let asked = try Room.note("ask0", .ask, input: .wanted)
    _ = book.read([asked] + notes)
    return book.matches(for: asked.id, at: Room.autumn)
  }

  private let language = Tag(list: .theme, id: "language")
  private let deaf = Tag(list: .community, id: "deaf")

  private func offer(
    _ ending: String, minute: Int = 1, share: Share = .organisation,
    _ change: (inout Note) -> Void = { _ in }
  ) throws -> Note {
    var note = try Room.note(ending, .offer, on: .pledge(Room.ashbourne1), minute: minute)
    note.share = share
    change(&note)
    return note
  }

  @Test func whatSharesATopicHelpsTheNewestFirst() throws {
    let first = try offer("off1", minute: 1)
    let second = try offer("off2", minute: 2)
    let practice = try Room.note("pra1", .practice, on: .pledge(Room.ashbourne1), minute: 3)
    let found = try matches(first, second, practice)
    #expect(found.offers.map(\.id) == [second.id, first.id])
    #expect(found.offers.map(\.shared) == [[language], [language]])
    #expect(found.practices.map(\.id) == [practice.id])
  }

  @Test func aNotesOwnTagsTakeThePlaceOfThePledges() throws {
    let untold = try offer("off1") { $0.themes = ["training"] }
    let inbox = try Room.note("off2", .offer, on: .inbox, minute: 2)
    var tagged = try Room.note("off3", .offer, on: .inbox, minute: 3)
    tagged.themes = ["language"]
    #expect(try matches(untold, inbox, tagged).offers.map(\.id) == [tagged.id])
  }

  @Test func whatSharesMoreComesFirst() throws {
    var book = try Room.book()
    var asked = try Room.note("ask0", .ask, input: .wanted)
    asked.themes = ["language"]
    asked.communities = ["deaf"]
    let both = try offer("off1", minute: 1) {
      $0.themes = ["language"]
      $0.communities = ["deaf"]
    }
    let one = try offer("off2", minute: 2)
    _ = book.read([asked, both, one])
    let found = book.matches(for: asked.id, at: nil)
    #expect(found.offers.map(\.id) == [both.id, one.id])
    #expect(found.offers.map(\.shared) == [[language, deaf], [language]])
  }

  @Test func privateWordsOnesOwnAndTheSameExchangeAreNoHelp() throws {
    let hidden = try offer("off1", share: .private)
    let own = try Room.note("off2", .offer, minute: 2)
    let answer = try offer("off3") { $0.about = NoteID("20261014T130000-rk-ask0") }
    var secret = try Room.note("ask1", .ask, on: .pledge(Room.ashbourne1), input: .answered)
    secret.share = .private
    let toSecret = try offer("off4") { $0.about = secret.id }
    #expect(try matches(hidden, own, answer, secret, toSecret).isEmpty)
  }

  @Test func answeredAsksHelpWithWhatCameOfThem() throws {
    let asked = try Room.note("ask1", .ask, on: .pledge(Room.ashbourne1), input: .wanted)
    var answered = try Room.note(
      "ans1", .ask, on: .pledge(Room.ashbourne1), minute: 5, about: asked.id, input: .answered,
      text: "")
    answered.outcome = "a pool of interpreters"
    let open = try Room.note("ask2", .ask, on: .pledge(Room.ashbourne1), input: .wanted)
    var book = try Room.book()
    let mine = try Room.note("ask0", .ask, input: .wanted)
    _ = book.read([mine, asked, answered, open])
    #expect(book.matches(for: mine.id, at: nil).answered.map(\.id) == [asked.id])
    let ask = try #require(book.standing.ask(asked.id))
    #expect(book.outcome(of: ask) == "a pool of interpreters")
  }

  @Test func whoIsHereAndWorksOnItMayHelp() throws {
    let here = try Room.note("att1", .attendance, on: .organisation(Room.ashbourne))
    let own = try Room.note("att2", .attendance, on: .organisation(Room.nightjar))
    let found = try matches(here, own)
    #expect(found.here == [.init(id: Room.ashbourne, shared: [language])])
  }
}
