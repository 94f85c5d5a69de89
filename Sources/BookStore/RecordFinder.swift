package import PledgeModel
import RecFile

/// Finds where a record stands, for the editor.
package struct RecordFinder {
  private let folder: Folder

  /// A finder in that book.
  package init(_ folder: Folder) { self.folder = folder }

  /// The file and line of the record of an organisation.
  package func place(of id: OrganisationID) throws(FileFault) -> (path: String, line: Int)? {
    try place(in: try BookReader(folder).recFiles(under: "organisations"), "Organisation", id.text)
  }

  /// The file and line of the record of a pledge.
  package func place(of id: PledgeID) throws(FileFault) -> (path: String, line: Int)? {
    try place(in: try BookReader(folder).recFiles(under: "organisations"), "Pledge", id.text)
  }

  /// The file and line of a note.
  package func place(of note: Note) throws(FileFault) -> (path: String, line: Int)? {
    try place(in: [BookFiles.path(of: note)], "Note", note.id.text)
  }

  private func place(
    in files: [String], _ type: String, _ id: String
  ) throws(FileFault) -> (path: String, line: Int)? {
    for path in files {
      guard let bytes = try folder.read(path) else { continue }
      var scanner = RecScanner(bytes)
      while let paragraph = scanner.next() {
        guard paragraph.content == .record, scanner.descriptor?.type == type else { continue }
        let holds = scanner.fields.contains {
          $0.isNamed("Id", in: bytes) && scanner.text(of: $0).trimmedOfBlanks == id
        }
        if holds { return (path, paragraph.line) }
      }
    }
    return nil
  }
}
