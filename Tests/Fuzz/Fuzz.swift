import HostileInput

#if canImport(Glibc)
  import Glibc
#else
  #error("What is to be fuzzed is told in the environment of the GNU C library.")
#endif

/// What is fuzzed: the rec reader or the line, as `FUZZ` says. docs/reliability.md has the commands.
private enum Subject: String {
  case rec, line

  static let chosen: Subject = {
    guard let subject = getenv("FUZZ").flatMap({ Subject(rawValue: String(cString: $0)) }) else {
      fatalError("FUZZ must be rec or line")
    }
    return subject
  }()

  /// What does not hold for these bytes; nil when all is well.
  func broken(by bytes: [UInt8]) -> String? {
    switch self {
    case .rec: RecProperties.broken(by: bytes)
    case .line: Subject.lines.broken(by: bytes)
    }
  }

  /// What fuzzing begins with.
  var seeds: [[UInt8]] {
    switch self {
    case .rec: ExampleLines.files
    case .line: ExampleLines.lines.map { [1] + Array($0.utf8) }
    }
  }

  private static let lines = LineProperties(ExampleLines.book)
}

#if FUZZING
  /// What libFuzzer calls, over and over.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let words = Subject.chosen.broken(by: Array(UnsafeBufferPointer(start: bytes, count: count)))
    {
      fatalError(words)
    }
    return 0
  }
#else
  /// Built without libFuzzer it writes what fuzzing begins with into the folder it is run in.
  @main struct Fuzz {
    static func main() {
      for (number, bytes) in Subject.chosen.seeds.enumerated() {
        guard let file = fopen("seed-\(number)", "wx") else { continue }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
      }
    }
  }
#endif
