import Foundation
import Screen
import Testing
import VirtualTerminal

/// Who can read what is written, and where anything is written at all.
struct PrivacyOnDiskTests {
  private let venue: Venue

  init() throws { venue = try Venue() }

  /// Runs the program under a mask of permissions.
  private func run(_ mask: String, _ arguments: [String], input: String = "") throws -> Ended {
    let script = "umask \(mask); exec \"$@\""
    return try Ended(
      "/bin/sh", ["-c", script, "sh", Venue.program] + arguments, input: input,
      environment: venue.environment())
  }

  /// Every file and folder below a path whose permissions are not these.
  private func others(in path: String, file: Int, folder: Int) throws -> [String] {
    let modes = [String(file, radix: 8), String(folder, radix: 8)]
    return try Ended(
      "/usr/bin/find",
      [
        path, "(", "-type", "d", "-not", "-perm", modes[1], "-o", "-type", "f", "-not", "-perm",
        modes[0], ")",
      ]
    ).output.split(separator: "\n").map(String.init)
  }

  /// Everything that writes: notes, a draft, an event, a backup, a restore, an erasure, a rescue
  /// file.
  private func writeAll(_ book: String, mask: String) throws {
    let terminal = try VirtualTerminal(
      "/bin/sh", ["-c", "umask \(mask); exec \"$@\"", "sh", Venue.program, book, "--by", "rk"],
      environment: venue.environment(), size: Size(rows: 24, columns: 80))
    try terminal.wait("the book") { terminal.text.contains("No event today") }
    try terminal.press("Enter")
    try terminal.wait(for: "✓ event begun")
    try terminal.type("thanks to Zora Zed\r")
    try terminal.wait(for: "Zora Zed")
    try terminal.type("half typed")
    try terminal.wait("the draft") {
      FileManager.default.contents(atPath: "\(book)/.pledgebook/draft-rk")
        .map { String(decoding: $0, as: UTF8.self).contains("half typed") } ?? false
    }
    try terminal.press("Ctrl-Q")
    #expect(try terminal.waitExit() == .exited(0))
    try run(mask, ["--linear", book, "--by", "ts"], input: "one more\n").expectSuccess()
    try run(mask, ["restore", book, "2026-10-14", "--yes"]).expectSuccess()
    try run(mask, ["erase", book, "Zora Zed", "--yes"]).expectSuccess()
  }

  @Test(arguments: ["000", "022", "077"])
  func onlyTheOwnerReadsABookWhateverTheMask(_ mask: String) throws {
    let book = venue.folder + "/new"
    try run(mask, ["new", book, "--title", "T", "--host", "H"]).expectSuccess()
    try writeAll(book, mask: mask)
    #expect(try others(in: book, file: 0o600, folder: 0o700) == [])
    #expect(try others(in: venue.folder + "/state", file: 0o600, folder: 0o700) == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(book)/.pledgebook/backups")
    #expect(names.count == 2)
  }

  @Test func aBookThatIsMoreOpenStaysSoButNotThisMachinesOwn() throws {
    let book = venue.folder + "/new"
    try run("022", ["new", book, "--title", "T", "--host", "H"]).expectSuccess()
    try Ended("/bin/chmod", ["-R", "go+rX", book]).expectSuccess()
    try writeAll(book, mask: "000")
    #expect(try others(in: book + "/.pledgebook", file: 0o600, folder: 0o700) == [])
    #expect(try others(in: book + "/events", file: 0o644, folder: 0o755) == [])
    #expect(try others(in: venue.folder + "/state", file: 0o600, folder: 0o700) == [])
  }

  // MARK: Where anything is written

  static let strace = "/usr/bin/strace"
  static let mayTrace: Bool = {
    do { return try Ended(strace, ["-o", "/dev/null", "/bin/true"]).status == 0 } catch {
      return false
    }
  }()

  /// Calls that open a file for writing, or make, move or remove one; and sockets.
  private func calls(in trace: String) throws -> [String] {
    try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { call in
        if call.contains(" socket(") { return true }
        if call.contains(" openat(") || call.contains(" open(") {
          return call.contains("O_WRONLY") || call.contains("O_RDWR") || call.contains("O_CREAT")
        }
        return call.contains("(") && !call.contains(" = -1 ENOENT")
      }
  }

  /// The file that a call is about: its folder, as strace tells it, and the path.
  private func path(of call: String) -> String? {
    guard let match = call.firstMatch(of: /\((?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"([^"]*)"/) else {
      return nil
    }
    let path = String(match.2)
    return path.hasPrefix("/") ? path : "\(match.1 ?? "")/\(path)"
  }

  @Test(.enabled(if: mayTrace, "strace is not there or not permitted"))
  func nothingIsWrittenOutsideOfTheBookAndTheStateFolderAndNoSocketIsMade() throws {
    let trace = venue.folder + "/trace"
    let terminal = try VirtualTerminal(
      Self.strace,
      [
        "-f", "-y", "-o", trace, "-e",
        "trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,truncate,socket",
        Venue.program, venue.book, "--by", "rk",
      ], environment: venue.environment(), size: Size(rows: 24, columns: 80))
    try terminal.wait("the whole book") {
      terminal.text.contains("asks open") && !terminal.text.contains("reading")
    }
    try terminal.type("@nig2 + thanks to Zora Zed\r")
    try terminal.wait(for: ": thanks to Zora Zed")
    try terminal.press("Ctrl-Z")
    try terminal.wait(for: "✓ undid")
    try terminal.type("half typed")
    try terminal.wait("the draft") { venue.draft().contains("half typed") }
    try terminal.press("Ctrl-Q")
    #expect(try terminal.waitExit() == .exited(0))

    let calls = try calls(in: trace)
    let inside = calls.filter { path(of: $0)?.hasPrefix(venue.book + "/") == true }
    #expect(inside.count > 20)
    #expect(calls.contains { path(of: $0) == venue.folder + "/state/pledgebook/last" })
    let outside = calls.filter { call in
      guard let path = path(of: call) else { return true }
      return !path.hasPrefix(venue.book + "/") && !path.hasPrefix(venue.folder + "/state")
        && !path.hasPrefix("/dev/")
    }
    // Folders above the state folder are made if they are not there.
    #expect(outside.filter { !$0.contains("mkdir") || !$0.contains("EEXIST") } == [])
  }
}
