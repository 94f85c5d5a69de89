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
  /// For each of a list a heading, which is a property of it, and parts; on a page of its own when it
  /// is to be handed out.
  indirect case each(of: String, heading: String, [Part], onPages: Bool = false)
  /// For each of a list what is asked and, for each of its `lines`, a line to write on.
  case room(of: String, question: String)

  /// The part as a template, its headings of a level.
  func spelled(_ form: Form, level: Int = 2) -> String {
    switch (self, form) {
    case (.crossing(let heading, let crossing, let rows), _):
      spelledCrossing(heading, of: crossing, rows: rows, form)
    case (.each(let list, let heading, let parts, let onPages), _):
      spelledEach(of: list, heading: heading, parts, onPages: onPages, form, level: level)
    case (.room(let list, let question), _): room(of: list, question, form)
    case (.words(let words, let condition), _):
      [
        condition.map { "{{#\($0)}}" }, form == .html ? "<p>\(words)</p>" : words + "\n",
        condition.map { "{{/\($0)}}" },
      ].compactMap(\.self).joined(separator: "\n")
    case (.list(let heading, let list, let item, let under), .html):
      filledOnly(list, heading, form, level, ["<ul>", each(list, item, under, form), "</ul>"])
    case (.list(let heading, let list, let item, let under), _):
      filledOnly(list, heading, form, level, [each(list, item, under, form), ""])
    case (.table(let heading, let list, _, let item), .text):
      filledOnly(list, heading, form, level, [each(list, item, nil, form), ""])
    case (.table(let heading, let list, let columns, _), .html):
      filledOnly(
        list, heading, form, level,
        [
          "<table>\n<caption>\(heading)</caption>\n<thead><tr>"
            + columns.map { "<th scope=\"col\">\($0.heading)</th>" }.joined()
            + "</tr></thead>\n<tbody>",
          "{{#\(list)}}", "<tr>" + cells(columns.map(\.cell)) + "</tr>", "{{/\(list)}}",
          "</tbody>\n</table>",
        ])
    case (.table(let heading, let list, let columns, _), _):
      filledOnly(
        list, heading, form, level,
        [
          row(columns.map(\.heading)), row(columns.map { _ in "---" }), "{{#\(list)}}",
          row(columns.map(\.cell)), "{{/\(list)}}", "",
        ])
    }
  }

  func filledOnly(
    _ list: String, _ heading: String, _ form: Form, _ level: Int, _ lines: [String]
  ) -> String {
    let head =
      switch form {
      case .html: "<h\(level)>\(heading)</h\(level)>"
      case .text: (level == 2 ? heading.uppercased() : heading) + "\n"
      case .markdown, .csv: String(repeating: "#", count: level) + " \(heading)\n"
      }
    return
      (["{{^empty(\(list))}}"] + (heading.isEmpty ? [] : [head]) + lines + ["{{/empty(\(list))}}"])
      .joined(separator: "\n")
  }

  private func spelledEach(
    of list: String, heading: String, _ parts: [Part], onPages: Bool, _ form: Form, level: Int
  ) -> String {
    let inside = parts.map { $0.spelled(form, level: level + 1) }
    let lines =
      switch form {
      case .html:
        [onPages ? "<section class=\"page\">" : "<section>"]
          + ["<h\(level)>{{\(heading)}}</h\(level)>"] + inside + ["</section>"]
      case .text:
        [(level == 2 ? "{{uppercased(\(heading))}}" : "{{\(heading)}}") + "\n"] + inside
      case .markdown, .csv: [String(repeating: "#", count: level) + " {{\(heading)}}\n"] + inside
      }
    return (["{{#\(list)}}"] + lines + ["{{/\(list)}}"]).joined(separator: "\n")
  }

  private func room(of list: String, _ question: String, _ form: Form) -> String {
    let (asked, line) =
      switch form {
      case .html: ("<p>\(question)</p>", "<div class=\"line\"></div>")
      case .text: (question, "\n" + String(repeating: "_", count: 72))
      case .markdown, .csv: (question + "\n", "---\n")
      }
    return ["{{#\(list)}}", asked, "{{#lines}}", line, "{{/lines}}", "", "{{/\(list)}}"]
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

  func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

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
