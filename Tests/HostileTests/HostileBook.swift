import ExampleBook
import Foundation
import HostileInput
import Testing
import VirtualTerminal

/// A book from somebody whom nobody should trust, in a folder of its own with a witness beside it,
/// which no run may touch. The folder goes when the object does.
final class HostileBook {
  let place: String
  var path: String { place + "/book" }

  /// The example book.
  init() throws {
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    place = "\(memory)/hostile-\(UUID().uuidString)"
    for (file, text) in ExampleBook.whole { try put(file, Array(text.utf8)) }
    for folder in ["witness", "state"] {
      try FileManager.default.createDirectory(
        atPath: "\(place)/\(folder)", withIntermediateDirectories: true)
    }
    try Data("untouched\n".utf8).write(to: URL(fileURLWithPath: "\(place)/witness/notes-rk.rec"))
  }

  /// The example book after mishaps to one to three of its files.
  convenience init(seed: UInt64) throws {
    try self.init()
    var chance = SplitMix64(seed: seed)
    for _ in 0...Int.random(in: 0...2, using: &chance) {
      let (file, text) = chance.pick(ExampleBook.whole)
      try put(file, Mutation.mutated(Array(text.utf8), &chance))
    }
  }

  deinit {
    // Folders may be deeper here than file managers like.
    do { _ = try HostileRun(tool: "/bin/rm", ["-rf", place], in: "/") } catch {
      Issue.record(error)
    }
  }

  func put(_ file: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func put(_ file: String, _ text: String) throws { try put(file, Array(text.utf8)) }

  /// Puts a symbolic link in the place of whatever is there.
  func link(_ file: String, to target: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // An error is that there was nothing.
    do { try FileManager.default.removeItem(at: url) } catch {}
    try #require(symlink(target, url.path) == 0)
  }

  /// Every regular file with its bytes, but for this machine's own.
  func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in names where !name.hasPrefix(".pledgebook") {
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_size < 64 << 20
      else { continue }
      contents[name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
    }
    return contents
  }

  /// What is beside the book, as `name: text`; names alone for folders.
  func witness() throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(place)/witness")
    return names.sorted().map { name in
      let bytes = FileManager.default.contents(atPath: "\(place)/witness/\(name)")
      return "\(name): \(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "")"
    }
  }

  /// Runs the program here; `BOOK` in the words is the book.
  func run(_ words: String..., input: String = "") throws -> HostileRun {
    try HostileRun(
      tool: VirtualTerminal.product("pledgebook"), words.map { $0 == "BOOK" ? path : $0 },
      input: input, in: place)
  }

  /// Runs `check`, `list`, and files a note line by line; expects that nothing dies, hangs or grows,
  /// and that nothing is touched but the file the note goes to.
  @discardableResult
  func expectHarmless(
    _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (check: HostileRun, list: HostileRun, note: HostileRun) {
    let before = try contents()
    let check = try run("check", "BOOK")
    let list = try run("list", "BOOK", "notes")
    #expect(try contents() == before, what, sourceLocation: sourceLocation)
    let note = try run("--linear", "--by", "rk", "BOOK", input: "@nightjar2 + filed\n")
    for run in [check, list, note] { run.expectSane(what, sourceLocation: sourceLocation) }
    let isFiled = try expectOneNoteMore(than: before, what, sourceLocation: sourceLocation)
    // The name may be what was mutated.
    let isTold = note.output.split(separator: "\n").contains {
      $0.hasPrefix("✓ progress on ") && $0.hasSuffix(" 2: filed")
    }
    #expect(isTold == isFiled, what, sourceLocation: sourceLocation)
    return (check, list, note)
  }

  /// Expects that nothing has been touched but the file of rk's notes, to which a note may have been
  /// added; says whether it was.
  func expectOneNoteMore(
    than before: [String: [UInt8]], _ what: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Bool {
    var after = try contents()
    for (file, bytes) in before {
      let now = after.removeValue(forKey: file)
      if file.hasSuffix("/notes-rk.rec"), let now, now != bytes {
        // Zero bytes, as a power cut leaves them, are set aside with what they spoilt; by the next
        // start where there was no time for it.
        let isKept = try isAddition(now, to: bytes) || (bytes.contains(0) && hasSetAside())
        #expect(isKept, "\(what) \(file)", sourceLocation: sourceLocation)
      } else {
        #expect(now == bytes, "\(what) \(file)", sourceLocation: sourceLocation)
      }
    }
    #expect(after.keys.allSatisfy { $0.hasSuffix("/notes-rk.rec") }, what)
    #expect(
      try witness() == ["notes-rk.rec: untouched\n"], what, sourceLocation: sourceLocation)
    return try contents().values.contains(where: holdsNote)
  }

  private func hasSetAside() throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: path + "/.pledgebook")
      .contains { $0.hasPrefix("recovered-") }
  }

  private func holdsNote(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("Text: filed\n")
  }

  /// Whether a file is another to which a record was added, maybe not at its end.
  private func isAddition(_ now: [UInt8], to bytes: [UInt8]) -> Bool {
    guard now.count > bytes.count else { return false }
    let same = zip(now, bytes).prefix { $0 == $1 }.count
    return now.suffix(bytes.count - same).elementsEqual(bytes[same...])
  }
}
