package import Screen

/// Turns what a terminal sends into keys and pastes: bytes in, values out, whatever way they are split.
///
/// It knows the keys of xterm, tmux, the Linux console and rxvt, the sequences of modifyOtherKeys and of
/// kitty's protocol, and bracketed paste. Replies that nobody asked for are swallowed. Bytes that are no
/// UTF-8 become U+FFFD, as `String(decoding:as:)` does it. Nothing traps.
///
/// Sources: ECMA-48 §5.4 (the form of sequences), XTerm Control Sequences ("PC-Style Function Keys"),
/// console_codes(4), rxvt's reference, https://sw.kovidgoyal.net/kitty/keyboard-protocol/.
package struct InputParser {
  private enum State {
    case ground
    /// Inside a letter of several bytes; `pending` holds those that came.
    case letter
    /// After ESC.
    case escape
    /// After ESC [ (CSI) or ESC O (SS3); `pending` holds what came since.
    case control, single
    /// Inside ESC ] and its kin (OSC, DCS, SOS, PM, APC), which say nothing to us.
    case string(introducer: UInt8, isEmpty: Bool, sawEscape: Bool)
    /// Between the marks of a paste; so many bytes of the second mark came.
    case paste(matched: Int)
  }

  private var state = State.ground
  private var pending: [UInt8] = []
  private var pasted: [UInt8] = []
  /// Whether another ESC came before: Alt, for what is a sequence by itself.
  private var alt = false
  private var inputs: [Input] = []
  /// The byte that Backspace sends.
  private let erase: UInt8

  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// No key's sequence is as long; what is longer is not kept.
  private static let longest = 64

  /// A parser at rest. `erase` is the byte that the Backspace key sends, by the terminal's settings.
  package init(erase: UInt8 = 0x7F) { self.erase = erase }

  /// How long the rest of what was begun is waited for before `giveUp` is called; nil if nothing is.
  ///
  /// A sequence comes in one piece, so after a short pause ESC was the Escape key. A paste may falter on a slow
  /// line.
  package var patience: Duration? {
    switch state {
    case .ground, .letter: nil
    case .escape, .control, .single: .milliseconds(25)
    case .string(_, let isEmpty, _): isEmpty ? .milliseconds(25) : .seconds(1)
    case .paste(let matched): pasted.count == matched ? nil : .seconds(2)
    }
  }

  /// What the bytes say, together with those that came before.
  package mutating func feed(_ bytes: Span<UInt8>) -> [Input] {
    inputs = []
    for index in bytes.indices { take(bytes[index]) }
    return inputs
  }

  /// What was begun, without its rest: Escape and the keys after it, or as much of a paste as came. A paste
  /// goes on being one until its end comes, so that none of it is obeyed as keys.
  package mutating func giveUp() -> [Input] {
    inputs = []
    switch state {
    case .ground: break
    case .letter: endLetter()
    case .escape: endEscape()
    case .control: endSequence(as: "[")
    case .single: endSequence(as: "O")
    case .string(let introducer, true, false): press(plain: introducer, alt: true)
    case .string: break
    case .paste(let matched):
      let mark = pasted.suffix(matched)
      pasted.removeLast(matched)
      endPaste()
      pasted = Array(mark)
      return inputs
    }
    rest()
    return inputs
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .letter: takeLetter(byte)
    case .escape: takeEscape(byte)
    case .control: takeControl(byte)
    case .single: takeSingle(byte)
    case .string(let introducer, _, let sawEscape):
      takeString(byte, introducer: introducer, sawEscape: sawEscape)
    case .paste(let matched): takePaste(byte, matched: matched)
    }
  }

  private mutating func rest() {
    state = .ground
    pending.removeAll(keepingCapacity: true)
    alt = false
  }

  /// Gives up on what was begun and starts afresh with `byte`.
  private mutating func restart(with byte: UInt8) {
    rest()
    begin(byte)
  }

  // MARK: Letters

  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x00..<0x80: press(plain: byte, alt: false)
    default:
      pending.append(byte)
      state = .letter
      if UTF8Form(pending) != .unfinished { endLetter() }
    }
  }

  private mutating func takeLetter(_ byte: UInt8) {
    pending.append(byte)
    switch UTF8Form(pending) {
    case .unfinished: break
    case .finished: endLetter()
    case .broken:
      pending.removeLast()
      endLetter()
      begin(byte)
    }
  }

  private mutating func endLetter() {
    for character in String(decoding: pending, as: UTF8.self).unicodeScalars {
      press(KeyPress(.character(Character(character)), alt ? .alt : []))
    }
    rest()
  }

  // MARK: Sequences

  private mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      if alt { press(KeyPress(.escape)) }
      alt = true
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      if alt { press(KeyPress(.escape)) }
      state = .string(introducer: byte, isEmpty: true, sawEscape: false)
    default:
      if alt { press(KeyPress(.escape)) }
      rest()
      guard byte >= 0x80 else { return press(plain: byte, alt: true) }
      begin(byte)
      // A byte that can begin no letter is already dealt with, and then nothing is to be altered.
      if case .letter = state { alt = true }
    }
  }

  private mutating func endEscape() {
    press(KeyPress(.escape))
    if alt { press(KeyPress(.escape)) }
  }

  /// ESC and `letter` were keys after all, and so was what came after them.
  private mutating func endSequence(as letter: Unicode.Scalar) {
    if alt { press(KeyPress(.escape)) }
    if pending.isEmpty { press(.alt(Character(letter))) }
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x40...0x7E where pending == [UInt8(ascii: "[")]:
      // The Linux console's F1 to F5 are ESC [ [ A and so on.
      finish(KeySequence.console(byte))
    case UInt8(ascii: "[") where pending.isEmpty:
      pending.append(byte)
    case UInt8(ascii: "$") where pending.allSatisfy(\.isDigit) && !pending.isEmpty:
      // No final byte by the standard, but rxvt's for Shift.
      finish(KeySequence.control(pending, byte))
    case 0x20...0x3F:
      // One more than the longest is kept, to tell that it was too long.
      if pending.count <= Self.longest { pending.append(byte) }
    case 0x40...0x7E:
      if pending == Array("200".utf8), byte == UInt8(ascii: "~") {
        rest()
        state = .paste(matched: 0)
      } else {
        finish(pending.count > Self.longest ? nil : KeySequence.control(pending, byte))
      }
    default:
      endSequence(as: "[")
      restart(with: byte)
    }
  }

  private mutating func takeSingle(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39 where pending.count < 2: pending.append(byte)
    case 0x40...0x7E: finish(KeySequence.single(pending, byte))
    default:
      endSequence(as: "O")
      restart(with: byte)
    }
  }

  private mutating func finish(_ key: KeyPress?) {
    if var key {
      if alt { key.modifiers.insert(.alt) }
      press(key)
    }
    rest()
  }

  /// ESC \ (ST) ends a string, BEL an OSC; CAN and SUB break any off.
  private mutating func takeString(_ byte: UInt8, introducer: UInt8, sawEscape: Bool) {
    switch byte {
    case UInt8(ascii: "\\") where sawEscape, 0x18, 0x1A: rest()
    case 0x07 where introducer == UInt8(ascii: "]"): rest()
    case _ where sawEscape:
      rest()
      state = .escape
      takeEscape(byte)
    default:
      state = .string(introducer: introducer, isEmpty: false, sawEscape: byte == 0x1B)
    }
  }

  // MARK: Pastes

  private mutating func takePaste(_ byte: UInt8, matched: Int) {
    pasted.append(byte)
    // Only the first byte of the mark is ESC, so a mismatch can only begin at itself.
    let isNext = byte == Self.pasteEnd[matched]
    let matched = isNext ? matched + 1 : byte == Self.pasteEnd[0] ? 1 : 0
    if matched == Self.pasteEnd.count {
      pasted.removeLast(matched)
      endPaste()
      state = .ground
    } else {
      state = .paste(matched: matched)
    }
  }

  /// Terminals send CR for each line end of a paste; some send what was copied.
  private mutating func endPaste() {
    var text: [UInt8] = []
    text.reserveCapacity(pasted.count)
    var previous: UInt8 = 0
    for byte in pasted {
      if byte == 0x0D {
        text.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        text.append(byte)
      }
      previous = byte
    }
    if !text.isEmpty { inputs.append(.paste(String(decoding: text, as: UTF8.self))) }
    pasted = []
  }

  // MARK: Keys

  private mutating func press(_ key: KeyPress) { inputs.append(.key(key)) }

  /// A key that is one byte below 0x80.
  private mutating func press(plain byte: UInt8, alt: Bool) {
    var key = KeySequence.plain(byte, erase: erase)
    if alt { key.modifiers.insert(.alt) }
    press(key)
  }
}
