/// A rec file to be edited: what is not changed keeps its bytes, whatever they are.
///
/// The file is held as its paragraphs, verbatim, and the blank lines between them. A paragraph is
/// named by its index; inserting and removing moves the later ones.
package struct RecDocument: Sendable {
  /// A paragraph and the blank lines that follow it.
  package struct Paragraph: Sendable {
    /// What the paragraph is. The line of a problem is that in the file as it was taken up.
    package fileprivate(set) var content: RecParagraph.Content
    /// What a descriptor declares; `nil` for all else.
    package fileprivate(set) var descriptor: RecDescriptor?
    /// The lines of the paragraph, line ends included.
    package fileprivate(set) var bytes: ArraySlice<UInt8>
    fileprivate var gap: ArraySlice<UInt8>
  }

  /// What precedes the first paragraph: a byte order mark, blank lines.
  private var lead: ArraySlice<UInt8>
  /// All that is in the file, in its order.
  package private(set) var paragraphs: [Paragraph] = []

  /// Takes up a file. Any bytes will do.
  package init(_ bytes: [UInt8]) {
    lead = bytes[...]
    var scanner = RecScanner(bytes)
    while let paragraph = scanner.next() {
      let start = paragraph.range.lowerBound
      if let last = paragraphs.indices.last {
        paragraphs[last].gap = paragraphs[last].gap[..<start]
      } else {
        lead = lead[..<start]
      }
      paragraphs.append(
        Paragraph(
          content: paragraph.content,
          descriptor: paragraph.content == .descriptor ? scanner.descriptor : nil,
          bytes: bytes[paragraph.range], gap: bytes[paragraph.range.upperBound...]))
    }
  }

  /// The file as it is now.
  package var bytes: [UInt8] {
    var result = Array(lead)
    for paragraph in paragraphs {
      result += paragraph.bytes
      result += paragraph.gap
    }
    return result
  }

  // MARK: Finding

  /// The indices of the records of a type; of those before any descriptor if `type` is `nil`.
  /// Descriptors and unreadable paragraphs are not among them.
  package func records(ofType type: String?) -> [Int] {
    set(ofType: type).filter { paragraphs[$0].content == .record }
  }

  /// The first record of a type that has a field `name` with this very value.
  package func firstRecord(ofType type: String?, where name: String, is value: String) -> Int? {
    records(ofType: type).first { index in
      var scanner = RecScanner(Array(paragraphs[index].bytes))
      return scanner.next() != nil
        && scanner.fields.contains { field in
          field.isNamed(name, in: scanner.bytes)
            && scanner.text(of: field).utf8.elementsEqual(value.utf8)
        }
    }
  }

  /// The record or descriptor at an index; `nil` if a comment or something unreadable is there.
  package func record(at index: Int) -> RecRecord? {
    switch paragraphs[index].content {
    case .record, .descriptor: RecRecord(Array(paragraphs[index].bytes))
    case .comment, .unreadable: nil
    }
  }

  /// The indices of all that stands in the sets of a type, each set's descriptor included.
  private func set(ofType type: String?) -> [Int] {
    var current: String?
    return paragraphs.indices.filter { index in
      if let descriptor = paragraphs[index].descriptor { current = descriptor.type }
      return current == type
    }
  }

  // MARK: Changing

  /// Puts a record in the place of the paragraph at an index.
  package mutating func replace(at index: Int, with record: RecRecord) {
    let isLast = index == paragraphs.indices.last && paragraphs[index].gap.isEmpty
    let bytes = isLast ? record.bytes : record.endedBytes
    let gap = paragraphs[index].gap
    paragraphs[index] = Self.paragraph(record.entries, bytes: bytes, gap: gap)
  }

  /// Adds a new record below the paragraph at `index`, with one blank line between, and returns
  /// its index. What follows keeps its distance.
  @discardableResult
  package mutating func insert(_ record: [RecEntry], after index: Int) -> Int {
    var gap: ArraySlice<UInt8> = []
    if index == paragraphs.indices.last {
      paragraphs[index].gap += RecEnding.paragraph(paragraphs[index].bytes + paragraphs[index].gap)
    } else {
      gap = paragraphs[index].gap.isEmpty ? [.newline] : paragraphs[index].gap
      paragraphs[index].gap = [.newline]
    }
    let new = Self.paragraph(record, bytes: RecWriter.spell(record), gap: gap)
    paragraphs.insert(new, at: index + 1)
    return index + 1
  }

  /// Adds a new record, or a descriptor, at the end of the file and returns its index.
  @discardableResult
  package mutating func append(_ record: [RecEntry]) -> Int {
    if let last = paragraphs.indices.last { return insert(record, after: last) }
    lead += RecEnding.paragraph(lead)
    paragraphs = [Self.paragraph(record, bytes: RecWriter.spell(record), gap: [])]
    return 0
  }

  /// Adds a new record at the end of the last set of a type and returns its index; `nil`, with
  /// nothing changed, if the file has no such set. Comments that end the set, which often belong
  /// to what follows, stay below it.
  @discardableResult
  package mutating func append(_ record: [RecEntry], toSet type: String) -> Int? {
    let last = set(ofType: type).last { paragraphs[$0].content != .comment }
    return last.map { insert(record, after: $0) }
  }

  /// Removes a paragraph, with the blank lines that parted it from one of its neighbours.
  package mutating func remove(at index: Int) {
    let wasLast = index == paragraphs.indices.last
    let gap = paragraphs.remove(at: index).gap
    guard index > 0 else { return }
    if wasLast || paragraphs[index - 1].gap.isEmpty { paragraphs[index - 1].gap = gap }
  }

  private static func paragraph(
    _ entries: [RecEntry], bytes: [UInt8], gap: ArraySlice<UInt8>
  ) -> Paragraph {
    let declared = entries.first { $0.name == "%rec" }
    return Paragraph(
      content: declared == nil ? .record : .descriptor,
      descriptor: declared.map { RecDescriptor($0.value) }, bytes: bytes[...], gap: gap)
  }
}
