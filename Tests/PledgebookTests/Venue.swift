import Foundation
import Screen
import Testing
import VirtualTerminal

@testable import pledgebook

/// A place of its own for one test: a home, a state folder, a book, and the real program run there
/// at a fixed time.
final class Venue {
  /// When everything happens: the day of the practice book's third event.
  static let now = "2026-10-14T14:20:03+01:00"
  /// The folder of that event.
  static let today = "2026-10-14-autumn"

  let folder: String
  let book: String

  /// A place with the practice book in it, or with no book at all.
  init(hasBook: Bool = true) throws {
    var template = Array("/tmp/pledgebook-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    book = folder + "/book"
    guard hasBook else { return }
    let files = PracticeBook.files(today: (2026, 10, 14)) { _ in 60 }
    for (path, text) in files { try write(text, to: "book/\(path)") }
  }

  deinit {
    // A program that a failing test leaves behind may still be removing files of its own.
    do { _ = try Ended("/bin/rm", ["-rf", folder]) } catch {}
  }

  // MARK: The program

  static let program = VirtualTerminal.product("pledgebook")

  /// What the program is told of its surroundings; nothing of this machine's user.
  func environment(_ changes: [String: String] = [:]) -> [String: String] {
    VirtualTerminal.usualEnvironment.merging([
      "HOME": folder, "XDG_STATE_HOME": folder + "/state", "TMPDIR": folder,
      "PLEDGEBOOK_NOW": Venue.now, "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }.merging(changes) { $1 }
  }

  /// Opens the book in panes, as rk unless other arguments are given, and waits until all of it has
  /// been read.
  func open(
    _ arguments: [String]? = nil, _ changes: [String: String] = [:],
    size: Size = Size(rows: 24, columns: 80)
  ) throws -> VirtualTerminal {
    let terminal = try start(arguments ?? [book, "--by", "rk"], changes, size: size)
    try terminal.wait("the whole book") {
      terminal.isOnAlternateScreen && terminal.text.contains("asks open")
        && !terminal.text.contains("reading")
    }
    return terminal
  }

  /// Starts the program on a terminal.
  func start(
    _ arguments: [String], _ changes: [String: String] = [:],
    size: Size = Size(rows: 24, columns: 80)
  ) throws -> VirtualTerminal {
    try VirtualTerminal(
      Venue.program, arguments, environment: environment(changes), size: size)
  }

  /// Runs the program without a terminal to its end.
  func run(
    _ arguments: String..., input: String = "", changing changes: [String: String] = [:]
  ) throws -> Ended {
    try Ended(Venue.program, arguments, input: input, environment: environment(changes))
  }

  // MARK: The files

  /// Writes a file, its path taken from the place's folder.
  func write(_ text: String, to path: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The text of a file of the book; empty when it is not there.
  func text(of path: String) -> String {
    FileManager.default.contents(atPath: "\(book)/\(path)").map {
      String(decoding: $0, as: UTF8.self)
    } ?? ""
  }

  /// What somebody half typed, as it is on the disk.
  func draft(of initials: String = "rk") -> String { text(of: ".pledgebook/draft-\(initials)") }

  /// Where somebody's notes of today are.
  static func notes(of initials: String) -> String { "events/\(today)/notes-\(initials).rec" }

  /// What recsel finds: one row of those fields for each record.
  func select(
    _ fields: String, of type: String = "Note", where expression: String? = nil,
    in path: String = Venue.notes(of: "rk")
  ) throws -> [String] {
    let condition = expression.map { ["-e", $0] } ?? []
    let ended = try Ended(
      "/usr/bin/recsel", ["-t", type] + condition + ["-R", fields, "\(book)/\(path)"])
    try #require(ended.status == 0, "\(ended.errors)")
    return ended.output.split(separator: "\n").map(String.init)
  }

  /// Expects that recfix finds nothing wrong in any file of the book, and that no file was left
  /// behind half written. Backups are as the files were, right or wrong.
  func expectSoundBook(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let checked = try Ended(
      "/bin/sh",
      [
        "-c",
        "find . -path ./.pledgebook/backups -prune -o -name '*.rec' -exec recfix --check {} \\;; find . -name '*.new'",
      ],
      folder: book)
    #expect(checked == Ended(status: 0, output: "", errors: ""), sourceLocation: sourceLocation)
  }

  /// The permissions of a file of the book, as 0o600.
  func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(book)/\(path)")
    return try #require(attributes[.posixPermissions] as? Int)
  }
}

/// A program that has been run to its end, and all that it wrote.
struct Ended: Equatable {
  var status: Int32
  var output: String
  var errors: String

  init(status: Int32, output: String, errors: String) {
    (self.status, self.output, self.errors) = (status, output, errors)
  }

  /// Runs a program.
  init(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = VirtualTerminal.usualEnvironment, folder: String? = nil
  ) throws {
    self = try RunningProgram(
      program, arguments, input: input, environment: environment, folder: folder
    ).end()
  }

  /// Throws unless the program ended well.
  func expectSuccess() throws { try #require(status == 0, "\(errors)") }
}

/// A program that is being run. What it reads and writes goes through files, so that no pipe can
/// fill.
final class RunningProgram {
  private let process = Process()
  private let files: [UnsafeMutablePointer<FILE>]
  private let handles: [FileHandle]

  /// Starts a program.
  init(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = VirtualTerminal.usualEnvironment, folder: String? = nil
  ) throws {
    files = try (0..<3).map { _ in try #require(tmpfile()) }
    handles = files.map { FileHandle(fileDescriptor: fileno($0), closeOnDealloc: false) }
    fputs(input, files[0])
    rewind(files[0])
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    try process.run()
  }

  deinit { for file in files { fclose(file) } }

  /// Waits for its end.
  func end() throws -> Ended {
    process.waitUntilExit()
    let texts = try handles[1...].map { handle in
      try handle.seek(toOffset: 0)
      return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
    return Ended(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
