import PledgeModel
import Reports
import Testing

@testable import pledgebook_report

/// Every kind of report in every form, as it is written, on random books whose every text holds a
/// word that tells how far it may go, names, and signs that mean something in some form.
@Suite struct RenderingProperties {
  private static let tricks = [
    "</td></li><script>x</script>", "| a |\n# b", "=1+1", "{{head.host}}", "\u{202E}\u{1B}[2J",
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatIsWrittenTellsNobodyMore(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let book = try Self.book(&random)
    let today = try #require(Day("2026-10-15"))
    for audience in [Audience.host, .group, .organisation("nightjar"), .public] {
      let told = ToldBook(book, to: audience)
      for kind in ReportKind.allCases {
        let topic = ReportTopic(event: "2026-10-14-x", pledge: "nightjar-2023-1", today: today)
        guard let report = kind.report(told, about: topic) else { continue }
        for form in Form.allCases {
          let rendering = try Rendering(kind, as: form, largePrint: true, book: nil)
          let text = rendering.text(of: report)
          #expect(!text.contains("private"))
          #expect(!text.contains("<script>") || form == .text || form == .csv)
          #expect(form == .csv || !text.split(separator: "\n").contains { $0.hasPrefix("# b") })
          #expect(!text.contains("\u{1B}") || form == .csv)
          #expect(form != .csv || !text.contains(",=1+1"))
          #expect(!text.contains("Voices words"))
          guard audience != .host else { continue }
          for item in Self.items(of: text, form) where item.contains("unattributed words") {
            #expect(
              !item.contains("Nightjar") && !item.contains("Owls"),
              "\(kind) \(form) \(audience) \(item)")
          }
          #expect(!text.contains("Robin"))
        }
      }
    }
  }

  /// What belongs together: in plain text a line is broken in several.
  private static func items(of text: String, _ form: Form) -> [String] {
    guard form == .text else { return text.split(whereSeparator: \.isNewline).map(String.init) }
    return text.replacing("\n  ", with: " ").split(separator: "\n").map(String.init)
  }

  private static func book(_ random: inout SplitMix64) throws -> Book {
    let at = try #require(Moment("2026-10-14 14:00:00 +0100"))
    let by = try #require(Initials("rk"))
    var book = Book(
      hosting: Hosting(title: "Book", host: "Voices", zone: "UTC"),
      organisations: [
        Organisation(
          id: "nightjar", name: "Nightjar Counselling", aliases: ["The Owls"], sector: "voluntary")
      ],
      pledges: [
        Pledge(
          id: "nightjar-2023-1", organisation: "nightjar", round: "2023", number: 1, text: "Ask.")
      ],
      events: [Event(id: "2026-10-14-x", title: "Autumn", start: at)])
    let notes = (0..<15).map { number -> Note in
      let share = Share.allCases.filter { $0 != .named }.randomElement(using: &random) ?? .private
      let trick = tricks.randomElement(using: &random) ?? ""
      let moment = Moment(seconds: at.seconds + Int64(number), offset: 60)
      var note = Note(
        id: NoteID(at: moment, by: by, random: &random), at: moment, by: by, event: "2026-10-14-x",
        kind: Kind.allCases.randomElement(using: &random) ?? .note, share: share,
        organisation: "nightjar", pledge: "nightjar-2023-1",
        input: Bool.random(using: &random) ? .wanted : nil,
        text: "\(trick) \(share.rawValue) words of The Owls and Robin Fenn")
      note.from = ["Robin Fenn"]
      return note
    }
    _ = book.read(notes)
    return book
  }
}

/// Steele, Lea and Flood's generator: the same seed gives the same numbers, so failures repeat.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
