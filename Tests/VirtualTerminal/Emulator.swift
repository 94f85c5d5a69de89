import CVTerm
import Screen

/// A terminal emulator in memory: bytes in, a screen out. It is libvterm, which behaves like xterm.
final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

  private(set) var size: Size
  private(set) var isOnAlternateScreen = false
  private(set) var isCursorVisible = true
  private(set) var hasSetTitle = false

  init(size: Size) {
    self.size = size
    terminal = vterm_new(Int32(size.rows), Int32(size.columns))
    screen = vterm_obtain_screen(terminal)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    vterm_set_utf8(terminal, 1)
    vterm_screen_enable_altscreen(screen, 1)
    callbacks.pointee.settermprop = { property, value, context in
      guard let context, let value else { return 0 }
      Unmanaged<Emulator>.fromOpaque(context).takeUnretainedValue().set(property, value.pointee)
      return 1
    }
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(self).toOpaque())
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  private func set(_ property: VTermProp, _ value: VTermValue) {
    switch property {
    case VTERM_PROP_ALTSCREEN: isOnAlternateScreen = value.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: isCursorVisible = value.boolean != 0
    case VTERM_PROP_TITLE, VTERM_PROP_ICONNAME: hasSetTitle = true
    default: break
    }
  }

  /// Shows what a program wrote.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      guard let start = raw.bindMemory(to: CChar.self).baseAddress else { return }
      _ = vterm_input_write(terminal, start, raw.count)
    }
  }

  /// What the terminal has to say to the program: replies to its questions.
  func replies() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 256)
    while true {
      let count = vterm_output_read(terminal, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count).map(UInt8.init(bitPattern:))
    }
  }

  /// The marks that come before and after a paste; nothing unless the program has asked for them.
  func pasteMarks() -> (before: [UInt8], after: [UInt8]) {
    vterm_keyboard_start_paste(terminal)
    let before = replies()
    vterm_keyboard_end_paste(terminal)
    return (before, replies())
  }

  func resize(_ size: Size) {
    self.size = size
    vterm_set_size(terminal, Int32(size.rows), Int32(size.columns))
  }

  var cursor: Point {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return Point(row: Int(position.row), column: Int(position.col))
  }

  func cell(_ point: Point) -> VirtualTerminal.Cell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(point.row), col: Int32(point.column)), &cell)
    let chars = cell.chars
    guard chars.0 != .max else {
      // The right half of a wide letter, whose style is kept in the left one.
      let left = self.cell(Point(row: point.row, column: point.column - 1))
      return VirtualTerminal.Cell(text: "", style: left.style)
    }
    let values = [chars.0, chars.1, chars.2, chars.3, chars.4, chars.5].prefix { $0 != 0 }
    var text = String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init))
    if text.isEmpty { text.append(" ") }
    return VirtualTerminal.Cell(text: String(text), style: style(of: cell))
  }

  /// The style of a cell. libvterm knows no dim letters.
  private func style(of cell: VTermScreenCell) -> Style {
    let colour = cell.fg
    let isIndexed = colour.type & 0b111 == UInt8(VTERM_COLOR_INDEXED.rawValue)
    return Style(
      bold: cell.attrs.bold != 0, reverse: cell.attrs.reverse != 0,
      underline: cell.attrs.underline != 0,
      ink: isIndexed ? Style.Ink(rawValue: colour.indexed.idx) ?? .plain : .plain)
  }
}
