import PledgeModel
import Testing

@testable import Facilitation

struct CompletionTests {
  private let reader = LineReader(
    book: SampleBook.book, subject: .pledge("nightjar-2023-2"), note: nil, today: SampleBook.day,
    event: SampleBook.today)

  private func offered(_ before: String) -> [String] {
    reader.completion(of: before)?.choices.map(\.insertion) ?? []
  }

  @Test(arguments: [
    ("@har", ["@harbour-street", "@harbour-view"]),
    ("@nig", ["@nightjar", "@nightjar1", "@nightjar-2023-1", "@nightjar2", "@nightjar3"]),
    ("@nig2", ["@nightjar2"]), ("@nightjar-2023-1", ["@nightjar-2023-1"]),
    (":move @nig2", ["@nightjar2"]),
    ("@abc", ["@ashbourne-council", "@ashbourne-council1", "@ashbourne-council2"]),
    ("* @nig", ["@nightjar"]), ("*@nig", ["@nightjar"]), ("* @ash @bir", ["@birchwood"]),
    ("@nobody", []), ("@nig2 + form", []), ("kim@nig", []), ("form", []), ("", []), ("* ", []),
    ("+ form #lang", ["#language"]), ("#de", ["#deaf", "#deafblind"]), ("#zebra", []),
    ("+ form#lang", []), ("=st", ["=started", "=stuck"]), ("=on", ["=on track"]),
    ("= on t", ["=on track"]), ("=stuck by", []), (":und", [":undo"]),
    (":pr", [":privacy", ":present", ":practice", ":problems"]), (":lens as", ["asks"]),
    (":lens xx", []),
    (":undo now", []),
    (":event ", ["2026-10-14-autumn", "2026-05-19-spring"]),
    (":event 2026-0", ["2026-05-19-spring"]), (":report f", ["follow-up"]),
    (":report follow-up @har", ["@harbour-street", "@harbour-view"]),
    (":report event --", ["--host", "--group", "--public"]), (":report event --p", ["--public"]),
    (":report follow-up --p", []),
  ])
  func choices(before: String, insertions: [String]) { #expect(offered(before) == insertions) }

  @Test func afterABareSignEverythingIsOffered() {
    #expect(offered(":") == Command.all.map { ":\($0.name.rawValue)" })
    #expect(offered("=") == Progress.allCases.map { "=\($0.words)" })
    #expect(offered("@").count == SampleBook.book.organisations.count)
    #expect(offered("#").count == 3 + 4)
  }

  @Test func aPledgeIsOfferedWithItsText() {
    #expect(
      reader.completion(of: "@nig3")
        == Completion(
          replaced: 5, choices: [.init(insertion: "@nightjar3", words: "Train every counsellor")]))
  }

  @Test(arguments: [
    (["Tab"], "@nig", "@nightjar|"), (["Tab", "Tab"], "@nig", "@nightjar1|"),
    (["Tab", "Tab", "Tab"], "@nig", "@nightjar-2023-1|"),
    (["Tab", "Tab", "Tab", "Shift-Tab"], "@nig", "@nightjar1|"),
    (["Tab", "Tab", "Shift-Tab"], "@nig", "@nightjar|"),
    (["Tab", "Tab", "Shift-Tab", "Shift-Tab"], "@nig", "@nightjar3|"),
    (["Tab"], "@har", "@harbour-|"), (["Tab", "Tab"], "@har", "@harbour-street|"),
    (["Tab", "Tab", "Tab"], "@har", "@harbour-view|"),
    (["Tab", "Tab", "Tab", "Tab"], "@har", "@harbour-street|"),
    (["Tab"], "* @nig", "* @nightjar |"), (["Tab"], "@nig2", "@nightjar2|"),
    (["Tab"], "#lang", "#language |"), (["Tab"], "=o", "=on track |"),
    (["Tab"], ":und", ":undo |"), (["Tab"], ":lens stat", ":lens status |"),
    (["Tab"], "@trust", "@harbour-view|"), (["Tab"], "# lang", "# lang|"),
  ])
  func tab(keys: [String], typed: String, line: String) {
    var practice = Practice()
    practice.type(typed)
    for key in keys { practice.press(key) }
    #expect("\(practice.state.line.before)|\(practice.state.line.after)" == line)
  }

  @Test func tabInTheMiddleCompletesTheWordBeforeTheCursor() {
    var practice = Practice()
    practice.type("* @bir join us")
    practice.press("Home", "Ctrl-Right", "Tab")
    #expect(practice.state.line == LineEditor("* @birchwood ", after: " join us"))
  }

  @Test func aNumberTypedAfterTabIsThePledge() {
    var practice = Practice()
    practice.type("@nig")
    practice.press("Tab")
    practice.enter("2 + new form")
    #expect(practice.notes == ["progress @nightjar-2023-2: new form"])
  }

  @Test func everythingOfferedIsUnderstood() {
    for (line, rest) in [("@", ""), ("@nig", ""), ("@ash", ""), ("#", ""), ("=", ""), (":", "")] {
      for insertion in offered(line) {
        if case .refused(let refusal) = reader.read(insertion + rest) {
          Issue.record("\(insertion): \(refusal.words)")
        }
      }
    }
  }
}
