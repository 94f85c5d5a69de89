#if canImport(Glibc)
  import Glibc
#else
  #error("Folders are watched by inotify, which Linux has.")
#endif

/// What the kernel tells of changes in folders (inotify). It says that something happened and
/// where, never what: that is for looking at the file.
struct FolderEvents: ~Copyable {
  /// Something that happened.
  enum Event: Equatable {
    /// A file was written to, came or went.
    case file(String)
    /// A folder came or went, or more happened than could be told: anything may be different.
    case anything
  }

  /// Becomes readable when something has happened.
  let number: Int32
  private var folders: [Int32: String] = [:]

  init() throws(FileFault) {
    number = try retrying("watch", "the book's folders") {
      inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    }
  }

  deinit { close(number) }

  /// Begins to watch a folder of `book`; one that is not there is left out. `path` is `.` for the
  /// book's own.
  mutating func watch(_ path: String, of book: Folder) throws(FileFault) {
    let mask =
      IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR
    // By the folder that was opened, wherever its path leads now.
    let place = "/proc/self/fd/\(book.descriptor)/\(path)"
    do throws(FileFault) {
      let watch = try retrying("watch", path) { inotify_add_watch(number, place, UInt32(mask)) }
      folders[watch] = path
    } catch {
      guard error.isMissing else { throw error }
    }
  }

  /// What has happened since it was asked last.
  mutating func read() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
      guard count > 0 else { return events }
      var position = 0
      while position + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: position, as: inotify_event.self)
        }
        position += MemoryLayout<inotify_event>.size
        let name = buffer[position..<position + Int(event.len)].prefix { $0 != 0 }
        position += Int(event.len)
        let new = self.event(event, name: String(decoding: name, as: UTF8.self))
        // Who writes in many pieces need not be heard at each.
        if let new, new != events.last { events.append(new) }
      }
    }
  }

  private mutating func event(_ event: inotify_event, name: String) -> Event? {
    let mask = Int32(bitPattern: event.mask)
    if mask & IN_Q_OVERFLOW != 0 { return .anything }
    if mask & IN_IGNORED != 0 {
      folders[event.wd] = nil
      return .anything
    }
    guard let folder = folders[event.wd], !name.isEmpty, !name.hasPrefix(".") else { return nil }
    let path = folder == "." ? name : "\(folder)/\(name)"
    return mask & IN_ISDIR != 0 ? .anything : .file(path)
  }
}
