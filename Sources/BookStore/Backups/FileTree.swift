#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// The folders and the regular files below a folder. Symbolic links are left out: they may lead out
/// of the book, or round in a ring.
struct FileTree {
  /// The folders, each before those inside it.
  private(set) var folders: [String] = []
  /// The files, from the book's folder.
  private(set) var files: [(path: String, size: Int)] = []

  /// Looks through `path`, down to a depth that no book has; `enters` is asked of the path of
  /// each folder, `takes` of the name of each file.
  init(
    _ folder: Folder, under path: String = ".", enters: (String) -> Bool = { _ in true },
    takes: (String) -> Bool = { _ in true }
  ) throws(FileFault) {
    try look(through: path, of: folder, depth: 32, enters, takes)
  }

  /// The rec files of a book, without this machine's own and what else is hidden.
  static func records(of folder: Folder, under path: String = ".") throws(FileFault) -> FileTree {
    try FileTree(
      folder, under: path, enters: { !name(of: $0).hasPrefix(".") },
      takes: { $0.hasSuffix(".rec") && !$0.hasPrefix(".") })
  }

  private mutating func look(
    through path: String, of folder: Folder, depth: Int, _ enters: (String) -> Bool,
    _ takes: (String) -> Bool
  ) throws(FileFault) {
    guard depth > 0 else { return }
    for entry in try folder.list(path) {
      let inside = path == "." ? entry.name : "\(path)/\(entry.name)"
      if entry.isFolder {
        guard enters(inside) else { continue }
        folders.append(inside)
        try look(through: inside, of: folder, depth: depth - 1, enters, takes)
      } else if takes(entry.name), let size = folder.size(of: inside) {
        files.append((inside, size))
      }
    }
  }
}

extension Folder {
  /// How long a regular file is, in bytes; nil for anything else, and when nothing is there.
  fileprivate func size(of path: String) -> Int? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Int(status.st_size)
  }

  /// How much more the disk takes, in bytes; nil when it does not say.
  var space: Int? {
    var status = statvfs()
    guard fstatvfs(descriptor, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  /// Copies a file as it is into a new one that only its owner may read. The two share their blocks
  /// where the file system can do that. Nothing is waited for.
  func copy(_ path: String, to other: String) throws(FileFault) {
    let source = try Descriptor(at: descriptor, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    let copy = try Descriptor(at: descriptor, other, beginning)
    if ioctl(copy.number, shareBlocks, source.number) != 0 { try copy.takeAll(of: source) }
  }

  /// Waits until all files and folders below a folder are on the disk.
  func syncTree(_ path: String) throws(FileFault) {
    let tree = try FileTree(self, under: path)
    // Each on its own, thousands of them take a minute; when the system writes all that it has to
    // write first, some seconds (docs/decisions.md). Only the calls below tell of errors.
    if tree.files.count > 200 { Glibc.sync() }
    for file in tree.files {
      try Descriptor(at: descriptor, file.path, O_RDONLY | O_NOFOLLOW).sync()
    }
    for inside in tree.folders + [path] { try syncFolder(of: "\(inside)/x") }
  }

  /// Makes a folder that only its owner can enter, and does not wait until its name is on the disk.
  func beginFolder(_ path: String) throws(FileFault) {
    try refuseLinks(above: path, from: descriptor)
    try retrying("make", path) { mkdirat(descriptor, path, 0o700) }
  }

  /// Removes a folder with all that is in it. Nothing is waited for: what is left after a power cut
  /// is removed again.
  func removeTree(_ path: String) throws(FileFault) {
    try refuseLinks(above: path, from: descriptor)
    let tree = try FileTree(self, under: path)
    for file in tree.files { try remove(file.path) }
    for inside in tree.folders.reversed() + [path] {
      try retrying("remove", inside) { unlinkat(descriptor, inside, AT_REMOVEDIR) }
    }
  }
}

/// FICLONE of linux/fs.h, which is a macro.
private let shareBlocks: UInt = 0x4004_9409

extension Descriptor {
  /// Writes all that is in another file, piece by piece.
  fileprivate func takeAll(of source: borrowing Descriptor) throws(FileFault) {
    var done = 0
    while true {
      let piece = try source.bytes(from: done, count: 1 << 20)
      guard !piece.isEmpty else { return }
      try write(piece)
      done += piece.count
    }
  }
}
