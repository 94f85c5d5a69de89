import CPseudoTerminal
package import Screen

#if canImport(Glibc)
  import Glibc
#else
  #error("VirtualTerminal knows only the GNU C library so far")
#endif

/// A program run on a terminal in memory: a test types, waits for what it wants to see, and looks.
///
///     let terminal = try VirtualTerminal(VirtualTerminal.product("pledgebook"), ["demo"])
///     try terminal.wait(for: "Organisations")
///     try terminal.type("+ Referral form now in five languages")
///     try terminal.press("Enter")
///
/// Nothing sleeps: each wait ends as soon as its condition holds, and throws `TimedOut` with the screen if it
/// does not come to hold. The program and the terminal go when the object does.
package final class VirtualTerminal {
  /// What stands in one column of the screen.
  package struct Cell: Equatable {
    /// The letter with its marks, a blank, or nothing for the right half of a wide letter.
    package let text: String
    /// How it looks. Dim letters are not told from others.
    package let style: Style

    /// A cell to compare with.
    package init(text: String, style: Style) {
      self.text = text
      self.style = style
    }
  }

  /// How a program ended.
  package enum Exit: Equatable {
    /// By itself, with this status.
    case exited(Int32)
    /// By this signal.
    case signalled(Int32)
  }

  /// A condition that did not come to hold in time.
  package struct TimedOut: Error, CustomStringConvertible {
    /// What was waited for.
    package let what: String
    /// What the screen showed at last.
    package let screen: String
    /// Both.
    package var description: String { "waited in vain for \(what); the screen shows\n\(screen)" }
  }

  /// The system did not give a terminal, or not start the program.
  package struct CannotStart: Error {
    /// The system's number for the reason.
    package let errno: Int32
  }

  /// Enough for a program to find its tools, its terminal's description and UTF-8.
  package static let usualEnvironment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
  ]

  /// The process number of the program.
  package let process: Int32
  /// All bytes that the program has written.
  package private(set) var output: [UInt8] = []
  /// How the program ended; nil while it runs or nobody has waited for its end.
  package private(set) var exit: Exit?
  /// Seconds to wait at most for anything, unless told otherwise: more than a busy machine needs.
  package var patience = 20.0

  private let emulator: Emulator
  private var descriptor: Int32
  private let end: Int32
  private var isClosed = false

  /// Starts the program at the path `command` with exactly this environment, on a terminal of this size.
  ///
  /// Where the tests themselves are measured for coverage, so is the program: LLVM_PROFILE_FILE is passed on.
  package init(
    _ command: String, _ arguments: [String] = [],
    environment: [String: String] = VirtualTerminal.usualEnvironment,
    size: Size = Size(rows: 24, columns: 80)
  ) throws {
    var environment = environment
    if let profile = getenv("LLVM_PROFILE_FILE") {
      environment["LLVM_PROFILE_FILE"] = String(cString: profile)
    }
    emulator = Emulator(size: size)
    var process: pid_t = 0
    let words = CStrings([command] + arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    descriptor = pt_start(
      command, words.pointers, variables.pointers, UInt16(size.rows), UInt16(size.columns),
      &process)
    guard descriptor >= 0 else { throw CannotStart(errno: errno) }
    self.process = process
    end = pt_end_of(process)
  }

  deinit {
    hangUp()
    if exit == nil {
      Glibc.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(end)
  }

  /// The path of an executable built beside the tests.
  package static func product(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let tests = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return tests.prefix(through: tests.lastIndex(of: "/") ?? tests.startIndex) + name
  }

  // MARK: What the user does

  /// Types text, letter by letter; a newline is the Enter key.
  package func type(_ text: String) throws {
    for character in text {
      try press(character == "\n" ? KeyPress(.enter) : .character(character))
    }
  }

  /// Presses keys one after another, as xterm sends them.
  package func press(_ keys: KeyPress...) throws {
    for key in keys { try send(KeyBytes.bytes(for: key)) }
  }

  /// Presses keys by their names: "Ctrl-Z", "F2", "Enter".
  package func press(_ names: String...) throws {
    for name in names {
      guard let key = KeyPress(name: name) else {
        throw TimedOut(what: "a key named \(name), which there is not", screen: text)
      }
      try press(key)
    }
  }

  /// Pastes text as terminals do: line ends as CR, between marks if the program has asked for them.
  package func paste(_ text: String) throws {
    let marks = emulator.pasteMarks()
    let bytes = text.utf8.map { $0 == 0x0A ? 0x0D : $0 }
    try send(marks.before + bytes + marks.after)
  }

  /// Sends bytes to the program as they are.
  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + .seconds(patience)
    while !rest.isEmpty {
      guard ContinuousClock.now < deadline, isConnected else {
        throw TimedOut(what: "the program to read \(rest.count) bytes", screen: text)
      }
      // Both ways at once: a program that waits for its output to be read does not read.
      let ready = poll(for: POLLIN | POLLOUT, milliseconds: 50)
      if ready.toRead { receive() }
      if ready.toWrite {
        let count = rest.prefix(1024).withUnsafeBytes {
          write(descriptor, $0.baseAddress, $0.count)
        }
        rest = rest.dropFirst(max(0, count))
      }
    }
  }

  /// Changes the size of the terminal, of which the system tells the program. On one column a wide letter would
  /// be the end of libvterm 0.1.4, and so of the tests.
  package func resize(_ size: Size) {
    emulator.resize(size)
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
  }

  /// Sends the program a signal.
  package func kill(_ signal: Int32) { Glibc.kill(process, signal) }

  /// Closes the terminal's window: the program gets SIGHUP and can neither read nor write any more.
  package func hangUp() {
    if isConnected { close(descriptor) }
    descriptor = -1
  }

  // MARK: What the user sees

  /// The rows of the screen, joined by newlines, blanks at the end of each left out.
  package var text: String {
    (0..<size.rows).map { line($0) }.joined(separator: "\n")
  }

  /// One row of the screen, blanks at its end left out.
  package func line(_ row: Int) -> String {
    var line = (0..<size.columns).map { cell(Point(row: row, column: $0)).text }.joined()[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// What stands at a place on the screen.
  package func cell(_ point: Point) -> Cell { emulator.cell(point) }

  /// How large the terminal is.
  package var size: Size { emulator.size }

  /// Where the cursor is; nil if it is hidden.
  package var cursor: Point? { emulator.isCursorVisible ? emulator.cursor : nil }

  /// Whether the program has switched to the alternate screen and not back.
  package var isOnAlternateScreen: Bool { emulator.isOnAlternateScreen }

  /// Whether the program has asked for pastes to be marked, and not taken it back.
  package var marksPastes: Bool { !emulator.pasteMarks().before.isEmpty }

  /// Whether the program has ever set the title of the window.
  package var hasSetTitle: Bool { emulator.hasSetTitle }

  /// The settings of the terminal device as they are now; nil once it is closed.
  package var settings: TerminalSettings? { TerminalSettings(of: descriptor) }

  // MARK: Waiting

  /// Waits until the screen shows `text`.
  package func wait(for text: String) throws {
    try wait("“\(text)”") { self.text.contains(text) }
  }

  /// Waits until a condition holds; `what` says in words what it is.
  package func wait(_ what: String, until holds: () -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(patience)
    while !holds() {
      let ready = poll(for: POLLIN, milliseconds: 50)
      if ready.toRead { receive() }
      // What the program did last may be what is waited for.
      if ready.ended, !ready.toRead, !holds() {
        throw TimedOut(what: "\(what), but the program has ended,", screen: text)
      }
      guard ContinuousClock.now < deadline else { throw TimedOut(what: what, screen: text) }
    }
  }

  /// Waits until the program has been stopped by a signal (SIGSTOP), as by its shell.
  package func waitStopped() throws {
    try wait("the program to stop") {
      var information = siginfo_t()
      waitid(P_PID, id_t(process), &information, WSTOPPED | WNOHANG)
      return information.si_signo == SIGCHLD
    }
    receiveAll()
  }

  /// Waits until the program has ended, and tells how.
  @discardableResult
  package func waitExit() throws -> Exit {
    try wait("the program to end") {
      var status: Int32 = 0
      if exit == nil, waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        exit = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
      }
      return exit != nil
    }
    receiveAll()
    return exit ?? .exited(0)
  }

  private var isConnected: Bool { descriptor >= 0 }

  /// Waits until the terminal can be read or written, as asked, or the program has ended.
  private func poll(
    for events: Int32, milliseconds: Int32
  ) -> (toRead: Bool, toWrite: Bool, ended: Bool) {
    var polled = [
      pollfd(fd: isClosed ? -1 : descriptor, events: Int16(events), revents: 0),
      pollfd(fd: end, events: Int16(POLLIN), revents: 0),
    ]
    _ = Glibc.poll(&polled, nfds_t(polled.count), milliseconds)
    let events = Int32(polled[0].revents)
    // Once the program has closed its side, poll would not wait any more.
    isClosed = isClosed || events & POLLHUP != 0 && events & POLLIN == 0
    return (events & POLLIN != 0, events & POLLOUT != 0, polled[1].revents != 0)
  }

  /// Reads what the program has written so far.
  private func receiveAll() {
    while poll(for: POLLIN, milliseconds: 0).toRead { receive() }
  }

  private func receive() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return }
    let bytes = Array(buffer.prefix(count))
    output += bytes
    emulator.write(bytes)
    let replies = emulator.replies()
    if !replies.isEmpty { _ = write(descriptor, replies, replies.count) }
  }
}

/// Strings as execve(2) wants them: pointers to C strings and a null pointer.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
