import BookStore
import Foundation
import HostileInput
import PledgeModel
import Reports
import Testing

@testable import Exporting

/// Handovers of random books, whose every text holds a word that tells how far it may go.
@Suite struct HandoverProperties {
  private static let day: Day = Day("2026-10-15") ?? { fatalError("a day") }()

  @Test(arguments: 0..<20 as Range<UInt64>)
  func noByteOfAnyFileTellsMoreThanItMay(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let book = try Self.book(&random)
    for (audience, part) in [
      (Audience.host, nil), (.group, nil), (.public, nil), (.group, ["owls"]), (.public, ["owls"]),
      (.host, ["owls"]), (.group, ["heron", "owls"]),
    ] as [(Audience, Set<OrganisationID>?)] {
      let handover = Handover(book, of: part, to: audience)
      let files = handover.files(for: "them", isPart: part != nil, on: Self.day)
      for file in files {
        let bytes = Data("\(file.path)\n".utf8) + Data(file.bytes)
        func holds(_ words: String) -> Bool { bytes.range(of: Data(words.utf8)) != nil }
        let place: Comment = "\(file.path) \(audience) \(part ?? [])"
        #expect(!holds("private-words"), place)
        #expect(!holds("safeguarding-words"), place)
        #expect(part == nil || part?.contains("heron") == true || !holds("of-heron"), place)
        guard audience != .host else { continue }
        #expect(!holds("Rowan"), place)
        #expect(!holds("-rk"), place)
        #expect(!holds("unasked-words"), place)
        #expect(!holds("Robin"), place)
        #expect(audience != .public || !holds("organisation-words of of-"), place)
        #expect(part == nil || !holds("unattributed-words"), place)
        guard holds("unattributed-words") else { continue }
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
        for line in lines where line.contains("unattributed-words") {
          for name in ["of-heron", "of-owls", "Heron", "Night Owls"] {
            #expect(!line.contains(name), place)
          }
        }
      }
      let left = handover.leftOut
      #expect(
        Array(handover.told.book.log.all).count + left.withheld + left.answers + left.unattributed
          + left.elsewhere == Array(book.log.all).count { $0.kind != .safeguarding })
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func theBookStandsByItself(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let book = try Self.book(&random)
    for (audience, part) in [(Audience.host, nil), (.group, nil), (.group, ["owls"])]
      as [(Audience, Set<OrganisationID>?)]
    {
      let handover = Handover(book, of: part, to: audience)
      let path = NSTemporaryDirectory() + "pledgebook-handover-\(UUID().uuidString)"
      defer { do { try FileManager.default.removeItem(atPath: path) } catch { print(error) } }
      var folder = try NewFolder.begin(path)
      for file in handover.files(for: "them", isPart: part != nil, on: Self.day) {
        try folder.write(file.path, file.bytes)
      }
      try folder.finish()
      let handed = try Folder(path + "/book")
      #expect(try BookChecker(handed).problems() == [])
      var reader = BookReader(handed)
      var read = try reader.book()
      for event in try reader.eventFolders() { _ = read.read(try reader.notes(of: event)) }
      let notes = Dictionary(
        uniqueKeysWithValues: handover.told.book.log.all.map { ($0.id, $0) })
      #expect(Dictionary(uniqueKeysWithValues: read.log.all.map { ($0.id, $0) }) == notes)
      #expect(
        read.organisations.all.map(\.name) == handover.told.book.organisations.all.map(\.name))
      #expect(read.pledges.ids == handover.told.book.pledges.ids)
    }
  }

  @Test func privateNotesGoToAHostThatAsksForThem() throws {
    var random = SplitMix64(seed: 1)
    let book = try Self.book(&random)
    let files = Handover(book, to: .host, withPrivate: true)
      .files(for: "them", isPart: false, on: Self.day)
    func anyHolds(_ files: [(path: String, bytes: [UInt8])], _ words: String) -> Bool {
      files.contains { Data($0.bytes).range(of: Data(words.utf8)) != nil }
    }
    #expect(anyHolds(files, "private-words"))
    #expect(!anyHolds(files, "safeguarding-words"))
    let others = Handover(book, to: .group, withPrivate: true)
      .files(for: "them", isPart: false, on: Self.day)
    #expect(!anyHolds(others, "private-words"))
  }

