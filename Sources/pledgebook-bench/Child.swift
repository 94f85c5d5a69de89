import CPseudoTerminal

#if canImport(Glibc)
  import Glibc
#else
  #error("The benchmark needs the GNU C library.")
#endif

/// A program on a pseudo-terminal of 24 rows and 80 columns, timed from outside.
final class Child {
  private let descriptor: Int32
  let process: pid_t
  /// How many bytes it has sent so far.
  private(set) var received = 0

  init(_ command: [String], environment: [String]) throws {
    var process: pid_t = 0
    var arguments = command.map { strdup($0) }
    var variables = environment.map { strdup($0) }
    arguments.append(nil)
    variables.append(nil)
    defer { (arguments + variables).forEach { free($0) } }
    descriptor = pt_start(command[0], arguments, variables, 24, 80, &process)
    guard descriptor >= 0 else { throw BenchFault("cannot start \(command[0])") }
    self.process = process
  }

  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, 1024)) }
      if written > 0 { bytes = bytes.dropFirst(written) } else { _ = readSome(milliseconds: 1) }
    }
  }

  /// What it has sent within that time; nil when it sent nothing.
  func readSome(milliseconds: Int32) -> [UInt8]? {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, milliseconds) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let got = read(descriptor, &bytes, bytes.count)
    guard got > 0 else { return nil }
    received += got
    return Array(bytes.prefix(got))
  }

  /// Sends `keys` and reads until the last byte of the answer; the seconds it took. The clock starts
  /// before the keys are sent: the program may answer before the sender runs on.
  func answer(to keys: String) -> Double {
    let start = now()
    send(keys)
    let last = settle()
    return last > 0 ? last - start : 0
  }

  /// Reads until `text` has been sent; the seconds it took since `start`.
  @discardableResult
  func wait(for text: String, since start: Double = now()) throws -> Double {
    let wanted = Array(text.utf8)
    var all: [UInt8] = []
    while !all.contains(wanted) {
      guard now() - start < 60, let some = readSome(milliseconds: 10_000) else {
        throw BenchFault(
          "waited for “\(text)” in vain; it sent \(String(decoding: all.suffix(300), as: UTF8.self))"
        )
      }
      all += some
    }
    return now() - start
  }

  /// Reads until nothing has come for `quiet` milliseconds; when the last byte came, 0 when none did.
  @discardableResult
  func settle(quiet: Int32 = 8) -> Double {
    // The first byte may take long on a busy machine.
    guard readSome(milliseconds: max(quiet, 500)) != nil else { return 0 }
    var last = now()
    while readSome(milliseconds: quiet) != nil { last = now() }
    return last
  }

  /// Reads until it has nothing more to do: no byte and no processor time for a third of a second.
  func rest() {
    var last = -1.0
    while processorTime > last {
      last = processorTime
      let end = now() + 0.33
      while now() < end { _ = readSome(milliseconds: 100) }
    }
  }

  /// Seconds of processor time it has used so far.
  var processorTime: Double {
    guard let file = fopen("/proc/\(process)/schedstat", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return 0 }
    return Double(strtoull(line, nil, 10)) / 1e9
  }

  /// The most memory it has held, in kilobytes.
  var peakMemory: Int { status("VmHWM") }

  /// How often it has been woken so far.
  var wakeUps: Int { status("voluntary_ctxt_switches") }

  /// The number in a line of /proc/PID/status (proc(5)).
  private func status(_ name: String) -> Int {
    guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while let text = fgets(&line, 256, file).map({ String(cString: $0) }) {
      if text.hasPrefix(name + ":") { return Int(text.filter(\.isNumber)) ?? 0 }
    }
    return 0
  }

  func end() {
    kill(process, SIGTERM)
    while readSome(milliseconds: 1000) != nil {}
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(descriptor)
  }
}

struct BenchFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Seconds on a clock that never jumps.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension [UInt8] {
  fileprivate func contains(_ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first, count >= pattern.count else { return false }
    return (0...(count - pattern.count)).contains {
      self[$0] == first && self[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }
}
