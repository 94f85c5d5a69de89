import PainterProbe
import Screen
import Terminal
import Testing

@Suite struct InputParserTests {
  private func parsed(_ text: String, erase: UInt8 = 0x7F) -> [Input] {
    var parser = InputParser(erase: erase)
    return parser.feed(Array(text.utf8).span) + parser.giveUp()
  }

  private func keys(_ text: String) -> String {
    parsed(text).map { input in
      if case .key(let press) = input { press.name } else { "\(input)" }
    }.joined(separator: " ")
  }

  /// What is sent, after ESC, and the names of the keys.
  private static let sequences: [(sent: String, keys: String)] = [
    // xterm and tmux, normal and application mode, with modifiers
    ("[A", "Up"), ("OA", "Up"), ("[B", "Down"), ("[C", "Right"), ("[D", "Left"), ("OD", "Left"),
    ("[H", "Home"), ("OH", "Home"), ("[F", "End"), ("[1~", "Home"), ("[4~", "End"),
    ("[2~", "Insert"), ("[3~", "Delete"), ("[5~", "PgUp"), ("[6~", "PgDn"),
    ("[1;2A", "Shift-Up"), ("[1;3C", "Alt-Right"), ("[1;5D", "Ctrl-Left"),
    ("[1;6B", "Ctrl-Shift-Down"), ("[1;7B", "Ctrl-Alt-Down"), ("[1;8B", "Ctrl-Alt-Shift-Down"),
    ("[1;5H", "Ctrl-Home"), ("[1;5F", "Ctrl-End"), ("[3;5~", "Ctrl-Delete"), ("[5;3~", "Alt-PgUp"),
    ("OP", "F1"), ("OQ", "F2"), ("OR", "F3"), ("OS", "F4"), ("[1;2P", "Shift-F1"),
    ("[11~", "F1"), ("[14~", "F4"), ("[15~", "F5"), ("[17~", "F6"), ("[21~", "F10"),
    ("[23~", "F11"), ("[24;5~", "Ctrl-F12"), ("[34~", "F20"), ("[Z", "Shift-Tab"),
    ("OM", "Enter"), ("Oj", "*"), ("Ok", "+"), ("Op", "0"), ("Oy", "9"),
    // the Linux console
    ("[[A", "F1"), ("[[E", "F5"),
    // rxvt
    ("[7~", "Home"), ("[8~", "End"), ("[a", "Shift-Up"), ("Oa", "Ctrl-Up"), ("[3^", "Ctrl-Delete"),
    ("[3$", "Shift-Delete"), ("[3@", "Ctrl-Shift-Delete"),
    // modifyOtherKeys, and kitty's protocol
    ("[27;5;13~", "Ctrl-Enter"), ("[27;6;97~", "Ctrl-Shift-A"), ("[13;2u", "Shift-Enter"),
    ("[97;5u", "Ctrl-A"), ("[97;2u", "A"), ("[97:65;2:1u", "A"), ("[27u", "Esc"),
    ("[127;5u", "Ctrl-Backspace"),
    ("[97;5:3u", ""), ("[57441;1u", ""), ("[233;3u", "Alt-é"),
    // Alt
    ("x", "Alt-x"), ("X", "Alt-X"), ("é", "Alt-é"), (" ", "Alt-Space"), ("\r", "Alt-Enter"),
    ("\u{7F}", "Alt-Backspace"), ("\u{1}", "Ctrl-Alt-A"), ("[", "Alt-["), ("O", "Alt-O"),
    ("]", "Alt-]"),
    ("P", "Alt-P"), ("\u{1B}[A", "Alt-Up"), ("\u{1B}x", "Esc Alt-x"), ("\u{1B}", "Esc Esc"),
    ("\u{1B}\u{1B}", "Esc Esc Esc"), ("[\r", "Alt-[ Enter"), ("[1;\u{1B}[A", "Up"), ("", "Esc"),
    // replies nobody asked for
    ("]11;rgb:0000/0000/0000\u{7}a", "a"), ("]11;rgb:0000/0000/0000\u{1B}\\a", "a"),
    ("P1$r0m\u{1B}\\a", "a"), ("_G;OK\u{1B}\\a", "a"), ("[?62;22cb", "b"), ("[>41;379;0cb", "b"),
    ("[?2004;2$yb", "b"), ("[<0;10;5Mb", "b"), ("[Ib", "b"), ("[Ob", "b"),
    ("[999999999999999999999~b", "b"), ("[1;999999999Ab", "Up b"), ("]x\u{1B}[A", "Up"),
    ("[" + String(repeating: "1;", count: 100) + "Ab", "b"),
  ]