  /// Every link of every page leads to a file of the handover.
  @Test func linksLeadSomewhere() throws {
    var random = SplitMix64(seed: 2)
    let files = Handover(try Self.book(&random), to: .group)
      .files(for: "them", isPart: false, on: Self.day)
    let paths = Set(files.map(\.path))
    var links = 0
    for (path, bytes) in files where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script") && !text.contains("http"))
      for match in text.matches(of: /href="([^"]*)"/) {
        let target = path.contains("/") ? match.1.dropFirst(3) : match.1
        #expect(paths.contains(String(target)), "\(path): \(match.1)")
        links += 1
      }
    }
    #expect(links > 10)
  }

  // MARK: Random books

  private static func book(_ random: inout SplitMix64) throws -> Book {
    let start = try #require(Moment("2026-10-14 14:00:00 +0100"))
    let takers = try ["rk", "rkb"].map { try #require(Initials($0)) }
    func pledge(_ organisation: OrganisationID, _ number: Int) -> Pledge {
      var pledge = Pledge(
        id: PledgeID("\(organisation.text)-2023-\(number)"), organisation: organisation,
        round: "2023", number: number, text: "Pledge \(number) of-\(organisation.text)",
        themes: ["data"])
      pledge.details = [Detail("Lead", "Robin Fenn"), Detail("Continues", "heron-2023-1")]
      return pledge
    }
    var owls = Organisation(
      id: "owls", name: "Night Owls", aliases: ["of-owls"], sector: "voluntary")
    owls.details = [Detail("Contact", "Robin Fenn")]
    var book = Book(
      hosting: Hosting(title: "Book", host: "Voices", zone: "Europe/London"),
      themes: [Topic(id: "data", name: "Data")],
      people: takers.map { Person(initials: $0, name: "Rowan Keane") },
      organisations: [
        owls, Organisation(id: "heron", name: "Heron", aliases: ["of-heron"], sector: "faith"),
      ],
      pledges: [pledge("owls", 1), pledge("owls", 2), pledge("heron", 1)],
      events: [Event(id: "2026-10-14-autumn", title: "Autumn", start: start)])
    var notes: [Note] = []
    for number in 0..<Int.random(in: 10...30, using: &random) {
      let at = Moment(seconds: start.seconds + Int64(number / 2), offset: 60)
      let by = random.pick(takers)
      let share = random.pick(Share.allCases)
      let kind = random.pick(Kind.allCases)
      let whose: OrganisationID? = random.pick(["owls", "heron", nil])
      let asks = [.quote, .contact].contains(kind)
      let consent = Bool.random(using: &random)
      var note = Note(
        id: NoteID(at: at, by: by, random: &random), at: at, by: by, event: "2026-10-14-autumn",
        kind: kind, share: share, organisation: whose,
        pledge: Bool.random(using: &random) ? whose.map { PledgeID("\($0.text)-2023-1") } : nil,
        text: [
          kind == .safeguarding ? "safeguarding-words" : "",
          asks && !consent ? "unasked-words" : "",
          "\(share.rawValue)-words of \(whose.map { "of-\($0.text)" } ?? "us")",
          share == .named ? "" : "and Robin Fenn",
        ].joined(separator: " "))
      if share != .named { note.from = ["Robin Fenn"] }
      if asks { note.consent = consent }
      if Bool.random(using: &random), !notes.isEmpty { note.about = random.pick(notes).id }
      if Bool.random(using: &random) { note.input = random.pick(AskState.allCases) }
      if Int.random(in: 0..<6, using: &random) == 0, !notes.isEmpty {
        note.replaces = random.pick(notes).id
        note.about = nil
      }
      notes.append(note)
    }
    _ = book.read(notes)
    return book
  }
}
