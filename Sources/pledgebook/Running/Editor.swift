import BookStore
import Facilitation
import PledgeModel
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The person's own editor on a file of the book.
enum Editor {
  /// Opens what is meant, waits for the editor to end, and says what happened.
  static func open(_ target: EditTarget, _ desk: Desk) -> String {
    let place: (path: String, line: Int)
    do throws(FileFault) {
      guard let found = try self.place(of: target, desk) else {
        return "That record stands in no file that can be found."
      }
      place = found
    } catch {
      return "cannot read \(error.path): \(error.reason)"
    }
    desk.settle()
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    let status = run(editor, line: place.line, "\(desk.folder.path)/\(place.path)")
    return status == 0
      ? "\(place.path) was read again." : "The editor “\(editor)” ended with status \(status)."
  }

  private static func place(
    of target: EditTarget, _ desk: Desk
  ) throws(FileFault) -> (path: String, line: Int)? {
    let finder = RecordFinder(desk.folder)
    switch target {
    case .book: return ("book.rec", 1)
    case .organisation(let id): return try finder.place(of: id)
    case .pledge(let id): return try finder.place(of: id)
    case .event(let id): return ("events/\(id)/event.rec", 1)
    case .note(let id):
      guard let note = desk.state.book.log[id] else { return nil }
      return try finder.place(of: note)
    case .file(let path, let line): return (path, line ?? 1)
    }
  }

  /// The editor is a command line, as `code -w`: the shell takes it apart.
  private static func run(_ editor: String, line: Int, _ path: String) -> Int32 {
    let done: Bell
    do throws(FileFault) { done = try Bell() } catch { return -1 }
    let box = EditorResult()
    Task.detached {
      let status: Int32
      do {
        let ended = try await Subprocess.run(
          .path("/bin/sh"),
          arguments: ["-c", "\(editor) \"$@\"", "editor", "+\(line)", path],
          input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
          output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
          error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
        if case .exited(let code) = ended.terminationStatus { status = code } else { status = -1 }
      } catch {
        status = -1
      }
      box.status.withLock { $0 = status }
      done.ring()
    }
    done.waitReadable(milliseconds: -1)
    return box.status.withLock(\.self)
  }
}

private final class EditorResult: Sendable {
  let status = Mutex<Int32>(-1)
}
