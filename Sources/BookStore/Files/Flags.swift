#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// To add at the end of a file that is there.
let appending = O_RDWR | O_APPEND | O_NONBLOCK
/// To change a file that is there.
let readWrite = O_RDWR | O_NONBLOCK
/// To begin a file that must not be there.
let beginning = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_APPEND
/// To begin a file or change it.
let keeping = O_RDWR | O_CREAT | O_NOFOLLOW

extension FileFault {
  /// Whether the file was not there.
  var isMissing: Bool { code == ENOENT }

  /// Whether nothing can be written where the file is, however often it is tried.
  var isLasting: Bool { code == EROFS || code == EACCES || code == EPERM }
}

extension Descriptor {
  /// Takes off what stands beyond `size`; as well as it can, for it is done when writing has failed.
  func cut(to size: off_t) { _ = ftruncate(number, size) }

  /// The file's size and its last bytes, as many as an appendix needs to know.
  func ending() throws(FileFault) -> (size: off_t, tail: [UInt8]) {
    let size = try status().st_size
    var tail = [UInt8](repeating: 0, count: min(8, Int(size)))
    let count = tail.count
    let got = try retrying("read", path) { () -> Int in
      tail.withUnsafeMutableBytes { pread(number, $0.baseAddress, count, size - off_t(count)) }
    }
    return (size, Array(tail.prefix(got)))
  }

  /// Puts `bytes` in the place of all that is in the file.
  func overwrite(_ bytes: [UInt8]) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      done += try retrying("write", path) { () -> Int in
        bytes.withUnsafeBytes {
          pwrite(number, $0.baseAddress.map { $0 + done }, bytes.count - done, off_t(done))
        }
      }
    }
    try retrying("write", path) { ftruncate(number, off_t(bytes.count)) }
    try syncData()
  }

  /// Holds the file for this process alone until the descriptor is closed. False when another has
  /// it.
  func lock() throws(FileFault) -> Bool {
    do throws(FileFault) {
      try retrying("lock", path) { flock(number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }
}

extension Folder {
  /// Folders made inside are as open as the book's own.
  var modeOfFolders: mode_t {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_mode & 0o777 : 0o700
  }

  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(FileFault) {
    if unlinkat(descriptor, path, AT_REMOVEDIR) != 0, errno != ENOENT, errno != ENOTEMPTY {
      throw FileFault("remove", path)
    }
    try syncFolder(of: path)
  }
}

extension Folder {
  /// Makes a folder that only its owner can enter, by its whole path; nothing happens when it is
  /// there.
  static func makeAbsolute(_ path: String) throws(FileFault) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw FileFault("make", path) }
  }
}
