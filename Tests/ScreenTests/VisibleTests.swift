import Screen
import Testing

@Suite struct VisibleTests {
  /// Not given as arguments of the test, whose names would send the hostile ones to the developer's terminal.
  private static let payloads: [(text: String, shown: String)] = [
    ("plain", "plain"),
    ("\u{1B}[2J", "␛[2J"),
    ("\u{1B}]0;title\u{07}", "␛]0;title␇"),
    ("\u{1B}P1$r\u{1B}\\", "␛P1$r␛\\"),
    ("\u{1B}_x\u{1B}^y\u{1B}Xz", "␛_x␛^y␛Xz"),
    ("a\rb", "a␍b"), ("a\r\nb", "a␍ b"), ("a\nb", "a b"), ("a\tb", "a    b"),
    ("\u{0}\u{5}\u{8}\u{B}\u{C}\u{E}\u{F}\u{7F}", "␀␅␈␋␌␎␏␡"),
    ("\u{85}\u{9B}31m", "<U+0085><U+009B>31m"),
    ("\u{202E}gpj.exe", "<U+202E>gpj.exe"),
    ("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "<U+2066><U+2069><U+200E><U+200F><U+061C>"),
    ("pa\u{200B}y\u{FEFF}\u{2060}", "pa<U+200B>y<U+FEFF><U+2060>"),
    ("a\u{200D}b\u{200C}", "a<U+200D>b<U+200C>"),
    ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
    ("\u{FFF9}x\u{FFFB}", "<U+FFF9>x<U+FFFB>"),
    ("x\u{E0041}\u{E0001}", "x<U+E0041><U+E0001>"),
    ("\u{3164}\u{FFFE}", "<U+3164><U+FFFE>"),
    ("soft\u{AD}hyphen", "soft-hyphen"),
    ("❤\u{FE0F} 1\u{FE0F}\u{20E3} 👍🏽 👩🏽\u{200D}💻", "❤ 1 👍 👩"),
    ("🇬🇧 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}", "🇬🇧 🏴"),
    ("🏽", "🏽"),
    ("ශ්\u{200D}රී می\u{200C}خواهم", "ශ්රී میخواهم"),
    ("\u{301}x", "◌\u{301}x"),
    ("\n\u{301}", " ◌\u{301}"),
    ("w\u{302}", "w\u{302}"),
    ("o" + String(repeating: "\u{302}", count: 300) + "k", "o\u{302}\u{302}\u{302}\u{302}k"),
    (
      String(decoding: [0x61, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xFF] as [UInt8], as: UTF8.self),
      "a������"
    ),
  ]

  @Test func nothingHostileGetsThrough() {
    for (text, shown) in Self.payloads {
      #expect(Array(visible(text).unicodeScalars) == Array(shown.unicodeScalars))
    }
  }

  /// The table of widths on which xterm, tmux, ncurses and libvterm agree once the filter has run.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ŵ", 1), ("w\u{302}", 1), ("ı", 1), ("İ", 1), ("i\u{307}", 1),
    ("ትግርኛ", 4),
    ("Waxbarasho", 10), ("𐒁𐒂𐒕", 3), ("שָׁלוֹם", 4), ("مَرْحَبًا", 5), ("สวัสดี", 4), ("བོད", 2), ("中文", 4),
    ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("কি", 2), ("বাংলা", 5), ("हिन्दी", 5), ("ශ්\u{200D}රී", 2),
    ("❤\u{FE0F}", 1), ("1\u{FE0F}\u{20E3}", 1), ("👍🏽", 2), ("👩\u{200D}💻", 2), ("🇬🇧", 2), ("🫨", 2),
    ("a\tb", 6),
  ])
  func width(text: String, expected: Int) {
    #expect(columns(of: text) == expected)
  }

  @Test(arguments: [
    ("whole", 5, "whole"), ("whole", 4, "who…"), ("whole", 1, "…"), ("whole", 0, ""), ("", 0, ""),
    ("中文字", 6, "中文字"), ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("中文字", 2, "…"),
    ("कि", 1, "…"), ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
  ])
  func clip(text: String, width: Int, expected: String) {
    #expect(clipped(text, to: width) == expected)
  }

  @Test func randomTextIsFilteredOnceAndForAll() {
    var generator = SplitMix64(seed: 46)
    for _ in 0..<3000 {
      let text = randomText(12, using: &generator)
      let shown = visible(text)
      #expect(visible(shown) == shown)
      #expect(columns(of: shown) == columns(of: text))
      #expect(columns(of: text) == text.map { columns(of: String($0)) }.reduce(0, +))
      let width = Int.random(in: 0...30, using: &generator)
      #expect(columns(of: clipped(text, to: width)) <= width)
    }
  }
}
