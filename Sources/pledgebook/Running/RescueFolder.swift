import BookStore
import Facilitation
import PledgeModel

/// What of one book waits in the state folder because it could not be written.
struct RescueFolder {
  private let path: String
  private let book: RescuedBook
  private let clock: Clock

  /// Nil when there is no state folder.
  init?(of folder: Folder, _ hosting: Hosting, _ clock: Clock) {
    guard let path = BookPath.stateFolder else { return nil }
    self.path = path
    book = RescuedBook(BookPath.absolute(folder.path) ?? folder.path, hosting)
    self.clock = clock
  }

  /// The file for what a note-taker's run cannot write.
  func file(of me: Initials) -> Rescue {
    Rescue(book, of: me, in: path) { [clock] in clock.now() }
  }

  /// What waits under these initials; nil when nothing does.
  func waiting(for me: Initials) -> Happening? {
    do throws(FileFault) {
      let found = try Rescue.waiting(for: book, of: me, in: path)
      if found.isEmpty { return nil }
      return .rescued(found.map { Rescued(path: $0.path, changes: $0.changes, day: $0.day) })
    } catch {
      return .told("cannot read \(error.path): \(error.reason)")
    }
  }

  /// Removes what is in the book; what cannot be removed is found to be in the book another time.
  func forget(_ rescued: [Rescued]) {
    for file in rescued {
      do throws(FileFault) { try Rescue.remove(file.path) } catch { continue }
    }
  }
}
