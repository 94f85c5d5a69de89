package import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("What a file call said is told by the numbers of the GNU C library.")
#endif

/// Names that are to be erased wherever this machine keeps them: in the book's files and their
/// copies, in backups, half-typed lines, what can be undone, fragments set aside, rescue files.
package struct Erasure: Sendable {
  /// The names.
  package let mentions: Mentions
  /// What takes their place.
  package let words: String

  /// What takes the place of a name unless other words are given.
  package static let usualWords = "[erased]"

  /// Nil when a name has no letter, or when the new words would be no better than the old ones:
  /// they mention a name, are empty or hold a control character.
  package init?(_ names: [String], with words: String = usualWords) {
    guard let mentions = Mentions(of: names), !mentions.isMade(in: words),
      !words.trimmedOfBlanks.isEmpty,
      words.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { return nil }
    self.mentions = mentions
    self.words = words
  }

  // MARK: Looking

  /// Where the names stand. Nothing is changed.
  package func findings(
    in folder: Folder, stateFolder: String?
  ) throws(FileFault) -> ErasureFindings {
    var findings = ErasureFindings()
    let ids = try organisations(in: folder)
    for file in try files(in: folder) {
      findings.add(path: file.path, of: mentions)
      do throws(FileFault) {
        let found = mentions.inText(try folder.read(file.path) ?? [], ids: ids)
        findings.add(found, in: file.path, isOurs: file.isOurs)
      } catch {
        findings.unread.append("\(file.path): \(error.reason)")
      }
    }
    if let (state, names) = try rescueFiles(of: folder, in: stateFolder) {
      for name in names {
        let found = mentions.inText(try state.read(name) ?? [], ids: ids)
        findings.add(found, in: "\(state.path)/\(name)", isOurs: true)
      }
    }
    return findings
  }

  /// The files in which something may be found, and whether pledgebook may change them: what else
  /// lies in the folder is a person's own.
  private func files(in folder: Folder) throws(FileFault) -> [(path: String, isOurs: Bool)] {
    try FileTree(
      folder, enters: { !name(of: $0).hasPrefix(".") || $0.hasPrefix(".pledgebook") },
      // A lock that is put in another's place would be a lock no more; nobody's name is in it.
      takes: { !$0.hasPrefix("lock-") && !$0.hasPrefix("lock.") }
    ).files.map { file in
      let isOurs =
        file.path.hasPrefix(".pledgebook/") || file.path.hasSuffix(".rec")
        || isCopy(name(of: file.path)) || isTemporary(file.path)
      return (file.path, isOurs)
    }
  }

  private func organisations(in folder: Folder) throws(FileFault) -> Set<String> {
    try Set(
      FileTree.records(of: folder, under: "organisations").files
        .map { String(name(of: $0.path).dropLast(4)) })
  }

  /// The rescue files that name this book, or one whose folder is called the same.
  private func rescueFiles(
    of folder: Folder, in stateFolder: String?
  ) throws(FileFault) -> (Folder, [String])? {
    guard let stateFolder else { return nil }
    let state: Folder
    do throws(FileFault) { state = try Folder(stateFolder) } catch {
      guard error.isMissing else { throw error }
      return nil
    }
    let names = try state.list(".").map(\.name)
      .filter { $0.hasPrefix("rescue-") && $0.hasSuffix(".rec") }
    var own: [String] = []
    for file in names {
      let bytes = try state.read(file) ?? []
      let heading = String(decoding: bytes.prefix(while: { $0 != 10 }), as: UTF8.self)
      if name(of: heading) == name(of: folder.path.asOneLine) { own.append(file) }
    }
    return own.isEmpty ? nil : (state, own)
  }

  // MARK: Erasing

  /// Puts the words in the place of the names, one file after the other, each whole or not at all,
  /// and returns how many places there were. When this is interrupted, doing it again does the
  /// rest.
  package func carryOut(in book: ClosedBook, stateFolder: String?) throws(FileFault) -> Int {
    let folder = book.folder
    try Backups(folder).removeUnfinished(under: book.backupLock)
    let ids = try organisations(in: folder)
    var count = 0
    for file in try files(in: folder) where file.isOurs {
      if isTemporary(file.path) {
        // What an interrupted run has left beside the file that it was to become.
        try folder.remove(file.path)
      } else {
        count += try erase(file.path, in: folder, ids)
      }
    }
    if let (state, names) = try rescueFiles(of: folder, in: stateFolder) {
      for name in names { count += try erase(name, in: state, ids) }
    }
    return count
  }

  private func erase(
    _ path: String, in folder: Folder, _ ids: Set<String>
  ) throws(FileFault) -> Int {
    let bytes = try folder.read(path) ?? []
    let places = mentions.inText(bytes, ids: ids).filter { $0.key == nil }.map(\.place)
    guard !places.isEmpty else { return 0 }
    try folder.replace(path, with: erased(bytes, at: places, with: words))
    return places.count
  }

  private func isTemporary(_ path: String) -> Bool {
    name(of: path).hasPrefix(".") && path.hasSuffix(".new")
  }
}
