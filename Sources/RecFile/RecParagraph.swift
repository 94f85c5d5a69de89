/// A run of lines in a rec file that belongs together; blank lines are what stands between.
package struct RecParagraph: Equatable, Sendable {
  /// What a paragraph is.
  package enum Content: Equatable, Sendable {
    /// A record of the set that the last descriptor opened.
    case record
    /// A record with a `%rec` field: it opens a set of records of a type.
    case descriptor
    /// Comment lines that stand outside any record.
    case comment
    /// Lines that cannot be trusted because one of them is wrong. To be shown, and kept verbatim.
    case unreadable(RecProblem)
  }

  package let content: Content
  /// From the start of the first line to the end of the last, line ends included.
  package let range: Range<Int>
  /// The first line, counted from 1.
  package let line: Int
}

/// What a descriptor says of the records that follow it.
package struct RecDescriptor: Equatable, Sendable {
  /// The records' type: the first name in the value of `%rec`; `nil` if there is none in it.
  package let type: String?
  /// What follows the type in `%rec`: the path or URL of an external descriptor. recutils' tools
  /// read it, even over the network; this library never does, and a checker had better report it.
  package let external: String?

  /// Takes apart the value of a `%rec` field.
  package init(_ value: String) {
    let bytes = Array(value.utf8)
    guard let start = bytes.firstIndex(where: \.startsName) else {
      (type, external) = (nil, nil)
      return
    }
    let end = bytes[(start + 1)...].firstIndex { !$0.continuesName } ?? bytes.endIndex
    type = String(decoding: bytes[start..<end], as: UTF8.self)
    let rest = bytes[end...].drop { $0.isBlank || $0 == .newline }
    external = rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
  }
}
