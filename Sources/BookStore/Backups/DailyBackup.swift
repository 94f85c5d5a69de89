import PledgeModel
import Synchronization

/// Makes the day's backup beside the writer, on a thread of its own: no note waits for it.
final class DailyBackup: Sendable {
  private let backups: Backups
  private let state = Mutex(State())

  private struct State {
    /// The day of the last attempt: one that failed is not repeated by this run.
    var day: Day?
    var isRunning = false
  }

  init(of folder: Folder) { backups = Backups(folder) }

  /// Whether the thread is at work.
  var isRunning: Bool { state.withLock(\.isRunning) }

  /// Removes what an earlier run left half made. Best effort: it is in nobody's way.
  func removeUnfinished() {
    do throws(FileFault) { try backups.removeUnfinished() } catch { return }
  }

  /// Begins the backup of a day, if that was not done before. `whenDone` is called on the thread,
  /// with the reason when there is none.
  func begin(_ day: Day, whenDone: @escaping @Sendable (FileFault?) -> Void) {
    let isNew = state.withLock { state in
      guard !state.isRunning, state.day != day else { return false }
      state = State(day: day, isRunning: true)
      return true
    }
    guard isNew else { return }
    do throws(FileFault) {
      try startThread { [self] in
        let fault = make(day)
        state.withLock { $0.isRunning = false }
        whenDone(fault)
      }
    } catch {
      state.withLock { $0.isRunning = false }
      whenDone(error)
    }
  }

  private func make(_ day: Day) -> FileFault? {
    do throws(FileFault) {
      try backups.make(of: day)
      return nil
    } catch {
      return error
    }
  }
}
