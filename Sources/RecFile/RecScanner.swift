/// Reads a rec file paragraph by paragraph, in one pass and without building strings.
///
/// It accepts all that GNU recutils 1.9 accepts and a little more: a byte order mark at the start
/// (dropped), CR LF as line end, `Name:é`, and files that end in `Name:`, `+` or a backslash.
/// A line that cannot be read makes its paragraph, up to the next blank line, unreadable, and so
/// does a zero byte or anything that is not UTF-8; the rest of the file is read all the same.
///
/// ```swift
/// var scanner = RecScanner(bytes)
/// while let paragraph = scanner.next() {
///   guard paragraph.content == .record, scanner.descriptor?.type == "Note" else { continue }
///   for field in scanner.fields { print(scanner.text(of: field)) }
/// }
/// ```
package struct RecScanner: Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// The fields of the record or descriptor that ``next()`` gave last, in order; otherwise empty.
  /// The buffer is used again and again, so that a record costs no allocation.
  package private(set) var fields: [RecField] = []
  /// The descriptor of the set that the last paragraph is in; `nil` before the first descriptor.
  package private(set) var descriptor: RecDescriptor?

  private var position = 0
  private var line = 1
  /// Where the first bytes from ``position`` on stand that are not UTF-8; `Int.max` if none do.
  private var notUTF8 = Int.max

  /// Starts at the first byte of `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    notUTF8 = firstNotUTF8(from: 0)
  }

  /// The value of one of ``fields``.
  package func text(of field: RecField) -> String { field.text(in: bytes) }

  /// The next paragraph, or `nil` at the end of the file.
  package mutating func next() -> RecParagraph? {
    while let after = bytes.span.afterBlankLine(at: position) {
      position = after
      line += 1
    }
    fields.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return nil }

    let (start, firstLine) = (position, line)
    var first = start
    while bytes[first].isBlank { first += 1 }
    let isComment = bytes[first] == .hash
    var fault = isComment ? readComments(from: first) : readFields(from: first)
    if notUTF8 < position {
      if notUTF8 <= fault?.offset ?? .max { fault = RecFault(kind: .notUTF8, offset: notUTF8) }
      notUTF8 = firstNotUTF8(from: position)
    }

    let content: RecParagraph.Content
    if let fault {
      fields.removeAll(keepingCapacity: true)
      content = .unreadable(RecProblem(fault, in: bytes.span, paragraph: start, line: firstLine))
    } else if isComment {
      content = .comment
    } else if let declared = fields.first(where: isRec) {
      descriptor = RecDescriptor(text(of: declared))
      content = .descriptor
    } else {
      content = .record
    }
    return RecParagraph(content: content, range: start..<position, line: firstLine)
  }

  /// Whether a field declares the type of a set.
  private func isRec(_ field: RecField) -> Bool {
    // Most names are turned down by their first byte.
    bytes[field.name.lowerBound] == .percent && field.isNamed("%rec", in: bytes)
  }

  /// Reads the comment that starts at `first` and those in the lines straight below it.
  private mutating func readComments(from first: Int) -> RecFault? {
    let bytes = bytes  // So that the span does not hold on to all of self.
    let span = bytes.span
    var next = first
    var zeroByte: Int?
    repeat {
      next = span.afterComment(at: next, zeroByte: &zeroByte)
      line += 1
    } while next < span.count && span[next] == .hash
    position = next
    return zeroByte.map { RecFault(kind: .zeroByte, offset: $0) }
  }

  /// Reads the record that starts at `first` into ``fields``; up to the next blank line if one of
  /// its lines is wrong.
  private mutating func readFields(from first: Int) -> RecFault? {
    let bytes = bytes  // So that the span does not hold on to all of self.
    let span = bytes.span
    let count = span.count
    var next = first
    var line = self.line
    var zeroByte: Int?
    var fault: RecFault?
    while next < count {
      let name = next
      if !span[name].startsName {
        if span[name] == .hash {
          next = span.afterComment(at: name, zeroByte: &zeroByte)
          line += 1
          continue
        }
        if span.afterBlankLine(at: name) == nil { fault = span.fault(at: name) }
        break
      }
      next += 1
      while next < count, span[next].continuesName { next += 1 }
      guard next < count, span[next] == .colon else {
        fault = RecFault(kind: .noColon, offset: next)
        break
      }
      let nameEnd = next
      next += 1
      if next < count, span[next].isBlank { next += 1 }
      let value = next
      let nameLine = line
      let valueEnd = span.afterValue(at: &next, line: &line, zeroByte: &zeroByte)
      fields.append(
        RecField(
          name: name..<nameEnd, value: value..<valueEnd, line: nameLine,
          isPlain: line == nameLine + 1))
    }
    if fault != nil { next = span.afterParagraph(from: next, line: &line) }
    if let zeroByte, zeroByte < fault?.offset ?? .max {
      fault = RecFault(kind: .zeroByte, offset: zeroByte)
    }
    position = next
    self.line = line
    return fault
  }

  /// Where the first bytes from `start` on stand that are not UTF-8; `Int.max` if none do.
  private func firstNotUTF8(from start: Int) -> Int {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return .max
    } catch {
      return start + error.byteOffsets.lowerBound
    }
  }
}
