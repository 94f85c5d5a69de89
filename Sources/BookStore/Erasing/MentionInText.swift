import PledgeModel
import RecFile

/// A place in a file where a name stands.
struct MentionInText: Equatable {
  /// Where in the file's bytes.
  var place: Range<Int>
  /// The line, from 1.
  var line: Int
  /// What stands around it, in one line.
  var words: String
  /// Why it must stay, as what it is: `Organisation: nightjar`. Nil when it may be erased.
  var key: String?
}

extension Mentions {
  /// Where a file mentions the names. Fields by which records are found, and those that hold no
  /// words, are keys: other records refer to them, or could not be read without them.
  ///
  /// The file is taken line by line, so that nothing in it is overlooked, whether it can be read as
  /// records or not. `ids` are the organisations of the book.
  func inText(_ bytes: [UInt8], ids: Set<String>) -> [MentionInText] {
    var found: [MentionInText] = []
    var start = 0
    var line = 1
    while start < bytes.count {
      let value = FieldLines(bytes, from: start)
      for place in places(in: bytes[value.words..<value.end]) {
        found.append(
          MentionInText(
            place: place, line: line + bytes[start..<place.lowerBound].newlines,
            words: bytes.words(around: place, in: value.words..<value.end),
            key: value.key(ids: ids)))
      }
      line += bytes[start..<value.next].newlines
      start = value.next
    }
    return found
  }
}

/// A field with the lines that continue it, or any other line.
private struct FieldLines {
  /// The field's name; nil for a comment and for what is no field.
  var name: String?
  /// Where the value begins, or the line when it is no field.
  var words: Int
  /// Where the last line ends, without its line end.
  var end: Int
  /// Where the next line begins.
  var next: Int
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    var colon = start
    while colon < bytes.count, bytes[colon].isOfName { colon += 1 }
    let isField = colon > start && colon < bytes.count && bytes[colon] == UInt8(ascii: ":")
    words = isField ? colon + 1 : start
    if isField { name = String(decoding: bytes[start..<colon], as: UTF8.self) }
    end = words
    while true {
      end = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      next = min(end + 1, bytes.count)
      let joins = end > words && bytes[end - 1] == UInt8(ascii: "\\")
      let continues = next < bytes.count && bytes[next] == UInt8(ascii: "+")
      guard isField, next < bytes.count, joins || continues else { return }
      end = next
    }
  }

  /// The field, when it is a key.
  func key(ids: Set<String>) -> String? {
    guard let name else { return nil }
    let value = String(decoding: bytes[words..<end], as: UTF8.self).trimmedOfBlanks
    let isKey =
      switch name {
      case "About": NoteID(value) != nil
      case "From", "Owner": ids.contains(value)
      default: keys.contains(name) || name.hasPrefix("%") && name != "%doc"
      }
    return isKey ? "\(name): \(value)" : nil
  }
}

/// The fields that are no words of a person's: ids, references, times, words of a fixed list.
private let keys: Set<String> = [
  "Id", "Initials", "By", "Event", "Organisation", "Pledge", "Replaces", "Withdraws", "MergedInto",
  "Continues", "Theme", "Community", "Chapter", "Finding", "At", "Start", "End", "Kind", "Share",
  "Progress", "Input", "Made", "Due", "Joined", "Done", "Round", "Format", "Zone", "Norm", "Heads",
  "Origin", "Do", "Sum", "Correcting", "FiledAs", "Open",
]

extension UInt8 {
  fileprivate var isOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var newlines: Int { reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 } }
}

extension [UInt8] {
  /// The place and some of what stands before and after it, in one line.
  fileprivate func words(around place: Range<Int>, in whole: Range<Int>) -> String {
    let before = String(decoding: self[whole.lowerBound..<place.lowerBound], as: UTF8.self)
    let after = String(decoding: self[place.upperBound..<whole.upperBound], as: UTF8.self)
    let name = String(decoding: self[place], as: UTF8.self)
    return [
      before.count > 30 ? "…\(before.suffix(29))" : before, name,
      after.count > 30 ? "\(after.prefix(29))…" : after,
    ].joined().asOneLine.trimmedOfBlanks
  }
}
