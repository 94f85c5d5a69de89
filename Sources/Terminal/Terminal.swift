import CNcurses
package import Screen

#if canImport(Glibc)
  import Glibc
#else
  #error("Terminal knows only the GNU C library so far")
#endif

/// The terminal of this process, taken over to show a screen and read keys.
///
/// There can be one at a time. It gives the terminal back as it found it when it goes out of scope, when
/// `leave` is called, on `exit`, and if the process crashes. What is written to standard error meanwhile is
/// shown afterwards. All calls belong on the thread that opened it.
///
///     var terminal = try Terminal()
///     while running {
///       terminal.draw(view(state, terminal.size))
///       for input in terminal.inputs() { … }
///     }
package struct Terminal: ~Copyable {
  /// How large the screen is: what `draw` fills, and what the last `.resize` told.
  package private(set) var size: Size
  private var painter = Painter()
  private var parser: InputParser
  /// What is read of the keyboard at a time.
  private var bytes = [UInt8](repeating: 0, count: 4096)
  private var isGone = false
  /// When the parser gives up waiting for the rest of a sequence.
  private var impatience: ContinuousClock.Instant?

  /// Takes the terminal over.
  ///
  /// The colours follow TERM and NO_COLOR (https://no-color.org). A TERM that the system does not know is
  /// treated as xterm-256color.
  package init() throws(TerminalError) {
    if let error = TerminalError(cn_open()) { throw error }
    parser = InputParser(erase: cn_erase())
    size = Self.currentSize()
  }

  deinit { cn_close() }

  /// Shows a frame, sending what changed in one write, or nothing.
  ///
  /// The cursor goes to the frame's, or is hidden. Letters that the C library does not know are drawn as
  /// U+FFFD. While the terminal is left nothing is drawn.
  package mutating func draw(_ grid: Grid) { painter.draw(grid, on: size) }

  /// Draws the whole next frame, for a screen that something else has written on.
  package mutating func repaint() {
    painter.forget()
    cn_repaint()
  }

  /// Gives the terminal back for another program: an editor, a shell. `resume` takes it again.
  ///
  /// Until then this process lets Ctrl-C and Ctrl-\ pass, and stops with the other at Ctrl-Z.
  package mutating func leave() { cn_lend() }

  /// Takes the terminal again after `leave`. The next frame is drawn whole; if the terminal was resized
  /// meanwhile, the next inputs say so.
  package mutating func resume() {
    cn_resume()
    painter.forget()
    // The signal may have come, or gone to the other program, while nobody listened.
    raise(SIGWINCH)
  }

  /// Stops this job, as Ctrl-Z does in a shell, with the terminal given back. Returns when it is continued; the
  /// next inputs then begin with `.resumed`.
  package mutating func suspend() {
    cn_lend()
    cn_stop()
  }

  /// Waits for something to happen, and returns all of it that there is, so that a burst of keys is one frame.
  ///
  /// `descriptor`, if given, is waited for too and reported as `.woken` when it can be read, which is left to the
  /// caller. At `deadline` the wait ends with no inputs.
  package mutating func inputs(
    waking descriptor: Int32? = nil, until deadline: ContinuousClock.Instant? = nil
  ) -> [Input] {
    var inputs: [Input] = []
    var reads = 0
    var mayGoOn = true
    while true {
      let isWaiting = inputs.isEmpty
      let ready = Ready(
        keys: isGone ? nil : STDIN_FILENO, signals: cn_signals(),
        waking: inputs.contains(.woken) ? nil : descriptor,
        timeout: isWaiting ? timeout(until: deadline) : 0)
      if ready.signals { takeSignals(&inputs) }
      if ready.keys { mayGoOn = takeKeys(&inputs) }
      if ready.waking { inputs.append(.woken) }
      reads += 1
      // A source that never dries up must not keep the screen from being drawn.
      if !inputs.isEmpty, !mayGoOn || !ready.any || reads >= Self.mostReads { return inputs }
      if !ready.any {
        let now = ContinuousClock.now
        if let impatience, impatience <= now {
          self.impatience = nil
          inputs += parser.giveUp()
          if !inputs.isEmpty { return inputs }
        } else if let deadline, deadline <= now {
          return []
        }
      }
    }
  }

  private static let mostReads = 1024

  /// Milliseconds until the nearer of `deadline` and the end of patience; -1 for never.
  private func timeout(until deadline: ContinuousClock.Instant?) -> Int32 {
    if deadline == nil, impatience == nil { return -1 }
    guard let end = [deadline, impatience].compactMap({ $0 }).min() else { return -1 }
    let left = (end - ContinuousClock.now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    // Rounded up, lest it ends a moment too early and is done again. A day is as good as more.
    let milliseconds =
      min(left.seconds, 86_400) * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(milliseconds)
  }

  /// Takes what was typed; whether more of it may be there. A key or a few are all that there was:
  /// only what a program sends, as a paste, comes in large pieces.
  private mutating func takeKeys(_ inputs: inout [Input]) -> Bool {
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      let taken = bytes
      inputs += parser.feed(taken.span.extracting(first: count))
      impatience = parser.patience.map { ContinuousClock.now + $0 }
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      isGone = true
      impatience = nil
      inputs += parser.giveUp()
      inputs.append(.hangUp)
    }
    return count >= 256
  }

  private mutating func takeSignals(_ inputs: inout [Input]) {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(cn_signals(), &buffer, buffer.count)
    var wasResized = false
    for number in buffer.prefix(max(0, count)).map(Int32.init) {
      switch number {
      case SIGWINCH: wasResized = true
      case SIGTSTP: inputs.append(.suspend)
      case SIGCONT:
        cn_resume()
        painter.forget()
        inputs.append(.resumed)
      default: inputs.append(.terminate(signal: number))
      }
    }
    let current = Self.currentSize()
    // A window that is as large as before may have been smaller in between, and have lost what it
    // showed.
    guard wasResized || current != size else { return }
    size = current
    cn_resize(Int32(size.rows), Int32(size.columns))
    painter.forget()
    inputs.append(.resize(size))
  }

  private static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }
}

/// Which of the descriptors waited for can be read, or have come to their end.
private struct Ready {
  let keys: Bool
  let signals: Bool
  let waking: Bool

  var any: Bool { keys || signals || waking }

  /// Waits up to `timeout` milliseconds, or for ever if it is negative. What is nil is never ready.
  init(keys: Int32?, signals: Int32, waking: Int32?, timeout: Int32) {
    // poll(2) ignores negative descriptors.
    var polled: InlineArray<3, pollfd> = [
      pollfd(fd: keys ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waking ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    var all = polled.mutableSpan
    let count = all.withUnsafeMutableBufferPointer {
      poll($0.baseAddress, nfds_t($0.count), timeout)
    }
    self.keys = count > 0 && polled[0].revents != 0
    self.signals = count > 0 && polled[1].revents != 0
    self.waking = count > 0 && polled[2].revents != 0
  }
}
