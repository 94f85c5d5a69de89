import Foundation
import Testing

@testable import BookStore

/// A small book that is in order, spoiled by a test in a place or two and then checked.
struct CheckedBook {
  static let book = "book.rec"
  static let people = "people.rec"
  static let nightjar = "organisations/nightjar.rec"
  static let council = "organisations/council.rec"
  static let event = "events/2026-10-14-autumn/event.rec"
  static let notes = "events/2026-10-14-autumn/notes-rk.rec"

  private(set) var files: [String: [UInt8]] = [:]

  init() {
    for (path, text) in Self.texts { files[path] = Array(text.utf8) }
  }

  init(_ texts: [(String, String)]) {
    for (path, text) in texts { files[path] = Array(text.utf8) }
  }

  /// Puts `new` in the place of `old`, which must be there.
  mutating func change(_ path: String, _ old: String, to new: String) throws {
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    try #require(text.contains(old))
    files[path] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
  }

  /// Adds to the end of a file, or makes one.
  mutating func add(_ path: String, _ text: String) { files[path, default: []] += text.utf8 }

  mutating func put(_ path: String, _ bytes: [UInt8]?) { files[path] = bytes }

  /// What is wrong, `file:line: words`; `spoil` is given the folder before it is looked at.
  func problems(_ spoil: (URL) throws -> Void = { _ in }) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("checked-\(UUID().uuidString)")
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    for (path, bytes) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try spoil(folder)
    return try BookChecker(Folder(folder.path)).problems().map(\.text)
  }

  static let texts = [
    (
      book,
      """
      %rec: Book

      Format: 1
      Title: Progressing Equality
      Host: Voices
      Zone: Europe/London

      %rec: Theme

      Id: language
      Name: Language

      %rec: Community

      Id: migrant
      Name: Migrant communities

      """
    ),
    (
      people,
      """
      %rec: Person

      Initials: rk
      Name: Rowan Keane

      """
    ),
    (
      nightjar,
      """
      %rec: Organisation

      Id: nightjar
      Name: Nightjar Counselling
      Sector: voluntary
      Joined: 2023-06-01

      %rec: Pledge

      Id: nightjar-2023-1
      Round: 2023
      Text: Translate the form.
      Theme: language
      Community: migrant
      Origin: new
      Made: 2023-06-01

      """
    ),
    (
      council,
      """
      %rec: Organisation

      Id: council
      Name: Ashbourne Council
      Sector: statutory

      """
    ),
    (
      event,
      """
      %rec: Event

      Id: 2026-10-14-autumn
      Title: Autumn
      Start: 2026-10-14 14:00:00 +0100

      """
    ),
    (
      notes,
      """
      %rec: Note

      At: 2026-10-14 14:20:03 +0100
      By: rk
      Event: 2026-10-14-autumn
      Kind: ask
      Organisation: nightjar
      Pledge: nightjar-2023-1
      Input: wanted
      Share: organisation
      Text: How do others
      + pay?
      Id: 20261014T132003-rk-4tqz

      At: 2026-10-14 14:21:00 +0100
      By: rk
      Event: 2026-10-14-autumn
      Kind: idea
      Organisation: nightjar
      Pledge: nightjar-2023-1
      About: 20261014T132003-rk-4tqz
      Share: organisation
      Text: Join.
      Id: 20261014T132100-rk-bb0f

      """
    ),
  ]
}
