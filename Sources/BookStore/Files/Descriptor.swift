#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// An open file; closed when the value ends.
struct Descriptor: ~Copyable {
  let number: Int32
  let path: String
  /// Whether `lock` holds the file.
  var isLocked = false

  /// Opens `path` from the folder `folder`. To write, no folder on the way may be a symbolic link.
  init(at folder: Int32, _ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(FileFault) {
    if flags & O_ACCMODE != O_RDONLY { try refuseLinks(above: path, from: folder) }
    number = try retrying("open", path) {
      openat(folder, path, flags | O_CLOEXEC, mode)
    }
    self.path = path
  }

  deinit {
    // Closing alone would not end the lock while a program that is being started (fork) still has
    // its copy of the open file.
    if isLocked { flock(number, LOCK_UN) }
    close(number)
  }

  /// Writes all of `bytes`, in as few calls as the system takes.
  func write(_ bytes: [UInt8]) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let written = try retrying("write", path) { () -> Int in
        bytes.withUnsafeBytes {
          Glibc.write(number, $0.baseAddress.map { $0 + done }, bytes.count - done)
        }
      }
      // A device that takes nothing and reports no error would hold the loop for ever.
      if written == 0 { throw FileFault("write", path, code: EIO) }
      done += written
    }
  }

  /// Waits until the file's bytes, and what is needed to find them, are on the disk.
  func syncData() throws(FileFault) { try retrying("sync", path) { fdatasync(number) } }

  /// Waits until the file or folder is on the disk with all that is known of it.
  func sync() throws(FileFault) { try retrying("sync", path) { fsync(number) } }

  func status() throws(FileFault) -> stat {
    var status = stat()
    try retrying("look at", path) { fstat(number, &status) }
    return status
  }

  /// All bytes from the beginning; nil when it is no regular file. More than `limit` bytes are
  /// refused with EFBIG.
  func readAll(limit: Int) throws(FileFault) -> [UInt8]? {
    let status = try status()
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard status.st_size <= limit else { throw FileFault("read", path, code: EFBIG) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      let got = try retrying("read", path) { () -> Int in
        bytes.withUnsafeMutableBytes {
          pread(number, $0.baseAddress.map { $0 + count }, $0.count - count, off_t(count))
        }
      }
      count += got
      // Fewer bytes than there was room for, and as many as were measured: that is the end.
      if got == 0 || count == status.st_size { break }
      // The file has grown since it was measured.
      if count == bytes.count {
        guard count <= limit else { throw FileFault("read", path, code: EFBIG) }
        bytes.append(contentsOf: repeatElement(0, count: bytes.count))
      }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
