import BookStore
import PledgeModel
import RecFile

#if canImport(Glibc)
  import Glibc
#else
  #error("The benchmark needs the GNU C library.")
#endif

/// A generated book of a given size.
struct BenchBook {
  let name: String
  let organisations: Int
  let notes: Int
  let events: Int

  static let all = [
    BenchBook(name: "event", organisations: 12, notes: 150, events: 3),
    BenchBook(name: "borough", organisations: 60, notes: 5_000, events: 10),
    BenchBook(name: "national", organisations: 6_000, notes: 600_000, events: 1_520),
  ]

  /// The clock during the benchmark: the day of the last event.
  static let now = "2026-10-14T16:20:03+01:00"

  private static let words = """
    referral form interpreter language outreach community trustees inclusive waiting list training \
    budget partner council surgery carers young older people access building ramp hearing loop \
    poster leaflet translated Somali Turkish Bengali café naïve coöperation data monitoring review
    """.split(separator: " ").map(String.init)

  /// Writes the book into a folder that is not there yet.
  func write(to path: String) throws {
    var random = Generator(state: 7)
    var files: [(path: String, text: String)] = [("book.rec", header)]
    for number in 0..<organisations {
      let id = "body-\(number)"
      var text = """
        %rec: Organisation
        %key: Id

        Id: \(id)
        Name: \(random.word().capitalized) \(random.word().capitalized) \(number)
        Sector: \(number % 3 == 0 ? "statutory" : "voluntary")

        %rec: Pledge
        %key: Id

        """
      for pledge in 1...3 {
        text += """

          Id: \(id)-2023-\(pledge)
          Round: 2023
          Text: \(random.sentence(14))
          Theme: theme-\(random.below(18))
          Community: community-\(random.below(20))

          """
      }
      files.append(("organisations/\(id).rec", text))
    }
    let last = Moment("2026-10-14 14:00:00 +0100")?.seconds ?? 0
    for event in 0..<events {
      // The last event is today's; the others are spread over the ten years before.
      let back = Int64(event * 3650 / max(events, 1)) * 86_400
      let start = Moment(seconds: last - back, offset: 60)
      let id = "\(start.day)-event\(event)"
      files.append(
        (
          "events/\(id)/event.rec",
          "%rec: Event\n\nId: \(id)\nTitle: Event \(event)\nStart: \(start.text)\n"
        ))
      for by in ["ts", "am"] {
        files.append(("events/\(id)/notes-\(by).rec", notes(at: start, id, by, &random)))
      }
    }
    try BookFounder.found(path, files: files)
  }

  private func notes(
    at start: Moment, _ event: String, _ by: String, _ random: inout Generator
  ) -> String {
    var bytes = Array("%rec: Note\n%key: Id\n".utf8)
    let kinds: [Kind] = [.progress, .challenge, .note, .idea, .status, .offer]
    guard let initials = Initials(by) else { return "" }
    for number in 0..<notes / events / 2 {
      let kind = kinds[random.below(kinds.count)]
      let body = "body-\(random.below(organisations))"
      let at = Moment(seconds: start.seconds + Int64(number) * 20, offset: start.offset)
      let note = Note(
        id: NoteID(at: at, by: initials, random: &random), at: at, by: initials,
        event: EventID(event), kind: kind, share: kind.share, organisation: OrganisationID(body),
        pledge: PledgeID("\(body)-2023-\(1 + random.below(3))"),
        progress: kind == .status ? .onTrack : nil,
        text: kind == .status ? "" : random.sentence(12))
      bytes += RecWriter.appendix(note.entries, after: [10])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var header: String {
    var text = "%rec: Book\n\nFormat: 1\nTitle: Bench \(name)\nHost: Bench\nZone: Europe/London\n"
    for (type, count) in [("Theme", 18), ("Community", 20)] {
      text += "\n%rec: \(type)\n%key: Id\n"
      for number in 0..<count {
        text += "\nId: \(type.lowercased())-\(number)\nName: \(type) number \(number)\n"
      }
    }
    return text
  }

  /// SplitMix64 (G. Steele et al., 2014), so that the books are the same every time.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }
    mutating func word() -> String { BenchBook.words[below(BenchBook.words.count)] }
    mutating func sentence(_ count: Int) -> String {
      (0..<count).map { _ in word() }.joined(separator: " ")
    }
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
