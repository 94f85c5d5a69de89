import PledgeModel
import Testing

@testable import Reports

/// Every kind of report on random books, whose every text holds a word that tells how far it may go.
/// What is looked at is all that a template may name, and all that stands in the spreadsheet.
@Suite struct KindsProperties {
  static let audiences: [Audience] = [
    .host, .group, .organisation("nightjar"), .organisation("ashbourne-council"), .public,
  ]

  private func reports(_ told: ToldBook) -> [any Report] {
    let today = moment("2026-10-15 09:00:00 +0100").day
    let event = SampleBook.autumn
    let all: [(any Report)?] = [
      ActionsReport(told, on: today), FollowUpReport(told, at: event, on: today),
      EventReport(told, at: event, on: today), AsksReport(told, at: event, on: today),
      NextReport(told, after: event, on: today), BoardReport(told, since: event, on: today),
      TablesReport(told, at: event, on: today), BriefReport(told, on: today),
      PledgeReport(told, of: "nightjar-2023-2", on: today),
      OutcomesReport(told, since: Day(number: today.number - 365), on: today),
    ]
    return all.compactMap(\.self)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func nothingGetsFurtherThanItMay(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let notes = (0..<Int.random(in: 1...25, using: &random)).map { number -> Note in
      var note = randomNote(number, &random)
      note.owner = ["Robin Fenn", "nightjar", nil].randomElement(using: &random) ?? nil
      return note
    }
    let book = SampleBook.with(notes)
    for audience in Self.audiences {
      for report in reports(ToldBook(book, to: audience)) {
        // What came of an ask was said in another note than the ask.
        let written = "\(report) \(report.sheet)".replacing("outcome:", with: "(")
        #expect(!written.contains("private"))
        guard audience != .host else { continue }
        #expect(
          !isAnybodyNamed(with: "unattributed", in: written, by: ["Nightjar", "Robin", "Ash"]))
        #expect(!isAnybodyNamed(with: "organisation", in: written, by: ["Robin"]))
      }
    }
  }

  /// Whether words of a share level stand beside a name: in the value that holds them, before or
  /// after, or in the row of the spreadsheet.
  private func isAnybodyNamed(with level: String, in written: String, by names: [String]) -> Bool {
    written.split { $0 == "(" || $0 == ")" || $0 == "[" || $0 == "]" }.contains { value in
      value.contains("\(level) words") && names.contains { value.contains($0) }
    }
  }

  @Test func aFollowUpIsWrittenForAnOrganisationAlone() {
    let today = moment("2026-10-15 09:00:00 +0100").day
    for audience in [Audience.host, .group, .public] {
      let told = ToldBook(SampleBook.with([]), to: audience)
      #expect(FollowUpReport(told, at: SampleBook.autumn, on: today) == nil)
      #expect(BriefReport(told, on: today) == nil)
    }
  }
}
