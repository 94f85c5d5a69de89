import BookStore
import Facilitation
import Foundation
import PledgeModel
import Screen
import Testing

@testable import pledgebook

/// Whatever she files and corrects while somebody else edits the same file: nothing is lost.
@Suite struct OutsidePropertyTests {
  @Test(arguments: [1, 2] as [UInt64]) func nothingFiledIsEverMissing(seed: UInt64) throws {
    var room = try BusyRoom(seed: seed)
    for _ in 0..<3 {
      for _ in 0..<8 { try room.doSomething() }
      try room.settle()
      try room.expectAllIsThere()
    }
    try room.leave()
    try room.expectAllIsThere()
  }
}

/// A note-taker at her desk, and somebody who edits her file of notes behind her back.
private struct BusyRoom {
  private let venue: Venue
  private let desk: Desk
  private var random: SplitMix64
  private var count = 0
  /// What she filed and did not delete.
  private var filed: Set<NoteID> = []
  /// What she last made of notes, and what somebody else did, since all of it was there last.
  private var hers: Set<String> = []
  private var theirs: Set<String> = []
  /// Her file as it was some time ago.
  private var oldCopy = ""

  private static let event: EventID = "2026-10-14-autumn"

  init(seed: UInt64) throws {
    venue = try Venue()
    random = SplitMix64(seed: seed)
    desk = try Desk(
      venue.book, .init(by: "rk", event: BusyRoom.event.text), size: Size(rows: 40, columns: 120))
    try desk.start()
    _ = desk.handle(.entered("@nig2"))
    press("Right")
    while desk.state.isReading { pump(milliseconds: 20_000) }
  }

  private var file: String { "\(venue.book)/\(Venue.notes(of: "rk"))" }

  private func press(_ names: String...) {
    for name in names {
      guard let key = KeyPress(name: name) else {
        Issue.record("there is no key \(name)")
        return
      }
      _ = desk.handle(.input(.key(key)))
    }
  }

  private func pump(milliseconds: Int32 = 0) {
    desk.bell.waitReadable(milliseconds: milliseconds)
    for news in desk.takeNews() { _ = desk.handle(news) }
  }

  private mutating func next(_ words: String) -> String {
    count += 1
    return "\(words) \(count)"
  }

  mutating func doSomething() throws {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: fileNote()
    case 3...5: correctNote()
    case 6: deleteNote()
    case 7, 8: try editFile()
    default: try putOldCopyBack()
    }
    if Bool.random(using: &random) { pump(milliseconds: Int32.random(in: 0...30, using: &random)) }
  }

  // MARK: She

  private mutating func fileNote() {
    let words = next("hers")
    _ = desk.handle(.entered("+ \(words)"))
    guard let note = desk.state.book.log.all.first(where: { $0.text == words }) else {
      Issue.record("\(words) was not filed")
      return
    }
    filed.insert(note.id)
  }

  private mutating func select() -> Note? {
    press("Home")
    for _ in 0..<Int.random(in: 0..<6, using: &random) { press("Down") }
    return desk.state.selectedNote.flatMap { desk.state.book.log[$0] }
      .flatMap { $0.by.description == "rk" && $0.event == BusyRoom.event ? $0 : nil }
  }

  private mutating func correctNote() {
    guard let note = select() else { return }
    press("F3", "Ctrl-U")
    // What she sees she may put differently.
    forget(note.text)
    let words = next("hers")
    hers.insert(words)
    _ = desk.handle(.input(.paste("+ \(words)")))
    press("Enter")
  }

  private mutating func deleteNote() {
    guard let note = select(), filed.contains(note.id) else { return }
    forget(note.text)
    press("Delete")
    filed.remove(note.id)
  }

  private mutating func forget(_ words: String) {
    hers.remove(words)
    theirs.remove(words)
  }

  // MARK: Somebody else

  private var text: String {
    FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// One note is put differently, in a copy that takes the file's place or in place.
  private mutating func editFile() throws {
    // No file system lets the writer see what comes in the microseconds before its rename.
    while !desk.state.underway.isEmpty { pump(milliseconds: 20) }
    oldCopy = text
    var records = text.components(separatedBy: "\n\n")
    let notes = records.indices.filter { records[$0].contains("\nText: hers") }
    guard let index = notes.randomElement(using: &random) else { return }
    let words = next("theirs")
    var (id, old): (NoteID?, String?)
    records[index] = records[index].components(separatedBy: "\n").map { line in
      if line.hasPrefix("Id: ") { id = NoteID(line.dropFirst(4)) }
      guard line.hasPrefix("Text: ") else { return line }
      old = String(line.dropFirst(6))
      return "Text: \(words)"
    }.joined(separator: "\n")
    try Data(records.joined(separator: "\n\n").utf8)
      .write(to: URL(filePath: file), options: Bool.random(using: &random) ? .atomic : [])
    theirs.insert(words)
    // What stands beside another version, as a note of its own, is there for anybody to change.
    if let id, let old, !filed.contains(id) { forget(old) }
  }

  private mutating func putOldCopyBack() throws {
    guard !oldCopy.isEmpty else { return }
    try Data(oldCopy.utf8).write(to: URL(filePath: file))
    // Whoever does that takes back what was edited since.
    theirs = []
  }

  // MARK: What is expected

  private func inFile() throws -> [NoteID: String] {
    var reader = BookReader(desk.folder)
    let notes = try reader.notes(of: BusyRoom.event.text)
    return Dictionary(notes.map { ($0.id, $0.text) }) { first, _ in first }
  }

  private var inMemory: [NoteID: String] {
    let notes = desk.state.book.log.all.filter { $0.event == BusyRoom.event }
    return Dictionary(notes.map { ($0.id, $0.text) }) { first, _ in first }
  }

  /// Waits until the file and the book in memory say the same.
  mutating func settle() throws {
    let end = ContinuousClock.now + .seconds(30)
    while try !desk.state.underway.isEmpty || inFile() != inMemory {
      try #require(ContinuousClock.now < end, "the file and the screen stay apart")
      pump(milliseconds: 50)
    }
  }

  mutating func expectAllIsThere() throws {
    let found = try inFile()
    #expect(filed.isSubset(of: found.keys))
    for words in hers.union(theirs) {
      #expect(found.values.contains(words), "“\(words)” is missing in \(found.values.sorted())")
    }
    (hers, theirs) = ([], [])
  }

  mutating func leave() throws {
    press("Ctrl-Q")
    #expect(desk.finish())
  }
}
