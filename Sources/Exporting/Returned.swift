package import BookStore

/// The files of a book, made again from the tables of an export.
package struct Returned {
  /// The pieces of one file that have been found.
  fileprivate struct Pieces {
    /// How many there are to be.
    var count: Int
    var found: [(place: Int, range: Range<Int>)] = []
    var bytes: [UInt8] = []
  }

  private var pieces: [String: Pieces] = [:]
  /// How many records each table has.
  package private(set) var counts: [String: Int] = [:]

  /// Begins with the table that says which files there are.
  package init(files bytes: [UInt8], _ format: Export.Format) throws(ReturnFault) {
    let table = "\(Export.filesTable).\(format.rawValue)"
    var pieces: [String: Pieces] = [:]
    try TableReader(Export.filesTable, bytes, format).files {
      (file, count, line) throws(ReturnFault) in
      guard KeptFile.isPath(file) else {
        throw ReturnFault(table: table, line: line, words: "“\(file)” is no file of a book")
      }
      guard pieces[file] == nil else {
        throw ReturnFault(table: table, line: line, words: "\(file) is here twice")
      }
      pieces[file] = Pieces(count: count)
    }
    guard pieces["book.rec"] != nil else {
      throw ReturnFault(table: table, words: "there is no book.rec in it, so it is no book")
    }
    self.pieces = pieces
  }

  /// Takes the pieces that are in a table, which is known by its file's name without the ending.
  package mutating func take(
    _ name: String, _ bytes: [UInt8], _ format: Export.Format
  ) throws(ReturnFault) {
    let table = "\(name).\(format.rawValue)"
    var pieces = pieces
    self.pieces = [:]
    var count = 0
    try TableReader(name, bytes, format).rows { (row, layout, line) throws(ReturnFault) in
      guard let piece = row.bytes(layout) else {
        throw ReturnFault(table: table, line: line, words: "there is nothing in this row")
      }
      guard let wanted = pieces[row.file]?.count, (1...max(1, wanted)).contains(row.place),
        wanted > 0
      else {
        throw ReturnFault(
          table: table, line: line,
          words:
            "\(Export.filesTable).\(format.rawValue) knows no piece \(row.place) of \(row.file)")
      }
      pieces[row.file]?.append(piece, at: row.place)
      count += 1
    }
    counts[name] = count
    self.pieces = pieces
  }

  /// The files, byte by byte.
  package func files() throws(ReturnFault) -> [KeptFile] {
    var files: [KeptFile] = []
    for (path, pieces) in pieces.sorted(by: { $0.key < $1.key }) {
      files.append(KeptFile(path: path, bytes: try pieces.joined(path)))
    }
    return files
  }
}

extension Returned.Pieces {
  fileprivate mutating func append(_ piece: [UInt8], at place: Int) {
    found.append((place, bytes.count..<bytes.count + piece.count))
    bytes += piece
  }

  /// The pieces in their order. All must be there, and each once.
  fileprivate func joined(_ path: String) throws(ReturnFault) -> [UInt8] {
    let found = found.sorted { $0.place < $1.place }
    for (index, piece) in found.enumerated() where piece.place != index + 1 {
      throw ReturnFault(
        table: path,
        words: piece.place <= index
          ? "piece \(piece.place) is in two rows" : "piece \(index + 1) is in no table")
    }
    guard found.count == count else {
      throw ReturnFault(table: path, words: "piece \(found.count + 1) is in no table")
    }
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    for piece in found { joined += bytes[piece.range] }
    return joined
  }
}
