import BookStore
import Facilitation
import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("The linear mode reads lines with the GNU C library.")
#endif

/// The program without panes: a line in, its answer out, each on lines of their own.
final class LinearLoop {
  private let desk: Desk
  /// Whether a person types the lines: then she is prompted.
  private let isInteractive: Bool
  /// The lines that were refused: number, text, why.
  private(set) var refused: [(number: Int, text: String, why: String)] = []
  /// Why nothing reaches the disk, as it was told last.
  private var complaint: String?

  init(_ desk: Desk, isInteractive: Bool) {
    self.desk = desk
    self.isInteractive = isInteractive
  }

  /// Starts the desk and waits until the whole book has been read.
  func start() throws(CommandFault) {
    try desk.start()
    while desk.state.isReading { waitForNews() }
    // What could not be written the last time is told after all has been read.
    tellNews()
    if let notice = desk.state.notice { complain(notice.words) }
  }

  /// Reads standard input to its end.
  func readLines() {
    var number = 0
    while true {
      if isInteractive { say("\(visibleLine(desk.state.prompt))> ", end: "") }
      guard let text = readLine(strippingNewline: true) else { break }
      number += 1
      let line = text.last == "\r" ? String(text.dropLast()) : text
      let mayBeEmpty = isInteractive || desk.state.rehearsal != nil
      if !mayBeEmpty, line.allSatisfy(\.isWhitespace) { continue }
      if !enter(line, number: number) { break }
    }
    if isInteractive { say("") }
  }

  /// Enters one line and says what came of it; false when the line was `:quit`.
  func enter(_ line: String, number: Int) -> Bool {
    desk.tickForLine()
    let meaning = desk.state.reader.read(line)
    var goesOn = true
    for effect in desk.handle(.entered(line)) {
      switch effect {
      case .quit: goesOn = false
      case .edit(let target):
        for effect in desk.reread(saying: Editor.open(target, desk)) where effect == .quit {
          goesOn = false
        }
      default: break
      }
    }
    waitUntilSaved()
    while desk.state.isReporting { waitForNews() }
    if let notice = desk.state.notice, notice.tone == .refused {
      // What somebody said in confidence is not said again.
      let said = if case .command(.safeguarding, _) = meaning { ":safeguarding" } else { line }
      refused.append((number, said, notice.words))
      complain(isInteractive ? notice.words : "line \(number): \(notice.words)")
      desk.clearLine()
      return goesOn
    }
    for answer in desk.spoken(after: meaning) { say(visibleLine(answer)) }
    // Asked in passing; a prompt asks it too.
    if !isInteractive, case .consent = desk.state.question { say(visibleLine(desk.state.prompt)) }
    return goesOn
  }

  /// Has everything written and tells what has reached the disk; false when something could not.
  func finish() -> Bool {
    let isSaved = desk.finish()
    tellNews()
    return isSaved
  }

  /// Waits until what was entered is on the disk, or it is known that the disk refuses: then the
  /// writer goes on trying, and more can be entered meanwhile.
  private func waitUntilSaved() {
    while !desk.state.underway.isEmpty {
      waitForNews()
      guard let trouble = desk.state.trouble else { continue }
      if trouble != complaint { complain("NOT SAVED: \(trouble); trying again") }
      complaint = trouble
      return
    }
    complaint = nil
  }

  private func waitForNews() {
    desk.bell.waitReadable(milliseconds: -1)
    tellNews()
  }

  /// Tells what has reached the disk.
  private func tellNews() {
    for news in desk.takeNews() {
      _ = desk.handle(news)
      if case .saved = news, let receipt = desk.state.lastReceipt {
        say("✓ \(visibleLine(receipt.text))")
      }
    }
  }

  private func say(_ text: String, end: String = "\n") {
    print(text, terminator: end)
    fflush(nil)
  }
}

/// Tells something that is no data: on standard error.
func complain(_ words: String) {
  let line = Array("\(visibleLine(words))\n".utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
