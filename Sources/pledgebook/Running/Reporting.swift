import BookStore
import Facilitation
import PledgeModel
import Reports
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

extension Desk {
  /// Has `pledgebook-report` make a report, and tells what became of it when that is known.
  func makeReport(_ order: ReportOrder, _ file: String) {
    let (folder, box, bell) = (folder, happened, bell)
    let event = state.event
    let now = state.now
    Task.detached {
      let outcome: ReportOutcome
      do throws(CommandFault) {
        outcome = try await make(order, file, of: folder, at: event, on: now)
      } catch {
        outcome = .failed(error.description)
      }
      box.put(.reported(outcome, order))
      bell.ring()
    }
  }
}

private func make(
  _ order: ReportOrder, _ file: String, of folder: Folder, at event: EventID?, on now: Moment
) async throws(CommandFault) -> ReportOutcome {
  let place = try ReportPlace(order.file ?? file, of: folder)
  var arguments = ["report", BookPath.absolute(folder.path) ?? folder.path, order.kind.rawValue]
  if let organisation = order.organisation { arguments += ["--organisation", organisation.text] }
  if let event, !order.options.contains("--event") { arguments += ["--event", event.text] }
  arguments += order.options
  if order.file == nil {
    arguments += ["--format", "text", "--width", "0"]
  } else {
    try place.make()
    arguments += ["-o", place.path] + (place.isFolder ? ["--format", "html"] : [])
  }
  let ended = try await run("pledgebook-report", arguments, on: now)
  guard ended.isGood else { return .failed(ended.complaint) }
  if order.file == nil {
    return .text(ended.output, remarks: ended.complaint, isThere: place.isThere)
  }
  return .written(ended.complaint.isEmpty ? "\(place.shown) was written." : ended.complaint)
}

/// Where a report is written.
private struct ReportPlace {
  let path: String
  /// As it is told: `reports/actions.html`, or where else it is.
  let shown: String
  private let reports: String?

  /// A name means a file in the book's `reports`, unless it begins at the root or, with `~/`, at home.
  init(_ name: String, of folder: Folder) throws(CommandFault) {
    if name.hasPrefix("~/"), let home = environment("HOME") {
      (path, shown, reports) = (home + name.dropFirst(), name, nil)
    } else if name.hasPrefix("/") {
      (path, shown, reports) = (name, name, nil)
    } else {
      let reports = "\(BookPath.absolute(folder.path) ?? folder.path)/reports"
      (path, shown, self.reports) = ("\(reports)/\(name)", "reports/\(name)", reports)
    }
  }

  var isFolder: Bool { path.hasSuffix("/") }

  /// Makes the book's folder of reports, if that is where it goes.
  func make() throws(CommandFault) {
    guard let reports else { return }
    do throws(FileFault) { _ = try Folder.making(reports) } catch {
      throw CommandFault("\(reports) cannot be made: \(error.reason).")
    }
  }

  /// Whether there is something already.
  var isThere: Bool {
    guard let slash = path.lastIndex(of: "/") else { return false }
    do throws(FileFault) {
      return try Folder(String(path[...slash])).isThere(String(path[path.index(after: slash)...]))
    } catch {
      return false
    }
  }
}

/// What a run of another program of ours came to.
private struct EndedRun {
  var isGood: Bool
  var output: String
  var complaint: String
}

/// Runs another program of ours to its end, at a time.
private func run(
  _ other: String, _ arguments: [String], on now: Moment
) async throws(CommandFault) -> EndedRun {
  let path = try program(other)
  do {
    let ended = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .inherit.updating(["PLEDGEBOOK_NOW": now.text]), output: .string(limit: 1 << 28),
      error: .string(limit: 1 << 20))
    return EndedRun(
      isGood: ended.terminationStatus.isSuccess, output: ended.standardOutput,
      complaint: complaint(ended.standardError))
  } catch {
    throw CommandFault("\(path) cannot be run: \(error)")
  }
}

/// What a program of ours complains of, without how it would be called on the command line.
private func complaint(_ text: String) -> String {
  let lines = text.split(separator: "\n").prefix { !$0.hasPrefix("Usage:") }
  let words = lines.joined(separator: "\n")
  return words.hasPrefix("Error: ") ? String(words.dropFirst(7)) : words
}
