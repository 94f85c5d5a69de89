/// Finds where somebody is mentioned by name, as a person would find it: without case and accents,
/// over a line's end, with a hyphen or a blank between the parts of the name, as whole words.
package struct Mentions: Equatable, Sendable {
  /// The names that are looked for.
  package let names: [String]
  private let wanted: [FoldedText]

  /// Looks for any of `names`; nil when one of them has neither a letter nor a digit.
  package init?(of names: [String]) {
    guard !names.isEmpty, names.allSatisfy({ $0.contains { $0.isLetter || $0.isNumber } }) else {
      return nil
    }
    self.names = names
    // The longest first: of “Ro Keane” nothing must be left because “Keane” was found before.
    wanted = names.map { FoldedText(Array($0.utf8)[...]).trimmed }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Where in `bytes`, which are UTF-8, the names stand, in order; the places do not overlap. They
  /// are indices of `bytes`. Lines that a `+` continues, or a `\` joins, count as one line.
  package func places(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    let text = FoldedText(bytes)
    var places: [Range<Int>] = []
    for name in wanted {
      places += text.places(of: name).filter { new in !places.contains { $0.overlaps(new) } }
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether `text` mentions one of the names.
  package func isMade(in text: String) -> Bool { !places(in: Array(text.utf8)[...]).isEmpty }

  /// `text` with other words in the place of the names.
  package func replaced(in text: String, with words: String) -> String {
    let bytes = Array(text.utf8)
    return String(
      decoding: bytes.replacing(places(in: bytes[...]), with: Array(words.utf8)), as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes with others in several places, which are in order and do not overlap.
  package func replacing(_ places: [Range<Int>], with new: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for place in places {
      result += self[done..<place.lowerBound]
      result += new
      done = place.upperBound
    }
    return result + self[done...]
  }
}

/// A text as it is compared, with the place where each folded byte comes from.
private struct FoldedText: Equatable {
  private(set) var bytes: [UInt8] = []
  private var sources: [Range<Int>] = []
  /// Whether a byte belongs to a letter of a script that writes words apart, or to a digit.
  private var isInWord: [Bool] = []

  init(_ text: ArraySlice<UInt8>) {
    bytes.reserveCapacity(text.count)
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      if byte == UInt8(ascii: "\n") {
        position = take(lineEndAt: position, in: text)
      } else if byte < 0x80 {
        append(foldedByte(byte), from: position..<position + 1, isASCIIWord(byte))
        position += 1
      } else {
        position = take(scalarAt: position, in: text)
      }
    }
  }

  /// A backslash joins the lines; else the end, and the `+` that continues the line, are a blank.
  private mutating func take(lineEndAt start: Int, in text: ArraySlice<UInt8>) -> Int {
    if let last = sources.last, start > text.startIndex, text[start - 1] == UInt8(ascii: "\\"),
      last.upperBound == start
    {
      bytes.removeLast()
      sources.removeLast()
      isInWord.removeLast()
      return start + 1
    }
    let continues = start + 1 < text.endIndex && text[start + 1] == UInt8(ascii: "+")
    let end = continues ? start + 2 : start + 1
    append(0x20, from: start..<end, false)
    return end
  }

  private mutating func take(scalarAt start: Int, in text: ArraySlice<UInt8>) -> Int {
    let length = max(1, (~text[start]).leadingZeroBitCount)
    let end = min(start + length, text.endIndex)
    guard let scalar = String(validating: text[start..<end], as: UTF8.self)?.unicodeScalars.first
    else {
      // No name holds such a byte.
      append(0xFF, from: start..<start + 1, false)
      return start + 1
    }
    let folding = folding(of: scalar)
    let isWord = scalar.properties.isCased || scalar.properties.numericType != nil
    for byte in folding { append(byte, from: start..<end, isWord) }
    // An accent belongs to the letter before it.
    if folding.isEmpty, let last = sources.indices.last, sources[last].upperBound == start {
      sources[last] = sources[last].lowerBound..<end
    }
    return end
  }

  /// Hyphens count as blanks, and blanks in a row as one.
  private mutating func append(_ byte: UInt8, from source: Range<Int>, _ isWord: Bool) {
    let plain = byte == UInt8(ascii: "-") ? 0x20 : byte
    if plain == 0x20, bytes.last == 0x20 { return }
    bytes.append(plain)
    sources.append(source)
    isInWord.append(isWord)
  }

  /// Without the blanks around it.
  var trimmed: FoldedText {
    var trimmed = self
    while trimmed.bytes.last == 0x20 {
      trimmed.bytes.removeLast()
      trimmed.isInWord.removeLast()
    }
    while trimmed.bytes.first == 0x20 {
      trimmed.bytes.removeFirst()
      trimmed.isInWord.removeFirst()
    }
    trimmed.sources = []
    return trimmed
  }

  func places(of name: FoldedText) -> [Range<Int>] {
    guard let first = name.bytes.first, bytes.count >= name.bytes.count else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    while start <= bytes.count - name.bytes.count {
      let end = start + name.bytes.count
      if bytes[start] == first, bytes[start..<end].elementsEqual(name.bytes),
        isApart(name, start..<end)
      {
        places.append(sources[start].lowerBound..<sources[end - 1].upperBound)
        start = end
      } else {
        start += 1
      }
    }
    return places
  }

  /// Whether what was found is a word of its own: “Ann” is not mentioned in “planning”, nor half a
  /// letter that is folded to two.
  private func isApart(_ name: FoldedText, _ found: Range<Int>) -> Bool {
    if found.lowerBound > 0 {
      if name.isInWord.first == true, isInWord[found.lowerBound - 1] { return false }
      if sources[found.lowerBound - 1] == sources[found.lowerBound] { return false }
    }
    if found.upperBound < bytes.count {
      if name.isInWord.last == true, isInWord[found.upperBound] { return false }
      if sources[found.upperBound] == sources[found.upperBound - 1] { return false }
    }
    return true
  }
}

private func isASCIIWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

extension Book {
  /// The names that are meant by what is typed to be erased: `@rk` is the name of that note-taker,
  /// `@nightjar` are that organisation's name and aliases, anything else is a name itself. Nil when
  /// nobody goes by what stands behind the `@`.
  package func namesToErase(_ text: String) -> [String]? {
    guard text.hasPrefix("@") else { return [text] }
    let name = text.dropFirst()
    if let person = Initials(name).flatMap({ people[$0] }) { return [person.name] }
    guard case .one(let id) = organisation(named: String(name)),
      let organisation = organisations[id]
    else { return nil }
    return [organisation.name] + organisation.aliases
  }
}
