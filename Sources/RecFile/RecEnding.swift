/// What must follow a file's last bytes so that the next thing written stands by itself.
enum RecEnding {
  /// Ends the last line of `tail`, so that a field may follow; empty if it is ended.
  ///
  /// A backslash that is the very last byte gets a space after it, lest it join the next line; one
  /// before the last line end has joined the next line already, which is then ended as well.
  static func line<Tail: BidirectionalCollection<UInt8>>(_ tail: Tail) -> [UInt8] {
    guard let last = tail.last else { return [] }
    if last == .backslash { return [.space, .newline] }
    var end: [UInt8] = last == .newline ? [] : [.newline]
    if withoutLineEnd(tail).last == .backslash { end.append(.newline) }
    return end
  }

  /// Ends the last line of `tail` and leaves a blank line, so that a record may follow; empty if
  /// `tail` is empty or ends in a blank line.
  static func paragraph<Tail: BidirectionalCollection<UInt8>>(_ tail: Tail) -> [UInt8] {
    if tail.isEmpty { return [] }
    let end = line(tail)
    return end.isEmpty && endsInBlankLine(tail) ? [] : end + [.newline]
  }

  /// Whether the last line of `tail`, which ends in a newline, is blank and joined to no other.
  private static func endsInBlankLine<Tail: BidirectionalCollection<UInt8>>(_ tail: Tail) -> Bool {
    var rest = withoutLineEnd(tail)
    while let last = rest.last, last.isBlank { rest = rest.dropLast() }
    // What cannot be seen, because it is further up than `tail`, might be a backslash.
    guard rest.last == .newline, let last = withoutLineEnd(rest).last else { return false }
    return last != .backslash
  }

  /// `tail` up to its final LF, CR LF or CR.
  private static func withoutLineEnd<Tail: BidirectionalCollection<UInt8>>(
    _ tail: Tail
  ) -> Tail.SubSequence {
    var rest = tail[...]
    if rest.last == .newline { rest = rest.dropLast() }
    if rest.last == .carriageReturn { rest = rest.dropLast() }
    return rest
  }
}
