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
}
