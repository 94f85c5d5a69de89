import CNcurses

/// Why the terminal cannot show a screen.
package enum TerminalError: Error, Equatable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// The system has no locale in which text is UTF-8.
  case noUTF8
  /// The terminal named by TERM cannot move its cursor, as with TERM=dumb.
  case cannotMoveCursor
  /// This process has the terminal open already.
  case alreadyOpen
  /// The system gave no memory or no descriptors.
  case failed

  /// The error that an opening came to; nil if the terminal is open.
  init?(_ opening: cn_opening) {
    switch opening {
    case CN_OPENED: return nil
    case CN_NOT_A_TERMINAL: self = .notATerminal
    case CN_NO_UTF8: self = .noUTF8
    case CN_CANNOT_MOVE_CURSOR: self = .cannotMoveCursor
    case CN_ALREADY_OPEN: self = .alreadyOpen
    default: self = .failed
    }
  }
}

extension TerminalError: CustomStringConvertible {
  /// The reason in words, as the rest of a sentence.
  package var description: String {
    switch self {
    case .notATerminal: "standard input and output are not both a terminal"
    case .noUTF8: "this system has no UTF-8 locale, for example C.UTF-8"
    case .cannotMoveCursor: "the terminal named by TERM cannot move its cursor"
    case .alreadyOpen: "the terminal is open already"
    case .failed: "the system has no memory or no file descriptors left for it"
    }
  }
}
