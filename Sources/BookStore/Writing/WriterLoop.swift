import PledgeModel
import RecFile
import Synchronization

/// What the writer's thread does: it owns the journal, the book's files and the draft.
struct WriterLoop {
  private let writer: Writer
  private let session: WritingSession
  private var journal: Journal
  private var files: BookFiles

  /// Changes that are on their way, oldest first.
  private var pending: [Pending] = []
  /// What was tried before and may be there in part.
  private var wasTried = false
  private var retryAt: Double?
  private var pause = 0.25

  private var isLeaving = false

  private var drafts: [StoredDraft] = []
  private var draftsAreDue = false
  private var draftSince = 0.0
  private var draftLast = 0.0

  private struct Pending {
    var number: Int
    var changes: [Change]
    var isInJournal = false
    /// How many of the changes are in the book's files.
    var made = 0
  }

  init(_ writer: Writer, _ session: WritingSession) {
    self.writer = writer
    self.session = session
    journal = Journal(session.folder, of: session.initials, stamp: session.stamp)
    files = BookFiles(session.folder)
  }

  mutating func run() {
    while true {
      writer.waitForOrders(milliseconds: timeToWait(), hasTimer: draftsAreDue)
      let hadBeenLeaving = isLeaving
      takeOrders()
      let now = monotonicSeconds()
      let isHurried = isLeaving && !hadBeenLeaving
      if !pending.isEmpty, isHurried || now >= retryAt ?? 0 { writePending() }
      if draftsAreDue, isLeaving || now >= dueTimeOfDrafts { writeDrafts() }
      if isLeaving, pending.isEmpty {
        fold()
        writer.leave()
        return
      }
    }
  }

  private mutating func takeOrders() {
    let taken = writer.orders.withLock { orders in
      defer { orders = Writer.Orders() }
      return orders
    }
    pending += taken.changes.map { Pending(number: $0.number, changes: $0.changes) }
    if let new = taken.drafts {
      draftLast = monotonicSeconds()
      if !draftsAreDue { draftSince = draftLast }
      draftsAreDue = true
      drafts = new
    }
    isLeaving = isLeaving || taken.isLeaving
  }

  // MARK: Time

  /// A draft is written 0.15 s after the last key, and 0.25 s after the first at the latest.
  private var dueTimeOfDrafts: Double { min(draftLast + 0.15, draftSince + 0.25) }

  private func timeToWait() -> Int32 {
    var times: [Double] = []
    if let retryAt, !pending.isEmpty { times.append(retryAt) }
    if draftsAreDue { times.append(dueTimeOfDrafts) }
    guard let next = times.min() else { return -1 }
    return Int32(max(0, (next - monotonicSeconds()) * 1000).rounded(.up))
  }

  // MARK: Writing

  /// Everything that waits goes into the journal with one sync, then into the book's files.
  private mutating func writePending() {
    do throws(FileFault) {
      let new = pending.indices.filter { !pending[$0].isInJournal }
      if !new.isEmpty {
        try journal.write(new.flatMap { pending[$0].changes })
        for index in new { pending[index].isInJournal = true }
      }
      try session.folder.checkIsStillThere()
      while var first = pending.first {
        while first.made < first.changes.count {
          _ = try files.make(first.changes[first.made], again: wasTried)
          first.made += 1
          pending[0] = first
        }
        pending.removeFirst()
        wasTried = false
        writer.tell(.saved(first.number))
      }
      retryAt = nil
      pause = 0.25
    } catch {
      wasTried = true
      retryAt = monotonicSeconds() + pause
      pause = min(2, pause * 2)
      writer.tell(.notSaved(error.reason))
    }
  }

  private mutating func writeDrafts() {
    draftsAreDue = false
    // Best effort: a draft is only ever offered, and trouble with the disk is told by the notes.
    do throws(FileFault) {
      try session.folder.checkIsStillThere()
      let file = try Descriptor(at: session.folder.descriptor, session.draftPath, keeping)
      var recs = RecWriter()
      for draft in drafts { recs.append(draft.entries) }
      try file.overwrite(recs.bytes)
    } catch {
      return
    }
  }

  /// At a clean end: what the journal holds is durable in the book's files, so the journal goes.
  private mutating func fold() {
    do throws(FileFault) {
      try files.sync()
      try journal.remove()
    } catch {
      // The journal stays, and the next start does it.
      return
    }
  }
}
