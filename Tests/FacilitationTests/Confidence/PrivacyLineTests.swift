import PledgeModel
import Testing

@testable import Facilitation

/// The host's privacy line at the start of the event.
struct PrivacyLineTests {
  private var book: Book {
    var book = SampleBook.book
    var hosting = book.hosting
    hosting.privacy = "Notes are taken so that help can follow."
    book.apply(.amend(from: .hosting(book.hosting), to: .hosting(hosting)))
    return book
  }

  @Test func itIsReadOutOnce() {
    var practice = Practice(book)
    #expect(practice.hint.hasPrefix(":privacy to read out   Type a note   F4 next ask   F7 here"))
    practice.enter(":privacy")
    #expect(practice.screen.contains("[To be read out]"))
    #expect(practice.screen.contains("Notes are taken so that help can follow."))
    #expect(practice.hint == "Enter it has been read out   ↑ ↓ scroll   Esc back")
    practice.press("Esc")
    #expect(practice.notes == [])
    practice.enter(":privacy")
    practice.press("Enter")
    #expect(practice.notes == ["agenda @inbox: Privacy line read out"])
    #expect(practice.header.contains("✓ privacy line read out"))
    #expect(practice.state.sheet == nil)
    #expect(practice.hint.hasPrefix("Type a note"))
    // It waits in no inbox.
    #expect(practice.state.book.log.count(of: .inbox) == 0)
    practice.enter(":privacy")
    #expect(practice.screen.contains("Read out at 14:20."))
    practice.press("Enter")
    #expect(practice.notes.count == 1)
    practice.press("Ctrl-Z")
    #expect(practice.hint.hasPrefix(":privacy to read out"))
  }

  @Test func inOneLine() {
    var practice = Practice(book)
    practice.enter(":privacy read")
    practice.enter(":privacy read")
    #expect(practice.hint == "It was read out at 14:20.")
    #expect(practice.notes == ["agenda @inbox: Privacy line read out"])
    practice.enter(":privacy off")
    #expect(practice.told == "“:privacy” shows the line, “:privacy read” says it was read out.")
  }

  @Test func whoseBookHasNoneIsNotReminded() {
    var practice = Practice()
    #expect(practice.hint.hasPrefix("Type a note"))
    practice.enter(":privacy")
    #expect(practice.hint == "The book has no privacy line: it is the field Privacy of book.rec.")
  }

  /// An event of another day is over.
  @Test func onlyTodaysEventReminds() {
    let practice = Practice(book, event: SampleBook.may)
    #expect(practice.hint.hasPrefix("Type a note"))
  }
}
