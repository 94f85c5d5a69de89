import Foundation
import RecFile
import Testing
import VirtualTerminal

/// What goes wrong in a run of the program, and at which of its file calls; the calls that touch
/// the book are counted from 1.
struct Fault: CustomStringConvertible {
  /// `kill`, `half`, `short`, `lie` or the number of an error (Tests/StoreFaults).
  var how: String
  var at: Int
  /// How many calls in a row.
  var times = 1

  var description: String { "\(how) at call \(at), \(times) times" }
}

/// A run of `pledgebook --linear`, or of another command, to its end.
struct FaultyRun {
  let output: String
  let complaints: String
  /// The exit status; nil when the program was killed.
  let status: Int32?
  /// The file calls that touched the book.
  let calls: [String]

  /// What the program said is on the disk, in order.
  var acknowledged: [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("✓ ") }.map { String($0.dropFirst(2)) }
  }

  init(_ book: FaultyBook, _ lines: [String], _ fault: Fault? = nil) throws {
    try self.init(book, command: ["--linear", book.path, "--by", "rk"], lines: lines, fault)
  }

  init(
    _ book: FaultyBook, command arguments: [String], lines: [String] = [], _ fault: Fault? = nil
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: VirtualTerminal.product("pledgebook"))
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["PLEDGEBOOK_NOW"] = "2026-10-14T14:20:03+01:00"
    environment["XDG_STATE_HOME"] = book.state
    environment["LD_PRELOAD"] = VirtualTerminal.product("libStoreFaults.so")
    environment["FAULT_FOLDER"] = book.path
    environment["FAULT_LOG"] = book.state + "/calls"
    if let fault {
      environment["FAULT_HOW"] = fault.how
      environment["FAULT_AT"] = "\(fault.at)"
      environment["FAULT_TIMES"] = "\(fault.times)"
    }
    process.environment = environment
    let (input, output, complaints) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = complaints
    try? FileManager.default.removeItem(atPath: book.state + "/calls")
    try process.run()
    // A program that was killed at its start reads nothing.
    signal(SIGPIPE, SIG_IGN)
    try? input.fileHandleForWriting.write(contentsOf: Data(lines.joined(separator: "\n").utf8))
    try input.fileHandleForWriting.close()
    self.output = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    self.complaints = String(
      decoding: try complaints.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : nil
    calls = try String(contentsOfFile: book.state + "/calls", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}

/// A book that runs are tried on, in a folder of its own that goes when the object does.
final class FaultyBook {
  let path: String
  let state: String

  /// In memory where that is possible: the faults are made up, and many books are needed.
  private static func paths() -> (book: String, state: String) {
    let place = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    let folder = "\(place)/faulty-\(UUID().uuidString)"
    return (folder + "/book", folder + "/state")
  }

  /// A book with an event and no notes.
  init() throws {
    (path, state) = FaultyBook.paths()
    try FileManager.default.createDirectory(
      atPath: path + "/events/2026-10-14-autumn", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try put(
      "book.rec", "%rec: Book\n\nFormat: 1\nTitle: Equality\nHost: Voices\nZone: Europe/London\n")
    try put(
      "events/2026-10-14-autumn/event.rec",
      "%rec: Event\n\nId: 2026-10-14-autumn\nTitle: Autumn\nStart: 2026-10-14 14:00:00 +0100\n")
  }

  /// The same as another is now.
  init(copying other: FaultyBook) throws {
    (path, state) = FaultyBook.paths()
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  deinit {
    let folder = (path as NSString).deletingLastPathComponent
    do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
  }

  func put(_ file: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
  }

  private var files: [String] {
    FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
  }

  /// The rec files of the book with their bytes; what is this machine's own is left out.
  func records() throws -> [String: Data] {
    try files.filter { $0.hasSuffix(".rec") && !$0.hasPrefix(".") }
      .reduce(into: [:]) { $0[$1] = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\($1)")) }
  }

  /// Every file, in the book or beside it in the state folder, that holds these words.
  func files(with words: String) throws -> [String] {
    let ended = try Ended("/usr/bin/env", ["grep", "-rl", words, path, state])
    return ended.output.split(separator: "\n").map(String.init)
  }

  /// The texts of the notes that stand in the book, in order. A record without Id is none.
  func texts() throws -> [String] {
    var texts: [String] = []
    for file in files.sorted()
    where !file.hasPrefix(".") && (file as NSString).lastPathComponent.hasPrefix("notes-") {
      var scanner = RecScanner(
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)"))))
      while let paragraph = scanner.next() {
        guard paragraph.content == .record, scanner.descriptor?.type == "Note" else { continue }
        let fields = scanner.fields.map { ($0.nameText(in: scanner.bytes), scanner.text(of: $0)) }
        guard let last = fields.last, last.0 == "Id",
          last.1.wholeMatch(of: /[0-9]{8}T[0-9]{6}-rk-[0-9a-z]{4}/) != nil
        else { continue }
        texts += fields.filter { $0.0 == "Text" }.map(\.1)
      }
    }
    return texts
  }

  /// What is wrong with the files: what recfix complains of, and what a run should have removed.
  func harm() throws -> [String] {
    try files.sorted().compactMap { file in
      if file.hasPrefix(".pledgebook/journal-") || file.hasSuffix(".new")
        || file.hasPrefix(".pledgebook/batch-") || file.hasPrefix(".pledgebook/backups/.")
      {
        return "\(file) is left"
      }
      guard file.hasSuffix(".rec"), !file.hasPrefix(".pledgebook") else { return nil }
      let words = try Recfix.complaints(
        "--check", URL(fileURLWithPath: "\(path)/\(file)"))
      return words.isEmpty ? nil : words
    }
  }
}

/// Lines that are entered one after another, and the notes that stand in the book after each.
struct Story: CustomStringConvertible {
  let lines: [String]
  /// The texts of the notes: at first, after the first line, and so on.
  let states: [[String]]

  var description: String { lines.joined(separator: ", ") }

  static let threeNotes = Story(
    lines: ["one", "two", "three"],
    states: [[], ["one"], ["one", "two"], ["one", "two", "three"]])

  static let undoing = Story(
    lines: ["one", "two", ":undo", ":redo", ":undo", "three"],
    states: [
      [], ["one"], ["one", "two"], ["one"], ["one", "two"], ["one"], ["one", "three"],
    ])

  /// What is wrong when, after `count` lines were acknowledged, these notes stand in the book.
  func harm(acknowledged count: Int, stored: [String]) -> [String] {
    guard count < states.count else { return ["\(count) lines were acknowledged"] }
    // One more may have been written and not told.
    let right = states[count...min(count + 1, states.count - 1)]
    if right.contains(stored) { return [] }
    return ["after \(count) acknowledged lines \(stored) stands in the book, not \(states[count])"]
  }
}
