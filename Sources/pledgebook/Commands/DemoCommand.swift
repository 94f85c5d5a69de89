import ArgumentParser
import BookStore
import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("The practice book's folder is made with the GNU C library.")
#endif

/// Opens the practice book.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the practice book: invented organisations, two past events, one today.",
    discussion: """
      It is copied to a throwaway folder, so that nothing in it matters.

      Example:
        pledgebook demo
      """)

  @Flag(help: "Without panes: a line, its answer.")
  var linear = false

  @OptionGroup var sitting: SittingOptions

  func run() throws {
    let path = try DemoCommand.copy()
    complain("The practice book is in \(path).")
    // A practice book asks nothing.
    let by = sitting.by ?? environment("PLEDGEBOOK_BY") ?? "me"
    try Sitting.run(path, by: by, event: sitting.event, isLinear: linear)
    complain("What you filed is in \(path).")
  }

  /// Makes the practice book in a folder of its own.
  static func copy() throws -> String {
    let clock = try Clock(zone: PracticeBook.zone)
    let (year, month, day) = clock.now().day.parts
    let files = PracticeBook.files(today: (Int(year), Int(month), Int(day))) {
      clock.offset(daysFromNow: -$0)
    }
    var template = Array(
      "\(environment("TMPDIR") ?? "/tmp")/pledgebook-practice-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFault(
        "no folder can be made for the practice book: \(String(cString: strerror(errno)))")
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(BookFounder.Fault) {
      try BookFounder.found(path, files: files)
    } catch {
      throw CommandFault(error.words)
    }
    return path
  }
}
