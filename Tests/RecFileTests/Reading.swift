import RecFile

/// What a rec file says, one line a thing, so that a test can give it as a literal: a record as
/// its fields in brackets, a descriptor with the type it declares, a problem with its place.
func reading(_ bytes: [UInt8]) -> [String] {
  var scanner = RecScanner(bytes)
  var lines: [String] = []
  while let paragraph = scanner.next() {
    let fields = scanner.fields
      .map { $0.nameText(in: bytes) + "=" + scanner.text(of: $0).debugDescription }
      .joined(separator: " ")
    switch paragraph.content {
    case .record: lines.append("[\(fields)]")
    case .descriptor: lines.append("\(scanner.descriptor?.type ?? "-"): [\(fields)]")
    case .comment: lines.append("comment")
    case .unreadable(let problem):
      lines.append("\(problem.kind) \(problem.line):\(problem.column)")
    }
  }
  return lines
}

func reading(_ text: String) -> [String] { reading(Array(text.utf8)) }

/// What is wrong in a rec file.
func problems(in bytes: [UInt8]) -> [RecProblem] {
  var scanner = RecScanner(bytes)
  var problems: [RecProblem] = []
  while let paragraph = scanner.next() {
    if case .unreadable(let problem) = paragraph.content { problems.append(problem) }
  }
  return problems
}
