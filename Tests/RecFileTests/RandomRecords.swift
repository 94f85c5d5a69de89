import RecFile

/// A value of the characters that trouble writers, or of any at all.
func randomValue(using random: inout SplitMix64) -> String {
  let special: [Unicode.Scalar] = [
    "\n", "\n", "\r", "\\", "\\", "+", " ", "\t", "#", ":", "%", "a", "é", "\0", "\u{1B}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{1F600}",
  ]
  var value = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...12, using: &random) {
    if Bool.random(using: &random) {
      value.append(special[Int.random(in: 0..<special.count, using: &random)])
    } else if let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
      value.append(any)
    }
  }
  return String(value)
}

/// A record of one to six fields, some of them repeated.
func randomRecord(using random: inout SplitMix64) -> [RecEntry] {
  (0..<Int.random(in: 1...6, using: &random)).map { _ in
    let name = ["A", "B", "C", "Long_Name9", "%x"][Int.random(in: 0..<5, using: &random)]
    return RecEntry(name, randomValue(using: &random))
  }
}
