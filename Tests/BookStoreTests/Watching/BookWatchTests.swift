import Foundation
import PledgeModel
import Synchronization
import Testing

@testable import BookStore

/// A book that is watched, and what the watch has told.
private final class Watched {
  let book: TemporaryBook
  let known = KnownFiles()
  private let bell: Bell
  private let looks: Looks
  private let watch: BookWatch

  private final class Looks: Sendable {
    let told = Mutex<[Look]>([])
  }

  /// Watches a book with one note of rk's.
  init(rounds: Double? = nil, since start: Int = systemTime() - 1_000_000_000) throws {
    book = try TemporaryBook()
    var files = BookFiles(book.folder)
    _ = try files.make(.file(sampleNote(1, "first")), again: false)
    let (bell, looks) = (try Bell(), Looks())
    (self.bell, self.looks) = (bell, looks)
    watch = try BookWatch(book.folder, known: known, since: start, rounds: rounds) { look in
      looks.told.withLock { $0.append(look) }
      bell.ring()
    }
  }

  deinit { watch.end() }

  var told: [Look] { looks.told.withLock(\.self) }

  /// Waits until something has been told that is expected, and returns the first of it.
  @discardableResult
  func wait(for isMeant: (Look) -> Bool) throws -> Look {
    let end = monotonicSeconds() + 20
    while true {
      if let look = told.first(where: isMeant) { return look }
      try #require(monotonicSeconds() < end, "waited in vain; told was \(told)")
      bell.waitReadable(milliseconds: 200)
      bell.drain()
    }
  }

  /// Waits until the book as it was found has been looked at.
  func settle() throws {
    try wait { $0.file == notesPath && $0.isSettled }
    try wait { $0.file == "book.rec" }
    try wait { $0.file == "people.rec" }
    try wait { $0.file == "events/\(sampleEvent.id)/event.rec" }
  }

  func forget() { looks.told.withLock { $0 = [] } }
}

private func notes(_ look: Look) -> [String]? {
  if case .page(let page) = look.found, page.name.isNotes { page.notes.map(\.text) } else { nil }
}

