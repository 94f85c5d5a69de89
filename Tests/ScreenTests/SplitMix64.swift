/// A small generator of random numbers that gives the same numbers for the same seed, so that a failure
/// repeats (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text of every kind that gave trouble somewhere: wide, combining, joined, right to left, hostile.
func randomText(_ pieces: Int, using generator: inout SplitMix64) -> String {
  let kinds = [
    "a", "Z", "7", " ", " ", " ", "-", "…", "é", "e\u{301}", "ŵ", "w\u{302}", "界", "語", "。", "「",
    "한", "\u{1112}\u{1161}\u{11AB}", "কি", "हिन्दी", "ශ්\u{200D}රී", "👍🏽", "👩\u{200D}💻", "🇬🇧",
    "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "🏴\u{E0067}\u{E0062}\u{E007F}", "ע\u{5B8}", "سلام", "ትግርኛ",
    "\u{301}", "\u{200D}", "\u{200B}", "\u{202E}", "\u{1B}[31m", "\u{9B}", "\u{7F}", "\t",
    "\u{FFFD}",
    "\u{1160}", "\u{FE0F}", "🫨", "\u{1AFF0}", "\u{E0001}", "\u{2028}",
    "o" + String(repeating: "\u{302}", count: 9),
  ]
  return (0..<pieces).map { _ in kinds.randomElement(using: &generator) ?? "" }.joined()
}
