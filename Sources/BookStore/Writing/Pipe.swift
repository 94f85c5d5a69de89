#if canImport(Glibc)
  import Glibc
#else
  #error("Threads wake one another by a pipe of the GNU C library.")
#endif

/// A pipe by which one thread wakes another.
final class Pipe: Sendable {
  let reading: Int32
  private let writing: Int32

  init() throws(FileFault) {
    var ends: [Int32] = [-1, -1]
    try retrying("make", "a pipe") { pipe(&ends) }
    (reading, writing) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// Wakes whoever waits. A pipe that is full has woken them already.
  func ring() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(reading, &bytes, bytes.count) > 0 {}
  }

  func waitReadable(milliseconds: Int32) {
    var wait = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    _ = poll(&wait, 1, milliseconds)
  }
}
