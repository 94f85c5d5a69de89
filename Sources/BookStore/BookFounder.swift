package import PledgeModel
import RecFile

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// Makes new books.
package enum BookFounder {
  /// Why no book can be made.
  package enum Fault: Error, Equatable, Sendable {
    /// The folder holds something already.
    case notEmpty(String)
    /// Writing failed.
    case cannotWrite(FileFault)

    /// What is wrong, in a sentence.
    package var words: String {
      switch self {
      case .notEmpty(let path):
        "\(path) is not empty. A new book wants a folder of its own."
      case .cannotWrite(let fault): "cannot make the book: \(fault.reason)."
      }
    }
  }

  /// The files by which git, editors and sync tools treat a book well. `.pledgebook` is this
  /// machine's own and is never shared.
  package static let companions = [
    (".gitignore", ".pledgebook/\n"),
    (".gitattributes", "*.rec text eol=lf diff=rec merge=pledgebook\n"),
    (
      ".editorconfig",
      """
      [*.rec]
      charset = utf-8
      end_of_line = lf
      insert_final_newline = true
      trim_trailing_whitespace = false

      """
    ),
  ]

  /// Makes a book at `path`, which must not be there yet or be an empty folder.
  package static func found(
    _ path: String, hosting: Hosting, themes: [Topic], communities: [Topic]
  ) throws(Fault) {
    let book = Descriptors.file([
      (Descriptors.book, [hosting.entries]), (Descriptors.theme, themes.map(\.entries)),
      (Descriptors.community, communities.map(\.entries)),
    ])
    try write(
      path,
      [
        ("people.rec", Descriptors.file([(Descriptors.person, [])])),
        // Last, because a folder with it is a book.
        ("book.rec", book),
      ])
  }

  /// Makes a book of files that are given, `book.rec` among them.
  package static func found(
    _ path: String, files: [(path: String, text: String)]
  ) throws(Fault) {
    try write(
      path,
      files.sorted { $1.path == "book.rec" && $0.path != "book.rec" }
        .map { ($0.path, Array($0.text.utf8)) })
  }

  private static func write(
    _ path: String, _ files: [(path: String, bytes: [UInt8])]
  ) throws(Fault) {
    do throws(FileFault) {
      if mkdir(path, 0o700) != 0, errno != EEXIST { throw FileFault("make", path) }
      let folder = try Folder(path)
      guard try folder.list(".").isEmpty else { throw FileFault("make", path, code: ENOTEMPTY) }
      try folder.makeFolder("organisations")
      try folder.makeFolder("events")
      for (name, text) in companions { try folder.replace(name, with: Array(text.utf8)) }
      for file in files {
        if let folderPath = parent(of: file.path) { try folder.makeFolder(folderPath) }
        try folder.replace(file.path, with: file.bytes)
      }
    } catch {
      throw error.code == ENOTEMPTY ? .notEmpty(path) : .cannotWrite(error)
    }
  }
}
