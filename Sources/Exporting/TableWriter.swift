import BookStore
import RecFile
import Reports

/// Writes one table, row by row.
struct TableWriter {
  private let layout: Layout
  private let format: Export.Format
  private let type: String
  private var text: String
  private var isEmpty = true

  init(_ layout: Layout, _ format: Export.Format, type: String) {
    let headings = layout.fields.flatMap { field in
      (1...field.count).map { $0 == 1 ? field.name : "\(field.name) \($0)" }
    }
    self.init(layout, format, type: type, headings: ["_file", "_place"] + headings + ["_lines"])
  }

  /// The table of the files.
  static func ofFiles(_ format: Export.Format) -> TableWriter {
    TableWriter(
      Layout(fields: []), format, type: Export.filesTable, headings: ["_file", "_pieces"])
  }

  private init(
    _ layout: Layout, _ format: Export.Format, type: String, headings: [String]
  ) {
    self.layout = layout
    self.format = format
    self.type = type
    switch format {
    case .csv: text = SpreadsheetText.text(headings: headings, rows: [])
    case .json:
      text = "{\n\"fields\": ["
      for (index, field) in layout.fields.enumerated() {
        if index > 0 { text += ", " }
        JSONText.append(field.name, to: &text)
      }
      text += "],\n\"records\": ["
    }
  }

  mutating func append(_ row: Row) {
    switch format {
    case .csv: appendLine(row)
    case .json: appendObject(row)
    }
  }

  mutating func append(file: String, pieces: Int) {
    switch format {
    case .csv: SpreadsheetText.append([file, "\(pieces)"], to: &text)
    case .json:
      beginObject(file, "_pieces", pieces)
      text += "}"
    }
  }

  /// The whole table.
  var finished: String {
    switch format {
    case .csv: text
    case .json: text + "\n]\n}\n"
    }
  }

  private mutating func appendLine(_ row: Row) {
    var cells = [row.file, "\(row.place)"]
    var next = 0
    for field in layout.fields {
      for _ in 0..<field.count {
        if next < row.fields.count, row.fields[next].name == field.name {
          cells.append(row.fields[next].value)
          next += 1
        } else {
          cells.append("")
        }
      }
    }
    cells.append(row.lines.map { Lines.text($0) } ?? "")
    SpreadsheetText.append(cells, to: &text)
  }

  private mutating func appendObject(_ row: Row) {
    beginObject(row.file, "_place", row.place)
    var next = 0
    while next < row.fields.count {
      let name = row.fields[next].name
      let values = row.fields[next...].prefix { $0.name == name }
      next += values.count
      text += ", "
      JSONText.append(name, to: &text)
      text += ": "
      let isArray = values.count > 1 || ListedRecords.repeats(name, inType: type)
      if isArray { text += "[" }
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        JSONText.append(value.value, to: &text)
      }
      if isArray { text += "]" }
    }
    if let lines = row.lines {
      text += ", \"_lines\": "
      JSONText.append(Lines.text(lines), to: &text)
    }
    text += "}"
  }

  private mutating func beginObject(_ file: String, _ number: String, _ value: Int) {
    text += isEmpty ? "\n{\"_file\": " : ",\n{\"_file\": "
    isEmpty = false
    JSONText.append(file, to: &text)
    text += ", \"\(number)\": \(value)"
  }
}
