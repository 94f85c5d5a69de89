import PledgeModel
import RecFile
import Synchronization

/// What the writer's thread does: it owns the journal, the book's files and the draft.
struct WriterLoop {
  private let writer: Writer
  private let session: WritingSession
  private var journal: Journal
  private var files: BookFiles
  private var backupIsDue: Day?

  /// Changes that are on their way, oldest first.
  private var pending: [Pending] = []
  /// What was tried before and may be there in part.
  private var wasTried = false
  private var retryAt: Double?
  private var pause = 0.25

  private var isLeaving = false
  private var mustFold = false

  private var drafts: [StoredDraft] = []
  private var draftsAreDueAt: Double?
  /// When the first of the keys was pressed that the draft on the disk does not know of; nil also
  /// while a draft is tried again that could not be written.
  private var draftsSince: Double?

  private struct Pending {
    var deed: Deed
    var isInJournal = false
    /// How many of the changes are in the book's files.
    var made = 0
  }

  init(_ writer: Writer, _ session: WritingSession, _ known: KnownFiles) {
    self.writer = writer
    self.session = session
    journal = Journal(session.folder, of: session.initials, stamp: session.stamp)
    files = BookFiles(session.folder, known: known)
  }

  mutating func run() {
    pruneHistory()
    writer.backup.removeUnfinished()
    while true {
      writer.waitForOrders(milliseconds: timeToWait(), hasTimer: draftsSince != nil)
      takeOrders()
      let now = monotonicSeconds()
      if !pending.isEmpty, now >= retryAt ?? 0 { writePending() }
      if let draftsAreDueAt, isLeaving || now >= draftsAreDueAt { writeDrafts() }
      guard pending.isEmpty else { continue }
      beginBackup()
      if isLeaving || mustFold || journal.isLong { fold() }
      if isLeaving, !writer.isBackingUp { return writer.leave() }
    }
  }

  private mutating func takeOrders() {
    let taken = writer.orders.withLock { orders in
      defer { orders = Writer.Orders() }
      return orders
    }
    pending += taken.deeds.map { Pending(deed: $0) }
    if let new = taken.drafts {
      let now = monotonicSeconds()
      let since = draftsSince ?? now
      // 0.15 s after the last key, and 0.25 s after the first at the latest.
      draftsAreDueAt = min(now + 0.15, since + 0.25)
      draftsSince = since
      drafts = new
    }
    backupIsDue = taken.backup ?? backupIsDue
    mustFold = mustFold || taken.mustFold
    isLeaving = isLeaving || taken.isLeaving
    // Whoever does something wants to see at once whether the disk has recovered.
    if taken.mustNotWait || taken.drafts != nil { retryAt = nil }
  }

  private func timeToWait() -> Int32 {
    let times = [pending.isEmpty ? nil : retryAt, draftsAreDueAt].compactMap(\.self)
    guard let next = times.min() else { return -1 }
    return Int32(max(0, (next - monotonicSeconds()) * 1000).rounded(.up))
  }

  // MARK: Writing

  /// Everything that waits goes into the journal with one sync, then into the book's files.
  private mutating func writePending() {
    do throws(FileFault) {
      let new = pending.indices.filter { !pending[$0].isInJournal }
      if !new.isEmpty {
        try journal.write(new.map { pending[$0].deed })
        for index in new { pending[index].isInJournal = true }
      }
      while var first = pending.first {
        while first.made < first.deed.changes.count {
          _ = try files.make(first.deed.changes[first.made], again: wasTried)
          first.made += 1
          pending[0] = first
        }
        pending.removeFirst()
        wasTried = false
        writer.tell(.saved(first.deed.number))
        for collision in files.collisions { writer.tell(.collided(collision)) }
        for words in files.asides { writer.tell(.keptBoth(words)) }
        (files.collisions, files.asides) = ([], [])
      }
      if pause > 0.25 { writer.dropRescue() }
      retryAt = nil
      pause = 0.25
    } catch {
      wasTried = true
      if pause == 2 { copyUnsaved() }
      // Whoever leaves waits for it, and not for long.
      retryAt = monotonicSeconds() + (isLeaving ? 0.25 : pause)
      pause = min(2, pause * 2)
      writer.tell(.notSaved(error.reason))
    }
  }

  /// After two seconds of trouble what is in memory alone is copied elsewhere. If that fails as well,
  /// the next attempt will do it.
  private func copyUnsaved() {
    do throws(FileFault) { _ = try writer.rescueUnsaved() } catch { return }
  }

  private mutating func writeDrafts() {
    draftsSince = nil
    // Best effort: a draft is only ever offered, and trouble with the disk is told by the notes.
    do throws(FileFault) {
      try session.folder.checkIsStillThere()
      let file = try Descriptor(at: session.folder.descriptor, session.draftPath, keeping)
      try file.overwrite(StoredDraft.spell(drafts))
      draftsAreDueAt = nil
    } catch {
      draftsAreDueAt = monotonicSeconds() + 2
    }
  }

  /// What can no longer be undone goes; if it cannot, at the next start.
  private func pruneHistory() {
    do throws(FileFault) { try session.pruneHistory() } catch { return }
  }

  private mutating func beginBackup() {
    guard let day = backupIsDue else { return }
    backupIsDue = nil
    writer.backup.begin(day) { [writer] fault in writer.backupEnded(fault) }
  }

  /// Sees to it that the book's files hold what the journal holds, and are on the disk; then the
  /// journal goes.
  private mutating func fold() {
    mustFold = false
    journal.beginAnew()
    do throws(FileFault) {
      _ = try Recovery(folder: session.folder, initials: session.initials, stamp: session.stamp)
        .run(with: &files)
    } catch {
      // The journal stays, and the next start does it.
    }
    // What met in this run has been told.
    files.collisions = []
  }
}
