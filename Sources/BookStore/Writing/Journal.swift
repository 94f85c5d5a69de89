import PledgeModel
import RecFile

/// This run's changes, in the order in which they were made: what makes the last minutes safe.
///
/// A rec file that only this run appends to. Each record ends in a checksum, so that one which was
/// not written whole is known for what it is. What is in the journal is carried into the book's own
/// files at once; the journal is removed when those are known to be on the disk.
struct Journal {
  private let folder: Folder
  private let initials: Initials
  private let stamp: String
  private var files = 0
  private var current: Journal.File?

  private final class File {
    let descriptor: Descriptor
    /// Whether the folder is known to name the file on the disk.
    var isNamed = false

    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
  }

  /// - Parameter stamp: tells this run from all others, as `20261014T132003Z-412`.
  init(_ folder: Folder, of initials: Initials, stamp: String) {
    self.folder = folder
    self.initials = initials
    self.stamp = stamp
  }

  /// The beginning of the names of a note-taker's journals.
  static func prefix(of initials: Initials) -> String { "journal-\(initials)-" }

  /// Writes changes and waits until they are on the disk.
  ///
  /// After anything goes wrong the file is never written to again: Linux may have thrown away what
  /// a failed sync did not write, and a second sync would say that all is well. The next attempt
  /// writes everything anew into a new file; an id that stands in two is one note.
  mutating func write(_ changes: [Change]) throws(FileFault) {
    do throws(FileFault) {
      try folder.checkIsStillThere()
      if current == nil { current = try begin() }
      guard let file = current else { return }
      try file.descriptor.write(changes.flatMap { Journal.spell($0) })
      try file.descriptor.syncData()
      if !file.isNamed {
        try folder.syncFolder(of: file.descriptor.path)
        try folder.syncFolder(of: ".pledgebook")
        file.isNamed = true
      }
    } catch {
      current = nil
      throw error
    }
  }

  private mutating func begin() throws(FileFault) -> File {
    files += 1
    let path = ".pledgebook/\(Journal.prefix(of: initials))\(stamp)-\(files).rec"
    return File(try Descriptor(at: folder.descriptor, path, beginning))
  }

  /// Removes this run's journals. Only to be called when the book's own files hold all of it.
  mutating func remove() throws(FileFault) {
    current = nil
    guard files > 0 else { return }
    for number in 1...files {
      try folder.remove(".pledgebook/\(Journal.prefix(of: initials))\(stamp)-\(number).rec")
    }
    try folder.syncFolder(of: ".pledgebook/x")
  }

  // MARK: Spelling

  /// A change as a record with its checksum, and the blank line that ends it.
  static func spell(_ change: Change) -> [UInt8] {
    let entries: [RecEntry] =
      switch change {
      case .file(let note): [RecEntry("Do", "file")] + note.entries
      case .putBack(let note): [RecEntry("Do", "put-back")] + note.entries
      case .takeOut(let note): [RecEntry("Do", "take-out")] + note.entries
      case .correct(_, let note): [RecEntry("Do", "correct")] + note.entries
      case .hold(let event): [RecEntry("Do", "hold")] + event.entries
      case .cancel(let event): [RecEntry("Do", "cancel")] + event.entries
      case .welcome(let person): [RecEntry("Do", "welcome")] + person.entries
      case .dismiss(let person): [RecEntry("Do", "dismiss")] + person.entries
      }
    var bytes = RecWriter.spell(entries)
    bytes += Array("Sum: \(checksum(bytes))\n\n".utf8)
    return bytes
  }

  /// What a journal holds: the changes that were written whole, and the bytes of what was not.
  static func read(_ bytes: [UInt8]) -> (changes: [Change], fragments: [UInt8]) {
    var changes: [Change] = []
    var fragments: [UInt8] = []
    var scanner = RecScanner(bytes)
    var notes = NoteReader()
    while let paragraph = scanner.next() {
      if let sum = scanner.fields.last, sum.isNamed("Sum", in: bytes),
        sum.text(in: bytes) == checksum(bytes[paragraph.range.lowerBound..<sum.name.lowerBound]),
        let change = change(in: scanner, paragraph, &notes)
      {
        changes.append(change)
      } else {
        fragments += bytes[paragraph.range] + [10]
      }
    }
    return (changes, fragments)
  }

  private static func change(
    in scanner: RecScanner, _ paragraph: RecParagraph, _ notes: inout NoteReader
  ) -> Change? {
    let fields = RecordFields(scanner, line: paragraph.line)
    do throws(RecordFault) {
      switch fields.first("Do") {
      case "file": return .file(try notes.note(in: scanner, line: paragraph.line))
      case "put-back": return .putBack(try notes.note(in: scanner, line: paragraph.line))
      case "take-out": return .takeOut(try notes.note(in: scanner, line: paragraph.line))
      case "correct":
        let note = try notes.note(in: scanner, line: paragraph.line)
        return .correct(from: note, to: note)
      case "hold": return .hold(try Event(fields))
      case "cancel": return .cancel(try Event(fields))
      case "welcome": return .welcome(try Person(fields))
      case "dismiss": return .dismiss(try Person(fields))
      default: return nil
      }
    } catch {
      return nil
    }
  }
}
