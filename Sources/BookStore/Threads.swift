#if canImport(Glibc)
  import Glibc
#else
  #error("Threads are those of the POSIX library.")
#endif

/// Runs `work` on a thread of its own: for what may wait for a disk. Swift's own tasks share a few
/// threads that must not wait.
package func startThread(_ work: @escaping @Sendable () -> Void) throws(FileFault) {
  let box = Unmanaged.passRetained(Work(work))
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { context in
      guard let context else { return nil }
      Unmanaged<Work>.fromOpaque(context).takeRetainedValue().work()
      return nil
    }, box.toOpaque())
  guard code == 0 else {
    box.release()
    throw FileFault("start", "a thread", code: code)
  }
  pthread_detach(thread)
}

private final class Work: Sendable {
  let work: @Sendable () -> Void
  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}
