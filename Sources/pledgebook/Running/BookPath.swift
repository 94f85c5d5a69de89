import BookStore

#if canImport(Glibc)
  import Glibc
#else
  #error("The state folder is looked for as on GNU systems.")
#endif

/// Which book is meant, and which was opened last.
enum BookPath {
  /// The book that is named, else `PLEDGEBOOK_BOOK`, else the one opened last on this machine.
  static func resolve(_ named: String?) throws(CommandFault) -> String {
    if let path = named ?? environment("PLEDGEBOOK_BOOK") ?? last() { return path }
    throw CommandFault(
      "Which book? Name its folder: “pledgebook BOOK”. “pledgebook new BOOK --title … --host …” makes one, “pledgebook demo” opens a practice book."
    )
  }

  /// Opens the folder of a book.
  static func open(_ path: String) throws(CommandFault) -> Folder {
    do throws(FileFault) {
      return try Folder(path)
    } catch {
      throw CommandFault(
        error.code == ENOENT || error.code == ENOTDIR
          ? BookFault.noFolder(path).words : "cannot open \(path): \(error.reason)")
    }
  }

  /// Remembers the book for next time. Best effort: nothing else depends on it.
  static func remember(_ path: String) {
    guard let folder = stateFolder, let path = absolute(path) else { return }
    do throws(FileFault) {
      try StateFile.write("last", path, in: folder)
    } catch { return }
  }

  /// The whole path, with no symbolic link in it; nil when it leads nowhere.
  static func absolute(_ path: String) -> String? {
    guard let absolute = realpath(path, nil) else { return nil }
    defer { free(absolute) }
    return String(cString: absolute)
  }

  private static func last() -> String? {
    stateFolder.flatMap { StateFile.read("last", in: $0) }
  }

  /// `$XDG_STATE_HOME/pledgebook`, else `~/.local/state/pledgebook` (XDG Base Directory
  /// Specification 0.8).
  static var stateFolder: String? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/pledgebook"
    }
    return environment("HOME").map { $0 + "/.local/state/pledgebook" }
  }
}
