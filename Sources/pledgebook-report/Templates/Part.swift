/// A part of a built-in template. Written down once, it is spelled in every form.
enum Part: Sendable {
  /// A paragraph, if there is what it depends on.
  case words(String, if: String? = nil)
  /// A heading and a list, if there is anything in it; under each item what belongs to it.
  case list(String, of: String, item: String, under: (list: String, item: String)? = nil)
  /// A heading and a table, if there is anything in it. In plain text it is a list. The first
  /// column tells what the row is about.
  case table(String, of: String, columns: [(heading: String, cell: String)], item: String)
  /// A heading, bars and the table that says the same, of a `Crossing`. What the rows are is told by
  /// `rows`.
  case crossing(String, of: String, rows: String)

  func spelled(_ form: Form) -> String {
    switch (self, form) {
    case (.crossing(let heading, let crossing, let rows), _):
      spelledCrossing(heading, of: crossing, rows: rows, form)
    case (.words(let words, let condition), _):
      [
        condition.map { "{{#\($0)}}" }, form == .html ? "<p>\(words)</p>" : words + "\n",
        condition.map { "{{/\($0)}}" },
      ].compactMap(\.self).joined(separator: "\n")
    case (.list(let heading, let list, let item, let under), .html):
      filledOnly(list, heading, form, ["<ul>", each(list, item, under, form), "</ul>"])
    case (.list(let heading, let list, let item, let under), _):
      filledOnly(list, heading, form, [each(list, item, under, form), ""])
    case (.table(let heading, let list, _, let item), .text):
      filledOnly(list, heading, form, [each(list, item, nil, form), ""])
    case (.table(let heading, let list, let columns, _), .html):
      filledOnly(
        list, heading, form,
        [
          "<table>\n<caption>\(heading)</caption>\n<thead><tr>"
            + columns.map { "<th scope=\"col\">\($0.heading)</th>" }.joined()
            + "</tr></thead>\n<tbody>",
          "{{#\(list)}}", "<tr>" + cells(columns.map(\.cell)) + "</tr>", "{{/\(list)}}",
          "</tbody>\n</table>",
        ])
    case (.table(let heading, let list, let columns, _), _):
      filledOnly(
        list, heading, form,
        [
          row(columns.map(\.heading)), row(columns.map { _ in "---" }), "{{#\(list)}}",
          row(columns.map(\.cell)), "{{/\(list)}}", "",
        ])
    }
  }

  func filledOnly(
    _ list: String, _ heading: String, _ form: Form, _ lines: [String]
  ) -> String {
    let head =
      switch form {
      case .html: "<h2>\(heading)</h2>"
      case .text: heading.uppercased() + "\n"
      case .markdown, .csv: "## \(heading)\n"
      }
    return (["{{^empty(\(list))}}", head] + lines + ["{{/empty(\(list))}}"])
      .joined(separator: "\n")
  }

  private func each(
    _ list: String, _ item: String, _ under: (list: String, item: String)?, _ form: Form
  ) -> String {
    var lines = ["{{#\(list)}}"]
    if form == .html {
      lines.append("<li>\(item)")
      if let under {
        lines += [
          "{{^empty(\(under.list))}}", "<ul>", "{{#\(under.list)}}", "<li>\(under.item)</li>",
          "{{/\(under.list)}}", "</ul>", "{{/empty(\(under.list))}}",
        ]
      }
      lines.append("</li>")
    } else {
      lines.append("- \(item)")
      if let under {
        lines += ["{{#\(under.list)}}", "  - \(under.item)", "{{/\(under.list)}}"]
      }
    }
    lines.append("{{/\(list)}}")
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func cells(_ cells: [String]) -> String {
    cells.enumerated().map { index, cell in
      index == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
    }.joined()
  }
}

/// The built-in template of a kind of report: what stands above every report, then its parts. Nil
/// for what is written without a template.
func builtIn(_ parts: [Part], in form: Form) -> String? {
  let body = parts.map { $0.spelled(form) }.joined(separator: "\n")
  let head = "{{head.book}}, {{head.day}}. Written by {{head.host}} {{head.readers}}."
  return switch form {
  case .markdown: "# {{head.title}}\n\n\(head)\n\n\(body)"
  case .text: "{{uppercased(head.title)}}\n\n\(head)\n\n\(body)"
  case .html: page(body, head: head)
  case .csv: nil
  }
}
