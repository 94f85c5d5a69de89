import Foundation
import VirtualTerminal

/// What goes wrong in a run of a program, and at which of its file calls; the calls that touch
/// the book are counted from 1.
struct Fault: CustomStringConvertible {
  /// `kill`, `half`, `short`, `lie`, `meanwhile` or the number of an error (Tests/StoreFaults).
  var how: String
  var at: Int
  /// Instead of the number: the first call of this name.
  var name: String?
  /// How many calls in a row.
  var times = 1

  var description: String { "\(how) at call \(place), \(times) times" }

  /// At which call.
  var place: String { name ?? "\(at)" }
}

/// A program that files lines in a book.
enum FaultyProgram: Equatable {
  /// `pledgebook --linear`, with the lines on its standard input.
  case pledgebook
  /// `pledgebook import` of a table with these rows.
  case importing
  /// `pledgebook` with these words after the name, of which `BOOK` is the book's path.
  case command([String])
  /// Tests/BadWriter, in one of its ways.
  case badWriter(String)

  fileprivate func start(on book: FaultyBook, _ lines: [String]) -> (name: String, words: [String])
  {
    switch self {
    case .pledgebook: ("pledgebook", ["--linear", book.path, "--by", "rk"])
    case .importing: ("pledgebook", ["import", book.path, book.state + "/input", "--yes"])
    case .command(let words):
      ("pledgebook", words.map { $0 == "BOOK" ? book.path : $0 })
    case .badWriter(let way): ("BadWriter", [way, book.path])
    }
  }
}

/// A run of a program to its end.
struct FaultyRun {
  let output: String
  let complaints: String
  /// The exit status; nil when the program was killed.
  let status: Int32?
  /// The file calls that touched the book.
  let calls: [String]

  /// What the program said is on the disk, in order.
  var acknowledged: [String] { FaultyRun.acknowledged(in: output) }

  /// The receipts in what a program has written; one that is not written whole is none.
  static func acknowledged(in output: String) -> [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
      if line.hasPrefix("✓ ") { return String(line.dropFirst(2)) }
      return line.hasPrefix("Imported: ") ? String(line) : nil
    }
  }

  init(
    _ book: FaultyBook, _ lines: [String], _ fault: Fault? = nil,
    by program: FaultyProgram = .pledgebook
  ) throws {
    let process = Process()
    let (name, words) = program.start(on: book, lines)
    process.executableURL = URL(fileURLWithPath: VirtualTerminal.product(name))
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment
      .merging(book.surroundings) { $1 }
      .merging(
        fault.map { ["FAULT_HOW": $0.how, "FAULT_AT": $0.place, "FAULT_TIMES": "\($0.times)"] }
          ?? [:]
      ) { $1 }
    try Data((lines.joined(separator: "\n") + "\n").utf8)
      .write(to: URL(fileURLWithPath: book.state + "/input"))
    try Data().write(to: URL(fileURLWithPath: "\(book.state)/calls"))
    let said = try book.output().count
    process.standardInput = try FileHandle(
      forReadingFrom: URL(fileURLWithPath: book.state + "/input"))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: book.state + "/output"))
    try output.seekToEnd()
    process.standardOutput = output
    let errors = Pipe()
    // An import tells a person how it went, and keeps standard output for data.
    if program == .importing {
      process.standardError = output
    } else {
      process.standardError = errors
    }
    try process.run()
    // It ends with the last that holds it: an editor goes on when the program is killed, and is waited
    // for.
    complaints =
      program == .importing
      ? "" : String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    func text(_ file: String) throws -> String {
      String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: "\(book.state)/\(file)")),
        as: UTF8.self)
    }
    self.output = String(decoding: try book.output().dropFirst(said), as: UTF8.self)
    status = process.terminationReason == .exit ? process.terminationStatus : nil
    calls = try text("calls").split(separator: "\n").map(String.init)
  }
}
