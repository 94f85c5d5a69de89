import Synchronization

/// `text` as it is compared in finding and completing: without case, accents and the fancier forms
/// of quotation marks and hyphens, so that `Sø`, `SO` and `so` are one. Control characters become
/// spaces.
package func folded(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  fold(text, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends the folded UTF-8 of `text` to `bytes`.
func fold(_ text: some StringProtocol, into bytes: inout [UInt8]) {
  let wasASCII: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let start = bytes.count
    bytes.append(contentsOf: utf8)
    for index in start..<bytes.count { bytes[index] = foldedByte(bytes[index]) }
    return ()
  }.flatMap(\.self)
  guard wasASCII == nil else { return }
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      bytes.append(foldedByte(UInt8(truncatingIfNeeded: scalar.value)))
    } else {
      bytes.append(contentsOf: folding(of: scalar))
    }
  }
}

func foldedByte(_ byte: UInt8) -> UInt8 {
  switch byte {
  case 65...90: byte | 0x20
  case ..<0x20, 0x7F: 0x20
  default: byte
  }
}

func folding(of scalar: Unicode.Scalar) -> [UInt8] {
  // Most accents are on these; others are looked up by their Unicode names.
  if (0xC0...0xFF).contains(scalar.value) { return latinFoldings[Int(scalar.value) - 0xC0] }
  if let known = foldings.withLock({ $0[scalar.value] }) { return known }
  // Not under the lock: the folding of one scalar may need that of another.
  let folding = Array(foldedScalar(scalar).utf8)
  foldings.withLock { $0[scalar.value] = folding }
  return folding
}

/// The foldings of the letters from `À` to `ÿ`.
private let latinFoldings = [
  "a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss",
  "a a a a a a ae c e e e e i i i i d n o o o o o ÷ o u u u u y th y",
].flatMap { $0.split(separator: " ").map { Array($0.utf8) } }

/// What has been folded before: working a scalar out reads its Unicode name.
private let foldings = Mutex<[UInt32: [UInt8]]>([:])

private func foldedScalar(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\u{2018}", "\u{2019}", "\u{02BC}": return "'"
  case "\u{201C}", "\u{201D}": return "\""
  case "\u{2010}"..."\u{2015}": return "-"
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
  case .format: return ""
  case .nonspacingMark, .enclosingMark: return isAccent(scalar) ? "" : String(scalar)
  default: break
  }
  let lower = scalar.properties.lowercaseMapping
  guard lower.unicodeScalars.count == 1, let small = lower.unicodeScalars.first else {
    return folded(lower)
  }
  return plainLetter(small) ?? base(of: small).map { folded(String($0)) } ?? lower
}

/// Whether a mark is an accent or a point that people leave out when they type in a hurry: the
/// accents of Latin, Greek and Cyrillic letters, the points of Hebrew and Arabic. The marks of
/// Bengali, Hindi or Thai are vowels, and a word without them is another word.
private func isAccent(_ mark: Unicode.Scalar) -> Bool {
  switch mark.value {
  case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
    0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF:
    true
  case 0x0591...0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: true
  default: false
  }
}

/// The plain form of a letter whose Unicode name does not tell it.
private func plainLetter(_ letter: Unicode.Scalar) -> String? {
  switch letter {
  case "æ": "ae"
  case "œ": "oe"
  case "ß": "ss"
  case "ð": "d"
  case "þ": "th"
  case "ı": "i"
  case "ȷ": "j"
  case "ſ", "ẛ": "s"
  case "ς": "σ"
  case "й": "и"
  case "ё": "е"
  case "ї": "і"
  case "ў": "у"
  case "ѓ": "г"
  case "ќ": "к"
  case "\u{6C0}": "\u{6D5}"
  default: nil
  }
}

/// The letter under a letter with marks, which its Unicode name tells: `LATIN SMALL LETTER O WITH
/// STROKE`, `GREEK SMALL LETTER ETA WITH TONOS`.
private func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  guard mayHaveMarks(scalar),
    let words = scalar.properties.name?.split(separator: " "),
    let with = words.firstIndex(of: "WITH")
  else { return nil }
  let name = words[..<with].joined(separator: " ")
  // The letters of English first: most accents are on them.
  let letters = [0x61...0x7A, 0xDF...0x6FF].joined().lazy.compactMap { Unicode.Scalar($0) }
  return letters.first { $0.properties.name == name }
}

/// Whether a letter is of Latin, Greek, Cyrillic, Hebrew or Arabic, or of what was added to Latin
/// and Greek later.
private func mayHaveMarks(_ letter: Unicode.Scalar) -> Bool {
  switch letter {
  case "\u{C0}"..."\u{6FF}", "\u{1E00}"..."\u{1FFF}": true
  default: false
  }
}
