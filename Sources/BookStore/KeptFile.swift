/// One of the files that make a book.
package struct KeptFile: Equatable, Sendable {
  /// The file, from the book's folder.
  package var path: String
  /// What is in it.
  package var bytes: [UInt8]
  /// Whether records are read from it: a template has none, and the copy of a file that a sync tool
  /// made is never read as data.
  package var isRecords: Bool { path.hasSuffix(".rec") && !isCopy(name(of: path)) }

  /// A file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether a path may be that of such a file: nothing in it leads out of the book or is hidden.
  package static func isPath(_ path: String) -> Bool {
    isTaken(path)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.hasPrefix(".") && $0.utf8.count <= 255 && !$0.utf8.contains(0)
      }
  }

  /// Whether a file of that name belongs to a book.
  fileprivate static func isTaken(_ name: String) -> Bool {
    name.hasSuffix(".rec") || name.hasSuffix(".mustache")
  }
}

extension Folder {
  /// The files that make the book in this folder: its rec files and templates, those of later formats
  /// and of the book's own too. What is hidden, this machine's own above all, and symbolic links are
  /// left out.
  package func bookFiles() throws(FileFault) -> [KeptFile] {
    let tree = try FileTree(
      self, enters: { !name(of: $0).hasPrefix(".") },
      takes: { KeptFile.isTaken($0) && !$0.hasPrefix(".") })
    var files: [KeptFile] = []
    for file in tree.files {
      // Somebody may have taken it away in the meantime.
      if let bytes = try read(file.path) { files.append(KeptFile(path: file.path, bytes: bytes)) }
    }
    return files
  }

  /// Whether there are changes of a run that is still at work or was cut off: some may not be in the
  /// book's files yet.
  package var hasJournal: Bool {
    do throws(FileFault) {
      return try list(".pledgebook").contains { $0.name.hasPrefix("journal-") }
    } catch { return false }
  }
}
