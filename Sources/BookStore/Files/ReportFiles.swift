#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// What is written from a book, and by which templates.
extension Folder {
  /// The bytes of a template, which must be in the book itself: a symbolic link, wherever on the way,
  /// is refused with ELOOP, for what it leads to would stand in a report. Nil when it is not there.
  package func template(_ path: String) throws(FileFault) -> [UInt8]? {
    do throws(FileFault) {
      try refuseLinks(above: path, from: descriptor)
      let file = try Descriptor(at: descriptor, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      guard let bytes = try file.readAll(limit: 1 << 20) else {
        throw FileFault("read", path, code: EINVAL)
      }
      return bytes
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// Writes a file, whole or not at all. One that is there is left, and EEXIST thrown, unless it is
  /// to be replaced.
  package func write(
    _ name: String, _ bytes: [UInt8], replacing: Bool
  ) throws(FileFault) {
    guard !replacing else {
      try replace(name, with: bytes)
      return
    }
    if isThere(name) { throw FileFault("write", name, code: EEXIST) }
    do throws(FileFault) {
      try replace(name, with: bytes, was: [])
    } catch {
      throw error.isChanged ? FileFault("write", name, code: EEXIST) : error
    }
  }

  /// Whether there is anything of that name, be it a link that leads nowhere.
  package func isThere(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Makes the folder at `path` if it is not there, for its owner alone, and opens it.
  package static func making(_ path: String) throws(FileFault) -> Folder {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw FileFault("make", path) }
    return try Folder(path)
  }
}
