/// Plain text, every line of it broken between words so that it takes at most `columns` columns; what
/// follows a break stands under what it continues, in a list (`- …`) under its words.
package func filled(_ text: String, to columns: Int) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
    let blanks = line.prefix { $0 == " " }.count
    let indent = blanks + (line.dropFirst(blanks).hasPrefix("- ") ? 2 : 0)
    let (head, words) = (line.prefix(indent), String(line.dropFirst(indent)))
    return wrapped(words, to: columns - indent).enumerated().map { index, row in
      (index == 0 ? String(head) : String(repeating: " ", count: indent)) + row.text
    }
  }
}
