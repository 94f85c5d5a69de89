import BookStore
import Facilitation
import PledgeModel

/// Watches the book's files and tells what others do to them.
func watch(
  _ folder: Folder, _ known: KnownFiles, since began: Int, telling box: HappeningBox, _ bell: Bell
) {
  do throws(FileFault) {
    _ = try BookWatch(folder, known: known, since: began) { look in
      box.put(.outside(OutsideChange(look)))
      bell.ring()
    }
  } catch {
    box.put(.told("What others change is not seen until the next start: \(error.reason)."))
    bell.ring()
  }
}

extension Desk {
  /// A page of notes in the words of those in memory: a note that was written from one of them is
  /// that one, though a file cannot hold every character.
  func asRemembered(_ happening: Happening) -> Happening {
    guard case .outside(var change) = happening, case .page(var page) = change.found else {
      return happening
    }
    page.notes = page.notes.map { note in
      state.versions(of: note.id).first { note.isWritten(from: $0) } ?? note
    }
    change.found = .page(page)
    return .outside(change)
  }
}

extension OutsideChange {
  init(_ look: Look) {
    var problems = look.problems.map(Problem.init)
    let found: Found
    switch look.found {
    case .page(let page): found = .page(page)
    case .missing(let name): found = .missing(name)
    case .noCopy: found = .other
    case .copy:
      found = .other
      problems = [
        Problem(
          file: look.file, line: nil,
          words: "a copy that a merge or a sync tool left behind; it is not read. Carry over what "
            + "is missing, then delete it")
      ]
    }
    self.init(file: look.file, found: found, problems: problems, isSettled: look.isSettled)
  }
}
