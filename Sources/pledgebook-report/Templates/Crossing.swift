/// Bars, and the table that says the same.
extension Part {
  func spelledCrossing(
    _ heading: String, of crossing: String, rows: String, _ form: Form
  ) -> String {
    let lines: [String] =
      switch form {
      case .html: [figure(heading), table(heading, rows: rows)]
      case .text:
        [
          "{{#rows}}", "- {{name}}: {{pledges}}{{#parts}} ({{parts}}){{/parts}}", "{{#bar}}",
          "  {{bar}}", "{{/bar}}", "{{/rows}}", "",
        ]
      case .markdown, .csv:
        [
          "| \(rows) |{{#columns}} {{heading}} |{{/columns}} bar |",
          "| --- |{{#columns}} ---: |{{/columns}} --- |", "{{#rows}}",
          "| {{name}} |{{#counts}} {{.}} |{{/counts}} {{bar}} |", "{{/rows}}", "",
        ]
      }
    return "{{#\(crossing)}}\n" + filledOnly("rows", heading, form, 2, lines) + "\n{{/\(crossing)}}"
  }

  /// Bars in one picture for each panel. The picture is described in a sentence; who cannot see it has
  /// the table.
  private func figure(_ heading: String) -> String {
    """
    <div role="img" aria-label="Bars: \(heading). The table that follows says the same.">
    {{#panels}}
    <svg aria-hidden="true" focusable="false" width="100%" height="{{height}}em">
    {{#columns}}
    <text x="{{x}}%" y="1em">{{above}}</text><text x="{{x}}%" y="2.2em">{{below}}</text>
    {{/columns}}
    {{#rows}}
    <text x="0" y="{{nameY}}em">{{name}}</text>
    {{#columns}}
    <line x1="{{x}}%" y1="{{top}}em" x2="{{x}}%" y2="{{foot}}em"/>
    {{/columns}}
    {{#bars}}
    <rect x="{{x}}%" y="{{top}}em" width="{{length}}%" height="1em"/><text x="{{countX}}%" y="{{countY}}em">{{count}}</text>
    {{/bars}}
    {{/rows}}
    </svg>
    {{/panels}}
    </div>
    """
  }

  private func table(_ heading: String, rows: String) -> String {
    """
    <table class="counts">
    <caption>\(heading), in numbers</caption>
    <thead><tr><th scope="col">\(rows)</th>{{#columns}}<th scope="col">{{heading}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{name}}</th>{{#counts}}<td>{{.}}</td>{{/counts}}</tr>
    {{/rows}}
    </tbody>
    </table>
    """
  }
}
