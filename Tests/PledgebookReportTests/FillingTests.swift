import Mustache
import Testing

@testable import pledgebook_report

/// Whoever writes a template cannot undo the escaping, try as they may.
@Suite struct FillingTests {
  private struct Told {
    let words: String
    let list: [Inner]
    let plain: [String]
    let none: String?

    struct Inner {
      let words: String
    }
  }

  private func rendered(_ template: String, _ form: Form, _ words: String) throws -> String {
    let told = Told(words: words, list: [.init(words: words)], plain: [words], none: nil)
    let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + template)
    return template.render(Filling(form: form).value(told))
  }

  private static let attempts = [
    "{{words}}", "{{{words}}}", "{{&words}}", "{{& words }}", "{{% CONTENT_TYPE:HTML}}{{words}}",
    "{{#words}}{{{.}}}{{/words}}", "{{{reversed(words)}}}", "{{{reversed(reversed(words))}}}",
    "{{{uppercased(words)}}}", "{{{lowercased(words)}}}", "{{{capitalized(words)}}}",
    "{{{words.words}}}", "{{{words.form}}}", "{{#words}}{{{words}}}{{{form}}}{{/words}}",
    "{{{.}}}", "{{{list}}}", "{{{plain}}}", "{{{first(plain)}}}", "{{{last(list)}}}",
    "{{{reversed(list)}}}", "{{#list}}{{{.}}}{{/list}}", "{{#plain}}{{{.}}}{{/plain}}",
    "{{#plain}}{{{reversed(.)}}}{{/plain}}", "{{=<% %>=}}<%&words%><%& words %>",
    "{{#enumerated(plain)}}{{{value}}}{{{offset}}}{{/enumerated(plain)}}", "{{>words}}",
    "{{>*words}}",
    "{{#sorted(plain)}}{{{.}}}{{/sorted(plain)}}", "{{^none}}{{{words}}}{{/none}}",
  ]

  @Test(arguments: attempts)
  func inHTMLNoTagComesThrough(_ attempt: String) throws {
    for words in ["<script>\"'&", ">tpircs<", "&lt;b&gt;"] {
      let text = try rendered(attempt, .html, words)
      #expect(!text.contains("<") && !text.contains(">"), "\(text)")
      #expect(!text.contains("'"))
      // What would be an entity has its ampersand escaped.
      #expect(!text.lowercased().contains("&lt;b"), "\(text)")
    }
  }

  @Test(arguments: attempts)
  func inMarkdownNoSignComesThrough(_ attempt: String) throws {
    for words in ["*a* _b_ `c` <d>", "\\*a\\*", "a\\"] {
      // Every sign stands behind an odd number of backslashes.
      var backslashes = 0
      for letter in try rendered(attempt, .markdown, words) {
        if "*_`<>".contains(letter) { #expect(backslashes % 2 == 1, "\(attempt)") }
        backslashes = letter == "\\" ? backslashes + 1 : 0
      }
    }
  }

  @Test(arguments: Form.allCases) func aTerminalObeysNothing(_ form: Form) throws {
    for attempt in Self.attempts {
      let text = try rendered(attempt, form, "a\u{1B}[2J\u{202E}b\nc\r")
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" }, "\(attempt)")
    }
  }
}
