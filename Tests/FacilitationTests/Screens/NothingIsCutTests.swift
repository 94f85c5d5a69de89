import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// Nothing is cut off without a sign of it: `…`, or how much is above and below.
struct NothingIsCutTests {
  /// A book whose every word is its own, so that it is known on the screen.
  private func book(_ generator: inout SplitMix64) -> Book {
    var count = 0
    func words(_ number: Int) -> String {
      (0..<number).map { _ in
        count += 1
        return "w\(count)" + String(repeating: "x", count: count % 7)
      }.joined(separator: " ")
    }
    let organisations = (1...Int.random(in: 1...12, using: &generator)).map { index in
      Organisation(id: OrganisationID("org-\(index)"), name: "Org \(index) " + words(2), sector: "")
    }
    let pledges = organisations.flatMap { organisation in
      (0..<Int.random(in: 1...5, using: &generator)).map { number in
        Pledge(
          id: PledgeID("\(organisation.id)-2025-\(number + 1)"), organisation: organisation.id,
          round: "2025", number: number + 1, text: words(Int.random(in: 1...40, using: &generator)))
      }
    }
    var book = Book(
      hosting: Hosting(title: "Book", host: "Host", zone: "Europe/London"),
      organisations: organisations, pledges: pledges, events: Array(SampleBook.lists.events.all))
    var random = generator
    _ = book.read(
      (0..<Int.random(in: 0...15, using: &generator)).map { index in
        let pledge = pledges[index % min(2, pledges.count)]
        return Note(
          id: NoteID(at: SampleBook.now, by: SampleBook.jo, random: &random), at: SampleBook.now,
          by: SampleBook.jo, event: index % 2 == 0 ? SampleBook.may : SampleBook.today,
          kind: .progress,
          share: .organisation, organisation: pledge.organisation, pledge: pledge.id,
          text: words(Int.random(in: 1...30, using: &generator)))
      })
    return book
  }

  /// The words of `text` that stand on the screen, and whether a sign of a cut does.
  private func missing(_ text: String, in screen: String) -> [Substring] {
    let shown = Set(screen.split { $0 == " " || $0 == "\n" || $0 == "│" || $0 == "…" })
    return text.split(separator: " ").filter { !shown.contains($0) }
  }

  @Test(arguments: UInt64(21)...60)
  func panesShowEverythingOrSaySo(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var practice = Practice(
      book(&generator), columns: Int.random(in: 40...130, using: &generator),
      rows: Int.random(in: 10...50, using: &generator))
    for focus in Pane.allCases {
      while practice.state.focus != focus { practice.press("Right") }
      practice.press("Home")
      let screen = practice.screen
      let title = screen.split(separator: "\n").first { $0.contains("[") }.map(String.init) ?? ""
      switch focus {
      case .rows:
        let names = practice.state.browse.rows.map { practice.state.textRow($0).pieces[0].text }
        let cut = names.filter { !screen.contains($0) }
        #expect(cut.isEmpty || screen.contains("…") || title.contains("↓"))
      case .pledges:
        let text = practice.state.pledgeText(practice.state.subject)
        if !missing(text, in: screen).isEmpty {
          // The selected pledge is cut only when it takes half the pane, and then says so.
          #expect(screen.contains("…"), "seed \(seed): \(missing(text, in: screen)) of \(text)")
        }
        let shown = practice.state.browse.items.filter { item in
          guard case .pledge(let id) = item, let pledge = practice.state.book.pledges[id] else {
            return true
          }
          return screen.contains("\(pledge.number) w") || screen.contains("\(pledge.number) …")
        }
        #expect(shown.count == practice.state.browse.items.count || title.contains("↓"))
      case .notes:
        let notes = practice.state.shownNotes.flatMap(\.notes)
        let cut = notes.filter { !missing($0.text, in: screen).isEmpty }
        #expect(
          cut.isEmpty || title.contains("↓") || title.contains("↑"), "seed \(seed): \(screen)")
      }
    }
  }

  /// Enter on an empty line shows the whole of it: scrolling to the end passes every word.
  @Test(arguments: UInt64(1)...20)
  func everythingCanBeReadInFull(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var practice = Practice(
      book(&generator), columns: Int.random(in: 40...130, using: &generator),
      rows: Int.random(in: 10...50, using: &generator))
    practice.press("Right", "Enter")
    var seen = practice.screen
    while practice.screen.split(separator: "\n")[1].contains("↓") {
      practice.press("Down")
      seen += "\n" + practice.screen
    }
    let subject = practice.state.subject
    let texts =
      [practice.state.pledgeText(subject)]
      + practice.state.book.log.notes(of: subject).map(\.text)
    for text in texts { #expect(missing(text, in: seen).isEmpty, "seed \(seed)") }
  }

  /// A note longer than the pane can be read: with the cursor on it, in full, by scrolling.
  @Test func theLineIsSeenAroundTheCursor() {
    var practice = Practice(columns: 40, rows: 10)
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    practice.type(words)
    #expect(practice.screen.contains("word40"))
    practice.press("Home")
    #expect(practice.screen.contains("word1 word2"))
    #expect(!practice.screen.contains("word40"))
  }
}
