package import PledgeModel
import RecFile

/// Something wrong in a file of the book, with its place.
package struct FileProblem: Equatable, Sendable {
  /// The file, from the book's folder.
  package var file: String
  /// The line, from 1; nil when it is the file as a whole.
  package var line: Int?
  /// What is wrong and what to do.
  package var words: String

  /// `file:line: words`, as compilers say it.
  package var text: String { "\(file):\(line.map { "\($0): " } ?? " ")\(words)" }
}

/// Why a folder cannot be opened as a book.
package enum BookFault: Error, Equatable, Sendable {
  /// The folder is not there.
  case noFolder(String)
  /// The folder has no `book.rec`.
  case noBook(String)
  /// Reading failed; nothing was changed.
  case cannotRead(FileFault)
  /// `book.rec` does not say what the book is.
  case noHosting(FileProblem)

  /// What is wrong and what to do, in a sentence.
  package var words: String {
    switch self {
    case .noFolder(let path):
      "There is no folder \(path). “pledgebook new \(path) --title … --host …” makes a book there."
    case .noBook(let path):
      "\(path) is no book: it has no book.rec. “pledgebook new FOLDER --title … --host …” makes one, “pledgebook demo” opens a practice book."
    case .cannotRead(let fault):
      "cannot read \(fault.path): \(fault.reason). Nothing was changed."
    case .noHosting(let problem): problem.text
    }
  }
}

/// Reads the files of a book. It changes nothing, and takes nothing it cannot read for empty.
package struct BookReader {
  private let folder: Folder
  /// What was found wrong so far.
  package private(set) var problems: [FileProblem] = []
  private var noteReader = NoteReader()

  /// A reader for the book in that folder.
  package init(_ folder: Folder) { self.folder = folder }

  /// The book without its notes: lists, people, organisations, pledges, events.
  package mutating func book() throws(BookFault) -> Book {
    do {
      guard let bytes = try folder.read("book.rec") else { throw BookFault.noBook(folder.path) }
      var hosting: Hosting?
      var (themes, communities): ([Topic], [Topic]) = ([], [])
      try read(bytes, "book.rec") { type, fields throws(RecordFault) in
        switch type {
        case "Book": hosting = try Hosting(fields)
        case "Theme": themes.append(try Topic(fields))
        case "Community": communities.append(try Topic(fields))
        default: break
        }
      }
      guard let hosting else {
        throw BookFault.noHosting(
          problems.first
            ?? FileProblem(
              file: "book.rec", line: nil, words: "there is no record of type Book in it"))
      }
      var people: [Person] = []
      if let bytes = try folder.read("people.rec") {
        try read(bytes, "people.rec") { type, fields throws(RecordFault) in
          if type == "Person" { people.append(try Person(fields)) }
        }
      }
      var organisations: [Organisation] = []
      var pledges: [Pledge] = []
      for path in try recFiles(under: "organisations") {
        guard let bytes = try folder.read(path) else { continue }
        var owner: OrganisationID?
        try read(bytes, path) { type, fields throws(RecordFault) in
          switch type {
          case "Organisation":
            let organisation = try Organisation(fields)
            owner = organisation.id
            organisations.append(organisation)
          case "Pledge": pledges.append(try Pledge(fields, organisation: owner))
          default: break
          }
        }
      }
      var events: [Event] = []
      for id in try eventFolders() {
        let path = "events/\(id)/event.rec"
        guard let bytes = try folder.read(path) else { continue }
        try read(bytes, path) { type, fields throws(RecordFault) in
          if type == "Event" { events.append(try Event(fields)) }
        }
      }
      return Book(
        hosting: hosting, themes: themes, communities: communities, people: people,
        organisations: organisations, pledges: pledges, events: events)
    } catch let fault as BookFault {
      throw fault
    } catch let fault as FileFault {
      throw .cannotRead(fault)
    } catch {
      throw .cannotRead(FileFault("read", folder.path, code: 0))
    }
  }

  /// The folders of events, oldest first.
  package func eventFolders() throws(FileFault) -> [String] {
    try folder.list("events").filter(\.isFolder).map(\.name)
  }

  /// The notes of one event, file by file.
  package mutating func notes(of event: String) throws(FileFault) -> [Note] {
    var notes: [Note] = []
    for path in try notesFiles(of: event) {
      guard let bytes = try folder.read(path) else { continue }
      read(notesIn: bytes, path, into: &notes)
    }
    return notes
  }

  /// The files that hold notes of an event, named for their note-takers.
  func notesFiles(of event: String) throws(FileFault) -> [String] {
    try folder.list("events/\(event)").filter { !$0.isFolder && initials(inName: $0.name) != nil }
      .map { "events/\(event)/\($0.name)" }
  }

  /// The rec files of a folder and those below it; hidden ones and copies are left out.
  func recFiles(under path: String, depth: Int = 0) throws(FileFault) -> [String] {
    guard depth < 16 else { return [] }
    var files: [String] = []
    for entry in try folder.list(path) where !entry.name.hasPrefix(".") {
      if entry.isFolder {
        files += try recFiles(under: "\(path)/\(entry.name)", depth: depth + 1)
      } else if entry.name.hasSuffix(".rec"),
        // Nearly every name is an id, and an id is no copy's.
        isSlug(utf8: Array(entry.name.utf8.dropLast(4))[...]) || !isCopy(entry.name)
      {
        files.append("\(path)/\(entry.name)")
      }
    }
    return files
  }

  /// The themes and communities of a book.rec that is given as text.
  package static func lists(
    in text: String
  ) throws(FileFault) -> (themes: [Topic], communities: [Topic]) {
    var scanner = RecScanner(Array(text.utf8))
    var lists: [String: [Topic]] = [:]
    while let paragraph = scanner.next() {
      guard paragraph.content == .record, let type = scanner.descriptor?.type else { continue }
      do throws(RecordFault) {
        guard type == "Theme" || type == "Community" else { continue }
        lists[type, default: []].append(try Topic(RecordFields(scanner, line: paragraph.line)))
      } catch {
        throw FileFault("read", "the lists, line \(error.line): \(error.words)", code: 0)
      }
    }
    return (lists["Theme"] ?? [], lists["Community"] ?? [])
  }

  private mutating func read(
    _ bytes: [UInt8], _ path: String,
    _ take: (String, RecordFields) throws(RecordFault) -> Void
  ) throws {
    var scanner = RecScanner(bytes)
    while let paragraph = scanner.next() {
      switch paragraph.content {
      case .unreadable(let problem): report(problem, path)
      case .record:
        do throws(RecordFault) {
          try take(
            scanner.descriptor?.type ?? "", RecordFields(scanner, line: paragraph.line))
        } catch {
          problems.append(FileProblem(file: path, line: error.line, words: error.words))
        }
      case .descriptor, .comment: break
      }
    }
  }

  private mutating func read(notesIn bytes: [UInt8], _ path: String, into notes: inout [Note]) {
    var scanner = RecScanner(bytes)
    while let paragraph = scanner.next() {
      switch paragraph.content {
      case .unreadable(let problem): report(problem, path)
      case .record where scanner.descriptor?.type == "Note":
        do throws(RecordFault) {
          notes.append(try noteReader.note(in: scanner, line: paragraph.line))
        } catch {
          problems.append(FileProblem(file: path, line: error.line, words: error.words))
        }
      default: break
      }
    }
  }

  private mutating func report(_ problem: RecProblem, _ path: String) {
    problems.append(FileProblem(file: path, line: problem.line, words: problem.message))
  }
}

