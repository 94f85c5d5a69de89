package import PledgeModel

/// What was found by a look at a file that somebody else has touched.
package struct Look: Equatable, Sendable {
  /// The file, from the book's folder.
  package var file: String
  /// What was found there.
  package var found: Found
  /// What in the file could not be read.
  package var problems: [FileProblem] = []
  /// Whether the file has stood still since long enough to be all that was meant to be written.
  package var isSettled: Bool

  /// What was found.
  package enum Found: Equatable, Sendable {
    /// A page of the book.
    case page(Page)
    /// A page that is gone or empty.
    case missing(Page.Name)
    /// A copy that a sync tool made because it could not merge.
    case copy
    /// No such copy any more.
    case noCopy
  }
}

extension Folder {
  /// Looks at a file of the book; nil for one that is none of its own, and for an unreadable one
  /// that is still being worked on.
  func look(at path: String, isSettled: Bool) -> Look? {
    guard let page = Page.Name(path: path) else {
      guard isCopy(name(of: path)) else { return nil }
      return Look(
        file: path, found: stamp(of: path) == nil ? .noCopy : .copy, isSettled: isSettled)
    }
    do throws(FileFault) {
      guard let bytes = try read(path), !bytes.isEmpty else {
        return Look(file: path, found: .missing(page), isSettled: isSettled)
      }
      let (read, problems) = Page.read(bytes, as: page, from: path)
      return Look(file: path, found: .page(read), problems: problems, isSettled: isSettled)
    } catch {
      guard isSettled else { return nil }
      // What cannot be read is no empty page: nothing on it counts as gone.
      let problem = FileProblem(
        file: path, line: nil,
        words: "cannot be read: \(error.reason). What was read before is used"
      )
      return Look(file: path, found: .page(Page(page)), problems: [problem], isSettled: true)
    }
  }
}
