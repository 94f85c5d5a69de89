package import PledgeModel
import Synchronization

/// Keeps the half-typed lines of a window that may only read, because another one writes under the
/// same initials: in a file of its own, so that neither loses the other's. The next run that takes
/// the book offers them.
package final class SpareDrafts: Sendable {
  private let folder: Folder
  private let path: String
  private let wake: Bell
  private let orders = Mutex(Orders())
  /// Rung when everything has been written for the last time.
  private let done: Bell

  private struct Orders: Sendable {
    var drafts: [StoredDraft]?
    var isLeaving = false
  }

  /// Keeps nothing yet; the file is made with the first line. `number` tells windows apart.
  package init(_ folder: Folder, of initials: Initials, number: Int) throws(FileFault) {
    self.folder = folder
    path = "\(SpareDrafts.prefix(of: initials))\(number)"
    wake = try Bell()
    done = try Bell()
    try startThread { [self] () in run() }
  }

  private static func prefix(of initials: Initials) -> String { ".pledgebook/draft-\(initials)-" }

  /// Has these lines kept, instead of those before.
  package func keep(_ drafts: [StoredDraft]) {
    orders.withLock { $0.drafts = drafts }
    wake.ring()
  }

  /// Writes what is to be kept and waits for it, at most so many seconds; nothing is kept
  /// afterwards. With nothing to keep the file goes.
  package func finish(within seconds: Double = 1) {
    orders.withLock { $0.isLeaving = true }
    wake.ring()
    done.waitReadable(milliseconds: Int32(seconds * 1000))
  }

  /// Keeps the lines no longer, because somebody else does; waits as `finish`.
  package func discard(within seconds: Double = 1) {
    orders.withLock { $0 = Orders(drafts: [], isLeaving: true) }
    wake.ring()
    done.waitReadable(milliseconds: Int32(seconds * 1000))
  }

  private func run() {
    var file: SpareFile?
    var isLeaving = false
    while !isLeaving {
      wake.waitReadable(milliseconds: -1)
      wake.drain()
      isLeaving = orders.withLock(\.isLeaving)
      // The keys of a burst are written together.
      if !isLeaving { wake.waitReadable(milliseconds: 150) }
      let drafts = orders.withLock { orders in
        defer { orders.drafts = nil }
        return orders.drafts
      }
      guard let drafts, file != nil || !drafts.isEmpty else { continue }
      // Best effort, as all drafts are.
      do throws(FileFault) {
        try folder.checkIsStillThere()
        if drafts.isEmpty {
          try folder.remove(path)
          file = nil
        } else {
          if file == nil { file = try SpareFile(folder, path) }
          try file?.descriptor.overwrite(StoredDraft.spell(drafts))
        }
      } catch {
        continue
      }
    }
    // Whoever waits may take the file at once.
    file = nil
    done.ring()
  }

  /// The lines that windows which are gone have left.
  static func left(
    in folder: Folder, by initials: Initials
  ) throws(FileFault) -> (drafts: [StoredDraft], files: [String]) {
    var drafts: [StoredDraft] = []
    var files: [String] = []
    for entry in try folder.list(".pledgebook") {
      let path = ".pledgebook/\(entry.name)"
      guard path.hasPrefix(prefix(of: initials)), !entry.isFolder else { continue }
      var file = try Descriptor(at: folder.descriptor, path, readWrite)
      guard try file.lock() else { continue }
      drafts += StoredDraft.read(try folder.read(path) ?? [])
      files.append(path)
    }
    return (drafts, files)
  }
}

/// A file that is held (flock) while its window is there.
private final class SpareFile {
  let descriptor: Descriptor

  init(_ folder: Folder, _ path: String) throws(FileFault) {
    try LocalFiles.prepare(folder)
    var file = try Descriptor(at: folder.descriptor, path, keeping)
    _ = try file.lock()
    descriptor = file
  }
}
