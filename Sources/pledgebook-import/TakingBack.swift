import BookStore
import Exporting
import Talking

#if canImport(Glibc)
  import Glibc
#else
  #error("What a file call said is told by the numbers of the GNU C library.")
#endif

/// Makes a book again from the folder of an export.
struct TakingBack {
  private let tables: String

  /// No table that is larger is read, in bytes: 16 GiB.
  private static let largestTable = 16 << 30

  /// From the tables in that folder.
  init(_ tables: String) { self.tables = tables }

  /// Makes the book in a folder that is not there or empty.
  func make(_ book: String) throws {
    do {
      let source = try Folder(tables)
      let names = try source.fileNames()
      let format = try format(among: names)
      var folder = try NewFolder.begin(book)
      let (files, counts) = try files(names, as: format, from: source)
      var progress = ProgressLine("writing")
      for (name, text) in BookFounder.companions { try folder.write(name, Array(text.utf8)) }
      for (index, file) in files.enumerated() {
        progress.show(Double(index) / Double(files.count))
        try folder.write(file.path, file.bytes)
      }
      try folder.finish()
      progress.clear()
      complain("The book is in \(book): \(counts), in \(files.count) files.")
    } catch let fault as FileFault {
      throw ImportFault(
        fault.code == ENOTEMPTY
          ? "Nothing was imported: \(book) is not empty. An export is taken back into a folder of its own; a book that is there takes pledges from a CSV file."
          : "Nothing was imported: \(fault.reason).")
    } catch let fault as ReturnFault {
      throw ImportFault("Nothing was imported: \(tables)/\(fault.text).")
    }
  }

  private func format(among names: [String]) throws(ImportFault) -> Export.Format {
    let formats = Export.Format.allCases.filter { names.contains("_files.\($0.rawValue)") }
    guard let format = formats.first, formats.count == 1 else {
      throw ImportFault(
        formats.isEmpty
          ? "Nothing was imported: \(tables) is no export, there is no _files.csv or _files.json in it."
          : "Nothing was imported: \(tables) has an export as CSV and one as JSON. Put each into a folder of its own."
      )
    }
    return format
  }

  private func files(
    _ names: [String], as format: Export.Format, from folder: Folder
  ) throws -> (files: [KeptFile], counts: String) {
    var returned = try Returned(files: try read("_files.\(format.rawValue)", folder), format)
    var progress = ProgressLine("reading")
    for (index, name) in names.enumerated()
    where name.hasSuffix(".\(format.rawValue)") && !name.hasPrefix("_files.") {
      progress.show(Double(index) / Double(names.count))
      try returned.take(
        String(name.dropLast(format.rawValue.count + 1)), try read(name, folder), format)
    }
    progress.clear()
    let counts = returned.counts.filter { !$0.key.hasPrefix("_") }
      .sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return (try returned.files(), counts)
  }

  private func read(_ name: String, _ folder: Folder) throws(FileFault) -> [UInt8] {
    try folder.read(name, limit: TakingBack.largestTable) ?? []
  }
}

/// Whether a path leads to a folder.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
