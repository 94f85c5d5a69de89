import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  #error("Files are told apart by what the GNU C library says of them.")
#endif

/// What tells one state of a file from another without reading it.
struct Stamp: Equatable, Sendable {
  var inode: UInt64
  var size: Int
  /// Nanoseconds since the epoch.
  var written: Int
  /// When anything about the file was changed last, its name included; in nanoseconds.
  private var changed: Int

  init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    written = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
  }

  /// Whether nothing has happened to the file since that time, in nanoseconds since the epoch.
  func isOlder(than time: Int) -> Bool { changed < time }

  /// A rename, a link or other permissions make no other file of it.
  static func == (left: Stamp, right: Stamp) -> Bool {
    left.inode == right.inode && left.size == right.size && left.written == right.written
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}

/// The system's time as it stamps files, which may lie a tick behind the clock; in nanoseconds
/// since the epoch.
package func systemTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME_COARSE, &time)
  return time.nanoseconds
}

extension Folder {
  /// The stamp of a file; nil when it is not there, or no file.
  func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard fstatat(descriptor, path, &status, 0) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Stamp(status)
  }
}

/// The files that stand as the book in memory has them, with their stamps: those that were read,
/// and those that the writer has changed since.
///
/// So what the program writes itself is never read again, and whatever else happens to a file is
/// seen: the writer hands the stamp on only from a file that it found known.
package final class KnownFiles: Sendable {
  private let stamps = Mutex<[String: Stamp]>([:])
  private let watched = Mutex(false)

  /// Nothing is known yet.
  package init() {}

  /// Whether somebody watches what becomes of the files.
  var isWatched: Bool {
    get { watched.withLock(\.self) }
    set { watched.withLock { $0 = newValue } }
  }

  subscript(path: String) -> Stamp? {
    get { stamps.withLock { $0[path] } }
    set { stamps.withLock { $0[path] = newValue } }
  }

  /// All files that are known.
  var paths: [String] { stamps.withLock { Array($0.keys) } }

  /// The stamp of a file as it stands, and whether it is known so: no change of the writer's lies
  /// between the two.
  func stamp(of path: String, in folder: Folder) -> (stamp: Stamp?, isKnown: Bool) {
    stamps.withLock { stamps in
      let stamp = folder.stamp(of: path)
      return (stamp, stamps[path] == stamp)
    }
  }

  /// Lets the writer change a file while nobody looks: `change` returns the file's stamp before
  /// and after it.
  func follow<Failure: Error>(
    _ path: String, _ change: () throws(Failure) -> (before: Stamp?, after: Stamp?)
  ) throws(Failure) {
    let result = stamps.withLock { stamps -> Result<Void, Failure> in
      do throws(Failure) {
        let (before, after) = try change()
        if stamps[path] == before { stamps[path] = after }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}
