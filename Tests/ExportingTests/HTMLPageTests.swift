import Testing

@testable import Exporting

/// A page that is handed over may be opened by a spreadsheet, too.
struct HTMLPageTests {
  @Test func aCellIsNoFormula() {
    var page = HTMLPage("Notes", of: "Book")
    page.table("Notes", ["What"], [[.plain("=1+1")], [.plain("a\n<b>")]])
    #expect(page.text.contains("&#8288;=1+1<"))
    #expect(page.text.contains("a<br>&lt;b&gt;<"))
  }
}
