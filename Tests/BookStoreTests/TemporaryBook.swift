import Foundation
import PledgeModel
import Testing

@testable import BookStore

/// A book in a folder of its own, which goes when the object does.
final class TemporaryBook {
  /// In memory where that is possible, because waiting for a disk proves nothing here.
  private static let place =
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()

  let path: String
  let folder: Folder

  /// A book with the event that `sampleEvent` describes, or with nothing but its lists.
  init(hasEvent: Bool = true) throws {
    path = TemporaryBook.place + "book-\(UUID().uuidString)"
    try BookFounder.found(
      path, hosting: Hosting(title: "Equality", host: "Voices", zone: "Europe/London"),
      themes: [Topic(id: "language", name: "Language")], communities: [])
    folder = try Folder(path)
    if hasEvent {
      var files = BookFiles(folder)
      _ = try files.make(.enter(.event(sampleEvent)), again: false)
    }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
  }

  func url(_ file: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(file) }

  func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: url(file)), as: UTF8.self)
  }

  func put(_ file: String, _ text: String) throws { try put(file, Array(text.utf8)) }

  func put(_ file: String, _ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(
      at: url(file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url(file))
  }

  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  /// The permissions of a file or folder.
  func mode(_ file: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: url(file).path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// The notes of the event as the program reads them.
  func notes() throws -> [Note] {
    var reader = BookReader(folder)
    let notes = try reader.notes(of: sampleEvent.id.text)
    #expect(reader.problems == [])
    return notes
  }

  /// Every rec file of the book that recfix complains of, with its words; hidden folders apart.
  func complaints() throws -> [String] {
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".rec") && !$0.hasPrefix(".") }.compactMap {
      let words = try Recfix.complaints(url($0).path)
      return words.isEmpty ? nil : "\($0): \(words)"
    }
  }
}

/// Recutils' checker.
enum Recfix {
  static let path = "/usr/bin/recfix"

  /// What it says of a file; nothing when all is well.
  static func complaints(_ file: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--no-external", "--check", file]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: output, as: UTF8.self)
    return process.terminationStatus == 0 ? words : "status \(process.terminationStatus) \(words)"
  }
}

/// What a test spells out itself and therefore knows to be there.
func known<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("a sample in the tests is misspelt") }
  return value
}

let rk = known(Initials("rk"))
let ts = known(Initials("ts"))

let sampleEvent = Event(
  id: "2026-10-14-autumn", title: "Autumn", venue: "Town hall", start: teaTime,
  end: Moment(seconds: teaTime.seconds + 7200, offset: 60), agenda: ["14:15 Tables"])

/// 14:20:03 in a London summer.
let teaTime = Moment(seconds: 1_791_984_003, offset: 60)

let notesPath = "events/2026-10-14-autumn/notes-rk.rec"

/// A note that says `text`, whose id ends in four digits made of `number`.
func sampleNote(_ number: Int, _ text: String, seconds: Int64 = 0) -> Note {
  let digits = String(repeating: "0", count: 4 - String(number).count) + String(number)
  let at = Moment(seconds: teaTime.seconds + seconds, offset: 60)
  let date = "20261014T13200\(3 + seconds)"
  return Note(
    id: known(NoteID("\(date)-rk-\(digits)")), at: at, by: rk, event: sampleEvent.id,
    kind: .note, share: .organisation, organisation: "nightjar", pledge: "nightjar-2023-2",
    text: text)
}

/// A note with every field that a note can have.
let fullNote: Note = {
  var note = sampleNote(9999, "first line\n\n  third line\n")
  note.kind = .action
  note.share = .named
  note.input = .wanted
  note.progress = .onTrack
  note.about = NoteID("20261014T132003-ts-4tqz")
  note.replaces = NoteID("20261014T132003-ts-4tqy")
  note.withdraws = NoteID("20261014T132003-ts-4tqx")
  note.from = ["ashbourne", "Ada of the \u{201C}Wren\u{201D}"]
  note.themes = ["language", "access"]
  note.communities = ["deaf"]
  note.table = "3"
  note.owner = "nightjar"
  note.due = Day("2026-12-01")
  note.done = false
  note.heads = 12
  note.consent = true
  note.outcome = "agreed"
  return note
}()
