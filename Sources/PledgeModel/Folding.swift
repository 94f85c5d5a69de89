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
    bytes.reserveCapacity(bytes.count + utf8.count)
    for byte in utf8 { bytes.append(foldedByte(byte)) }
    return ()
  }.flatMap(\.self)
  guard wasASCII == nil else { return }
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      bytes.append(foldedByte(UInt8(truncatingIfNeeded: scalar.value)))
    } else {
      let folding = foldings.withLock { known in
        if let folding = known[scalar] { return folding }
        let folding = Array(foldedScalar(scalar).utf8)
        known[scalar] = folding
        return folding
      }
      bytes.append(contentsOf: folding)
    }
  }
}

private func foldedByte(_ byte: UInt8) -> UInt8 {
  switch byte {
  case 65...90: byte | 0x20
  case ..<0x20: 0x20
  default: byte
  }
}

/// What has been folded before: working a scalar out reads its Unicode name.
private let foldings = Mutex<[Unicode.Scalar: [UInt8]]>([:])

private func foldedScalar(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\u{2018}", "\u{2019}", "\u{02BC}": return "'"
  case "\u{201C}", "\u{201D}": return "\""
  case "\u{2010}"..."\u{2015}": return "-"
  case "\u{A0}", "\u{202F}", "\u{2009}": return " "
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return ""
  default: break
  }
  let lower = scalar.properties.lowercaseMapping
  guard lower.unicodeScalars.count == 1, let small = lower.unicodeScalars.first else {
    return folded(lower)
  }
  return latinBase(of: small) ?? lower
}

/// The plain letter under a Latin letter with marks, which its Unicode name tells:
/// `LATIN SMALL LETTER O WITH STROKE`.
private func latinBase(of scalar: Unicode.Scalar) -> String? {
  let prefix = "LATIN SMALL LETTER "
  guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return nil }
  let words = name.dropFirst(prefix.count).split(separator: " ")
  guard let letter = words.first else { return nil }
  if letter == "DOTLESS", words.count > 1 { return words[1].lowercased() }
  guard words.count == 1 || words[1] == "WITH" else {
    return letter == "SHARP" ? "ss" : letter == "LONG" ? "s" : nil
  }
  switch letter {
  case "AE", "OE": return letter.lowercased()
  case "ETH": return "d"
  case "THORN": return "th"
  default: return letter.count == 1 ? letter.lowercased() : nil
  }
}
