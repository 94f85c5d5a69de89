import ArgumentParser
import Screen
import Terminal

/// Shows the asks to the whole room.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Show the asks to the whole room, large, on a second screen.",
    discussion: """
      The ask under discussion and what is said to it, and between discussions the open asks: only
      what the room may be told. It follows what is noted in other windows, changes nothing, and q
      or Ctrl-Q leaves it.

      Example:
        pledgebook present islington
      """)

  @Argument(help: "The book's folder. Else $PLEDGEBOOK_BOOK, else the book opened last.")
  var book: String?

  func run() throws {
    var loop = try PlenaryLoop(try BookPath.resolve(book))
    do throws(TerminalError) {
      var terminal = try Terminal()
      loop.run(&terminal)
    } catch {
      throw CommandFault("\(error)")
    }
  }
}
