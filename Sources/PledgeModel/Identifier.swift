import Synchronization

/// The name under which a record is kept and referred to: `nightjar`, `nightjar-2023-2`.
///
/// An identifier is four bytes, whatever its text: a book of 600,000 notes refers to the same few
/// thousand records again and again. Two identifiers are equal when their bytes are, never merely
/// canonically equivalent, because the files are compared byte by byte too.
package struct Identifier<Thing>: Hashable, Sendable {
  /// Its number among all identifiers of the program, from 0.
  let number: UInt32

  /// The identifier spelt `text`. Any text is taken; `isSlug` says whether it may be written.
  package init(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)[...]) }

  /// The identifier spelt by these bytes, without making a text of them when it is known.
  package init(utf8 bytes: ArraySlice<UInt8>) {
    number = identifierTexts.withLock { $0.number(of: bytes) }
  }

  /// The text, as it stands in the files.
  package var text: String { identifierTexts.withLock { $0.texts[Int(number)] } }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// Whether `text` is lower-case ASCII words and digits joined by single hyphens, as ids in the
/// files must be (docs/store.md). It is at most 200 bytes long: files are named for it.
package func isSlug(_ text: some StringProtocol) -> Bool { isSlug(utf8: Array(text.utf8)[...]) }

/// Whether the bytes spell what `isSlug(_:)` takes.
package func isSlug(utf8 bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.count <= 200 else { return false }
  var afterHyphen = true
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      afterHyphen = false
    case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
    default: return false
    }
  }
  return !afterHyphen
}

/// An id made from a name: folded to ASCII letters and digits, words joined by hyphens, at most
/// `longest` bytes, cut at a word where that is possible. Empty when the name has no such letter.
package func slug(from name: String, longest: Int = 40) -> String {
  var words: [String] = []
  for word in folded(name).split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) }) {
    let length = words.reduce(0) { $0 + $1.utf8.count + 1 }
    if !words.isEmpty, length + word.utf8.count > longest { break }
    words.append(String(word.prefix(longest)))
  }
  return words.joined(separator: "-")
}

/// Every text that stands behind an identifier, numbered in the order of first use.
private struct IdentifierTexts: Sendable {
  private(set) var texts: [String] = []
  /// The bytes of all texts, end to end, for comparing: two strings are equal already when they
  /// look the same.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// A table by hashes: in each slot a number and 1, or 0 where it is free. Less than half is full.
  private var slots = [UInt32](repeating: 0, count: 1024)

  mutating func number(of wanted: ArraySlice<UInt8>) -> UInt32 {
    var slot = self.slot(for: wanted)
    while slots[slot] > 0 {
      let number = slots[slot] - 1
      if spelling(of: Int(number)).elementsEqual(wanted) { return number }
      slot = (slot + 1) % slots.count
    }
    texts.append(String(decoding: wanted, as: UTF8.self))
    bytes += wanted
    ends.append(bytes.count)
    slots[slot] = UInt32(texts.count)
    if texts.count > slots.count / 2 { grow() }
    return UInt32(texts.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 4 * slots.count)
    for number in texts.indices {
      var slot = self.slot(for: spelling(of: number))
      while slots[slot] > 0 { slot = (slot + 1) % slots.count }
      slots[slot] = UInt32(number + 1)
    }
  }

  private func spelling(of number: Int) -> ArraySlice<UInt8> {
    bytes[ends[number]..<ends[number + 1]]
  }

  /// Where to look for a text first.
  private func slot(for bytes: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return Int(UInt(bitPattern: hasher.finalize()) % UInt(slots.count))
  }
}

private let identifierTexts = Mutex(IdentifierTexts())
