import PledgeModel
import RecFile

extension Page.Name {
  /// What belongs into the file at `path`; nil for a file that is not the book's.
  init?(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let file = parts.last, file.hasSuffix(".rec"), !file.hasPrefix("."), !isCopy(file) else {
      return nil
    }
    switch (parts.count, parts[0]) {
    case (1, "book.rec"): self = .lists
    case (1, "people.rec"): self = .people
    case (2..., "organisations"): self = .organisation(OrganisationID(String(file.dropLast(4))))
    case (3, "events") where file == "event.rec": self = .event(EventID(parts[1]))
    case (3, "events"):
      guard let by = initials(inName: file) else { return nil }
      self = .notes(EventID(parts[1]), by)
    default: return nil
    }
  }
}

extension Page {
  /// Reads what a file holds, and says what in it cannot be read.
  static func read(
    _ bytes: [UInt8], as name: Name, from path: String
  ) -> (page: Page, problems: [FileProblem]) {
    var page = Page(name)
    var problems: [FileProblem] = []
    var notes = NoteReader()
    var scanner = RecScanner(bytes)
    while let paragraph = scanner.next() {
      switch paragraph.content {
      case .unreadable(let problem):
        problems.append(FileProblem(file: path, line: problem.line, words: problem.message))
      case .record:
        do throws(RecordFault) {
          try page.take(scanner, line: paragraph.line, &notes)
        } catch {
          problems.append(FileProblem(file: path, line: error.line, words: error.words))
        }
      case .descriptor, .comment: break
      }
    }
    return (page, problems)
  }

  /// Takes the scanner's present record if it is of a type that belongs on this page.
  private mutating func take(
    _ scanner: RecScanner, line: Int, _ reader: inout NoteReader
  ) throws(RecordFault) {
    let type = scanner.descriptor?.type ?? ""
    if name.isNotes {
      if type == "Note" { notes.append(try reader.note(in: scanner, line: line)) }
      return
    }
    let fields = RecordFields(scanner, line: line)
    switch (name, type) {
    case (.lists, "Book"): entries.append(.hosting(try Hosting(fields)))
    case (.lists, "Theme"): entries.append(.topic(.theme, try Topic(fields)))
    case (.lists, "Community"): entries.append(.topic(.community, try Topic(fields)))
    case (.people, "Person"): entries.append(.person(try Person(fields)))
    case (.organisation, "Organisation"): entries.append(.organisation(try Organisation(fields)))
    case (.organisation, "Pledge"): entries.append(.pledge(try Pledge(fields, organisation: owner)))
    case (.event, "Event"): entries.append(.event(try Event(fields)))
    default: break
    }
  }

  /// The organisation that the file began with, whose the pledges in it are.
  private var owner: OrganisationID? {
    for case .organisation(let organisation) in entries.reversed() { return organisation.id }
    return nil
  }
}
