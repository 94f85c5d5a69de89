import BookStore
import Facilitation
import PledgeModel
import Reports
import Screen
import Terminal

/// The room's screen: a book that is read and never written to, followed as others note in it.
struct PlenaryLoop {
  private var state: State
  private let folder: Folder
  private let clock: Clock
  /// Rung when somebody has changed a file of the book.
  private let bell: Bell
  private let happened = HappeningBox()

  /// Reads the whole book in `path`, and watches it from then on. No lock is taken.
  init(_ path: String) throws(CommandFault) {
    folder = try BookPath.open(path)
    clock = try Clock(of: folder)
    let began = systemTime()
    let book: Book
    do throws(BookFault) {
      (book, bell) = try PlenaryLoop.read(folder)
    } catch {
      throw CommandFault(error.words)
    }
    let now = clock.now()
    state = State(
      book: book, size: Size(rows: 24, columns: 80), now: now, me: nil,
      event: book.event(on: now.day, at: now), readOnly: "this screen only shows", seed: 0)
    watch(folder, KnownFiles(), since: began, telling: happened, bell)
  }

  private static func read(_ folder: Folder) throws(BookFault) -> (Book, Bell) {
    var reader = BookReader(folder)
    var book = try reader.book()
    do throws(FileFault) {
      for event in try reader.eventFolders() { _ = book.read(try reader.notes(of: event)) }
      return (book, try Bell())
    } catch {
      throw .cannotRead(error)
    }
  }

  /// Shows the asks until somebody presses q or Ctrl-Q.
  mutating func run(_ terminal: inout Terminal) {
    _ = update(&state, .input(.resize(terminal.size)))
    while true {
      terminal.draw(plenaryView(Plenary(state.book, at: state.event), size: state.size))
      for input in terminal.inputs(waking: bell.descriptor) {
        _ = update(&state, .clock(clock.now()))
        switch input {
        case .key(KeyPress(.character("q"))), .key(.control("q")), .hangUp, .terminate: return
        case .key(.control("l")): terminal.repaint()
        case .resize: _ = update(&state, .input(input))
        case .suspend: terminal.suspend()
        case .woken: takeNews()
        case .key, .paste, .resumed: break
        }
      }
    }
  }

  private mutating func takeNews() {
    bell.drain()
    while let news = happened.takeOne().first { _ = update(&state, news) }
  }
}
