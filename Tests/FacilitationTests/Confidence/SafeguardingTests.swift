import PledgeModel
import Reports
import Testing

@testable import Facilitation

/// A safeguarding concern: the time and no more.
struct SafeguardingTests {
  @Test func onlyThatAndWhenItWasPassedOn() throws {
    var practice = Practice()
    practice.enter("@nig2")
    practice.enter(":safeguarding")
    #expect(practice.header.contains("✓ safeguarding concern passed to lead 14:20"))
    let note = try #require(practice.state.book.log.all.first { $0.kind == .safeguarding })
    #expect(note.subject == .inbox)
    #expect(note.share == .private)
    #expect(note.text == "")
    #expect(note.outcome == "passed to lead")
    // Only the receipt and the history tell of it: no count moves.
    #expect(practice.header.contains("   0 notes   "))
    #expect(practice.state.book.log.count == 6)
    // It waits in no inbox, and no row is of it.
    #expect(practice.state.book.log.count(of: .inbox) == 0)
    practice.enter(":lens inbox")
    #expect(practice.state.browse.items == [])
    practice.enter(":history")
    #expect(practice.screen.contains("safeguarding concern passed to lead 14:20"))
    practice.press("Esc", "Ctrl-Z")
    #expect(practice.state.book.log.all.contains { $0.kind == .safeguarding } == false)
  }

  @Test func detailIsRefusedAndNotKept() {
    var practice = Practice()
    practice.type(":safeguarding Mx A told us")
    #expect(practice.rule.hasPrefix("No detail is kept: tell the lead by voice"))
    practice.press("Enter")
    #expect(practice.told == State.noDetail)
    #expect(practice.state.line.isEmpty)
    #expect(practice.changes.isEmpty)
    practice.press("Ctrl-Z", "Esc", "Esc")
    #expect(practice.state.line.isEmpty)
  }

  /// Not even half typed, nor when the command is misspelt, nor put away.
  @Test(arguments: [":safeguarding Mx A", " :sa Mx A", ":Safegarding Mx A"])
  func noDraftOfItIsKept(_ line: String) {
    var practice = Practice()
    practice.type(line)
    for case .keepDrafts(let drafts) in practice.effects {
      #expect(drafts.allSatisfy { !$0.before.contains("Mx") })
    }
    practice.press("Esc")
    #expect(practice.state.keptDrafts.isEmpty)
    practice.type(line)
    practice.press("Ctrl-F", "Esc")
    #expect(practice.state.line.isEmpty)
  }

  /// Whatever somebody writes into such a note by hand, it is nowhere on the screen, not found, and
  /// in nothing that is told.
  @Test func handWrittenWordsAreNotShown() {
    var book = SampleBook.lists
    _ = book.read([
      Note(
        id: SampleBook.id("safe"), at: SampleBook.now, by: SampleBook.jo, event: SampleBook.today,
        kind: .safeguarding, share: .named, organisation: "nightjar", pledge: "nightjar-2023-2",
        text: "Mx A told us")
    ])
    var practice = Practice(book)
    practice.enter("@nig2")
    #expect(practice.screen.contains("14:20 · safeguarding concern passed"))
    practice.press("Right")
    #expect(
      practice.rule == "safeguarding on Nightjar 2 · named · safeguarding concern passed to lead…")
    practice.press("Enter")
    #expect(practice.screen.contains("safeguarding concern passed to lead 14:20"))
    #expect(!practice.screen.contains("Mx"))
    practice.press("Esc", "Left")
    practice.press("Enter")
    #expect(!practice.screen.contains("Mx"))
    practice.press("Esc")
    practice.enter("/Mx A")
    #expect(practice.told == "“Mx A”: 0 of 10 pledges, 0 of 0 notes")
    #expect(ToldBook(practice.state.book, to: .host).withheld == 0)
    #expect(Array(ToldBook(practice.state.book, to: .host).book.log.all).isEmpty)
  }
}
