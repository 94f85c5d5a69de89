import Reports
import Screen

/// A page that any browser shows and prints: no script, nothing from elsewhere, black on white.
struct HTMLPage {
  /// What stands in a cell or an item.
  enum Words {
    case plain(String)
    case link(String, to: String)
  }

  private var body = ""
  private let title: String
  private let book: String

  /// A page of a book, with a title that is its first heading.
  init(_ title: String, of book: String) {
    self.title = title
    self.book = book
  }

  /// A heading below the title.
  mutating func heading(_ words: String, anchor: String? = nil) {
    let id = anchor.map { " id=\"\(escaped($0))\"" } ?? ""
    body += "<h2\(id)>\(escaped(words))</h2>\n"
  }

  mutating func paragraph(_ words: Words) { body += "<p>\(spelled(words))</p>\n" }

  /// A list; nothing when it has no items.
  mutating func list(_ items: [Words]) {
    guard !items.isEmpty else { return }
    body += "<ul>\n" + items.map { "<li>\(spelled($0))</li>\n" }.joined() + "</ul>\n"
  }

  /// A table, whose first column tells what the row is about; nothing when it has no rows.
  mutating func table(_ caption: String, _ headings: [String], _ rows: [[Words]]) {
    guard !rows.isEmpty else { return }
    body += "<table>\n<caption>\(escaped(caption))</caption>\n<thead><tr>"
    for heading in headings { body += "<th scope=\"col\">\(escaped(heading))</th>" }
    body += "</tr></thead>\n<tbody>\n"
    for row in rows {
      body += "<tr>"
      for (index, cell) in row.enumerated() {
        body += index == 0 ? "<th scope=\"row\">" : "<td>"
        body += spelled(cell) + (index == 0 ? "</th>" : "</td>")
      }
      body += "</tr>\n"
    }
    body += "</tbody>\n</table>\n"
  }

  /// The whole file.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title == book ? book : "\(title) – \(book)"))</title>
    <style>
    body { font: 12pt/1.5 sans-serif; color: #000; background: #fff; max-width: 56em; margin: 1em auto; padding: 0 1em; }
    h1, h2 { line-height: 1.2; break-after: avoid; }
    table { border-collapse: collapse; width: 100%; margin: 1em 0; }
    caption { text-align: left; font-weight: bold; padding: 0.3em 0; }
    th, td { border: 1px solid #333; padding: 0.3em 0.5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    thead th { overflow-wrap: normal; }
    tbody th { font-weight: normal; }
    tr, li { break-inside: avoid; }
    @page { margin: 18mm; }
    </style>
    </head>
    <body>
    <main>
    <h1>\(escaped(title))</h1>
    \(body)</main>
    </body>
    </html>

    """
  }

  private func spelled(_ words: Words) -> String {
    switch words {
    case .plain(let words): escaped(words)
    case .link(let words, let path): "<a href=\"\(escaped(path))\">\(escaped(words))</a>"
    }
  }
}

/// Words as the content of an element or within quotation marks, with nothing in them that is invisible or
/// reorders the line. Lines stay lines.
private func escaped(_ words: String) -> String {
  words.split(separator: "\n", omittingEmptySubsequences: false)
    .map { escapedForHTML(visible($0)) }.joined(separator: "<br>")
}

extension HTMLPage.Words: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .plain(value) }
}
