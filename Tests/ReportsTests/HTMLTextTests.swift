import Testing

@testable import Reports

/// Words stay words in a page, for a browser and for a spreadsheet that opens it.
struct HTMLTextTests {
  @Test(arguments: [
    ("two trustees", "two trustees"),
    ("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"),
    (
      "</td><script>alert('x')</script>",
      "&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"
    ),
    ("=1+1", "&#8288;=1+1"), ("  +1", "&#8288;  +1"), ("-", "&#8288;-"),
    ("@SUM(A1)", "&#8288;@SUM(A1)"),
    ("\u{FF1D}1", "&#8288;\u{FF1D}1"), ("1 + 1", "1 + 1"), ("", ""),
  ])
  func escaped(words: String, page: String) {
    #expect(escapedForHTML(words) == page)
  }
}
