import PledgeModel
import Testing

@testable import Reports

/// Random books, whose every text holds a word that tells how far it may go.
@Suite struct ToldBookProperties {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func nothingGetsFurtherThanItMay(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let notes = (0..<Int.random(in: 1...25, using: &random)).map { randomNote($0, &random) }
    let book = SampleBook.with(notes)
    for audience in [Audience.host, .group, .organisation("nightjar"), .public] {
      let told = ToldBook(book, to: audience)
      var heard = told.remarks.map { "\($0)" }
      for note in told.book.log.all {
        heard.append("\(note.from) \(note.owner ?? "") \(note.text)")
      }
      let all = heard.joined(separator: "\n")
      #expect(!all.contains("private"))
      #expect(!all.contains("safeguarding"))
      #expect(
        Array(told.book.log.all).count + told.remarks.count + told.withheld
          == Array(book.log.all).count { $0.kind != .safeguarding })
      guard audience != .host else { continue }
      for remark in told.remarks {
        for name in ["nightjar", "Nightjar", "The Owls", "ashbourne", "Ashbourne", "Robin"] {
          #expect(!"\(remark)".contains(name))
        }
      }
      // No contact and no quote goes further than its speaker has said.
      #expect(!all.contains("unasked"))
      for note in told.book.log.all {
        #expect(note.share == .named || note.share == .organisation)
        #expect(
          note.share == .named || !"\(note.from) \(note.owner ?? "") \(note.text)".contains("Robin")
        )
        #expect(audience != .public || note.share == .named)
        // Whatever it answers may be told as openly.
        #expect(note.about.map { told.book.log[$0] != nil } ?? true)
      }
    }
  }

  private func randomNote(_ number: Int, _ random: inout SplitMix64) -> Note {
    let share = Share.allCases.randomElement(using: &random) ?? .named
    let kind = Kind.allCases.randomElement(using: &random) ?? .note
    let pledges: [PledgeID?] = [
      "nightjar-2023-2", "nightjar-2023-1", "ashbourne-council-2023-1", nil,
    ]
    let names = ["Nightjar", "The Owls", "Ashbourne Borough Council", "Robin Fenn", "a school"]
    let pledge = pledges.randomElement(using: &random) ?? nil
    let owners = pledge.map { $0.text.hasPrefix("nightjar") ? names[...1] : names[2...2] } ?? []
    let person = "Robin Fenn"
    let isSaidBy = Bool.random(using: &random)
    // A text names whose it is, and who says it.
    let named = (Array(owners) + (isSaidBy ? [person] : [])).randomElement(using: &random) ?? "we"
    let hasConsent = Bool.random(using: &random)
    let unasked = !hasConsent && [.quote, .contact].contains(kind) ? "unasked" : ""
    return note(
      number, kind, share, "\(kind.rawValue) \(share.rawValue) \(unasked) words of \(named)",
      pledge: pledge,
      about: Bool.random(using: &random) && number > 0
        ? id(Int.random(in: 0..<number, using: &random)) : nil,
      input: Bool.random(using: &random) ? .wanted : nil
    ) {
      if isSaidBy { $0.from = [person] }
      if hasConsent { $0.consent = true }
    }
  }
}
