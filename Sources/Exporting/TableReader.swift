import RecFile

/// Reads a table row by row, with what stands in its special columns.
struct TableReader {
  private let table: String
  private let bytes: [UInt8]
  private let format: Export.Format

  /// A table by its file's name, without the ending.
  init(_ name: String, _ bytes: [UInt8], _ format: Export.Format) {
    table = "\(name).\(format.rawValue)"
    self.bytes = bytes
    self.format = format
  }

  /// What stands in a row before it is known what it means.
  private struct Cells {
    var file: String?
    var number: Int?
    var lines: String?
    var fields: [RecEntry] = []
  }

  /// Reads the pieces of files. `take` gets each with the columns of the table and its line.
  func rows(
    _ take: (Row, Layout, Int) throws(ReturnFault) -> Void
  ) throws(ReturnFault) {
    try cells(number: "_place") { (cells, layout, line) throws(ReturnFault) in
      guard let file = cells.file, let place = cells.number else {
        throw ReturnFault(table: table, line: line, words: "this row has no _file or no _place")
      }
      var row = Row(file: file, place: place, fields: cells.fields)
      if let text = cells.lines {
        guard let lines = Lines.bytes(text) else {
          throw ReturnFault(table: table, line: line, words: "a backslash in _lines is no escape")
        }
        row.lines = lines
      }
      try take(row, layout, line)
    }
  }

  /// Reads how many pieces each file has.
  func files(_ take: (String, Int, Int) throws(ReturnFault) -> Void) throws(ReturnFault) {
    try cells(number: "_pieces") { (cells, _, line) throws(ReturnFault) in
      guard let file = cells.file, let pieces = cells.number else {
        throw ReturnFault(table: table, line: line, words: "this row has no _file or no _pieces")
      }
      try take(file, pieces, line)
    }
  }

  private func cells(
    number: String, _ take: (Cells, Layout, Int) throws(ReturnFault) -> Void
  ) throws(ReturnFault) {
    switch format {
    case .csv: try csv(number, take)
    case .json: try json(number, take)
    }
  }

  /// The fields in the order of the columns. None may be lost on the way.
  private func arranged(_ cells: Cells, _ layout: Layout, _ line: Int) throws(ReturnFault) -> Cells
  {
    var arranged = cells
    arranged.fields = layout.arranged(cells.fields)
    guard arranged.fields.count == cells.fields.count(where: { !$0.value.isEmpty }) else {
      throw ReturnFault(
        table: table, line: line,
        words: "there is a field that is no column, or more than \(Layout.mostOfOneField) of one")
    }
    return arranged
  }

  // MARK: CSV

  private func csv(
    _ number: String, _ take: (Cells, Layout, Int) throws(ReturnFault) -> Void
  ) throws(ReturnFault) {
    var reader = CSVReader(bytes, table: table, firstHeading: "_file")
    guard let headings = try reader.next() else {
      throw ReturnFault(table: table, words: "there is nothing in it")
    }
    // `Theme 2` is another column of the field `Theme`.
    let names = headings.cells.map { heading in
      heading.firstIndex(of: " ").map { String(heading[..<$0]) } ?? heading
    }
    var fields: [String] = []
    for name in names where !special(number).contains(name) && !fields.contains(name) {
      fields.append(try checked(name, line: headings.number))
    }
    let layout = Layout(fields: fields)
    while let line = try reader.next() {
      guard line.cells.count == names.count else {
        throw ReturnFault(
          table: table, line: line.number,
          words: "there are \(line.cells.count) cells where the headings are \(names.count)")
      }
      var cells = Cells()
      for (name, cell) in zip(names, line.cells) where !cell.isEmpty {
        switch name {
        case "_file": cells.file = cell
        case "_lines": cells.lines = cell
        case number: cells.number = cell.utf8.count < 10 ? Int(cell) : nil
        default: cells.fields.append(RecEntry(name, cell))
        }
      }
      try take(try arranged(cells, layout, line.number), layout, line.number)
    }
  }

  private func special(_ number: String) -> [String] { ["_file", number, "_lines"] }

  private func checked(_ name: String, line: Int) throws(ReturnFault) -> String {
    guard RecEntry.isName(name) else {
      throw ReturnFault(table: table, line: line, words: "“\(name)” is no name of a field")
    }
    return name
  }

  // MARK: JSON

  private func json(
    _ number: String, _ take: (Cells, Layout, Int) throws(ReturnFault) -> Void
  ) throws(ReturnFault) {
    var reader = JSONReader(bytes, table: table)
    var layout: Layout?
    try reader.object { (reader, key) throws(ReturnFault) in
      switch key {
      case "fields":
        var fields: [String] = []
        try reader.array { (reader) throws(ReturnFault) in
          fields.append(try checked(try reader.string(), line: reader.line))
        }
        layout = Layout(fields: fields)
      case "records":
        guard let layout else { throw reader.fault("“fields” must stand before “records”") }
        try reader.array { (reader) throws(ReturnFault) in
          _ = reader.peek()
          let line = reader.line
          let cells = try self.cells(of: &reader, number)
          try take(try arranged(cells, layout, line), layout, line)
        }
      default: throw reader.fault("“\(key)” means nothing here")
      }
    }
    try reader.end()
  }

  private func cells(of reader: inout JSONReader, _ number: String) throws(ReturnFault) -> Cells {
    var cells = Cells()
    try reader.object { (reader, key) throws(ReturnFault) in
      switch key {
      case "_file": cells.file = try reader.string()
      case "_lines": cells.lines = try reader.string()
      case number: cells.number = try reader.integer()
      default:
        guard RecEntry.isName(key) else { throw reader.fault("“\(key)” is no name of a field") }
        guard reader.peek() == UInt8(ascii: "[") else {
          cells.fields.append(RecEntry(key, try reader.string()))
          return
        }
        try reader.array { (reader) throws(ReturnFault) in
          cells.fields.append(RecEntry(key, try reader.string()))
        }
      }
    }
    return cells
  }
}
