import PledgeModel
import RecFile

/// This run's changes, in the order in which they were made: what makes the last minutes safe.
///
/// A rec file that only this run appends to. Each record ends in a checksum, so that one which was
/// not written whole is known for what it is. What is in the journal is carried into the book's own
/// files at once; `Recovery` removes the journal when those are known to be on the disk.
struct Journal {
  private let folder: Folder
  private let initials: Initials
  private let stamp: String
  private var files = 0
  private var current: Journal.File?

  private final class File {
    let descriptor: Descriptor
    /// How many bytes of whole changes are on the disk.
    var length = 0

    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
  }

  /// A journal that is longer than this, in bytes, had better be carried over and begun anew.
  static let longest = 1 << 20

  /// `stamp` tells this run from all others, as `1791980403-412`: when it began, in seconds since
  /// the epoch, and its process.
  init(_ folder: Folder, of initials: Initials, stamp: String) {
    self.folder = folder
    self.initials = initials
    self.stamp = stamp
  }

  /// The journals of a note-taker's runs, in the order in which they were written.
  static func paths(in folder: Folder, of initials: Initials) throws(FileFault) -> [String] {
    try folder.list(".pledgebook")
      .filter { $0.name.hasPrefix(prefix(of: initials)) && !$0.isFolder }
      .map { ".pledgebook/\($0.name)" }
  }

  private static func prefix(of initials: Initials) -> String { "journal-\(initials)-" }

  /// Whether it has grown so long that it had better be carried over.
  var isLong: Bool { current.map { $0.length > Journal.longest } ?? false }

  /// Has the next change begun in a new file.
  mutating func beginAnew() { current = nil }

  /// Writes changes and waits until they are on the disk.
  ///
  /// After anything goes wrong the file is never written to again: Linux may have thrown away what
  /// a failed sync did not write, and a second sync would say that all is well. The next attempt
  /// writes everything anew into a new file; an id that stands in two is one note.
  mutating func write(_ changes: [Change]) throws(FileFault) {
    try folder.checkIsStillThere()
    // A file that somebody has taken away would swallow what is written to it.
    if let file = current, !file.descriptor.isStill(in: folder.descriptor) { current = nil }
    let file: File
    if let current { file = current } else { file = try begin() }
    current = nil
    do throws(FileFault) {
      let bytes = changes.flatMap { Journal.spell($0) }
      try file.descriptor.write(bytes)
      try file.descriptor.syncData()
      if file.length == 0 {
        try folder.syncFolder(of: file.descriptor.path)
        try folder.syncFolder(of: ".pledgebook")
      }
      file.length += bytes.count
      current = file
    } catch {
      // Nothing in it has been told to be saved: then it need not stay, one more with each attempt.
      if file.length == 0 { discard(file) }
      throw error
    }
  }

  private mutating func begin() throws(FileFault) -> File {
    files += 1
    // The names sort in the order of the numbers.
    let digits = String(files)
    let number = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    let path = ".pledgebook/\(Journal.prefix(of: initials))\(stamp)-\(number).rec"
    try LocalFiles.prepare(folder)
    return File(try Descriptor(at: folder.descriptor, path, beginning))
  }

  private func discard(_ file: File) {
    do throws(FileFault) {
      try folder.remove(file.descriptor.path)
    } catch {
      // It does no harm: what it holds is written again, and an id that stands twice is one note.
      return
    }
  }

  // MARK: Spelling

  /// A change as a record with its checksum, and the blank line that ends it.
  static func spell(_ change: Change) -> [UInt8] {
    let entries: [RecEntry] =
      switch change {
      case .file(let note): [RecEntry("Do", "file")] + note.entries
      case .putBack(let note): [RecEntry("Do", "put-back")] + note.entries
      case .takeOut(let note): [RecEntry("Do", "take-out")] + note.entries
      case .correct(let old, let note):
        // By the version that it was made from it is known whether somebody else was there first.
        [RecEntry("Do", "correct"), RecEntry("Was", old.version)] + note.entries
      case .enter(let entry): [RecEntry("Do", "enter")] + entry.journalled("Record")
      case .amend(let old, let new):
        [RecEntry("Do", "amend")] + new.journalled("Record") + [old.spelled("Was")]
      case .strike(let entry): [RecEntry("Do", "strike")] + entry.journalled("Record")
      }
    var bytes = RecWriter.spell(entries)
    bytes += Array("Sum: \(checksum(bytes))\n\n".utf8)
    return bytes
  }

  /// What a journal holds: the changes that were written whole, and the bytes of what was not; and
  /// all versions of notes that it knows of.
  static func read(
    _ bytes: [UInt8]
  ) -> (changes: [Change], fragments: [[UInt8]], versions: [NoteID: Set<String>]) {
    var changes: [Change] = []
    var versions: [NoteID: Set<String>] = [:]
    var fragments: [[UInt8]] = []
    var scanner = RecScanner(bytes)
    var notes = NoteReader()
    while let paragraph = scanner.next() {
      if paragraph.content == .comment { continue }
      if let sum = scanner.fields.last, sum.isNamed("Sum", in: bytes),
        sum.text(in: bytes) == checksum(bytes[paragraph.range.lowerBound..<sum.name.lowerBound]),
        let change = change(in: scanner, paragraph, &notes)
      {
        changes.append(change)
        if let note = change.note {
          let was = scanner.fields.first { $0.isNamed("Was", in: bytes) }?.text(in: bytes)
          versions[note.id, default: []].formUnion([note.version, was].compactMap(\.self))
        }
      } else {
        fragments.append(Array(bytes[paragraph.range]))
      }
    }
    return (changes, fragments, versions)
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
      case "enter": return try Entry(journalled: fields, "Record").map { .enter($0) }
      case "amend":
        guard let new = try Entry(journalled: fields, "Record"),
          let old = try Entry(journalled: fields, "Was")
        else { return nil }
        return .amend(from: old, to: new)
      case "strike": return try Entry(journalled: fields, "Record").map { .strike($0) }
      default: return nil
      }
    } catch {
      return nil
    }
  }
}
