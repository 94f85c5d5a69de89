import Foundation
import VirtualTerminal

/// What a program did that has ended.
struct Run {
  let output: String
  let complaint: String
  let status: Int32

  /// The built program.
  init(_ arguments: String...) throws {
    try self.init(
      URL(fileURLWithPath: VirtualTerminal.product("pledgebook")), arguments, input: "")
  }

  /// One of the tools of the system.
  init(tool: String, _ arguments: String..., input: String) throws {
    try self.init(URL(fileURLWithPath: "/usr/bin/\(tool)"), arguments, input: input)
  }

  private init(_ program: URL, _ arguments: [String], input: String) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let folder = FileManager.default.temporaryDirectory
    let files = (0..<3).map { _ in folder.appendingPathComponent(UUID().uuidString) }
    defer { for file in files { unlink(file.path) } }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    complaint = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    status = process.terminationStatus
  }
}
