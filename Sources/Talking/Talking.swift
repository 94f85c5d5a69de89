import BookStore
package import PledgeModel
import Screen

#if canImport(Glibc)
  import Glibc
#else
  #error("Terminals and time zones are asked of the GNU C library.")
#endif

/// Whether somebody is there who can see a question and answer it.
package var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

/// Asks a question on the terminal; anything but `y` or `yes` is a no.
package func ask(_ question: String) -> Bool {
  put(visibleLine(question), on: STDERR_FILENO)
  let answer = readLine().map { folded($0).filter { !$0.isWhitespace } } ?? ""
  return answer == "y" || answer == "yes"
}

/// Prints lines on standard output.
package func tell(_ lines: [String]) {
  put(lines.map { visibleLine($0) + "\n" }.joined(), on: STDOUT_FILENO)
}

/// Writes data on standard output: a file or another program gets it as it is, a terminal line by line
/// as what it shows and never obeys. Why not all could be written, or nil.
package func handOut(_ text: String) -> String? {
  var shown = text
  if isatty(STDOUT_FILENO) == 1 {
    shown = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { visible($0) }.joined(separator: "\n")
  }
  return put(shown, on: STDOUT_FILENO) ? nil : String(cString: strerror(errno))
}

/// Says something on standard error.
package func complain(_ words: String) { put(visibleLine(words) + "\n", on: STDERR_FILENO) }

/// Text from a table, a book or a person as one line that a terminal shows and never obeys.
package func visibleLine(_ text: String) -> String {
  visible(String(text.map { $0.isNewline ? " " : $0 }))
}

/// False when whoever was to read it has gone, or the disk is full.
@discardableResult
private func put(_ text: String, on descriptor: Int32) -> Bool {
  let bytes = Array(text.utf8)
  var done = 0
  while done < bytes.count {
    let written = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return false }
    done += written
  }
  return true
}

/// A line that tells how far something has come, on a terminal only.
package struct ProgressLine {
  private let doing: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start: ContinuousClock.Instant
  private var percent = -1

  /// A line about something that is being done, as “reading”, when it takes longer than a while.
  package init(_ doing: String, after wait: Duration = .zero) {
    self.doing = doing
    start = .now + wait
  }

  /// Shows how much is done, from 0 to 1.
  package mutating func show(_ part: Double) {
    let now = Int(part * 100)
    guard isShown, now != percent, start <= .now else { return }
    percent = now
    put("\r\(doing) … \(now) %", on: STDERR_FILENO)
  }

  /// Takes the line away.
  package func clear() {
    guard isShown, percent >= 0 else { return }
    put("\r" + String(repeating: " ", count: doing.count + 8) + "\r", on: STDERR_FILENO)
  }
}

/// The time where the book is at home; `PLEDGEBOOK_NOW` fixes it for rehearsals and tests.
package func now(inZone zone: String) throws(ClockFault) -> Moment {
  if let text = getenv("PLEDGEBOOK_NOW").map({ String(cString: $0) }), !text.isEmpty {
    guard let moment = Moment(text) else {
      throw ClockFault(
        "PLEDGEBOOK_NOW is “\(text)”; it must be a time with its offset, as 2026-10-14T14:20:03+01:00."
      )
    }
    return moment
  }
  setenv("TZ", isKnownZone(zone) ? zone : "UTC", 1)
  tzset()
  var seconds = time(nil)
  var local = tm()
  localtime_r(&seconds, &local)
  return Moment(seconds: Int64(seconds), offset: Int16(local.tm_gmtoff / 60))
}

/// Why nobody knows what time it is, in a sentence.
package struct ClockFault: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
