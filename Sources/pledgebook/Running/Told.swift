import BookStore
import Facilitation
import Synchronization

/// What other threads have to tell the loop.
final class HappeningBox: Sendable {
  private let waiting = Mutex<[Happening]>([])

  func put(_ happenings: Happening?...) {
    waiting.withLock { $0 += happenings.compactMap(\.self) }
  }

  var isWaiting: Bool { waiting.withLock { !$0.isEmpty } }

  /// What was put first; nothing or one.
  func takeOne() -> [Happening] {
    waiting.withLock { waiting in waiting.isEmpty ? [] : [waiting.removeFirst()] }
  }
}

extension Happening {
  /// What the writer tells.
  init(_ news: WriterNews) {
    switch news {
    case .saved(let number): self = .saved(number)
    case .notSaved(let why): self = .notSaved(why)
    case .noBackup(let why):
      self = .told("No backup was made today: \(why). Notes are not touched by it.")
    case .keptBoth(let words): self = .told(words)
    case .collided(let collision):
      self = .collided(theirs: collision.theirs, mine: collision.mine)
    }
  }
}

extension Problem {
  init(_ problem: FileProblem) {
    self.init(file: problem.file, line: problem.line, words: problem.words)
  }
}

extension StoredDraft {
  init(_ draft: Draft) {
    self.init(
      before: draft.before, after: draft.after, subject: draft.subject, share: draft.share,
      correcting: draft.correcting, wasOpen: draft.wasOpen, filedAs: draft.filedAs)
  }
}

extension Draft {
  init(_ stored: StoredDraft) {
    self.init(
      before: stored.before, after: stored.after, subject: stored.subject, share: stored.share,
      correcting: stored.correcting, wasOpen: stored.wasOpen, filedAs: stored.filedAs)
  }
}
