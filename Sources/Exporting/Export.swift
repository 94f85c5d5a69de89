package import BookStore
import RecFile

/// A book's files as tables, one for each type of record, from which they can be made again byte
/// for byte (docs/export.md).
package struct Export {
  /// How tables are written.
  package enum Format: String, CaseIterable, Sendable {
    case csv, json
  }

  /// The files and how many pieces each has.
  static let filesTable = "_files"
  /// What is no record of a type with a table: descriptors, comments, what cannot be read.
  static let textTable = "_text"

  private let files: [KeptFile]
  private let format: Format
  /// The columns of each table.
  private var layouts: [String: Layout] = [:]
  /// The types in the order in which they were met.
  package private(set) var types: [String] = []
  private var writers: [String: TableWriter] = [:]
  /// How many records there are of each type.
  package private(set) var counts: [String: Int] = [:]

  /// Looks through the files for what columns are needed.
  package init(_ files: [KeptFile], as format: Format) {
    self.files = files
    self.format = format
    for file in files where file.isRecords {
      var scanner = RecScanner(file.bytes)
      while let paragraph = scanner.next() {
        guard paragraph.content == .record, let type = scanner.descriptor?.type else { continue }
        if layouts[type] == nil, !begin(type) { continue }
        layouts[type]?.take(scanner)
      }
    }
    layouts = layouts.mapValues(\.used)
  }

  /// Whether the records of a type get a table: its name must do as that of a file, on any disk.
  private mutating func begin(_ type: String) -> Bool {
    guard type.utf8.count <= 60, !type.hasPrefix("%"),
      !types.contains(where: { $0.lowercased() == type.lowercased() })
    else { return false }
    types.append(type)
    layouts[type] = Layout(type: type)
    return true
  }

  /// Writes the tables. `progress` is told how much is done, from 0 to 1.
  package mutating func tables(
    progress: (Double) -> Void = { _ in }
  ) -> [(name: String, text: String)] {
    for type in types {
      writers[type] = TableWriter(layouts[type] ?? Layout(type: type), format, type: type)
    }
    var text = TableWriter(Layout(fields: []), format, type: Export.textTable)
    var list = TableWriter.ofFiles(format)
    for (index, file) in files.enumerated() {
      progress(Double(index) / Double(files.count))
      list.append(file: file.path, pieces: write(file, into: &text))
    }
    return
      (types.map { ($0, writers[$0]) } + [(Export.textTable, text), (Export.filesTable, list)])
      .compactMap { name, writer in writer.map { ("\(name).\(format.rawValue)", $0.finished) } }
  }

  /// Writes the pieces of a file into their tables and returns how many they are.
  private mutating func write(_ file: KeptFile, into text: inout TableWriter) -> Int {
    var (place, end) = (0, 0)
    var scanner = RecScanner(file.bytes)
    while file.isRecords, let paragraph = scanner.next() {
      place += 1
      let piece = file.bytes[end..<paragraph.range.upperBound]
      end = paragraph.range.upperBound
      var row = Row(file: file.path, place: place)
      guard paragraph.content == .record, let type = scanner.descriptor?.type,
        let layout = layouts[type]
      else {
        row.lines = Array(piece)
        text.append(row)
        continue
      }
      row.fields = layout.arranged(
        scanner.fields.map {
          RecEntry($0.nameText(in: scanner.bytes), scanner.text(of: $0))
        })
      if row.fields.isEmpty || !Row.spelled(row.fields, at: place).elementsEqual(piece) {
        row.lines = Array(piece)
      }
      writers[type]?.append(row)
      counts[type, default: 0] += 1
    }
    if end < file.bytes.count {
      place += 1
      text.append(Row(file: file.path, place: place, lines: Array(file.bytes[end...])))
    }
    return place
  }
}
