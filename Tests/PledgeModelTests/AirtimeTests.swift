import PledgeModel
import Testing

/// Who had the floor, and for how long.
@Suite struct AirtimeTests {
  private func airtime(_ notes: [Note]) throws -> [OrganisationID: Int64] {
    var book = try Room.book()
    #expect(book.read(notes).isEmpty)
    return book.airtime(at: Room.autumn)
  }

  private func said(
    _ ending: String, _ organisation: OrganisationID?, _ minute: Int, by: String = "rk",
    from: [String] = [], kind: Kind = .note
  ) throws -> Note {
    var note = try Room.note(
      ending, kind, on: organisation.map { .organisation($0) } ?? .inbox, minute: minute, by: by)
    note.from = from
    if kind == .agenda { note.done = false }
    return note
  }

  @Test func fromANoteToTheNext() throws {
    let notes = [
      try said("aaa1", Room.nightjar, 0), try said("aaa2", Room.nightjar, 2),
      try said("aaa3", Room.ashbourne, 4), try said("aaa4", Room.nightjar, 5),
    ]
    #expect(try airtime(notes) == [Room.nightjar: 240, Room.ashbourne: 60])
  }

  @Test func fiveMinutesAtMost() throws {
    let notes = [try said("aaa1", Room.nightjar, 0), try said("aaa2", Room.ashbourne, 30)]
    #expect(try airtime(notes) == [Room.nightjar: 300])
  }

  @Test func whoItIsFromHasTheFloorNotWhoseItIs() throws {
    let notes = [
      try said("aaa1", Room.nightjar, 0, from: ["ashbourne"]),
      try said("aaa2", Room.nightjar, 2, from: ["a visitor"]), try said("aaa3", nil, 4),
      try said("aaa4", Room.nightjar, 5),
    ]
    #expect(try airtime(notes) == [Room.ashbourne: 120])
  }

  @Test func twoNoteTakersOfOneTalkCountOnce() throws {
    let notes = [
      try said("aaa1", Room.nightjar, 0), try said("aaa2", Room.ashbourne, 4),
      try said("bbb1", Room.nightjar, 1, by: "ts"), try said("bbb2", Room.ashbourne, 5, by: "ts"),
      try said("aaa3", nil, 6), try said("bbb3", nil, 6, by: "ts"),
    ]
    #expect(try airtime(notes) == [Room.nightjar: 300, Room.ashbourne: 120])
  }

  @Test func theNextItemOfTheAgendaEndsATurnOfEverybody() throws {
    let notes = [
      try said("aaa1", Room.nightjar, 0), try said("aaa2", nil, 4),
      try said("bbb1", nil, 1, by: "ts", kind: .agenda),
    ]
    #expect(try airtime(notes) == [Room.nightjar: 60])
  }

  @Test func whoCameSaysNothing() throws {
    let notes = [
      try said("aaa1", Room.nightjar, 0), try said("aaa2", Room.ashbourne, 1, kind: .attendance),
      try said("aaa3", Room.ashbourne, 2),
    ]
    #expect(try airtime(notes) == [Room.nightjar: 120])
  }

  @Test func aCorrectionBySomebodyElseStandsWhereTheNoteWas() throws {
    var mended = try said("bbb1", Room.ashbourne, 0, by: "ts")
    mended.replaces = try said("aaa1", Room.nightjar, 0).id
    let notes = [
      try said("aaa1", Room.nightjar, 0), try said("aaa2", nil, 2), mended,
      try said("bbb2", nil, 1, by: "ts"),
    ]
    #expect(try airtime(notes) == [Room.ashbourne: 120])
  }

  // MARK: Against a stopwatch

  /// Second by second, as somebody with a stopwatch would count.
  private func counted(_ notes: [Note]) -> [OrganisationID: Int64] {
    guard let first = notes.map(\.at.seconds).min(), let last = notes.map(\.at.seconds).max() else {
      return [:]
    }
    let takers = Set(notes.filter { $0.kind != .agenda }.map(\.by))
    var counts: [OrganisationID: Int64] = [:]
    for second in first..<last {
      var speaking: Set<OrganisationID> = []
      for taker in takers {
        let stream = notes.filter {
          $0.kind != .attendance && ($0.by == taker || $0.kind == .agenda)
        }
        guard stream.contains(where: { $0.at.seconds > second }),
          let latest = stream.map(\.at.seconds).filter({ $0 <= second }).max(),
          second < latest + 300,
          let note = stream.last(where: { $0.at.seconds == latest }), note.kind != .agenda,
          let speaker = note.from.first.map({ OrganisationID($0) }) ?? note.organisation
        else { continue }
        speaking.insert(speaker)
      }
      for speaker in speaking { counts[speaker, default: 0] += 1 }
    }
    return counts
  }

  @Test(arguments: UInt64(1)...20)
  func aStopwatchSaysTheSame(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var notes: [Note] = []
    for index in 0..<24 {
      let kinds: [Kind] = [.note, .progress, .challenge, .attendance, .agenda]
      let organisations: [OrganisationID?] = [Room.nightjar, Room.ashbourne, nil]
      guard let kind = kinds.randomElement(using: &random),
        let organisation = organisations.randomElement(using: &random)
      else { continue }
      var note = try said(
        "n\(index + 100)", kind == .agenda ? nil : organisation, 0,
        by: random.once(in: 2) ? "rk" : "ts",
        from: random.once(in: 4) ? [Room.ashbourne.text] : [], kind: kind)
      note.at.seconds += Int64.random(in: 0..<3000, using: &random)
      notes.append(note)
    }
    // Notes of one second are told apart by their order: that is for the log's own tests.
    notes.sort { $0.at.seconds < $1.at.seconds }
    notes = notes.indices.filter { $0 == 0 || notes[$0].at != notes[$0 - 1].at }.map { notes[$0] }
    #expect(try airtime(notes) == counted(notes))
  }
}