@Suite struct BookWatchTests {
  @Test func whatWasTouchedWhileTheBookWasReadIsLookedAt() throws {
    let watched = try Watched()
    try watched.settle()
    let look = try watched.wait { $0.file == notesPath && $0.isSettled }
    #expect(notes(look) == ["first"])
    #expect(look.problems == [])
    let lists = try watched.wait { $0.file == "book.rec" }
    #expect(
      lists.found
        == .page(
          Page(
            .lists,
            entries: [
              .hosting(Hosting(title: "Equality", host: "Voices", zone: "Europe/London")),
              .topic(.theme, Topic(id: "language", name: "Language")),
            ])))
  }

  @Test func whatHasStoodSinceBeforeIsNot() throws {
    let watched = try Watched(since: .max)
    // It has looked around when it knows the last of the files.
    let end = monotonicSeconds() + 20
    while watched.known["people.rec"] == nil {
      try #require(monotonicSeconds() < end)
      sched_yield()
    }
    try watched.book.put("organisations/nightjar.rec", organisation)
    try watched.wait { $0.file == "organisations/nightjar.rec" }
    #expect(watched.told.map(\.file) == ["organisations/nightjar.rec"])
  }

  @Test(arguments: [nil, 0.05]) func anotherNoteTakersNoteIsThereAtOnce(rounds: Double?) throws {
    let watched = try Watched(rounds: rounds)
    try watched.settle()
    watched.forget()
    var files = BookFiles(try Folder(watched.book.path))
    var note = sampleNote(2, "hers")
    note.by = ts
    let start = monotonicSeconds()
    _ = try files.make(.file(note), again: false)
    let look = try watched.wait { notes($0) == ["hers"] }
    #expect(look.file == "events/\(sampleEvent.id)/notes-ts.rec")
    #expect(!look.isSettled)
    let first = monotonicSeconds() - start
    #expect(first < 5, "\(first) s")
    try watched.wait { notes($0) == ["hers"] && $0.isSettled }
    note.id = sampleNote(3, "").id
    note.text = "and more"
    _ = try files.make(.file(note), again: false)
    try watched.wait { notes($0) == ["hers", "and more"] && !$0.isSettled }
  }

  @Test func whatTheWriterWritesIsNotLookedAt() throws {
    let watched = try Watched()
    try watched.settle()
    watched.forget()
    var files = BookFiles(watched.book.folder, known: watched.known)
    var better = sampleNote(1, "better")
    _ = try files.make(.file(sampleNote(2, "second")), again: false)
    _ = try files.make(.correct(from: sampleNote(1, "first"), to: better), again: false)
    _ = try files.make(.takeOut(sampleNote(2, "second")), again: false)
    better.by = ts
    _ = try files.make(.file(better), again: false)
    // The first thing that somebody else does is the first that is told.
    try watched.book.put("organisations/nightjar.rec", organisation)
    try watched.wait { $0.file == "organisations/nightjar.rec" }
    #expect(watched.told.map(\.file) == ["organisations/nightjar.rec"])
    // A file that somebody else had touched is not taken for the writer's own.
    let text = try watched.book.text(notesPath)
    try watched.book.put(notesPath, text.replacing("better", with: "theirs"))
    _ = try files.make(.file(sampleNote(3, "third")), again: false)
    let look = try watched.wait { $0.file == notesPath && $0.isSettled }
    #expect(notes(look) == ["theirs", "third"])
  }

  @Test func aFileThatIsEmptiedAndFilledAgainIsTakenWhenItStandsStill() throws {
    let watched = try Watched()
    try watched.settle()
    watched.forget()
    let text = try watched.book.text(notesPath)
    let file = try FileHandle(forWritingTo: watched.book.url(notesPath))
    let start = monotonicSeconds()
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(text.replacing("first", with: "other").utf8))
    try file.close()
    // Where the machine took so long that it did stand still empty, that may be told before.
    let stoodStill = monotonicSeconds() - start >= BookWatch.calm
    try watched.wait { $0.isSettled && notes($0) == ["other"] }
    #expect(watched.told.filter(\.isSettled).count == 1 || stoodStill)
  }

  @Test func aFileThatIsGoneOrEmptyIsMissing() throws {
    let watched = try Watched()
    try watched.settle()
    watched.forget()
    try watched.book.put(notesPath, "")
    let name = Page.Name.notes(sampleEvent.id, rk)
    let empty = try watched.wait { $0.isSettled }
    #expect(empty.found == .missing(name))
    watched.forget()
    let event = "events/\(sampleEvent.id)"
    // A folder that goes takes all its files with it.
    try FileManager.default.moveItem(
      at: watched.book.url(event), to: watched.book.url("elsewhere"))
    let gone = try watched.wait { $0.file == "\(event)/event.rec" && $0.isSettled }
    #expect(gone.found == .missing(.event(sampleEvent.id)))
    watched.forget()
    try FileManager.default.moveItem(
      at: watched.book.url("elsewhere"), to: watched.book.url(event))
    let back = try watched.wait { $0.file == "\(event)/event.rec" && $0.isSettled }
    #expect(back.found == .page(Page(.event(sampleEvent.id), entries: [.event(sampleEvent)])))
    // And it is watched again.
    try watched.book.put("\(event)/notes-ts.rec", "%rec: Note\n")
    try watched.wait { $0.file == "\(event)/notes-ts.rec" }
  }

  @Test func aNewEventIsWatchedToo() throws {
    let watched = try Watched()
    try watched.settle()
    let event = Event(id: "2026-11-01-late", title: "Late", start: teaTime)
    var files = BookFiles(try Folder(watched.book.path))
    _ = try files.make(.enter(.event(event)), again: false)
    let look = try watched.wait { $0.file == "events/2026-11-01-late/event.rec" }
    #expect(look.found == .page(Page(.event(event.id), entries: [.event(event)])))
    var note = sampleNote(2, "late")
    note.event = event.id
    _ = try files.make(.file(note), again: false)
    try watched.wait { notes($0) == ["late"] }
  }

  @Test func copiesAreToldAndNeverRead() throws {
    let watched = try Watched()
    try watched.settle()
    watched.forget()
    let copy = "events/\(sampleEvent.id)/notes-rk (Ada's conflicted copy 2026-10-14).rec"
    try watched.book.put(copy, try watched.book.text(notesPath))
    #expect(try watched.wait { $0.file == copy }.found == .copy)
    try FileManager.default.removeItem(at: watched.book.url(copy))
    #expect(try watched.wait { $0.found == .noCopy }.file == copy)
    #expect(watched.told.count == 2)
  }

  @Test func whatCannotBeReadIsToldWithItsLine() throws {
    let watched = try Watched()
    try watched.settle()
    watched.forget()
    let text = try watched.book.text(notesPath)
    try watched.book.put(
      notesPath,
      text.replacing("Text: first", with: "<<<<<<< ours\nText: first\n=======\n>>>>>>> theirs"))
    let line = text.components(separatedBy: "\n").firstIndex { $0 == "Text: first" }
    let look = try watched.wait { $0.isSettled }
    #expect(notes(look) == [])
    #expect(look.problems.map(\.file) == [notesPath])
    #expect(look.problems.first?.line == line.map { $0 + 1 })
  }

  private let organisation = """
    %rec: Organisation

    Id: nightjar
    Name: Nightjar Counselling
    Sector: voluntary

    %rec: Pledge

    Id: nightjar-2023-2
    Round: 2023
    Text: Translate the form
    """
}

@Suite struct HearingTests {
  private let mounts = """
    22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
    40 22 0:52 / /home/ada/cloud rw,nosuid shared:300 - fuse.rclone remote: rw
    41 22 0:53 / /mnt/office rw,relatime shared:301 - nfs4 server:/office rw
    42 22 0:25 / /dev/shm rw,nosuid,nodev - tmpfs tmpfs rw
    """

  @Test(arguments: [
    ("259:2", true), ("0:52", false), ("0:53", false), ("0:25", true), ("0:99", true),
  ]) func theKernelHearsOfWhatThisMachineAloneDoes(device: String, local: Bool) {
    #expect(isLocal(device: device, in: mounts) == local)
  }

  @Test func itHearsOfABookOnThisMachine() throws {
    #expect(try TemporaryBook().folder.isHeardOf)
  }
}

@Suite struct PageNameTests {
  @Test(arguments: [
    ("book.rec", Page.Name.lists), ("people.rec", .people),
    ("organisations/nightjar.rec", .organisation("nightjar")),
    ("organisations/north/nightjar.rec", .organisation("nightjar")),
    ("events/2026-10-14-autumn/event.rec", .event("2026-10-14-autumn")),
    ("events/2026-10-14-autumn/notes-rk.rec", .notes("2026-10-14-autumn", rk)),
    ("events/2026-10-14-autumn/notes-RK.rec", nil), ("events/event.rec", nil),
    ("other.rec", nil), ("organisations/.nightjar.rec", nil),
    ("organisations/nightjar (1).rec", nil),
    ("organisations/nightjar.sync-conflict-20261014-142003-ABCDEFG.rec", nil),
    ("organisations/nightjar-DESKTOP-7.rec", nil), ("organisations/nightjar.txt", nil),
  ]) func aFileIsKnownByItsName(path: String, name: Page.Name?) {
    #expect(Page.Name(path: path) == name)
  }
}
