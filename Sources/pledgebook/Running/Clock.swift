import BookStore
import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("The clock asks the GNU C library for the time zone.")
#endif

/// The time where the book is at home.
struct Clock {
  /// `PLEDGEBOOK_NOW`, for rehearsals and tests: the clock stands still there.
  private var fixed: Moment?
  /// By how many seconds each line of the linear mode moves the clock on that stands still:
  /// `PLEDGEBOOK_NOW` with ` +45s` at its end.
  private var step: Int64 = 0

  /// A clock in an IANA time zone, as `Europe/London`. A zone that the system does not know counts
  /// as UTC.
  init(zone: String) throws(CommandFault) {
    setenv("TZ", isKnownZone(zone) ? zone : "UTC", 1)
    tzset()
    guard let text = environment("PLEDGEBOOK_NOW") else {
      fixed = nil
      return
    }
    let last = text.split(separator: " ").last ?? ""
    let hasStep = last.first == "+" && last.last == "s"
    let step = hasStep ? Int64(last.dropFirst().dropLast()) : 0
    guard let moment = Moment(hasStep ? text.dropLast(last.count + 1) : text[...]), let step,
      (0...86_400).contains(step)
    else {
      throw CommandFault(
        "PLEDGEBOOK_NOW is “\(text)”; it must be a time with its offset, as 2026-10-14T14:20:03+01:00, and may have a step after it, as +45s."
      )
    }
    (fixed, self.step) = (moment, step)
  }

  /// A clock where a book is at home; UTC when the book does not say or cannot be read.
  init(of folder: Folder) throws(CommandFault) {
    var reader = BookReader(folder)
    var zone = "UTC"
    do throws(BookFault) { zone = try reader.book().hosting.zone } catch {}
    try self.init(zone: zone)
  }

  /// Moves a clock with a step on: a line has been read.
  mutating func moveOn() {
    fixed = fixed.map { Moment(seconds: $0.seconds + step, offset: $0.offset) }
  }

  func now() -> Moment { fixed ?? moment(at: Int64(time(nil))) }

  /// The offset in force at noon that many days from today, in minutes east of UTC.
  func offset(daysFromNow days: Int) -> Int {
    Int(moment(at: now().seconds + Int64(days) * 86_400).offset)
  }

  private func moment(at seconds: Int64) -> Moment {
    var time = time_t(seconds)
    var local = tm()
    localtime_r(&time, &local)
    return Moment(seconds: seconds, offset: Int16(local.tm_gmtoff / 60))
  }
}

/// The value of an environment variable; nil when it is not set or empty.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}

/// Something that keeps a command from being done, in a sentence that a terminal shows and never
/// obeys: a path or a name may stand in it.
struct CommandFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = visibleLine(description) }
}

/// Turns what went wrong with a file into why a command cannot be done.
func asCommandFault<Result>(
  _ work: () throws(FileFault) -> Result
) throws(CommandFault) -> Result {
  do throws(FileFault) { return try work() } catch {
    throw CommandFault("Nothing was changed: \(error.reason).")
  }
}
