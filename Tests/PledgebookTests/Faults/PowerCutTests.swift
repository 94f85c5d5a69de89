import BookStore
import Foundation
import PledgeModel
import Testing

/// The power fails at every moment of a run, on disks that keep no more than they must.
///
/// A sample of the cuts is tried; all of them with PLEDGEBOOK_ALL_FAULTS=1.
@Suite struct PowerCutTests {
  /// What the cuts of one history came to.
  struct Toll {
    var calls = 0
    /// Different disks that were left.
    var disks = 0
    /// Acknowledged lines, over all disks.
    var atRisk = 0
    /// Disks on which something acknowledged was not there.
    var losses: [String] = []
    /// Whatever else was wrong.
    var harm: [String] = []
  }

  /// Cuts the power in a watched book's history, and starts the program on what is left.
  ///
  /// Most starts are the store's alone, in this process; of each `whole` one is the real program's.
  private func cut(
    _ book: FaultyBook, _ story: Story, step: Int, seeds: Int, ahead: Int = 1,
    wholeEach whole: Int = 50
  ) throws -> Toll {
    let history = try book.history()
    let output = try book.output()
    var toll = Toll(calls: history.calls)
    var seen: [Set<DiskContents>] = Array(repeating: [], count: story.receipts + 1)
    let all = Story.triesAll
    // The last of them is after everything.
    for call in stride(from: history.calls, through: 0, by: all ? -1 : -step) {
      let told = call < history.calls ? history.told[call] : output.count
      let text = String(decoding: output.prefix(told), as: UTF8.self)
      let count = FaultyRun.acknowledged(in: text).count
      for leaving in kinds(seeds: all ? 12 : seeds, call: call) {
        let cut = PowerCut(call: call, leaving: leaving)
        let disk = cut.contents(of: history)
        guard seen[count].insert(disk).inserted else { continue }
        toll.disks += 1
        toll.atRisk += count
        let harm = try harm(
          on: disk, after: count, of: story, ahead: ahead,
          byTheProgram: toll.disks.isMultiple(of: whole))
        let lost = harm.filter { $0.hasPrefix("after ") }.map { "\(cut): \($0)" }
        toll.losses += lost
        if harm.count > lost.count { toll.harm.append("\(cut): \(harm)") }
      }
    }
    return toll
  }

  private func kinds(seeds: Int, call: Int) -> [PowerCut.Leaving] {
    let sown = (0..<seeds).map { UInt64(call * 1000 + $0) }
    return [.nothing, .everything, .names, .bytes, .zeros, .half]
      + sown.flatMap { [.anything(seed: $0), .inOrder(seed: $0)] }
  }

  private func harm(
    on disk: DiskContents, after count: Int, of story: Story, ahead: Int, byTheProgram: Bool
  ) throws -> [String] {
    let book = try FaultyBook(disk)
    if byTheProgram, story.program == .pledgebook {
      return try story.harm(in: book, after: count, ahead: ahead)
    }
    let problems = try fileNote("after", in: book)
    // A bad writer's notes are no notes that the program would write.
    return try story.harm(in: book, acknowledged: count, ahead: ahead, then: "after")
      + (story.program == .pledgebook ? problems : [])
  }

  /// What a start of the program does to a book's files, and one note; what cannot be read then.
  private func fileNote(_ text: String, in book: FaultyBook) throws -> [String] {
    let rk = try #require(Initials("rk"))
    let folder = try Folder(book.path)
    let now = Moment(seconds: 1_791_984_003, offset: 60)
    let session = try WritingSession(folder, as: rk, now: now)
    let writer = try Writer(session, bell: try Bell())
    let note = Note(
      id: try #require(NoteID("20261014T132003-rk-zzzz")), at: now, by: rk,
      event: "2026-10-14-autumn", kind: .note, share: .organisation, text: text)
    writer.write(1, [.file(note)])
    #expect(writer.finish(within: 20))
    var reader = BookReader(folder)
    for event in try reader.eventFolders() { _ = try reader.notes(of: event) }
    return reader.problems.map { "\($0)" }
  }

  // MARK: The program