/// The initials in `notes-rk.rec`; nil for any other name.
func initials(inName name: String) -> Initials? {
  guard name.hasPrefix("notes-"), name.hasSuffix(".rec") else { return nil }
  return Initials(name.dropFirst(6).dropLast(4))
}

/// Whether a name is one that sync tools and merges give to the copy they could not merge. Such a
/// file is never read as data (docs/store.md).
func isCopy(_ name: String) -> Bool {
  let lower = name.lowercased()
  return lower.contains("conflicted copy") || lower.contains(".sync-conflict-")
    || lower.hasSuffix(".orig") || lower.isNumberedCopy || name.isNamedForMachine
}

extension String {
  /// `notes-rk-LAPTOP.rec`, as OneDrive calls what another machine had.
  fileprivate var isNamedForMachine: Bool {
    guard hasSuffix(".rec"), let capital = firstIndex(where: \.isUppercase), capital > startIndex,
      self[index(before: capital)] == "-", self[..<capital] != "notes-"
    else { return false }
    return self[capital...].dropLast(4).allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
  }

  /// `notes-rk (1).rec`.
  fileprivate var isNumberedCopy: Bool {
    guard let open = lastIndex(of: "("), let close = lastIndex(of: ")"), open < close else {
      return false
    }
    let inside = self[index(after: open)..<close]
    return !inside.isEmpty && inside.allSatisfy(\.isNumber)
  }
}
