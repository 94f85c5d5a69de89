import Foundation
import PledgeModel
import Testing

@testable import BookStore

/// A disk of 256 KiB in memory, which only the superuser can mount; it goes when the object does.
private final class SmallDisk {
  static let canBeMounted: Bool = {
    guard geteuid() == 0 else { return false }
    do {
      _ = try SmallDisk()
      return true
    } catch {
      return false
    }
  }()

  let path: String

  struct CannotMount: Error {}

  init() throws {
    path = NSTemporaryDirectory() + "disk-\(UUID().uuidString)"
    mkdir(path, 0o700)
    guard mount("none", path, "tmpfs", 0, "size=256k") == 0 else {
      rmdir(path)
      throw CannotMount()
    }
  }

  deinit {
    // Descriptors that are still open must not keep it.
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }

  /// Fills it up but for `room` bytes, and returns the file that does so.
  func fill(leaving room: Int) throws -> String {
    let ballast = path + "/ballast"
    let file = try #require(fopen(ballast, "w"))
    let block = [UInt8](repeating: 1, count: 4096)
    while fwrite(block, 1, block.count, file) == block.count, fflush(file) == 0 {}
    fclose(file)
    var status = stat()
    stat(ballast, &status)
    truncate(ballast, max(0, status.st_size - off_t(room)))
    return ballast
  }
}

@Suite struct FullDiskTests {
  @Test(.enabled(if: SmallDisk.canBeMounted, "only the superuser can mount a disk"))
  func whatAFullDiskRefusesIsSavedWhenThereIsRoomAgain() throws {
    let disk = try SmallDisk()
    let path = disk.path + "/book"
    try BookFounder.found(
      path, hosting: Hosting(title: "Equality", host: "Voices", zone: "Europe/London"), themes: [],
      communities: [])
    let folder = try Folder(path)
    let bell = try Bell()
    let session = try WritingSession(folder, as: rk, now: teaTime)
    let writer = try Writer(session, bell: bell)
    var files = BookFiles(folder)
    _ = try files.make(.enter(.event(sampleEvent)), again: false)
    let ballast = try disk.fill(leaving: 8192)
    // Longer than what room there is, so that writes end half-way.
    let long = String(repeating: "much to say ", count: 600)
    for number in 1...5 { writer.write(number, [.file(sampleNote(number, "\(number) \(long)"))]) }
    var news: [WriterNews] = []
    func wait(for what: WriterNews) throws {
      let end = monotonicSeconds() + 20
      while !news.contains(what) {
        try #require(monotonicSeconds() < end, "waited in vain; told was \(news)")
        bell.waitReadable(milliseconds: 100)
        bell.drain()
        news += writer.takeNews()
      }
    }
    try wait(for: .notSaved("the disk is full"))
    unlink(ballast)
    writer.keep([])
    try wait(for: .saved(5))
    #expect(writer.finish(within: 20))
    var reader = BookReader(folder)
    let notes = try reader.notes(of: sampleEvent.id.text)
    #expect(notes.map { $0.text.prefix(2) } == ["1 ", "2 ", "3 ", "4 ", "5 "])
    #expect(reader.problems == [])
    #expect(try Recfix.complaints("\(path)/\(notesPath)") == "")
  }
}
