import Foundation
import Testing

/// A run of a program to its end, with what it took. One that takes more than a minute, or two
/// thirds of that of the processor, is killed.
struct HostileRun {
  let output: String
  let complaints: String
  /// The exit status; 128 and more when it was killed.
  let status: Int32
  /// The most memory that it had at a time, in MB.
  let megabytes: Int
  /// Seconds of the processor.
  let seconds: Double

  init(tool: String, _ words: [String], input: String = "", in place: String) throws {
    let names = ["input", "output", "complaints"].map { "/tmp/\($0)-\(UUID().uuidString)" }
    defer { for name in names { unlink(name) } }
    try Data(input.utf8).write(to: URL(fileURLWithPath: names[0]))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, names[0], O_RDONLY, 0)
    for stream in 1...2 {
      posix_spawn_file_actions_addopen(
        &actions, Int32(stream), names[stream], O_WRONLY | O_CREAT, 0o600)
    }
    let limits = "ulimit -t 40; ulimit -c 0; exec /usr/bin/timeout -s KILL 60 \"$0\" \"$@\""
    let surroundings = [
      "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=\(place)", "XDG_STATE_HOME=\(place)/state",
      "PLEDGEBOOK_NOW=2026-10-14T14:20:03+01:00", "SWIFT_BACKTRACE=enable=no",
    ]
    var arguments = HostileRun.terminated(["/bin/sh", "-c", limits, tool] + words)
    var environment = HostileRun.terminated(surroundings)
    defer { for word in arguments + environment { free(word) } }
    var process: pid_t = 0
    let started = posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, &environment)
    try #require(started == 0)
    var ending: Int32 = 0
    var usage = rusage()
    let ended = wait4(process, &ending, 0, &usage)
    try #require(ended == process)
    status = ending & 0x7F == 0 ? (ending >> 8) & 0xFF : 128 + (ending & 0x7F)
    megabytes = usage.ru_maxrss / 1024
    seconds = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    func text(_ name: String) -> String {
      String(decoding: FileManager.default.contents(atPath: name) ?? Data(), as: UTF8.self)
    }
    (output, complaints) = (text(names[1]), text(names[2]))
  }

  /// Words as C takes them; each must be freed.
  private static func terminated(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var pointers: [UnsafeMutablePointer<CChar>?] = []
    for word in words { pointers.append(strdup(word)) }
    return pointers + [nil]
  }

  /// Expects that it has ended by itself, within bounds.
  func expectSane(_ what: Comment, sourceLocation: SourceLocation) {
    #expect(status < 124, "\(what): killed, status \(status)", sourceLocation: sourceLocation)
    #expect(megabytes < 300, "\(what): \(megabytes) MB", sourceLocation: sourceLocation)
    let raw = output + complaints
    #expect(
      !raw.contains("\u{1B}") && !raw.contains("\u{202E}"), what, sourceLocation: sourceLocation)
  }
}
