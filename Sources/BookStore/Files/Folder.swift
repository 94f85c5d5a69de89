import CRename

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// A book's folder, kept open: every path is taken from its descriptor, so that a folder which is
/// moved, or a stick that is pulled out, is never mistaken for another one.
package final class Folder: Sendable {
  /// Where it was opened.
  package let path: String
  let descriptor: Int32
  private let device: dev_t
  private let inode: ino_t

  /// The largest file of a book that is read, in bytes: 256 MiB.
  package static let largestFile = 256 << 20

  /// Opens the folder at `path`.
  package init(_ path: String) throws(FileFault) {
    let opened = try retrying("open", path) {
      open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      let fault = FileFault("look at", path)
      close(opened)
      throw fault
    }
    self.path = path
    descriptor = opened
    device = status.st_dev
    inode = status.st_ino
  }

  deinit { close(descriptor) }

  /// Throws ESTALE when the path no longer leads to the folder that was opened.
  func checkIsStillThere() throws(FileFault) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_dev == device, status.st_ino == inode else {
      throw FileFault("find", path, code: ESTALE)
    }
  }

  // MARK: Reading

  /// One name in a folder.
  struct Entry: Equatable {
    var name: String
    var isFolder: Bool
  }

  /// The names in `folder`, sorted; empty when it is not there. Names that are not
  /// UTF-8 are left out.
  func list(_ folder: String) throws(FileFault) -> [Entry] {
    let opened: Int32
    do throws(FileFault) {
      opened = try retrying("open", folder) {
        openat(descriptor, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      }
    } catch {
      guard error.code == ENOENT else { throw error }
      return []
    }
    guard let stream = fdopendir(opened) else {
      let fault = FileFault("list", folder)
      close(opened)
      throw fault
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno == EINTR { continue }
        guard errno == 0 else { throw FileFault("list", folder) }
        break
      }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, name != ".", name != ".." else { continue }
      var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      if entry.pointee.d_type == UInt8(DT_UNKNOWN) {
        var status = stat()
        isFolder =
          fstatat(opened, name, &status, AT_SYMLINK_NOFOLLOW) == 0
          && status.st_mode & S_IFMT == S_IFDIR
      }
      entries.append(Entry(name: name, isFolder: isFolder))
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// The names of the files in the folder, sorted.
  package func fileNames() throws(FileFault) -> [String] {
    try list(".").filter { !$0.isFolder }.map(\.name)
  }

  /// The bytes of a file; nil when it is not there. One that is larger than `limit` is refused.
  package func read(
    _ path: String, limit: Int = Folder.largestFile
  ) throws(FileFault) -> [UInt8]? {
    do throws(FileFault) {
      // A pipe must not hold the program up.
      let file = try Descriptor(at: descriptor, path, O_RDONLY | O_NONBLOCK)
      guard let bytes = try file.readAll(limit: limit) else {
        throw FileFault("read", path, code: EINVAL)
      }
      return bytes
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  // MARK: Writing

  /// Makes a folder and those above it, durably; nothing happens when it is there.
  func makeFolder(_ path: String, mode: mode_t = 0o700) throws(FileFault) {
    try refuseLinks(above: path, from: descriptor)
    do throws(FileFault) {
      try retrying("make", path) { mkdirat(descriptor, path, mode) }
    } catch {
      if error.isTaken { return }
      guard error.isMissing, let above = parent(of: path) else { throw error }
      try makeFolder(above, mode: mode)
      return try makeFolder(path, mode: mode)
    }
    try syncFolder(of: path)
  }

  /// Puts `bytes` in the place of a file, whole or not at all: a temporary file beside it, synced,
  /// renamed, the folder synced.
  ///
  /// A file keeps its mode; a new one is as open as the book's folder, never more. A symbolic link
  /// is refused with ELOOP: it may lead out of the book, and would be a link no more. When `was` is
  /// given and the file holds anything else, it is left, and EAGAIN is thrown: whatever somebody
  /// else writes until the very moment of the change stays.
  @discardableResult
  func replace(
    _ path: String, with bytes: [UInt8], was: [UInt8]? = nil
  ) throws(FileFault) -> Stamp {
    let old = status(of: path)
    if let old, old.st_mode & S_IFMT == S_IFLNK {
      throw FileFault("replace", path, code: ELOOP)
    }
    let temporary =
      (parent(of: path).map { $0 + "/" } ?? "") + "\(temporaryPrefix(of: path))\(getpid()).new"
    unlinkat(descriptor, temporary, 0)
    let stamp: Stamp
    do throws(FileFault) {
      let file = try Descriptor(
        at: descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
        mode: mode(of: path))
      if let old { try retrying("open", path) { fchmod(file.number, old.st_mode & 0o777) } }
      try file.write(bytes)
      try file.sync()
      stamp = Stamp(try file.status())
      if let was {
        try put(temporary, inPlaceOf: path, was: was)
      } else {
        try retrying("replace", path) { renameat(descriptor, temporary, descriptor, path) }
      }
    } catch {
      unlinkat(descriptor, temporary, 0)
      throw error
    }
    try syncFolder(of: path)
    return stamp
  }

  /// Gives a temporary file the name of another that is to hold `was`, or throws EAGAIN. The two
  /// change places, so that what has been displaced can still be looked at, and put back; and a file
  /// that was not there is not replaced if it is by now.
  private func put(
    _ temporary: String, inPlaceOf path: String, was: [UInt8]
  ) throws(FileFault) {
    let changed = FileFault("replace", path, code: EAGAIN)
    let found = try read(path)
    guard found ?? [] == was else { throw changed }
    do throws(FileFault) {
      guard found != nil else {
        try retrying("replace", path) { rename_if_free(descriptor, temporary, path) }
        return
      }
      try exchange(temporary, path)
    } catch {
      switch error.code {
      case EEXIST, ENOENT: throw changed
      // The file system cannot do that: then a moment remains, as short as can be.
      case EINVAL, ENOSYS:
        try retrying("replace", path) { renameat(descriptor, temporary, descriptor, path) }
        return
      default: throw error
      }
    }
    var fault: FileFault?
    do throws(FileFault) {
      if try read(temporary) ?? [] != was { fault = changed }
    } catch {
      fault = error
    }
    if let fault {
      try exchange(temporary, path)
      throw fault
    }
    unlinkat(descriptor, temporary, 0)
  }

  private func exchange(_ temporary: String, _ path: String) throws(FileFault) {
    try retrying("replace", path) { exchange_names(descriptor, temporary, path) }
  }

  /// Removes what an interrupted `replace` of the file has left beside it.
  func removeTemporaries(of path: String) throws(FileFault) {
    let folder = parent(of: path) ?? "."
    for entry in try list(folder)
    where entry.name.hasPrefix(temporaryPrefix(of: path)) && entry.name.hasSuffix(".new") {
      try remove("\(folder)/\(entry.name)")
    }
  }

  private func temporaryPrefix(of path: String) -> String { ".\(name(of: path))." }

  /// A file keeps its mode; a new one is as open as the book's folder, never more.
  func mode(of path: String) -> mode_t {
    status(of: path).map { $0.st_mode & 0o777 } ?? modeOfFolders & 0o666
  }

  private func status(of path: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Moves a file; one that is there is replaced. The folders are not synced.
  func rename(_ path: String, to other: String) throws(FileFault) {
    for path in [path, other] { try refuseLinks(above: path, from: descriptor) }
    try retrying("replace", other) { renameat(descriptor, path, descriptor, other) }
  }

  func remove(_ path: String) throws(FileFault) {
    try refuseLinks(above: path, from: descriptor)
    do throws(FileFault) {
      try retrying("remove", path) { unlinkat(descriptor, path, 0) }
    } catch {
      guard error.isMissing else { throw error }
    }
  }

  /// Waits until a file is on the disk under its name, or its name is gone from the disk when it
  /// is not there, with all folders above it.
  func syncAll(_ path: String) throws(FileFault) {
    do throws(FileFault) {
      let file = try Descriptor(at: descriptor, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      try file.sync()
    } catch {
      guard error.isMissing else { throw error }
    }
    var path = path
    while true {
      do throws(FileFault) {
        try syncFolder(of: path)
      } catch {
        guard error.isMissing else { throw error }
      }
      guard let above = parent(of: path) else { return }
      path = above
    }
  }

  /// Waits until the names in the folder that holds `path` are on the disk.
  func syncFolder(of path: String) throws(FileFault) {
    let folder = try Descriptor(
      at: descriptor, parent(of: path) ?? ".", O_RDONLY | O_DIRECTORY)
    try folder.sync()
  }
}

/// Throws ELOOP when a folder above `path`, which is taken from `folder`, is a symbolic link: what is
/// written there may be written outside of the book.
func refuseLinks(above path: String, from folder: Int32) throws(FileFault) {
  var status = stat()
  var path = path
  while let above = parent(of: path) {
    if fstatat(folder, above, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFLNK
    {
      throw FileFault("write to", above, code: ELOOP)
    }
    path = above
  }
}

/// The folder part of a path; nil when it has none.
func parent(of path: String) -> String? {
  path.lastIndex(of: "/").map { String(path[..<$0]) }
}

/// The last part of a path.
func name(of path: String) -> String {
  String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
}
