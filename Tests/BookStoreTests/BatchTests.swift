import PledgeModel
import Testing

@testable import BookStore

/// A batch is stopped at every step, and the next start finishes it or takes it away.
@Suite struct BatchTests {
  private let home: ThrowawayFolder
  private var folder: Folder { home.folder }

  init() throws {
    home = try ThrowawayFolder()
    try folder.makeFolder("organisations")
    try folder.replace("book.rec", with: Array("Old: list\n".utf8))
    try folder.replace("organisations/a.rec", with: Array("Old: a\n".utf8))
  }

  /// The files that the batch of these tests is about.
  private let targets = ["book.rec", "organisations/a.rec", "organisations/b.rec"]

  private func stagedBatch() throws -> Batch {
    var batch = try Batch(folder, stamp: "1-1")
    for path in targets {
      try batch.stage(path, was: try folder.read(path), Array("New: \(path)\n".utf8))
    }
    try batch.sync()
    return batch
  }

  private func contents() throws -> [String?] {
    try targets.map { path in
      try folder.read(path).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private let before = ["Old: list\n", "Old: a\n", nil]
  private let after = [
    "New: book.rec\n", "New: organisations/a.rec\n", "New: organisations/b.rec\n",
  ]

  private func leftovers() throws -> [String] {
    try folder.list(".pledgebook").map(\.name)
  }

  @Test func putsAllInPlace() throws {
    let batch = try stagedBatch()
    #expect(try contents() == before)
    try batch.commit()
    #expect(try contents() == before)
    #expect(try batch.carryOut() == [])
    #expect(try contents() == after)
    #expect(try leftovers() == [])
  }

  @Test func filesAreRemovedTogetherWithTheOthersAndAgainAfterACrash() throws {
    try folder.makeFolder("events/new")
    try folder.replace("events/new/event.rec", with: [10])
    var batch = try Batch(folder, stamp: "1-1")
    try batch.stage("book.rec", was: try folder.read("book.rec"), Array("New: book.rec\n".utf8))
    batch.stageRemoval(of: "events/new/event.rec", was: [10])
    batch.stageRemoval(of: "organisations/a.rec", was: Array("Another: a\n".utf8))
    try batch.sync()
    try batch.commit()
    // Removed, and then killed.
    try folder.remove("events/new/event.rec")
    let recovered = try Batch.recover(in: folder)
    #expect(recovered == Recovered(batchFiles: 3))
    #expect(try contents() == ["New: book.rec\n", "Old: a\n", nil])
    #expect(try folder.list("events") == [])
    #expect(try leftovers() == [])
  }

  @Test func aManifestSaysOfEveryFileWhatBecomesOfIt() {
    let file = Batch.File(path: "events/e/notes-rk.rec", was: "00000000", sum: nil)
    #expect(BatchManifest.read(BatchManifest.spell([file])) == [file])
    let none = Batch.File(path: "book.rec", was: nil, sum: nil)
    #expect(BatchManifest.read(BatchManifest.spell([none])) == nil)
  }

  @Test func withoutAManifestItNeverWas() throws {
    _ = try stagedBatch()
    #expect(try Batch.recover(in: folder) == Recovered())
    #expect(try contents() == before)
    #expect(try leftovers() == [])
  }

  @Test func withHalfAManifestItNeverWas() throws {
    let whole = BatchManifest.spell(try stagedBatch().files)
    for length in 0..<whole.count {
      try folder.makeFolder(".pledgebook/batch-1-1")
      try folder.replace(".pledgebook/batch-1-1/1.new", with: [10])
      try folder.replace(".pledgebook/batch-1-1/manifest.rec", with: Array(whole.prefix(length)))
      #expect(try Batch.recover(in: folder) == Recovered())
      #expect(try leftovers() == [])
    }
    #expect(try contents() == before)
  }

  @Test func aChangedManifestIsNone() throws {
    let whole = BatchManifest.spell(try stagedBatch().files)
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 1
      #expect(BatchManifest.read(changed) == nil)
    }
    #expect(BatchManifest.read(whole)?.map(\.path) == targets)
  }

  @Test(arguments: 0...3) func stoppedAfterSoManyRenames(count: Int) throws {
    try stagedBatch().commit()
    for (index, path) in targets.prefix(count).enumerated() {
      try folder.rename(".pledgebook/batch-1-1/\(index + 1).new", to: path)
    }
    let recovered = try Batch.recover(in: folder)
    #expect(recovered.batchFiles == 3)
    #expect(recovered.words == "an import or a restore that was cut off has been finished: 3 files")
    #expect(try contents() == after)
    #expect(try leftovers() == [])
    #expect(try Batch.recover(in: folder) == Recovered())
  }

  /// A power cut may leave a renamed file under both of its names.
  @Test func renamedAndStillStaged() throws {
    try stagedBatch().commit()
    try folder.replace("organisations/b.rec", with: Array((after[2]).utf8))
    #expect(try Batch.recover(in: folder).setAside == [])
    #expect(try contents() == after)
  }

  @Test func stoppedWhileTheBatchIsTakenAway() throws {
    let batch = try stagedBatch()
    try batch.commit()
    _ = try batch.carryOut()
    // The manifest is still there, then only the folder.
    try folder.makeFolder(batch.path)
    try batch.commit()
    _ = try Batch.recover(in: folder)
    try folder.makeFolder(batch.path)
    #expect(try Batch.recover(in: folder) == Recovered())
    #expect(try contents() == after)
    #expect(try leftovers() == [])
  }

  /// Some staged files without a manifest are never taken for a batch.
  @Test func stoppedWhileAFailedBatchIsTakenBack() throws {
    try stagedBatch().commit()
    try folder.remove(".pledgebook/batch-1-1/manifest.rec")
    try folder.remove(".pledgebook/batch-1-1/1.new")
    #expect(try Batch.recover(in: folder) == Recovered())
    #expect(try contents() == before)
    #expect(try leftovers() == [])
  }

  @Test func whatSomebodyElseChangedIsLeftToThem() throws {
    try stagedBatch().commit()
    try folder.replace("organisations/a.rec", with: Array("By: hand\n".utf8))
    try folder.replace("organisations/b.rec", with: Array("By: hand\n".utf8))
    let recovered = try Batch.recover(in: folder)
    #expect(try contents() == [after[0], "By: hand\n", "By: hand\n"])
    #expect(
      recovered.setAside == [
        ".pledgebook/recovered-batch-1-1-2.rec", ".pledgebook/recovered-batch-1-1-3.rec",
      ])
    #expect(
      try recovered.setAside.map { try folder.read($0) } == [
        Array(after[1].utf8), Array(after[2].utf8),
      ])
    #expect(recovered.batchFiles == 1)
  }

  @Test func damagedContentsAreNeverPutInPlace() throws {
    try stagedBatch().commit()
    try folder.replace(".pledgebook/batch-1-1/2.new", with: Array("Dam: aged\n".utf8))
    _ = try Batch.recover(in: folder)
    #expect(try contents() == [after[0], before[1], after[2]])
  }

  @Test(arguments: [
    "../outside.rec", "/etc/x.rec", "organisations/../../x.rec", "organisations//x.rec",
    "organisations/.hidden.rec", ".git/x.rec", "organisations/x.txt", "organisations",
  ]) func leadsNowhereElse(path: String) {
    let file = Batch.File(path: path, was: nil, sum: "00000000")
    #expect(BatchManifest.read(BatchManifest.spell([file])) == nil)
  }

  @Test func oneRunAtATime() throws {
    guard let lock = try BatchLock.take(folder) else {
      Issue.record("the lock is free")
      return
    }
    let isFree = try BatchLock.take(folder) != nil
    #expect(!isFree)
    lock.keepUntilHere()
  }

  @Test func aStartWhileAnImportIsWrittenIsRefused() throws {
    guard let lock = try BatchLock.take(folder) else {
      Issue.record("the lock is free")
      return
    }
    _ = try stagedBatch()
    #expect(throws: WritingFault.closed) {
      try WritingSession(folder, as: #require(Initials("rk")), now: .init(seconds: 0, offset: 0))
    }
    #expect(throws: AddingFault.busy) { try Additions.finishEarlier(in: folder) }
    lock.keepUntilHere()
    #expect(try contents() == before)
  }

  @Test func aStartFinishesWhatWasLeft() throws {
    try stagedBatch().commit()
    let session = try WritingSession(
      folder, as: #require(Initials("rk")), now: .init(seconds: 0, offset: 0))
    #expect(session.recovered.batchFiles == 3)
    #expect(try contents() == after)
  }
}
