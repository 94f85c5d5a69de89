#if canImport(Glibc)
  import Glibc
#else
  #error("The benchmark needs the GNU C library.")
#endif

/// The functions that the program runs at a key, at a search, at a note filed and at its start, in
/// that order, for the linker to lay them together: Sources/pledgebook/functions.order.
///
/// A processor that slept until the key came looks up and fetches each page and line of code anew, and
/// those are fewer when nothing lies between. What stands in the list and is no longer in the program
/// is passed over; what is missing lies where it lay before.
struct FunctionOrder {
  let path: String
  let folder: String
  /// Where callgrind writes.
  private var counts: String { "\(folder)/counts" }

  /// The names, as the linker knows them.
  func names(of runs: Runs) throws -> [String] {
    var names: [String] = []
    let child = try start(runs, countsAtOnce: false)
    for (index, keys) in [
      ["t", "h", "e"], ["\u{15}", "/", "i", "n"], ["\u{1b}", "+ form", "\r"],
    ]
    .enumerated() {
      tell(child, "instrumentation on")
      for key in keys {
        child.send(key)
        child.rest()
      }
      names += try dump(child, part: index + 1)
      tell(child, "instrumentation off")
    }
    child.end()
    let starting = try start(runs, countsAtOnce: true)
    names += try dump(starting, part: 1)
    starting.end()
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private func start(_ runs: Runs, countsAtOnce: Bool) throws -> Child {
    let child = try Child(
      [
        "/usr/bin/valgrind", "--tool=callgrind", "--demangle=no",
        "--instr-atstart=\(countsAtOnce ? "yes" : "no")", "--callgrind-out-file=\(counts)",
        "\(runs.here)/pledgebook", path, "--by", "rk",
      ], environment: runs.environment)
    try child.wait(for: Runs.Program.pledgebook.marker)
    child.rest()
    return child
  }

  private func tell(_ child: Child, _ command: String) {
    _ = system("vgdb --pid=\(child.process) \(command) >&2")
  }

  /// The functions run since the dump before: `fn=(number) name`, the name where the number stands for
  /// the first time, be it as a callee's (callgrind's format, valgrind's manual).
  private func dump(_ child: Child, part: Int) throws -> [String] {
    tell(child, "dump")
    guard let file = fopen("\(counts).\(part)", "r") else {
      throw BenchFault("no counts: is valgrind there?")
    }
    defer { fclose(file) }
    var known: [Substring: String] = [:]
    var names: [String] = []
    var line = [CChar](repeating: 0, count: 8192)
    while let text = fgets(&line, Int32(line.count), file).map({ String(cString: $0) }) {
      let isOwn = text.hasPrefix("fn=(")
      guard isOwn || text.hasPrefix("cfn=("), let open = text.firstIndex(of: "("),
        let close = text.firstIndex(of: ")")
      else { continue }
      let number = text[open...close]
      let name = text[close...].dropFirst(2).prefix { $0 != "\n" && $0 != "'" }
      if !name.isEmpty { known[number] = String(name) }
      if isOwn, let name = known[number], !name.hasPrefix("0x"), !name.hasPrefix("(") {
        names.append(name)
      }
    }
    return names
  }
}
