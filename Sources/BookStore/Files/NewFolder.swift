#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// A folder that comes to be with all that is in it, or not at all.
///
/// It is made under a hidden name beside its place and gets its own when everything is on the disk.
/// What is not finished goes with the value.
package struct NewFolder: ~Copyable {
  private let above: Folder
  private let ownName: String
  private let unfinished: String
  private var folders: Set<String> = []

  private init(_ name: String, in above: Folder, as unfinished: String) {
    self.above = above
    ownName = name
    self.unfinished = unfinished
  }

  /// Begins the folder at `path`, which must not be there or be empty: else ENOTEMPTY.
  package static func begin(_ path: String) throws(FileFault) -> NewFolder {
    let path = plain(path)
    let above = try Folder(parent(of: path).map { $0.isEmpty ? "/" : $0 } ?? ".")
    let name = name(of: path)
    if above.isThere(name), try !Folder(path).list(".").isEmpty {
      throw FileFault("make", path, code: ENOTEMPTY)
    }
    let unfinished = ".\(name).new"
    // What an interrupted run has left.
    if above.isThere(unfinished) { try above.removeTree(unfinished) }
    try above.beginFolder(unfinished)
    return NewFolder(name, in: above, as: unfinished)
  }

  /// The path without `.`, `..` and links where it leads somewhere, without slashes at its end.
  private static func plain(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }

  /// Writes a file that is not there yet, with the folders that lead to it.
  package mutating func write(_ path: String, _ bytes: [UInt8]) throws(FileFault) {
    try makeFolder(parent(of: path))
    try Descriptor(at: above.descriptor, "\(unfinished)/\(path)", beginning).write(bytes)
  }

  private mutating func makeFolder(_ path: String?) throws(FileFault) {
    guard let path, !folders.contains(path) else { return }
    try makeFolder(parent(of: path))
    try above.beginFolder("\(unfinished)/\(path)")
    folders.insert(path)
  }

  /// Gives the folder its name.
  package consuming func finish() throws(FileFault) {
    try above.syncTree(unfinished)
    try above.rename(unfinished, to: ownName)
    try above.syncFolder(of: ownName)
  }

  deinit {
    guard above.isThere(unfinished) else { return }
    // What cannot be removed is at least not taken for the folder.
    do throws(FileFault) { try above.removeTree(unfinished) } catch {}
  }
}
