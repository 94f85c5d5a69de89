import Foundation
import VirtualTerminal

@testable import pledgebook

/// The practice book in a folder that goes when the object does, and the real program to write
/// reports from it.
final class ReportedBook {
  /// What a run of the program did.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var complaints: String
  }

  let home: URL
  var path: String { home.path + "/book" }

  init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent(
      "pledgebook-report-\(UUID().uuidString)")
    for file in PracticeBook.files(today: (2026, 10, 14), zoneOffset: { _ in 60 }) {
      try put(file.text, in: "book/" + file.path)
    }
  }

  deinit {
    do { try FileManager.default.removeItem(at: home) } catch { print(error) }
  }

  func put(_ text: String, in file: String) throws {
    let url = home.appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Puts organisations at a table of today's event.
  func seat(_ organisations: [String], at table: String, by initials: String) throws {
    let notes = organisations.enumerated().map { number, id in
      """
      At: 2026-10-14 13:5\(number):00 +0100
      By: \(initials)
      Event: 2026-10-14-autumn
      Kind: attendance
      Organisation: \(id)
      Share: organisation
      Table: \(table)
      Id: 20261014T125\(number)00-\(initials)-0000

      """
    }
    try put(
      "%rec: Note\n\n" + notes.joined(separator: "\n"),
      in: "book/events/2026-10-14-autumn/notes-\(initials).rec")
  }

  func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: home.appendingPathComponent(file)), as: UTF8.self)
  }

  /// Runs `pledgebook report book` and whatever else is given.
  func report(_ arguments: String...) throws -> Outcome { try report(arguments) }

  func report(_ arguments: [String]) throws -> Outcome { try run(["report", "book"] + arguments) }

  /// Runs `pledgebook`.
  func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: VirtualTerminal.product("pledgebook"))
    process.arguments = arguments
    process.currentDirectoryURL = home
    process.environment = [
      "PATH": "/usr/bin:/bin", "PLEDGEBOOK_NOW": "2026-10-14T14:20:03+01:00", "HOME": home.path,
    ]
    process.standardInput = FileHandle.nullDevice
    let output = try newFile(".output")
    let complaints = try newFile(".complaints")
    process.standardOutput = output
    process.standardError = complaints
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text(of: ".output"),
      complaints: try text(of: ".complaints"))
  }

  private func newFile(_ name: String) throws -> FileHandle {
    try put("", in: name)
    return try FileHandle(forWritingTo: home.appendingPathComponent(name))
  }
}
