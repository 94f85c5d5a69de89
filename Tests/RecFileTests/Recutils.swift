import Foundation

/// GNU recutils' own tools, to be agreed with.
enum Recutils {
  /// Whether the tools are there; the tests that need them are skipped if not.
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/recsel")

  /// What one of the tools did.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
  }

  /// Runs a tool on a file of its own that holds `bytes`.
  static func run(_ tool: String, _ arguments: [String] = [], on bytes: [UInt8]) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("\(UUID().uuidString).rec")
    try Data(bytes).write(to: file)
    defer { unlink(file.path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
    process.arguments = arguments + [file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: [UInt8](read))
  }
}
