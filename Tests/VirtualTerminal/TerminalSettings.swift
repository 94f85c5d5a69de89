#if canImport(Glibc)
  import Glibc
#else
  #error("VirtualTerminal knows only the GNU C library so far")
#endif

/// The settings of a terminal device (termios(3)), to be compared.
package struct TerminalSettings: Equatable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  /// The settings of the terminal behind a descriptor; nil if it has none.
  init?(of descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// Whether the device echoes what is typed, as it does for a shell.
  package var echoes: Bool { flags[3] & tcflag_t(ECHO) != 0 }

  /// Whether the device makes lines of what is typed, as it does for a shell.
  package var makesLines: Bool { flags[3] & tcflag_t(ICANON) != 0 }
}
