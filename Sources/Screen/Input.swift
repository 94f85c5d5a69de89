/// Something that happened at the terminal.
package enum Input: Equatable, Sendable {
  /// A key was pressed.
  case key(KeyPress)
  /// Text was pasted in one piece, however large; its line ends are all LF. Control characters in it are
  /// data.
  case paste(String)
  /// The terminal has a new size: the next frame should have it.
  case resize(Size)
  /// Someone asks the program to stop as a shell job (SIGTSTP from outside; Ctrl-Z is a key).
  case suspend
  /// The program runs again after it was stopped. The terminal is already set up again.
  case resumed
  /// The descriptor that the caller gave to wait for has something to read.
  case woken
  /// The terminal is gone: nothing more will come, nothing more can be shown. Save and leave.
  case hangUp
  /// The program is asked to end by this signal (SIGTERM, SIGHUP, SIGINT, SIGQUIT). Save and leave.
  case terminate(signal: Int32)
}
