import Screen
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  #error("PainterProbe knows only the GNU C library so far")
#endif

/// A program for the tests of Terminal, which run it on a terminal in memory.
///
/// `PainterProbe frames SEED` draws the next of a row of random frames for each key. `PainterProbe echo` shows
/// what comes in, and does at certain keys what must not harm the terminal.
@main struct PainterProbe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let status: Int32
    do throws(TerminalError) {
      if arguments.first == "frames", let seed = arguments.last.flatMap(UInt64.init) {
        status = try drawFrames(seed: seed)
      } else {
        status = try echo()
      }
    } catch {
      complain("no screen: \(error)\n")
      status = 2
    }
    exit(status)
  }

  private static func drawFrames(seed: UInt64) throws(TerminalError) -> Int32 {
    var terminal = try Terminal()
    var generator = SplitMix64(seed: seed)
    var frame = Grid(size: terminal.size)
    while true {
      frame.scribble(using: &generator)
      terminal.draw(frame)
      for input in terminal.inputs() {
        if case .key = input { continue }
        return 0
      }
    }
  }

  private static func echo() throws(TerminalError) -> Int32 {
    var terminal = try Terminal()
    var echo = Echo(size: terminal.size)
    var mailbox: [Int32] = [-1, -1]
    pipe(&mailbox)
    var letter: UInt8 = 0
    while true {
      terminal.draw(echo.view)
      let inputs = terminal.inputs(waking: mailbox[0], until: echo.deadline)
      if inputs.isEmpty { echo.strike() }
      for input in inputs {
        echo.take(input)
        switch input {
        case .terminate(let signal): return 128 + signal
        case .hangUp: return 70
        case .woken: _ = read(mailbox[0], &letter, 1)
        case .suspend, .key(.control("z")): terminal.suspend()
        case .key(.control("q")): return 0
        case .key(.control("l")): terminal.repaint()
        case .key(.control("w")): _ = write(mailbox[1], "x", 1)
        case .key(let press):
          if case .function(let number) = press.key { misbehave(number, &terminal) }
        default: break
        }
      }
    }
  }

  /// What the function keys do.
  private static func misbehave(_ number: Int, _ terminal: inout Terminal) {
    switch number {
    case 1: fatalError("the probe was told to fail")
    case 2: _ = [0][number]
    case 3: _ = Int8(number * 100)
    case 4: abort()
    case 5: _ = deeper(number)
    case 6: exit(3)
    case 7: complain("kept for later\n")
    case 8:
      terminal.leave()
      run("/bin/sh", ["-c", "stty -a | grep -o '.icanon'; echo on the shell; read answer"])
      terminal.resume()
    case 9:
      var thread = pthread_t()
      pthread_create(&thread, nil, { _ in fatalError("the probe failed on a thread") }, nil)
      pthread_join(thread, nil)
    default: break
    }
  }

  private static func complain(_ words: String) {
    _ = write(STDERR_FILENO, words, words.utf8.count)
  }

  private static func deeper(_ depth: Int) -> Int {
    depth < 0 ? 0 : deeper(depth + 1) + deeper(depth + 2)
  }

  private static func run(_ command: String, _ arguments: [String]) {
    var words: [UnsafeMutablePointer<CChar>?] = ([command] + arguments).map { strdup($0) } + [nil]
    var process: pid_t = 0
    guard posix_spawn(&process, command, nil, nil, &words, environ) == 0 else { return }
    waitpid(process, nil, 0)
  }
}

/// What `PainterProbe echo` has seen.
private struct Echo {
  private var size: Size
  private var typed = ""
  private var last: [String] = []
  /// When the wait for inputs is to end; set by Ctrl-T.
  private(set) var deadline: ContinuousClock.Instant?

  init(size: Size) { self.size = size }

  mutating func take(_ input: Input) {
    switch input {
    case .key(.control("t")): deadline = .now + .milliseconds(50)
    case .key(.control("n")): break
    case .key(let key):
      if case .character(let character) = key.key, key.modifiers.isEmpty { typed.append(character) }
      last.append(key.name)
    case .paste(let text): last.append("paste of \(text.utf8.count)")
    case .resize(let size): self.size = size
    case .resumed: last.append("resumed")
    case .suspend: last.append("suspend")
    case .woken: last.append("woken")
    case .hangUp, .terminate: break
    }
  }

  mutating func strike() {
    deadline = nil
    last.append("struck")
  }

  var view: Grid {
    var grid = Grid(size: size)
    grid.put("size \(size.columns)x\(size.rows)", at: Point(row: 0, column: 0), style: .bold)
    grid.put(last.suffix(4).joined(separator: " "), at: Point(row: 1, column: 0))
    var row = 2
    for line in wrapped(typed, to: size.columns) {
      grid.put(line.text, at: Point(row: row, column: 0))
      grid.cursor = Point(row: row, column: min(columns(of: line.text), size.columns - 1))
      row += 1
    }
    return grid
  }
}
