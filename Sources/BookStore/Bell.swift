#if canImport(Glibc)
  import Glibc
#else
  #error("Threads wake one another by a pipe of the GNU C library.")
#endif

/// A pipe by which one thread wakes another that polls.
package final class Bell: Sendable {
  /// Becomes readable when the bell has been rung.
  package let descriptor: Int32
  private let writing: Int32

  /// A bell nobody has rung yet.
  package init() throws(FileFault) {
    var ends: [Int32] = [-1, -1]
    try retrying("make", "a pipe") { pipe(&ends) }
    (descriptor, writing) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(descriptor)
    close(writing)
  }

  /// Wakes whoever waits. A pipe that is full has woken them already.
  package func ring() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  /// Makes the descriptor unreadable until the bell is rung again.
  package func drain() {
    var bytes: UInt64 = 0
    // One that does not fill up was the last.
    while read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes)) == 8 {}
  }

  /// Waits until the bell has been rung, at most so long; -1 for as long as it takes.
  package func waitReadable(milliseconds: Int32) {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&wait, 1, milliseconds)
  }
}
