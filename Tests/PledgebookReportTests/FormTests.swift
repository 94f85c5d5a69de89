import Testing

@testable import pledgebook_report

@Suite struct FormTests {
  @Test(arguments: [
    ("a_b*c `d` [e](f)", "a\\_b\\*c \\`d\\` \\[e\\](f)"), ("# x", "\\# x"), ("- x", "\\- x"),
    ("  + x", "\\+ x"), ("12. x", "12\\. x"), ("12) x", "12\\) x"), ("12.5 x", "12\\.5 x"),
    ("=== x", "\\=== x"), ("a | b", "a \\| b"), ("<b> &amp;", "\\<b\\> \\&amp;"),
    ("a\n# b", "a \\# b"), ("a - b. c", "a - b. c"), ("\\", "\\\\"), ("", ""),
  ])
  func markdown(_ words: String, _ escaped: String) {
    #expect(Form.markdown.escaped(words) == escaped)
  }

  @Test(arguments: [
    ("<script>\"a\" & 'b'", "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;"),
    ("=1+1", "&#8288;=1+1"), (" @SUM(A1)", "&#8288; @SUM(A1)"), ("1+1", "1+1"),
    ("a\nb", "a b"), ("a\u{202E}b\u{1B}", "a&lt;U+202E&gt;b␛"),
  ])
  func html(_ words: String, _ escaped: String) {
    #expect(Form.html.escaped(words) == escaped)
  }
}
