import Screen

/// Text from a book or a person as one line that a terminal shows and never obeys.
func visibleLine(_ text: some StringProtocol) -> String {
  // Few texts have a newline, and looking at scalars is quicker than at letters.
  guard text.unicodeScalars.contains(where: \.isNewline) else { return visible(text) }
  return visible(String(text.map { $0.isNewline ? " " : $0 }))
}

extension Unicode.Scalar {
  /// What `Character.isNewline` is true of.
  fileprivate var isNewline: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
