/// The stricter reader: says of every file of a book what is wrong in it, where, and what to do.
///
/// It changes nothing. What it finds fault with may still be read and shown; a book that it passes
/// is one that every program which knows the files' contract can use.
package struct BookChecker {
  private let folder: Folder

  /// A checker of the book in that folder.
  package init(_ folder: Folder) { self.folder = folder }

  /// Everything that is wrong, by file and line; nothing when all is in order. Fails only when the
  /// folder is no book.
  package func problems() throws(BookFault) -> [FileProblem] {
    var survey = BookSurvey(folder)
    survey.run()
    guard survey.files.contains(where: { $0.role == .book }) else {
      throw .noBook(folder.path)
    }
    var problems = survey.problems
    var index = RecordIndex()
    for file in survey.files {
      do throws(FileFault) {
        guard let bytes = try folder.read(file.path) else { continue }
        var check = FileCheck(file)
        check.run(bytes, &index)
        problems += check.problems
      } catch {
        problems.append(.unreadable(file.path, error))
      }
    }
    problems += index.problems()
    return problems.sorted { one, other in
      if one.file != other.file {
        return one.file.utf8.lexicographicallyPrecedes(other.file.utf8)
      }
      return (one.line ?? 0, one.words) < (other.line ?? 0, other.words)
    }
  }
}

/// A file of the book and what is expected in it.
struct BookFile: Equatable {
  enum Role: Equatable {
    case book, people
    /// Of the organisation whose id is the file's name.
    case organisation(String)
    /// Of the event whose id is the folder's name.
    case event(String)
    /// Of one note-taker at that event.
    case notes(event: String, by: String)
  }

  let path: String
  let role: Role

  /// The types of records that are read there; the first must be there.
  var types: [String] {
    switch role {
    case .book: ["Book", "Theme", "Community"]
    case .people: ["Person"]
    case .organisation: ["Organisation", "Pledge"]
    case .event: ["Event"]
    case .notes: ["Note"]
    }
  }

  /// Whether there is exactly one record of the first type.
  var holdsOne: Bool {
    switch role {
    case .book, .organisation, .event: true
    case .people, .notes: false
    }
  }
}

extension FileProblem {
  /// A file that is there and cannot be read. It is never taken for an empty one.
  static func unreadable(_ path: String, _ fault: FileFault) -> FileProblem {
    FileProblem(
      file: path, line: nil,
      words: "This cannot be read: \(fault.cause). It is not taken for empty; mend that first.")
  }
}
