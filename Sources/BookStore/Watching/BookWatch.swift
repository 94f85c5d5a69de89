import PledgeModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  #error("The watch is a thread of the POSIX library.")
#endif

/// Sees what others do to the files of a book: editors, git, sync tools, other note-takers.
///
/// One thread that sleeps until the kernel tells of something. A file of notes is looked at as soon
/// as it changes, because another note-taker's notes are to be there at once; and every file when
/// it has stood still for a second, because only then it is known to be all that was meant. Where
/// the kernel does not hear of what others do, on network file systems, all files are asked for
/// their stamps every two seconds.
package final class BookWatch: Sendable {
  /// How long a file must stand still, in seconds.
  static let calm = 1.0

  private let wake: Bell
  private let hasEnded = Mutex(false)

  /// Starts to watch. `known` has the files as the book in memory has them; of the rest those that
  /// were touched after `start`, in nanoseconds since the epoch, are looked at: the reading had
  /// begun by then. `tell` is called on the watch's own thread.
  package convenience init(
    _ folder: Folder, known: KnownFiles, since start: Int,
    tell: @escaping @Sendable (Look) -> Void
  ) throws(FileFault) {
    let rounds = folder.isHeardOf ? nil : 2.0
    try self.init(folder, known: known, since: start, rounds: rounds, tell: tell)
  }

  /// `rounds` is how often all files are looked at, in seconds; nil to rely on the kernel.
  init(
    _ folder: Folder, known: KnownFiles, since start: Int, rounds: Double?,
    tell: @escaping @Sendable (Look) -> Void
  ) throws(FileFault) {
    wake = try Bell()
    known.isWatched = true
    try startThread { [self] () in
      do throws(FileFault) {
        var loop = WatchLoop(
          folder, known, since: start, events: rounds == nil ? try FolderEvents() : nil,
          rounds: rounds ?? 2, tell)
        loop.run { events, seconds in self.wait(events, seconds) }
      } catch {
        // The kernel has no watch to spare: then it goes as on a network file system.
        var loop = WatchLoop(folder, known, since: start, events: nil, rounds: 2, tell)
        loop.run { events, seconds in self.wait(events, seconds) }
      }
    }
  }

  /// Ends the watch; nothing is told afterwards, but for what is being told.
  package func end() {
    hasEnded.withLock { $0 = true }
    wake.ring()
  }

  /// Waits for events, at most `seconds`; nil for as long as it takes. False when the watch is to
  /// end.
  private func wait(_ events: Int32?, _ seconds: Double?) -> Bool {
    var waits = [pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)]
    if let events { waits.append(pollfd(fd: events, events: Int16(POLLIN), revents: 0)) }
    let milliseconds = seconds.map { Int32(max(0, $0 * 1000).rounded(.up)) } ?? -1
    poll(&waits, nfds_t(waits.count), milliseconds)
    return !hasEnded.withLock(\.self)
  }
}

/// What the watch's thread does.
private struct WatchLoop: ~Copyable {
  private let folder: Folder
  private let known: KnownFiles
  private let start: Int
  private var events: FolderEvents?
  private let rounds: Double
  private let tell: (Look) -> Void
  /// The files that have been touched and have not stood still since.
  private var restless: [String: (stamp: Stamp?, since: Double)] = [:]
  private var copies: Set<String> = []
  private var hasLookedAround = false
  /// Whether something may have happened that no event tells of.
  private var mustLookAround = true

  init(
    _ folder: Folder, _ known: KnownFiles, since start: Int, events: consuming FolderEvents?,
    rounds: Double, _ tell: @escaping (Look) -> Void
  ) {
    self.folder = folder
    self.known = known
    self.start = start
    self.events = events
    self.rounds = rounds
    self.tell = tell
  }

  mutating func run(waiting wait: (Int32?, Double?) -> Bool) {
    repeat {
      let news = events?.read() ?? []
      if events == nil || news.contains(.anything) { mustLookAround = true }
      // A folder that is away, as a stick pulled out, says nothing about its files.
      do throws(FileFault) {
        try folder.checkIsStillThere()
      } catch {
        mustLookAround = true
        continue
      }
      if mustLookAround { lookAround() }
      for case .file(let path) in news { notice(path) }
      lookAtSettled()
    } while wait(events?.number, timeToWait())
  }

  private func timeToWait() -> Double? {
    let next = restless.values.map(\.since).min().map {
      $0 + BookWatch.calm - monotonicSeconds()
    }
    return events == nil || mustLookAround ? min(rounds, next ?? rounds) : next
  }

  /// Looks for files that have come, changed or gone, and watches the folders that are there.
  private mutating func lookAround() {
    var found: Set<String> = []
    // What cannot be listed is not gone.
    do throws(FileFault) { try lookAround(in: ".", depth: 0, &found) } catch { return }
    for path in known.paths + copies where !found.contains(path) { notice(path) }
    hasLookedAround = true
    mustLookAround = false
  }

  private mutating func lookAround(
    in path: String, depth: Int, _ found: inout Set<String>
  ) throws(FileFault) {
    try events?.watch(path, of: folder)
    for entry in try folder.list(path) where !entry.name.hasPrefix(".") {
      let file = path == "." ? entry.name : "\(path)/\(entry.name)"
      if entry.isFolder {
        guard depth < 16, depth > 0 || entry.name == "organisations" || entry.name == "events"
        else { continue }
        try lookAround(in: file, depth: depth + 1, &found)
      } else {
        found.insert(file)
        if !hasLookedAround, Page.Name(path: file) != nil, known[file] == nil,
          let stamp = folder.stamp(of: file), stamp.isOlder(than: start)
        {
          known[file] = stamp
        } else {
          notice(file)
        }
      }
    }
  }

  /// A file may have been touched.
  private mutating func notice(_ path: String) {
    let page = Page.Name(path: path)
    guard page != nil || isCopy(name(of: path)) else { return }
    let (stamp, isKnown) = known.stamp(of: path, in: folder)
    guard page != nil else {
      let isNews = stamp == nil ? copies.remove(path) != nil : copies.insert(path).inserted
      if isNews, let look = folder.look(at: path, isSettled: true) { tell(look) }
      return
    }
    if isKnown {
      restless[path] = nil
      return
    }
    if let last = restless[path], last.stamp == stamp { return }
    restless[path] = (stamp, monotonicSeconds())
    guard page?.isNotes == true, (stamp?.size ?? 0) > 0,
      let look = folder.look(at: path, isSettled: false)
    else { return }
    tell(look)
  }

  /// Looks at the files that have stood still for long enough.
  private mutating func lookAtSettled() {
    let now = monotonicSeconds()
    for (path, last) in restless where last.since + BookWatch.calm <= now {
      let (stamp, isKnown) = known.stamp(of: path, in: folder)
      guard stamp == last.stamp else {
        notice(path)
        continue
      }
      restless[path] = nil
      guard !isKnown, let look = folder.look(at: path, isSettled: true) else {
        continue
      }
      known[path] = stamp
      tell(look)
    }
  }
}
