import Foundation
import RecFile
import Synchronization
import Testing
import VirtualTerminal

/// A book that runs are tried on, in a folder of its own that goes when the object does.
final class FaultyBook {
  let path: String
  /// What the runs keep beside the book.
  let state: String
  /// What stood in the book before its trace began.
  private(set) var beginning: DiskHistory.Beginning?

  /// In memory where that is possible: the faults are made up, and many books are needed.
  private init(empty: Void) throws {
    let place = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    let folder = "\(place)/faulty-\(UUID().uuidString)"
    (path, state) = (folder + "/book", folder + "/state")
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: state + "/output"))
  }

  /// A book with an event and no notes.
  convenience init() throws {
    try self.init(empty: ())
    try put(
      "book.rec", "%rec: Book\n\nFormat: 1\nTitle: Equality\nHost: Voices\nZone: Europe/London\n")
    try put(
      "events/2026-10-14-autumn/event.rec",
      "%rec: Event\n\nId: 2026-10-14-autumn\nTitle: Autumn\nStart: 2026-10-14 14:00:00 +0100\n")
  }

  /// The same as another is now.
  convenience init(copying other: FaultyBook) throws {
    try self.init(empty: ())
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  /// The files and folders that stand on a disk.
  convenience init(_ disk: DiskContents) throws {
    try self.init(empty: ())
    for folder in disk.folders {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }
    for (file, bytes) in disk.files {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
    }
  }

  deinit {
    let folder = (path as NSString).deletingLastPathComponent
    do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
  }

  /// Has what is done to the book from now on written down.
  func watch() throws {
    beginning = try DiskHistory.Beginning(of: path)
    try Data().write(to: URL(fileURLWithPath: state + "/output"))
    try Data().write(to: URL(fileURLWithPath: state + "/trace"))
  }

  /// What has been done to the book since it is watched.
  func history() throws -> DiskHistory {
    DiskHistory(
      from: try #require(beginning),
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: state + "/trace"))))
  }

  /// What all runs have written on standard output, since the book is watched if it is.
  func output() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: state + "/output")))
  }

  /// What a program that is run on the book is told.
  var surroundings: [String: String] {
    var surroundings = [
      "PLEDGEBOOK_NOW": "2026-10-14T14:20:03+01:00", "XDG_STATE_HOME": state,
      "EDITOR": "/bin/sh \(state)/editor",
      "LD_PRELOAD": VirtualTerminal.product("libStoreFaults.so"), "FAULT_FOLDER": path,
      "FAULT_LOG": state + "/calls", "FAULT_ADDS": state + "/meanwhile",
      "FAULT_TO": path + "/events/2026-10-14-autumn/notes-rk.rec",
    ]
    if beginning != nil { surroundings["FAULT_TRACE"] = state + "/trace" }
    return surroundings
  }

  func put(_ file: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Makes the editor that `:edit` opens: a shell script, which the faults do not touch.
  func makeEditor(_ deed: String) throws {
    try Data("unset LD_PRELOAD\ncd \(path)\n\(deed)\n".utf8)
      .write(to: URL(fileURLWithPath: state + "/editor"))
  }

  /// What somebody else adds to the notes while a fault of the kind `meanwhile` happens.
  func makeMeanwhile(_ record: String) throws {
    try Data(record.utf8).write(to: URL(fileURLWithPath: state + "/meanwhile"))
  }

  private var files: [String] {
    FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
  }

  /// The rec files of the book with their bytes; what is this machine's own is left out.
  func records() throws -> [String: [UInt8]] {
    try files.filter { $0.hasSuffix(".rec") && !$0.hasPrefix(".") }
      .reduce(into: [:]) { $0[$1] = try bytes(of: $1) }
  }

  /// Every file, in the book or in the state folder, that holds these words; what the runs were
  /// given and said is not looked at.
  func files(with words: String) throws -> [String] {
    let ended = try Ended("/usr/bin/env", ["grep", "-rl", words, path, state + "/pledgebook"])
    return ended.output.split(separator: "\n").map(String.init)
  }

  private func bytes(of file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")))
  }

  /// The texts of the notes and pledges that stand in the book, in order. A record without Id is
  /// none.
  func texts() throws -> [String] {
    var texts: [String] = []
    for file in files.sorted() where file.hasPrefix("events/") || file.hasPrefix("organisations/") {
      guard file.hasSuffix(".rec"), !file.contains("/.") else { continue }
      var scanner = RecScanner(try bytes(of: file))
      while let paragraph = scanner.next() {
        guard paragraph.content == .record, let type = scanner.descriptor?.type else { continue }
        let fields = scanner.fields.map { ($0.nameText(in: scanner.bytes), scanner.text(of: $0)) }
        let isWhole =
          switch type {
          case "Note":
            fields.last?.0 == "Id"
              && fields.last?.1.wholeMatch(of: /[0-9]{8}T[0-9]{6}-rk-[0-9a-z]{4}/) != nil
          case "Pledge": fields.contains { $0.0 == "Id" }
          default: false
          }
        if isWhole { texts += fields.filter { $0.0 == "Text" }.map(\.1) }
      }
    }
    return texts
  }

  /// What is wrong with the files: what recfix complains of, zero bytes, and what a run should have
  /// removed.
  func harm() throws -> [String] {
    try files.sorted().flatMap { file -> [String] in
      if file.hasPrefix(".pledgebook/journal-") || file.hasPrefix(".pledgebook/batch-")
        || file.hasPrefix(".pledgebook/backups/.") || file.hasSuffix(".new")
      {
        return ["\(file) is left"]
      }
      guard file.hasSuffix(".rec"), !file.hasPrefix(".pledgebook") else { return [] }
      let bytes = try bytes(of: file)
      let words = try Recfix.complaints(of: bytes, in: "\(path)/\(file)")
      return (bytes.contains(0) ? ["zero bytes in \(file)"] : []) + (words.isEmpty ? [] : [words])
    }
  }
}

extension Recfix {
  private static let known = Mutex<[[UInt8]: String]>([:])

  /// What it says of a file with these bytes. The same bytes are looked at only once.
  fileprivate static func complaints(of bytes: [UInt8], in path: String) throws -> String {
    if let words = known.withLock({ $0[bytes] }) { return words }
    let words = try complaints("--check", URL(fileURLWithPath: path))
    known.withLock { $0[bytes] = words }
    return words
  }
}
