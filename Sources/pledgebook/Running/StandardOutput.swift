import Screen

#if canImport(Glibc)
  import Glibc
#else
  #error("Standard output is written to with the GNU C library.")
#endif

/// Where a command's data goes.
enum StandardOutput {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal; nil when there is none.
  static var width: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes all of `text`. A terminal gets it line by line as what it shows and never obeys; a file
  /// or another program gets it as it is.
  static func write(_ text: String) throws(CommandFault) {
    var shown = text
    if isTerminal {
      shown = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { visible($0) }.joined(separator: "\n")
    }
    let bytes = Array(shown.utf8)
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if written > 0 {
        done += written
      } else if written == 0 || errno != EINTR {
        throw CommandFault("cannot write the list: \(String(cString: strerror(errno)))")
      }
    }
  }
}
