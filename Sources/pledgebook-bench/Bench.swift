#if canImport(Glibc)
  import Glibc
#else
  #error("The benchmark needs the GNU C library.")
#endif

/// Measures pledgebook against the floor, the two in turn, in one run. docs/benchmarks.md says what
/// the rows mean.
///
///     swift build -c release --static-swift-stdlib && .build/release/pledgebook-bench [national]
///     .build/release/pledgebook-bench order > Sources/pledgebook/functions.order
@main
struct Bench {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    let books = BenchBook.all.filter {
      wanted.isEmpty ? $0.name != "national" : wanted.contains($0.name)
    }
    let folder = try temporaryFolder()
    defer { _ = system("rm -rf '\(folder)'") }
    if wanted.first == "order" { return try order(in: folder) }
    print("| book | work | floor | pledgebook | ratio |\n|---|---|---|---|---|")
    for book in books {
      let path = "\(folder)/\(book.name)"
      try book.write(to: path)
      try Runs(book: book, path: path, folder: folder).all()
    }
  }

  private static func order(in folder: String) throws {
    let book = BenchBook.all[0]
    let runs = Runs(book: book, path: "\(folder)/book", folder: folder)
    try book.write(to: runs.path)
    for name in try FunctionOrder(path: runs.path, folder: folder).names(of: runs) { print(name) }
  }

  private static func temporaryFolder() throws -> String {
    var template = Array("/var/tmp/pledgebook-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchFault("no temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// The two programs on one book.
struct Runs {
  let book: BenchBook
  let path: String
  let folder: String

  /// Where the programs are.
  var here: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  var environment: [String] {
    [
      "TERM=xterm-256color", "PATH=/usr/bin:/bin", "HOME=\(folder)",
      "XDG_STATE_HOME=\(folder)/state",
      "PLEDGEBOOK_NOW=\(BenchBook.now)", "LANG=C.UTF-8",
    ]
  }

  private func start(_ program: Program) throws -> Child {
    switch program {
    case .floor:
      try Child(
        ["\(here)/pledgebook-floor", "\(path)/book.rec", "\(folder)/log"], environment: environment)
    case .pledgebook:
      try Child(["\(here)/pledgebook", path, "--by", "rk"], environment: environment)
    }
  }

  enum Program: CaseIterable {
    case floor, pledgebook

    /// What the first usable frame ends with.
    var marker: String { self == .floor ? "ready" : "Type a note" }
  }

  func all() throws {
    try starts()
    try keys()
    try files()
    try finds()
    try pastes()
    try idles()
  }

  /// Runs `work` on both in turn, `times` times, and prints the medians and their ratio.
  private func compare(
    _ name: String, unit: String, times: Int = 9, _ work: (Program) throws -> Double
  ) throws {
    var results: [Program: [Double]] = [:]
    for _ in 0..<times {
      for program in Program.allCases { results[program, default: []].append(try work(program)) }
    }
    let floor = median(results[.floor] ?? [])
    let ours = median(results[.pledgebook] ?? [])
    row(name, show(floor, unit), show(ours, unit), floor > 0 ? rounded(ours / floor, 2) : "–")
  }

  private func starts() throws {
    for inProcessor in [false, true] {
      try compare(
        inProcessor ? "start to first usable frame, processor" : "start to first usable frame",
        unit: "ms", times: 15
      ) { program in
        let begun = now()
        let child = try start(program)
        defer { child.end() }
        let seconds = try child.wait(for: program.marker, since: begun)
        return inProcessor ? child.processorTime : seconds
      }
    }
    let child = try start(.pledgebook)
    try child.wait(for: Program.pledgebook.marker)
    child.rest()
    row("peak memory, all read", "", "\(child.peakMemory / 1024) MB", "")
    child.end()
  }

  private func keys() throws {
    var children: [Program: Child] = [:]
    for program in Program.allCases {
      children[program] = try start(program)
      try children[program]?.wait(for: program.marker)
      children[program]?.rest()
    }
    defer { children.values.forEach { $0.end() } }
    var bytes: [Program: Int] = [:]
    var processor: [Program: Double] = [:]
    let rounds = 9
    let text = "the quick brown fox jumps over the lazy dog"
    try compare("a key echoed, last byte", unit: "µs", times: rounds) { program in
      guard let child = children[program] else { return 0 }
      let before = (child.received, child.processorTime)
      let times = text.map { letter in
        child.answer(to: String(letter))
      }
      bytes[program, default: 0] += child.received - before.0
      processor[program, default: 0] += child.processorTime - before.1
      child.send("\u{15}")
      child.settle(quiet: 30)
      return median(times)
    }
    let count = Double(rounds * text.count)
    let floor = processor[.floor] ?? 0
    let ours = processor[.pledgebook] ?? 0
    row(
      "processor per key", show(floor / count, "µs"), show(ours / count, "µs"),
      rounded(ours / max(floor, 1e-9), 2))
    row(
      "bytes per key", rounded(Double(bytes[.floor] ?? 0) / count, 1),
      rounded(Double(bytes[.pledgebook] ?? 0) / count, 1), "")
  }

  private func files() throws {
    var children: [Program: Child] = [:]
    for program in Program.allCases {
      children[program] = try start(program)
      try children[program]?.wait(for: program.marker)
      children[program]?.rest()
    }
    defer { children.values.forEach { $0.end() } }
    let letters = Array("bcdfghjklmnpqrstvwxz")
    var count = 0
    try compare("a note filed, on the disk", unit: "µs", times: 25) { program in
      guard let child = children[program] else { return 0 }
      if program == .floor { count += 1 }
      let word = String(repeating: letters[count % letters.count], count: 6)
      child.send("+ \(word)")
      child.settle(quiet: 20)
      let begun = now()
      child.send("\r")
      // Of 80 columns the notes have none here: the word comes back when it is on the disk.
      let seconds = try child.wait(for: word, since: begun)
      child.settle(quiet: 30)
      return seconds
    }
  }

  private func finds() throws {
    let child = try start(.pledgebook)
    let floor = try start(.floor)
    defer {
      child.end()
      floor.end()
    }
    try child.wait(for: Program.pledgebook.marker)
    try floor.wait(for: Program.floor.marker)
    child.rest()
    try compare("find as you type, each key", unit: "µs", times: 9) { program in
      let typist = program == .floor ? floor : child
      if program == .pledgebook {
        typist.send("/")
        typist.settle(quiet: 60)
      }
      let times = "interpreter".map { letter in
        typist.answer(to: String(letter))
      }
      typist.send(program == .floor ? "\u{15}" : "\u{1b}")
      typist.settle(quiet: 100)
      return median(times)
    }
  }

  private func pastes() throws {
    let child = try start(.pledgebook)
    defer { child.end() }
    try child.wait(for: Program.pledgebook.marker)
    child.rest()
    for size in [10_000, 1_000_000] {
      let text = String(repeating: "a pasted word ", count: size / 14)
      let times = (0..<5).map { _ in
        let begun = now()
        child.send("\u{1b}[200~\(text)\u{1b}[201~")
        let seconds = child.settle(quiet: 300) - begun
        child.send("\u{15}")
        child.settle(quiet: 300)
        return seconds
      }
      row("paste of \(size / 1000) kB", "", show(median(times), "ms"), "")
    }
  }

  private func idles() throws {
    let child = try start(.pledgebook)
    defer { child.end() }
    try child.wait(for: Program.pledgebook.marker)
    child.rest()
    let before = (child.wakeUps, child.received)
    child.settle(quiet: 10_000)
    row(
      "idle 10 s: wake-ups, bytes", "",
      "\(child.wakeUps - before.0), \(child.received - before.1)", "")
  }

  private func row(_ name: String, _ floor: String, _ ours: String, _ ratio: String) {
    print("| \(book.name) | \(name) | \(floor) | \(ours) | \(ratio) |")
    fflush(nil)
  }
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

private func show(_ seconds: Double, _ unit: String) -> String {
  "\(rounded(seconds * (unit == "ms" ? 1e3 : 1e6), unit == "ms" ? 2 : 0)) \(unit)"
}

private func rounded(_ value: Double, _ digits: Int) -> String {
  let factor = pow(10, Double(digits))
  let text = "\((value * factor).rounded() / factor)"
  return digits == 0 ? String(text.prefix { $0 != "." }) : text
}
