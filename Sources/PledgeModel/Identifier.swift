import Synchronization

/// The name under which a record is kept and referred to: `nightjar`, `nightjar-2023-2`.
///
/// An identifier is four bytes, whatever its text: a book of 600,000 notes refers to the same few
/// thousand records again and again. Two identifiers are equal when their bytes are, never merely
/// canonically equivalent, because the files are compared byte by byte too.
package struct Identifier<Thing>: Hashable, Sendable {
  private let number: UInt32

  /// The identifier spelt `text`. Any text is taken; `isSlug` says whether it may be written.
  package init(_ text: some StringProtocol) {
    number = identifierTexts.withLock { $0.number(of: String(text)) }
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
/// files must be (docs/store.md).
package func isSlug(_ text: some StringProtocol) -> Bool {
  var afterHyphen = true
  for byte in text.utf8 {
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
  var texts: [String] = []
  private var numbers: [Spelling: UInt32] = [:]

  mutating func number(of text: String) -> UInt32 {
    let spelling = Spelling(text: text)
    if let known = numbers[spelling] { return known }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[spelling] = number
    return number
  }

  /// A text as its bytes: two strings are equal already when they look the same.
  private struct Spelling: Hashable {
    var text: String

    static func == (left: Self, right: Self) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}

private let identifierTexts = Mutex(IdentifierTexts())