  @Test func sequencesAreKeys() {
    for (sent, expected) in Self.sequences {
      #expect(keys("\u{1B}" + sent) == expected, "after \(sent.debugDescription)")
    }
  }

  @Test func bytesAreKeys() {
    #expect(keys("a é\r\n\t") == "a Space é Enter Enter Tab")
    #expect(keys("\u{0}\u{1}\u{3}\u{1A}") == "Ctrl-Space Ctrl-A Ctrl-C Ctrl-Z")
    #expect(keys("\u{1C}\u{1D}\u{1E}\u{1F}") == "Ctrl-\\ Ctrl-] Ctrl-^ Ctrl-_")
    #expect(keys("\u{7F}\u{8}") == "Backspace Ctrl-Backspace")
    #expect(
      parsed("\u{7F}\u{8}", erase: 8) == [.key(KeyPress(.backspace)), .key(KeyPress(.backspace))])
    #expect(keys("e\u{301}界👍") == "e \u{301} 界 👍")
  }

  @Test func pastesAreOneInput() {
    #expect(
      parsed("a\u{1B}[200~one\rtwo\r\nthree\nfour\u{1B}[A\u{1B}[201~b") == [
        .key(.character("a")), .paste("one\ntwo\nthree\nfour\u{1B}[A"), .key(.character("b")),
      ])
    #expect(parsed("\u{1B}[200~\u{1B}[201~") == [])
    #expect(parsed("\u{1B}[200~\u{1B}\u{1B}[201~") == [.paste("\u{1B}")])
    #expect(parsed("\u{1B}[200~\u{1B}[20\u{1B}[201~") == [.paste("\u{1B}[20")])
  }

  @Test func aPasteThatFaltersStaysAPaste() {
    var parser = InputParser()
    #expect(parser.feed(Array("\u{1B}[200~one\r".utf8).span) == [])
    #expect(parser.patience == .seconds(2))
    #expect(parser.giveUp() == [.paste("one\n")])
    #expect(parser.patience == nil)
    #expect(parser.feed(Array("two\r\u{1B}[2".utf8).span) == [])
    #expect(parser.giveUp() == [.paste("two\n")])
    #expect(parser.giveUp() == [])
    #expect(parser.feed(Array("01~\r".utf8).span) == [.key(KeyPress(.enter))])
  }

  @Test func invalidBytesAreReplaced() {
    let samples: [[UInt8]] = [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xE2, 0x82, 0x41],
      [0xF0, 0x9F, 0x98],
      [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3, 0xC3, 0xA9], [0x9B, 0x41],
    ]
    for bytes in samples {
      var parser = InputParser()
      let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
        Input.key(.character(Character($0)))
      }
      #expect(parser.feed(bytes.span) + parser.giveUp() == expected, "from \(bytes)")
    }
  }

  @Test func waitsOnlyForWhatWasBegun() {
    var parser = InputParser()
    #expect(parser.patience == nil)
    _ = parser.feed([0x1B].span)
    #expect(parser.patience == .milliseconds(25))
    #expect(parser.giveUp() == [.key(KeyPress(.escape))])
    #expect(parser.patience == nil)
    _ = parser.feed([0xC3].span)
    #expect(parser.patience == nil)
    #expect(parser.feed([0xA9].span) == [.key(.character("é"))])
  }

  /// However the bytes are split, the inputs are the same; and whatever they are, nothing traps.
  @Test func splittingChangesNothing() {
    var generator = SplitMix64(seed: 27)
    let pieces =
      Self.sequences.map { "\u{1B}" + $0.sent } + [
        "a", "é", "界", "👍", "\r", "\u{8}", "\u{1B}[200~pa\r\nste\u{1B}[201~", "\u{1B}[200~",
        "\u{1B}[201~",
      ]
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<6 {
        if Int.random(in: 0..<4, using: &generator) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        } else {
          bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
        }
      }
      var whole = InputParser()
      let expected = whole.feed(bytes.span) + whole.giveUp()
      var split = InputParser()
      var inputs: [Input] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 1...4, using: &generator)))
        inputs += split.feed(piece.span)
        rest = rest.dropFirst(piece.count)
      }
      #expect(inputs + split.giveUp() == expected, "from \(bytes)")
    }
  }

  @Test func randomBytesNeverTrap() {
    var generator = SplitMix64(seed: 99)
    var parser = InputParser()
    for _ in 0..<3000 {
      let bytes = (0..<40).map { _ -> UInt8 in
        let common: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x7E, 0x32, 0x30, 0x31, 0x9B]
        return Bool.random(using: &generator)
          ? common.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0...255, using: &generator)
      }
      let inputs = parser.feed(bytes.span)
      #expect(inputs.count <= 200)
      if Bool.random(using: &generator) { _ = parser.giveUp() }
    }
  }
}
