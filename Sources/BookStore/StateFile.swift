/// Small texts that this machine keeps outside of any book, in the state folder.
package enum StateFile {
  /// Writes one line, durably; the folder is made when it is not there. Nobody else may read it.
  package static func write(_ name: String, _ line: String, in path: String) throws(FileFault) {
    try Folder.makeAllAbsolute(path)
    let folder = try Folder(path)
    let file = try Descriptor(at: folder.descriptor, name, keeping)
    try file.overwrite(Array((line + "\n").utf8))
  }

  /// The line that was written; nil when there is none.
  package static func read(_ name: String, in path: String) -> String? {
    do throws(FileFault) {
      guard let bytes = try Folder(path).read(name) else { return nil }
      let line = String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
      return line.isEmpty ? nil : line
    } catch {
      return nil
    }
  }
}
