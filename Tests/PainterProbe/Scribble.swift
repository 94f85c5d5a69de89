package import Screen

/// A small generator of random numbers that gives the same numbers for the same seed, so that a failure
/// repeats (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A generator at the start of the numbers of this seed.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Grid {
  /// Draws random text in random styles at random places over what is there.
  ///
  /// Marks are kept out of the last column, where libvterm loses those that arrive in a later read.
  package mutating func scribble(using generator: inout SplitMix64) {
    let letters = ["a", "Z", "7", " ", "  ", "-", "é", "─", "│", "界", "語", "한", "🇬🇧", "ትግ", "שלום"]
    let marked = [
      "e\u{301}", "w\u{302}\u{323}", "কি", "हिन्दी", "ע\u{5B8}", "👍🏽", "o\u{302}\u{302}\u{302}\u{302}",
    ]
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let point = Point(
        row: Int.random(in: 0..<size.rows, using: &generator),
        column: Int.random(in: 0..<size.columns, using: &generator))
      let style = Style(
        bold: Bool.random(using: &generator), reverse: Bool.random(using: &generator),
        underline: Bool.random(using: &generator),
        ink: Style.Ink.allCases.randomElement(using: &generator) ?? .plain)
      let hasMarks = Bool.random(using: &generator)
      let kinds = hasMarks ? letters + marked : letters
      let text = (0..<Int.random(in: 1...20, using: &generator))
        .map { _ in kinds.randomElement(using: &generator) ?? "" }.joined()
      let room = size.columns - point.column - (hasMarks ? 1 : 0)
      put(text, at: point, columns: max(0, room), style: style)
    }
    cursor =
      Bool.random(using: &generator)
      ? Point(
        row: Int.random(in: 0..<size.rows, using: &generator),
        column: Int.random(in: 0..<size.columns, using: &generator)) : nil
  }
}
