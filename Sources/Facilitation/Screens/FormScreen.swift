import PledgeModel
import Screen

/// Draws the open form: the field that the cursor is in is always in sight.
func drawForm(_ state: State, in rect: Rect, on grid: inout Grid) {
  guard let form = state.form else { return }
  let height = max(1, rect.rows - 1)
  let (rows, current) = state.formRows(columns: rect.columns - 1, most: max(1, height / 2))
  let visible = visibleRange(count: rows.count, around: current, height: height)
  TextRow(
    "[\(state.book.title(of: form.begun))]", Style(bold: true, underline: true),
    right: "\(form.current + 1) of \(form.fields.count)"
  ).draw(on: &grid, at: Point(row: rect.top, column: 0), columns: rect.columns)
  for (index, row) in rows[visible].enumerated() {
    row.draw(
      on: &grid, at: Point(row: rect.top + 1 + index, column: 0), columns: rect.columns - 1)
  }
}

extension State {
  /// The fields of the open form, and the rows of the one that the cursor is in. A `*` marks those that
  /// were changed; of an empty one it is said what it is for. What is wrong stands beside.
  func formRows(columns: Int, most: Int) -> (rows: [TextRow], current: Range<Int>) {
    guard var form else { return ([], 0..<0) }
    form.texts[form.current] = line.text
    var rows: [TextRow] = []
    var current = 0..<0
    for (index, field) in form.fields.enumerated() {
      let isCurrent = index == form.current
      let mark = (isCurrent ? ">" : " ") + (form.hasChanged(index) ? "*" : " ")
      let text = form.texts[index].trimmed
      var words = text.isEmpty ? "(\(field.prompt))" : text
      // What is being typed is looked at when the field is left.
      if let fault = form.faults[index], !isCurrent { words += " ← \(fault)" }
      var field = wrappedRows(
        words, columns: columns, first: mark + field.name.padded(to: 10) + " ",
        further: min(13, columns / 2), style: isCurrent ? .bold : .plain)
      if field.count > most {
        field = Array(field.prefix(most))
        field[most - 1] = field[most - 1].adding(" …")
      }
      if isCurrent { current = rows.count..<rows.count + field.count }
      rows += field
    }
    return (rows, current)
  }

  /// What the rule above the line says of the field in it: what is asked, and how it is understood.
  var fieldRule: String {
    guard let field = form?.field else { return "" }
    let reading =
      line.text.trimmed.isEmpty ? nil : fieldReader.reading(of: field, from: line.text)
    return "\(field.name): \(reading ?? field.prompt)"
  }

  /// The form as the linear mode tells it.
  func spokenForm() -> [String] {
    guard let form else { return [] }
    return ["\(book.title(of: form.begun)):"]
      + zip(form.fields, form.texts).map { field, text in
        "  \(field.name): "
          + (text.isEmpty
            ? "(\(field.prompt))"
            : text.split(whereSeparator: \.isNewline).joined(separator: "; "))
      } + ["“:set FIELD WORDS” changes one of them, “:set FIELD -” empties it."]
  }

  /// What `:set` and its kin will do, said before Enter; nil for other commands.
  func words(forForm name: Command.Name, _ argument: String) -> String? {
    do throws(Refusal) {
      switch name {
      case .set where !argument.isEmpty: return words(for: try setting(argument))
      case .merge where !argument.isEmpty: return try merger(argument).title(in: book)
      case .carry where !argument.isEmpty:
        let new = try carriedOn(argument)
        return "\(book.title(of: subject)) goes on as \(book.shortName(of: new.organisation)) "
          + "\(new.round)-\(new.number)"
      default: return nil
      }
    } catch {
      return error.words
    }
  }
}
