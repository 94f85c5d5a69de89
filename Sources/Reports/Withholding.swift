import PledgeModel

/// `text` with `[…]` in the place of each of `names`, whatever the case and accents it is written
/// with. A name is found as whole words only: `NC` is not found in “once”.
func withholding(_ names: [String], in text: String) -> String {
  let wanted = Set(names.map { Array(folded($0).utf8) }).filter { $0.contains(where: isOfWord) }
  guard !wanted.isEmpty else { return text }
  // Folded letter by letter, so that what is found there is known in the text.
  let letters = Array(text)
  var bytes: [UInt8] = []
  var letterOfByte: [Int] = []
  for (index, letter) in letters.enumerated() {
    bytes += folded(String(letter)).utf8
    letterOfByte += repeatElement(index, count: bytes.count - letterOfByte.count)
  }
  var isWithheld = [Bool](repeating: false, count: letters.count)
  for name in wanted {
    var start = 0
    while start + name.count <= bytes.count {
      let end = start + name.count
      let isWhole =
        (start == 0 || !isOfWord(bytes[start - 1])) && (end == bytes.count || !isOfWord(bytes[end]))
      if isWhole, bytes[start..<end].elementsEqual(name) {
        for byte in start..<end { isWithheld[letterOfByte[byte]] = true }
      }
      start += 1
    }
  }
  var told = ""
  for (index, letter) in letters.enumerated() {
    if !isWithheld[index] {
      told.append(letter)
    } else if index == 0 || !isWithheld[index - 1] {
      told += "[…]"
    }
  }
  return told
}

/// Whether a byte of folded text belongs to a word; every letter that is not ASCII does.
private func isOfWord(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (48...57).contains(byte) || (97...122).contains(byte)
}
