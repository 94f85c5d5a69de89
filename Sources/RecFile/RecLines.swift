/// The steps of reading: each starts at a place in a line and says where the next thing starts.
extension Span<UInt8> {
  /// Goes over a comment to the start of the next line; `zeroByte` is set at the first zero byte.
  func afterComment(at start: Int, zeroByte: inout Int?) -> Int {
    var next = start
    while next < count {
      let byte = self[next]
      if byte == .newline { return next + 1 }
      if byte == .nul, zeroByte == nil { zeroByte = next }
      next += 1
    }
    return next
  }

  /// Goes over a value from its first byte at `next`, which ends up at the start of a line or at
  /// the end, as `line` does; `zeroByte` is set at the first zero byte. Returns the value's end.
  @inline(__always)
  func afterValue(at next: inout Int, line: inout Int, zeroByte: inout Int?) -> Int {
    let start = next
    var here = next
    while true {
      // Of the bytes up to CR only line ends and zero bytes matter: one comparison passes text.
      while here < count, self[here] > .carriageReturn { here += 1 }
      let end = lineEnd(at: here)
      if end == 0, here < count {
        if self[here] == .nul, zeroByte == nil { zeroByte = here }
        here += 1
        continue
      }
      line += 1
      let following = here + end
      if end > 0, here > start, self[here - 1] == .backslash {
        here = following
      } else if following < count, self[following] == .plus {
        here = following + 1
      } else {
        next = following
        return here
      }
    }
  }

  /// Goes over lines, whatever they hold, from inside one of them to the next blank line.
  func afterParagraph(from start: Int, line: inout Int) -> Int {
    var next = start
    repeat {
      while next < count, self[next] != .newline { next += 1 }
      next = Swift.min(next + 1, count)
      line += 1
    } while next < count && afterBlankLine(at: next) == nil
    return next
  }

  /// What is wrong with the line that starts at `start` with nothing that a record's line may.
  func fault(at start: Int) -> RecFault {
    let kind: RecProblem.Kind
    switch self[start] {
    case .nul: kind = .zeroByte
    case .space, .tab: kind = .indented
    case .plus: kind = .nothingToContinue
    case UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: ">"):
      kind = isConflictMarker(at: start) ? .conflictMarker : .notAField
    default: kind = .notAField
    }
    return RecFault(kind: kind, offset: start)
  }

  /// Whether the line at `start` is seven times the same character and then a blank or nothing.
  private func isConflictMarker(at start: Int) -> Bool {
    let after = start + 7
    guard after <= count else { return false }
    for position in start..<after where self[position] != self[start] { return false }
    return after == count || self[after].isBlank || lineEnd(at: after) > 0
  }
}
