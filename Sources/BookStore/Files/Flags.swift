#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// To add at the end of a file that is there. A symbolic link is not followed: it may lead out of
/// the book.
let appending = O_RDWR | O_APPEND | O_NONBLOCK | O_NOFOLLOW
/// To change a file that is there.
let readWrite = O_RDWR | O_NONBLOCK
/// To begin a file that must not be there.
let beginning = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_APPEND
/// To add at the end of a file, which is begun when it is not there.
let adding = O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_NOFOLLOW
/// To begin a file or change it.
let keeping = O_RDWR | O_CREAT | O_NOFOLLOW

extension FileFault {
  /// Whether the file was not there.
  var isMissing: Bool { code == ENOENT }

  /// Whether somebody else changed the file in the same moment.
  var isChanged: Bool { code == EAGAIN }

  /// Whether there was a file of that name already.
  var isTaken: Bool { code == EEXIST }
}

extension Descriptor {
  /// The file's length and its last bytes, as many as an appendix needs to know. Anything but a
  /// regular file is refused with EINVAL: what is written to a pipe is gone.
  func ending() throws(FileFault) -> (length: Int, tail: [UInt8]) {
    let status = try status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFault("write", path, code: EINVAL) }
    let length = Int(status.st_size)
    let tail = try bytes(from: max(0, length - 8), count: min(8, length))
    return (length, tail)
  }

  /// Takes off what was written of `begun` at `length` before writing failed. It is done as well
  /// as it can be, and only where nothing else can be meant.
  func takeBack(_ begun: [UInt8], from length: Int) {
    do throws(FileFault) {
      let written = try Int(status().st_size) - length
      guard (1...begun.count).contains(written),
        begun.starts(with: try bytes(from: length, count: written))
      else { return }
      try retrying("cut", path) { ftruncate(number, off_t(length)) }
    } catch {
      // The half record stays until the note is tried again.
      return
    }
  }

  func bytes(from start: Int, count: Int) throws(FileFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try retrying("read", path) { () -> Int in
      bytes.withUnsafeMutableBytes { pread(number, $0.baseAddress, count, off_t(start)) }
    }
    return Array(bytes.prefix(got))
  }

  /// Whether the path still leads to this file.
  func isStill(in folder: Int32) -> Bool {
    var named = stat()
    var opened = stat()
    return fstatat(folder, path, &named, AT_SYMLINK_NOFOLLOW) == 0 && fstat(number, &opened) == 0
      && named.st_dev == opened.st_dev && named.st_ino == opened.st_ino
  }

  /// Puts `bytes` in the place of all that is in the file, and waits until they are on the disk.
  func overwrite(_ bytes: [UInt8]) throws(FileFault) {
    try put(bytes)
    try syncData()
  }

  /// Puts `bytes` in the place of all that is in the file.
  func put(_ bytes: [UInt8]) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let written = try retrying("write", path) { () -> Int in
        bytes.withUnsafeBytes {
          pwrite(number, $0.baseAddress.map { $0 + done }, bytes.count - done, off_t(done))
        }
      }
      if written == 0 { throw FileFault("write", path, code: EIO) }
      done += written
    }
    try retrying("write", path) { ftruncate(number, off_t(bytes.count)) }
  }

  /// Holds the file for this process alone until the descriptor is closed. False when another has
  /// it.
  mutating func lock() throws(FileFault) -> Bool {
    do throws(FileFault) {
      try retrying("lock", path) { [number] in flock(number, LOCK_EX | LOCK_NB) }
      isLocked = true
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
    try refuseLinks(above: path, from: descriptor)
    do throws(FileFault) {
      try retrying("remove", path) { unlinkat(descriptor, path, AT_REMOVEDIR) }
    } catch {
      guard error.isMissing || error.code == ENOTEMPTY else { throw error }
    }
    try syncFolder(of: path)
  }
}

extension Folder {
  /// Makes a folder that only its owner can enter, and those above it, by its whole path; nothing
  /// happens when it is there.
  static func makeAllAbsolute(_ path: String) throws(FileFault) {
    var above = ""
    for part in path.split(separator: "/") {
      above += "/\(part)"
      if mkdir(above, 0o700) != 0, errno != EEXIST { throw FileFault("make", above) }
    }
  }
}
