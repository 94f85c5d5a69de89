import Synchronization

/// Something that follows from a book and is worked out when it is first asked for, once for all
/// copies of the book.
package final class Later<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// Nothing yet.
  package init() {}

  /// What was worked out before, else what `work` gives.
  package func value(_ work: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = work()
      kept = value
      return value
    }
  }
}
