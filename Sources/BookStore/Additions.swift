package import PledgeModel
import RecFile

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// Why nothing was added to a book.
package enum AddingFault: Error, Equatable, Sendable {
  /// Another run is adding at this moment.
  case busy
  /// The book has changed since it was read: how, in a few words.
  case changed(String)
  /// Writing failed before anything was changed.
  case cannotWrite(FileFault)
  /// Everything is on the disk, but not all of it in its place yet.
  case unfinished(FileFault)

  /// What happened, in a sentence or two.
  package var words: String {
    switch self {
    case .busy: "Another import is being written into this book. Nothing was changed; try again."
    case .changed(let what):
      "The book has changed since it was read: \(what). Nothing was imported; try again."
    case .cannotWrite(let fault): "Nothing was changed: \(fault.reason)."
    case .unfinished(let fault):
      "The import could not be finished: \(fault.reason). Nothing of it is lost: opening the book finishes it."
    }
  }
}

/// Records that are added to a book together: all of them or none.
package struct Additions: Sendable {
  /// New themes, for the end of the book's list.
  package var themes: [Topic]
  /// New communities, for the end of the book's list.
  package var communities: [Topic]
  /// New organisations, each in a file of its own.
  package var organisations: [Organisation]
  /// New pledges, of new organisations or those in the book.
  package var pledges: [Pledge]

  /// What is added to a book.
  package init(
    themes: [Topic] = [], communities: [Topic] = [], organisations: [Organisation] = [],
    pledges: [Pledge] = []
  ) {
    self.themes = themes
    self.communities = communities
    self.organisations = organisations
    self.pledges = pledges
  }

  /// Adds everything to the book in `folder`, durably. Files that are there keep every byte but for
  /// what is added.
  /// `progress` is told how much is done, from 0 to 1. Returned are the files that somebody else
  /// changed in the same moment, so that they were left to them: what they were to become is kept
  /// under these names.
  package func write(
    to folder: Folder, now: Moment, progress: (Double) -> Void = { _ in }
  ) throws(AddingFault) -> [String] {
    guard let lock = try adding({ () throws(FileFault) in try BatchLock.take(folder) }) else {
      throw .busy
    }
    defer { lock.keepUntilHere() }
    _ = try adding { () throws(FileFault) in try Batch.recover(in: folder) }
    let contents = try contents(in: folder)
    let batch = try batch(contents, in: folder, stamp: processStamp(now), progress)
    do throws(FileFault) {
      return try batch.carryOut { progress(0.8 + 0.2 * Double($0) / Double(contents.count)) }
    } catch {
      throw .unfinished(error)
    }
  }

  /// Makes the batch, up to the moment from which it will be carried out.
  private func batch(
    _ contents: [FileContents], in folder: Folder, stamp: String, _ progress: (Double) -> Void
  ) throws(AddingFault) -> Batch {
    var batch = try adding { () throws(FileFault) in
      try folder.checkIsStillThere()
      return try Batch(folder, stamp: stamp)
    }
    let total = Double(contents.count)
    do throws(FileFault) {
      for (index, file) in contents.enumerated() {
        try batch.stage(file.path, was: file.was, file.bytes)
        progress(0.3 * Double(index + 1) / total)
      }
      try batch.sync { progress(0.3 + 0.5 * Double($0) / total) }
      try batch.commit()
    } catch {
      // A manifest that is there and cannot be taken back will be followed.
      do throws(FileFault) { try batch.remove() } catch { throw .unfinished(error) }
      throw .cannotWrite(error)
    }
    return batch
  }

  /// Finishes an import that was cut off, before the book is read; says so when there was one.
  package static func finishEarlier(in folder: Folder) throws(AddingFault) -> String? {
    do throws(FileFault) {
      return try Recovery.finishImport(in: folder).words
    } catch {
      throw error.code == EBUSY ? .busy : .cannotWrite(error)
    }
  }
}

/// Turns what went wrong with a file into why nothing was added.
func adding<Result: ~Copyable>(
  _ work: () throws(FileFault) -> Result
) throws(AddingFault) -> Result {
  do throws(FileFault) { return try work() } catch { throw .cannotWrite(error) }
}
