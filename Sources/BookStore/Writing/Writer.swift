package import PledgeModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  #error("The writer is a thread of the POSIX library.")
#endif

/// What the writer tells.
package enum WriterNews: Equatable, Sendable {
  /// The changes of that number are on the disk and in the book's files.
  case saved(Int)
  /// Nothing reaches the disk, for this reason; it is tried again by itself.
  case notSaved(String)
  /// The day's backup could not be made, for this reason.
  case noBackup(String)
  /// A note had been changed by somebody else.
  case collided(Collision)
  /// A field of an entry had been changed by somebody else; in words, with the file.
  case keptBoth(String)
}

/// Writes a book: one thread of its own does all that can wait for a disk, so that a key is
/// answered at once however slow the disk is.
package final class Writer: Sendable {
  struct Orders: Sendable {
    var deeds: [Deed] = []
    var drafts: [StoredDraft]?
    var backup: Day?
    var mustFold = false
    var isLeaving = false
    /// Whether the thread looks at new drafts by itself soon, so that a key need not wake it.
    var hasTimer = false

    var mustNotWait: Bool { isLeaving || mustFold || !deeds.isEmpty }
  }

  let orders = Mutex(Orders())
  let news = Mutex<[WriterNews]>([])
  private let wake: Bell
  /// Rung when there is news, and when the writer has left.
  private let bell: Bell
  private let hasLeft = Mutex(false)
  let backup: DailyBackup
  /// What has been ordered and is not yet told to be saved, oldest first.
  private let underway = Mutex<[Deed]>([])
  /// Where what cannot be written waits.
  private let rescue: Rescue?

  /// Starts the thread, for a book held for a note-taker. `bell` is rung when there is news; in
  /// `known` the writer notes how it leaves the files, so that a watch does not look at them. What
  /// cannot be written is copied to `rescue` after two seconds.
  package init(
    _ session: WritingSession, bell: Bell, known: KnownFiles = KnownFiles(), rescue: Rescue? = nil
  ) throws(FileFault) {
    wake = try Bell()
    self.bell = bell
    self.rescue = rescue
    backup = DailyBackup(of: session.folder)
    try startThread { [self] () in
      var loop = WriterLoop(self, session, known)
      loop.run()
    }
  }

  /// Has changes written, in order, and told by `number` when they are on the disk; with the step of
  /// the history that they are.
  package func write(_ number: Int, _ changes: [Change], _ step: Step? = nil) {
    let deed = Deed(number, changes, step)
    underway.withLock { $0.append(deed) }
    order { $0.deeds.append(deed) }
  }

  /// Has the half-typed lines kept: within 0.3 s, and 0.15 s after the last of them came.
  package func keep(_ drafts: [StoredDraft]) { order { $0.drafts = drafts } }

  /// Has the journal carried over, so that from then on the book's files alone say what is so: what
  /// a person takes out of them in an editor afterwards stays out. Until then a note of this run
  /// that vanishes from its file, as when an editor saves an older copy, is put back in the end.
  package func fold() { order { $0.mustFold = true } }

  /// What is not known to be on the disk, in order.
  package var unsaved: [Deed] { underway.withLock(\.self) }

  /// Copies what is not known to be on the disk to where it can wait, and says where that is.
  package func rescueUnsaved() throws(FileFault) -> String? { try rescue?.keep(unsaved) }

  /// Everything is on the disk: the copy is no longer needed.
  func dropRescue() { rescue?.drop() }

  /// Has a backup made of that day, if there is none, once all that was ordered is on the disk.
  /// It is made on a thread of its own; one that could not be made is tried again by the next run.
  package func backUp(on day: Day) { order { $0.backup = day } }

  /// Whether a backup is being made; the writer does not leave until it is.
  package var isBackingUp: Bool { backup.isRunning }

  /// What has been told since it was asked last.
  package func takeNews() -> [WriterNews] {
    news.withLock { news in
      defer { news = [] }
      return news
    }
  }

  /// Has everything written and the journal folded, and waits for it, at most `seconds`. False
  /// when something is not on the disk then.
  package func finish(within seconds: Double) -> Bool {
    order { $0.isLeaving = true }
    let end = monotonicSeconds() + seconds
    while !hasLeft.withLock(\.self) {
      let left = end - monotonicSeconds()
      guard left > 0 else { return false }
      bell.waitReadable(milliseconds: Int32(min(left * 1000, 100) + 1))
      bell.drain()
    }
    return true
  }

  private func order(_ change: (inout Orders) -> Void) {
    let mustWake = orders.withLock { orders in
      change(&orders)
      return !orders.hasTimer || orders.mustNotWait
    }
    if mustWake { wake.ring() }
  }

  // MARK: The thread's side

  func tell(_ item: WriterNews) {
    if case .saved(let number) = item {
      underway.withLock { $0.removeAll { $0.number == number } }
    }
    news.withLock { $0.append(item) }
    bell.ring()
  }

  /// The day's backup has been made, or cannot be made for a reason.
  func backupEnded(_ fault: FileFault?) {
    if let fault { tell(.noBackup(fault.reason)) }
    wake.ring()
  }

  func leave() {
    hasLeft.withLock { $0 = true }
    bell.ring()
  }

  /// Waits until something is ordered, or for `milliseconds`; -1 for as long as it takes. With
  /// `hasTimer`, new drafts are left for the time when that has passed.
  func waitForOrders(milliseconds: Int32, hasTimer: Bool) {
    let mustWait = orders.withLock { orders in
      orders.hasTimer = hasTimer
      return !orders.mustNotWait && (hasTimer || orders.drafts == nil)
    }
    if mustWait { wake.waitReadable(milliseconds: milliseconds) }
    wake.drain()
  }
}

/// Seconds on a clock that never jumps.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