  @Test(arguments: [
    Story.threeNotes, .adding, .undoing, .changing, .holding, .importing,
  ])
  func whereverThePowerFailsNothingAcknowledgedIsLost(_ story: Story) throws {
    let book = try story.book()
    try book.watch()
    let run = try story.run(on: book)
    try #require(run.acknowledged.count == story.receipts && run.status == 0, "\(run.complaints)")
    let toll = try cut(book, story, step: 3, seeds: 2)
    #expect(toll.losses == [])
    #expect(toll.harm == [])
    #expect(toll.atRisk > 0)
    report("\(story)", toll)
  }

  /// Killed, started again, and then the power fails: what the first run left is not on the disk.
  @Test func whereverThePowerFailsInARecoveryNothingIsLost() throws {
    let calls = try Story.changing.run(on: try FaultyBook()).calls.count
    for point in stride(from: Story.triesAll ? 5 : calls / 2, to: calls, by: 40) {
      let book = try FaultyBook()
      try book.watch()
      _ = try Story.changing.run(on: book, Fault(how: "kill", at: point))
      #expect(try FaultyRun(book, []).status == 0)
      let toll = try cut(book, .changing, step: 13, seeds: 1)
      #expect(toll.losses == [])
      #expect(toll.harm == [])
      report("killed at \(point) and recovered", toll)
    }
  }

  /// A sync fails once, the kernel drops what it should have written, and calls the next a success.
  @Test func whatAFailedSyncDroppedIsWrittenAnew() throws {
    let calls = try Story.undoing.run(on: try FaultyBook()).calls
    let syncs = calls.indices.filter { calls[$0].contains("sync") }
    for (number, index) in syncs.enumerated() where Story.triesAll || number % 6 == 2 {
      let book = try FaultyBook()
      try book.watch()
      let run = try Story.undoing.run(on: book, Fault(how: "\(EIO)", at: index + 1))
      if run.status != 0 {
        #expect(run.acknowledged == [])
        continue
      }
      #expect(run.acknowledged.count == Story.undoing.receipts)
      let toll = try cut(book, .undoing, step: 17, seeds: 1, ahead: .max)
      #expect(toll.losses == [])
      #expect(toll.harm == [])
      report("sync \(number + 1) failed", toll)
    }
  }

  // MARK: Does the harness see harm?

  @Test(arguments: [
    "rename-without-fsync", "no-folder-fsync", "append-without-fsync", "truncate-then-write",
  ])
  func aBadWriterIsFoundOut(way: String) throws {
    let toll = try cut(by: way)
    #expect(toll.losses.count > 0)
    report(way, toll)
  }

  @Test func aSoundWriterIsNot() throws {
    let toll = try cut(by: "sound")
    #expect(toll.losses == [])
    #expect(toll.harm == [])
    #expect(toll.atRisk > 0)
  }

  @Test func aSyncTriedAgainOnTheSameDescriptorIsFoundOut() throws {
    // Without a fault nothing is missing in the end.
    let well = try cut(by: "retried-fsync")
    #expect(!well.losses.contains { $0.hasPrefix("cut before call \(well.calls),") })
    let book = try FaultyBook()
    let calls = try Story.threeNotes(by: "retried-fsync").run(on: book).calls
    let sync = try #require(calls.firstIndex { $0.contains("sync") })
    let toll = try cut(by: "retried-fsync", Fault(how: "\(EIO)", at: sync + 1))
    #expect(toll.losses.contains { $0.hasPrefix("cut before call \(toll.calls),") })
    report("retried-fsync", toll)
  }

  private func cut(by way: String, _ fault: Fault? = nil) throws -> Toll {
    let story = Story.threeNotes(by: way)
    let book = try FaultyBook()
    try book.watch()
    let run = try story.run(on: book, fault)
    try #require(run.acknowledged.count == 3 && run.status == 0, "\(run.complaints)")
    return try cut(book, story, step: 1, seeds: 2)
  }

  private func report(_ what: String, _ toll: Toll) {
    print(
      "power cut: \(what): \(toll.calls) calls, \(toll.disks) disks, \(toll.atRisk) acknowledged "
        + "lines at risk, \(toll.losses.count) disks with a loss")
  }
}
