import BookStore
import Foundation
import PledgeModel
import VirtualTerminal

/// A book for one test, and the real program to import into it. Gone at the end of the test.
final class ImportedBook {
  /// What a run of the program did.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var complaints: String
  }

  /// A folder with the book in `book`, and whatever the test puts beside it.
  let home: URL
  var path: String { home.path + "/book" }

  init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent(
      "pledgebook-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: false)
    try BookFounder.found(
      path, hosting: Hosting(title: "Invented", host: "Host", zone: "Europe/London"),
      themes: [Topic(id: "language", name: "Language", aliases: ["Translation"])],
      communities: [Topic(id: "deaf", name: "Deaf people")])
  }

  deinit {
    do { try FileManager.default.removeItem(at: home) } catch { print(error) }
  }

  /// Puts a table beside the book.
  func table(_ bytes: some Sequence<UInt8>, _ name: String = "list.csv") throws {
    try Data(bytes).write(to: home.appendingPathComponent(name))
  }

  /// Runs `pledgebook import book list.csv` and whatever else is given, without a terminal.
  func run(_ arguments: String..., file: String = "list.csv") throws -> Outcome {
    try run("pledgebook", ["import", "book", file] + arguments)
  }

  /// Runs a program beside the tests, or one that is given by its path.
  func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    let path = program.hasPrefix("/") ? program : VirtualTerminal.product(program)
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = home
    process.environment = [
      "PATH": "/usr/bin:/bin", "PLEDGEBOOK_NOW": "2026-10-14T14:20:03+01:00", "HOME": home.path,
    ]
    process.standardInput = FileHandle.nullDevice
    let (output, complaints) = (try newFile("output"), try newFile("complaints"))
    process.standardOutput = output
    process.standardError = complaints
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text(of: output),
      complaints: try text(of: complaints))
  }

  private func newFile(_ name: String) throws -> FileHandle {
    let url = home.appendingPathComponent(".\(name)")
    try Data().write(to: url)
    return try FileHandle(forUpdating: url)
  }

  private func text(of file: FileHandle) throws -> String {
    try file.seek(toOffset: 0)
    return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
  }

  /// The files of the book by path, the machine's own left aside.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: path)
    where file.hasSuffix(".rec") && !file.hasPrefix(".pledgebook") {
      files[file] = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)"))
    }
    return files
  }

  /// The book as the program reads it.
  func book() throws -> Book {
    var reader = BookReader(try Folder(path))
    return try reader.book()
  }

  /// Whether recutils find nothing wrong in these files of the book.
  func recfixAgrees(with files: some Sequence<String>) throws -> Bool {
    for file in files
    where try run("/usr/bin/recfix", ["--check", "\(path)/\(file)"]).status != 0 {
      return false
    }
    return true
  }

  static let hasRecutils = FileManager.default.isExecutableFile(atPath: "/usr/bin/recfix")
}
