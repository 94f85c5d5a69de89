import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("Whether a terminal is there is asked of the GNU C library.")
#endif

/// A question on the terminal before something is done that cannot be taken for granted.
enum Asking {
  /// Whether the answer is yes; anything but `y` or `yes` is a no. Where nobody is there to answer,
  /// `otherwise` says what to do instead.
  static func confirms(_ question: String, otherwise: String) throws(CommandFault) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw CommandFault("There is no terminal to ask on. \(otherwise)")
    }
    let line = Array("\(visibleLine(question)) [y/N] ".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    let answer = readLine().map { folded($0).filter { !$0.isWhitespace } } ?? ""
    return answer == "y" || answer == "yes"
  }
}
