/// Steele, Lea and Flood's generator: the same seed gives the same numbers, so failures repeat.
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

/// A short file made of the bytes that mean something to the format.
func randomFile(length: Int, using random: inout SplitMix64) -> [UInt8] {
  let special: [[UInt8]] = [
    [0x0A], [0x0A], [0x0A], Array("A:".utf8), Array("B: ".utf8), Array("%rec: T".utf8), [0x20],
    [0x09], [0x2B], [0x2B, 0x20], [0x5C], [0x5C, 0x0A], [0x0D, 0x0A], [0x0D], [0x23], [0x78],
    Array("é".utf8), [0xC3], [0xFF], [0x00], [0xEF, 0xBB, 0xBF], [0x3A], Array("=======".utf8),
  ]
  var bytes: [UInt8] = []
  for _ in 0..<Int.random(in: 0...length, using: &random) {
    bytes += special[Int.random(in: 0..<special.count, using: &random)]
  }
  return bytes
}
